"""Workers, as far as tokens go, and a Slack that gave one for twelve hours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe

import pytest

from adapters.slack.client import Api
from adapters.slack.installed import Installed
from adapters.slack.manifest import BOT_SCOPES
from adapters.slack.oauth import OAuth
from adapters.slack.renewing import Renewing
from adapters.slack.settings import SlackSettings, Store
from adapters.slack.tasks import Tasks
from bot.ports import Installation
from tests.fakes.slack import FakeSlack, fake_slack
from tests.fakes.world import Clock

REFRESH = "oauth.v2.access"


@dataclass
class Worker:
    """One process, as far as tokens go."""

    installed: Installed
    tasks: Tasks

    async def token(self, tenant: str = "T0HOME") -> str:
        access = await self.installed.access(tenant)
        return access.token if access else ""


@asynccontextmanager
async def worker(slack: FakeSlack, store: Store, clock: Clock) -> AsyncIterator[Worker]:
    settings = SlackSettings(
        signing_secret=slack.workspace.signing_secret,
        api_url=slack.api_url,
        client_id=slack.app.client_id,
        client_secret=slack.app.client_secret,
    )
    api, tasks = Api(slack.api_url), Tasks()
    await api.open()
    try:
        yield Worker(Installed(store, clock, Renewing(store, clock, OAuth(api, settings)), tasks), tasks)
        await tasks.settled()
    finally:
        await api.close()


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """A Slack that gave a token for twelve hours."""
    async with fake_slack() as slack:
        slack.workspace.refresh_token = token_urlsafe(16)
        yield slack


def lasting(slack: FakeSlack, clock: Clock, left: timedelta) -> Installation:
    """Kring in the workspace, with a token that has so long left."""
    space, end = slack.workspace, clock.now() + left
    space.tokens[space.bot_token] = end
    return Installation(
        "slack",
        "T0HOME",
        clock.now(),
        name="De Linde",
        bot="U0BOT",
        scopes=BOT_SCOPES,
        token=space.bot_token,
        refresh=space.refresh_token,
        expires=end,
    )
