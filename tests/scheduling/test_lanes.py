"""Lanes as a worker sees them: each message in its turn, and none in a lane that is closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.nudges.nudge import Nudge
from bot.ports import Answer, Claimed, Lane, Pace, Parcel, Refused, Sent, Settlement
from bot.runtime import Prepared
from scheduling import Dispatcher
from scheduling.pacing import AT_ONCE, Pacing
from tests.contract.people import nudge
from tests.fakes.platform import PacedPlatform
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Clock
from tests.scheduling.conftest import Post
from tests.simulation.loop import VirtualLoop

SOON = 5
"""Seconds that anything under test may take."""
LINDE = Lane("slack", "linde")


@dataclass
class Going(Clock):
    """A clock that goes on by itself, with a time in seconds from 0."""

    time: Callable[[], float] = field(kw_only=True)

    def now(self) -> datetime:
        return self.at + timedelta(seconds=self.time())


@dataclass
class Line:
    """A post office whose only platform takes so many a second."""

    post: Post
    platform: PacedPlatform
    dispatcher: Dispatcher


def line(per_second: float, clock: Clock) -> Line:
    post = Post(clock)
    platform = PacedPlatform(pace=Pace(per_second, apart=0))
    return Line(post, platform, post.worker("paced", platform))


async def outcomes(post: Post, rows: list[Nudge]) -> list[tuple[str, str]]:
    return [await post.outcome(row) for row in rows]


Story = Callable[[Clock], Coroutine[Any, Any, None]]


def timed(story: Story) -> Callable[[], None]:
    """The test in a time of its own, which passes while nothing is to be done: a busy machine would miss turns."""

    def test() -> None:
        loop = VirtualLoop()
        loop.run(story(Going(time=loop.time)))

    test.__name__, test.__doc__ = story.__name__, story.__doc__
    return test


@timed
async def test_everything_leaves_in_its_turn_and_nothing_before_it(clock: Clock) -> None:
    slack = line(5, clock)
    moments: list[timedelta] = []

    def answer(parcel: Parcel) -> Answer:
        moments.append(slack.post.now() - MONDAY)
        return Sent(parcel.key)

    slack.platform.answer = answer
    await slack.post.crowd(4)
    await slack.dispatcher.drain()
    assert moments == [number * timedelta(milliseconds=200) for number in range(4)]


@timed
async def test_a_clock_that_stands_still_keeps_nobody_waiting(clock: Clock) -> None:
    """A turn comes after so much time, whatever the clock says that was set back meanwhile."""
    slack = line(50, Clock(clock.at))
    rows = await slack.post.crowd(3)
    async with asyncio.timeout(SOON):
        await slack.dispatcher.drain()
    assert await outcomes(slack.post, rows) == [("sent", "why-reminder")] * 3


@timed
async def test_what_is_in_hand_does_not_leave_in_a_lane_that_was_closed_meanwhile(clock: Clock) -> None:
    slack = line(20, clock)
    slack.platform.answer = lambda parcel: Refused("ratelimited", 30)
    rows = await slack.post.crowd(3)
    await slack.dispatcher.drain()
    assert len(slack.platform.asked) == 1
    assert sorted(await outcomes(slack.post, rows)) == [("planned", "why-reminder")] * 2 + [("planned", "why-retry")]
    slack.platform.answer = lambda parcel: Sent(parcel.key)
    slack.post.clock.move(seconds=28)
    assert await slack.dispatcher.drain() == 0
    slack.post.clock.move(seconds=5)
    await slack.dispatcher.drain()
    assert await outcomes(slack.post, rows) == [("sent", "why-reminder")] * 3


class Slow(MemoryStore):
    """Keeps outcomes only once it may, and tells when something was given back."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.may_keep, self.given_back = asyncio.Event(), asyncio.Event()

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        await self.may_keep.wait()
        return await super().settle(claimed, settlement, now)

    async def release(self, held: Iterable[Claimed], now: datetime) -> None:
        back = list(held)
        await super().release(back, now)
        if back:
            self.given_back.set()


@timed
async def test_a_closed_lane_is_closed_even_before_the_outbox_says_so(clock: Clock) -> None:
    slack = line(20, clock)
    slack.post.store = slow = Slow(slack.post.clock)
    dispatcher = slack.post.worker("paced", slack.platform)
    slack.platform.answer = lambda parcel: Refused("ratelimited", 30)
    await slack.post.crowd(2)
    draining = asyncio.create_task(dispatcher.drain())
    async with asyncio.timeout(SOON):
        await slow.given_back.wait()
        slow.may_keep.set()
        await draining
    assert len(slack.platform.asked) == 1


