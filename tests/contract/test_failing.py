"""What people read as “not saved” is in the log, with what it was and where, and without what they wrote."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, insert, text
from structlog.testing import capture_logs

from bot.ports import NeverSaved, NotSaved
from storage import READ_ONLY, migrate
from storage.failing import Failing, is_outage
from storage.tables import chores
from tests.fakes.world import MONDAY, Clock
from tests.postgres import Postgres, database_of
from tests.stores import opened

SECRET = "what somebody wrote"


def twice_the_same(connection: Connection) -> None:
    for _ in range(2):
        connection.execute(insert(chores).values(name=SECRET, at=MONDAY))


def no_such_column(connection: Connection) -> None:
    connection.execute(text("SELECT nothing FROM chores WHERE name = :name"), {"name": SECRET})


@pytest.mark.parametrize("mistake", [twice_the_same, no_such_column])
async def test_a_mistake_of_ours_is_an_error_each_time(address: str, clock: Clock, mistake: object) -> None:
    assert callable(mistake)
    said = ""
    async with opened(address, clock) as store:
        with capture_logs() as lines:
            for _ in range(2):
                with pytest.raises(NeverSaved) as told:
                    await store._database.write(mistake)
                said += str(told.value)
    assert [(one["event"], one["log_level"]) for one in lines] == [("database refused", "error")] * 2
    (line, _) = lines
    assert line["error"] in {"UniqueViolation", "UndefinedColumn", "IntegrityError", "OperationalError"}
    assert line["sqlstate"] in {"23505", "42703", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_ERROR"}
    assert line["at"].startswith("storage/")
    assert SECRET not in f"{lines} {said}"


async def test_a_database_that_is_away_is_said_once(tmp_path: Path, clock: Clock) -> None:
    async with opened(f"postgresql://nobody@/kring?host={tmp_path}", clock) as store:
        with capture_logs() as lines:
            for _ in range(5):
                with pytest.raises(NotSaved):
                    await store.person("an")
    assert [(one["event"], one["log_level"], one["error"]) for one in lines] == [
        ("database away", "warning", "OperationalError")
    ]
    assert "connection" in lines[0]["reason"]


def fails(failing: Failing, error: Exception) -> None:
    with pytest.raises(NotSaved), failing.clearly():
        raise error


def test_an_outage_is_told_with_how_long_it_lasted() -> None:
    clock = Clock()

    def seconds_since() -> float:
        return (clock.at - MONDAY).total_seconds()

    failing = Failing(seconds_since)
    with capture_logs() as lines:
        for seconds in (0, 30, 30, 15):
            clock.move(seconds=seconds)
            fails(failing, psycopg.OperationalError("gone"))
        clock.move(seconds=5)
        for _ in range(2):
            with failing.clearly():
                pass
    assert [(one["event"], one["seconds"]) for one in lines] == [
        *(("database away", 0), ("database away", 60), ("database back", 80))
    ]


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (psycopg.OperationalError(), True),
        (psycopg.errors.AdminShutdown(), True),
        (psycopg.errors.ReadOnlySqlTransaction(), True),
        (psycopg.errors.TransactionTimeout(), True),
        (TimeoutError(), True),
        (psycopg.errors.InsufficientPrivilege(), False),
        (psycopg.errors.ForeignKeyViolation(), False),
        (sqlite3.IntegrityError(), False),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_may_pass_is_told_from_what_somebody_has_to_mend(error: Exception, *, passing: bool) -> None:
    assert is_outage(error) == passing


# --- whether it can be written to


async def test_a_role_that_may_only_read_is_not_ready(postgres: Postgres, clock: Clock) -> None:
    url = postgres.copy("kring", migrate)
    role = f"looks_{database_of(url)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role} LOGIN")
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
    async with opened(url.replace("//postgres@", f"//{role}@"), clock) as store:
        assert await store.ready() == READ_ONLY
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP OWNED BY {role}")
        connection.execute(f"DROP ROLE {role}")
    postgres.drop(url)


async def test_a_server_that_only_follows_another_is_not_ready(postgres_address: str, clock: Clock) -> None:
    with psycopg.connect(postgres_address, autocommit=True) as connection:
        name = database_of(postgres_address)
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    async with opened(postgres_address, clock) as store:
        assert await store.ready() == READ_ONLY


async def test_a_file_that_can_only_be_read_is_not_ready(sqlite_address: str, clock: Clock) -> None:
    address = f"sqlite:///file:{sqlite_address.removeprefix('sqlite:///')}?mode=ro&uri=true"
    async with opened(address, clock) as store:
        assert await store.ready() == READ_ONLY


async def test_looking_whether_it_can_be_written_to_stands_in_nobodys_way(address: str, clock: Clock) -> None:
    """Twenty at once, while others write: none waits for another's row."""
    async with opened(address, clock) as store, opened(address, clock) as other:
        turns = [store.takes_turn(f"sweep {n}", MONDAY, Clock().at - Clock().at) for n in range(5)]
        looks = [one.ready() for one in (store, other) for _ in range(10)]
        async with asyncio.timeout(30):
            found = await asyncio.gather(*looks, *turns)
    assert found[:20] == [None] * 20


# --- who may read it


async def test_an_sqlite_file_is_made_for_its_owner_alone(tmp_path: Path, clock: Clock) -> None:
    """And what SQLite keeps beside it while it is open."""
    migrate(f"sqlite:///{tmp_path}/kring.db")
    async with opened(f"sqlite:///{tmp_path}/kring.db", clock) as store:
        assert await store.ready() is None
        assert rights_in(tmp_path) == dict.fromkeys(("kring.db", "kring.db-wal", "kring.db-shm"), 0o600)


def rights_in(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


def test_the_rights_that_somebody_gave_a_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "kring.db"
    file.touch()
    file.chmod(0o640)
    migrate(f"sqlite:///{file}")
    assert rights_in(tmp_path) == {"kring.db": 0o640}
