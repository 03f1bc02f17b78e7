"""Worker processes on one database."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.nudges.shift import Shifted
from benchmarks.servers import Failed
from bot.people import PlatformName

PATIENCE = 90.0
"""Seconds for all workers to start, and again to stop: eight of them import everything at once."""


@asynccontextmanager
async def at_work(
    number: int, address: str, url: str, platform: PlatformName, clock: Shifted
) -> AsyncIterator[list[Process]]:
    """So many workers that send to the platform at `url`, for as long as the block lasts. Raises `Failed`."""
    asked = (address, url, platform, str(clock.by.total_seconds()))
    command = [sys.executable, "-m", "benchmarks.nudges.worker", *asked]
    workers = [await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE) for _ in range(number)]
    try:
        await asyncio.gather(*map(_ready, workers))
        yield workers
    finally:
        await asyncio.gather(*map(_stopped, workers))


async def _ready(worker: Process) -> None:
    assert worker.stdout is not None
    async with asyncio.timeout(PATIENCE):
        if await worker.stdout.readline() != b"ready\n":
            raise Failed("a worker does not start")


async def _stopped(worker: Process) -> None:
    """Its input ends, so it finishes what it has in hand."""
    assert worker.stdin is not None
    worker.stdin.close()
    try:
        async with asyncio.timeout(PATIENCE):
            await worker.wait()
    except TimeoutError:
        worker.kill()
        await worker.wait()
        raise Failed("a worker does not stop") from None
