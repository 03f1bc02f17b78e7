"""The houses: Slack, Teams and the playground."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import ClassVar

from starlette.routing import BaseRoute

from adapters import slack, teams, web
from adapters.slack.render import payload
from adapters.teams.render import card
from adapters.web import Preview
from bot.people import Account, Place, PlatformName, Profile
from bot.ports import Platform
from bot.runtime import Runtime
from bot.speech import t
from kring.playtime import DemoClock, TimeMachine
from kring.wiring import Bell, Chat
from tests.e2e.house import House, ServedHouse
from tests.e2e.players import Player, Role
from tests.fakes.pages import Node
from tests.fakes.slack import FakeSlack, Fault, Http, SlackUser, fake_slack
from tests.fakes.slack.reading import readable
from tests.fakes.teams import Fault as Fail
from tests.fakes.teams import Microsoft, microsoft
from tests.fakes.teams_cards import read
from tests.fakes.teams_user import TeamsUser
from tests.fakes.web import Visitor
from tests.fakes.world import Clock

TEAM, EVERYBODY = "lassers", "iedereen"
"""The channels that every house has."""


class SlackHouse(ServedHouse):
    platform: PlatformName = "slack"

    def __init__(self, address: str, clock: Clock, cast: Iterable[Role], fake: FakeSlack) -> None:
        super().__init__(address, clock, cast)
        self.fake = fake
        self.channels = {name: fake.workspace.channel(name) for name in (TEAM, EVERYBODY)}
        self.adapter: slack.SlackAdapter

    def chat(self, runtime: Runtime, bell: Bell, drain: Callable[[], Awaitable[int]]) -> Chat:
        space = self.fake.workspace
        settings = slack.SlackSettings(space.signing_secret, space.bot_token, api_url=self.fake.api_url)
        self.adapter = slack.build(settings, runtime, bell)
        return self.adapter

    async def start(self) -> None:
        """Everybody has opened Kring's page once, so that Slack has told who they are and what they speak."""
        known = set(self.players)
        await super().start()
        for name in self.players.keys() - known:
            user = slack_user(self.players[name])
            await user.open_home()
            user.home = False
        await self.settled()

    def driver(self, role: Role) -> SlackUser:
        human = self.fake.workspace.human(role.name, locale=role.locale, timezone=role.timezone)
        return SlackUser(self.fake, self._wire(), human)

    def reconnect(self, player: Player) -> None:
        slack_user(player).wire = self._wire()

    def _wire(self) -> Http:
        return Http(self.fake, self.served.url, self.served.session)

    async def settled(self) -> None:
        await self.adapter.settled()
        await super().settled()

    def put_clock(self, moment: datetime) -> None:
        super().put_clock(moment)
        self.fake.workspace.now = moment

    async def link(self, player: Player, channel: str, scope: str) -> None:
        user = slack_user(player)
        user.at = self.channels[channel]
        await player.command("channel")
        await player.press("link-scope", scope=scope)
        await player.sees("link-what-now")
        user.at = ""

    def settings(self) -> Mapping[str, str]:
        space = self.fake.workspace
        known = {"SLACK_SIGNING_SECRET": space.signing_secret, "SLACK_BOT_TOKEN": space.bot_token}
        return known | {"SLACK_API_URL": self.fake.api_url}

    def keep_silent(self, *, accepted: bool) -> None:
        self.fake.fail("chat.postMessage", Fault(after=accepted, hold=asyncio.Event()))

    def sent(self) -> int:
        return len(self.fake.called("chat.postMessage"))

    async def types(self, player: Player, text: str) -> None:
        await slack_user(player).say(text)

    async def posts(self, channel: str, text: str) -> int:
        here = [one for one in self.fake.workspace.messages if one.channel == self.channels[channel]]
        return sum(text in readable(one.payload) for one in here if not one.to and not one.author)


