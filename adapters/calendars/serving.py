"""Where people's own calendars read their sessions: `GET /calendar/{token}.ics`, and one session of it.

Whoever has the address may read it, without a cookie or a password, for that is all that calendars can do. So it can't
be guessed, is in no log, and is told to nobody but its owner; and each reading asks anew what its owner may see.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from time import monotonic

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.calendars.writing import edition, has_one, written
from bot.life.feeds import CALENDAR
from bot.ports import Clock, Feeds, NotSaved

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""256 bits (RFC 4648, section 5)."""
LONGEST_ID = 100
HEADERS = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
AT_ONCE = 4
"""Calendars that are read from the store at the same time: everybody's calendar asks on the hour."""
TIMES, SECONDS = 30, 60.0
"""So often in so many seconds may one address be read; a calendar looks once in some minutes at most."""
REMEMBERED = 4096
"""Addresses whose readings are counted; of more, those that were read longest ago are forgotten."""
LATER = {"Retry-After": "60"}


@dataclass
class Counter:
    """How often each address was read lately, in this process. `seconds` is a clock that never goes back."""

    seconds: Callable[[], float] = monotonic
    _read: OrderedDict[bytes, tuple[float, int]] = field(default_factory=OrderedDict)

    def allows(self, address: bytes) -> bool:
        """Counts one more reading; False when that is too often."""
        now = self.seconds()
        since, times = self._read.pop(address, (now, 0))
        since, times = (now, 0) if now - since >= SECONDS else (since, times)
        self._read[address] = (since, times + 1)
        if len(self._read) > REMEMBERED:
            self._read.popitem(last=False)
        return times < TIMES


class CalendarPages:
    """A part of the host. `feeds` says what stands at an address, at this very moment."""

    def __init__(self, feeds: Feeds, clock: Clock, counter: Counter | None = None) -> None:
        self._feeds = feeds
        self._clock = clock
        self._counter = counter or Counter()
        self._turns = asyncio.Semaphore(AT_ONCE)
        self.routes: Sequence[BaseRoute] = [
            Route(f"{CALENDAR}/{{token}}.ics", self.answer, methods=["GET"]),
            Route(f"{CALENDAR}/{{token}}/{{session}}.ics", self.answer, methods=["GET"]),
        ]

    async def start(self) -> None:
        """Nothing to start."""

    async def close(self) -> None:
        """Nothing to close."""

    async def answer(self, request: Request) -> Response:
        """The calendar; 404 for whatever isn't there, 304 for what the asker has already, 429 for too often."""
        token, session = request.path_params["token"], request.path_params.get("session", "")
        if not TOKEN.fullmatch(token) or len(session) > LONGEST_ID:
            return _nowhere()
        if not self._counter.allows(sha256(token.encode()).digest()):
            return PlainTextResponse("too often", 429, HEADERS | LATER)
        try:
            async with self._turns:
                return await self._read(token, session, request.headers.get("if-none-match", ""))
        except NotSaved:
            return PlainTextResponse("away", 503, HEADERS | LATER)

    async def _read(self, token: str, session: str, has: str) -> Response:
        fed, now = await self._feeds.fed(token), self._clock.now()
        if fed is None or not has_one(fed, now, session):
            return _nowhere()
        mark = f'W/"{edition(fed, now, session)}"'
        headers = HEADERS | {"ETag": mark, "Content-Disposition": f'inline; filename="{_name(session)}"'}
        if mark in {one.strip() for one in has.split(",")}:
            return Response(status_code=304, headers=headers)
        # Hundreds of sessions take a tenth of a second: others are answered meanwhile.
        body = await asyncio.to_thread(written, fed, now, session)
        return Response(body, headers=headers, media_type="text/calendar; charset=utf-8")


def _name(session: str) -> str:
    return "kring-session.ics" if session else "kring.ics"


def _nowhere() -> Response:
    return PlainTextResponse("nothing here", 404, HEADERS)
