"""Moving a session: seen before it is done, told to those concerned, put back at once."""

from collections.abc import Mapping

import pytest

from bot.events import Ref, Submitted
from bot.ports import Reply
from bot.queries import MeetingBy
from bot.runtime import Prepared
from bot.views import CommandButton
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, published
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to

LATER = {"date": "2026-04-14", "time": "10:30", "minutes": "90", "place": "Zaal 5"}
"""A week after the first session's day, and three weeks before the second."""
NO_CHANGES: Mapping[str, str] = {}


async def fill_in(an: Somebody, changes: Mapping[str, str] = NO_CHANGES) -> Reply:
    """Sends the form in."""
    return await an.do(Submitted("move", {**LATER, **changes}), an.last[-1].ref)


async def moved(circle: Circle, changes: Mapping[str, str] = NO_CHANGES, number: int = 1) -> str:
    """An moves it, with what she sees."""
    await circle.an.command(f"move {circle.session(number)}")
    filled = await fill_in(circle.an, changes)
    if filled.errors:
        return told(filled)
    return told(filled) + told(await circle.an.press("move"))


async def start_of(circle: Circle, somebody: Somebody, number: int = 1) -> str:
    found = await circle.world.store.ask(await somebody.known(), [MeetingBy(circle.session(number))])
    meeting = found[MeetingBy(circle.session(number))]
    return f"{meeting.session.start:%Y-%m-%d %H:%M} {meeting.session.place} {meeting.session.sequence}"


@pytest.mark.row("O3.4")
async def test_the_facilitator_sees_what_changes_before_anybody_hears_of_it() -> None:
    circle = await a_circle("Bo", "Cas")
    await circle.an.command(f"move {circle.session()}")
    words = told(await fill_in(circle.an))
    assert "Nu: dinsdag 7 april 2026 om 14:00, 120 minuten, Zaal 2" in words
    assert "Wordt: dinsdag 14 april 2026 om 10:30, 90 minuten, Zaal 5" in words
    assert "2 deelnemers krijgen over twee minuten bericht." in words
    assert await start_of(circle, circle.an) == "2026-04-07 12:00 Zaal 2 0"


@pytest.mark.parametrize(("locale", "typed"), [("nl", "verplaats"), ("en", "move"), ("fr", "déplacer")])
async def test_without_more_the_facilitator_is_asked_which_session(locale: str, typed: str) -> None:
    """Nobody who facilitates hears that they don't: of one network, its sessions to come are offered at once."""
    circle = await a_circle("Bo", locale=locale)
    await circle.until_after(1)
    reply = await circle.an.command(typed)
    which = {"nl": "Welke sessie?", "en": "Which session?", "fr": "Quelle séance\u202f?"}
    assert which[locale] in told(reply)
    assert moves(reply) == [circle.session(2), circle.session(3)]
    await circle.an.command(f"move {circle.session(2)}")
    assert not (await fill_in(circle.an, {"date": "2026-05-12"})).errors


async def test_who_facilitates_several_networks_is_asked_of_which() -> None:
    circle = await a_circle("Bo")
    other = await published(circle.an, name="Samen leren")
    reply = await circle.an.command("verplaats")
    assert "Van welk netwerk?" in told(reply)
    assert set(moves(reply)) == {circle.id, other}
    assert moves(await circle.an.command(f"move {other}")) == [f"{other}-{number}" for number in (1, 2, 3)]


async def test_who_facilitates_nothing_is_told_who_can() -> None:
    circle = await a_circle("Bo")
    assert "Alleen wie het netwerk begeleidt" in told(await circle.members[0].command("verplaats"))


def moves(reply: Reply) -> list[str]:
    """What the buttons offer to move, or to choose from."""
    sections = reply.message.sections if reply.message else ()
    buttons = [control for section in sections for control in section.controls]
    return [button.rest for button in buttons if isinstance(button, CommandButton) and button.word == "move"]