class TeamsHouse(ServedHouse):
    platform: PlatformName = "teams"
    opens_forms = False

    def __init__(self, address: str, clock: Clock, cast: Iterable[Role], services: Microsoft) -> None:
        super().__init__(address, clock, cast)
        self.services = services

    def chat(self, runtime: Runtime, bell: Bell, drain: Callable[[], Awaitable[int]]) -> Chat:
        return teams.build(self.services.settings(), runtime, bell)

    def driver(self, role: Role) -> TeamsUser:
        user = TeamsUser(self.services, self.served.session, "", role.name, locale=role.locale)
        user.timezone = role.timezone
        return user

    def reconnect(self, player: Player) -> None:
        user = teams_user(player)
        user.session, user.endpoint = self.served.session, f"{self.served.url}/api/messages"

    def _place(self, channel: str) -> str:
        return f"19:{channel}@thread.tacv2"

    async def link(self, player: Player, channel: str, scope: str) -> None:
        user, place = teams_user(player), self._place(channel)
        named = {"tenant": {"id": user.tenant}, "channel": {"id": place, "name": channel}}
        status, _ = await user.post(user.in_channel("channel", place, channelData=named))
        assert status == 200
        await player.settled()
        await player.press("link-scope", scope=scope)
        await player.sees("link-what-now")

    def settings(self) -> Mapping[str, str]:
        known = self.services.settings()
        return {
            "MICROSOFT_APP_ID": known.app_id,
            "MICROSOFT_APP_PASSWORD": known.app_password,
            "MICROSOFT_APP_TENANT_ID": known.tenant_id,
            "KRING_TEAMS_OPENID_URL": known.openid_url,
            "KRING_TEAMS_LOGIN_URL": known.login_url,
            "KRING_TEAMS_SERVICE_HOSTS": ",".join(known.service_hosts),
        }

    def keep_silent(self, *, accepted: bool) -> None:
        self.services.faults.append(Fail(silent="after" if accepted else "before"))

    def sent(self) -> int:
        return sum(method == "POST" for method, _ in self.services.calls)

    async def types(self, player: Player, text: str) -> None:
        user = teams_user(player)
        status, _ = await user.post(user.activity(text=text, textFormat="plain"))
        assert status == 200

    async def posts(self, channel: str, text: str) -> int:
        return sum(text in read(shown.card) for shown in self.services.chats[self._place(channel)])


class WebHouse(House):
    platform: PlatformName = "web"
    previews: ClassVar[Mapping[str, Preview]] = {"Slack": payload, "Teams": card}

    def chat(self, runtime: Runtime, bell: Bell, drain: Callable[[], Awaitable[int]]) -> Chat:
        clock = DemoClock(self.clock)
        machine = TimeMachine(clock, self.store, drain, lambda: runtime.planner)
        demo = web.Demo(self._people, self._channels, machine, _never)
        routes = web.build(demo, runtime, self.store, self.store, drain, self.previews)
        return Playground(routes, web.WebPlatform(self.store, self.clock))

    @property
    def _people(self) -> tuple[web.DemoPerson, ...]:
        return tuple(map(_demo_person, self.cast))

    @property
    def _channels(self) -> tuple[web.DemoChannel, ...]:
        places = [Place("web", "linde", f"linde/#{name}", name) for name in (TEAM, EVERYBODY)]
        return tuple(web.DemoChannel(place.name, place, "De Linde") for place in places)

    def driver(self, role: Role) -> Visitor:
        return Visitor(self.served, role.name.lower())

    def reconnect(self, player: Player) -> None:
        visitor(player).site = self.served

    def look(self, player: Player) -> None:
        visitor(player).page = Node("#root")  # the next look loads the page anew

    async def link(self, player: Player, channel: str, scope: str) -> None:
        browser = visitor(player)
        await browser.look(channel)
        await player.command("channel")
        await player.press("link-scope", scope=scope)
        await player.sees("link-what-now")
        await browser.look("chat")

    async def posts(self, channel: str, text: str) -> int:
        onlooker = Visitor(self.served, self.cast[-1].name.lower(), channel)
        return sum(text in one for one in await onlooker.texts())


class Playground:
    """The playground's pages as a part of the host."""

    def __init__(self, routes: Sequence[BaseRoute], platform: Platform) -> None:
        self.routes = routes
        self.platform = platform

    async def start(self) -> None:
        """Nobody furnishes this one: the story does."""

    async def close(self) -> None:
        """Nothing of its own is open."""


async def _never() -> None:
    raise AssertionError("nobody starts this story over")


def _demo_person(role: Role) -> web.DemoPerson:
    profile = Profile(role.name, role.locale, role.timezone)
    slug = role.name.lower()
    return web.DemoPerson(slug, Account("web", "linde", slug), profile, "De Linde", t("web-work-nurse"))


def slack_user(player: Player) -> SlackUser:
    assert isinstance(player.driver, SlackUser)
    return player.driver


def teams_user(player: Player) -> TeamsUser:
    assert isinstance(player.driver, TeamsUser)
    return player.driver


def visitor(player: Player) -> Visitor:
    assert isinstance(player.driver, Visitor)
    return player.driver


@asynccontextmanager
async def opened(platform: str, address: str, cast: Iterable[Role]) -> AsyncIterator[House]:
    """The program on this platform, over the database at this address. Slack took all that it was sent."""
    async with AsyncExitStack() as stack:
        house: House
        match platform:
            case "slack":
                house = SlackHouse(address, Clock(), cast, await stack.enter_async_context(fake_slack()))
            case "teams":
                house = TeamsHouse(address, Clock(), cast, await stack.enter_async_context(microsoft()))
            case _:
                house = WebHouse(address, Clock(), cast)
        await house.start()
        stack.push_async_callback(house.stop)
        yield house
        assert not isinstance(house, SlackHouse) or house.fake.workspace.refused == []
