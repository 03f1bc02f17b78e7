"""A question that was dealt with: ticked with its session's notes, off the later agendas, and back if it wasn't."""

from __future__ import annotations

import pytest

from bot.events import Opened, Ref, Submitted
from bot.flows.sessions.noting import MOST_QUESTIONS
from bot.views import Form
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import said
from tests.flows.telling import told
from tests.flows.test_program import bring, id_of, settle

QUESTION = "Hoe til je iemand die bang is?"
OTHER = "Wie belt de familie?"
DEALT = ["done", "open"]


async def after_the_first_session() -> Circle:
    """Bo brought two urgent questions to it."""
    circle = await a_circle("Bo", "Cas")
    for text in (QUESTION, OTHER):
        await bring(circle.members[0], circle.session(), text)
    await circle.until_after(1, hours=2)
    return circle


async def notes_of(circle: Circle) -> Form:
    await circle.an.command(f"notes {circle.session()}")
    reply = await circle.an.do(Opened("notes"), Ref("noting", circle.session()))
    assert reply.form is not None
    return reply.form


async def tick(circle: Circle, **said_of: str) -> str:
    """An sends the form in as it opens, but for what is said of these questions."""
    values = {field.name: field.initial for field in (await notes_of(circle)).fields}
    return told(await circle.an.do(Submitted("notes", values | said_of), Ref("noting", circle.session())))


@pytest.mark.row("B6")
async def test_the_form_asks_of_each_question_of_the_agenda_whether_it_was_dealt_with() -> None:
    circle = await after_the_first_session()
    which = await id_of(circle.an, circle.session(), QUESTION)
    field = next(one for one in (await notes_of(circle)).fields if one.name == which)
    assert (field.kind, field.initial) == ("select", "open"), "nobody supposes that it was"
    assert [option.value for option in field.options] == ["done", "open"]


@pytest.mark.row("B6", "W5")
async def test_what_was_dealt_with_stays_with_its_session_and_leaves_all_that_comes_after() -> None:
    circle = await after_the_first_session()
    which = await id_of(circle.an, circle.session(), QUESTION)
    assert f"Besproken:\n{QUESTION}" in await tick(circle, **{which: "done"})
    assert f"Besproken:\n{QUESTION}" in told(await circle.members[1].command(f"program {circle.session()}"))
    following = circle.session(2)
    on_the_next = told(await circle.members[1].command(f"program {following}"))
    assert OTHER in on_the_next
    assert QUESTION not in on_the_next
    for somebody, kind, flow in (
        (circle.members[1], "reminder", "attending"),
        (circle.an, "preparation", "preparing"),
    ):
        words = await said(circle.world, await somebody.known(), kind, flow, following)
        assert QUESTION not in words
    assert QUESTION not in told(await circle.an.command(f"prepare {following}"))


async def test_what_was_ticked_by_mistake_is_back_on_the_agendas() -> None:
    circle = await after_the_first_session()
    which = await id_of(circle.an, circle.session(), QUESTION)
    await tick(circle, **{which: "done"})
    assert {field.name: field.initial for field in (await notes_of(circle)).fields}[which] == "done"
    assert "Besproken" not in await tick(circle, **{which: "open"})
    assert QUESTION in told(await circle.members[1].command(f"program {circle.session(2)}"))


async def test_a_form_that_was_open_undoes_nothing_that_was_settled_meanwhile() -> None:
    circle = await after_the_first_session()
    values = {field.name: field.initial for field in (await notes_of(circle)).fields}
    await settle(circle, QUESTION, "done")
    words = told(await circle.an.do(Submitted("notes", values | {"notes": "Goed"}), Ref("noting", circle.session())))
    assert f"Besproken:\n{QUESTION}" in words


async def test_of_what_was_taken_off_the_agenda_nothing_is_asked() -> None:
    circle = await after_the_first_session()
    which = await id_of(circle.an, circle.session(), QUESTION)
    await settle(circle, QUESTION, "drop")
    assert which not in {field.name for field in (await notes_of(circle)).fields}


async def test_of_many_questions_the_form_has_ten_and_the_agenda_the_rest() -> None:
    circle = await a_circle("Bo")
    for number in range(12):
        await bring(circle.members[0], circle.session(), f"Vraag {number}")
    await circle.until_after(1, hours=2)
    form = await notes_of(circle)
    assert sum(field.kind == "select" for field in form.fields) == 10 + 1


async def test_with_more_questions_than_a_form_takes_those_still_open_come_first() -> None:
    circle = await a_circle("Bo", "Cas")
    texts = [f"Vraag nummer {number}?" for number in range(MOST_QUESTIONS + 2)]
    for text in texts:
        await bring(circle.members[0], circle.session(), text)
    await circle.until_after(1, hours=2)
    first = [field.name for field in (await notes_of(circle)).fields if [one.value for one in field.options] == DEALT]
    assert len(first) == MOST_QUESTIONS
    await tick(circle, **dict.fromkeys(first, "done"))
    offered = [field for field in (await notes_of(circle)).fields if [one.value for one in field.options] == DEALT]
    assert [field.initial for field in offered][:2] == ["open", "open"]
    assert len(offered) == MOST_QUESTIONS
