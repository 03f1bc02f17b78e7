"""What every test of the program begins with: no setting, and a folder of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kring.settings import Settings
from tests.kring.certificate import Certificate, certificate
from tests.kring.outside import Outside, outside
from tests.stores import address, migrated_sqlite, postgres_address, sqlite_address

__all__ = ["address", "migrated_sqlite", "postgres_address", "sqlite_address"]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def url(address: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty database of each kind, that the commands use."""
    monkeypatch.setenv("KRING_DATABASE_URL", address)
    return address


@pytest.fixture
async def world() -> AsyncIterator[Outside]:
    async with outside() as everybody:
        yield everybody


@pytest.fixture(scope="session")
def for_localhost(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """What a public address on this machine is served with."""
    return certificate(tmp_path_factory.mktemp("certificate"))
