"""Everybody's nudge at the same moment, with a million to come; and what a look costs when nothing is due."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.nudges.crowd import MORNING, NIGHT, Crowd, plan_due, plan_later, populate, remember, settle_down
from benchmarks.nudges.shift import Instant, Prepare, alike, from_morning, on_shift, really, starting
from benchmarks.nudges.watched import Watched
from benchmarks.report import Bound, Chapter, Promise
from bot.ports import Clock
from bot.runtime import Runtime
from scheduling.dispatcher import LEASE
from storage import SqlStore
from tests.postgres import Postgres, database_of, running

DECIDED_WITHIN = 5.0
"""Seconds from the moment when all fall due until the decision about the last of them is committed."""
GROWTH, NOISE = 1.5, 50.0
"""The longest median of an idle look over the shortest; and microseconds that it may vary by chance."""

WARMING = 20
"""Looks before those that count."""


@dataclass(frozen=True)
class Plan:
    """How many fall due at once, with how many to come; idle looks are taken with each of `pending`, in turn."""

    due: int = 10_000
    pending: tuple[int, ...] = (10_000, 100_000, 1_000_000)
    looks: int = 300


QUICK = Plan(due=1_000, pending=(1_000, 10_000, 100_000), looks=100)


@dataclass(frozen=True)
class Measured:
    """Microseconds of the median idle look for each number of pending nudges; seconds of the bursts."""

    idle: tuple[float, ...]
    idle_after: float
    to_wait: float
    to_go: float
    sent: float


def measure(plan: Plan) -> Chapter:
    """The chapter about many nudges at once. About a minute and a half."""
    with running(durable=True) as server:
        measured = asyncio.run(_measured(plan, _filled(plan, server)))
    idle = [(f"idle look, {number:,} pending", f"{took:.0f} us") for number, took in _pairs(plan, measured)]
    growth = max(measured.idle[-1] - NOISE, 0.0) / measured.idle[0]
    return Chapter(
        "Nudges due at once",
        _what(plan),
        [
            ("medians", ""),
            *idle,
            ("idle look after the burst", f"{measured.idle_after:.0f} us"),
            (f"{plan.due:,} due at night, the last put off after", f"{measured.to_wait:.2f} s"),
            (f"{plan.due:,} due by day, the last on its way after", f"{measured.to_go:.2f} s"),
            ("the same with the flow's own message, the last sent after", f"{measured.sent:.2f} s"),
        ],
        [
            Promise("the last claimed and decided, by night", measured.to_wait, Bound.AT_MOST, DECIDED_WITHIN, " s"),
            Promise("the last claimed and decided, by day", measured.to_go, Bound.AT_MOST, DECIDED_WITHIN, " s"),
            Promise("idle look, most pending / fewest", growth, Bound.AT_MOST, GROWTH),
        ],
    )


def _pairs(plan: Plan, measured: Measured) -> Sequence[tuple[int, float]]:
    return list(zip(plan.pending, measured.idle, strict=True))


def _filled(plan: Plan, server: Postgres) -> list[str]:
    """A database for each number of pending nudges, all with the same people."""
    people = server.create()
    populate(people, Crowd())
    remember(people, Crowd())
    addresses = [server.create(database_of(people)) for _ in plan.pending]
    for address, pending in zip(addresses, plan.pending, strict=True):
        plan_later(address, Crowd(), pending)
        settle_down(address)
    return addresses


async def _measured(plan: Plan, addresses: Sequence[str]) -> Measured:
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(on_shift(one, Instant(), from_morning())) for one in addresses]
        idle = await _idle(plan, [shift.store for shift in stores])
    first, second, third = (range(plan.due * number, plan.due * (number + 1)) for number in range(3))
    fullest = addresses[-1]
    to_go, sent = await _by_day(fullest, first, alike), await _by_day(fullest, second, really)
    async with on_shift(fullest, Instant(), from_morning()) as shift:
        (after,) = await _idle(plan, [shift.store])
    to_wait = await _by_night(fullest, third)
    return Measured(idle, after, to_wait.decided, to_go.decided, sent.over)


@dataclass(frozen=True)
class Burst:
    """Seconds until the last decision was committed, and until the last outcome was."""

    decided: float
    over: float


async def _by_day(address: str, numbers: range, preparing: Callable[[Runtime], Prepare]) -> Burst:
    """All of them go, to a platform that takes all at once."""
    await asyncio.to_thread(plan_due, address, Crowd(), numbers)
    return await _burst(address, from_morning(), len(numbers), preparing, goes=True)


async def _by_night(address: str, numbers: range) -> Burst:
    """All of them wait for their reader's window."""
    await asyncio.to_thread(plan_due, address, Crowd(), numbers, due=NIGHT)
    return await _burst(address, starting(NIGHT), len(numbers), really, goes=False)


async def _burst(
    address: str, clock: Clock, number: int, preparing: Callable[[Runtime], Prepare], *, goes: bool
) -> Burst:
    platform, watched = Instant(), list[Watched]()

    def watch(store: SqlStore) -> Watched:
        watched.append(Watched(store))
        return watched[-1]

    async with on_shift(address, platform, clock, preparing, watch) as shift:
        begun = perf_counter()
        await shift.dispatcher.drain()
        over = perf_counter() - begun
    assert (watched[0].decided, platform.handed) == (number, number if goes else 0)
    return Burst(watched[0].last - begun, over)


async def _idle(plan: Plan, stores: Sequence[SqlStore]) -> tuple[float, ...]:
    """Microseconds of the median look at each store, the stores in turn, after a warm-up."""
    took: list[list[float]] = [[] for _ in stores]
    for look in range(plan.looks + WARMING):
        for store, waits in zip(stores, took, strict=True):
            begun = perf_counter()
            assert not await store.claim(MORNING, "bench", 32, LEASE)
            if look >= WARMING:
                waits.append((perf_counter() - begun) * 1e6)
    return tuple(median(waits) for waits in took)


def _what(plan: Plan) -> str:
    most, databases = max(plan.pending), len(plan.pending)
    return (
        f"PostgreSQL, durable, {databases} databases of 30,000 people in 40 workspaces and tenants, with {most:,} "
        f"nudges at most over the next twenty weeks. Idle: the claim of a worker when nothing is due, the databases "
        f"in turn, {plan.looks} looks each. In the fullest database {plan.due:,} nudges for as many people then fall "
        f"due at once. One worker claims each and judges it, on its reader's log, and commits what the rules say: by "
        f"night that it waits for the morning, by day that it goes (`sending`); the platform takes all at once, and "
        f"every outcome is committed as ever. The message is the same for all, and once what each reader's own "
        f"conversation says, which is then stored."
    )
