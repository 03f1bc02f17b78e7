"""What somebody asked of Kring's nudges: less of a kind, none of it, none for a while, not at certain hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

LONGEST_AWAY = timedelta(days=366)
"""A pause ends by itself: at the latest so long after its first day."""


@dataclass(frozen=True)
class Away:
    """Days on which somebody wants nothing, `first` and `last` included, by their own calendar. It always ends."""

    first: date
    last: date

    def days(self) -> frozenset[date]:
        """Each of them, and at most a year of them: whatever `last` says, it ends."""
        length = min(self.last - self.first, LONGEST_AWAY).days + 1
        return frozenset(self.first + timedelta(days=n) for n in range(length))


@dataclass(frozen=True)
class Hours:
    """Between which hours (local) nudges may come; the window of the calendar still holds."""

    opens: time
    closes: time


@dataclass(frozen=True)
class Muted:
    """A kind of nudge that somebody stopped, and since when (UTC)."""

    kind: str
    since: datetime


@dataclass(frozen=True)
class Wishes:
    """Everything one person asked for. Without wishes, the calendar's own rules hold."""

    away: tuple[Away, ...] = ()
    muted: tuple[Muted, ...] = ()
    halved: frozenset[str] = frozenset()
    hours: Hours | None = None

    def stops(self, kind: str) -> bool:
        """Whether this kind was stopped."""
        return any(one.kind == kind for one in self.muted)

    def days_away(self) -> frozenset[date]:
        """Every day of every absence."""
        return frozenset(day for one in self.away for day in one.days())


NO_WISHES = Wishes()
