"""The window: when people may be nudged, on their own clock.

Monday to Friday 08:30-17:30; asks not before 10:00 on Monday nor after 15:00 on Friday; never on a public holiday.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.network.cadence import Days, instant, is_working_day, working_day, working_day_before
from bot.nudges.nudge import Klass

MONDAY, FRIDAY = 0, 4
OPENS, CLOSES = time(8, 30), time(17, 30)
MONDAY_ASKS_FROM, FRIDAY_ASKS_UNTIL = time(10), time(15)
DEFERRED_TO = time(9, 30)
"""A nudge that waited for the next day doesn't come at the stroke of opening."""


def is_open(moment: datetime, klass: Klass, timezone: str, free: Days) -> bool:
    """Whether a nudge of this class may go out at this (UTC) moment."""
    local = moment.astimezone(ZoneInfo(timezone))
    opens, closes = hours_of(local.date(), klass)
    return is_working_day(local.date(), free) and opens <= local.time() < closes


def hours_of(day: date, klass: Klass) -> tuple[time, time]:
    """From when until when, local, on a working day."""
    if klass == "logistics":
        return OPENS, CLOSES
    return (
        MONDAY_ASKS_FROM if day.weekday() == MONDAY else OPENS,
        FRIDAY_ASKS_UNTIL if day.weekday() == FRIDAY else CLOSES,
    )


def next_opening(moment: datetime, klass: Klass, timezone: str, free: Days) -> datetime:
    """The first moment (UTC) from `moment` on at which the window is open; `moment` itself if it is now."""
    if is_open(moment, klass, timezone, free):
        return moment
    local = moment.astimezone(ZoneInfo(timezone))
    today_opens = hours_of(local.date(), klass)[0]
    later_today = is_working_day(local.date(), free) and local.time() < today_opens
    day = local.date() if later_today else working_day(local.date() + timedelta(days=1), free)
    return instant(day, max(DEFERRED_TO, hours_of(day, klass)[0]), timezone)


def day_before(start: datetime, days: int, at: time, timezone: str, free: Days) -> datetime:
    """`days` before the local day of `start`, moved back to a working day, at that local hour (UTC)."""
    day = local_day(start, timezone) - timedelta(days=days)
    return instant(working_day_before(day, free), at, timezone)


def day_after(end: datetime, days: int, at: time, timezone: str, free: Days) -> datetime:
    """`days` after the local day of `end`, moved back to a working day, at that local hour (UTC).

    Where moving back would reach the session's own day or before it, it moves on to the next working day instead.
    """
    ended = local_day(end, timezone)
    day = working_day_before(ended + timedelta(days=days), free)
    return instant(day if day > ended else working_day(ended + timedelta(days=days), free), at, timezone)


def local_day(moment: datetime, timezone: str) -> date:
    """The calendar day of a UTC moment in an IANA zone."""
    return moment.astimezone(ZoneInfo(timezone)).date()
