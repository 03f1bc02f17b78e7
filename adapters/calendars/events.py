"""One event of an iCalendar, as far as a team meeting needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from adapters.calendars.rules import TooIntricate, repeat_of
from bot.network.meetings import EARLIEST, LATEST, LONGEST, Rhythm, Single

Properties = Mapping[str, Any]
"""By name, without regard to capitals, as the library reads them."""
NAME_LIMIT = 80
UID_LIMIT = 255
UNTOLD = 60
"""Minutes of a meeting that has no end."""
MOST_COUNTED = 1000
"""A series of more meetings than this has no end that matters."""
LENGTHS = range(1, LONGEST + 1)
"""Minutes that a meeting may take."""


@dataclass(frozen=True)
class Entry:
    """`rhythm` is None for an event that takes whole days or longer (`timed` False), and for one too `intricate`.

    `instead_of`: the day or the moment of the series (with the same `uid`) that this one replaces; `and_after`: and all
    later ones.
    """

    uid: str
    name: str
    rhythm: Rhythm | None
    timed: bool
    repeats: bool = False
    intricate: bool = False
    cancelled: bool = False
    instead_of: date | None = None
    and_after: bool = False


def single_of(rhythm: Rhythm, timezone: str) -> Single:
    """Its first meeting, as the clock shows it in this zone."""
    there = datetime.combine(rhythm.first, rhythm.at, ZoneInfo(rhythm.timezone))
    here = there.astimezone(ZoneInfo(timezone))
    return Single(here.date(), here.time(), rhythm.minutes)


def entry_of(component: Properties, ours: str) -> Entry:
    """What the library read; `ours` is the zone of whatever has none.

    Raises what the library raises for a broken date, and TypeError or ValueError for what can't be that date.
    """
    start = _date(component["DTSTART"].dt)
    minutes = _minutes(component, start)
    timed = minutes in LENGTHS and is_known(start)
    rhythm, intricate = None, False
    if timed and isinstance(start, datetime):
        rhythm, intricate = _rhythm(component, start, minutes, ours)
    replaced = component.get("RECURRENCE-ID")
    instead_of = _date(replaced.dt) if replaced is not None else None
    if instead_of is not None and not is_known(instead_of):
        raise ValueError("it replaces a meeting that is none")
    return Entry(
        uid=_text(component, "UID", UID_LIMIT),
        name=_text(component, "SUMMARY", NAME_LIMIT),
        rhythm=rhythm,
        timed=timed and isinstance(start, datetime),
        repeats="RRULE" in component or "RDATE" in component,
        intricate=intricate,
        cancelled=str(component.get("STATUS", "")).upper() == "CANCELLED",
        instead_of=instead_of,
        and_after=replaced is not None and "RANGE" in replaced.params,
    )


def _text(component: Properties, name: str, limit: int) -> str:
    """On one line, without what nobody can see: not every database takes that, and some of it turns words around."""
    words = " ".join(str(component.get(name, "")).split())
    return "".join(letter for letter in words if letter.isprintable())[:limit]


def _date(value: object) -> date:
    """A day or a moment. Raises TypeError for the hours, lengths and periods that may stand in its place."""
    if isinstance(value, date):
        return value
    raise TypeError("no date")


def is_known(day: date) -> bool:
    """Whether it is so far from the ends of the calendar that it is somewhere in each zone."""
    return EARLIEST < (day.date() if isinstance(day, datetime) else day) < LATEST


def _minutes(component: Properties, start: date) -> int:
    """Its length; an hour when it has none. What ends before it begins has none either."""
    if "DURATION" in component:
        length: timedelta = component["DURATION"].dt
    elif "DTEND" in component:
        length = component["DTEND"].dt - start
    else:
        length = timedelta()
    return int(length.total_seconds() // 60) if length >= timedelta(minutes=1) else UNTOLD


def _rhythm(component: Properties, start: datetime, minutes: int, ours: str) -> tuple[Rhythm | None, bool]:
    """The rhythm; or None, and whether that is because Kring can't follow it."""
    zone = _zone(start, ours)
    local = start.replace(tzinfo=None, microsecond=0)
    rhythm = Rhythm(local.date(), local.time(), minutes, zone, uid=_text(component, "UID", UID_LIMIT))
    try:
        return _repeated(component, rhythm, local), False
    except TooIntricate:
        return None, True


