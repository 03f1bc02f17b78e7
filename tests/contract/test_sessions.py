"""Agendas, who was there, and moments to prepare: the same on every kind of store."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.facts import (
    AttendanceSaid,
    EvaluationAnswered,
    EvaluationOpened,
    MemberLeft,
    NetworkCancelled,
    SessionMoved,
)
from bot.life.kickoff import BALLOTS, rounds
from bot.life.sessions import MyTime, PresenceSaid, Program, ProgramOf, Settled, Slot, TimeChosen, ballot_of
from bot.life.voices import Contributed, TakenBack, Voice, Voted
from bot.network.anonymity import Answer, Tally
from bot.network.model import Attendance, Meeting, Network, Session
from bot.people import Person
from bot.ports import Outcome
from bot.queries import MeetingBy, TallyOf
from storage import SqlStore
from tests.contract.people import ask, enter, look, publish, publish_with, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

TWO_DAYS = Slot(2, time(14, 30))
"""Session 1 of these networks is on Monday March 9; two days before is a Saturday, so it comes on the Friday."""


async def a_network(store: AnyStore) -> tuple[Network, Person, Person, Person]:
    an = await enter(store, "an")
    made = await publish_with(store, an, "bo", "cas")
    return await look(store, an, made.id), an, await enter(store, "bo"), await enter(store, "cas")


def question(made: Network, who: Person, number: int = 1, *, named: bool = True) -> Voice:
    session = made.sessions[number - 1].id
    return Voice(f"q-{who.name}-{made.id}", made.id, who.id, "question", f"Van {who.name}", session, "now", named)


async def program_of(store: AnyStore, who: Person, session: Session) -> Program:
    found = await ask(store, who, ProgramOf(session.id))
    assert isinstance(found, Program)
    return found


async def attendance_of(store: AnyStore, who: Person, session: Session) -> tuple[Attendance, ...]:
    found = await ask(store, who, MeetingBy(session.id))
    assert isinstance(found, Meeting)
    return found.attendance


@pytest.mark.row("W5")
async def test_an_agenda_has_the_open_questions_of_its_session_and_of_those_before(store: AnyStore) -> None:
    made, an, bo, cas = await a_network(store)
    first, second = made.sessions
    await record(store, bo, Contributed(question(made, bo)))
    await record(store, cas, Contributed(question(made, cas, 2, named=False)))
    program = await program_of(store, bo, first)
    assert [one.text for one in program.open_at(made, first)] == ["Van bo"]
    assert [(one.text, one.name) for one in program.open_at(made, second)] == [("Van bo", "bo"), ("Van cas", "")]
    await record(store, an, Settled(replace(question(made, bo), state="done")))
    assert [one.text for one in (await program_of(store, cas, second)).open_at(made, second)] == ["Van cas"]
    assert [one.text for one in (await program_of(store, bo, first)).discussed(first)] == ["Van bo"]


@pytest.mark.row("W5")
async def test_votes_count_when_their_voter_left_too_while_the_question_is_there(store: AnyStore) -> None:
    made, _, bo, cas = await a_network(store)
    session, asked = made.sessions[0], question(made, bo)
    await record(store, bo, Contributed(asked))
    for who in (bo, cas):
        await record(store, who, Voted(made, ballot_of(session.id), (asked.id,)))
    assert (await program_of(store, bo, session)).ballot.count(asked.id) == 2
    await record(store, cas, MemberLeft(await look(store, cas, made.id), cas.id))
    program = await program_of(store, bo, session)
    assert (program.ballot.count(asked.id), program.ballot.voters) == (2, 2)
    await record(store, bo, TakenBack(asked))
    assert (await program_of(store, bo, session)).open_at(made, session) == ()


@pytest.mark.row("O3.12")
async def test_a_program_has_what_was_chosen_to_learn_once_the_vote_is_over(store: AnyStore) -> None:
    made, _, bo, cas = await a_network(store)
    stranger = await enter(store, "dee")
    goal = Voice(f"g-{made.id}", made.id, bo.id, "goal", "Luisteren")
    await record(store, bo, Contributed(goal))
    assert (await program_of(store, cas, made.sessions[1])).questions == ()
    await record(store, cas, Voted(made, BALLOTS[0], (goal.id,)))
    program = await program_of(store, bo, made.sessions[1])
    (first, *_) = rounds(made)
    assert program.chosen_goals(made, first.closes) == ("Luisteren",)
    assert program.chosen_goals(made, first.closes - timedelta(seconds=1)) == ()
    assert (await program_of(store, stranger, made.sessions[1])) == Program()


async def test_only_who_leads_settles_a_question_and_only_on_an_agenda_of_its_network(store: AnyStore) -> None:
    made, an, bo, cas = await a_network(store)
    other = await publish(store, an, "Elders")
    asked = question(made, bo)
    await record(store, bo, Contributed(asked))
    await record(store, cas, Settled(replace(asked, state="dropped")))
    await record(store, an, Settled(replace(asked, session=other.sessions[0].id)))
    await record(store, an, Settled(replace(asked, network=other.id, state="dropped")))
    (kept,) = (await program_of(store, bo, made.sessions[0])).questions
    assert (kept.state, kept.session) == ("open", made.sessions[0].id)


@pytest.mark.row("B6")
async def test_who_was_there_stays_beside_what_was_said_of_coming(store: AnyStore) -> None:
    made, an, bo, cas = await a_network(store)
    session = made.sessions[0]
    await record(store, bo, AttendanceSaid(session, "yes", "taart"))
    await record(store, an, PresenceSaid(session, ((bo.id, False), (cas.id, True))))
    expected = (Attendance(bo.id, "bo", "yes", "taart", False), Attendance(cas.id, "cas", "unknown", "", True))
    assert await attendance_of(store, an, session) == expected
    await record(store, bo, AttendanceSaid(session, "no"))
    assert (await attendance_of(store, an, session))[0].came is False
    await record(store, an, PresenceSaid(session, ((bo.id, None),)))
    assert (await attendance_of(store, an, session))[0].came is None


@pytest.mark.row("O3.16")
async def test_who_is_noted_as_absent_is_counted_and_may_answer_on_every_kind_of_store(store: AnyStore) -> None:
    """A facilitator's note narrows down neither who answers nor how many answers are needed."""
    made, an, bo, cas = await a_network(store)
    session = made.sessions[0]
    await record(store, an, EvaluationOpened(made, session, ()), at=session.end)
    before = await ask(store, an, TallyOf(session.id))
    await record(store, an, PresenceSaid(session, ((bo.id, False), (cas.id, False))), at=session.end)
    assert await ask(store, an, TallyOf(session.id)) == before
    given = EvaluationAnswered(session, Answer((1, 1, 1), ("", "")))
    assert await record(store, bo, given, at=session.end + timedelta(hours=1)) is Outcome.DONE
    after = await ask(store, an, TallyOf(session.id))
    assert isinstance(after, Tally)
    assert (after.answered, after.invited) == (1, 2)


