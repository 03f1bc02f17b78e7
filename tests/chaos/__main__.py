"""`make chaos`: kills, breaks, restarts and stops; prints what came of it, and ends with 1 when a promise is broken."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from benchmarks.__main__ import machine
from benchmarks.report import Chapter, broken
from tests.chaos import report
from tests.chaos.database import postgres_server, sqlite_file
from tests.chaos.drops import dropping
from tests.chaos.kills import killing
from tests.chaos.pace import PATIENT
from tests.chaos.restart import restarting
from tests.chaos.scene import NEAR, Failed, scene
from tests.chaos.stops import stopping

PARTS = ("kills", "drops", "restart", "stop")
KILLS = 500
ON_POSTGRES = 0.7
"""The share of the kills."""
WORKERS = 4
MESSAGES = 2400
ROUNDS = 4
PEOPLE_PER_KILL = 8


def main(arguments: Sequence[str]) -> int:
    asked = options(arguments)
    print(f"{machine()}, seed {asked.seed}", flush=True)
    chapters = []
    for part in asked.only or PARTS:
        for chapter in played(part, asked.kills, asked.seed):
            chapters.append(chapter)
            print(f"\n{chapter}\n", flush=True)
    failed = broken(chapters)
    print(f"{len(failed)} broken." if failed else "Every promise is kept.")
    return 1 if failed else 0


def played(part: str, kills: int, seed: int) -> Iterator[Chapter]:
    """The chapters of one part, each as soon as it is done."""
    match part:
        case "kills":
            on_postgres = round(kills * ON_POSTGRES)
            yield asyncio.run(kills_on_postgres(on_postgres, seed))
            yield asyncio.run(kills_on_sqlite(kills - on_postgres, seed))
        case "drops":
            yield asyncio.run(drops(seed))
        case "restart":
            yield asyncio.run(restarts(seed))
        case _:
            yield asyncio.run(stops(seed))


async def kills_on_postgres(kills: int, seed: int) -> Chapter:
    with postgres_server() as server:
        async with scene(server.url, seed) as here:
            await here.town.grow(PEOPLE_PER_KILL * kills)
            figures = await killing(here, kills, WORKERS, saying("kills, PostgreSQL"))
    return report.of_kills(f"{WORKERS} workers killed on PostgreSQL", kills, figures)


async def kills_on_sqlite(kills: int, seed: int) -> Chapter:
    with TemporaryDirectory() as directory, sqlite_file(Path(directory)) as address:
        async with scene(address, seed) as here:
            await here.town.grow(PEOPLE_PER_KILL * kills)
            figures = await killing(here, kills, 1, saying("kills, SQLite"))
    return report.of_kills("1 worker killed on SQLite", kills, figures)


async def drops(seed: int) -> Chapter:
    with postgres_server() as server:
        async with scene(server.url, seed, latency=NEAR, share=0) as here:
            return report.of_drops(await dropping(here, MESSAGES, 2, saying("drops")))


async def restarts(seed: int) -> Chapter:
    with postgres_server() as server:
        async with scene(server.url, seed, pace=PATIENT) as here:
            await here.town.grow(MESSAGES)
            return report.of_restart(await restarting(here, server, WORKERS, saying("restart")))


async def stops(seed: int) -> Chapter:
    with postgres_server() as server:
        async with scene(server.url, seed) as here:
            await here.town.grow(MESSAGES)
            return report.of_stops(await stopping(here, ROUNDS, WORKERS - 1, saying("stop")))


def saying(who: str) -> Callable[[str], None]:
    """Prints progress, with the seconds since it was made."""
    begun = monotonic()
    return lambda what: print(f"  {who}, {monotonic() - begun:5.1f} s: {what}", flush=True)


def options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make chaos ARGS=…", description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS, help=f"how many in all ({KILLS})")
    parser.add_argument("--seed", type=int, default=7, help="of all that is chance here; what processes do isn't")
    parser.add_argument("--only", action="append", choices=PARTS, help="this part (may be given again)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except* KeyboardInterrupt:
        sys.exit(130)
    except* Failed as failed:
        print(*failed.exceptions, sep="\n", file=sys.stderr)
        sys.exit(1)
