"""How work gets its connection and transaction. Work is a plain function of a connection; the waiting is done here."""

from __future__ import annotations

from asyncio import Semaphore, timeout
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Generic, Literal, Protocol, TypeVar, cast

import psycopg
from psycopg.errors import DeadlockDetected, UniqueViolation
from psycopg.pq import TransactionStatus
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, IsolationLevel
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util.concurrency import greenlet_spawn

from storage.failing import Failing
from storage.hot import Hot

A = TypeVar("A")
Work = Callable[[Connection], A]

LOOKING, TRANSACTING = 12, 6
"""Connections, at most, of one process: five processes fit under PostgreSQL's usual hundred."""
PATIENCE = 10
"""Seconds to wait for a free connection."""
CONNECT_TIMEOUT = 5
"""Seconds."""
UTF8 = {"client_encoding": "utf8"}
"""Said at each connection: of a server with another encoding the driver would give bytes in the place of texts."""
ENDING = """
    SELECT set_config(name, %s, false) FROM pg_settings
    WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')
"""
"""A process that is stopped in the middle of a transaction would keep its rows from everybody, lease or no lease. The
second setting ends it also within a statement; it is there from PostgreSQL 17 on."""
TRANSACTION = 45
"""Seconds, at most, that one of ours may take: less than a lease."""


class Undo(Exception, Generic[A]):
    """Raised by work to have nothing of it written; `result` is what the caller gets."""

    def __init__(self, result: A) -> None:
        super().__init__(result)
        self.result = result


class Database(Protocol):
    """Runs work. All methods raise `NotSaved` when the database fails or is away."""

    one_statement: bool
    """Whether statements that write several tables at once are there, and pay."""

    async def look(self, work: Work[A]) -> A:
        """One short statement, outside any transaction."""
        ...

    async def one(self, hot: Hot, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The row of a hot statement, a transaction by itself. None: there is none, or somebody just added its like."""
        ...

    async def read(self, work: Work[A]) -> A:
        """Any number of reading statements, all of them from one snapshot."""
        ...

    async def write(self, work: Work[A]) -> A:
        """One transaction, durable when this returns. May run the work twice: its statements must allow for that."""
        ...

    async def close(self) -> None:
        """Closes all connections."""
        ...


async def twice(run: Callable[[], Awaitable[A]]) -> A:
    """Once more when the connection turned out to be dead (the database restarted), or lost a deadlock."""
    try:
        return await run()
    except DBAPIError as error:
        if not error.connection_invalidated and not isinstance(error.orig, DeadlockDetected):
            raise
    except psycopg.OperationalError:
        pass
    return await run()


def url_of(address: str) -> URL:
    """The database that a setting names, with the driver we use. Raises ValueError for any other kind of database."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # the latter for a port; both may repeat a password
        raise ValueError("no address of a database") from None
    drivers = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite+pysqlite"}
    if url.drivername.partition("+")[0] not in drivers:
        raise ValueError(f"no such kind of database: {url.drivername}")
    if url.drivername.startswith("sqlite") and url.database in (None, "", ":memory:"):
        raise ValueError("an SQLite database needs a file: sqlite:///kring.db")
    return url.set(drivername=drivers[url.drivername.partition("+")[0]])


def file_of(address: str) -> Path | None:
    """The file of an SQLite database; None for any other. Raises ValueError like `url_of`."""
    url = url_of(address)
    return Path(url.database or "") if url.drivername.startswith("sqlite") else None


class Postgres:
    """Fulfils `Database` with pools of asynchronous connections."""

    one_statement = True

    def __init__(self, url: URL) -> None:
        self._looks = postgres_engine(url, "AUTOCOMMIT", LOOKING, None)
        self._transactions = postgres_engine(url, "READ COMMITTED", TRANSACTING, "rollback")
        self._looking, self._writing = self._looks.sync_engine, self._transactions.sync_engine
        self._reading = self._writing.execution_options(isolation_level="REPEATABLE READ")
        self._to_look, self._to_transact = Semaphore(LOOKING), Semaphore(TRANSACTING)
        self._failing = Failing()

    async def look(self, work: Work[A]) -> A:
        with self._failing.clearly():
            return await twice(lambda: in_turn(self._to_look, in_connection, self._looking, work))

    async def one(self, hot: Hot, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        given = hot.parameters(values)
        with self._failing.clearly():
            async with turn_of(self._to_look):
                return await twice(lambda: self._fetch(hot, given))

    async def _fetch(self, hot: Hot, given: dict[str, Any]) -> tuple[Any, ...] | None:
        pooled = await greenlet_spawn(self._looking.raw_connection)
        driver: psycopg.AsyncConnection[tuple[Any, ...]] = cast("Any", pooled.driver_connection)
        try:
            row = await (await driver.execute(hot.text, given)).fetchone()
        except UniqueViolation:
            return None
        except BaseException:
            if driver.closed:
                await self._looks.dispose()  # the others are as dead as this one
            elif driver.info.transaction_status != TransactionStatus.IDLE:
                await greenlet_spawn(pooled.invalidate)
            raise
        finally:
            pooled.close()
        return hot.row(row) if row else None

    async def read(self, work: Work[A]) -> A:
        with self._failing.clearly():
            return await twice(lambda: in_turn(self._to_transact, in_connection, self._reading, work))

    async def write(self, work: Work[A]) -> A:
        with self._failing.clearly():
            return await twice(lambda: in_turn(self._to_transact, in_transaction, self._writing, work))

    async def close(self) -> None:
        await self._looks.dispose()
        await self._transactions.dispose()


def postgres_engine(
    url: URL, isolation: IsolationLevel, connections: int, reset: Literal["rollback"] | None
) -> AsyncEngine:
    """An engine with a pool of its own. Without transactions there is nothing to reset when a connection comes back."""
    engine = create_async_engine(
        url,
        isolation_level=isolation,
        pool_size=connections,
        max_overflow=0,
        pool_reset_on_return=reset,
        hide_parameters=True,  # errors end in logs; what people typed doesn't
        connect_args=UTF8 | {"connect_timeout": CONNECT_TIMEOUT, "tcp_user_timeout": PATIENCE * 1000},
    )
    event.listen(engine.sync_engine, "connect", end_in_time)
    return engine


def end_in_time(connection: DBAPIConnection, _record: object) -> None:
    """Every connection: the server ends it rather than let one of its transactions go on for ever."""
    cursor = connection.cursor()
    cursor.execute(ENDING, [f"{TRANSACTION}s"])
    cursor.close()
    connection.commit()


async def in_turn(turns: Semaphore, run: Callable[[Engine, Work[A]], A], engine: Engine, work: Work[A]) -> A:
    async with turn_of(turns):
        return await greenlet_spawn(run, engine, work)


@asynccontextmanager
async def turn_of(turns: Semaphore) -> AsyncIterator[None]:
    """First come, first served: the pool by itself lets whoever is running overtake those who wait."""
    async with timeout(PATIENCE if turns.locked() else None):
        await turns.acquire()
    try:
        yield
    finally:
        turns.release()


def in_connection(engine: Engine, work: Work[A]) -> A:
    with engine.connect() as connection:
        return work(connection)


def in_transaction(engine: Engine, work: Work[A]) -> A:
    try:
        with engine.begin() as connection:
            return work(connection)
    except Undo as undo:
        result: A = undo.result
        return result