async def test_a_session_moves_with_its_sequence_and_is_put_back_by_one_button() -> None:
    circle = await a_circle("Bo")
    assert "Verplaatst." in await moved(circle)
    assert await start_of(circle, circle.an) == "2026-04-14 08:30 Zaal 5 1"
    await circle.an.press("undo")
    assert await start_of(circle, circle.an) == "2026-04-07 12:00 Zaal 2 2"


async def test_everybody_with_a_seat_hears_where_it_is_now() -> None:
    circle = await a_circle("Bo", capacity="2")
    await moved(circle)
    circle.world.clock.move(minutes=2)
    told_them = await delivered(circle.world)
    bo = await circle.members[0].known()
    assert [key for key in told_them if "/moved/" in key] == [f"{bo.id}/moved/{circle.session()}/1"]
    words = await said(circle.world, bo, "change", "announcing", f"moved:{circle.session()}")
    assert "sessie 1 is verplaatst" in words
    assert "dinsdag 14 april 2026 om 10:30" in words
    assert "Zaal 5" in words


async def test_a_move_of_what_is_soon_is_said_to_be_told_at_once() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=-8)
    await circle.an.command(f"move {circle.session()}")
    assert "1 deelnemer krijgt meteen bericht." in told(await fill_in(circle.an))


async def test_the_news_of_a_move_has_the_way_into_an_online_session() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moved(circle, {"place": "https://video.example/zorg"})
    circle.world.clock.move(minutes=3)
    news = await said(circle.world, await bo.known(), "change", "announcing", f"moved:{circle.session()}")
    assert "[Open de link]" in news


@pytest.mark.parametrize(("coming", "words"), [("yes", "Je komt."), ("no", "Je komt niet. Dat is in orde.")])
async def test_who_hears_of_a_move_answers_in_that_very_message(coming: str, words: str) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    ref = await told_of_a_move(circle, bo)
    reply = await bo.press("coming", coming, ref=ref)
    assert words in told(reply)
    assert "Kan je dan?" not in told(reply)
    assert words in told(await bo.command(f"attend {circle.session()}"))


async def test_the_news_of_a_move_asks_nothing_any_more_once_the_session_is_over() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    ref = await told_of_a_move(circle, bo)
    await circle.until_after(1, hours=-1)
    assert "Deze sessie is bezig." in told(await bo.press("coming", "yes", ref=ref))
    await circle.until_after(1, days=7)
    words = told(await bo.press("coming", "yes", ref=ref))
    assert "Deze sessie is voorbij." in words
    assert "Kan je dan?" not in words
    assert "Kom je?" not in words


async def told_of_a_move(circle: Circle, somebody: Somebody) -> Ref:
    """The conversation of its news, which asks with yes and no whether they can."""
    await moved(circle)
    circle.world.clock.move(minutes=2)
    me = await somebody.known()
    ready = (await delivered(circle.world))[f"{me.id}/moved/{circle.session()}/1"]
    assert isinstance(ready, Prepared)
    words = told_to(ready.message, me.reader)
    assert "Kan je dan?\n[Ik kom]\n[Ik kan niet]" in words
    return ready.ref


async def test_who_moves_it_again_tells_only_the_last_word() -> None:
    """However often, in two minutes: nobody gets a burst."""
    circle = await a_circle("Bo")
    for day in range(10, 18):
        await moved(circle, {"date": f"2026-04-{day}"})
    circle.world.clock.move(minutes=2)
    told_them = await delivered(circle.world)
    assert len([key for key in told_them if "/moved/" in key]) == 1


async def changes(circle: Circle) -> list[tuple[str, str]]:
    """What became of the news that Bo was to get."""
    assert isinstance(circle.world.store, MemoryStore)
    rows = [row for row in circle.world.store.tables.outbox.values() if row.nudge.kind == "change"]
    return [(row.nudge.subject.partition(":")[0], row.status) for row in rows]


async def test_who_puts_it_back_before_anybody_heard_drops_the_news() -> None:
    circle = await a_circle("Bo")
    await moved(circle)
    await circle.an.press("undo")
    assert await changes(circle) == [("moved", "dropped"), ("unmoved", "planned")]


