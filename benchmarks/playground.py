"""The playground: what its first page weighs, and how long people wait for a clock that brings 200 nudges."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http import HTTPStatus
from itertools import count
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import urljoin

import aiohttp

from adapters.web import DemoPerson
from benchmarks import servers
from benchmarks.report import Bound, Chapter, Promise
from benchmarks.volley import WrongAnswer
from kring.cast import NETWORKS, PEOPLE, Planned
from kring.settings import PLAYGROUND

WEIGHT, NUDGES, WAIT = 200.0, 200, 5.0
"""Kilobytes (of 1,000 bytes), nudges, seconds."""

MOST_MOVES = 60
SENT = "SELECT count(*) FROM outbox WHERE status = 'sent' AND klass <> 'reply'"
FETCHED = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src"}


class Page(HTMLParser):
    """What a browser fetches for a page, besides the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.needs: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get(FETCHED.get(tag, ""))
        if address and address not in self.needs:
            self.needs.append(address)


@dataclass(frozen=True)
class Moved:
    """What the clock brought: so many nudges, and how long each move of it took, with the page after it, in seconds."""

    nudges: int
    waits: tuple[float, ...]


@dataclass(frozen=True)
class Browser:
    """Posts the playground's own forms, and looks at the page that follows."""

    url: str
    session: aiohttp.ClientSession
    _ids: count[int] = field(default_factory=count)

    async def fetch(self, path: str) -> bytes:
        """What a GET brings, not compressed. Raises `WrongAnswer`."""
        async with self.session.get(urljoin(self.url, path), headers={"Accept-Encoding": "identity"}) as response:
            return await _read(response)

    async def post(self, person: str, deed: str, **fields: str) -> None:
        """What a form does, and the page that it leads to. Raises `WrongAnswer`."""
        data = {"id": f"bench-{next(self._ids)}", **fields}
        async with self.session.post(f"{self.url}/as/{person}/chat/{deed}", data=data) as response:
            await _read(response)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    if response.status != HTTPStatus.OK:
        raise WrongAnswer(f"{response.status} at {response.url}")
    return await response.read()


def measure() -> Chapter:
    """The chapter about the playground. Some ten seconds."""
    with TemporaryDirectory(prefix="kring-bench-") as name:
        parts, moved = asyncio.run(_played(Path(name)))
    weight, wait = sum(parts.values()) / 1000, sum(moved.waits)
    rows = [(path, f"{size / 1000:,.1f} kB") for path, size in parts.items()]
    longest = f"{max(moved.waits):.2f} s"
    return Chapter(
        "The playground",
        _what(moved),
        [
            ("on the first page", ""),
            *rows,
            (f"{moved.nudges} nudges", f"{wait:.2f} s"),
            ("the longest single move", longest),
        ],
        [
            Promise("first page with all it fetches", weight, Bound.UNDER, WEIGHT, " kB"),
            Promise(f"{NUDGES} nudges advanced by the clock", wait, Bound.UNDER, WAIT, " s"),
        ],
    )


async def _played(directory: Path) -> tuple[dict[str, int], Moved]:
    database, settings = directory / PLAYGROUND, {"KRING_PORT": "0"}
    async with (
        servers.running([servers.KRING, "demo"], settings, directory, "/readyz") as server,
        aiohttp.ClientSession() as session,
    ):
        browser = Browser(server.url, session)
        parts = await _first_page(browser)
        await _everybody_joins(browser)
        return parts, await _advance(browser, database)


async def _first_page(browser: Browser) -> dict[str, int]:
    """Bytes of everything that a browser fetches to show the first page."""
    page = await browser.fetch("/")
    fetched = [(path, await browser.fetch(path)) for path in Page(page.decode()).needs]
    return {"/": len(page)} | {path: len(body) for path, body in fetched}


async def _everybody_joins(browser: Browser) -> None:
    """The demo's networks alone bring fewer nudges than are to be measured."""
    for person, network in could_join():
        await browser.post(person.slug, "say", text=f"/kring network {network.id}")
        await browser.post(person.slug, "press", control="press=join&value=", flow="network", subject=network.id)


def could_join() -> Iterator[tuple[DemoPerson, Planned]]:
    """Everybody, with every network of their own organisation that they aren't in yet."""
    at_home = {person.slug: person for person in PEOPLE}
    for network in NETWORKS:
        facilitator = at_home[network.facilitator]
        for person in PEOPLE:
            if person.same_house(facilitator) and person.slug not in (network.facilitator, *network.members):
                yield person, network


async def _advance(browser: Browser, database: Path) -> Moved:
    """Week by week, until enough nudges went out. Raises `WrongAnswer` when they never do."""
    before, waits = sent(database), []
    for _ in range(MOST_MOVES):
        begun = perf_counter()
        await browser.post(PEOPLE[0].slug, "clock", move="week")
        waits.append(perf_counter() - begun)
        nudges = sent(database) - before
        if nudges >= NUDGES:
            return Moved(nudges, tuple(waits))
    raise WrongAnswer(f"only {sent(database) - before} nudges in {MOST_MOVES} weeks")


def sent(database: Path) -> int:
    """How many nudges went out until now."""
    with closing(connect(f"file:{database}?mode=ro", uri=True)) as connection:
        (number,) = connection.execute(SENT).fetchone()
        return int(number)


def _what(moved: Moved) -> str:
    return (
        f"`kring demo` as it comes, on a new SQLite database. The first page with all that it names (style, script, "
        f"picture), in bytes as they are before any compression. Then everybody joins the networks they can, and the "
        f"clock is moved by its own button, a week at a time, {len(moved.waits)} times, until at least {NUDGES} nudges "
        f"were recorded as sent ({moved.nudges}); each move is timed with the page that the browser is led to after it."
    )
