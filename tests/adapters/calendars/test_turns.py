"""Calendars take their turn: neither slow names nor big files take from anybody else what the whole program shares."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Any

import pytest
from aiohttp.abc import ResolveResult

from adapters.calendars import Fetcher, WebCalendars
from adapters.calendars.lookup import THREADS, Lookup
from adapters.calendars.reading import AT_ONCE, PARSING
from bot.network.meetings import Found, Unreadable
from tests.adapters.calendars.elsewhere import Names
from tests.adapters.calendars.files import BRUSSELS, GOOGLE
from tests.fakes.world import MONDAY

ENOUGH = 20.0
SLOW = Unreadable("meeting-cannot-slow")
UNREACHED = Unreadable("meeting-cannot-reach")


@dataclass
class Silence:
    """A name server that says nothing about "traag.example" until `answer` is set; `asked`: for which names."""

    answer: Event = field(default_factory=Event)
    asked: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def ask(self, host: str) -> None:
        with self.lock:
            self.asked.append(host)
        self.answer.wait(ENOUGH)


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> Iterator[Silence]:
    quiet, really = Silence(), socket.getaddrinfo

    def lookup(host: str, *rest: Any, **more: Any) -> list[Any]:  # noqa: ANN401 — as the operating system's own
        if not host.endswith("traag.example"):
            return really(host, *rest, **more)
        quiet.ask(host)
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield quiet
    quiet.answer.set()


async def test_slow_names_keep_nobody_else_from_looking_names_up(silence: Silence) -> None:
    names = [f"https://{number}.traag.example/team.ics" for number in range(40)]
    answers = await asyncio.gather(*(Fetcher().fetch(name, 0.2) for name in names))
    assert answers == [SLOW] * len(names)
    async with asyncio.timeout(ENOUGH / 2):
        assert await asyncio.get_running_loop().getaddrinfo("localhost", 443)
        assert isinstance(await WebCalendars(seconds=ENOUGH).written(GOOGLE, BRUSSELS, MONDAY), Found)
    assert len(silence.asked) == THREADS
    silence.answer.set()
    assert await Lookup().resolve("127.0.0.1", 443)
    assert len(silence.asked) == THREADS, "nobody asks for a name that was given up"


async def test_a_name_leads_to_numeric_addresses_or_nowhere(silence: Silence) -> None:
    found = await Lookup().resolve("localhost", 443)
    assert {one["host"] for one in found} <= {"127.0.0.1", "::1"}
    assert {one["port"] for one in found} == {443}
    silence.answer.set()
    assert await Fetcher().fetch("https://traag.example/", ENOUGH) == UNREACHED


@dataclass
class Held(Names):
    """Says where names lead once `free` is set. `most`: for so many names at one time."""

    free: asyncio.Event = field(default_factory=asyncio.Event)
    full: asyncio.Event = field(default_factory=asyncio.Event)
    under_way: int = 0
    most: int = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        if self.under_way == AT_ONCE:
            self.full.set()
        try:
            await self.free.wait()
        finally:
            self.under_way -= 1
        raise OSError("no such host")


async def test_a_few_calendars_are_fetched_at_once() -> None:
    names = Held()
    calendars = WebCalendars(Fetcher(resolver=lambda: names), ENOUGH)
    reading = [asyncio.create_task(calendars.at(f"https://{n}.example/", BRUSSELS, MONDAY)) for n in range(9)]
    async with asyncio.timeout(ENOUGH):
        await names.full.wait()
        names.free.set()
        assert await asyncio.gather(*reading) == [UNREACHED] * 9
    assert names.most == AT_ONCE


async def test_whoever_waits_for_a_turn_waits_no_longer_than_for_a_calendar() -> None:
    names = Held()
    calendars = WebCalendars(Fetcher(resolver=lambda: names), 0.2)
    async with asyncio.timeout(ENOUGH):
        reading = (calendars.at(f"https://{n}.example/", BRUSSELS, MONDAY) for n in range(9))
        assert await asyncio.gather(*reading) == [SLOW] * 9


@asynccontextmanager
async def much_to_read() -> AsyncIterator[None]:
    """Somebody's calendar is being read for as long as the block lasts."""
    done = Event()
    busy = PARSING.submit(done.wait, ENOUGH)
    try:
        yield
    finally:
        done.set()
        await asyncio.wrap_future(busy)


async def test_one_calendar_is_read_at_a_time_and_none_is_waited_for_too_long() -> None:
    async with much_to_read():
        assert await WebCalendars(seconds=0.1).written(GOOGLE, BRUSSELS, MONDAY) == SLOW
        waiting = asyncio.create_task(WebCalendars(seconds=ENOUGH).written(GOOGLE, BRUSSELS, MONDAY))
        await asyncio.get_running_loop().run_in_executor(None, str)
        assert not waiting.done()
    assert isinstance(await waiting, Found)
