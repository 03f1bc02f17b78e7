"""The playground over HTTP: a real server on loopback, and people at their browser without JavaScript."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from adapters.holidays import PublicHolidays
from adapters.slack.render import payload
from adapters.teams.render import card
from adapters.web import WebPlatform, build
from bot.flows import FLOWS, STATES
from bot.people import PlatformName
from bot.ports import Platform
from bot.runtime import Runtime
from kring.demo import Stage
from kring.playtime import DemoClock, TimeMachine
from scheduling import Dispatcher
from tests.fakes.http import Answer, Served, serve
from tests.fakes.pages import Node, read_page
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock

PREVIEWS = {"Block Kit": payload, "Adaptive Card": card}


@dataclass
class Visitor:
    """One browser, being one demo person. Fulfils `tests.fakes.person.Driver`."""

    site: Served
    slug: str
    view: str = "chat"
    answer: Answer | None = None
    page: Node = field(default_factory=lambda: Node("#root"))

    @property
    def path(self) -> str:
        return f"/as/{self.slug}/{self.view}"

    async def look(self, view: str = "", query: str = "") -> Node:
        """Opens the page anew, elsewhere when `view` names another one."""
        self.view = view or self.view
        return self._read(await self.site.get(self.path + query))

    async def command(self, text: str = "") -> None:
        await self._send(f"/kring {text}".strip())

    async def say(self, text: str) -> None:
        await self._send(text)

    async def _send(self, text: str) -> None:
        page = await self._here()
        form = page.first("form", class_="composer")
        await self.post(form, {"text": text})

    async def press(self, label: str) -> None:
        page = await self._here()
        buttons = page.first("main").all("button")
        found = [button for button in buttons if button.text == as_read(label)]
        if not found:
            raise LookupError(f"no button {label!r}, but {[button.text for button in buttons]}")
        await self.click(found[-1])

    async def click(self, button: Node) -> None:
        """Presses this very button, as it stands on a page that may be old."""
        if "disabled" in button.attrs:
            raise LookupError(f"{button.text!r} can't be pressed")
        await self.post(button.above("form"), {button.attrs["name"]: button.attrs["value"]})

    async def choose(self, label: str) -> None:
        page = await self._here()
        options = [option for option in page.first("main").all("option") if option.text == as_read(label)]
        if not options:
            raise LookupError(f"no option {label!r}, but {[o.text for o in page.first('main').all('option')]}")
        select = options[-1].above("select")
        button = select.above("div").first("button")
        chosen = {select.attrs["name"]: options[-1].attrs["value"], button.attrs["name"]: button.attrs["value"]}
        await self.post(select.above("form"), chosen)

    async def fill(self, values: Mapping[str, str]) -> None:
        form = self.open_form
        given = {self._field(form, key): value for key, value in values.items()}
        send = form.first("button")
        await self.post(form, {**given, send.attrs["name"]: send.attrs["value"]})

    @property
    def open_form(self) -> Node:
        return self.page.first("form", class_="open-form")

    @staticmethod
    def _field(form: Node, key: str) -> str:
        """The posted name of a field, by its label or its name."""
        for label in form.all("label"):
            control = form.first(id=label.attrs["for"])
            if as_read(key) in (label.text, control.attrs["name"].removeprefix("field:")):
                return control.attrs["name"]
        raise LookupError(f"no field {key!r}, but {[label.text for label in form.all('label')]}")

    async def texts(self) -> list[str]:
        page = await self._here()
        articles = [_said(article) for article in page.all("article")]
        return articles + [form.text for form in page.all("form", class_="open-form")]

    async def screen(self) -> str:
        return (await self.texts() or [""])[-1]

    async def move(self, way: str, to: str = "") -> None:
        """Moves the clock: "next", "day", "week", or "date" with a date."""
        page = await self._here()
        button = page.first("section", class_="clock").first("button", value=way)
        await self.post(button.above("form"), {"move": way, **({"to": to} if to else {})})

    async def post(self, form: Node, given: Mapping[str, str]) -> None:
        """Sends the form, with what stands in it and what is given."""
        fields = {**dict(_filled(form)), **given}
        self._read(await self.site.post(form.attrs["action"], data=fields))

    async def _here(self) -> Node:
        return self.page if self.page.children else await self.look()

    def _read(self, answer: Answer) -> Node:
        self.answer = answer
        if answer.status == 200:
            self.page = read_page(answer.text.removeprefix("<!doctype html>"))
        return self.page


def as_read(label: str) -> str:
    """A label as `Node.text` has it: with every kind of space as one plain space."""
    return " ".join(label.split())


def _said(article: Node) -> str:
    """What a message says, without the line above it and the JSON below it."""
    messages = article.all(class_="message") or article.all(class_="typed") or article.all(class_="chose")
    return messages[0].text if messages else ""


def _filled(form: Node) -> list[tuple[str, str]]:
    """What the form would send as it stands, but for its buttons."""
    found = []
    for node in form.all("input", "textarea", "select"):
        if node.tag == "select":
            options = node.all("option")
            chosen = [option for option in options if "selected" in option.attrs] or options[:1]
            found += [(node.attrs["name"], option.attrs["value"]) for option in chosen]
        else:
            value = node.attrs.get("value", "") if node.tag == "input" else "".join(map(str, node.children))
            found.append((node.attrs["name"], value))
    return found


@dataclass(frozen=True)
class Playing:
    """A playground that runs."""

    site: Served
    store: MemoryStore
    real: Clock
    clock: DemoClock
    stage: Stage

    async def be(self, slug: str, view: str = "chat") -> Visitor:
        visitor = Visitor(self.site, slug, view)
        await visitor.look()
        return visitor


def stage_and_routes(store: MemoryStore, clock: DemoClock) -> tuple[Stage, Sequence[BaseRoute]]:
    """A playground with everything real but its store, and the clock below its own."""
    numbers = count(1)
    runtime = Runtime(store, clock, PublicHolidays(), FLOWS, STATES, lambda: f"id-{next(numbers)}")
    platforms: Mapping[PlatformName, Platform] = {"web": WebPlatform(store, clock)}
    drain = Dispatcher(store, runtime.prepare, platforms, clock, runtime.holidays, "test").drain
    machine = TimeMachine(clock, store, drain, lambda: runtime.planner)
    stage = Stage(store, clock, runtime.holidays, machine, drain)
    return stage, build(stage.demo, runtime, store, store, drain, PREVIEWS)


@asynccontextmanager
async def playing(store: MemoryStore | None = None, real: Clock | None = None) -> AsyncIterator[Playing]:
    """Opens the playground for as long as the block lasts; on a given store it is a restart."""
    real = real or Clock()
    clock = DemoClock(real)
    store = store or MemoryStore(clock)
    store.clock = clock
    stage, routes = stage_and_routes(store, clock)
    await stage.open()
    async with serve(Starlette(routes=routes)) as site:
        yield Playing(site, store, real, clock, stage)
