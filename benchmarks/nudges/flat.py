"""Whether a worker keeps more and more: its memory after many nudges beside that after a few."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from time import perf_counter

import psutil
import psycopg

from benchmarks.memory import GROWTH, resident
from benchmarks.nudges.crowd import PERSONS, Crowd, plan_due, populate, settle_down
from benchmarks.nudges.shift import from_morning
from benchmarks.nudges.workers import at_work
from benchmarks.report import Bound, Chapter, Promise
from tests.postgres import running

LONGEST, LOOK_AGAIN = 600.0, 0.5
"""Seconds for all nudges, and between two looks whether they are out."""
LEFT = b"SELECT count(*) FROM outbox WHERE status IN ('planned', 'claimed', 'sending')"
GONE = b"SELECT count(*) FROM outbox WHERE status = 'sent'"


@dataclass(frozen=True)
class Plan:
    """After how many nudges memory is looked at."""

    few: int = 20_000
    many: int = 200_000


QUICK = Plan(few=2_000, many=10_000)


@dataclass(frozen=True)
class Measured:
    """Bytes after the few and after all, and the nudges per second in between."""

    few: float
    many: float
    rate: float


def measure(plan: Plan) -> Chapter:
    """The chapter about a worker's memory. Two to three minutes."""
    with running(durable=True) as server:
        address, crowd = server.create(), Crowd()
        populate(address, crowd)
        settle_down(address)
        measured = asyncio.run(_watched(plan, address, crowd))
    growth = (measured.many / measured.few - 1) * 100
    return Chapter(
        "Memory of a worker",
        _what(plan, measured),
        [
            ("resident memory, PostgreSQL", "MiB"),
            (f"after {plan.few:,} nudges", f"{measured.few / 2**20:.1f}"),
            (f"after {plan.many:,} nudges", f"{measured.many / 2**20:.1f}"),
            ("growth in per cent", f"{growth:.1f}"),
        ],
        [Promise("a worker's memory, growth", growth, Bound.AT_MOST, GROWTH, " %")],
    )


async def _watched(plan: Plan, address: str, crowd: Crowd) -> Measured:
    async with asyncio.timeout(LONGEST), at_work(1, address, "", "slack", from_morning()) as (worker,):
        process = psutil.Process(worker.pid)
        await _all_out(address, crowd, range(plan.few))
        few = await resident(process)
        begun = perf_counter()
        await _all_out(address, crowd, range(plan.few, plan.many))
        took = perf_counter() - begun
        return Measured(few, await resident(process), (plan.many - plan.few) / took)


async def _all_out(address: str, crowd: Crowd, numbers: range) -> None:
    """Plans the nudges, a change each (for which no cap holds), and returns when the last was sent."""
    await asyncio.to_thread(plan_due, address, crowd, numbers, "change")
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        while await _number(connection, LEFT):  # noqa: ASYNC110 - it happens in the database
            await asyncio.sleep(LOOK_AGAIN)
        assert await _number(connection, GONE) == numbers.stop


async def _number(connection: psycopg.AsyncConnection[tuple[object, ...]], question: bytes) -> int:
    row = await (await connection.execute(question)).fetchone()
    assert row is not None
    return int(str(row[0]))


def _what(plan: Plan, measured: Measured) -> str:
    return (
        f"Resident memory of a worker process that sends {plan.many:,} nudges to {PERSONS:,} people from PostgreSQL, "
        f"as fast as it can ({measured.rate:,.0f} a second), to a platform that takes all at once."
    )
