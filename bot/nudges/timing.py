"""The rows of the calendar as people read and change them: when each comes, and how far it can be moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.nudges.rows import ROWS, TEN, Row, RowChange, calendar_of
from bot.speech import Raw, T, t

SWITCHABLE = frozenset(row.number for row in ROWS if row.around != "news" or not row.flow)
"""Every row but the news of a change: who was told a date hears it when that date is no more."""

HOURS_OF_A_DAY = 24
MOST_BEFORE, MOST_AFTER, MOST_AROUND_A_MEETING, LONG_WEEKEND = 60, 60, 7, 4
"""Days."""


def in_force(row: Row, change: RowChange) -> Row:
    """The row as it is with this change; whether it is off is another matter."""
    return next(one for one in calendar_of(replace(change, off=False)) if one.number == row.number)


def is_movable(row: Row) -> bool:
    """Whether it comes on a day that can be counted, at an hour, by itself."""
    return bool(row.turns) and row.turns[0].at is not None and row.carried_by is None


def repeats(row: Row) -> bool:
    return len(row.turns) > 1


def limits(row: Row) -> tuple[int, int]:
    """The fewest and the most days that a movable row can be from its anchor without coming too late."""
    if row.around == "meeting":
        return 1, MOST_AROUND_A_MEETING
    lasts = int(row.expires.hours // HOURS_OF_A_DAY) if row.expires else None
    if row.turns[0].anchor == "start":
        return 1 - (lasts or 0), MOST_BEFORE
    if lasts is None:
        return 1, MOST_AFTER
    return 1, lasts - 1 - (LONG_WEEKEND if row.turns[0].whole else 0)


def days_of(row: Row) -> int:
    """How many days from its anchor a row with turns comes."""
    return abs(row.turns[0].days)


def hour_of(row: Row) -> time:
    """The local hour at which a row with turns comes; ten o'clock where it has none of its own."""
    return row.turns[0].at or TEN


def when(row: Row) -> T:
    """When it comes, in words."""
    if row.carried_by is not None:
        return t("row-when-carried")
    if not row.turns:
        return t("row-when-news" if row.flow else "row-when-open")
    first = row.turns[0]
    if first.anchor == "joining":
        return t({"invitee": "row-when-publishing", "waiting": "row-when-freed"}.get(row.to, "row-when-joining"))
    about = "meeting" if row.around == "meeting" else "session"
    if first.at is None:
        return t("row-when-hours", count=round(abs(first.hours)), side=first.anchor)
    return t("row-when-days", count=abs(first.days), side=first.anchor, about=about, hour=Raw(clock(first.at)))


def clock(hour: time) -> str:
    """As clocks show it: 09:30."""
    return hour.strftime("%H:%M")
