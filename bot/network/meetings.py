"""Team meetings: how one repeats, and when it is. The wall clock counts: 09:00 stays 09:00 whatever the clocks do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from zoneinfo import ZoneInfo

from bot.network.cadence import instant

LOOKED_AHEAD = timedelta(days=3653)
"""Nobody looks further ahead, or at a longer stretch, than ten years."""
MOST = 4000
"""Meetings that one look gives: one each day of ten years, and some."""
EARLIEST, LATEST = date(1970, 1, 1), date(2200, 1, 1)
"""What a rhythm may begin with, and where every one ends."""
LONGEST = 24 * 60
"""Minutes of a meeting."""
DAYS_IN_WEEK, MONTHS_IN_YEAR, FIFTH = 7, 12, 5


@dataclass(frozen=True)
class Weekly:
    """On these weekdays (Monday is 0) of every so many weeks. `starts`: the weekday on which a week begins."""

    weekdays: tuple[int, ...]
    every: int = 1
    starts: int = 0

    def days(self, first: date, start: date, end: date) -> Iterator[date]:
        """In order, from `start` up to and including `end`. Weeks are counted from that of `first`."""
        week = first - timedelta(days=(first.weekday() - self.starts) % DAYS_IN_WEEK)
        step = timedelta(weeks=self.every)
        week += max(0, (start - week) // step) * step
        offsets = sorted((weekday - self.starts) % DAYS_IN_WEEK for weekday in set(self.weekdays))
        while week <= end:
            days = (week + timedelta(days=offset) for offset in offsets)
            yield from (day for day in days if start <= day <= end)
            week += step


@dataclass(frozen=True)
class ByWeekday:
    """Of the days of a month that fall on these weekdays: the nth one (1 the first, -1 the last), or several such.

    The second Tuesday is ((1,), (2,)); the last working day ((0, 1, 2, 3, 4), (-1,)).
    """

    weekdays: tuple[int, ...]
    nths: tuple[int, ...]
    every: int = 1

    def days(self, first: date, start: date, end: date) -> Iterator[date]:
        """In order, from `start` up to and including `end`, in every so many months from that of `first`."""
        for month in _months(first, start, end, self.every):
            candidates = [day for day in month if day.weekday() in self.weekdays]
            yield from (day for day in _picked(candidates, self.nths) if start <= day <= end)


@dataclass(frozen=True)
class ByDay:
    """On these days of a month: 1 the first, -1 the last. A month that has no such day is left out."""

    numbers: tuple[int, ...]
    every: int = 1

    def days(self, first: date, start: date, end: date) -> Iterator[date]:
        """In order, from `start` up to and including `end`, in every so many months from that of `first`."""
        for month in _months(first, start, end, self.every):
            yield from (day for day in _picked(month, self.numbers) if start <= day <= end)


Repeat = Weekly | ByWeekday | ByDay
OFTEN = ("weekly", "fortnightly", "monthly", "monthly-last")
"""How most teams meet."""


def repeat_from(often: str, first: date) -> Repeat:
    """How it repeats that is said to be this often; `first` tells on which weekday, and in which week of a month.

    A fifth Tuesday becomes the last one: not every month has five.
    """
    weekday = (first.weekday(),)
    if often in ("weekly", "fortnightly"):
        return Weekly(weekday, 2 if often == "fortnightly" else 1)
    nth = (first.day - 1) // DAYS_IN_WEEK + 1
    return ByWeekday(weekday, (-1 if often == "monthly-last" or nth == FIFTH else nth,))


def is_last_of_month(day: date) -> bool:
    """Whether no such weekday follows in its month."""
    return (day + timedelta(days=DAYS_IN_WEEK)).month != day.month


@dataclass(frozen=True)
class Single:
    """One meeting outside the rhythm, or moved to another moment. `at` is local, in the rhythm's zone."""

    day: date
    at: time
    minutes: int


@dataclass(frozen=True)
class Rhythm:
    """When a team meets: from `first` on, at `at` (local, in the IANA zone), each time for so many minutes.

    `repeat` None: once. It ends after the local day `until`, or after `count` meetings, cancelled ones counted
    (RFC 5545, 3.3.10). `cancelled` are local days on which it doesn't meet, in order; `extra` what comes instead or
    besides. `uid`: the series in the iCalendar that it was read from; empty when somebody said it in words.
    """

    first: date
    at: time
    minutes: int
    timezone: str
    repeat: Repeat | None = None
    until: date | None = None
    count: int | None = None
    cancelled: tuple[date, ...] = ()
    extra: tuple[Single, ...] = ()
    uid: str = ""


@dataclass(frozen=True, order=True)
class Occurrence:
    """One meeting, in UTC."""

    start: datetime
    end: datetime

    def day(self, timezone: str) -> date:
        """The calendar day on which it begins, in an IANA zone."""
        return self.start.astimezone(ZoneInfo(timezone)).date()


@dataclass(frozen=True)
class Candidate:
    """A meeting found in a calendar, by its name."""

    name: str
    rhythm: Rhythm


@dataclass(frozen=True)
class Found:
    """What a calendar holds, at least one: first what repeats, the soonest next meeting first."""

    meetings: tuple[Candidate, ...]


