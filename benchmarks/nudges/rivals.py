"""The same fan-out through PgQueuer and procrastinate, each as its own documentation has it for many short jobs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

import procrastinate
import psycopg
from pgqueuer import PgQueuer
from pgqueuer.db import PsycopgDriver
from pgqueuer.models import Job
from pgqueuer.queries import Queries

Work = Callable[[int], Awaitable[None]]
"""What is to be done about the job with this number."""

BATCH = 100
"""One consumer with one connection, as PgQueuer's documentation starts it (`pgq run`); its page on performance tuning
has larger batches for short jobs, and no limit on the number of tasks is its default. Of batches of 10, 25, 100 and
250, those of 100 and 250 were fastest, and alike."""
CONCURRENCY = 30
"""procrastinate's own example; and, as its discussion of pools has it for short jobs, as many connections as that, plus
one. With 8, 16 and 128 it was no faster."""
ENTRYPOINT = "nudge"
ENQUEUED = 1_000
"""Jobs in one statement."""
LOOK_AGAIN = 0.01


async def pgqueuer(address: str, numbers: range, work: Work) -> float:
    """Seconds from starting PgQueuer's consumer until all jobs are done and none is left in its table."""
    countdown = Countdown(len(numbers), work)
    async with AsyncExitStack() as stack:
        first, own = [Queries(await stack.enter_async_context(_driver(address))) for _ in range(2)]
        await _installed(first)
        for start in range(0, len(numbers), ENQUEUED):
            payloads: list[bytes | None] = [str(number).encode() for number in numbers[start : start + ENQUEUED]]
            await first.enqueue([ENTRYPOINT] * len(payloads), payloads, [0] * len(payloads))
        consumer = _consumer(own, countdown)
        begun = perf_counter()
        async with asyncio.TaskGroup() as group:
            group.create_task(consumer.run(batch_size=BATCH))
            await countdown.over.wait()
            await _emptied(first)
            took = perf_counter() - begun
            consumer.shutdown.set()
    return took


@asynccontextmanager
async def _driver(address: str) -> AsyncIterator[PsycopgDriver]:
    """A connection of its own, as PgQueuer wants it."""
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        yield PsycopgDriver(connection)


async def _emptied(queries: Queries) -> None:
    """Until every outcome is written: what is done leaves the queue's table for its log, in one statement."""
    while any(one.count for one in await queries.queue_size()):  # noqa: ASYNC110 - it happens in the database
        await asyncio.sleep(LOOK_AGAIN)


@dataclass
class Countdown:
    """Does the work, and tells when all of it is done: PgQueuer itself looks whether a queue is empty now and then."""

    left: int
    work: Work
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, number: int) -> None:
        await self.work(number)
        self.left -= 1
        if not self.left:
            self.over.set()


async def _installed(queries: Queries) -> None:
    """Its tables, logged and durable as by default, vacuumed as it advises."""
    if not await queries.has_table(queries.qbe.settings.queue_table):
        await queries.install()
        await queries.optimize_autovacuum()


def _consumer(queries: Queries, work: Work) -> PgQueuer:
    consumer = PgQueuer(queries.driver, queries=queries)

    @consumer.entrypoint(ENTRYPOINT)
    async def nudge(job: Job) -> None:
        assert job.payload is not None
        await work(int(job.payload))

    return consumer


async def procrastinated(address: str, numbers: range, work: Work) -> float:
    """Seconds from starting procrastinate's worker until all jobs are done and marked as such."""
    pool = CONCURRENCY + 1
    connector = procrastinate.PsycopgConnector(conninfo=address, min_size=pool, max_size=pool)
    app = procrastinate.App(connector=connector)

    @app.task(queue=ENTRYPOINT, name=ENTRYPOINT)
    async def nudge(number: int) -> None:
        await work(number)

    async with app.open_async():
        if not await app.check_connection_async():
            await app.schema_manager.apply_schema_async()
        deferred: list[procrastinate.types.JSONDict] = [{"number": number} for number in numbers]
        await nudge.batch_defer_async(*deferred)
        begun = perf_counter()
        await app.run_worker_async(
            queues=[ENTRYPOINT], concurrency=CONCURRENCY, wait=False, install_signal_handlers=False
        )
        took = perf_counter() - begun
        statuses = await app.job_manager.list_queues_async()
        assert all(one["todo"] == one["doing"] == 0 for one in statuses)
    return took