def _zone(moment: datetime, ours: str) -> str:
    zone = moment.tzinfo
    return ours if zone is None else str(getattr(zone, "key", "UTC"))


def _repeated(component: Properties, rhythm: Rhythm, start: datetime) -> Rhythm:
    rule = component.get("RRULE")
    if isinstance(rule, list) or "EXRULE" in component:
        raise TooIntricate
    counts = rule.get("COUNT") if rule else None
    count = int(counts[0]) if counts else None
    if count is not None and count < 1:
        raise TooIntricate
    return Rhythm(
        rhythm.first,
        rhythm.at,
        rhythm.minutes,
        rhythm.timezone,
        repeat=repeat_of(rule, start) if rule else None,
        until=_until(_date(rule["UNTIL"][0]), rhythm) if rule and rule.get("UNTIL") else None,
        count=count if count is None or count <= MOST_COUNTED else None,
        cancelled=tuple(sorted(_cancelled(component, rhythm.timezone))),
        extra=tuple(_extras(component, rhythm)),
        uid=rhythm.uid,
    )


def _until(last: date, rhythm: Rhythm) -> date:
    """The last local day on which it may still begin; some programs write the last of all years."""
    if not is_known(last):
        return EARLIEST if last.year <= EARLIEST.year else LATEST
    if not isinstance(last, datetime):
        return last
    local = last if last.tzinfo is None else last.astimezone(ZoneInfo(rhythm.timezone))
    return local.date() if local.time() >= rhythm.at else local.date() - timedelta(days=1)


def _dates(component: Properties, name: str) -> Iterator[Any]:
    """Whatever the library makes of them: dates, moments, periods as (start, end or length), hours and lengths."""
    found = component.get(name, [])
    for several in found if isinstance(found, list) else [found]:
        yield from (one.dt for one in several.dts)


def _cancelled(component: Properties, timezone: str) -> set[date]:
    """Raises TypeError for what is no date. One at the end of time is left out: no meeting was there."""
    days = (_date(one) for one in _dates(component, "EXDATE"))
    return {local_day(day, timezone) for day in days if is_known(day)}


def local_day(moment: date, timezone: str) -> date:
    """The day on which a moment is in this zone; a day is itself, wherever. Far enough from the end of the calendar."""
    if not isinstance(moment, datetime):
        return moment
    return moment.date() if moment.tzinfo is None else moment.astimezone(ZoneInfo(timezone)).date()


def _extras(component: Properties, rhythm: Rhythm) -> Iterator[Single]:
    """Raises TypeError for what is no date. What is at the end of time, or takes days or no time, is left out."""
    for one in _dates(component, "RDATE"):
        start, minutes = _period(*one) if isinstance(one, tuple) else (_date(one), rhythm.minutes)
        if is_known(start) and minutes in LENGTHS:
            yield _extra(start, minutes, rhythm)


def _period(start: object, end: Any) -> tuple[date, int]:  # noqa: ANN401 — what the library makes of an end or a length
    begins = _date(start)
    length = end if isinstance(end, timedelta) else end - begins
    return begins, int(length.total_seconds() // 60)


def _extra(moment: date, minutes: int, rhythm: Rhythm) -> Single:
    if not isinstance(moment, datetime):
        return Single(moment, rhythm.at, minutes)
    local = moment if moment.tzinfo is None else moment.astimezone(ZoneInfo(rhythm.timezone))
    return Single(local.date(), local.time().replace(microsecond=0), minutes)
