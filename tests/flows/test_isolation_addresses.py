"""At no address that Kring serves does a stranger find anything of another organisation.

The addresses are those that the adapters and the host really serve: one that isn't tried here fails a test. Kring
exports nothing yet: an export would be an address, or a command (`test_isolation_terminal`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, nullcontext
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route

from adapters.slack.installing import COOKIE
from adapters.slack.render import payload
from adapters.teams import build as build_teams
from adapters.teams import controls
from adapters.web.wire import CHAT, HOME, WEEKS
from adapters.words import speak_to
from bot.commands import COMMANDS
from bot.events import Pressed, Ref
from bot.flows import FLOWS
from bot.people import Account, Reader
from bot.speech import Raw
from bot.views import Button, Message, OpenButton, Para, section
from kring.cast import CHANNELS, LINDE, NORD, PEOPLE
from kring.host import application
from tests.adapters.slack.many import Many, many
from tests.diagrams.walk import moves
from tests.fakes.http import Served, serve
from tests.fakes.slack import SlackUser
from tests.fakes.slack.payloads import message_action
from tests.fakes.store import MemoryStore
from tests.fakes.teams import microsoft
from tests.fakes.teams_user import TeamsUser
from tests.fakes.web import Playing, playing, stage_and_routes
from tests.flows.isolation import belongings, found_in
from tests.flows.secrets import House, a_house

INVOKE = "adaptiveCard/action"
ROLES = {"manager", "hr", "administrator"}
TALKING = {("POST", "/slack/events"), ("POST", "/api/messages")}
INSTALLING = {("GET", "/slack/install"), ("GET", "/slack/oauth_redirect")}
WATCHED = {("GET", "/healthz"), ("GET", "/readyz"), ("GET", "/metrics")}
SPOT = "/as/{person}/{view}"
PAGES = {("GET", "/"), ("GET", "/as/{person}"), ("GET", SPOT), ("GET", f"{SPOT}/payloads/{{anchor}}")}
DEEDS = {("POST", f"{SPOT}/{deed}") for deed in ("say", "press", "submit", "clock", "start-over")}
FILES = {("GET", "/static")}
"""The same for everybody."""


def addresses(routes: Iterable[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of each; a folder of files counts as one."""
    for route in routes:
        match route:
            case Route(path=path, methods=methods):
                yield from ((method, path) for method in sorted(methods or ()) if method != "HEAD")
            case Mount(path=path):
                yield "GET", path
            case _:
                raise AssertionError(f"an address of another kind: {route!r}")


@dataclass
class Outside:
    """Kring on Slack and Teams over one house, and Eva, with every role in organisations of her own on each."""

    house: House
    slack: Many
    on_slack: SlackUser
    on_teams: TeamsUser
    routes: Sequence[BaseRoute]
    watched: Served

    def read_on_slack(self) -> str:
        """Everything that she could have read there."""
        space = self.slack.slack.workspace
        return repr((space.messages, space.homes, space.modals))

    async def pressed_on_teams(self, data: Mapping[str, object]) -> str:
        """What comes back to a press of a control with this in it."""
        action = {"type": "Action.Execute", "verb": "kring", "data": data}
        value = {"action": action, "trigger": "manual"}
        status, body = await self.on_teams.post(self.on_teams.activity("invoke", name=INVOKE, value=value))
        assert status == 200
        return repr(body)

    async def pressed_on_slack(self, ref: Ref, actions: Iterable[str], forms: Iterable[str]) -> None:
        """Every control of a message that isn't hers."""
        buttons = (Button(Raw(name), name, ref.subject) for name in actions)
        opening = (OpenButton(Raw(name), name) for name in forms)
        drawn = Message(Raw("?"), (section(Para(Raw("?")), *buttons, *opening),))
        eva, slack = self.on_slack, self.on_slack.slack
        posted = slack.workspace.post({**payload(drawn, speak_to(Reader("nl")), ref), "channel": eva.here})
        for block in posted.payload["blocks"]:
            for control in block["elements"] if block["type"] == "actions" else ():
                status, _ = await eva.wire.send("interactive", message_action(slack, eva.human, posted, block, control))
                assert status == 200
        await self.slack.adapters[0].settled()


@pytest.fixture(scope="module")
def walked() -> None:
    """The walks run loops of their own, so they are made before there is another."""
    assert any(moves())


