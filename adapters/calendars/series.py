"""What the events of an iCalendar mean together: the meetings that are still to come, and when each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from adapters.calendars.budget import Budget
from adapters.calendars.events import Entry, local_day, single_of
from bot.network.meetings import Candidate, Rhythm, Single, next_meetings

MOST_MEETINGS = 50
"""Found in one calendar."""
MOST_SERIES = 50
"""Looked at in one calendar; of those that aren't over, the ones that were begun last."""
MOST_CHANGES = 60
"""Days of one series that are cancelled, and that are moved or extra; the soonest ones count."""
REMEMBERED = timedelta(days=70)
"""Changes that are longer ago than this are no use to anybody."""
BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
"""What the library raises for what is no date, no rule or no event."""


def coming(entries: list[Entry], now: datetime, budget: Budget) -> tuple[Candidate, ...]:
    """What repeats first, then what comes soonest. Raises `Spent`."""
    since = now.date() - REMEMBERED
    found: list[tuple[bool, datetime, str, Candidate]] = []
    for one in (*_series(entries, since), *_singles(entries, since)):
        budget.check()
        start = _next(one.rhythm, now)
        if start is not None:
            found.append((one.rhythm.repeat is None, start, one.name, one))
    return tuple(one for *_, one in sorted(found, key=lambda each: each[:3])[:MOST_MEETINGS])


def _next(rhythm: Rhythm, now: datetime) -> datetime | None:
    """When it is next; None when it is over, or makes no sense."""
    try:
        meetings = next_meetings(rhythm, now, 1)
    except BROKEN:
        return None
    return meetings[0].start if meetings else None


def _series(entries: Iterable[Entry], since: date) -> list[Candidate]:
    """Every meeting that repeats, with what was changed of single ones. Of two with one id the last one counts."""
    changes: Mapping[str, list[Entry]] = _by_uid(entry for entry in entries if entry.instead_of)
    masters = {entry.uid: entry for entry in entries if entry.instead_of is None and entry.repeats}
    whole = (
        Candidate(entry.name, _pruned(rhythm, since))
        for entry in masters.values()
        if entry.rhythm and not entry.cancelled and (rhythm := _changed(entry.rhythm, changes[entry.uid]))
    )
    alive = (one for one in whole if one.rhythm.extra or one.rhythm.until is None or one.rhythm.until >= since)
    return sorted(alive, key=lambda one: one.rhythm.first, reverse=True)[:MOST_SERIES]


def _by_uid(entries: Iterator[Entry]) -> Mapping[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.uid].append(entry)
    return found


def _changed(rhythm: Rhythm, changes: list[Entry]) -> Rhythm | None:
    """The rhythm with its moved and cancelled meetings; None when one of them stands for all that follow it."""
    if any(entry.and_after for entry in changes):
        return None
    replaced = {local_day(entry.instead_of, rhythm.timezone) for entry in changes if entry.instead_of}
    moved = tuple(single_of(entry.rhythm, rhythm.timezone) for entry in changes if entry.rhythm and not entry.cancelled)
    return replace(rhythm, cancelled=tuple(sorted(replaced | set(rhythm.cancelled))), extra=(*rhythm.extra, *moved))


def _singles(entries: list[Entry], since: date) -> Iterator[Candidate]:
    """What is in the calendar once at a time: some programs write every meeting of a team as an event of its own."""
    repeating = {entry.uid for entry in entries if entry.repeats}
    named: defaultdict[str, list[Rhythm]] = defaultdict(list)
    for entry in entries:
        alone = not entry.cancelled and not entry.repeats and entry.uid not in repeating
        if alone and entry.rhythm and entry.rhythm.first >= since:
            named[entry.name].append(entry.rhythm)
    for name, events in named.items():
        timezone = events[0].timezone
        first, *more = sorted({single_of(one, timezone) for one in events}, key=_when)
        rhythm = Rhythm(first.day, first.at, first.minutes, timezone, extra=tuple(more), uid=f"name:{name}")
        yield Candidate(name, _pruned(rhythm, since))


def _pruned(rhythm: Rhythm, since: date) -> Rhythm:
    """Without changes of long ago, and with no more of them than a conversation can hold."""
    cancelled = tuple(day for day in rhythm.cancelled if day >= since)[:MOST_CHANGES]
    extra = tuple(sorted({one for one in rhythm.extra if one.day >= since}, key=_when))[:MOST_CHANGES]
    return replace(rhythm, cancelled=cancelled, extra=extra)


def _when(one: Single) -> tuple[date, time]:
    return one.day, one.at
