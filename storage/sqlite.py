"""SQLite: one writer at a time, who writes whatever waits in one transaction; readers beside it (WAL)."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import Pool, QueuePool

from bot.ports import NotSaved
from storage.engine import Undo, Work, in_connection
from storage.failing import Failing
from storage.hot import Hot

A = TypeVar("A")

BUSY_TIMEOUT = 10
"""Seconds that a writer waits for a writer of another process."""
READERS = 2
BATCH = 64
"""At most so many works in one transaction, so that nobody waits long for the others of their group."""


def sqlite_engine(url: URL, begin: str | None, pool: type[Pool] = QueuePool) -> Engine:
    """An engine whose transactions begin with this statement (None: there are none)."""
    waiting = {"timeout": BUSY_TIMEOUT, "check_same_thread": False}
    engine = create_engine(url, poolclass=pool, hide_parameters=True, connect_args=waiting)
    event.listen(engine, "do_connect", lambda *_: make_private(url))
    event.listen(engine, "connect", prepare)
    if begin is not None:
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def make_private(url: URL) -> None:
    """A file that isn't there yet is made for us alone to read: SQLite itself would make it for everybody.

    What it keeps beside it gets the file's own rights (sqlite.org/wal.html). Where it can't be made, SQLite says why.
    """
    file = url.database or ""
    if not file.startswith("file:"):
        with suppress(OSError):
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Every connection: transactions are ours to begin, foreign keys hold, and a commit is on the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


@dataclass(frozen=True)
class Waiting:
    """A piece of work in the queue, and who waits for its result."""

    work: Work[Any]
    result: asyncio.Future[Any]

    def finish(self, result: object) -> None:
        """Tells the result, or raises it there; nobody is told who has gone."""
        if self.result.done():
            return
        if isinstance(result, BaseException):
            self.result.set_exception(result)
        else:
            self.result.set_result(result)


class Sqlite:
    """Fulfils `Database` on one file. Several processes may share it.

    A look is done where it is asked for: it takes less time than handing it to a thread would. Writes that come while
    the disk is busy are written together: one transaction, each work in a savepoint of its own, each durable before
    its caller hears of it.
    """

    one_statement = False

    def __init__(self, url: URL) -> None:
        self._looking = sqlite_engine(url, None)
        self._reading = sqlite_engine(url, "BEGIN")
        self._writing = sqlite_engine(url, "BEGIN IMMEDIATE")
        self._readers = ThreadPoolExecutor(READERS, "kring-read")
        self._writer = ThreadPoolExecutor(1, "kring-write")
        self._queue: list[Waiting] = []
        self._closed = False
        self._failing = Failing()
        self._pump: asyncio.Task[None] | None = None

    async def look(self, work: Work[A]) -> A:
        with self._failing.clearly():
            return in_connection(self._looking, work)

    async def one(self, hot: Hot, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        row = await self.look(lambda connection: connection.execute(hot.statement, values).one_or_none())
        return None if row is None else tuple(row)

    async def read(self, work: Work[A]) -> A:
        with self._failing.clearly():
            return await self._in(self._readers, lambda: in_connection(self._reading, work))

    async def write(self, work: Work[A]) -> A:
        if self._closed:
            raise NotSaved("the store is closed")
        waiting = Waiting(work, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._write_all())
        with self._failing.clearly():
            result: A = await waiting.result
            return result

    async def close(self) -> None:
        self._closed = True
        if self._pump is not None:
            await self._pump
        for threads in (self._readers, self._writer):
            threads.shutdown()
        for engine in (self._looking, self._reading, self._writing):
            engine.dispose()

    async def _in(self, threads: ThreadPoolExecutor, call: Callable[[], A]) -> A:
        return await asyncio.get_running_loop().run_in_executor(threads, call)

    async def _write_all(self) -> None:
        while self._queue:
            batch, self._queue = self._queue[:BATCH], self._queue[BATCH:]
            works = [waiting.work for waiting in batch]
            results = await self._in(self._writer, partial(write_together, self._writing, works))
            for waiting, result in zip(batch, results, strict=True):
                waiting.finish(result)


def write_together(engine: Engine, works: list[Work[Any]]) -> list[object]:
    """The results in order, or what each raised; when the transaction itself fails, all of them that."""
    try:
        with engine.begin() as connection:
            return [write_one(connection, work) for work in works]
    except Exception as error:  # noqa: BLE001 - whoever waits for a result raises it
        return [error] * len(works)


def write_one(connection: Connection, work: Work[Any]) -> object:
    """Like a transaction inside the transaction: a work that fails leaves no trace, and harms no other."""
    connection.exec_driver_sql("SAVEPOINT work")
    try:
        result = work(connection)
    except Exception as error:  # noqa: BLE001 - whoever waits for the result raises it
        connection.exec_driver_sql("ROLLBACK TO work")
        result = error.result if isinstance(error, Undo) else error
    connection.exec_driver_sql("RELEASE work")
    return result
