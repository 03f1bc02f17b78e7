"""Databases with Kring's tables, cheap enough for a new one in every test."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from secrets import token_urlsafe

import pytest

from storage import SqlStore, migrate, open_store
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock
from tests.lending import Lender

AnyStore = MemoryStore | SqlStore
KINDS = ("memory", "sqlite", "postgres")
DATABASES = ("sqlite", "postgres")
KEYS = (token_urlsafe(32),)
"""With which secrets are kept, in this run."""


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_address(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A new SQLite database with all tables."""
    shutil.copy(migrated_sqlite, tmp_path / "kring.db")
    return f"sqlite:///{tmp_path / 'kring.db'}"


@pytest.fixture
def postgres_address(lender: Lender) -> Iterator[str]:
    """A PostgreSQL database with all tables and no row."""
    with lender.lent() as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@asynccontextmanager
async def opened(address: str, clock: Clock) -> AsyncIterator[SqlStore]:
    """A store at this address, closed at the end."""
    store = open_store(address, clock, KEYS)
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture(params=KINDS)
async def store(request: pytest.FixtureRequest, clock: Clock) -> AsyncIterator[AnyStore]:
    """Each kind of store in turn: what a test shows here holds for all of them."""
    if request.param == "memory":
        yield MemoryStore(clock)
        return
    async with opened(request.getfixturevalue(f"{request.param}_address"), clock) as database:
        yield database


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest) -> str:
    """The address of each kind of database in turn."""
    found: str = request.getfixturevalue(f"{request.param}_address")
    return found