async def test_members_say_it_of_themselves_and_of_nobody_else(store: AnyStore) -> None:
    made, an, bo, cas = await a_network(store)
    eva = await enter(store, "eva", "nord")
    session = made.sessions[0]
    await record(store, bo, PresenceSaid(session, ((bo.id, True), (cas.id, False))))
    await record(store, eva, PresenceSaid(session, ((eva.id, True), (cas.id, False))))
    await record(store, an, PresenceSaid(session, ((eva.id, True), ("nobody", True))))
    assert await attendance_of(store, an, session) == (Attendance(bo.id, "bo", "unknown", "", True),)


@pytest.mark.row("E2.2")
async def test_a_chosen_moment_is_planned_moved_and_taken_back(store: AnyStore) -> None:
    made, an, bo, _ = await a_network(store)
    session = made.sessions[0]
    assert await record(store, bo, TimeChosen(session, TWO_DAYS)) is Outcome.DONE
    assert await ask(store, bo, MyTime(session.id)) == TWO_DAYS
    assert await ask(store, an, MyTime(session.id)) is None
    assert await planned(store, bo) == [datetime(2026, 3, 6, 13, 30, tzinfo=UTC)]
    later = replace(session, start=session.start + timedelta(days=2), end=session.end + timedelta(days=2), sequence=1)
    await record(store, an, SessionMoved(await look(store, an, made.id), later))
    assert await planned(store, bo) == [datetime(2026, 3, 9, 13, 30, tzinfo=UTC)]
    await record(store, bo, TimeChosen(session, None))
    assert await planned(store, bo) == []
    assert await ask(store, bo, MyTime(session.id)) is None


@pytest.mark.row("E2.2")
async def test_it_goes_with_the_network_and_none_is_planned_for_who_is_outside(store: AnyStore) -> None:
    made, an, bo, _ = await a_network(store)
    session, eva = made.sessions[0], await enter(store, "eva", "nord")
    await record(store, bo, TimeChosen(session, TWO_DAYS))
    assert await record(store, eva, TimeChosen(session, TWO_DAYS)) is not Outcome.DONE
    await record(store, an, NetworkCancelled(await look(store, an, made.id)))
    assert await planned(store, bo) == []


async def test_one_that_came_comes_again_where_another_is_chosen(store: AnyStore) -> None:
    made, _, bo, _ = await a_network(store)
    session = made.sessions[0]
    await record(store, bo, TimeChosen(session, Slot(5, time(10))))
    sent = await send_all(store, datetime(2026, 3, 4, 9, tzinfo=UTC))
    assert any("/prepare/" in key for key in sent)
    now = MONDAY + timedelta(days=2, hours=1)
    await record(store, bo, TimeChosen(session, TWO_DAYS), at=now)
    assert await planned(store, bo) == [datetime(2026, 3, 6, 13, 30, tzinfo=UTC)]


async def test_ones_own_copy_has_the_moment_as_json_knows_it(store: AnyStore) -> None:
    made, _, bo, _ = await a_network(store)
    await record(store, bo, TimeChosen(made.sessions[0], TWO_DAYS))
    if isinstance(store, SqlStore):
        kept = json.loads(json.dumps(await store.export(bo.id)))
        assert [(row["prepare_days"], row["prepare_at"]) for row in kept["attendance"]] == [(2, "14:30:00")]


async def planned(store: AnyStore, who: Person) -> list[datetime]:
    """When somebody is to be told to prepare (UTC)."""
    lines = await store.timeline(who.organisation, 200)
    mine = (one for one in lines if (one.nudge.kind, one.nudge.recipient) == ("prepare", who.id))
    return [one.nudge.due for one in mine if one.status == "planned"]
