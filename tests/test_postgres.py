import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
import pytest

from tests import postgres as module
from tests.postgres import Postgres, running

POSTGRESQL_18 = 180000
HOLD = """
import sys
from tests.postgres import running
with running() as server:
    print(server.directory, flush=True)
    sys.stdin.read()
"""


def migrate(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE network (name text)")


def rows(url: str) -> list[tuple[str, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT name FROM network").fetchall()


def test_a_fresh_database_is_empty_and_of_version_18(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.info.server_version >= POSTGRESQL_18
        tables = connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert tables == []


def test_copies_share_the_preparation_and_nothing_else(postgres: Postgres) -> None:
    prepared: list[str] = []

    def prepare(url: str) -> None:
        prepared.append(url)
        migrate(url)

    one, other = (postgres.copy("shared", prepare) for _ in range(2))
    with psycopg.connect(one) as connection:
        connection.execute("INSERT INTO network VALUES ('onthaal')")
    assert (len(prepared), rows(one), rows(other)) == (1, [("onthaal",)], [])


def test_dropping_a_database_ends_its_connections(postgres: Postgres) -> None:
    url = postgres.create()
    with psycopg.connect(url) as connection:
        postgres.drop(url)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


def test_case_is_folded_beyond_ascii(postgres_url: str) -> None:
    """As in production, `É` and `é` meet in a search."""
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT lower('É')").fetchone() == ("é",)


def test_the_server_leaves_nothing_behind() -> None:
    with running() as server:
        url = server.create()
    assert not server.directory.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_the_server_ends_with_a_process_that_is_killed() -> None:
    """A session that dies without a word leaves no server and no files."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(module.__file__).parents[1],
        text=True,
    ) as process:
        assert process.stdout is not None
        directory = Path(process.stdout.readline().strip())
        keeper = psutil.Process(process.pid).children()[0]
        server = psutil.Process(int((directory / "data" / "postmaster.pid").read_text().splitlines()[0]))
        process.kill()
    gone, alive = psutil.wait_procs([keeper, server], timeout=30)
    assert (len(gone), alive, directory.exists()) == (2, [], False)
