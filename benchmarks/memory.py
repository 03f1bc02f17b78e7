"""Whether `kring serve` keeps more and more: its memory after many interactions beside that after a few."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

import aiohttp
import psutil

from benchmarks import servers
from benchmarks.commands import kring_settings, rows_in, slack_settings
from benchmarks.report import Bound, Chapter, Promise
from benchmarks.volley import WrongAnswer
from benchmarks.walker import Walk, crowd
from benchmarks.workspace import open_workspace

GROWTH = 10.0
"""Per cent."""

SAMPLES, PAUSE = 10, 0.2
"""How often memory is looked at once all is quiet, and the seconds between."""

LONGEST = 420.0
"""Seconds for all interactions."""


@dataclass(frozen=True)
class Plan:
    """After how many interactions memory is looked at. One in `new` visits is somebody's whom Kring never met."""

    few: int = 2_000
    many: int = 20_000
    at_once: int = 20
    people: int = 200
    new: int = 10


QUICK = Plan(few=500, many=3_000)


def measure(plan: Plan) -> Chapter:
    """The chapter about memory. One to two minutes."""
    with TemporaryDirectory(prefix="kring-bench-") as name:
        few, many, walk = asyncio.run(_watched(plan, Path(name)))
    growth = (many / few - 1) * 100
    return Chapter(
        "Memory of kring serve",
        _what(plan, walk),
        [
            ("resident memory, SQLite", "MiB"),
            (f"after {plan.few:,} interactions", f"{few / 2**20:.1f}"),
            (f"after {plan.many:,} interactions", f"{many / 2**20:.1f}"),
            ("growth in per cent", f"{growth:.1f}"),
        ],
        [Promise("memory, growth", growth, Bound.AT_MOST, GROWTH, " %")],
    )


async def _watched(plan: Plan, directory: Path) -> tuple[float, float, Walk]:
    secret = secrets.token_hex(16)
    async with open_workspace() as workspace, asyncio.timeout(LONGEST):
        settings = kring_settings(f"sqlite:///{directory}/kring.db") | slack_settings(workspace, secret)
        async with (
            servers.running([servers.KRING, "serve"], settings, directory, "/readyz") as server,
            aiohttp.ClientSession() as session,
        ):
            walk = Walk(f"{server.url}/slack/events", secret, workspace, session, Random(1))
            visitor = visitors(plan, walk.chance)
            await crowd(walk, plan.few, plan.at_once, visitor)
            few = await resident(server.process)
            await crowd(walk, plan.many - plan.few, plan.at_once, visitor)
            many = await resident(server.process)
            _took_effect(walk, settings["KRING_DATABASE_URL"])
            return few, many, walk


def visitors(plan: Plan, chance: Random) -> Callable[[], str]:
    """Who comes next: somebody known who isn't there at the moment, or once in a while somebody new."""
    waiting = deque(f"U0{number}" for number in range(plan.people))

    def next_visitor() -> str:
        if chance.randrange(plan.new) == 0:
            waiting.append(f"U0{len(waiting)}")
        waiting.rotate(-1)
        return waiting[0]

    return next_visitor


def _took_effect(walk: Walk, database: str) -> None:
    """Raises `WrongAnswer` when something that people did wasn't written: a form only opened writes nothing."""
    sure = sum(walk.done.get(kind, 0) for kind in ("command", "press", "message"))
    written = rows_in(database, "events")
    if written < sure:
        raise WrongAnswer(f"{sure} commands, presses and messages were answered, {written} written")


async def resident(process: psutil.Process) -> float:
    """Bytes: the median of a few looks, after a moment for what was still under way."""
    seen = []
    for _ in range(SAMPLES):
        await asyncio.sleep(PAUSE)
        seen.append(process.memory_info().rss)
    return median(seen)


def _what(plan: Plan, walk: Walk) -> str:
    kinds = ", ".join(f"{number:,} x {kind}" for kind, number in sorted(walk.done.items()))
    return (
        f"Resident memory of the real process, on SQLite. {plan.at_once} people at a time type commands, press at "
        f"random on what they are shown (mostly in the readiness check), fill in the forms that open and write "
        f"to the bot; one visitor in {plan.new} is new to Kring. What Kring shows comes back to the response_url of "
        f"a Slack on loopback, and is what they press next. All together: {kinds}."
    )
