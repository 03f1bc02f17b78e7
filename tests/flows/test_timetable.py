"""The calendar of nudges, as its owners see it: what goes out when, and how they change that and undo it."""

import pytest

from bot.nudges.rows import ROWS
from bot.ports import Reply
from bot.views import Choice
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.telling import told


def pending(circle: Circle, kind: str) -> list[Row]:
    assert isinstance(circle.world.store, MemoryStore)
    rows = circle.world.store.tables.outbox.values()
    return [row for row in rows if row.nudge.kind == kind and row.status in ("planned", "waiting")]


def listed(reply: Reply) -> list[str]:
    """The numbers of the rows to choose from."""
    controls = [
        control for section in (reply.message.sections if reply.message else ()) for control in section.controls
    ]
    return [option.value for control in controls if isinstance(control, Choice) for option in control.options]


async def test_a_facilitator_sees_all_rows_of_their_network() -> None:
    circle = await a_circle("Bo")
    reply = await circle.an.command("kalender")
    assert reply.ref.subject == circle.id
    assert "Voor deelnemers\nCheck voor je begint" in told(reply)
    assert "Herinnering aan een sessie: 1 dag voor de sessie, 10:00\n" in told(reply)
    assert "Evaluatie van een sessie: 1 uur na afloop\n" in told(reply)
    assert listed(reply) == [str(row.number) for row in ROWS if row.flow and row.around not in ("meeting", "quarter")]


@pytest.mark.parametrize("role", ["hr", "administrator"])
async def test_the_organisation_sees_every_row_and_changes_it_for_all(role: str) -> None:
    circle = await a_circle("Bo")
    ida = await circle.world.somebody("Ida", roles=[role])
    reply = await ida.command("kalender")
    assert "heel de organisatie" in told(reply)
    assert listed(reply) == [str(row.number) for row in ROWS if row.flow]
    await ida.press("row", "7")
    assert pending(circle, "rsvp")
    await ida.press("off")
    assert not pending(circle, "rsvp")
    await circle.an.command(f"calendar {circle.id}")
    await circle.an.press("row", "7")
    assert "Genoteerd: dit staat aan." in told(await circle.an.press("on"))
    assert pending(circle, "rsvp"), "a network may want it otherwise"


@pytest.mark.parametrize("about", ["", "network"])
async def test_everybody_else_hears_what_they_can_choose_themselves(about: str) -> None:
    circle = await a_circle("Bo")
    chief = await circle.world.somebody("Mia", roles=["manager"])
    stranger = await circle.world.somebody("Ida", tenant="nord", roles=["administrator"])
    for somebody in (circle.members[0], chief, *((stranger,) if about else ())):
        reply = await somebody.command(f"kalender {circle.id if about else ''}")
        assert "Welke berichten jij krijgt, kies je zelf." in told(reply)
        assert set(commands_in(reply.message)) == {"pause", "why"}
        await somebody.press("row", "7")
        await somebody.press("off")
    assert pending(circle, "rsvp")


async def test_a_row_is_switched_off_and_on_and_is_as_it_was() -> None:
    circle = await a_circle("Bo")
    an, before = circle.an, [row.nudge.key for row in pending(circle, "share")]
    await an.command(f"kalender {circle.id}")
    assert "Nu: staat aan" in told(await an.press("row", "11"))
    said = told(await an.press("off"))
    assert "Genoteerd: dit staat uit. Wat al gepland was, gaat niet meer weg." in said
    assert "[Zoals het was]" in said
    assert not pending(circle, "share")
    said = told(await an.press("usual"))
    assert "Genoteerd: weer zoals het was." in said
    assert "[Zoals het was]" not in said
    assert [row.nudge.key for row in pending(circle, "share")] == before
    assert "Zo was het al." in told(await an.press("usual"))
    assert "Vraag om te delen: 2 dagen erna, 10:00" in told(await an.press("all"))


async def test_days_and_hour_are_changed_by_a_form_and_what_is_to_come_moves() -> None:
    circle = await a_circle("Bo")
    an = circle.an
    await an.command(f"kalender {circle.id}")
    await an.press("row", "2")
    reply = await an.open("moment")
    assert reply.form is not None
    assert [(field.initial, field.least, field.most) for field in reply.form.fields[:1]] == [("14", 1, 60)]
    said = told(await an.submit("moment", days="6", at="9:00"))
    assert "Wanneer: 6 dagen voor de sessie, 09:00" in said
    assert [row.nudge.due.isoformat() for row in pending(circle, "ready")] == ["2026-04-01T07:00:00+00:00"]
    await an.press("usual")
    assert len(pending(circle, "ready")) == 2, "with its repeat"


@pytest.mark.parametrize(
    ("row", "days", "at", "field", "said"),
    [
        ("7", "2", "10:00", "days", "Kies een getal van 3 tot 60."),
        ("11", "7", "10:00", "days", "Kies een getal van 1 tot 6."),
        ("7", "61", "10:00", "days", "Kies een getal van 3 tot 60."),
        ("7", "5", "17:00", "at", "Kies een uur van 08:30 tot 17:00."),
        ("7", "5", "8:29", "at", "Kies een uur van 08:30 tot 17:00."),
        ("7", "zes", "10:00", "days", "Schrijf hier een getal"),
    ],
)
async def test_a_moment_that_would_be_too_late_is_an_error_at_its_field(
    row: str, days: str, at: str, field: str, said: str
) -> None:
    circle = await a_circle("Bo")
    before = [row.nudge for row in pending(circle, "rsvp")]
    await circle.an.command(f"kalender {circle.id}")
    await circle.an.press("row", row)
    reply = await circle.an.submit("moment", days=days, at=at)
    assert [error.field for error in reply.errors] == [field]
    assert said in told(reply)
    assert [row.nudge for row in pending(circle, "rsvp")] == before


async def test_news_of_a_change_cannot_be_switched_off_and_what_has_no_hour_cannot_be_moved() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"kalender {circle.id}")
    said = told(await circle.an.press("row", "24"))
    assert "Dit blijft aan" in said
    assert "[Zet uit]" not in said
    assert "vroegere stap" in told(await circle.an.press("off"))
    assert "[Verplaats…]" not in told(await circle.an.press("row", "9"))


async def test_what_nobody_gets_yet_is_shown_apart_and_cannot_be_switched() -> None:
    """So nothing is "on" that doesn't exist."""
    circle = await a_circle("Bo")
    reply = await circle.an.command(f"kalender {circle.id}")
    waiting = {row.number for row in ROWS if not row.flow}
    assert waiting
    assert not waiting & {int(number) for number in listed(reply)}
    working, _, later = told(reply).partition("Nog niet beschikbaar:")
    assert "Vraag hoe het uitproberen ging" in later
    assert "Vraag hoe het uitproberen ging" not in working
    for number in waiting:
        assert "vroegere stap" in told(await circle.an.press("row", str(number)))
        assert "[Zet uit]" not in told(await circle.an.press("off"))


@pytest.mark.parametrize(
    ("locale", "words"), [("nl", "bij publicatie"), ("en", "when it is published"), ("fr", "à la publication")]
)
async def test_invitees_are_invited_when_the_network_is_published(locale: str, words: str) -> None:
    circle = await a_circle("Bo", locale=locale)
    reply = await circle.an.command(f"kalender {circle.id}")
    (line,) = [line for line in told(reply).splitlines() if words in line]
    assert line.startswith(("Uitnodiging voor een netwerk", "Invitation to a network", "Invitation à un réseau"))


async def test_a_network_that_is_cancelled_has_no_calendar_any_more() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert listed(await circle.an.command(f"kalender {circle.id}")) == []
