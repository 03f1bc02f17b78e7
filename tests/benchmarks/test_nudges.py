"""What the benchmarks of nudges measure is what they say: real people, due nudges, every job done once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from benchmarks.__main__ import NUDGES, PARTS, parts
from benchmarks.nudges.crowd import LATER, MORNING, Crowd, plan_due, plan_later, plan_posts, populate, remember
from benchmarks.nudges.networks import moves, network
from benchmarks.nudges.rivals import Work, pgqueuer, procrastinated
from benchmarks.nudges.shift import Instant, from_morning, on_shift
from bot.people import Channel
from bot.runtime import Prepared

LEASE = timedelta(hours=3)
CROWD = Crowd(persons=12, tenants=4)


def test_nudges_are_a_part_of_their_own_and_everything_is_measured_when_nothing_is_asked() -> None:
    assert parts(["nudges"]) == NUDGES
    assert parts(["memory", "commands"]) == ("commands", "memory")
    assert parts([]) == PARTS


async def test_the_people_of_the_database_are_those_of_the_crowd(postgres_url: str) -> None:
    """What the store claims is what the rivals are handed."""
    populate(postgres_url, CROWD)
    remember(postgres_url, CROWD, each=2)
    plan_later(postgres_url, CROWD, 30)
    plan_due(postgres_url, CROWD, range(12))
    async with on_shift(postgres_url, Instant(), from_morning()) as shift:
        assert len(await shift.store.claim(MORNING - timedelta(minutes=1), "bench", 99, LEASE)) == 0
        claims = await shift.store.claim(MORNING, "bench", 99, LEASE)
        assert {one.to.id: (one.to, one.addresses) for one in claims} == {
            CROWD.person(number).id: (CROWD.person(number), (CROWD.address(number),)) for number in range(12)
        }
        assert all(len(one.log) == 2 for one in claims)
        prepared = await shift.runtime.prepare(claims[0])
        assert isinstance(prepared, Prepared)
        assert prepared.conversation is not None
        assert await shift.store.claim(MORNING + LATER, "bench", 99, LEASE) == [], "each has one in hand"


async def test_posts_lie_ready_for_each_channel(postgres_url: str) -> None:
    """One after the other: of each channel's three, one is claimed."""
    populate(postgres_url, CROWD)
    plan_posts(postgres_url, CROWD, 2, 3)
    async with on_shift(postgres_url, Instant(), from_morning()) as shift:
        claims = await shift.store.claim(MORNING, "bench", 99, LEASE)
    channels = [one.to for one in claims if isinstance(one.to, Channel)]
    assert sorted(channel.place.address for channel in channels) == ["C0", "C1"]
    assert {channel.place.tenant for channel in channels} == {"T0"}


@pytest.mark.parametrize("rival", [pgqueuer, procrastinated])
async def test_a_rival_does_every_job_once(
    rival: Callable[[str, range, Work], Awaitable[float]], postgres_url: str
) -> None:
    done: Counter[int] = Counter()

    async def work(number: int) -> None:
        done[number] += 1

    for numbers in (range(20), range(20, 30)):
        assert await rival(postgres_url, numbers, work) > 0
    assert done == Counter(range(30))


def test_a_session_goes_back_and_forth_each_time_as_a_new_revision() -> None:
    made = network("n", CROWD.person(0), [CROWD.person(1)], 3)
    facts = moves(made, 2)
    first, second, third = next(facts), next(facts), next(facts)
    assert [fact.network.revision for fact in (first, second, third)] == [0, 1, 2]
    assert [fact.session.sequence for fact in (first, second, third)] == [1, 2, 3]
    assert first.session.start == third.session.start == made.sessions[1].start + timedelta(weeks=1)
    assert second.session.start == made.sessions[1].start