@pytest.fixture
async def outside(walked: None) -> AsyncIterator[Outside]:
    async with AsyncExitStack() as stack:
        assert walked is None
        house = await a_house()
        store = house.world.store
        assert isinstance(store, MemoryStore)
        kring = await stack.enter_async_context(many(store=store))
        kring.world.clock.at = house.world.clock.at
        space = kring.slack.workspace
        eva = space.human("Eva")
        assert (await kring.install(space, eva)).status == 200
        cloud = await stack.enter_async_context(microsoft())
        teams = build_teams(cloud.settings(), kring.world.runtime, lambda: None, store=store)
        await teams.start()
        stack.push_async_callback(teams.close)
        served = await stack.enter_async_context(serve(Starlette(routes=list(teams.routes))))
        on_teams = TeamsUser(cloud, served.session, f"{served.url}/api/messages", "Eva", tenant="noord-teams")
        routes = [*kring.adapters[0].routes, *teams.routes]
        watched = await stack.enter_async_context(serve(application([], store_is_ready, nullcontext())))
        made = Outside(house, kring, kring.user(space, eva), on_teams, routes, watched)
        await made.on_slack.command("help")
        await made.pressed_on_teams(controls.command("help", ""))
        await grown(store, house)
        yield made


async def grown(store: MemoryStore, house: House) -> None:
    """Eva has every role, in two organisations that aren't the house."""
    evas = [login for account, login in store.tables.logins.items() if account.platform in ("slack", "teams")]
    assert len(evas) == 2
    for login in evas:
        assert store.tables.persons[login.person].organisation != house.people[0].organisation
        await store.appoint(login.person, ROLES)


async def store_is_ready() -> None:
    return None


def some_ids(house: House) -> tuple[str, ...]:
    return (house.network, house.sessions[0], house.channels[0], house.code, house.insight, house.people[0].id)


# --- Slack, Teams, and what operators watch


async def test_every_address_of_the_host_is_tried(outside: Outside) -> None:
    assert set(addresses(outside.routes)) == TALKING | INSTALLING
    assert set(addresses(application([], store_is_ready, nullcontext()).routes)) == WATCHED


async def test_no_command_over_the_wire_tells_a_stranger_anything(outside: Outside) -> None:
    """Whatever Slack and Teams sign, with ids that were copied from somebody else's screen."""
    before = await belongings(outside.house)
    for one in some_ids(outside.house):
        for command in COMMANDS:
            await outside.on_slack.command(f"{command.word} {one}")
            said = await outside.pressed_on_teams(controls.command(command.word, one))
            assert found_in(said + outside.read_on_slack()) == [], (command.word, one)
    assert await belongings(outside.house) == before


async def test_no_control_over_the_wire_tells_a_stranger_anything(outside: Outside) -> None:
    """Every control that some walk found, as if somebody had forwarded its message with another's ids."""
    before = await belongings(outside.house)
    for one in (outside.house.network, outside.house.sessions[0]):
        for flow in FLOWS:
            ref, actions, forms = Ref(flow, one), *offered(flow)
            for data in (
                *(controls.press(ref, name, one) for name in actions),
                *(controls.open_form(ref, f) for f in forms),
            ):
                assert found_in(await outside.pressed_on_teams(data)) == [], data
            await outside.pressed_on_slack(ref, actions, forms)
            assert found_in(outside.read_on_slack()) == [], ref
    assert await belongings(outside.house) == before


def offered(flow: str) -> tuple[list[str], list[str]]:
    """What a conversation's buttons and menus do, and its forms."""
    own = [move for move in moves() if move.scene.ref.flow == flow]
    actions = {move.event.action for move in own if isinstance(move.event, Pressed)}
    return sorted(actions), sorted({move.step.form for move in own if move.step.form})


async def test_what_anybody_may_look_at_tells_nothing(outside: Outside) -> None:
    for _, path in sorted(WATCHED):
        page = await outside.watched.get(path)
        assert page.status == 200
        ids = (*outside.house.ids(), *(person.organisation for person in outside.house.people))
        assert found_in(page.text) == []
        assert [one for one in ids if len(one) > 3 and one in page.text] == []


