"""The playground's routes: every page is a GET, every deed a POST that leads back to one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.languages import language_of
from adapters.web.controls import event_of
from adapters.web.demo import Demo
from adapters.web.desk import Desk, Shown
from adapters.web.gather import Gatherer, Pick
from adapters.web.guard import Guard
from adapters.web.html import clean
from adapters.web.layout import draw_page
from adapters.web.moves import Unmoved, target
from adapters.web.pages import draw_nowhere, draw_payloads, draw_trouble
from adapters.web.wire import CHAT, HOME, WEEKS, Spot, ref_of, submitted
from bot.events import Opened
from bot.people import Locale, known_locale
from bot.ports import NotSaved

STATIC = Path(__file__).parent / "static"
LARGEST = 1_000_000
"""Bytes of a posted form: fifty thousand characters of any script fit in."""
HINTS = {"web-nothing-planned", "web-move-unclear", "web-move-far", "web-move-past"}
Fields = dict[str, str]
Page = Callable[[Request, Spot], Awaitable[Response]]
Deed = Callable[[Spot, Fields], Awaitable[Shown | Response]]
Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Playground:
    """The pages and what can be done on them."""

    demo: Demo
    desk: Desk
    gatherer: Gatherer

    def routes(self) -> list[BaseRoute]:
        """Everything under "/": to be served on a loopback address, and only for a demo."""
        spot = "/as/{person}/{view}"
        deeds = {"say": self.say, "press": self.press, "submit": self.submit, "clock": self.move}
        return [
            self._get("/", self.first),
            self._get("/as/{person}", self._page(self.page)),
            self._get(spot, self._page(self.page)),
            self._get(f"{spot}/payloads/{{anchor}}", self._page(self.payloads)),
            *(self._post(f"{spot}/{name}", deed) for name, deed in deeds.items()),
            self._post(f"{spot}/start-over", self.start_over),
            Mount("/static", StaticFiles(directory=STATIC), middleware=[Middleware(Guard)]),
        ]

    async def first(self, request: Request) -> Response:
        """Whoever comes in is somebody who speaks their language."""
        locale = _language(request)
        person = next((one for one in self.demo.people if one.locale == locale), self.demo.people[0])
        return await self._shown(request, Spot(person))

    async def page(self, request: Request, spot: Spot) -> Response:
        query = request.query_params
        if spot.page == WEEKS:
            look = await self.gatherer.weeks(
                spot, Pick(query.get("network", ""), query.get("who", ""), query.get("week", ""))
            )
            return _html(draw_page(look.telling(query["hint"]) if query.get("hint") in HINTS else look))
        return await self._shown(
            request, spot, Shown(query.get("at", ""), query.get("form", "")), query.get("hint", "")
        )

    async def payloads(self, request: Request, spot: Spot) -> Response:
        """The JSON of one message, for which the page itself had no room."""
        look = await self.gatherer.look(spot)
        entry = next((entry for entry in look.entries if entry.anchor == request.path_params["anchor"]), None)
        return _html(draw_payloads(look, entry)) if entry else _nowhere(request)

    async def say(self, spot: Spot, fields: Fields) -> Shown:
        text = fields.get("command") or fields.get("text", "")
        return await self.desk.say(spot, _once(fields, text), text) if text.strip() else Shown()

    async def press(self, spot: Spot, fields: Fields) -> Shown:
        control, key = fields.get("control", ""), fields.get("key", "")
        event = event_of(control, fields)
        if event is None:
            return Shown()
        if isinstance(event, Opened):
            entry = await self.desk.entry(spot, key)
            return Shown(entry.anchor if entry else "", event.form)
        spot = Spot(spot.person, spot.channel)
        return await self.desk.press(spot, _once(fields, control, str(event)), event, key, ref_of(fields))

    async def submit(self, spot: Spot, fields: Fields) -> Shown:
        event = submitted(fields.get("submit", ""), fields)
        return await self.desk.submit(spot, _once(fields, str(event)), event, fields.get("key", ""), ref_of(fields))

    async def move(self, spot: Spot, fields: Fields) -> Shown | Response:
        machine = self.demo.machine
        now, zone = machine.now(), (await self.gatherer.person(spot.person)).reader.timezone
        to = target(fields, now, await machine.next_moment(), zone)
        if isinstance(to, Unmoved):
            return _see(f"{spot.path}?{urlencode({'hint': to.hint})}")
        await machine.move(to)
        await self.gatherer.remember_move(now, machine.now())
        return Shown()

    async def start_over(self, spot: Spot, fields: Fields) -> Shown | Response:
        if fields.get("sure") != "yes":
            return Shown()
        await self.demo.start_over()
        self.gatherer.forget()
        return _see(f"/as/{spot.person.slug}")

    async def _shown(self, request: Request, spot: Spot, shown: Shown | None = None, hint: str = "") -> Response:
        look = await self.gatherer.look(spot, shown)
        return _html(draw_page(look.telling(hint) if hint in HINTS else look))

    def _page(self, page: Page) -> Answer:
        async def answer(request: Request) -> Response:
            spot = self._spot(request)
            return await page(request, spot) if spot else _nowhere(request)

        return answer

    def _spot(self, request: Request) -> Spot | None:
        """Who and where, by the address; None for nobody or nowhere of this demo."""
        person = self.demo.person(request.path_params["person"])
        view = request.path_params.get("view", CHAT)
        if person is None:
            return None
        if view in (CHAT, HOME, WEEKS):
            return Spot(person, page=view)
        channel = self.demo.channel(view, person.account.tenant)
        return Spot(person, channel) if channel else None

    def _get(self, path: str, endpoint: Answer) -> Route:
        return Route(path, self._or_trouble(endpoint), methods=["GET"], middleware=[Middleware(Guard)])

    def _post(self, path: str, deed: Deed) -> Route:
        async def done(request: Request, spot: Spot) -> Response:
            shown = await deed(spot, await _fields(request))
            if isinstance(shown, Response):
                return shown
            return await self._shown(request, spot, shown) if shown.wrong else _see(_address(spot, shown))

        guard = [Middleware(Guard)]
        answer = self._or_trouble(self._page(done))
        return Route(path, answer, methods=["POST"], middleware=guard, max_body_size=LARGEST)

    def _or_trouble(self, endpoint: Answer) -> Answer:
        """Says that nothing was saved when the store is away: the person's own language can't be asked for then."""

        async def answer(request: Request) -> Response:
            try:
                return await endpoint(request)
            except NotSaved:
                person = self.demo.person(request.path_params.get("person", ""))
                locale = known_locale(person.profile.locale) if person else _language(request)
                return _html(draw_trouble(locale), 503)

        return answer


def _address(spot: Spot, shown: Shown) -> str:
    """The page to look at after a deed. What was pressed on the home page is answered in the chat."""
    path = Spot(spot.person, spot.channel).path if shown.anchor else spot.path
    told = {name: value for name, value in (("at", shown.anchor), ("form", shown.form)) if value}
    where = shown.anchor or ("picked" if spot.page == WEEKS else "text")
    return f"{path}{'?' if told else ''}{urlencode(told)}#{where}"


def _once(fields: Fields, *what: str) -> str:
    """The id of an event: the same page sent twice gives the same one."""
    told = "\n".join((fields.get("id", ""), fields.get("key", ""), *what))
    return sha256(told.encode()).hexdigest()[:32]


async def _fields(request: Request) -> Fields:
    """What was posted: text only, with the line ends and characters that we keep."""
    posted = (await request.form()).items()
    return {name: clean(value.replace("\r\n", "\n")) for name, value in posted if isinstance(value, str)}


def _see(address: str) -> Response:
    return RedirectResponse(address, 303)


def _nowhere(request: Request) -> Response:
    return _html(draw_nowhere(_language(request)), 404)


def _language(request: Request) -> Locale:
    """Before anybody is known: what the browser asks for."""
    return language_of(request.headers.get("accept-language", ""))


def _html(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status, {"Cache-Control": "no-store"})
