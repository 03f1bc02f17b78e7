"""Two Slack workspaces and a Teams tenant, with who works there: three organisations that one program serves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from itertools import count
from secrets import token_urlsafe

from bot.people import Account, Reader
from tests.adapters.slack.many import INSTALL, Browser
from tests.e2e.across.program import Program
from tests.e2e.houses import slack_user, teams_user
from tests.e2e.players import Player, Role
from tests.e2e.processes import PATIENCE
from tests.fakes.person import Driver
from tests.fakes.slack import FakeSlack, Http, SlackUser, Workspace, fake_slack, payloads
from tests.fakes.slack.reading import readable
from tests.fakes.teams import Microsoft, microsoft
from tests.fakes.teams_cards import read
from tests.fakes.teams_user import TeamsUser

LINDE, MEIR, RIVAGE = "De Linde", "Meir Hospital", "rivage"
"""Two workspaces by their names, and a tenant by its id: what Teams tells of it."""
CHANNEL = "lerend"
RIVAGE_CHANNEL = "19:apprendre@thread.tacv2"
NEW_YORK, REUNION = "America/New_York", "Indian/Reunion"
LINDES = (Role("Ruth", "nl"), Role("Sofie", "nl"), Role("Noor", "nl"))
MEIRS = (Role("Bill", "en", NEW_YORK), Role("Emma", "en", NEW_YORK))
RIVAGES = (Role("Hugo", "fr", REUNION), Role("Chloe", "fr", REUNION))
HOUSES = {role.name: house for house, roles in ((LINDE, LINDES), (MEIR, MEIRS), (RIVAGE, RIVAGES)) for role in roles}
HOME = "https://kring.example"
FURTHER = 100_000
"""Where the other workspace counts from: Slack hands out no id twice."""


class Town:
    """Everybody at their screens, and the program that runs now."""

    def __init__(self, slack: FakeSlack, services: Microsoft, program: Program) -> None:
        self.slack, self.services, self.program = slack, services, program
        self.spaces = {
            LINDE: slack.workspace,
            MEIR: Workspace("T0MEIR", MEIR, installed=False, _numbers=count(FURTHER)),
        }
        self.channels = {name: space.channel(CHANNEL) for name, space in self.spaces.items()}
        self.players: dict[str, Player] = {}
        self.read: dict[str, set[str]] = {LINDE: set(), MEIR: set(), RIVAGE: set()}
        for role in LINDES:
            self._seat(role, self._at_slack(role, self.spaces[LINDE]))
        for role in MEIRS:
            self._seat(role, self._at_slack(role, self.spaces[MEIR]))
        for role in RIVAGES:
            self._seat(role, self._at_teams(role))

    def _at_slack(self, role: Role, space: Workspace) -> SlackUser:
        at, door = self.slack.at(space), self.program.door()
        human = space.human(role.name, locale=role.locale, timezone=role.timezone)
        return SlackUser(at, Http(at, door.url, door.session), human)

    def _at_teams(self, role: Role) -> TeamsUser:
        session = self.program.door().session
        return TeamsUser(self.services, session, "", role.name, RIVAGE, role.locale, role.timezone)

    def _seat(self, role: Role, driver: SlackUser | TeamsUser) -> None:
        opens_forms = isinstance(driver, SlackUser)
        self.players[role.name] = Player(role, driver, self.settled, lambda _: None, opens_forms)
        self._next_door(driver)

    def _next_door(self, driver: Driver) -> None:
        """Their next request goes to another web process than the last one."""
        door = self.program.door()
        match driver:
            case SlackUser():
                driver.wire = Http(driver.slack, door.url, door.session)
            case TeamsUser():
                driver.session, driver.endpoint = door.session, f"{door.url}/api/messages"
            case _:
                raise AssertionError(driver)

    def __getitem__(self, name: str) -> Player:
        return self.players[name]

    async def settled(self) -> None:
        for player in self.players.values():
            self._next_door(player.driver)
        await self.program.settled()
        await self._look_around()

    # --- time

    async def go_to(self, moment: datetime) -> None:
        """It is this moment (UTC). What fell due on the way went out at its own time."""
        while (due := await self.program.next_due(moment)) is not None:
            self._put_clock(max(due, self.program.now()))
            await self.settled()
            assert await self.program.next_due(moment) != due, f"what is due at {due} doesn't leave"
        self._put_clock(max(moment, self.program.now()))
        await self.settled()

    def _put_clock(self, moment: datetime) -> None:
        self.program.put_clock(moment)
        for space in self.spaces.values():
            space.now = moment

    # --- coming and going

    async def installs(self, name: str, player: Player) -> None:
        """In a browser, which begins at one web process and comes back at another."""
        space, human = self.spaces[name], slack_user(player).human
        browser = Browser(self.program.door())
        away = (await browser.get(INSTALL)).headers["Location"]
        browser.host = self.program.door()
        page = await browser.get(self.slack.app.allow(away, space, human))
        assert page.status == 200, page.text
        await self.settled()

    async def opens_the_page(self, *players: Player) -> None:
        """Of Kring, once: so that Slack has told who they are and what they speak."""
        for player in players:
            user = slack_user(player)
            await user.open_home()
            user.home = False
            await self._is_known(player)
        await self.settled()

    async def _is_known(self, player: Player) -> None:
        """What Slack tells of them is kept after they got their answer, by whichever process."""
        user, role = slack_user(player), player.role
        account = Account("slack", user.human.team, user.human.id)
        async with asyncio.timeout(PATIENCE):
            while not await self._name_of(account):  # noqa: ASYNC110, another process sets no event of ours
                await asyncio.sleep(0.02)
        seen = await self.program.books.recall(account, None)
        assert seen is not None
        assert seen.person.reader == Reader(role.locale, role.timezone)

    async def _name_of(self, account: Account) -> str:
        seen = await self.program.books.recall(account, None)
        return seen.person.name if seen else ""

    async def appoints(self, player: Player) -> None:
        """Whoever runs Kring says who administers an organisation on Teams (`kring appoint`)."""
        user = teams_user(player)
        seen = await self.program.books.recall(Account("teams", RIVAGE, f"aad-{user.name.lower()}"), None)
        assert seen is not None
        await self.program.books.appoint(seen.person.id, {"administrator"})

    async def is_removed(self, name: str) -> None:
        """The app from that workspace: its tokens are worth nothing any more, and Slack tells so."""
        space = self.spaces[name]
        space.installed = False
        told, door = payloads.removed(self.slack.at(space)), self.program.door()
        status, _ = await Http(self.slack.at(space), door.url, door.session).send("events_api", told)
        assert status == 200
        await self._have_left()
        await self.settled()

    async def _have_left(self) -> None:
        """Who is nowhere any more leaves the networks of others after Slack was answered, in whichever process."""
        async with asyncio.timeout(PATIENCE):
            while await self.program.books.departures():  # noqa: ASYNC110, another process sets no event of ours
                await asyncio.sleep(0.02)

    async def removes(self, player: Player) -> None:
        """The app from their own Teams."""
        user = teams_user(player)
        status, _ = await user.post(user.activity("installationUpdate", action="remove"))
        assert status == 200
        await self.settled()

    # --- what can be read where

    def posts(self) -> Mapping[str, tuple[str, ...]]:
        """What Kring posted in the channel of each organisation."""
        found = {name: tuple(self._posted(space, self.channels[name])) for name, space in self.spaces.items()}
        return found | {RIVAGE: tuple(read(shown.card) for shown in self.services.chats[RIVAGE_CHANNEL])}

    @staticmethod
    def _posted(space: Workspace, channel: str) -> Iterable[str]:
        here = (one for one in space.messages if one.channel == channel)
        return (readable(one.payload) for one in here if not one.to and not one.author)

    def readers_of(self, text: str) -> set[str]:
        """The organisations in which somebody could ever read this."""
        return {name for name, texts in self.read.items() if any(text in one for one in texts)}

    async def _look_around(self) -> None:
        """What can be read now is remembered: a message may be another one after the next press."""
        for name, player in self.players.items():
            self.read[HOUSES[name]].update(await player.driver.texts())
        for house, posts in self.posts().items():
            self.read[house].update(posts)

    def keys(self, name: str) -> list[str]:
        """The keys of the nudges that reached people in this workspace, however often."""
        marks = (one.payload.get("metadata") for one in self.spaces[name].messages)
        return [mark["event_payload"]["key"] for mark in marks if mark]


@asynccontextmanager
async def town(address: str, made: Callable[[Mapping[str, str]], Program]) -> AsyncIterator[Town]:
    """The town over the database at this address, with the program that `made` makes of its settings.

    Both Slack and Teams took all that they were sent.
    """
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(fake_slack(Workspace("T0LINDE", LINDE, installed=False)))
        services = await stack.enter_async_context(microsoft())
        program = made(settings_of(address, slack, services))
        stack.push_async_callback(program.stop)
        await program.start()
        here = Town(slack, services, program)
        yield here
        assert [space.refused for space in here.spaces.values()] == [[], []]


def settings_of(address: str, slack: FakeSlack, services: Microsoft) -> dict[str, str]:
    """What `kring serve` is told: the app's registrations with Slack and Microsoft, and no token of anybody."""
    known = services.settings()
    return {
        "KRING_DATABASE_URL": address,
        "KRING_PUBLIC_URL": HOME,
        "KRING_SECRET_KEY": token_urlsafe(48),
        "SLACK_SIGNING_SECRET": slack.workspace.signing_secret,
        "SLACK_CLIENT_ID": slack.app.client_id,
        "SLACK_CLIENT_SECRET": slack.app.client_secret,
        "SLACK_API_URL": slack.api_url,
        "MICROSOFT_APP_ID": known.app_id,
        "MICROSOFT_APP_PASSWORD": known.app_password,
        "MICROSOFT_APP_TENANT_ID": known.tenant_id,
        "KRING_TEAMS_OPENID_URL": known.openid_url,
        "KRING_TEAMS_LOGIN_URL": known.login_url,
        "KRING_TEAMS_SERVICE_HOSTS": ",".join(known.service_hosts),
    }
