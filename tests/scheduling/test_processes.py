"""Two operating system processes on one database never send a nudge twice, and a killed one leaves nothing undone."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process

import psycopg

from scheduling.pacing import AT_ONCE
from storage import SqlStore
from tests.contract.people import LEASE, enter, nudge, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

NUDGES = 400
LANES = 5
PATIENCE = 60
"""Seconds."""


async def prepared(store: SqlStore, address: str) -> None:
    """A full outbox, and a place where messages arrive."""
    people = [await enter(store, f"person-{number}", f"tenant-{number % LANES}") for number in range(NUDGES)]
    rows = [nudge(person, f"nudge-{number}") for number, person in enumerate(people)]
    await record(store, people[0], nudges=tuple(rows))
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE letterbox (key text, worker text)")


async def racer(address: str, worker: str) -> Process:
    """A process that stands at the start."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.scheduling.racer", address, worker, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


async def test_two_processes_send_each_nudge_once(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store, asyncio.timeout(PATIENCE):
        await prepared(store, postgres_address)
        both = await asyncio.gather(racer(postgres_address, "one"), racer(postgres_address, "two"))
        said = await asyncio.gather(*(process.communicate(b"go\n") for process in both))
        assert sum(int(out.splitlines()[-1]) for out, _ in said) == NUDGES
        rows = await store.timeline((await enter(store, "person-0", "tenant-0")).organisation, NUDGES)
    with psycopg.connect(postgres_address) as connection:
        arrived = connection.execute("SELECT count(*), count(DISTINCT key) FROM letterbox").fetchone()
        workers = connection.execute("SELECT count(DISTINCT worker) FROM letterbox").fetchone()
        statuses = connection.execute("SELECT DISTINCT status, attempts FROM outbox").fetchall()
    assert arrived == (NUDGES, NUDGES)
    assert workers == (2,), "both had a share"
    assert statuses == [("sent", 1)]
    assert {row.status for row in rows} == {"sent"}


async def test_a_killed_process_leaves_nothing_undone_and_nothing_doubled(postgres_address: str, clock: Clock) -> None:
    """Kill -9 in the middle: asks that were leaving at that moment are not sent again, all others go out once."""
    async with opened(postgres_address, clock) as store, asyncio.timeout(PATIENCE):
        await prepared(store, postgres_address)
        with psycopg.connect(postgres_address, autocommit=True) as connection:
            connection.execute("UPDATE outbox SET klass = 'ask', kind = 'share'")
        doomed = await racer(postgres_address, "doomed")
        assert doomed.stdin is not None
        doomed.stdin.write(b"go\n")
        async with await psycopg.AsyncConnection.connect(postgres_address, autocommit=True) as watching:
            while not await (await watching.execute("SELECT 1 FROM letterbox OFFSET 20 LIMIT 1")).fetchone():
                assert doomed.returncode is None
        doomed.kill()
        await doomed.wait()
        with psycopg.connect(postgres_address, autocommit=True) as connection:
            connection.execute("UPDATE outbox SET lease_until = %s WHERE lease_until IS NOT NULL", [MONDAY - LEASE])
        await (await racer(postgres_address, "heir")).communicate(b"go\n")
    with psycopg.connect(postgres_address) as connection:
        (total, distinct), *_ = connection.execute("SELECT count(*), count(DISTINCT key) FROM letterbox").fetchall()
        statuses: dict[str, int] = dict(
            connection.execute("SELECT status, count(*) FROM outbox GROUP BY status").fetchall()
        )
    assert total == distinct, "nothing arrived twice"
    unknown = statuses.get("unknown", 0)
    assert statuses == {"sent": NUDGES - unknown} | ({"unknown": unknown} if unknown else {})
    assert NUDGES - total <= unknown <= LANES * AT_ONCE, "only what was leaving may be missing, and is listed"
