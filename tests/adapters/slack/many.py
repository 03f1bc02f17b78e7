"""Kring in many workspaces: installed from a browser, over any store, with any number of web processes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from secrets import token_urlsafe
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from starlette.applications import Starlette

from adapters.slack import SlackAdapter, SlackSettings, build
from bot.events import Ref
from bot.flows import FLOWS, STATES
from bot.people import Account, Person
from bot.ports import Address, Installation, Parcel
from bot.speech import Raw
from bot.views import Message, Para, Section
from tests.adapters.slack.conftest import Kring
from tests.fakes.http import Answer, Served, serve
from tests.fakes.slack import FakeSlack, Http, Human, SlackUser, Workspace, fake_slack
from tests.fakes.store import MemoryStore
from tests.fakes.world import World, world

HOME = "https://kring.example"
INSTALL = "/slack/install"
MESSAGE = Message(Raw("Morgen"), (Section((Para(Raw("Morgen zien we elkaar.")),)),))
PERSON = Person("person-1", "linde", "Noor")


@dataclass
class Browser:
    """A browser with one cookie jar. It follows no redirect by itself."""

    host: Served
    language: str = "nl-BE,nl;q=0.9,en;q=0.5"
    cookies: dict[str, str] = field(default_factory=dict)
    set: SimpleCookie = field(default_factory=SimpleCookie)
    """What the last answer set."""

    async def get(self, address: str) -> Answer:
        """The page at an address of Kring's, or at a path of this host."""
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Accept-Language": self.language} | ({"Cookie": jar} if jar else {})
        async with self.host.session.get(self.host.url + path, headers=headers, allow_redirects=False) as answer:
            self.set = SimpleCookie()
            for line in answer.headers.getall("Set-Cookie", ()):
                self.set.load(line)
            for name, morsel in self.set.items():
                self._keep(name, morsel.value, gone=morsel["max-age"] == "0")
            return Answer(answer.status, await answer.text(), answer.headers)

    def _keep(self, name: str, value: str, *, gone: bool) -> None:
        if gone:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value


@dataclass
class Many:
    """Everything that runs."""

    slack: FakeSlack
    world: World
    settings: SlackSettings
    adapters: list[SlackAdapter] = field(default_factory=list)
    hosts: list[Served] = field(default_factory=list)
    pokes: list[None] = field(default_factory=list)

    @property
    def store(self) -> MemoryStore:
        assert isinstance(self.world.store, MemoryStore)
        return self.world.store

    def browser(self, process: int = 0) -> Browser:
        return Browser(self.hosts[process])

    def kring(self, space: Workspace, process: int = 0) -> Kring:
        """As the people of this workspace see it."""
        at = self.slack.at(space)
        return Kring(at, self.world, self.adapters[process], self.hosts[process], self.pokes)

    def user(self, space: Workspace, human: Human, process: int = 0) -> SlackUser:
        at, host = self.slack.at(space), self.hosts[process]
        return SlackUser(at, Http(at, host.url, host.session), human)

    async def install(self, space: Workspace, by: Human, process: int = 0, *, org_wide: bool = False) -> Answer:
        """Somebody installs Kring, from the link to the last page."""
        self.slack.at(space)
        browser = self.browser(process)
        away = (await browser.get(INSTALL)).headers["Location"]
        return await browser.get(self.slack.app.allow(away, space, by, org_wide=org_wide))

    async def kept(self, tenant: str) -> Installation | None:
        return await self.store.installation("slack", tenant)

    async def roles(self, tenant: str, human: Human) -> frozenset[str]:
        seen = await self.store.recall(Account("slack", tenant, human.id), None)
        return seen.person.roles if seen else frozenset()


@asynccontextmanager
async def many(
    *, processes: int = 1, store: MemoryStore | None = None, workspaces: Collection[str] = ()
) -> AsyncIterator[Many]:
    """Kring with OAuth, started. All processes share a store, as they share a database.

    `workspaces`: those that may install it; empty: any.
    """
    async with fake_slack(Workspace(installed=False)) as slack, AsyncExitStack() as stack:
        app, play = slack.app, world(FLOWS, STATES, store)
        settings = SlackSettings(
            signing_secret=slack.workspace.signing_secret,
            api_url=slack.api_url,
            public_url=HOME,
            client_id=app.client_id,
            client_secret=app.client_secret,
            keys=(token_urlsafe(32),),
            workspaces=frozenset(workspaces),
        )
        running = Many(slack, play, settings)
        for _ in range(processes):
            await start(running, stack)
        yield running


async def start(running: Many, stack: AsyncExitStack, settings: SlackSettings | None = None) -> None:
    """One more web process, with these settings or the same."""
    adapter = build(
        settings or running.settings, running.world.runtime, lambda: running.pokes.append(None), store=running.store
    )
    await adapter.start()
    stack.push_async_callback(adapter.close)
    host = await stack.enter_async_context(serve(Starlette(routes=list(adapter.routes))))
    running.adapters.append(adapter)
    running.hosts.append(host)


def changed(address: str, **values: str) -> str:
    """The address with other values in its query; an empty one leaves it out."""
    parts = urlsplit(address)
    query = {key: value for key, value in (dict(parse_qsl(parts.query)) | values).items() if value}
    return urlunsplit(parts._replace(query=urlencode(query)))


def asked(kring: Many) -> int:
    """How often a token was asked for."""
    return len(kring.slack.called("oauth.v2.access"))


def parcel(tenant: str, person: Human, address: str = "") -> Parcel:
    return Parcel("reminder/1", Address("slack", tenant, person.id, address), PERSON, MESSAGE, Ref("attending", "s1"))


async def told(kring: Many, space: Workspace, payload: dict[str, object], process: int = 0) -> int:
    """The status that Slack gets for this event."""
    status, _ = await kring.user(space, space.human("Slack"), process).wire.send("events_api", payload)
    return status
