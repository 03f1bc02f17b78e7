"""The few lines of an iCalendar that matter here, so that the library never sees the rest (RFC 5545, 3.1).

Of a time zone's own rules only the offsets are kept: nobody evaluates them, however they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LONGEST_LINE = 20_000
"""Characters; a longer one is no date."""
LONGEST_EVENT = 50_000
"""Characters; ten years of cancelled days are fewer."""
MOST_EVENTS = 5000
KEPT = frozenset(
    {"UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "STATUS"}
)
NAME = re.compile(r"[A-Za-z0-9-]{1,40}")
FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]")


@dataclass
class Zone:
    """A VTIMEZONE: its name, what it says it really is (X-LIC-LOCATION), and its offsets such as "+0100"."""

    name: str = ""
    really: str = ""
    offsets: set[str] = field(default_factory=set)


@dataclass
class Lines:
    """What was found: each whole event as its lines, and the time zones that are described."""

    events: list[list[str]] = field(default_factory=list)
    zones: dict[str, Zone] = field(default_factory=dict)
    is_calendar: bool = False


def sifted(text: str) -> Lines:
    """The lines that matter. An event without an end, and whatever is nested in one, is left out."""
    found, inside = Lines(), [""]
    event: list[str] = []
    zone = Zone()
    for name, line in _named(text):
        component = line.partition(":")[2].strip().upper()[:40]
        if name == "BEGIN":
            inside.append(component)
            event = [] if component == "VEVENT" else event
            zone = Zone() if component == "VTIMEZONE" else zone
        elif name == "END":
            _ended(component, found, event, zone)
            if len(inside) > 1:
                inside.pop()
        elif inside[-1] == "VEVENT" and name in KEPT:
            event.append(line)
        elif "VTIMEZONE" in inside[-2:]:
            _describe(zone, name, line)
        found.is_calendar |= inside[-1] == "VCALENDAR"
        if len(found.events) >= MOST_EVENTS:
            break
    return found


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Each unfolded line with the name of its property, in capitals."""
    for line in FOLD.sub("", text.removeprefix("\ufeff")).splitlines():
        name = NAME.match(line) if len(line) <= LONGEST_LINE else None
        if name:
            yield name[0].upper(), line


def _ended(component: str, found: Lines, event: list[str], zone: Zone) -> None:
    if component == "VEVENT":
        found.events.append(list(event))
        event.clear()
    elif component == "VTIMEZONE":
        found.zones[zone.name] = zone


def _describe(zone: Zone, name: str, line: str) -> None:
    value = line.partition(":")[2].strip()
    match name:
        case "TZID":
            zone.name = value
        case "X-LIC-LOCATION":
            zone.really = value
        case "TZOFFSETTO":
            zone.offsets.add(value[:5])
        case _:
            pass
