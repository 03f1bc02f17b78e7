"""Many seeds at once, in several processes, and what they saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing import get_context

from tests.simulation.oracle import rows
from tests.simulation.play import play
from tests.simulation.world import World

SLICE = 250
"""Seeds that a process takes at once."""


@dataclass
class Tally:
    """What a number of stories saw. `wrong`: seed and broken promise; `digests`: of the traces of each slice."""

    seeds: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[int, str]] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.seeds += other.seeds
        self.seen += other.seen
        self.wrong += other.wrong
        self.digests += other.digests

    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        yield f"{self.seeds} seeds, {len({seed for seed, _ in self.wrong})} of them with a broken promise"
        yield from (f"  {what:<40}{number:>9}" for what, number in sorted(self.seen.items()))
        yield from (f"  seed {seed}: {what}" for seed, what in self.wrong[:20])


def examine(first: int, number: int) -> Tally:
    """Plays these seeds, one after another."""
    tally, digest = Tally(number), sha256()
    for seed in range(first, first + number):
        world = play(seed)
        tally.seen.update(sights(world))
        tally.wrong += [(seed, what) for what in world.history.wrong]
        digest.update("\n".join(world.history.trace).encode())
    tally.digests.append(digest.hexdigest())
    return tally


def slices(first: int, number: int) -> Iterator[tuple[int, int]]:
    """The seeds in handy portions."""
    for start in range(first, first + number, SLICE):
        yield start, min(SLICE, first + number - start)


class Crew:
    """Processes that play seeds. The same seeds give the same tally, whoever plays them."""

    def __init__(self, jobs: int) -> None:
        self._pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))

    def examine(self, first: int, number: int) -> Iterator[Tally]:
        """A tally per portion, in order."""
        starts, numbers = zip(*slices(first, number), strict=True)
        return self._pool.map(examine, starts, numbers)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def sights(world: World) -> Counter[str]:
    """What is worth counting in a story: faults that struck, and the tight spots that they led to."""
    seen = Counter({f"fault: {kind}": number for kind, number in world.faults.seen.items()})
    seen.update(f"nudge {row.status}" for _, row in rows(world))
    seen.update(f"because {row.reason}" for _, row in rows(world) if row.status == "dropped")
    seen.update(world.history.sights)
    seen["seats offered"] = sum(one.key.split("/")[1:2] == ["offer"] for one in world.history.tries())
    seen["offers taken back"] = sum(row.nudge.kind == "offer" and row.status == "dropped" for _, row in rows(world))
    seen["messages sent"] = sum(1 for _ in world.history.tries())
    seen["read back"] = sum(map(len, world.history.looks.values()))
    seen["arrived twice, one of them in doubt"] = sum(len(some) > 1 for some in world.service.arrived.values())
    seen["nobody heard what became of it"] = sum(one.in_doubt for one in world.history.tries())
    return +seen
