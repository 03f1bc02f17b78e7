"""Everybody's nudge at the same moment, with a million to come; and what a look costs when nothing is due."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.nudges.crowd import MORNING, NIGHT, Crowd, plan_due, plan_later, populate, remember, settle_down
from benchmarks.nudges.shift import Instant, from_morning, on_shift, starting
from benchmarks.nudges.watched import Watched
from benchmarks.report import Bound, Chapter, Promise
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
    """Microseconds of the median idle look for each number of pending nudges; seconds of the burst."""

    idle: tuple[float, ...]
    idle_after: float
    decided: float
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
            (f"{plan.due:,} due at night, the last put off after", f"{measured.decided:.2f} s"),
            (f"{plan.due:,} due by day, the last sent after", f"{measured.sent:.2f} s"),
        ],
        [
            Promise("the last claimed and decided", measured.decided, Bound.AT_MOST, DECIDED_WITHIN, " s"),
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
    sent = await _by_day(plan, addresses[-1])
    async with on_shift(addresses[-1], Instant(), from_morning()) as shift:
        (after,) = await _idle(plan, [shift.store])
    return Measured(idle, after, await _by_night(plan, addresses[-1]), sent)


async def _by_day(plan: Plan, address: str) -> float:
    """Seconds until the last of them was sent, to a platform that takes all at once, and its outcome committed."""
    await asyncio.to_thread(plan_due, address, Crowd(), range(plan.due))
    platform = Instant()
    async with on_shift(address, platform, from_morning()) as shift:
        begun = perf_counter()
        await shift.dispatcher.drain()
        took = perf_counter() - begun
    assert platform.handed == plan.due
    return took


async def _by_night(plan: Plan, address: str) -> float:
    """Seconds until it was committed about the last of them that it waits for its reader's window."""
    await asyncio.to_thread(plan_due, address, Crowd(), range(plan.due, plan.due * 2), due=NIGHT)
    platform, watched = Instant(), list[Watched]()

    def watch(store: SqlStore) -> Watched:
        watched.append(Watched(store))
        return watched[-1]

    async with on_shift(address, platform, starting(NIGHT), watching=watch) as shift:
        begun = perf_counter()
        await shift.dispatcher.drain()
    assert (watched[0].decided, platform.handed) == (plan.due, 0)
    return watched[0].last - begun


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
        f"due at once. By night: one worker claims each and judges it, on its reader's log, and what the rules say is "
        f"committed: it waits for the morning. By day: it prepares each with the real flow, and hands it to a platform "
        f"that takes all at once; every step is committed as ever."
    )
