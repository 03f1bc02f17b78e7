"""The tables themselves, on both databases: how they come about, and what they must never hold."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Select, inspect

from bot.facts import EvaluationAnswered
from bot.network.anonymity import Answer
from bot.ports import NotSaved, Settlement
from storage import migrate, needs_migration, open_store
from storage.claims import SOONEST
from storage.engine import url_of
from storage.schema import engine_for
from storage.tables import metadata
from tests.contract.people import READY, account, enter, join, nudge, publish, record
from tests.fakes.world import Clock
from tests.postgres import Postgres
from tests.stores import opened


def test_the_migrations_make_the_tables_that_the_program_knows(address: str) -> None:
    engine = engine_for(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_ours})
        assert compare_metadata(context, metadata) == []
        tables = {name for name in inspect(connection).get_table_names() if is_ours(name, "table")}
    engine.dispose()
    assert tables == {*metadata.tables, "alembic_version"}


def is_ours(name: str | None, kind: str, _parents: object = None) -> bool:
    """Not of a database's own full-text index, which only the migration makes: other tables, or an index, on each."""
    return kind not in ("table", "index") or not (name or "").startswith("findable_words")


def test_up_and_down_and_up_again(address: str) -> None:
    assert not needs_migration(address)
    migrate(address, "base")
    assert needs_migration(address)
    engine = engine_for(address)
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    engine.dispose()
    migrate(address)
    migrate(address)
    assert not needs_migration(address)


def test_every_row_carries_its_organisation() -> None:
    """Law 7, from the first migration on."""
    without = {table.name for table in metadata.tables.values() if "organisation" not in table.columns}
    assert without == {"organisations", "chores", "lanes", "transcript"}


async def test_a_store_says_whether_it_is_ready(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        assert await store.ready() is None
    migrate(address, "base")
    async with opened(address, clock) as store:
        assert await store.ready() == "old schema"


async def test_a_database_that_is_away_is_not_ready_and_saves_nothing(tmp_path: Path, clock: Clock) -> None:
    for address in (f"sqlite:///{tmp_path}/missing/kring.db", f"postgresql://nobody@/kring?host={tmp_path}"):
        async with opened(address, clock) as store:
            assert await store.ready() == "unreachable"
            with pytest.raises(NotSaved):
                await enter(store, "an")
            with pytest.raises(NotSaved):
                await store.person("an")
            with pytest.raises(NotSaved):
                await store.timeline("linde", 9)
        with pytest.raises(NotSaved):
            migrate(address)


async def test_a_database_that_restarts_is_found_again(postgres: Postgres, clock: Clock) -> None:
    """All its connections are cut: the next events are served all the same."""
    address = postgres.copy("kring", migrate)
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        await asyncio.gather(*(store.recall(account("an"), READY) for _ in range(30)))
        with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                [url_of(address).database],
            )
        for _ in range(15):
            seen = await store.recall(account("an"), READY)
            assert seen is not None
            assert seen.person == an
        assert await enter(store, "an") == an
        assert await store.ready() is None
    postgres.drop(address)


@pytest.mark.parametrize("address", ["mysql://host/kring", "sqlite://", "sqlite:///:memory:"])
def test_another_kind_of_database_is_refused(address: str, clock: Clock) -> None:
    with pytest.raises(ValueError, match="database"):
        open_store(address, clock)


def test_an_answer_is_nobodys() -> None:
    """Nothing in the row, nor beside it, tells whose it is or when it was given."""
    assert {column.name for column in metadata.tables["answers"].columns} == {
        "id",
        "organisation",
        "session",
        "ratings",
        "remarks",
        "shown",
    }
    assert {column.name for column in metadata.tables["answered"].columns} == {"session", "person", "organisation"}


async def test_the_order_of_answers_is_lost(sqlite_address: str, clock: Clock) -> None:
    """SQLite numbers rows as they come; these tables have no such numbers, and a random key orders the answers."""
    async with opened(sqlite_address, clock) as store:
        an = await enter(store, "an")
        made = await publish(store, an)
        for number in range(12):
            person = await enter(store, f"p{number:02}")
            made = await join(store, person, made)
            await record(store, person, EvaluationAnswered(made.sessions[0], Answer((5,), (person.name,))))
    with sqlite3.connect(url_of(sqlite_address).database or "") as connection:
        for table in ("answers", "answered"):
            with pytest.raises(sqlite3.OperationalError, match="rowid"):
                connection.execute(f"SELECT rowid FROM {table}")  # noqa: S608 - one of two names
        keys = [row[0] for row in connection.execute("SELECT id FROM answers")]
        remarks = [row[0] for row in connection.execute("SELECT remarks FROM answers")]
    connection.close()
    assert keys == sorted(keys)
    assert remarks != sorted(remarks), "one in 479 million that twelve random keys fall into order"


async def test_sqlite_keeps_what_it_says_it_keeps(sqlite_address: str, clock: Clock) -> None:
    """A write-ahead log, flushed at every commit, and foreign keys."""
    names = ("journal_mode", "synchronous", "foreign_keys")

    def pragmas(connection: Connection) -> list[object]:
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    async with opened(sqlite_address, clock) as store:
        database = store._database
        found = [await database.look(pragmas), await database.read(pragmas), await database.write(pragmas)]
    assert found == [["wal", 2, 1]] * 3


async def test_moments_come_back_in_utc(address: str, clock: Clock) -> None:
    exact = datetime(2026, 3, 29, 1, 30, 0, 123456, tzinfo=UTC) + timedelta(microseconds=1)
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        await record(store, an, nudges=(nudge(an, due=exact.astimezone(ZoneInfo("Asia/Kolkata"))),))
        due = await store.next_due()
        assert due == exact
        assert due.tzinfo is UTC


async def test_an_idle_tick_costs_the_same_however_much_is_to_come(address: str, clock: Clock) -> None:
    """With hundreds of nudges sent and planned, the look for due ones reads indices alone."""
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        far = clock.now() + timedelta(days=9)
        await record(store, an, nudges=tuple(nudge(an, f"sent-{n}") for n in range(600)))
        async with asyncio.timeout(150):
            while claims := await store.claim(clock.now(), "worker", 500, timedelta(seconds=60)):
                await asyncio.gather(*(store.settle(c, Settlement("sent", ""), clock.now()) for c in claims))
        await record(store, an, nudges=tuple(nudge(an, f"later-{n}", due=far) for n in range(600)))
        assert await store.claim(clock.now(), "worker", 500, timedelta(seconds=60)) == []
        plan = await store._database.look(lambda connection: explain(connection, SOONEST))
    assert "ix_outbox_planned" in plan
    assert "ix_outbox_held" in plan
    assert "Seq Scan" not in plan


def explain(connection: Connection, query: Select[Any]) -> str:
    """How the database goes about this query."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ANALYZE outbox")
    how = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    return "\n".join(str(row) for row in connection.exec_driver_sql(f"{how} {query.compile(connection)}"))
