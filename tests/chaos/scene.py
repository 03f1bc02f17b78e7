"""Everything a scenario needs: a platform, a town, its store, and workers on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from signal import SIGTERM
from tempfile import TemporaryDirectory
from time import monotonic

from bot.nudges.nudge import Status
from storage import open_store
from tests.chaos.ledger import Ledger
from tests.chaos.pace import BRISK, Clock, Pace
from tests.chaos.platform import Platform, platform
from tests.chaos.town import Town
from tests.chaos.verdict import Book, Verdict, judged
from tests.chaos.weather import Weather
from tests.chaos.workers import Worker, Workers, nursery

UNKNOWN: tuple[Status, ...] = ("unknown",)
OPEN = ("planned", "claimed", "sending")
NEAR, FAR = (0.005, 0.1), (0.005, 0.3)
"""Seconds to a platform and back: the shortest and the longest."""
AGAIN = 0.2
"""Seconds between two looks."""


class Failed(Exception):
    """A scenario could not be played to its end."""


@dataclass(frozen=True)
class Scene:
    """`town` and `book` look at the database of `address`; each worker that is started works on it."""

    address: str
    pace: Pace
    clock: Clock
    chance: Random
    platform: Platform
    town: Town
    workers: Workers
    book: Book

    @property
    def ledger(self) -> Ledger:
        return self.platform.ledger

    @property
    def weather(self) -> Weather:
        return self.platform.weather

    async def start(self, name: str) -> Worker:
        return await self.workers.start(name, {"KRING_DATABASE_URL": self.address, **self.platform.settings(name)})

    async def feed(self, backlog: int) -> None:
        """About so many nudges are due at any time, until this is cancelled."""
        while True:
            if self.town.planned - len(self.ledger.arrivals) < backlog:
                await self.town.fall_due(backlog // 2)
            await asyncio.sleep(AGAIN / 2)

    async def settled(self, within: float) -> float:
        """Waits until every nudge has its outcome, and says how many seconds that took. Raises `Failed`."""
        begun = monotonic()
        while (statuses := await asyncio.to_thread(self.book.statuses)).keys() & set(OPEN):
            if monotonic() - begun > within:
                raise Failed(f"after {within:.0f} s: {dict(statuses)}\n{self.workers.last_words()}")
            await asyncio.sleep(AGAIN)
        return monotonic() - begun

    async def verdict(self) -> Verdict:
        listed = {trouble.id for trouble in await self.town.store.troubles(UNKNOWN)}
        return judged(await asyncio.to_thread(self.book.rows), self.ledger.copies(), listed)

    async def until(self, holds: Callable[[], bool], within: float) -> None:
        """Waits for something that other processes do. Raises `Failed`."""
        begun = monotonic()
        while not holds():
            if monotonic() - begun > within:
                raise Failed(f"waited {within:.0f} s in vain\n{self.workers.last_words()}")
            await asyncio.sleep(AGAIN / 10)


async def stop(worker: Worker) -> int:
    """As an operator asks; gives the exit code."""
    worker.signal(SIGTERM)
    return await worker.ended()


@asynccontextmanager
async def scene(
    address: str, seed: int, *, latency: tuple[float, float] = FAR, share: int = 4, pace: Pace = BRISK
) -> AsyncIterator[Scene]:
    """A town over the migrated database at this address. Nothing that was started outlives the block."""
    clock, chance = Clock(), Random(seed)
    async with AsyncExitStack() as stack:
        directory = Path(stack.enter_context(TemporaryDirectory(prefix="kring-chaos-")))
        there = await stack.enter_async_context(platform(clock, Weather(Random(seed + 1), latency)))
        store = open_store(address, clock)
        stack.push_async_callback(store.close)
        book = Book(address)
        stack.callback(book.close)
        workers = await stack.enter_async_context(nursery(directory, clock.ahead, pace))
        town = Town(store, clock, there, share)
        yield Scene(address, pace, clock, chance, there, town, workers, book)
