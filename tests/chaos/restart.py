"""PostgreSQL goes away under load and comes back: so does the full rate, and nothing is lost or comes twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from tests.chaos.database import PostgresServer
from tests.chaos.scene import Scene, stop
from tests.chaos.verdict import Verdict

Say = Callable[[str], None]
BACKLOG = 400
WARM, BEFORE, WINDOW = 4.0, 8.0, 2.0
"""Seconds until workers are at full rate, during which that is measured, and for which it must be held again."""
FULL = 0.9
"""Of the rate before."""
PATIENCE = 30.0
STEP = 0.1
TO_THE_END = 240.0


@dataclass(frozen=True)
class Outage:
    """One time that PostgreSQL was away: messages per second before and after; seconds until the rate was full."""

    how: str
    before: float
    after: float
    seconds: float


@dataclass(frozen=True)
class RestartFigures:
    outages: Sequence[Outage]
    verdict: Verdict
    planned: int
    orderly: bool


async def restarting(scene: Scene, server: PostgresServer, workers: int, say: Say) -> RestartFigures:
    """Restarted once as operators do, and once made to crash. Raises `Failed`."""
    running = [await scene.start(f"w{number}") for number in range(workers)]
    async with asyncio.TaskGroup() as tasks:
        feeding = tasks.create_task(scene.feed(BACKLOG))
        outages = []
        for how, strike in (("restarted", server.restart), ("crashed", server.crash)):
            outages.append(await outage(scene, how, strike))
            say(f"{how}: {outages[-1].before:.0f} messages/s before, full again after {outages[-1].seconds:.1f} s")
        feeding.cancel()
    await scene.settled(TO_THE_END)
    codes = [await stop(worker) for worker in running]
    return RestartFigures(outages, await scene.verdict(), scene.town.planned, set(codes) == {0})


async def outage(scene: Scene, how: str, strike: Callable[[], None]) -> Outage:
    await asyncio.sleep(WARM + BEFORE)
    now = monotonic()
    before = scene.ledger.rate(now - BEFORE, now)
    await asyncio.to_thread(strike)
    since = now
    while since + WINDOW < now + PATIENCE:
        if monotonic() < since + WINDOW:
            await asyncio.sleep(STEP)
        elif scene.ledger.rate(since, since + WINDOW) < FULL * before:
            since += STEP
        else:
            break
    return Outage(how, before, scene.ledger.rate(since, since + WINDOW), since - now)
