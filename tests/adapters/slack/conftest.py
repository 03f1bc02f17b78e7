"""Kring on Slack: the real adapter over a store in memory, a real HTTP host, and a Slack on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from starlette.applications import Starlette

from adapters.slack import SlackAdapter, SlackSettings, build
from adapters.words import speak_to
from bot.flows import FLOWS, STATES
from bot.people import Locale, Reader
from bot.ports import Answer, Parcel, Sent, Settlement
from bot.runtime import Prepared
from bot.speech import Arg, t
from tests.fakes.http import Served, serve
from tests.fakes.slack import FakeSlack, Http, Posted, SlackUser, Socket, fake_slack
from tests.fakes.slack.workspace import Json
from tests.fakes.world import World, world
from tests.stores import clock, migrated_sqlite, postgres_address, sqlite_address, store

__all__ = ["clock", "migrated_sqlite", "postgres_address", "sqlite_address", "store"]
"""Fixtures: every kind of store, for what several workers keep in one."""

LEASE = timedelta(minutes=1)


def text(key: str, locale: Locale = "nl", **args: Arg) -> str:
    """What Kring says under this key."""
    return speak_to(Reader(locale))(t(key, **args))


def rating(message: Posted) -> tuple[Json, Json]:
    """The first button of a statement, with its block."""
    block = next(block for block in message.payload["blocks"] if block["type"] == "actions")
    return block, block["elements"][0]


@dataclass
class Kring:
    """Everything that runs. `pokes` counts how often the dispatcher was woken."""

    slack: FakeSlack
    world: World
    adapter: SlackAdapter
    host: Served
    pokes: list[None] = field(default_factory=list)

    def user(
        self, name: str = "Noor", *, team: str = "", locale: str = "nl-BE", over_socket: bool = False
    ) -> SlackUser:
        human = self.slack.workspace.human(name, team=team, locale=locale)
        wire = Socket(self.slack) if over_socket else Http(self.slack, self.host.url, self.host.session)
        return SlackUser(self.slack, wire, human)

    async def deliver(self) -> list[Answer]:
        """Sends what is due now, each once, as the dispatcher would, and gives what Slack said."""
        now, outbox = self.world.clock.now(), self.world.store
        answers: list[Answer] = []
        for claimed in await outbox.claim(now, "test", 20, LEASE):
            ready = await self.world.runtime.prepare(claimed)
            assert isinstance(ready, Prepared)
            assert await outbox.begin(claimed, ready.conversation, now, LEASE)
            parcel = Parcel(claimed.nudge.key, claimed.addresses[0], claimed.to, ready.message, ready.ref)
            answers.append(await self.adapter.platform.deliver(parcel))
            done = isinstance(answers[-1], Sent)
            await outbox.settle(claimed, Settlement("sent" if done else "failed", "why-reply"), now)
        return answers

    async def settled(self) -> None:
        """Until nothing is under way in the background."""
        await self.adapter.settled()


@asynccontextmanager
async def running(*, socket_mode: bool = False, down: bool = False) -> AsyncIterator[Kring]:
    """Kring, started. `down`: Slack refuses connections."""
    async with fake_slack() as slack:
        space, play, pokes = slack.workspace, world(FLOWS, STATES), list[None]()
        settings = SlackSettings(
            signing_secret=space.signing_secret,
            bot_token=space.bot_token,
            app_token=space.app_token if socket_mode else "",
            api_url="http://127.0.0.1:9/api/" if down else slack.api_url,
        )
        adapter = build(settings, play.runtime, lambda: pokes.append(None))
        await adapter.start()
        try:
            async with serve(Starlette(routes=list(adapter.routes))) as host:
                yield Kring(slack, play, adapter, host, pokes)
        finally:
            await adapter.close()


@pytest.fixture
async def kring() -> AsyncIterator[Kring]:
    """Kring on Slack. At the end, everything that it sent was something that Slack takes."""
    async with running() as kring:
        yield kring
        assert kring.slack.workspace.refused == []


@pytest.fixture
def noor(kring: Kring) -> SlackUser:
    """A Dutch-speaking employee of the workspace."""
    return kring.user("Noor")