@dataclass(frozen=True)
class Unreadable:
    """Why nothing was found in a calendar, as a text key."""

    reason: str


Reading = Found | Unreadable


def meetings_between(rhythm: Rhythm, after: datetime, before: datetime) -> tuple[Occurrence, ...]:
    """Every meeting that starts at or after `after` and before `before` (UTC), in order, no two at one moment.

    Of a stretch of more than ten years, the first ten; of more than 4000 meetings, the first 4000. A time that the
    clocks skip counts as if they had not changed yet; of one that comes twice it is the first (RFC 5545, 3.3.5).
    """
    return tuple(islice(_meetings(rhythm, after, min(before, _later(after, LOOKED_AHEAD))), MOST))


def next_meetings(rhythm: Rhythm, after: datetime, most: int) -> tuple[Occurrence, ...]:
    """The first so many that start at or after this moment (UTC), within ten years."""
    return tuple(islice(_meetings(rhythm, after, _later(after, LOOKED_AHEAD)), most))


def meeting_on(rhythm: Rhythm, day: date) -> Occurrence | None:
    """The first meeting of this local day."""
    start = instant(day, time(), rhythm.timezone)
    found = meetings_between(rhythm, start - timedelta(hours=1), start + timedelta(hours=26))
    return next((meeting for meeting in found if meeting.day(rhythm.timezone) == day), None)


def _meetings(rhythm: Rhythm, after: datetime, before: datetime) -> Iterator[Occurrence]:
    """Lazily and in order: what is outside the rhythm is few, so all of it is known beforehand."""
    zone, margin = ZoneInfo(rhythm.timezone), timedelta(days=1)
    start, end = _local_day(after, zone) - margin, _local_day(before, zone) + margin
    extra = sorted({_occurrence(one, rhythm.timezone) for one in rhythm.extra})
    regular = (
        _occurrence(Single(day, rhythm.at, rhythm.minutes), rhythm.timezone)
        for day in _days(rhythm, start, end)
        if not _is_in(rhythm.cancelled, day)
    )
    for meeting in _merged(regular, extra):
        if meeting.start >= before:
            return
        if meeting.start >= after:
            yield meeting


def _merged(regular: Iterator[Occurrence], extra: list[Occurrence]) -> Iterator[Occurrence]:
    """Both in order; of two that start at one moment, the first."""
    latest, waiting = None, extra
    for meeting in chain(regular, (None,)):
        cut = len(waiting) if meeting is None else bisect_left(waiting, meeting)
        for one in (*waiting[:cut], *((meeting,) if meeting else ())):
            if one.start != latest:
                yield one
            latest = one.start
        waiting = waiting[cut:]


def _days(rhythm: Rhythm, start: date, end: date) -> Iterator[date]:
    """The local days of the rhythm itself. One that ends after so many is counted from its beginning."""
    if rhythm.repeat is None:
        yield from (rhythm.first,) if start <= rhythm.first <= end else ()
        return
    last = min(end, rhythm.until or LATEST, LATEST)
    counted = rhythm.count is not None
    days = rhythm.repeat.days(rhythm.first, rhythm.first if counted else max(start, rhythm.first), last)
    for day in islice(days, rhythm.count):
        if day >= start:
            yield day


def _months(first: date, start: date, end: date, every: int) -> Iterator[tuple[date, ...]]:
    """The days of every so many months, from that of `first`; those before `start` are passed over."""
    origin = first.year * MONTHS_IN_YEAR + first.month - 1
    wanted = start.year * MONTHS_IN_YEAR + start.month - 1
    month = origin + max(0, (wanted - origin) // every) * every
    while month <= end.year * MONTHS_IN_YEAR + end.month - 1:
        begins, ends = _first_of(month), _first_of(month + 1)
        yield tuple(begins + timedelta(days=n) for n in range((ends - begins).days))
        month += every


def _first_of(month: int) -> date:
    return date(month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1)


def _picked(days: list[date] | tuple[date, ...], nths: tuple[int, ...]) -> list[date]:
    """The nth ones of these (from 1, or from -1 at the end), in order; those that there are."""
    found = {days[nth - 1 if nth > 0 else nth] for nth in nths if nth and -len(days) <= nth <= len(days)}
    return sorted(found)


def _occurrence(one: Single, timezone: str) -> Occurrence:
    start = instant(one.day, one.at, timezone)
    return Occurrence(start, start + timedelta(minutes=one.minutes))


def _local_day(moment: datetime, zone: ZoneInfo) -> date:
    """Kept away from the ends of the calendar, where zones and margins fall off it."""
    return min(max(moment.date(), EARLIEST), LATEST) if _is_extreme(moment) else moment.astimezone(zone).date()


def _is_extreme(moment: datetime) -> bool:
    return not EARLIEST <= moment.date() <= LATEST


def _later(moment: datetime, by: timedelta) -> datetime:
    return moment + by if moment.date() <= LATEST else moment


def _is_in(days: tuple[date, ...], day: date) -> bool:
    at = bisect_left(days, day)
    return at < len(days) and days[at] == day
