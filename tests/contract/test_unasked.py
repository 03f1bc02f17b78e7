"""Who can't be asked: of them the facilitator tells whether they come, and no evaluation counts on their answer."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from bot.facts import AttendanceSaid, EvaluationAnswered, EvaluationOpened, MemberEnrolled, MemberLeft, NameAdded
from bot.network.anonymity import Answer, Tally
from bot.network.model import Meeting, Member, Network
from bot.people import Person, Reader
from bot.ports import Installation, Outcome
from bot.queries import MeetingBy, TallyOf
from tests.contract.people import ask, enter, join, look, member, publish, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

GERDA = Member("gerda", "Gerda", Reader(), "BE", None, "member", MONDAY, "", added=True)


async def with_gerda(store: AnyStore, an: Person, *more: Person) -> Network:
    made = await publish(store, an)
    for person in more:
        await join(store, person, made)
    named = NameAdded(await look(store, an, made.id), GERDA)
    assert await record(store, an, named, at=MONDAY) is Outcome.DONE
    return await look(store, an, made.id)


async def coming(store: AnyStore, an: Person, made: Network) -> dict[str, str]:
    meeting = await ask(store, an, MeetingBy(made.sessions[0].id))
    assert isinstance(meeting, Meeting)
    return {row.name: row.coming for row in meeting.attendance}


async def test_the_facilitator_tells_whether_they_come(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await with_gerda(store, an)
    for said in ("yes", "no", "unknown", "yes"):
        await record(store, an, AttendanceSaid(made.sessions[0], said, other="gerda"))
        assert await coming(store, an, made) == {"Gerda": said}


async def test_nobody_else_does_and_of_nobody_else(store: AnyStore) -> None:
    """Neither a member, nor who facilitates another network, nor of somebody who can say it."""
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made, other = await with_gerda(store, an, bo), await publish(store, cis)
    session = made.sessions[0]
    for person in (bo, cis):
        await record(store, person, AttendanceSaid(session, "yes", other="gerda"))
    await record(store, cis, AttendanceSaid(other.sessions[0], "yes", other="gerda"))
    await record(store, an, AttendanceSaid(session, "no", other=bo.id))
    assert await coming(store, an, made) == {}


async def test_who_is_removed_takes_what_was_said_of_them_along(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await with_gerda(store, an)
    await record(store, an, AttendanceSaid(made.sessions[0], "yes", other="gerda"))
    assert await record(store, an, MemberLeft(made, "gerda")) is Outcome.DONE
    assert await coming(store, an, await look(store, an, made.id)) == {}
    assert await store.person("gerda") is None


async def tallied(store: AnyStore, an: Person, made: Network) -> tuple[int, int]:
    tally = await ask(store, an, TallyOf(made.sessions[0].id))
    assert isinstance(tally, Tally)
    return tally.answered, tally.invited


@pytest.mark.parametrize("says", ["yes", "no", "unknown"])
async def test_no_evaluation_counts_on_who_cannot_be_asked(store: AnyStore, says: str) -> None:
    """Whatever was said of their coming."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await with_gerda(store, an, bo)
    session = made.sessions[0]
    await record(store, an, AttendanceSaid(session, says, other="gerda"), EvaluationOpened(made, session, ()))  # type: ignore[arg-type]  # parametrised by name
    assert await tallied(store, an, made) == (0, 1)
    await record(store, bo, EvaluationAnswered(session, Answer((5,), ("",))))
    assert await tallied(store, an, made) == (1, 1)


async def seated(store: AnyStore, an: Person, made: Network, person: Person, at: datetime) -> None:
    """Whatever their organisation."""
    fact = MemberEnrolled(await look(store, an, made.id), member(person))
    assert await record(store, person, fact, at=at) is Outcome.DONE


async def test_an_evaluation_counts_those_who_had_a_seat_and_can_answer(store: AnyStore) -> None:
    """Of every combination of declining, joining late and having lost Kring."""
    an = await enter(store, "an")
    made = await publish(store, an, capacity=20)
    session = made.sessions[0]
    await store.install(Installation("slack", "nord", MONDAY))
    able = 0
    for number, (declined, late, lost, answered) in enumerate(product((False, True), repeat=4)):
        person = await enter(store, f"p{number}", "nord" if lost else "linde")
        await seated(store, an, made, person, session.end if late else MONDAY)
        if declined:
            await record(store, person, AttendanceSaid(session, "no"))
        if answered:
            told = await record(store, person, EvaluationAnswered(session, Answer((5,), ("",))))
            assert told is (Outcome.CONFLICT if declined or late else Outcome.DONE)
        able += not (declined or late or lost)
    await record(store, an, EvaluationOpened(made, session, ()), at=session.end)
    assert await tallied(store, an, made) == (2, 4)
    for number in range(8):
        await seated(store, an, made, await enter(store, f"more{number}"), MONDAY)
    await store.uninstall("slack", "nord")
    assert await tallied(store, an, made) == (2, 8 + able)
