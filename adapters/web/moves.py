"""Where the clock is asked to go: wall-clock time, as whoever asks has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.forms import parse_date
from bot.network.cadence import instant

MORNING = time(9)
"""A date is reached at nine in the morning."""
FARTHEST = timedelta(days=2 * 366)


@dataclass(frozen=True)
class Unmoved:
    """The clock stays; `hint` is the key of the text that says why."""

    hint: str


def target(fields: Mapping[str, str], now: datetime, next_moment: datetime | None, zone: str) -> datetime | Unmoved:
    """The moment (UTC) that this form asks for."""
    match fields.get("move"):
        case "next":
            return next_moment or Unmoved("web-nothing-planned")
        case "day":
            return later(now, 1, zone)
        case "week":
            return later(now, 7, zone)
        case _:
            return _at_date(fields.get("to", ""), now, zone)


def later(now: datetime, days: int, zone: str) -> datetime:
    """The same hour on the wall, `days` further, also when the clocks change in between."""
    return (now.astimezone(ZoneInfo(zone)) + timedelta(days=days)).astimezone(UTC)


def _at_date(text: str, now: datetime, zone: str) -> datetime | Unmoved:
    day = parse_date(text)
    if day is None:
        return Unmoved("web-move-unclear")
    if not now.year <= day.year <= now.year + 3:
        return Unmoved("web-move-far" if day.year > now.year else "web-move-past")
    at = instant(day, MORNING, zone)
    if at <= now:
        return Unmoved("web-move-past")
    return at if at - now <= FARTHEST else Unmoved("web-move-far")
