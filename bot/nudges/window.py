"""The window: when people may be nudged, on their own clock.

Monday to Friday 08:30-17:30; asks not before 10:00 on Monday nor after 15:00 on Friday; never on a public holiday. A
person may narrow it with hours of their own.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.network.cadence import Days, instant, is_working_day, working_day, working_day_before
from bot.nudges.nudge import Klass
from bot.nudges.wishes import Hours

MONDAY, FRIDAY = 0, 4
OPENS, CLOSES = time(8, 30), time(17, 30)
MONDAY_ASKS_FROM, FRIDAY_ASKS_UNTIL = time(10), time(15)
DEFERRED_TO = time(9, 30)
"""A nudge that waited for the next day doesn't come at the stroke of opening."""


def is_open(moment: datetime, klass: Klass, timezone: str, free: Days, hours: Hours | None = None) -> bool:
    """Whether a nudge of this class may go out at this (UTC) moment. `hours` are the person's own."""
    local = moment.astimezone(ZoneInfo(timezone))
    day = local.date()
    opens, closes = hours_of(day, klass, hours)
    return opens <= local.time() < closes and is_working_day(day, free)


def hours_of(day: date, klass: Klass, hours: Hours | None = None) -> tuple[time, time]:
    """From when until when, local, on a working day: never empty.

    Hours of a person that leave nothing of a day's window don't count that day: who can be reached before ten only
    would get nothing on Mondays.
    """
    opens, closes = _calendars_own(day.weekday(), klass)
    if hours is None:
        return opens, closes
    narrowed = max(opens, hours.opens), min(closes, hours.closes)
    return narrowed if narrowed[0] < narrowed[1] else (opens, closes)


def _calendars_own(weekday: int, klass: Klass) -> tuple[time, time]:
    if klass in ("logistics", "change", "post"):
        return OPENS, CLOSES
    return (
        MONDAY_ASKS_FROM if weekday == MONDAY else OPENS,
        FRIDAY_ASKS_UNTIL if weekday == FRIDAY else CLOSES,
    )


def next_opening(moment: datetime, klass: Klass, timezone: str, free: Days, hours: Hours | None = None) -> datetime:
    """The first moment (UTC) from `moment` on at which the window is open; `moment` itself if it is now.

    On a later day, or later today, that is half past nine, or when it opens where half past nine isn't in the window.
    """
    if is_open(moment, klass, timezone, free, hours):
        return moment
    day = local_day(moment, timezone)
    while True:
        opening = instant(day, _deferred(*hours_of(day, klass, hours)), timezone)
        # Asked anew: islands that crossed the date line had a Friday of which not a minute existed.
        if opening > moment and is_open(opening, klass, timezone, free, hours):
            return opening
        day += timedelta(days=1)


def _deferred(opens: time, closes: time) -> time:
    return DEFERRED_TO if opens <= DEFERRED_TO < closes else opens


def opening_after(day: date, klass: Klass, timezone: str, free: Days, hours: Hours | None = None) -> datetime:
    """The first opening (UTC) on a later local day than `day`."""
    return next_opening(instant(day + timedelta(days=1), time.min, timezone), klass, timezone, free, hours)


def opening_that_day(moment: datetime, klass: Klass, timezone: str, free: Days) -> datetime:
    """`moment` (UTC), or when the window opens later on that same local day: on Monday asks wait until ten."""
    opens = next_opening(moment, klass, timezone, free)
    return opens if local_day(opens, timezone) == local_day(moment, timezone) else moment


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


def once_over(end: datetime, days: int, at: time, timezone: str, free: Days) -> datetime:
    """The first working day's `at` (local; the moment is UTC) that is at least `days` whole days after `end`."""
    over = end + timedelta(days=days)
    day = working_day(local_day(over, timezone), free)
    moment = instant(day, at, timezone)
    return moment if moment >= over else instant(working_day(day + timedelta(days=1), free), at, timezone)


def local_day(moment: datetime, timezone: str) -> date:
    """The calendar day of a UTC moment in an IANA zone."""
    return moment.astimezone(ZoneInfo(timezone)).date()
