"""What people ask their networks, on every kind of store: who meets it, and how its author stays unseen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.facts import MemberEnrolled, MemberLeft, NetworkChannelLinked
from bot.life.asking import (
    LISTED,
    AroundQuestions,
    OpenQuestions,
    Question,
    QuestionAsked,
    QuestionBy,
    QuestionClosed,
    Responded,
    Responder,
    Response,
    ResponseThanked,
)
from bot.network.model import Network
from bot.people import Person
from bot.ports import Outcome
from storage import SqlStore
from tests.contract.people import PLACE, PLANNER, ask, enter, join, look, member, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

LATER = MONDAY + timedelta(days=2)


async def a_network(store: AnyStore, *names: str) -> tuple[Network, Person, tuple[Person, ...]]:
    an = await enter(store, "an")
    made = await publish(store, an)
    people = tuple([await enter(store, name) for name in names])
    for one in people:
        made = await join(store, one, made)
    return made, an, people


def question(made: Network, person: Person, number: int = 1, *, named: bool = True) -> Question:
    return Question(
        id=f"question-{number}",
        own=f"own-{number}",
        network=made.id,
        organisation=made.organisation,
        about=made.name,
        person=person.id,
        name=person.name,
        text="Hoe dan?",
        named=named,
        at=MONDAY,
    )


def response(person: Person, number: int = 1, *, usable: bool = False) -> Response:
    return Response(f"response-{number}", person.id, person.name, "Zo", usable=usable, at=MONDAY)


async def asks(
    store: AnyStore, person: Person, one: Question, *first: Person, then: tuple[Person, ...] = (), at: datetime = MONDAY
) -> Outcome:
    fact = QuestionAsked(one, tuple(each.id for each in first), tuple(each.id for each in then), (), LATER)
    return await record(store, person, fact, at=at)


@pytest.mark.row("B1")
async def test_everybody_inside_meets_a_question_as_it_was_asked(store: AnyStore) -> None:
    made, an, (bo, cas) = await a_network(store, "bo", "cas")
    asked = question(made, bo)
    assert await asks(store, bo, asked, cas, then=(an,)) is Outcome.DONE
    assert await ask(store, bo, QuestionBy("own-1")) == await ask(store, bo, QuestionBy("question-1")) == asked
    for one in (an, cas):
        assert await ask(store, one, QuestionBy("question-1")) == replace(asked, own="")
        assert await ask(store, one, OpenQuestions()) == (replace(asked, own=""),)
        assert await ask(store, one, QuestionBy("own-1")) is None
    lines = [line.nudge for line in await store.timeline(made.organisation, 99) if line.nudge.kind == "question"]
    assert {(one.recipient, one.due) for one in lines} == {(cas.id, MONDAY), (an.id, LATER)}


@pytest.mark.row("B8")
async def test_who_asks_without_a_name_is_nobody_to_others(store: AnyStore) -> None:
    made, an, (bo, cas) = await a_network(store, "bo", "cas")
    asked = question(made, bo, named=False)
    await asks(store, bo, asked, cas)
    hidden = replace(asked, own="", person="", name="")
    assert await ask(store, bo, QuestionBy("own-1")) == asked
    for one in (an, cas):
        assert await ask(store, one, QuestionBy("question-1")) == hidden
        assert await ask(store, one, OpenQuestions()) == (hidden,)
    await record(store, cas, Responded(hidden, response(cas)))
    about_it = [line.nudge for line in await store.timeline(made.organisation, 99) if "question-1" in repr(line.nudge)]
    assert about_it
    assert bo.id not in repr(about_it)
    (told,) = [line.nudge for line in await store.timeline(made.organisation, 99) if line.nudge.kind == "answer"]
    assert (told.recipient, told.subject, told.klass) == (bo.id, "own-1", "post")
    assert "response-1" not in told.key, "which is in what the other hears"


async def test_who_waits_was_invited_or_left_is_outside(store: AnyStore) -> None:
    made, _, (bo, cas) = await a_network(store, "bo", "cas")
    dee, els = await enter(store, "dee"), await enter(store, "els")
    made = await join(store, dee, made, "waiting")
    await asks(store, bo, question(made, bo), cas)
    await record(store, cas, MemberLeft(await look(store, bo, made.id), cas.id))
    for one in (cas, dee, els):
        assert await ask(store, one, QuestionBy("question-1")) is None
        assert await ask(store, one, OpenQuestions()) == ()
        assert await ask(store, one, AroundQuestions()) == {}
        assert await record(store, one, Responded(question(made, bo), response(one))) is Outcome.CONFLICT
        assert await asks(store, one, question(made, one, 2), bo) is Outcome.CONFLICT
    found = await ask(store, bo, QuestionBy("question-1"))
    assert isinstance(found, Question)
    assert found.responses == ()


@pytest.mark.row("B10")
async def test_answers_come_in_order_and_are_thanked_by_their_reader(store: AnyStore) -> None:
    made, _, (bo, cas, dee) = await a_network(store, "bo", "cas", "dee")
    asked = question(made, bo)
    await asks(store, bo, asked, cas, dee)
    first, second = response(cas, usable=True), replace(response(dee, 2), at=MONDAY + timedelta(minutes=1))
    await record(store, cas, Responded(asked, first))
    await record(store, dee, Responded(asked, second), at=MONDAY + timedelta(minutes=1))
    assert await record(store, bo, Responded(asked, response(bo, 3))) is Outcome.CONFLICT, "to oneself"
    assert await record(store, dee, ResponseThanked(asked, first)) is Outcome.CONFLICT
    assert await record(store, bo, ResponseThanked(asked, first)) is Outcome.DONE
    assert await record(store, bo, ResponseThanked(asked, first)) is Outcome.CONFLICT
    found = await ask(store, dee, QuestionBy("question-1"))
    assert isinstance(found, Question)
    assert found.responses == (replace(first, thanked=True), second)
    lines = [line.nudge for line in await store.timeline(made.organisation, 99)]
    assert sorted(one.recipient for one in lines if one.kind == "answer") == [bo.id, bo.id]
    assert [one.recipient for one in lines if one.kind == "thanks"] == [cas.id]


async def test_a_closed_question_and_one_of_a_network_that_is_over_take_no_answer(
    store: AnyStore, clock: Clock
) -> None:
    made, _, (bo, cas) = await a_network(store, "bo", "cas")
    one, other = question(made, bo), question(made, bo, 2)
    await asks(store, bo, one, cas)
    await asks(store, bo, other, cas)
    assert await record(store, cas, QuestionClosed(one)) is Outcome.CONFLICT
    assert await record(store, bo, QuestionClosed(one)) is Outcome.DONE
    assert await ask(store, cas, OpenQuestions()) == (replace(other, own=""),)
    assert await record(store, cas, Responded(one, response(cas))) is Outcome.CONFLICT
    clock.at = made.sessions[-1].end
    assert await ask(store, cas, OpenQuestions()) == ()
    assert await ask(store, cas, QuestionBy("question-2")) == replace(other, own="", closed=True)
    assert await record(store, cas, Responded(other, response(cas, 2)), at=clock.at) is Outcome.CONFLICT
    assert await ask(store, bo, AroundQuestions()) == {}


async def test_the_newest_come_first(store: AnyStore) -> None:
    made, _, (bo, cas) = await a_network(store, "bo", "cas")
    for number in range(LISTED + 2):
        await asks(store, bo, question(made, bo, number), at=MONDAY + timedelta(minutes=number))
    found = await ask(store, cas, OpenQuestions())
    assert isinstance(found, tuple)
    assert [one.id for one in found] == [f"question-{number}" for number in range(LISTED + 1, 1, -1)]


@pytest.mark.row("B10")
async def test_it_is_known_when_each_was_last_asked(store: AnyStore, clock: Clock) -> None:
    """Not what is still to come."""
    made, an, (bo, cas, dee) = await a_network(store, "bo", "cas", "dee")
    await asks(store, bo, question(made, bo), cas, then=(dee,))
    own = made.organisation
    people = (Responder(bo.id, None, own), Responder(cas.id, None, own, MONDAY), Responder(dee.id, None, own))
    found = await ask(store, an, AroundQuestions())
    assert isinstance(found, dict)
    assert found[made.id].people == people
    clock.at = LATER
    found = await ask(store, an, AroundQuestions())
    assert isinstance(found, dict)
    assert found[made.id].people[2].last == LATER


async def test_of_other_organisations_one_meets_the_same(store: AnyStore) -> None:
    made, _, (bo,) = await a_network(store, "bo")
    eva = await enter(store, "eva", "nord")
    await record(store, eva, MemberEnrolled(await look(store, bo, made.id), member(eva)))
    asked = question(made, eva, named=False)
    await asks(store, eva, asked, bo)
    assert await ask(store, bo, QuestionBy("question-1")) == replace(asked, own="", person="", name="")
    lines = [line.nudge for line in await store.timeline(made.organisation, 99) if line.nudge.kind == "question"]
    assert {one.organisation for one in lines} == {made.organisation}, "and not the author's"


async def test_what_is_kept_of_others_does_not_name_the_author(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        assert isinstance(store, SqlStore)
        made, _, (bo, cas) = await a_network(store, "bo", "cas")
        await asks(store, bo, question(made, bo, named=False), cas)
        await record(store, cas, Responded(question(made, bo), response(cas)))
        theirs, own = str(await store.export(cas.id)), await store.export(bo.id)
    assert "Zo" in theirs
    assert bo.id not in theirs
    assert "own-1" not in theirs
    assert own["questions"][0]["text"] == "Hoe dan?"


async def test_with_its_author_a_question_is_forgotten_and_its_answers(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        assert isinstance(store, SqlStore)
        made, an, (bo, cas) = await a_network(store, "bo", "cas")
        await asks(store, bo, question(made, bo), cas)
        await record(store, cas, Responded(question(made, bo), response(cas)))
        await store.forget_person(bo.id, None, PLANNER, MONDAY)
        assert await ask(store, an, OpenQuestions()) == ()
        assert "responses" not in await store.export(cas.id)


async def test_answers_at_the_same_moment_are_all_told(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        made, _, (bo, *others) = await a_network(store, "bo", *(f"p{number}" for number in range(6)))
        await asks(store, bo, question(made, bo))
        given = (record(store, one, Responded(question(made, bo), response(one, at))) for at, one in enumerate(others))
        assert set(await asyncio.gather(*given)) == {Outcome.DONE}
        lines = [line.nudge for line in await store.timeline(made.organisation, 999) if line.nudge.kind == "answer"]
        found = await ask(store, bo, QuestionBy("own-1"))
    assert isinstance(found, Question)
    assert {one.person for one in found.responses} == {one.id for one in others}
    assert len({one.key for one in lines}) == 2, "the first at once, and the others together"


@pytest.mark.row("B8", "B10")
async def test_a_channel_of_the_network_meets_it_as_others_do_and_no_other_channel(store: AnyStore) -> None:
    made, an, (bo, _) = await a_network(store, "bo", "cas")
    await record(store, an, NetworkChannelLinked("room", PLACE, "Zaal", made.id))
    asked = question(made, bo, named=False)
    outlets = (("room", made.organisation),)
    await record(store, bo, QuestionAsked(asked, (), (), outlets, LATER))
    found = await ask(store, bo, AroundQuestions())
    assert isinstance(found, dict)
    assert [(one.channel, one.organisation) for one in found[made.id].outlets] == [("room", made.organisation)]
    room, hall = (Person(one, made.organisation, one) for one in ("room", "hall"))
    assert await ask(store, room, QuestionBy("question-1")) == replace(asked, own="", person="", name="")
    assert await ask(store, hall, QuestionBy("question-1")) is None
    (post,) = [line.nudge for line in await store.timeline(made.organisation, 99) if line.nudge.kind == "unanswered"]
    assert (post.recipient, post.to_channel, post.due, post.klass) == ("room", True, LATER, "channel")
