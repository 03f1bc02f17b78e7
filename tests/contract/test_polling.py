"""A manager's polls of their team, on every kind of store: whom they ask, and what may be known of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import ChannelLinked, MemberEnrolled
from bot.life.polling import LASTS, AskedBy, Keenness, KeennessTold, Poll, PollAnswered, Polled, PollOf, TeamPolled
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import MANAGER, Person
from bot.ports import Outcome
from storage import SqlStore
from tests.contract.people import PLACE, ask, enter, join, look, member, nudge, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

DAY = timedelta(days=1)
NAMES = ("bo", "cas", "dee", "els", "fien", "gus", "hal")


async def in_team(store: AnyStore, *names: str, manager: bool = False) -> tuple[Person, ...]:
    people = [await enter(store, name) for name in names]
    for one in people:
        await record(store, one, ChannelLinked("team", PLACE, "algemeen", "team"))
        if manager:
            await store.appoint(one.id, {MANAGER})
    found = [await store.person(one.id) for one in people]
    return tuple(one for one in found if one)


async def a_team(store: AnyStore, *names: str) -> tuple[Network, Person, tuple[Person, ...]]:
    """A network by An, whose sessions go on for long; Mia who leads a team; its people."""
    made = await publish(store, await enter(store, "an"))
    (mia,) = await in_team(store, "mia", manager=True)
    return made, mia, await in_team(store, *names)


async def asked(store: AnyStore, of: str) -> set[str]:
    """Whom the messages of polls go to."""
    return {line.nudge.recipient for line in await store.timeline(of, 99) if line.nudge.kind == "poll"}


async def answer(store: AnyStore, person: Person, poll: str, said: Keenness, minute: int = 0) -> Outcome:
    found = await ask(store, person, AskedBy(poll))
    assert isinstance(found, Polled)
    return await record(store, person, PollAnswered(found, said), at=MONDAY + timedelta(minutes=minute))


@pytest.mark.row("M1.3")
async def test_the_managers_own_team_is_asked_but_for_who_has_a_part_in_it(store: AnyStore) -> None:
    made, mia, (bo, cas, dee, els) = await a_team(store, "bo", "cas", "dee", "els")
    await enter(store, "somebody-else")
    made = await join(store, bo, made)
    made = await join(store, cas, made, "waiting")
    invited = replace(nudge(dee, kind="invitation"), subject=made.id)
    await record(store, mia, nudges=(invited,))
    assert await record(store, mia, TeamPolled("poll", made)) is Outcome.DONE
    assert await asked(store, mia.organisation) == {els.id}
    assert await ask(store, bo, AskedBy("poll")) is None
    found = await ask(store, els, AskedBy("poll"))
    assert found == Polled("poll", (await look(store, els, made.id)), mia.id, "mia", MONDAY)


@pytest.mark.row("M1.3")
@pytest.mark.parametrize(
    ("said", "days", "again"),
    [
        ("no", 89, False),
        ("no", 90, True),
        ("later", 29, False),
        ("later", 30, True),
        (None, 29, False),
        (None, 30, True),
    ],
)
async def test_somebody_is_asked_again_when_that_is_fair(
    store: AnyStore, said: Keenness | None, days: int, *, again: bool
) -> None:
    made, mia, (bo,) = await a_team(store, "bo")
    (nico,) = await in_team(store, "nico", manager=True)
    await record(store, mia, TeamPolled("first", made))
    if said:
        await answer(store, bo, "first", said)
    assert await record(store, nico, TeamPolled("second", made), at=MONDAY + days * DAY) is Outcome.DONE
    assert (await ask(store, bo, AskedBy("second")) is not None) is again


async def test_a_manager_polls_once_a_month_and_nobody_else_does(store: AnyStore) -> None:
    made, mia, (bo,) = await a_team(store, "bo")
    assert await record(store, bo, TeamPolled("poll", made)) is Outcome.CONFLICT
    (loose,) = [await enter(store, "loose")]
    await store.appoint(loose.id, {MANAGER})
    teamless = await store.person(loose.id)
    assert teamless is not None
    assert await record(store, teamless, TeamPolled("poll", made)) is Outcome.CONFLICT
    assert await record(store, mia, TeamPolled("poll", made)) is Outcome.DONE
    assert await record(store, mia, TeamPolled("again", made), at=MONDAY + 29 * DAY) is Outcome.CONFLICT
    assert await record(store, mia, TeamPolled("again", made), at=MONDAY + 30 * DAY) is Outcome.DONE


async def test_an_answer_is_given_once_and_by_who_was_asked(store: AnyStore) -> None:
    made, mia, (bo, cas) = await a_team(store, "bo", "cas")
    await record(store, mia, TeamPolled("poll", made))
    found = await ask(store, bo, AskedBy("poll"))
    assert isinstance(found, Polled)
    assert await record(store, mia, PollAnswered(found, "yes")) is Outcome.CONFLICT
    assert await record(store, bo, KeennessTold(found)) is Outcome.CONFLICT, "no yes yet"
    assert await record(store, bo, PollAnswered(found, "no")) is Outcome.DONE
    assert await record(store, bo, PollAnswered(found, "yes")) is Outcome.CONFLICT
    assert await record(store, bo, KeennessTold(found)) is Outcome.CONFLICT
    assert await answer(store, cas, "poll", "yes") is Outcome.DONE


@pytest.mark.row("M1.3")
async def test_a_manager_sees_figures_once_it_is_over_and_without_who_let_them_know(
    store: AnyStore, clock: Clock
) -> None:
    made, mia, people = await a_team(store, *NAMES)
    assert await ask(store, mia, PollOf(made.id)) == Poll()
    await record(store, mia, TeamPolled("poll", made))
    said: tuple[Keenness, ...] = ("yes", "yes", "no", "later")
    for minute, one in enumerate(said):
        await answer(store, people[minute], "poll", one, minute)
    await answer(store, people[4], "poll", "no", 5)
    await answer(store, people[5], "poll", "yes", 6)
    found = await ask(store, people[5], AskedBy("poll"))
    assert isinstance(found, Polled)
    assert await record(store, people[5], KeennessTold(found)) is Outcome.DONE
    assert await ask(store, mia, PollOf(made.id)) == Poll(MONDAY, (), ("gus",)), "Mia could compare with what comes"
    clock.at = MONDAY + LASTS
    await answer(store, people[6], "poll", "no", 7 * 24 * 60)
    counts: tuple[tuple[Keenness, int], ...] = (("yes", 2), ("later", 1), ("no", 2))
    assert await ask(store, mia, PollOf(made.id)) == Poll(MONDAY, counts, ("gus",)), "nor later on"
    mine = await ask(store, people[0], AskedBy("poll"))
    assert isinstance(mine, Polled)
    assert await record(store, people[0], KeennessTold(mine), at=clock.at) is Outcome.CONFLICT
    assert await ask(store, people[0], PollOf(made.id)) is None


async def test_nothing_is_shown_of_the_few_who_did_not_let_their_manager_know(store: AnyStore, clock: Clock) -> None:
    """Of seven who answered, three chose to be named: the no of one of the four others would stand out."""
    made, mia, people = await a_team(store, *NAMES)
    await record(store, mia, TeamPolled("poll", made))
    for one in people:
        await answer(store, one, "poll", "no" if one == people[0] else "yes")
    for one in people[1:4]:
        found = await ask(store, one, AskedBy("poll"))
        assert isinstance(found, Polled)
        assert await record(store, one, KeennessTold(found)) is Outcome.DONE
    clock.at = MONDAY + LASTS
    poll = await ask(store, mia, PollOf(made.id))
    assert isinstance(poll, Poll)
    assert (poll.counts, sorted(poll.keen)) == ((), ["cas", "dee", "els"])


async def test_another_manager_sees_their_own_poll_alone(store: AnyStore) -> None:
    made, mia, people = await a_team(store, *NAMES)
    (nico,) = await in_team(store, "nico", manager=True)
    await record(store, mia, TeamPolled("poll", made))
    for one in people:
        await answer(store, one, "poll", "no")
    assert await ask(store, nico, PollOf(made.id)) == Poll()


async def test_what_is_kept_of_a_manager_names_nobody_who_answered(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        assert isinstance(store, SqlStore)
        made, mia, people = await a_team(store, *NAMES)
        await record(store, mia, TeamPolled("poll", made))
        for one in people:
            await answer(store, one, "poll", "no")
        kept = await store.export(mia.id)
        own = await store.export(people[0].id)
    assert [row["id"] for row in kept["polls"]] == ["poll"]
    assert "invites" not in kept
    assert not [one for one in people if one.id in str(kept)]
    assert own["invites"][0]["answer"] == "no", "it is theirs to read"
    assert mia.id not in str(own.get("invites"))


async def test_two_managers_at_one_moment_ask_nobody_twice(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        made, mia, people = await a_team(store, *NAMES)
        (nico,) = await in_team(store, "nico", manager=True)
        polls = (record(store, mia, TeamPolled("a", made)), record(store, nico, TeamPolled("b", made)))
        assert set(await asyncio.gather(*polls)) <= {Outcome.DONE}
        lines: list[Nudge] = [line.nudge for line in await store.timeline(mia.organisation, 99)]
        asked_ = [one.recipient for one in lines if one.kind == "poll"]
    assert {one.id for one in people} <= set(asked_)
    assert len(asked_) == len(set(asked_))


async def test_of_another_organisations_network_a_team_hears_nothing(store: AnyStore) -> None:
    _, mia, _ = await a_team(store, "bo")
    eva = await enter(store, "eva", "nord")
    theirs = await publish(store, eva)
    await record(store, mia, MemberEnrolled(theirs, member(mia)))
    theirs = await look(store, mia, theirs.id)
    assert await record(store, mia, TeamPolled("poll", theirs)) is Outcome.CONFLICT
    assert await ask(store, mia, PollOf(theirs.id)) is None
    assert await asked(store, mia.organisation) == set()
