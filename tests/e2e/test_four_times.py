"""Each event four times over four workers, on one database: what comes of it is what comes of it once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import create_engine, func, select

from storage.engine import url_of
from storage.tables import metadata
from tests.e2e.across.program import OneProcess
from tests.e2e.players import Player, Role
from tests.fakes.http import Served
from tests.fakes.slack import FakeSlack, Http, SlackUser, fake_slack
from tests.fakes.slack.workspace import Json
from tests.fakes.teams import Microsoft, microsoft
from tests.fakes.teams_user import TeamsUser
from tests.stores import address

__all__ = ["address"]
"""The fixture: each kind of database in turn."""

WORKERS = 4
NETWORK = {"name": "Veilig tillen", "goal": "Minder rugpijn", "date": "2026-03-31", "time": "14:00", "place": "Gent"}
SOFIE, NOOR = Role("Sofie", "nl"), Role("Noor", "en")


@dataclass(frozen=True)
class EachWire:
    """Whatever Slack sends reaches every worker at the same time. The person sees the first one's answer."""

    slack: FakeSlack
    doors: Sequence[Served]

    async def send(self, kind: str, payload: Json) -> tuple[int, str]:
        wires = [Http(self.slack, door.url, door.session) for door in self.doors]
        answers = await asyncio.gather(*(wire.send(kind, payload) for wire in wires))
        assert {status for status, _ in answers} == {200}
        return answers[0]


@dataclass
class EachUser(TeamsUser):
    """Whatever Teams sends for them reaches every worker at the same time."""

    doors: Sequence[Served] = field(default_factory=tuple)

    async def post(self, activity: Json, authorization: str | None = None) -> tuple[int, Any]:
        answers = await asyncio.gather(*(self._at(door, activity) for door in self.doors))
        assert {status for status, _ in answers} == {200}
        return answers[0]

    async def _at(self, door: Served, activity: Json) -> tuple[int, Any]:
        one = TeamsUser(self.microsoft, door.session, f"{door.url}/api/messages", self.name)
        return await one.post(activity)


@dataclass(frozen=True)
class Office:
    """People at their screens, and the workers between them and one database."""

    slack: FakeSlack
    services: Microsoft
    workers: Sequence[OneProcess]

    async def settled(self) -> None:
        await asyncio.gather(*(worker.settled() for worker in self.workers))

    def player(self, platform: str, role: Role) -> Player:
        doors = [worker.door() for worker in self.workers]
        driver: SlackUser | EachUser
        if platform == "slack":
            human = self.slack.workspace.human(role.name, locale=role.locale, timezone=role.timezone)
            driver = SlackUser(self.slack, EachWire(self.slack, doors), human)
        else:
            driver = EachUser(self.services, doors[0].session, "", role.name, locale=role.locale, doors=doors)
        return Player(role, driver, self.settled, lambda _: None, opens_forms=platform == "slack")

    def written(self) -> int:
        """How many messages were sent to anybody."""
        return len(self.slack.called("chat.postMessage")) + sum(map(len, self.services.chats.values()))


@asynccontextmanager
async def office(address: str, workers: int) -> AsyncIterator[Office]:
    async with fake_slack() as slack, microsoft() as services, AsyncExitStack() as stack:
        running = [OneProcess(settings_of(address, slack, services)) for _ in range(workers)]
        for one in running:
            stack.push_async_callback(one.stop)
            await one.start()
        yield Office(slack, services, running)
        assert slack.workspace.refused == []


def settings_of(address: str, slack: FakeSlack, services: Microsoft) -> Mapping[str, str]:
    known = services.settings()
    return {
        "KRING_DATABASE_URL": address,
        "KRING_SECRET_KEY": "",
        "SLACK_SIGNING_SECRET": slack.workspace.signing_secret,
        "SLACK_BOT_TOKEN": slack.workspace.bot_token,
        "SLACK_API_URL": slack.api_url,
        "MICROSOFT_APP_ID": known.app_id,
        "MICROSOFT_APP_PASSWORD": known.app_password,
        "MICROSOFT_APP_TENANT_ID": known.tenant_id,
        "KRING_TEAMS_OPENID_URL": known.openid_url,
        "KRING_TEAMS_LOGIN_URL": known.login_url,
        "KRING_TEAMS_SERVICE_HOSTS": ",".join(known.service_hosts),
    }


async def is_known(player: Player) -> None:
    """Slack tells who they are, and what they speak, once they opened Kring's page."""
    if isinstance(player.driver, SlackUser):
        await player.driver.open_home()
        player.driver.home = False
        await player.settled()


async def is_lived(here: Office, platform: str) -> tuple[str, int]:
    """A bit of everything: commands, presses, forms and words. What Noor reads at the end, and how much was written."""
    sofie, noor = here.player(platform, SOFIE), here.player(platform, NOOR)
    await is_known(sofie)
    await is_known(noor)
    await noor.say("ready")
    await noor.press("scale-4")
    await noor.sees("ready-statement-2")
    await noor.press("scale-2")
    await noor.say("5")
    await noor.sees("ready-statement-4")
    await sofie.drafts()
    await sofie.fill(**NETWORK)
    await sofie.press("founding-publish")
    await noor.command("find")
    await noor.press("open")
    await noor.press("network-join", full="no")
    await noor.form("share", "share-write")
    await noor.fill(text="Ask first.")
    await noor.press("share-private")
    await noor.press("share-confirm", where="private")
    await noor.command("mine")
    return await noor.screen(), here.written()


def rows(address: str) -> dict[str, int]:
    """How many rows each table has."""
    engine = create_engine(url_of(address))
    with engine.connect() as connection:
        counts = {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }
    engine.dispose()
    return counts


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_each_event_four_times_over_four_workers_has_one_effect(address: str, platform: str) -> None:
    """As much is kept, and as much is written to people, as when everything came once to a single worker."""
    async with office(address, 1) as here:
        once, kept = await is_lived(here, platform), rows(address)
        await here.workers[0].books.erase_everything()
    assert min(kept[table] for table in ("networks", "members", "insights", "outbox", "events")) > 0
    async with office(address, WORKERS) as here:
        assert await is_lived(here, platform) == once
        assert rows(address) == kept
