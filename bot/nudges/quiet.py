"""Quiet hours of a whole organisation: what they would make come too late comes earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.network.cadence import Days, instant
from bot.nudges.nudge import Klass, Nudge
from bot.nudges.window import hours_of, is_open, local_day, next_opening
from bot.nudges.wishes import Hours

IN_HAND = timedelta(minutes=30)
"""So long before these hours close, what was brought forward has time to leave."""


def in_time(nudge: Nudge, timezone: str, free: Days, hours: Hours | None) -> Nudge:
    """The nudge; at an earlier moment where, because of these hours and nothing else, it would come too late.

    Others stay as they are: they wait until the hours open, as the claim judges. `hours` leave at least an hour of
    every working day to each class of nudges (`bot.organisation.flaw`).
    """
    if hours is None or nudge.expires is None:
        return nudge
    in_the_window = next_opening(nudge.moment, nudge.klass, timezone, free)
    if in_the_window >= nudge.expires:
        return nudge
    if next_opening(nudge.moment, nudge.klass, timezone, free, hours) < nudge.expires:
        return nudge
    return replace(nudge, due=_last_before(nudge.moment, nudge.klass, timezone, free, hours))


def _last_before(moment: datetime, klass: Klass, timezone: str, free: Days, hours: Hours) -> datetime:
    """The last moment (UTC) before this one that lies well within these hours."""
    day = local_day(moment, timezone)
    while True:
        _, closes = hours_of(day, klass, hours)
        at = instant(day, closes, timezone) - IN_HAND
        if at < moment and is_open(at, klass, timezone, free, hours):
            return at
        day -= timedelta(days=1)
