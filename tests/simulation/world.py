"""One story: people, workers, a store and two platforms; what happens to them; and time until all is quiet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from bot.ports import Lane, Pace
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Holidays
from tests.simulation.database import Database
from tests.simulation.faults import Faults
from tests.simulation.history import History
from tests.simulation.loop import VirtualLoop
from tests.simulation.platform import Service
from tests.simulation.worker import Surroundings, Wall, Worker

LANES = (Lane("slack", "linde"), Lane("teams", "nord"))
NEVER = 1e12
MOST_NAPS = 3000
COMING = ("planned", "claimed", "sending")
SHORTEST_NAP, LONGEST_NAP = 0.5, 16.0


@dataclass(order=True)
class Happening:
    """Something that takes place at a true second."""

    at: float
    number: int
    what: Callable[[], None] = field(compare=False)


class World:
    """Everything of one seed. The same seed is the same story, to the last byte of its trace."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.loop = VirtualLoop()
        self.history = History(self.loop.time)
        self.faults = Faults(Random(self.chance.getrandbits(64)))
        self.begins = self._beginning()
        self.shift = [0.0]
        self.wall = Wall(self.loop, self.begins, self.shift)
        self.store = MemoryStore(self.wall)
        readable = frozenset(lane for lane in LANES if self.chance.random() < 0.5)
        self.service = Service(self.loop, self.faults, self.history, self.begins, readable)
        database = Database(self.loop, self.store, self.faults, self.history)
        pace = Pace(self.chance.choice((0.2, 1.0, 10.0)), self.chance.randint(1, 3))
        self.around = Surroundings(self.loop, self.faults, self.history, database, self.service, Holidays(), pace)
        self.workers = [self._worker(number) for number in range(self.chance.choice((1, 2, 2, 3)))]
        self.to_come: list[Happening] = []
        self.numbers = count()
        self.busy = 0

    def _beginning(self) -> datetime:
        """Mostly a working hour; sometimes any."""
        if self.chance.random() < 0.7:
            return MONDAY + timedelta(days=self.chance.randint(0, 4), hours=self.chance.randint(0, 4))
        return MONDAY + timedelta(minutes=self.chance.randint(0, 14 * 24 * 60))

    def _worker(self, number: int) -> Worker:
        skewed = self.chance.choice((0.0, 3.0))
        wall = Wall(self.loop, self.begins, self.shift, self.chance.uniform(-skewed, skewed))
        return Worker(f"w{number}", self.around, wall, Random(self.chance.getrandbits(64)))

    @property
    def clocks_agree(self) -> bool:
        """Whether all clocks went alike, all the time."""
        moved = self.faults.seen["clock back"] + self.faults.seen["clock ahead"]
        return not moved and all(not worker.wall.skew for worker in self.workers)

    # --- time

    def happens(self, at: float, what: Callable[[], None]) -> None:
        """Puts something on the programme."""
        heappush(self.to_come, Happening(at, next(self.numbers), what))

    async def run(self) -> None:
        """Until everything has happened, and nothing is to be sent any more."""
        for worker in self.workers:
            worker.start()
        seen, nap = 0, SHORTEST_NAP
        for _ in range(MOST_NAPS):
            self._let_happen()
            if self._is_quiet():
                return
            self._poke()
            moved = len(self.history.trace) != seen
            seen, nap = len(self.history.trace), SHORTEST_NAP if moved else min(nap * 2, LONGEST_NAP)
            await asyncio.sleep(self._until(nap))
        self.history.blame("it never became quiet")

    def _let_happen(self) -> None:
        while self.to_come and self.to_come[0].at <= self.loop.time():
            heappop(self.to_come).what()

    def _is_quiet(self) -> bool:
        coming = any(row.status in COMING for row in self.store.tables.outbox.values())
        return not (coming or self.to_come or self.busy)

    def _poke(self) -> None:
        """Whoever's tick it is; the others' comes another time."""
        for worker in self.workers:
            if self.chance.random() < 0.6:
                worker.poke()

    def _until(self, nap: float) -> float:
        """Seconds until a worker may find something to do, or something happens."""
        rows = self.store.tables.outbox.values()
        moments = [
            row.nudge.due if row.status == "planned" else row.lease_until for row in rows if row.status in COMING
        ]
        wall = self.wall.now()
        otherwise = 0.0 if self.busy else NEVER
        due = min(((moment - wall).total_seconds() for moment in moments if moment), default=otherwise)
        happening = self.to_come[0].at - self.loop.time() if self.to_come else NEVER
        return min(happening, max(nap, due))
