"""A guest of one session: asked once, sees only that session, and hears when it moves or doesn't take place."""

import pytest

from bot.events import Ref
from bot.ports import Reply
from bot.runtime import Prepared
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to


async def invites(circle: Circle, who: str = "Gus", number: int = 2) -> Reply:
    await circle.an.command(f"guest {circle.session(number)}")
    return await circle.an.submit("person", who=who.lower(), topic="Rouw in het team")


async def a_guest(circle: Circle, answer: str = "") -> Somebody:
    """Gus is asked to session 2, and answers."""
    gus = await circle.world.somebody("Gus")
    await invites(circle)
    await heard(circle, gus)
    if answer:
        await gus.press("coming", answer, ref=Ref("visiting", circle.session(2)))
    return gus


async def heard(circle: Circle, somebody: Somebody) -> list[str]:
    """What this person gets just now."""
    me = await somebody.known()
    due = await delivered(circle.world)
    mine = (one for key, one in due.items() if key.startswith(f"{me.id}/"))
    return [told_to(one.message, me.reader) for one in mine if isinstance(one, Prepared)]


@pytest.mark.row("O4.2", "O3.15")
async def test_somebody_is_asked_once_and_answers_in_that_message() -> None:
    circle = await a_circle("Bo")
    gus = await circle.world.somebody("Gus")
    assert "Gus krijgt de vraag" in told(await invites(circle))
    (words,) = await heard(circle, gus)
    assert "An vraagt je als gast van Zorg voor elkaar: Rouw in het team" in words
    assert "dinsdag 5 mei 2026 om 14:00" in words
    assert "Fijn dat je komt!" in told(await gus.press("coming", "yes", ref=Ref("visiting", circle.session(2))))
    assert "Gus: Rouw in het team (komt)" in told(await circle.an.command(f"guest {circle.session(2)}"))
    assert await heard(circle, gus) == []


@pytest.mark.row("O4.2")
async def test_a_guest_sees_that_session_alone() -> None:
    circle = await a_circle("Bo", "Cas")
    gus = await a_guest(circle, "yes")
    words = told(await gus.command(f"visit {circle.session(2)}"))
    assert [word for word in ("Bo", "Cas", "7 april", "2 juni", "deelnemers") if word in words] == []
    assert "5 mei" in words
    assert "geen gast" in told(await gus.command(f"visit {circle.session(1)}"))
    assert "Je zit nog niet in een netwerk" in told(await gus.command("mine"))
    for word in ("attend", "answer", "learned"):
        assert "Bo" not in told(await gus.command(f"{word} {circle.session(2)}"))


@pytest.mark.row("O4.2")
async def test_the_day_before_who_comes_gets_what_is_practical_and_who_does_not_hears_nothing() -> None:
    for answer, gets in (("yes", 1), ("no", 0), ("", 0)):
        circle = await a_circle("Bo")
        gus = await a_guest(circle, answer)
        await circle.until_after(2, hours=-29)
        assert len(found := await heard(circle, gus)) == gets
        assert all("Zaal 2" in words for words in found)


@pytest.mark.row("O4.2", "M1.4")
async def test_a_guest_hears_once_that_the_session_moved_and_the_reminder_moves_along() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "yes")
    await circle.an.command(f"move {circle.session(2)}")
    await circle.an.submit("move", date="2026-05-06", time="10:00", minutes="60", place="Zaal 9")
    await circle.an.press("move")
    circle.world.clock.move(minutes=3)
    (words,) = await heard(circle, gus)
    assert "woensdag 6 mei 2026 om 10:00" in words
    assert "Zaal 9" in words
    me = await gus.known()
    assert isinstance(circle.world.store, MemoryStore)
    rows = [row.nudge for row in await circle.world.store.timeline(me.organisation, 999)]
    (reminder,) = [one for one in rows if one.recipient == me.id and one.session and one.kind == "guest"]
    assert f"{reminder.due:%Y-%m-%d}" == "2026-05-05"


