"""Databases to be cruel to: an SQLite file, and a PostgreSQL server that writes to the disk and can be restarted."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from storage import migrate
from tests import postgres

PATIENCE = 60
"""Seconds."""


@dataclass(frozen=True)
class PostgresServer:
    """A running server with one migrated database, at `url`."""

    directory: Path
    url: str

    def restart(self) -> None:
        """As an operator does: connections are cut, what isn't committed is undone. Returns when it is up again."""
        run_as_owner(self.directory / "data", "-m", "fast", "-w", "-t", str(PATIENCE), "restart")

    def crash(self) -> None:
        """Kill -9 of a backend: the server takes all memory for damaged, ends everybody and recovers from its log."""
        next(one for one in self._main().children() if serves_a_client(one)).send_signal(signal.SIGKILL)

    def _main(self) -> psutil.Process:
        return psutil.Process(int((self.directory / "data" / "postmaster.pid").read_text().split()[0]))


def serves_a_client(process: psutil.Process) -> bool:
    return "[local]" in " ".join(process.cmdline())


def run_as_owner(data: Path, *what: str) -> None:
    """PostgreSQL's own `pg_ctl`, from beside the program that runs. Raises CalledProcessError."""
    server = Path((data / "postmaster.opts").read_text().split(maxsplit=1)[0])
    owner = data.stat().st_uid
    subprocess.run(
        [server.with_name("pg_ctl"), "-D", "data", "-l", "log", *what],
        cwd=data.parent,
        user=owner if os.geteuid() == 0 else None,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=PATIENCE,
    )


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    with postgres.running(durable=True) as server:
        url = server.create()
        migrate(url)
        yield PostgresServer(server.directory, url)


@contextmanager
def sqlite_file(directory: Path) -> Iterator[str]:
    address = f"sqlite:///{directory / 'kring.db'}"
    migrate(address)
    yield address
