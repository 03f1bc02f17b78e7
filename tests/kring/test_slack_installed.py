"""`kring serve` with OAuth, whole: a browser installs it, the dispatcher greets, a removal takes the token away."""

from __future__ import annotations

import json
from pathlib import Path
from secrets import token_urlsafe

import pytest

from kring.settings import Settings
from kring.wiring import Role, serving_house
from storage import migrate, open_store
from tests.adapters.slack.many import INSTALL, Browser
from tests.e2e.processes import until
from tests.fakes.http import Served, serve
from tests.fakes.slack import FakeSlack, Workspace, fake_slack, payloads
from tests.fakes.world import Clock


def settings_for(slack: FakeSlack, directory: Path) -> Settings:
    return Settings(
        kring_database_url=f"sqlite:///{directory / 'kring.db'}",
        kring_public_url="https://kring.example",
        kring_secret_key=token_urlsafe(32),
        slack_signing_secret=slack.workspace.signing_secret,
        slack_client_id=slack.app.client_id,
        slack_client_secret=slack.app.client_secret,
        slack_api_url=slack.api_url,
    )


async def removed(slack: FakeSlack, host: Served) -> int:
    body = json.dumps(payloads.removed(slack))
    headers = payloads.signed(slack.workspace.signing_secret, body) | {"Content-Type": "application/json"}
    return (await host.post("/slack/events", data=body, headers=headers)).status


async def test_from_the_first_link_to_the_last_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with fake_slack(Workspace(installed=False)) as slack:
        settings, space = settings_for(slack, tmp_path), slack.workspace
        migrate(settings.kring_database_url)
        async with serve(serving_house(settings, Role.ALL)) as host:
            an, browser = space.human("An"), Browser(host)
            away = (await browser.get(INSTALL)).headers["Location"]
            assert (await browser.get(slack.app.allow(away, space, an))).status == 200
            await until(lambda: bool(space.messages))
            assert space.messages[0].channel == space.direct(an.id)
            await _is_kept_under_lock(settings, space)
            space.installed = False
            assert await removed(slack, host) == 200
        store = open_store(settings.kring_database_url, Clock(), settings.keys)
        assert await store.installations("slack") == ()
        await store.close()


async def _is_kept_under_lock(settings: Settings, space: Workspace) -> None:
    """In the database's files, as anybody with a copy of them would look."""
    store = open_store(settings.kring_database_url, Clock(), settings.keys)
    kept = await store.installation("slack", space.team)
    await store.close()
    assert kept is not None
    assert (kept.token, kept.refresh) == (space.bot_token, space.refresh_token)
    files = Path(settings.kring_database_url.removeprefix("sqlite:///")).parent.glob("kring.db*")
    written = b"".join(file.read_bytes() for file in files)
    assert space.team.encode() in written
    assert [secret for secret in (kept.token, kept.refresh) if secret.encode() in written] == []
