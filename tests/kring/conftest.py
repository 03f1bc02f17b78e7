"""What every test of the program begins with: no setting, and a folder of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kring.settings import Settings
from tests.kring.certificate import Certificate, certificate
from tests.kring.outside import Outside, outside


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def world() -> AsyncIterator[Outside]:
    async with outside() as everybody:
        yield everybody


@pytest.fixture(scope="session")
def for_localhost(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """What a public address on this machine is served with."""
    return certificate(tmp_path_factory.mktemp("certificate"))