async def test_who_puts_it_back_at_once_reads_that_nobody_was_told() -> None:
    circle = await a_circle("Bo")
    await moved(circle)
    words = told(await circle.an.press("undo"))
    assert "Weer zoals het was. Niemand kreeg bericht." in words
    assert "Verplaatst" not in words
    circle.world.clock.move(minutes=2)
    assert await delivered_changes(circle) == []


async def test_who_puts_it_back_later_reads_that_those_who_heard_hear_it_too() -> None:
    circle = await a_circle("Bo")
    await moved(circle)
    circle.world.clock.move(minutes=2)
    assert await delivered_changes(circle) != []
    words = told(await circle.an.press("undo"))
    assert "Wie van de verplaatsing hoorde, hoort ook dit." in words
    assert "Niemand" not in words


async def delivered_changes(circle: Circle) -> list[str]:
    """The news of a move that goes out now; what was put back before anybody heard is judged no news."""
    due = await delivered(circle.world)
    return [key for key in due if "/moved/" in key and key.endswith("/1")]


async def test_the_reminder_moves_along() -> None:
    circle = await a_circle("Bo")
    bo = await circle.members[0].known()
    await moved(circle)
    assert isinstance(circle.world.store, MemoryStore)
    rows = await circle.world.store.timeline(bo.organisation, 99)
    (reminder,) = [row for row in rows if row.nudge.kind == "reminder" and row.nudge.session == circle.session()]
    assert f"{reminder.at:%Y-%m-%d %H:%M}" == "2026-04-13 08:00"


async def test_who_had_answered_for_another_day_is_asked_again_and_for_another_room_is_not() -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "no")
    await moved(circle, {"date": "2026-04-07", "time": "14:00", "minutes": "120"})
    assert "Je komt niet" in told(await bo.command(f"attend {circle.session()}"))
    await moved(circle)
    assert "Kom je?" in told(await bo.command(f"attend {circle.session()}"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"date": "2026-03-01"}, "al voorbij"),
        ({"date": "2026-05-20"}, "na het begin van sessie 2"),
        ({"date": "2030-01-01"}, "twee jaar"),
        ({"date": "morgen"}, "geen datum"),
        ({"minutes": "9"}, "van 15 tot 480"),
        ({"place": ""}, "leeg"),
    ],
)
async def test_what_can_not_be_is_said_at_the_field(changes: dict[str, str], words: str) -> None:
    circle = await a_circle("Bo")
    assert words in await moved(circle, changes)
    assert await start_of(circle, circle.an) == "2026-04-07 12:00 Zaal 2 0"


async def test_sessions_keep_their_order() -> None:
    circle = await a_circle("Bo")
    assert "voor het einde van sessie 1" in await moved(circle, {"date": "2026-04-01"}, 2)


async def test_only_the_facilitator_moves_a_session_and_not_once_it_began() -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    await bo.command(f"move {circle.session()}")
    assert "Alleen wie het netwerk begeleidt" in told(await fill_in(bo))
    await circle.until_after(1, minutes=-90)
    assert "verplaatsen kan niet meer" in told(await circle.an.command(f"move {circle.session()}"))
    assert await start_of(circle, circle.an) == "2026-04-07 12:00 Zaal 2 0"


async def test_nothing_changed_is_nothing_moved() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"move {circle.session()}")
    same = {"date": "2026-04-07", "time": "14:00", "minutes": "120", "place": "Zaal 2"}
    assert "niets veranderd" in told(await fill_in(circle.an, same))


async def test_who_moves_what_somebody_else_just_moved_sees_the_latest() -> None:
    """An asks on two screens: the second confirmation moves from where the session is by then."""
    circle = await a_circle("Bo")
    await circle.an.command(f"move {circle.session()}")
    await fill_in(circle.an)
    await circle.an.press("move")
    again = await circle.an.press("move")
    assert "vroegere stap" in told(again)
    assert (await start_of(circle, circle.an)).endswith(" 1")
