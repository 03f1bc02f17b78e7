"""When a nudge can come again: the moments offered for "later", in its recipient's window and still in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.network.cadence import Days, instant
from bot.nudges.nudge import Nudge
from bot.nudges.window import is_open, local_day, next_opening
from bot.nudges.wishes import Wishes

Name = Literal["soon", "tomorrow", "monday"]

SOON = timedelta(hours=2)
TEN = time(10)
FURTHEST = timedelta(days=28)
"""Whoever wants nothing for longer takes a pause."""
AFTER_EXPIRY = timedelta(days=1)
"""An ask may come so long after the calendar would have dropped it: somebody wants it."""
CLOSES = ("evaluation", "digest")
"""Kinds of asks that are of no use any more once they expired."""
WEEK = 7


@dataclass(frozen=True)
class Offer:
    """A moment by its name. `at` is UTC."""

    name: Name
    at: datetime


@dataclass(frozen=True)
class Later:
    """A nudge before its recipient, at `now` (UTC): `free` are their public holidays."""

    nudge: Nudge
    timezone: str
    free: Days
    wishes: Wishes
    now: datetime

    @property
    def latest(self) -> datetime:
        """The nudge must be there before this moment (UTC)."""
        furthest, expires = self.now + FURTHEST, self.nudge.expires
        if expires is None:
            return furthest
        useful = self.nudge.klass == "ask" and self.nudge.kind not in CLOSES
        return min(furthest, expires + AFTER_EXPIRY if useful else expires)

    def offers(self) -> tuple[Offer, ...]:
        """The moments to choose from, soonest first; none when it can't come later any more."""
        return tuple(offer for offer in self._moments() if self._fits(offer.at))

    def _moments(self) -> Iterator[Offer]:
        today = local_day(self.now, self.timezone)
        yield Offer("soon", self.now + SOON)
        tomorrow, monday = today + timedelta(days=1), today + timedelta(days=WEEK - today.weekday())
        yield Offer("tomorrow", instant(tomorrow, TEN, self.timezone))
        if monday != tomorrow:
            yield Offer("monday", instant(monday, TEN, self.timezone))

    def _fits(self, at: datetime) -> bool:
        return self.now < at < self.latest and self._is_open(at)

    def _is_open(self, at: datetime) -> bool:
        return is_open(at, self.nudge.klass, self.timezone, self._days_off, self.wishes.hours)

    @property
    def _days_off(self) -> Days:
        return self.free | self.wishes.days_away()

    def on(self, day: date) -> datetime | None:
        """The moment (UTC) on this local day: ten o'clock, or when the window opens; None when it doesn't."""
        ten = instant(day, TEN, self.timezone)
        if self._is_open(ten):
            return ten
        midnight = instant(day, time.min, self.timezone)
        opens = next_opening(midnight, self.nudge.klass, self.timezone, self._days_off, self.wishes.hours)
        return opens if local_day(opens, self.timezone) == day else None

    def first_day(self) -> date | None:
        """The first local day after today on which it can come; None when there is none any more."""
        tomorrow = instant(local_day(self.now, self.timezone) + timedelta(days=1), time.min, self.timezone)
        opens = next_opening(tomorrow, self.nudge.klass, self.timezone, self._days_off, self.wishes.hours)
        day = local_day(opens, self.timezone)
        at = self.on(day)
        return day if at is not None and at < self.latest else None
