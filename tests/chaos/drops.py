"""Connections that break once the platform has the message: where it can be asked, nothing comes twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from tests.chaos.scene import Scene, stop
from tests.chaos.verdict import Verdict

Say = Callable[[str], None]
SHARE = 0.2
"""Of all connections on which a message is sent."""
TO_THE_END = 240.0


@dataclass(frozen=True)
class DropFigures:
    messages: int
    dropped: int
    verdict: Verdict
    seconds: float
    orderly: bool


async def dropping(scene: Scene, messages: int, workers: int, say: Say) -> DropFigures:
    """So many nudges fall due at once, while connections break. Everybody here is on Slack. Raises `Failed`."""
    begun = monotonic()
    scene.weather.drops = SHARE
    await scene.town.fall_due(messages)
    say(f"{messages} nudges are due")
    running = [await scene.start(f"w{number}") for number in range(workers)]
    await scene.settled(TO_THE_END)
    codes = [await stop(worker) for worker in running]
    verdict = await scene.verdict()
    return DropFigures(messages, scene.weather.dropped, verdict, monotonic() - begun, set(codes) == {0})
