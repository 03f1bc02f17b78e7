"""Work that nobody waits for, but that isn't lost sight of."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from structlog import get_logger

log = get_logger()
PATIENCE = 5.0
"""Seconds that `finish` gives what is under way."""


class Tasks:
    """Keeps hold of tasks until they are done, and reports the ones that fail."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        _ = self.started(work)

    def started(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """The task, for who wants to know when it is done."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    async def settled(self) -> None:
        """Returns once all is done, what it started meanwhile included."""
        while self._running:
            await asyncio.wait(self._running)

    async def finish(self) -> None:
        """Waits for what is under way, and gives up on the rest."""
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=PATIENCE)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("slack.background_failed", error=type(error).__name__, exc_info=error)
