"""After a session: who was there, notes, and what was made together; and what that changes for whom."""

from __future__ import annotations

import pytest

from bot.events import Ref, Submitted
from bot.network.anonymity import Tally
from bot.network.model import Meeting
from bot.queries import MeetingBy, Query, TallyOf
from bot.views import Form
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import said
from tests.flows.telling import told

NAMES = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")
WRITTEN = {"notes": "We kozen voor kleine stappen.", "output": "https://voorbeeld.example/draaiboek"}


async def after(*names: str) -> Circle:
    circle = await a_circle(*names)
    await circle.until_after(1, hours=2)
    return circle


async def note(circle: Circle, came: dict[int, str], **words: str) -> str:
    """An notes who was there, by the number of the member; of the others nothing."""
    await circle.an.command(f"notes {circle.session()}")
    people = {(await one.known()).id: came.get(number, "unknown") for number, one in enumerate(circle.members)}
    filled = Submitted("notes", people | {"notes": "", "output": ""} | words)
    return told(await circle.an.do(filled, circle.an.last[-1].ref))


async def meeting_of(circle: Circle) -> Meeting:
    query: Query[Meeting | None] = MeetingBy(circle.session())
    found: Meeting | None = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    assert found is not None
    return found


async def asked(circle: Circle, number: int, kind: str = "evaluation", flow: str = "evaluating") -> str:
    return await said(circle.world, await circle.members[number].known(), kind, flow, circle.session())


@pytest.mark.row("B6")
async def test_members_find_notes_and_what_was_made_with_the_session() -> None:
    circle = await after("Bo")
    words = await note(circle, {0: "yes"}, **WRITTEN)
    assert "1 van 1 was erbij:\nBo" in words
    read = told(await circle.members[0].command(f"program {circle.session()}"))
    assert "Wat we samen maakten\nhttps://voorbeeld.example/draaiboek\n[Open de link]" in read
    assert "Notities\nWe kozen voor kleine stappen." in read
    assert "erbij" not in read, "who was there isn't told to the others"


@pytest.mark.row("B6")
async def test_the_facilitator_is_asked_once_and_not_when_it_is_there_already() -> None:
    circle = await after("Bo")
    an = await circle.an.known()
    assert "Wie was erbij" in await said(circle.world, an, "notes", "noting", circle.session())
    await note(circle, {}, **WRITTEN)
    assert await said(circle.world, an, "notes", "noting", circle.session()) == "why-done"
    bo = await circle.members[0].known()
    assert await said(circle.world, bo, "notes", "noting", circle.session()) == "why-gone"


async def test_notes_can_be_opened_again_and_changed() -> None:
    circle = await after("Bo")
    await note(circle, {0: "yes"}, **WRITTEN)
    reply = await circle.an.open("notes")
    assert isinstance(reply.form, Form)
    assert {field.name: field.initial for field in reply.form.fields if field.name in WRITTEN} == WRITTEN
    assert "Pas het verslag aan" in await note(circle, {0: "yes"}, notes="Anders")
    kept = (await meeting_of(circle)).session.prepared
    assert (kept.notes, kept.output) == ("Anders", "")


async def test_what_people_said_of_coming_is_only_a_proposal() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    for somebody, coming in zip(circle.members, ("yes", "no"), strict=False):
        await somebody.command(f"attend {circle.session()}")
        await somebody.press("coming", coming)
    await circle.until_after(1, hours=2)
    await circle.an.command(f"notes {circle.session()}")
    reply = await circle.an.open("notes")
    assert reply.form is not None
    assert [field.initial for field in reply.form.fields[2:]] == ["yes", "no", "unknown"]
    assert all(row.came is None for row in (await meeting_of(circle)).attendance)


@pytest.mark.row("O3.16")
async def test_who_was_noted_as_absent_is_asked_neither_to_evaluate_nor_to_share() -> None:
    circle = await after(*NAMES)
    await note(circle, {0: "no", 1: "yes"})
    assert await asked(circle, 0) == "why-absent"
    assert await asked(circle, 0, "share", "sharing") == "why-absent"
    assert "Dit was nuttig voor mijn werk" in await asked(circle, 1)


async def test_who_was_noted_as_absent_may_answer_all_the_same_and_say_that_they_were_there() -> None:
    """A mark of the facilitator's takes nobody's answer away, before or after it came."""
    circle = await after(*NAMES)
    bo = circle.members[0]
    await note(circle, {0: "no"})
    assert "Dit was nuttig voor mijn werk" in told(await bo.command(f"answer {circle.session()}"))
    words = told(await bo.command(f"attend {circle.session()}"))
    assert "Er is genoteerd dat je er niet bij was." in words
    assert "genoteerd dat je er niet" not in told(await bo.press("was-there"))
    assert "Dit was nuttig voor mijn werk" in await asked(circle, 0)


async def test_marking_people_absent_leaves_no_fewer_than_five_to_be_asked() -> None:
    """Otherwise a facilitator would choose whose five answers are read."""
    circle = await after(*NAMES)
    await note(circle, dict.fromkeys(range(4), "no"))
    for number in range(len(NAMES)):
        assert "Dit was nuttig voor mijn werk" in await asked(circle, number)


async def test_marking_somebody_absent_after_answers_came_changes_no_count() -> None:
    circle = await after(*NAMES)
    for somebody in circle.members[:5]:
        await somebody.command(f"answer {circle.session()}")
        for number in (1, 2, 3):
            await somebody.press("rate", f"{number}:4")
        await somebody.press("skip")
    before = await tally(circle)
    await note(circle, dict.fromkeys(range(5), "no"))
    assert await tally(circle) == before
    assert (before.answered, before.invited) == (5, 6)


async def tally(circle: Circle) -> Tally:
    query: Query[Tally | None] = TallyOf(circle.session())
    found: Tally | None = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    assert found is not None
    return found


async def test_what_somebody_said_of_themselves_stays_when_the_form_comes_back_as_it_was() -> None:
    circle = await after(*NAMES)
    bo = circle.members[0]
    await note(circle, {0: "no"})
    await bo.command(f"attend {circle.session()}")
    await bo.press("was-there")
    await note(circle, {0: "yes"})
    me = (await bo.known()).id
    assert (await meeting_of(circle)).came(me) is True


async def test_ten_thousand_characters_are_an_error_and_the_form_stays_open() -> None:
    circle = await after("Bo")
    await circle.an.command(f"notes {circle.session()}")
    who = (await circle.members[0].known()).id
    filled = Submitted("notes", {who: "yes", "notes": "x" * 10_000, "output": ""})
    reply = await circle.an.do(filled, circle.an.last[-1].ref)
    assert [error.field for error in reply.errors] == ["notes"]
    assert (await meeting_of(circle)).session.prepared.notes == ""


async def test_before_the_session_there_is_nothing_to_note_and_only_who_leads_notes() -> None:
    circle = await a_circle("Bo")
    assert "nog niet begonnen" in told(await circle.an.command(f"notes {circle.session()}"))
    await circle.until_after(1, hours=2)
    assert "wie het netwerk begeleidt" in told(await circle.members[0].command(f"notes {circle.session()}"))
    await circle.members[0].do(Submitted("notes", WRITTEN), Ref("noting", circle.session()))
    eva = await circle.world.somebody("Eva", tenant="noord", platform="teams")
    await eva.command(f"notes {circle.session()}")
    await eva.do(Submitted("notes", WRITTEN), Ref("noting", circle.session()))
    assert (await meeting_of(circle)).session.prepared.notes == ""
