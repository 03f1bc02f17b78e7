"""Calendars that people keep elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.network.meetings import Reading, Rhythm, Unreadable
from bot.planning import Planner


class Calendars(Protocol):
    """Never raises for what was typed, pasted or answered: the reading says why there is nothing (a text key)."""

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        """The meetings still to come after `now` (UTC) in the calendar at this address; without a zone: `timezone`."""
        ...

    async def written(self, text: str, timezone: str, now: datetime) -> Reading:
        """The same for a calendar that was pasted."""
        ...


@dataclass(frozen=True)
class Source:
    """A team's meeting that was read from the calendar at `address`; `timezone` (IANA) is its channel's."""

    channel: str
    address: str
    rhythm: Rhythm
    timezone: str


class Meetings(Protocol):
    """The team meetings that Kring reads again, as their calendars change."""

    async def sources(self) -> tuple[Source, ...]:
        """All of them."""
        ...

    async def refreshed(self, source: Source, rhythm: Rhythm, planner: Planner, now: datetime) -> bool:
        """Keeps what the calendar says now (UTC), with its plan, in one transaction.

        False: somebody set another meeting meanwhile, which stays.
        """
        ...


class NoCalendars:
    """Where Kring can reach none."""

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        return Unreadable("meeting-cannot-reach")

    async def written(self, text: str, timezone: str, now: datetime) -> Reading:
        return Unreadable("meeting-cannot-calendar")
