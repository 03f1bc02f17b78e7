"""Cadence: from a first date, a number and an interval to the dates of all sessions."""

from __future__ import annotations

from collections.abc import Set
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.network.model import SessionType

Days = Set[date]
"""Days without work: public holidays."""

SATURDAY = 5
MOST_SESSIONS = 20
LONGEST_INTERVAL = 26
"""Weeks."""


def session_days(first: date, count: int, weeks: int, holidays: Days) -> tuple[date, ...]:
    """`count` days, `weeks` apart, none of them a weekend day or a public holiday, and no two the same.

    A day that falls on one moves to the next working day; the days after it keep the rhythm of the first.
    """
    days: list[date] = []
    for turn in range(count):
        free_from = days[-1] + timedelta(days=1) if days else first
        days.append(working_day(max(first + timedelta(weeks=weeks * turn), free_from), holidays))
    return tuple(days)


def working_day(day: date, holidays: Days) -> date:
    """`day`, or the first working day after it."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day


def working_day_before(day: date, holidays: Days) -> date:
    """`day`, or the last working day before it."""
    while not is_working_day(day, holidays):
        day -= timedelta(days=1)
    return day


def is_working_day(day: date, holidays: Days) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def instant(day: date, hour: time, timezone: str) -> datetime:
    """The UTC moment of a wall-clock time in an IANA zone.

    A time that the clocks skip counts as if they had not changed yet; one that comes twice is the first of the two.
    """
    return datetime.combine(day, hour, ZoneInfo(timezone)).astimezone(UTC)


def session_type(number: int, count: int) -> SessionType:
    """The last session always closes (fiche, line 101); the first one kicks off."""
    if number == count:
        return "closing"
    return "kickoff" if number == 1 else "deepening"
