"""`kring serve` as a process of its own, to be killed."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

import aiohttp

from benchmarks.servers import KRING, Server, running
from tests.e2e.house import ServedHouse
from tests.e2e.houses import SlackHouse
from tests.fakes.http import Served

HERE = str(Path(__file__).parents[2])
PATIENCE = 20.0
"""Seconds, on a busy machine."""


@asynccontextmanager
async def serving(
    house: ServedHouse, directory: Path, *, at: datetime | None = None, role: str = "all"
) -> AsyncIterator[Server]:
    """`kring serve` for the people of this house, for as long as the block lasts; with its clock at a moment, if given.

    Its log is `kring.log` of the last run in `directory`, and the runs before it beside that.
    """
    command = [KRING] if at is None else [sys.executable, "-m", "tests.e2e.at", at.isoformat()]
    settings = {"KRING_DATABASE_URL": house.address, "KRING_PORT": "0", "PYTHONPATH": HERE, **house.settings()}
    if at is not None and isinstance(house, SlackHouse):
        house.fake.workspace.now = at
    run = Path(mkdtemp(dir=directory))
    async with (
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session,
        running([*command, "serve", "--role", role], settings, run, "/readyz") as server,
    ):
        house.reached_at(Served(server.url, session))
        yield server


async def kill(server: Server) -> None:
    """As when the machine loses its power."""
    server.process.kill()
    await asyncio.to_thread(server.process.wait, PATIENCE)


async def stop(server: Server) -> int:
    """As an operator or a container asks; gives the exit code."""
    server.process.terminate()
    code = await asyncio.to_thread(server.process.wait, PATIENCE)
    assert isinstance(code, int)
    return code


async def until(holds: Callable[[], bool]) -> None:
    """Waits for something that another process does. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110, another process sets no event of ours
            await asyncio.sleep(0.02)
