"""Kill -9 at random moments: nothing is lost, and nothing comes twice but what the rules send once more."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from signal import SIGKILL
from time import monotonic

from tests.chaos.scene import Failed, Scene, stop
from tests.chaos.verdict import Verdict
from tests.chaos.weather import Ambush, Moment
from tests.chaos.workers import Worker

Say = Callable[[str], None]
YOUNG, TIMED = 0.15, 0.3
"""The shares of lives that end soon after birth, and soon after they began to work; the others end at a message."""
SHORTEST, LONGEST = 0.020, 0.800
"""Seconds of a timed life."""
MOST_MESSAGES = 15
IN_VAIN = 10.0
"""Seconds after which a worker that sends nothing is killed all the same."""
BACKLOG = 1500
"""Nudges, about, that are due while workers die: more than those who died lately still hold."""
TO_THE_END = 240.0
"""Seconds within which the survivors must have sent the rest."""
NEWS = 5.0
"""Seconds between two lines of progress."""


@dataclass
class Toll:
    """What the kills hit. In `sending` nobody knew a nudge's fate at that moment; a claimed one surely hadn't left."""

    left: int
    kills: Counter[str] = field(default_factory=Counter)
    claimed: int = 0
    sending: Counter[str] = field(default_factory=Counter)

    def take(self) -> bool:
        """Whether one more has to die."""
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True)
class Fates:
    """What became of the nudges that were in `sending` when their worker was killed, each counted once."""

    found: int
    """It had arrived, the platform said so, and it was not sent again."""
    resent: int
    """It surely had not arrived, or the rules say once more."""
    unknown: int


@dataclass(frozen=True)
class KillFigures:
    """One round of killing. `orderly`: the survivors ended with code 0 when they were asked to."""

    toll: Toll
    fates: Fates
    verdict: Verdict
    planned: int
    seconds: float
    orderly: bool
    refused: int


async def killing(scene: Scene, kills: int, workers: int, say: Say, backlog: int = BACKLOG) -> KillFigures:
    """So many kills of so many workers, each started again at once; then they may finish. Raises `Failed`."""
    toll, begun = Toll(kills), monotonic()
    names = [f"w{number}" for number in range(workers)]
    async with asyncio.TaskGroup() as tasks:
        others = [tasks.create_task(scene.feed(backlog)), tasks.create_task(tell(scene, toll, say))]
        async with asyncio.TaskGroup() as slots:
            for name in names:
                slots.create_task(dying(scene, name, toll))
        for task in others:
            task.cancel()
    survivors = [await scene.start(name) for name in names]
    took = await scene.settled(TO_THE_END)
    say(f"all settled {took:.1f} s after the last kill")
    codes = [await stop(survivor) for survivor in survivors]
    return KillFigures(
        toll, await fates(scene, toll), await scene.verdict(), scene.town.planned, monotonic() - begun,
        set(codes) == {0}, len(scene.platform.refused()),
    )  # fmt: skip


async def tell(scene: Scene, toll: Toll, say: Say) -> None:
    while True:
        await asyncio.sleep(NEWS)
        arrived = len(scene.ledger.arrivals)
        say(f"{toll.kills.total()} kills, {arrived} messages, {toll.sending.total()} rows hit in sending")


async def dying(scene: Scene, name: str, toll: Toll) -> None:
    """One life after another, until enough have died."""
    async with asyncio.TaskGroup() as counts:
        while toll.take():
            scene.weather.heard[name] = asyncio.Event()
            worker = await scene.start(name)
            toll.kills[await doom(scene, worker)] += 1
            if worker.code != -SIGKILL:
                raise Failed(f"a worker ended by itself, with {worker.code}\n{scene.workers.last_words()}")
            scene.weather.ambushes.pop(name, None)
            counts.create_task(count(scene, worker, toll))


async def doom(scene: Scene, worker: Worker) -> str:
    """Kills this worker at its moment, and says how."""
    fate = scene.chance.random()
    if fate < YOUNG + TIMED:
        if fate >= YOUNG:
            await asyncio.wait_for(scene.weather.heard[worker.name].wait(), IN_VAIN)
        await asyncio.sleep(scene.chance.uniform(SHORTEST, LONGEST))
        await worker.kill()
        return "soon after birth" if fate < YOUNG else "soon after it began to work"
    moment: Moment = scene.chance.choice(("before", "after"))
    ambush = Ambush(scene.chance.randint(1, MOST_MESSAGES), moment, lambda: worker.signal(SIGKILL))
    scene.weather.ambushes[worker.name] = ambush
    try:
        await asyncio.wait_for(worker.gone.wait(), IN_VAIN)
    except TimeoutError:
        await worker.kill()
        return "in vain"
    return f"{moment} a message was taken"


async def count(scene: Scene, worker: Worker, toll: Toll) -> None:
    """What it held: nobody else takes that before its lease ran out."""
    held = await asyncio.to_thread(scene.book.of_worker, worker.pid, "claimed", "sending")
    toll.claimed += sum(row.status == "claimed" for row in held)
    toll.sending.update(row.key for row in held if row.status == "sending")


async def fates(scene: Scene, toll: Toll) -> Fates:
    rows = [row for row in await asyncio.to_thread(scene.book.rows) if row.key in toll.sending]
    unknown = sum(row.status == "unknown" for row in rows)
    found = sum(row.status == "sent" and row.attempts <= 1 for row in rows)
    return Fates(found, len(rows) - found - unknown, unknown)
