"""What `kring check` finds, asked for in the ways that its tests need."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.ports import Installation
from kring.checks import Finding, look
from kring.clock import SystemClock
from kring.settings import Settings
from storage import migrate, open_store
from tests.kring.outside import Outside, fresh

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


async def found(settings: Settings) -> tuple[Finding, ...]:
    """What it says; and that it keeps every secret of these settings to itself."""
    findings = await look(settings, SystemClock())
    said = "\n".join(f"{one.what} {one.next}" for one in findings)
    hidden = (getattr(settings, name) for name, kept in Settings.model_fields.items() if not kept.repr)
    assert [secret for secret in hidden if secret and secret in said] == []
    return findings


async def wrong(settings: Settings) -> tuple[Finding, ...]:
    findings = tuple(one for one in await found(settings) if one.state == "bad")
    assert all(one.next for one in findings), "each has a next step"
    return findings


async def only(settings: Settings) -> Finding:
    """The one thing that is wrong."""
    (one,) = await wrong(settings)
    return one


async def told(settings: Settings, subject: str) -> list[Finding]:
    return [one for one in await found(settings) if one.subject == subject]


async def install(settings: Settings, *made: Installation) -> None:
    migrate(settings.kring_database_url)
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    for one in made:
        await store.install(one)
    await store.close()


def many(world: Outside, **other: object) -> Settings:
    """The app for many workspaces."""
    own = {"slack_bot_token": "", "slack_app_token": "", "kring_secret_key": fresh()}
    client = {"slack_client_id": world.client[0], "slack_client_secret": world.client[1]}
    return world.settings(**own | client | {"kring_public_url": "https://127.0.0.1:9"} | other)
