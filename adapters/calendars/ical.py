"""The team meetings in an iCalendar (RFC 5545). The library reads each event; `series` what they mean."""

from __future__ import annotations

import re
from datetime import datetime

from icalendar import Event as Component

from adapters.calendars.budget import Budget, Spent
from adapters.calendars.events import Entry, entry_of
from adapters.calendars.lines import LONGEST_EVENT, Lines, sifted
from adapters.calendars.rules import TooIntricate
from adapters.calendars.series import BROKEN, coming
from adapters.calendars.zones import zone_named
from bot.network.meetings import Found, Reading, Unreadable

BIGGEST = 1_000_000
"""Bytes of a calendar that is read."""
SECONDS = 1.5
"""Of the processor, for one calendar."""
TOO_BIG = Unreadable("meeting-cannot-big")
ZONE = re.compile(r';TZID=("[^"]*"|[^;:"]*)', re.IGNORECASE)


def read(data: bytes, timezone: str, now: datetime, seconds: float = SECONDS) -> Reading:
    """The meetings that are still to come after `now` (UTC), at most fifty. Never raises, whatever the bytes.

    What has no zone of its own ("floating") is in `timezone` (IANA), and so is a zone of somebody's own making with the
    same offsets. All-day events are no meetings. Events of one name that don't repeat count as one meeting. What takes
    more than so many seconds of the processor is too big.
    """
    if len(data) > BIGGEST:
        return TOO_BIG
    try:
        return _read(data.decode("utf-8", "replace"), timezone, now, Budget(seconds))
    except Spent:
        return TOO_BIG


def _read(text: str, timezone: str, now: datetime, budget: Budget) -> Reading:
    found = sifted(text)
    if not found.is_calendar:
        return Unreadable("meeting-cannot-calendar")
    entries, intricate = _entries(found, timezone, budget)
    meetings = coming(entries, now, budget)
    return Found(meetings) if meetings else Unreadable(_why_nothing(entries, intricate=intricate))


def _why_nothing(entries: list[Entry], *, intricate: bool) -> str:
    timed = [entry for entry in entries if entry.timed]
    if intricate or any(entry.intricate or entry.and_after for entry in timed):
        return "meeting-cannot-follow"
    if entries and not timed:
        return "meeting-cannot-all-day"
    return "meeting-cannot-over" if timed else "meeting-cannot-empty"


def _entries(found: Lines, timezone: str, budget: Budget) -> tuple[list[Entry], bool]:
    """Each event that could be read; and whether there was one that couldn't."""
    entries: list[Entry] = []
    intricate = False
    for lines in found.events:
        budget.check()
        try:
            entries.append(entry_of(_component(lines, found, timezone), timezone))
        except TooIntricate:
            intricate = True
        except BROKEN:
            continue
    return entries, intricate


def _component(lines: list[str], found: Lines, ours: str) -> Component:
    """The event as the library reads it, once every zone has its IANA name. Raises `TooIntricate`."""
    if sum(map(len, lines)) > LONGEST_EVENT:
        raise TooIntricate

    def named(match: re.Match[str]) -> str:
        zone = zone_named(match[1].strip('"'), found.zones, ours)
        if zone is None:
            raise TooIntricate
        return f";TZID={zone}"

    named_lines = [ZONE.sub(named, _head(line)) + line[len(_head(line)) :] for line in lines]
    component = Component.from_ical("\r\n".join(["BEGIN:VEVENT", *named_lines, "END:VEVENT", ""]))
    if not isinstance(component, Component):
        raise TypeError("not one event")
    return component


def _head(line: str) -> str:
    """The property with its parameters; of what is in quotation marks a colon is no end."""
    quoted = False
    for at, letter in enumerate(line):
        quoted ^= letter == '"'
        if letter == ":" and not quoted:
            return line[:at]
    return line
