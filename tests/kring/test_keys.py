"""`kring keys rotate`: what it says where there is nothing to do, and which row it can't."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.ports import Installation
from storage import SqlStore, migrate
from tests.kring.commands import kring, within
from tests.kring.outside import fresh

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An empty database that the commands use."""
    address = f"sqlite:///{tmp_path}/kring.db"
    monkeypatch.setenv("KRING_DATABASE_URL", address)
    migrate(address)
    return address


def test_without_any_key_there_is_nothing_to_rotate(url: str) -> None:
    assert url
    refused = kring("keys", "rotate", KRING_SECRET_KEY="")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == "KRING_SECRET_KEY is not set: there is nothing to rotate.\n"


def test_only_what_has_a_token_counts(url: str) -> None:
    """A tenant on Teams has none."""
    key = fresh()
    made = (Installation("slack", "T1", NOW, token=fresh()), Installation("teams", "linde", NOW))

    async def install(store: SqlStore) -> None:
        for one in made:
            await store.install(one)

    within(url, install, key)
    rotated = kring("keys", "rotate", KRING_SECRET_KEY=f"{fresh()},{key}")
    assert (rotated.exit_code, "installations: 1\n" in rotated.stdout) == (0, True)


def test_what_no_key_fits_is_named(url: str) -> None:
    within(url, lambda store: store.install(Installation("slack", "T2", NOW, token=fresh())), fresh())
    refused = kring("keys", "rotate", KRING_SECRET_KEY=fresh())
    assert refused.exit_code == 2
    assert "slack T2" in refused.stderr
    assert "no key of KRING_SECRET_KEY fits" in refused.stderr
