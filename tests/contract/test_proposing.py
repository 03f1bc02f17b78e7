"""What people propose to their manager or HR, on every kind of store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import ChannelLinked
from bot.life.proposing import (
    LISTED,
    REST,
    Counsel,
    MyCounsel,
    MyProposals,
    Proposal,
    ProposalAnswered,
    ProposalBy,
    ProposalSent,
    ProposalWithdrawn,
)
from bot.people import HR, MANAGER, Person
from bot.ports import Outcome
from tests.contract.people import PLACE, ask, enter, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore


async def a_team(store: AnyStore, *names: str) -> tuple[Person, ...]:
    """People of one team, the first of whom manages it."""
    people = [await enter(store, name) for name in names]
    for one in people:
        await record(store, one, ChannelLinked("team", PLACE, "algemeen", "team"))
    await store.appoint(people[0].id, {MANAGER})
    found = [await store.person(one.id) for one in people]
    return tuple(one for one in found if one)


def proposal(bo: Person, mia: Person, number: int = 1) -> Proposal:
    return Proposal(f"proposal-{number}", bo.id, bo.name, mia.id, mia.name, "Dementie", "Omdat", "de nacht", at=MONDAY)


@pytest.mark.row("E1.2")
async def test_its_writer_and_whoever_it_is_for_find_it_as_it_was_sent(store: AnyStore) -> None:
    mia, bo, cas = await a_team(store, "mia", "bo", "cas")
    sent = proposal(bo, mia)
    assert await record(store, bo, ProposalSent(sent)) is Outcome.DONE
    assert await ask(store, bo, MyProposals()) == (sent,)
    assert await ask(store, bo, ProposalBy(sent.id)) == await ask(store, mia, ProposalBy(sent.id)) == sent
    assert await ask(store, mia, MyProposals()) == ()
    assert await ask(store, cas, ProposalBy(sent.id)) is None
    (line,) = [line for line in await store.timeline(bo.organisation, 9) if line.nudge.kind == "proposal"]
    assert (line.nudge.recipient, line.nudge.klass) == (mia.id, "post")


@pytest.mark.row("E1.2")
async def test_it_is_answered_once_and_by_whom_it_is_for(store: AnyStore) -> None:
    mia, bo = await a_team(store, "mia", "bo")
    sent = proposal(bo, mia)
    await record(store, bo, ProposalSent(sent))
    assert await record(store, bo, ProposalAnswered(sent, "ahead")) is Outcome.CONFLICT
    assert await record(store, mia, ProposalAnswered(sent, "talk", "Dinsdag?")) is Outcome.DONE
    assert await record(store, mia, ProposalAnswered(sent, "later")) is Outcome.CONFLICT
    assert await record(store, bo, ProposalWithdrawn(sent)) is Outcome.CONFLICT
    assert await ask(store, bo, ProposalBy(sent.id)) == replace(sent, status="talk", reply="Dinsdag?")
    told = [line.nudge.recipient for line in await store.timeline(bo.organisation, 9) if line.nudge.kind == "proposal"]
    assert sorted(told) == sorted((mia.id, bo.id))


async def test_of_one_that_was_withdrawn_no_words_are_kept(store: AnyStore) -> None:
    mia, bo = await a_team(store, "mia", "bo")
    sent = proposal(bo, mia)
    await record(store, bo, ProposalSent(sent))
    assert await record(store, mia, ProposalWithdrawn(sent)) is Outcome.CONFLICT
    assert await record(store, bo, ProposalWithdrawn(sent)) is Outcome.DONE
    assert await ask(store, mia, ProposalBy(sent.id)) == replace(sent, why="", people="", status="withdrawn")
    assert await record(store, mia, ProposalAnswered(sent, "ahead")) is Outcome.CONFLICT


async def test_only_counsel_gets_one_and_one_at_a_time(store: AnyStore) -> None:
    mia, bo, cas = await a_team(store, "mia", "bo", "cas")
    assert await record(store, bo, ProposalSent(proposal(bo, cas))) is Outcome.CONFLICT
    assert await record(store, bo, ProposalSent(proposal(bo, bo))) is Outcome.CONFLICT
    assert await record(store, bo, ProposalSent(proposal(bo, mia))) is Outcome.DONE
    assert await record(store, bo, ProposalSent(proposal(bo, mia, 2))) is Outcome.CONFLICT
    assert await record(store, cas, ProposalSent(proposal(cas, mia, 3))) is Outcome.DONE


async def test_counsel_is_ones_own_manager_and_hr_of_ones_own_organisation(store: AnyStore) -> None:
    mia, bo = await a_team(store, "mia", "bo")
    hilde, boss, eva = await enter(store, "hilde"), await enter(store, "boss"), await enter(store, "eva", "nord")
    for one, role in ((hilde, HR), (boss, MANAGER), (eva, HR)):
        await store.appoint(one.id, {role})
    found = await ask(store, bo, MyCounsel())
    assert found == (Counsel(mia.id, "mia", "manager"), Counsel(hilde.id, "hilde", "hr"))
    assert await ask(store, mia, MyCounsel()) == (Counsel(hilde.id, "hilde", "hr"),), "nobody is their own"


async def test_the_newest_come_first(store: AnyStore, clock: Clock) -> None:
    mia, bo = await a_team(store, "mia", "bo")
    for number in range(LISTED + 2):
        sent = proposal(bo, mia, number)
        await record(store, bo, ProposalSent(sent), at=clock.at)
        await record(store, bo, ProposalWithdrawn(sent))
        clock.move(days=1)
    found = await ask(store, bo, MyProposals())
    assert isinstance(found, tuple)
    assert [one.id for one in found] == [f"proposal-{number}" for number in range(LISTED + 1, 1, -1)]


async def test_what_is_open_comes_before_what_was_answered_since(store: AnyStore, clock: Clock) -> None:
    mia, bo = await a_team(store, "mia", "bo")
    (nico,) = [await enter(store, "nico")]
    await store.appoint(nico.id, {HR})
    await record(store, bo, ProposalSent(proposal(bo, mia)), at=clock.at)
    clock.move(minutes=1)
    later = proposal(bo, nico, 2)
    await record(store, bo, ProposalSent(later), at=clock.at)
    await record(store, nico, ProposalAnswered(later, "later"))
    found = await ask(store, bo, MyProposals())
    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["proposal-1", "proposal-2"]


async def test_who_got_a_proposal_lately_gets_no_other_one_of_the_same_person(store: AnyStore) -> None:
    mia, bo, cas = await a_team(store, "mia", "bo", "cas")
    await record(store, bo, ProposalSent(proposal(bo, mia)))
    await record(store, bo, ProposalWithdrawn(proposal(bo, mia)))
    late = MONDAY + REST - timedelta(minutes=1)
    assert await record(store, bo, ProposalSent(proposal(bo, mia, 2)), at=late) is Outcome.CONFLICT
    assert await record(store, cas, ProposalSent(proposal(cas, mia, 3)), at=late) is Outcome.DONE
    assert await record(store, bo, ProposalSent(proposal(bo, mia, 4)), at=MONDAY + REST) is Outcome.DONE