async def test_no_way_to_an_installation_tells_a_stranger_anything(outside: Outside) -> None:
    for one in (*some_ids(outside.house), "linde"):
        for _, path in sorted(INSTALLING):
            asked = urlencode(dict.fromkeys(("team", "state", "code", "error"), one))
            browser = outside.slack.browser()
            browser.cookies = {COOKIE: one}
            page = await browser.get(f"{path}?{asked}")
            assert page.status in (302, 400)
            assert found_in(page.text + page.headers.get("Location", "")) == []


# --- the playground


@pytest.fixture
async def play() -> AsyncIterator[Playing]:
    async with playing() as running:
        yield running


INES = next(person.slug for person in PEOPLE if person.account.tenant == NORD)
THEIRS = [linked.channel.slug for linked in CHANNELS if linked.channel.place.tenant == LINDE]
"""Channels of another organisation than hers."""


def kept_by_linde(store: MemoryStore) -> tuple[list[str], list[str]]:
    """What the networks of Linde are called that she isn't in, and the ids of what Linde has."""
    tables = store.tables
    own, ines = tables.tenants["web", LINDE], tables.logins[Account("web", NORD, INES)].person
    theirs = [one for one in tables.networks.values() if one.organisation == own]
    networks = [one for one in theirs if one.standing(ines) is None]
    assert len(networks) < len(theirs), "in one she is a guest"
    sessions = [session.id for one in networks for session in one.sessions[:1]]
    others = [one.id for some in (tables.channels, tables.insights) for one in some.values() if one.organisation == own]
    return [one.name for one in networks], [*(one.id for one in networks), *sessions[:1], *others]


async def test_every_address_of_the_playground_is_tried(play: Playing) -> None:
    _, routes = stage_and_routes(play.store, play.clock)
    assert set(addresses(routes)) == PAGES | DEEDS | FILES


async def test_a_page_of_the_playground_shows_nothing_of_another_organisation(play: Playing) -> None:
    """One is somebody of one organisation there, and sees its channels and networks only."""
    names, ids = kept_by_linde(play.store)
    youssef = await play.be("youssef")
    await youssef.command("find")
    anchors = [article.attrs["id"] for article in youssef.page.all("article") if "id" in article.attrs]
    shown = await youssef.screen()
    assert [name for name in names if name in shown]
    assert anchors
    paths = ["/", f"/as/{INES}", *(f"/as/{INES}/{view}" for view in (CHAT, HOME))]
    for one in ids:
        query = urlencode({"network": one, "who": "youssef", "at": anchors[0], "form": "network"})
        paths += [f"/as/{INES}/{view}?{query}" for view in (CHAT, WEEKS)]
    for path in paths[1:]:
        assert [name for name in names if name in (await play.site.get(path)).text] == [], path
    hidden = [f"/as/{INES}/{slug}" for slug in THEIRS] + [f"/as/{INES}/{CHAT}/payloads/{one}" for one in anchors]
    for path in hidden:
        assert (await play.site.get(path)).status == 404, path


async def test_no_deed_in_the_playground_tells_anything_of_another_organisation(play: Playing) -> None:
    names, ids = kept_by_linde(play.store)
    ines = f"/as/{INES}/{CHAT}"

    async def does(deed: str, fields: Mapping[str, str]) -> str:
        """What comes back at once; the page that it leads to is drawn from the room that is looked into below."""
        address = f"{play.site.url}{ines}/{deed}"
        async with play.site.session.post(address, data=fields, allow_redirects=False) as answer:
            return await answer.text()

    for one in ids:
        for command in COMMANDS:
            await does("say", {"text": f"/kring {command.word} {one}", "id": f"{command.word}/{one}"})
        for flow in FLOWS:
            fields = {"flow": flow, "subject": one, "id": f"{flow}/{one}", "key": one}
            for deed, control in (
                ("press", f"press=join&value={one}"),
                ("press", "open=network"),
                ("submit", "network"),
            ):
                answer = await does(deed, {"control": control, "submit": control, **fields})
                assert [name for name in names if name in answer] == [], (deed, flow, one)
    (room,) = [entries for room, entries in play.store.tables.rooms.items() if room.endswith(f"/{INES}")]
    assert len(room) > len(COMMANDS)
    assert [name for name in names if name in "".join(room.values())] == []
    for slug in THEIRS:
        for deed in ("say", "press", "submit", "clock", "start-over"):
            done = await play.site.post(f"/as/{INES}/{slug}/{deed}", {"text": "/kring help", "sure": "yes"})
            assert done.status == 404, (slug, deed)