async def test_what_waits_for_a_place_does_not_leave_in_a_lane_that_was_closed_meanwhile(post: Post) -> None:
    """No pace, but every place taken: those who wait hear of the closure before they begin."""
    post.platform.gate = asyncio.Event()
    post.platform.answer = lambda parcel: Refused("ratelimited", 30)
    await post.crowd(AT_ONCE + 9)
    draining = asyncio.create_task(post.dispatcher.drain())
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        post.platform.gate.set()
        await draining
    assert len(post.platform.asked) == AT_ONCE


async def test_a_lane_that_another_worker_closed_is_closed_for_what_is_in_hand_here(post: Post) -> None:
    one = await post.planned()

    async def closes(_claimed: Claimed, _prepared: Prepared) -> None:
        post.store.tables.closed[LINDE.name] = post.now() + timedelta(seconds=30)

    post.meanwhile = closes
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("planned", "why-reminder"))
    post.clock.move(seconds=30)
    await post.dispatcher.drain()
    assert post.platform.keys == [one.key]


async def test_retry_after_holds_for_a_worker_that_was_not_there(post: Post) -> None:
    """It is kept in the outbox: a process that starts later, and one that starts anew, wait as long."""
    one, another = await post.planned("an"), await post.planned("bo")
    post.platform.answer = lambda parcel: Refused("ratelimited", 30)
    await post.dispatcher.drain()
    post.platform.answer = lambda parcel: Sent(parcel.key)
    asked = len(post.platform.asked)
    post.clock.move(seconds=29)
    assert await post.worker("newborn").drain() == 0
    post.clock.move(seconds=1)
    await post.worker("newborn").drain()
    assert len(post.platform.asked) == asked + 2
    assert await outcomes(post, [one, another]) == [("sent", "why-reminder")] * 2


async def test_a_place_that_has_enough_holds_back_nobody_else(post: Post) -> None:
    """Teams' limits are a conversation's: the others in its tenant go on."""
    held, other = await post.planned("an"), await post.planned("bo")
    post.platform.answer = lambda parcel: (
        Refused("Throttled", 30, closes="place") if parcel.to.user == "an" else Sent(parcel.key)
    )
    await post.dispatcher.drain()
    assert await outcomes(post, [held, other]) == [("planned", "why-retry"), ("sent", "why-reminder")]
    assert post.store.tables.outbox[held.key].nudge.due >= post.now() + timedelta(seconds=30)
    assert post.store.tables.closed == {}


@timed
async def test_stopping_waits_for_nobodys_turn(clock: Clock) -> None:
    slack = line(0.3, clock)
    rows = await slack.post.crowd(2)
    slack.dispatcher.start()
    async with asyncio.timeout(SOON):
        await slack.platform.arrived.wait()
        await slack.dispatcher.stop()
    assert sorted(await outcomes(slack.post, rows)) == [("planned", "why-reminder"), ("sent", "why-reminder")]


async def test_a_new_answer_does_not_wait_for_a_slow_platform(post: Post) -> None:
    """While one lane answers nothing at all, a poke is heard all the same."""
    post.platform.gate = asyncio.Event()
    await post.planned("an")
    post.dispatcher.start()
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        post.platform.arrived.clear()
        await post.plan(nudge(await post.person("eva", "nord"), "quick", klass="reply", kind="reply"))
        post.dispatcher.poke()
        await post.platform.arrived.wait()
        post.platform.gate.set()
        await post.dispatcher.stop()
    assert "quick" in post.platform.keys


async def test_the_log_names_the_lane_in_which_each_had_its_outcome(post: Post) -> None:
    await post.planned()
    with capture_logs() as lines:
        await post.dispatcher.drain()
    assert [(one["lane"], one["status"]) for one in lines if one["event"] == "nudge"] == [(LINDE.name, "sent")]


# --- what one process knows by itself


def test_a_shorter_closure_shortens_no_longer_one() -> None:
    pacing = Pacing()
    pacing.close(LINDE, MONDAY + timedelta(seconds=30))
    pacing.close(LINDE, MONDAY + timedelta(seconds=1))
    assert pacing.opens(LINDE, MONDAY) == MONDAY + timedelta(seconds=30)
    assert pacing.shut(MONDAY + timedelta(seconds=29)) == {LINDE}
    assert pacing.shut(MONDAY + timedelta(seconds=30)) == frozenset()


@pytest.mark.parametrize(("in_hand", "shut"), [(1, frozenset()), (2, {LINDE}), (3, {LINDE})])
def test_a_lane_with_enough_in_hand_gets_no_more(in_hand: int, shut: frozenset[Lane]) -> None:
    pacing = Pacing(at_once=2)
    for _ in range(in_hand):
        pacing.hold(LINDE)
    assert pacing.shut(MONDAY) == shut
    for _ in range(in_hand):
        pacing.let_go(LINDE)
    assert pacing.shut(MONDAY) == frozenset()
