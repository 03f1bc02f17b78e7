"""The playground and the real thing never share a database: the one moves clocks and erases, the other may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.web import keep_note
from bot.people import Account, Profile
from kring.playground import Strange, refuse_playgrounds, refuse_strangers
from kring.settings import Settings
from storage import migrate
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(kring_database_url=f"sqlite:///{tmp_path / 'kring.db'}")
    migrate(made.kring_database_url)
    return made


async def test_a_new_database_may_become_either(settings: Settings) -> None:
    await refuse_strangers(settings)
    await refuse_playgrounds(settings)


async def test_the_playground_leaves_real_people_alone(settings: Settings) -> None:
    async with opened(settings.kring_database_url, Clock()) as store:
        await store.welcome(Account("slack", "T1", "U1"), Profile("Noor"))
    with pytest.raises(Strange, match="in another folder"):
        await refuse_strangers(settings)


async def test_nobody_is_served_from_a_playground(settings: Settings) -> None:
    """Otherwise the next `kring demo` would take real people for its own, and "start over" would erase them."""
    async with opened(settings.kring_database_url, Clock()) as store:
        await keep_note(store, {"key": "furnished"}, MONDAY)
    await refuse_strangers(settings)
    with pytest.raises(Strange, match="KRING_DATABASE_URL"):
        await refuse_playgrounds(settings)


async def test_a_database_that_is_away_is_no_reason_not_to_serve() -> None:
    await refuse_playgrounds(Settings(kring_database_url="postgresql://kring@127.0.0.1:1/kring"))
