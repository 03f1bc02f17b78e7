"""Fulfils `bot.ports.Calendars`."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

from adapters.calendars.fetch import Fetcher
from adapters.calendars.ical import read
from bot.network.meetings import Reading, Unreadable

WHILE_SOMEBODY_WAITS = 2.0
"""Seconds; Slack takes an answer for three."""
WHILE_NOBODY_WAITS = 10.0
AT_ONCE = 3
"""Calendars that are fetched at the same time."""
PARSING = ThreadPoolExecutor(1, thread_name_prefix="calendar")
"""One calendar at a time in this process, and not in a thread that anybody else needs."""
SLOW = Unreadable("meeting-cannot-slow")


@dataclass(frozen=True)
class WebCalendars:
    """Reads over the network, each time anew; parsing doesn't hold up the loop.

    Whatever is typed, the answer is there within `seconds`, waiting for a turn included.
    """

    fetcher: Fetcher = field(default_factory=Fetcher)
    seconds: float = WHILE_SOMEBODY_WAITS
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        """The meetings in the calendar at this address."""
        try:
            async with asyncio.timeout(self.seconds), self.turns:
                body = await self.fetcher.fetch(address, self.seconds)
                return body if isinstance(body, Unreadable) else await _parsed(body, timezone, now)
        except TimeoutError:
            return SLOW

    async def written(self, text: str, timezone: str, now: datetime) -> Reading:
        """The meetings in a calendar that was pasted."""
        try:
            async with asyncio.timeout(self.seconds):
                return await _parsed(text.encode("utf-8", "replace"), timezone, now)
        except TimeoutError:
            return SLOW


async def _parsed(body: bytes, timezone: str, now: datetime) -> Reading:
    return await asyncio.get_running_loop().run_in_executor(PARSING, read, body, timezone, now)
