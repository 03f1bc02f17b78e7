"""The news of a move says when the session was, where everybody who hears it knew that."""

from __future__ import annotations

from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to
from tests.flows.test_moving import moved, told_of_a_move


async def news(circle: Circle, somebody: Somebody) -> list[str]:
    """What this person reads of moves just now."""
    me = await somebody.known()
    found = [one for key, one in (await delivered(circle.world)).items() if key.startswith(f"{me.id}/moved/")]
    return [told_to(one.message, me.reader) for one in found if isinstance(one, Prepared)]


async def test_the_news_of_a_move_says_when_it_was() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moved(circle)
    circle.world.clock.move(minutes=2)
    (words,) = await news(circle, bo)
    assert "Wanneer: dinsdag 14 april 2026 om 10:30\nWas: dinsdag 7 april 2026 om 14:00\n" in words


async def test_of_a_later_move_and_of_another_place_it_says_nothing_of_before() -> None:
    """Who heard of which moment isn't known then: one that they never heard of would confuse them."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moved(circle)
    await moved(circle, {"date": "2026-04-15"})
    circle.world.clock.move(minutes=2)
    (merged,) = await news(circle, bo)
    await moved(circle, {"date": "2026-04-16"})
    circle.world.clock.move(minutes=2)
    (later,) = await news(circle, bo)
    assert "woensdag 15 april" in merged
    assert "donderdag 16 april" in later
    assert [words for words in (merged, later) if "Was:" in words] == []
    other = await a_circle("Bo")
    await moved(other, {"date": "2026-04-07", "time": "14:00"})
    other.world.clock.move(minutes=2)
    (elsewhere,) = await news(other, other.members[0])
    assert "Zaal 5" in elsewhere
    assert "Was:" not in elsewhere


async def test_an_old_message_about_a_move_does_not_say_what_is_wrong_since_the_next_one() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    ref = await told_of_a_move(circle, bo)
    await moved(circle, {"date": "2026-04-16"})
    words = told(await bo.press("coming", "yes", ref=ref))
    assert "donderdag 16 april" in words
    assert "Was:" not in words
