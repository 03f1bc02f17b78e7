"""The first minutes in a workspace: whoever installed Kring is known, may arrange things, and hears how to go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from structlog import get_logger

from adapters.slack.access import Access, nothing_else
from adapters.slack.client import SIDE_TIMEOUT, Api, SlackClient
from adapters.slack.settings import Store
from bot.events import Commanded, Incoming
from bot.people import Account, Profile
from bot.ports import Installation, NotSaved
from bot.runtime import Runtime

log = get_logger()
SETUP = "setup"
"""The command that sets a workspace up."""


@dataclass(frozen=True)
class Welcoming:
    """Greets by a direct message: through the outbox, like every answer to what somebody typed."""

    api: Api
    runtime: Runtime
    store: Store
    poke: Callable[[], None]

    async def installed(self, made: Installation, *, first: bool) -> bool:
        """Whether the installer is greeted. `first`: it wasn't installed there before.

        Only then do they become administrator, and only of the workspace's own organisation, while it has none: where
        many may install apps, doing it once more makes nobody one, nor does removing it first.
        """
        account = Account("slack", made.tenant, made.installer)
        try:
            person = await self.runtime.introduce(account, await self._profile(made))
            if first:
                await self.store.appoint_first(person.id, "slack", made.tenant)
            came = f"installed/{made.installer}/{made.at.isoformat()}"
            await self.runtime.handle(Incoming(came, account, Commanded(SETUP), inline=False))
        except NotSaved:
            log.warning("slack.not_greeted", tenant=made.tenant)
            return False
        self.poke()
        return True

    async def _profile(self, made: Installation) -> Profile:
        """What Slack tells of them in time: the greeting is in their language then."""
        client = SlackClient(self.api, Access(tenant=made.tenant, token=made.token), nothing_else)
        try:
            async with asyncio.timeout(SIDE_TIMEOUT):
                return await client.profile(made.installer, made.tenant) or Profile()
        except TimeoutError:
            return Profile()
