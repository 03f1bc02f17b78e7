"""Writing together what comes at the same time, so that a commit that waits for the disk waits for several at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")

MOST = 128
"""At most so many in one transaction, so that nobody waits long for the others of their group."""


class Together(Generic[A, B]):
    """Hands items to `write` in groups: those that come while one group is being written are the next.

    Nobody waits for company. Each caller hears when their own item is durable, or gets what `write` raised.
    """

    def __init__(self, write: Callable[[Sequence[A]], Awaitable[Sequence[B]]]) -> None:
        self._write = write
        self._queue: list[tuple[A, asyncio.Future[B]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def do(self, item: A) -> B:
        """The result for this item, once its group is written."""
        result: asyncio.Future[B] = asyncio.get_running_loop().create_future()
        self._queue.append((item, result))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        return await result

    async def _write_all(self) -> None:
        while self._queue:
            group, self._queue = self._queue[:MOST], self._queue[MOST:]
            try:
                results = await self._write([item for item, _ in group])
            except Exception as error:  # noqa: BLE001 - whoever waits for a result raises it
                for _, waiting in group:
                    _finish(waiting, error)
            else:
                for (_, waiting), result in zip(group, results, strict=True):
                    _finish(waiting, result)


def _finish(waiting: asyncio.Future[B], result: B | Exception) -> None:
    """Nobody is told who has gone."""
    if waiting.done():
        return
    if isinstance(result, Exception):
        waiting.set_exception(result)
    else:
        waiting.set_result(result)
