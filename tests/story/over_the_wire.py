"""The village on Slack, in two workspaces, and on Teams, in two tenants, over the whole program."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from itertools import count

from bot.people import Account, Locale
from bot.speech import Raw
from storage import SqlStore
from tests.adapters.slack.many import INSTALL, Browser
from tests.e2e.across.program import OneProcess
from tests.e2e.across.town import settings_of
from tests.e2e.houses import slack_user, teams_user
from tests.fakes.slack import FakeSlack, Http, SlackUser, Workspace, fake_slack
from tests.fakes.slack.reading import readable
from tests.fakes.teams import Microsoft, microsoft
from tests.fakes.teams_cards import read
from tests.fakes.teams_user import TeamsUser
from tests.story.village import (
    ADMINISTRATORS,
    CHANNEL,
    HOUSES,
    LINDE,
    MEIR,
    Teller,
    Village,
    allows_others,
    house_of,
    slug_of,
)

FURTHER = 100_000
"""Where the other workspace counts from: Slack hands out no id twice."""


class Wired(Village):
    """On one platform, with the other one there as well and nobody on it."""

    def __init__(self, locale: Locale, program: OneProcess) -> None:
        super().__init__(locale)
        self.program = program

    @property
    def store(self) -> SqlStore:
        return self.program.books

    def now(self) -> datetime:
        return self.program.now()

    async def settled(self) -> None:
        await self.program.settled()

    async def leap(self, moment: datetime) -> datetime | None:
        due = await self.program.next_due(moment)
        self.put(max(due or moment, self.now()))
        await self.settled()
        return due

    def put(self, moment: datetime) -> None:
        self.program.put_clock(moment)

    async def open(self) -> None:
        self.book.instead |= {self.picked(name): name for name in self.players}
        self.chapter("setup")
        for house, name in ADMINISTRATORS.items():
            await self.come_in(house)
            await allows_others(self.players[name])

    @abstractmethod
    async def come_in(self, house: str) -> None:
        """Kring is installed there, and its people are known."""


class OnSlack(Wired):
    def __init__(self, locale: Locale, program: OneProcess, fake: FakeSlack) -> None:
        super().__init__(locale, program)
        self.fake = fake
        other = Workspace("T0MEIR", MEIR, installed=False, _numbers=count(FURTHER))
        self.spaces = {LINDE: fake.workspace, MEIR: other}
        self.channels = {house: space.channel(CHANNEL) for house, space in self.spaces.items()}
        for house, names in HOUSES.items():
            for name in names:
                self.seat(name, self._user(house, name))

    def _user(self, house: str, name: str) -> SlackUser:
        at, door = self.fake.at(self.spaces[house]), self.program.door()
        human = self.spaces[house].human(name, locale=self.locale, timezone="Europe/Brussels")
        return SlackUser(at, Http(at, door.url, door.session), human)

    async def posts(self, house: str) -> list[str]:
        here = (one for one in self.spaces[house].messages if one.channel == self.channels[house])
        return [readable(one.payload) for one in here if not one.to and not one.author]

    def picked(self, name: str) -> str:
        return slack_user(self.players[name]).human.id

    def put(self, moment: datetime) -> None:
        super().put(moment)
        for space in self.spaces.values():
            space.now = moment

    async def come_in(self, house: str) -> None:
        space, installer = self.spaces[house], slack_user(self.players[ADMINISTRATORS[house]])
        browser = Browser(self.program.door())
        away = (await browser.get(INSTALL)).headers["Location"]
        assert (await browser.get(self.fake.app.allow(away, space, installer.human))).status == 200
        await self.settled()
        for name in HOUSES[house]:
            user = slack_user(self.players[name])
            await user.open_home()
            user.home = False
        await self.settled()

    async def link(self, player: Teller, network: str) -> None:
        user = slack_user(player)
        user.at = self.channels[house_of(player.role.name)]
        await player.command("channel")
        await _for_the_network(player, network)
        user.at = ""
        player.read = len(await user.texts())


class OnTeams(Wired):
    opens_forms = False

    def __init__(self, locale: Locale, program: OneProcess, services: Microsoft) -> None:
        super().__init__(locale, program)
        self.services = services
        for house, names in HOUSES.items():
            for name in names:
                self.seat(name, self._user(house, name))

    def _user(self, house: str, name: str) -> TeamsUser:
        tenant, session = slug_of(house), self.program.door().session
        user = TeamsUser(self.services, session, "", name, tenant, self.locale, "Europe/Brussels")
        user.endpoint = f"{self.program.door().url}/api/messages"
        return user

    async def posts(self, house: str) -> list[str]:
        return [read(shown.card) for shown in self.services.chats.get(self._channel(house), ())]

    @staticmethod
    def _channel(house: str) -> str:
        return f"19:{CHANNEL}-{slug_of(house)}@thread.tacv2"

    def picked(self, name: str) -> str:
        return f"aad-{name.lower()}"

    async def come_in(self, house: str) -> None:
        for name in HOUSES[house]:
            await teams_user(self.players[name]).install()
        await self.settled()
        user = teams_user(self.players[ADMINISTRATORS[house]])
        seen = await self.program.books.recall(Account("teams", user.tenant, f"aad-{user.name.lower()}"), None)
        assert seen is not None
        await self.program.books.appoint(seen.person.id, {"administrator"})

    async def link(self, player: Teller, network: str) -> None:
        user = teams_user(player)
        channel = self._channel(house_of(player.role.name))
        place = {"tenant": {"id": user.tenant}, "channel": {"id": channel, "name": CHANNEL}}
        status, _ = await user.post(user.in_channel("channel", channel, channelData=place))
        assert status == 200
        await self.settled()
        await _for_the_network(player, network)


async def _for_the_network(player: Teller, network: str) -> None:
    await player.press("link-scope", scope="network")
    await player.presses(network)
    await player.sees("link-done", channel=Raw(CHANNEL), scope="network")


@asynccontextmanager
async def on(platform: str, locale: Locale, address: str) -> AsyncIterator[Wired]:
    """The village on "slack" or "teams", over the database at this address. Slack took all that it was sent."""
    async with AsyncExitStack() as stack:
        fake = await stack.enter_async_context(fake_slack(Workspace("T0LINDE", LINDE, installed=False)))
        services = await stack.enter_async_context(microsoft())
        program = OneProcess(settings_of(address, fake, services))
        stack.push_async_callback(program.stop)
        await program.start()
        here: Wired = OnSlack(locale, program, fake) if platform == "slack" else OnTeams(locale, program, services)
        await here.open()
        yield here
        assert not isinstance(here, OnSlack) or [space.refused for space in here.spaces.values()] == [[], []]
