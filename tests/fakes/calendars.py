"""Calendars on a shelf: by address, without a network. What they hold is read as in real life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from adapters.calendars import read
from bot.network.meetings import Reading, Unreadable

TWO = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:team
SUMMARY:Teamoverleg
DTSTART;TZID=Europe/Brussels:20260107T090000
DTEND;TZID=Europe/Brussels:20260107T100000
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
END:VEVENT
BEGIN:VEVENT
UID:yoga
SUMMARY:Yoga
DTSTART;TZID=America/New_York:20260108T120000
DURATION:PT1H
RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20300101T000000Z
END:VEVENT
END:VCALENDAR
"""
"""A team meeting on every other Wednesday, and something else elsewhere."""


@dataclass
class Shelf:
    """Fulfils `bot.ports.Calendars`. Whatever isn't on it gives no answer; `asked` are the addresses that were read."""

    texts: Mapping[str, str] = field(default_factory=lambda: {"Iets": TWO})
    asked: list[str] = field(default_factory=list)

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        self.asked.append(address)
        text = self.texts.get(address)
        return await self.written(text, timezone, now) if text else Unreadable("meeting-cannot-reach")

    async def written(self, text: str, timezone: str, now: datetime) -> Reading:
        return read(text.encode("utf-8", "replace"), timezone, now)
