"""Worker processes from outside: born within milliseconds, killed, stopped, awaited."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import astuple, dataclass, field
from datetime import timedelta
from pathlib import Path

from benchmarks.servers import environment
from tests.chaos.pace import Pace

HERE = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds."""


@dataclass
class Worker:
    """One run of `kring serve --role worker`. `code` is how it ended: -9 when killed."""

    name: str
    pid: int
    code: int | None = None
    gone: asyncio.Event = field(default_factory=asyncio.Event)

    def signal(self, number: signal.Signals) -> None:
        """Harmless when it ended already."""
        if not self.gone.is_set():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def kill(self) -> None:
        """As when the machine loses its power."""
        self.signal(signal.SIGKILL)
        await self.ended()

    async def ended(self) -> int:
        async with asyncio.timeout(PATIENCE):
            await self.gone.wait()
        assert self.code is not None
        return self.code


class Workers:
    """What a nursery bears. All of them write into `log`."""

    def __init__(self, nursery: Process, directory: Path) -> None:
        self._nursery = nursery
        self._directory = directory
        self._born: dict[str, asyncio.Future[Worker]] = {}
        self._alive: dict[int, Worker] = {}
        self.log = directory / "workers.log"

    async def start(self, name: str, settings: Mapping[str, str]) -> Worker:
        """A new process, that begins with what `kring serve` begins with."""
        assert self._nursery.stdin is not None
        self._born[name] = asyncio.get_running_loop().create_future()
        asked = {"name": name, "settings": environment({"KRING_PORT": "0", **settings})}
        asked |= {"directory": str(self._directory), "log": str(self.log)}
        self._nursery.stdin.write(json.dumps(asked).encode() + b"\n")
        return await asyncio.wait_for(self._born[name], PATIENCE)

    async def listen(self) -> None:
        """What the nursery tells, until it ends."""
        assert self._nursery.stdout is not None
        async for line in self._nursery.stdout:
            self._hear(json.loads(line))

    def _hear(self, news: dict[str, object]) -> None:
        name, pid = str(news["name"]), int(str(news["pid"]))
        if news["event"] == "born":
            self._alive[pid] = Worker(name, pid)
            self._born.pop(name).set_result(self._alive[pid])
            return
        worker = self._alive.pop(pid)
        worker.code = int(str(news["code"]))
        worker.gone.set()

    def last_words(self, length: int = 4000) -> str:
        """The end of the log."""
        return self.log.read_text("utf-8", "replace")[-length:] if self.log.exists() else ""


@asynccontextmanager
async def nursery(directory: Path, ahead: timedelta, pace: Pace) -> AsyncIterator[Workers]:
    """Workers whose clock is so far ahead, and who keep this pace. None of them outlives the block."""
    seconds = map(str, (ahead.total_seconds(), *astuple(pace)))
    command = (sys.executable, "-m", "tests.chaos.nursery", *seconds)
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, cwd=HERE, env=environment({}), start_new_session=True
    )
    workers = Workers(process, directory)
    listening = asyncio.create_task(workers.listen())
    try:
        yield workers
    finally:
        assert process.stdin is not None
        process.stdin.close()
        await asyncio.wait_for(process.wait(), PATIENCE)
        await listening