@pytest.mark.row("O4.2")
@pytest.mark.parametrize(("answer", "gets"), [("yes", 1), ("", 1), ("no", 0)])
async def test_a_guest_hears_once_that_it_does_not_take_place_also_on_the_day_itself(answer: str, gets: int) -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, answer)
    await circle.until_after(2, hours=-4)
    await heard(circle, gus)
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    found = await heard(circle, gus)
    assert len(found) == gets
    assert all("gaat niet door" in words for words in found)
    assert await heard(circle, gus) == []


async def test_who_is_no_longer_asked_hears_it_once_and_sees_nothing_any_more() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "yes")
    me = await gus.known()
    circle.world.clock.move(minutes=1)
    await circle.an.command(f"guest {circle.session(2)}")
    await circle.an.press("drop", me.id)
    await circle.an.press("drop-surely")
    (words,) = await heard(circle, gus)
    assert "geen gast" in words
    await circle.until_after(2, hours=-29)
    assert await heard(circle, gus) == []


@pytest.mark.row("O4.2", "W2")
async def test_a_guest_without_an_account_is_noted_and_gets_no_message() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"guest {circle.session(2)}")
    assert "Vertel zelf waar en wanneer" in told(await circle.an.submit("name", name="Prof. Maes", topic="Slaap"))
    assert "Prof. Maes: Slaap (geen account)" in told(circle.an.last[-1])
    assert isinstance(circle.world.store, MemoryStore)
    (added,) = circle.world.store.tables.added
    assert [row for row in circle.world.store.tables.outbox.values() if row.nudge.recipient == added] == []
    await circle.an.press("drop", added)
    await circle.an.press("drop-surely")
    assert circle.world.store.tables.added == set()


async def test_who_takes_part_or_leads_is_no_guest() -> None:
    circle = await a_circle("Bo")
    assert "doet al mee" in told(await invites(circle, "Bo"))
    assert "Dat ben jij: je begeleidt dit netwerk al." in told(await invites(circle, "An"))


async def test_only_who_leads_it_asks_guests_and_to_sessions_to_come() -> None:
    circle = await a_circle("Bo")
    oda = await circle.world.somebody("Oda", tenant="eik")
    for somebody in (circle.members[0], oda):
        await somebody.command(f"guest {circle.session(2)}")
        await somebody.submit("name", name="Kees", topic="x")
        assert "Kees" not in told(await circle.an.command(f"guest {circle.session(2)}"))
    await circle.until_after(2)
    assert set(commands_in((await circle.an.command(f"guest {circle.session(2)}")).message)) == {"guest"}


async def test_an_old_message_to_a_guest_says_nothing_any_more() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "yes")
    me = await gus.known()
    assert await said(circle.world, me, "change", "visiting", circle.session(1)) == "why-gone"
    await circle.until_after(2)
    assert await said(circle.world, me, "guest", "visiting", circle.session(2)) == "why-over"
    assert "vroegere stap" in told(await gus.press("coming", "no", ref=Ref("visiting", circle.session(2))))


@pytest.mark.row("O3.15")
async def test_who_leads_the_network_hears_once_that_a_guest_cannot_come() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "no")
    (words,) = await heard(circle, circle.an)
    assert "Gasten van Zorg voor elkaar" in words
    assert "Gus kan niet komen.\nJe krijgt dit één keer" in words
    for answer in ("yes", "no"):
        await gus.press("coming", answer, ref=Ref("visiting", circle.session(2)))
    assert await heard(circle, circle.an) == []
    assert await heard(circle, circle.members[0]) == []


async def test_a_guest_who_does_not_come_no_longer_sees_when_and_where_it_is() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "no")
    words = told(await gus.command(f"visit {circle.session(2)}"))
    assert "Zorg voor elkaar" in words
    assert [word for word in ("Zaal 2", "mei", "Wanneer") if word in words] == []
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    words = told(await gus.command(f"visit {circle.session(2)}"))
    assert [word for word in ("Zaal 2", "mei", "Wanneer") if word in words] == []


@pytest.mark.row("O3.15")
async def test_a_guest_who_comes_after_all_is_no_news_any_more() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "no")
    await gus.press("coming", "yes", ref=Ref("visiting", circle.session(2)))
    assert await heard(circle, circle.an) == []
