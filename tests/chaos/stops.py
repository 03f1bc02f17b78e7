"""A worker that is stopped past its lease and goes on: it writes nothing stale, and sends nothing late."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from signal import SIGCONT, SIGSTOP
from time import monotonic

from tests.chaos.scene import OPEN, Failed, Scene, stop
from tests.chaos.verdict import Verdict
from tests.chaos.weather import Ambush, Moment
from tests.chaos.workers import Worker

Say = Callable[[str], None]
BACKLOG = 120
"""Nudges, about, that are due at any time: few, for what one worker held comes after what is more urgent."""
MOST_MESSAGES = 25
AT_WORK = 60.0
"""Seconds within which a worker has sent something."""
TAKEN_OVER = 120.0
"""Seconds within which others have settled what a stopped worker held. Its database session ends before that."""
TO_THE_END = 240.0


@dataclass(frozen=True)
class Late:
    """A message that arrived so many seconds after its worker went on, though others had settled its nudge."""

    key: str
    by: str
    after: float


@dataclass
class StopFigures:
    """`stale` are rows that others had settled, and that were changed all the same; `held` is what was in hand."""

    stops: int = 0
    held: int = 0
    in_sending: int = 0
    late: list[Late] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    verdict: Verdict | None = None
    orderly: bool = True


async def stopping(scene: Scene, rounds: int, workers: int, say: Say) -> StopFigures:
    """In each round all workers but one are stopped; that one does their work, and then they go on. Raises `Failed`."""
    figures = StopFigures()
    diligent = await scene.start("diligent")
    running = [await scene.start(f"w{number}") for number in range(workers)]
    async with asyncio.TaskGroup() as tasks:
        feeding = tasks.create_task(scene.feed(BACKLOG))
        for _ in range(rounds):
            await one_round(scene, running, figures)
            say(f"{figures.stops} stops, {figures.held} nudges in hand, {len(figures.late)} late")
        feeding.cancel()
    await scene.settled(TO_THE_END)
    codes = [await stop(worker) for worker in (diligent, *running)]
    figures.orderly, figures.verdict = set(codes) == {0}, await scene.verdict()
    return figures


async def one_round(scene: Scene, running: Sequence[Worker], figures: StopFigures) -> None:
    await asyncio.gather(*(freeze(scene, worker) for worker in running))
    held = {row.key: row for one in running for row in await asyncio.to_thread(scene.book.of_worker, one.pid, *OPEN)}
    figures.stops += len(running)
    figures.held += len(held)
    figures.in_sending += sum(row.status == "sending" for row in held.values())
    settled = await taken_over(scene, tuple(held))
    resumed = monotonic()
    for worker in running:
        worker.signal(SIGCONT)
    await at_work_again(scene, running, resumed)
    arrivals = [one for one in scene.ledger.arrivals if one.at > resumed and one.key in held]
    figures.late += [Late(one.key, one.by, one.at - resumed) for one in arrivals]
    after = await asyncio.to_thread(scene.book.whole, tuple(held))
    figures.stale += [key for key, row in settled.items() if after[key] != row]


async def freeze(scene: Scene, worker: Worker) -> None:
    """Stops it in the middle of its work: at a message, or at any moment just after one."""
    moment: Moment = scene.chance.choice(("before", "after"))
    struck = asyncio.Event()
    countdown = scene.chance.randint(1, MOST_MESSAGES)
    scene.weather.ambushes[worker.name] = Ambush(countdown, moment, struck.set)
    await asyncio.wait_for(struck.wait(), AT_WORK)
    await asyncio.sleep(scene.chance.choice((0.0, scene.chance.uniform(0.0, 0.1))))
    worker.signal(SIGSTOP)


async def taken_over(scene: Scene, keys: tuple[str, ...]) -> Mapping[str, object]:
    """The rows as they are once somebody else has settled all of them."""
    begun = monotonic()
    while True:
        rows = await asyncio.to_thread(scene.book.whole, keys)
        if not {row.status for row in rows.values()} & set(OPEN):
            return rows
        if monotonic() > begun + TAKEN_OVER:
            stuck = Counter(row.status for row in rows.values() if row.status in OPEN)
            raise Failed(f"{TAKEN_OVER:.0f} s after their worker was stopped: {dict(stuck)}")
        await asyncio.sleep(0.2)


async def at_work_again(scene: Scene, running: Sequence[Worker], resumed: float) -> None:
    """Until each has sent something new, and nothing that was under way before can still be."""
    names = {worker.name for worker in running}
    await scene.until(lambda: names <= {one.by for one in scene.ledger.arrivals if one.at > resumed}, AT_WORK)
    await asyncio.sleep(max(0.0, resumed + scene.pace.answer - monotonic()))
