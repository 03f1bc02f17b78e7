"""How much one recipient gets, whatever the number of networks.

Asks take at most half of a day's messages and three of a week's five, so they never leave logistics without room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.nudges.nudge import OUT, Klass, Nudge, Past

WEEK = timedelta(days=7)
"""Seven local calendar days, the one in question included."""

A_LONG_DAY = timedelta(days=2)
"""Longer than any day of any clock."""

LOGISTICS_PER_SESSION = 3


class Received(NamedTuple):
    """That something of this class reached its recipient, on which of their days."""

    klass: Klass
    day: date


@dataclass(frozen=True)
class Cap:
    """At most so many messages of these classes together on one local day, and in any week."""

    classes: frozenset[Klass]
    per_day: int
    per_week: int

    def allows(self, day: date, got: Iterable[Received]) -> bool:
        """Whether one more on `day` stays within it. Nothing was received after `day`."""
        week = [one.day for one in got if one.klass in self.classes and one.day > day - WEEK]
        return len(week) < self.per_week and sum(one >= day for one in week) < self.per_day


ASKS = Cap(frozenset({"ask"}), 1, 3)
DIRECT = Cap(frozenset({"change", "logistics", "ask"}), 2, 5)
CHANNEL = Cap(frozenset({"channel"}), 1, 2)

CAPS: Mapping[Klass, Sequence[Cap]] = {"logistics": (DIRECT,), "ask": (ASKS, DIRECT), "channel": (CHANNEL,)}
"""Which caps hold back a class. A change counts for what is sent after it, and is held back by none."""


def received(log: Iterable[Past], timezone: str, now: datetime) -> list[Received]:
    """What of a log reached its recipient lately enough to count, as far as anybody can tell; by their own calendar."""
    since, zone = now - WEEK - A_LONG_DAY, ZoneInfo(timezone)
    return [
        Received(past.klass, past.at.astimezone(zone).date()) for past in log if past.at > since and past.status in OUT
    ]


def has_room(klass: Klass, day: date, got: Sequence[Received]) -> bool:
    """Whether every cap allows one more of this class on that local day."""
    return all(cap.allows(day, got) for cap in CAPS.get(klass, ()))


def session_is_full(nudge: Nudge, log: Iterable[Past]) -> bool:
    """Whether the recipient got all the logistics that one session may cause."""
    if nudge.klass != "logistics" or not nudge.session:
        return False
    mine = [past for past in log if past.klass == "logistics" and past.session == nudge.session and past.status in OUT]
    return len(mine) >= LOGISTICS_PER_SESSION
