"""A recurrence rule (RFC 5545, 3.3.10) as one of the ways in which a team meeting repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.network.meetings import MONTHS_IN_YEAR, ByDay, ByWeekday, Repeat, Weekly

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = re.compile(rf"([+-]?\d{{1,2}})?({'|'.join(WEEKDAYS)})")
ENDS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
LONGEST_INTERVAL = 520
DAYS_OF_MONTH = range(1, 32)
OF_THE_CLOCK = {"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"}


class TooIntricate(ValueError):
    """A rule that Kring doesn't follow; better none than a wrong date."""


def repeat_of(rule: Mapping[str, Sequence[Any]], start: datetime) -> Repeat:
    """How it repeats, from this local start on. Raises `TooIntricate`."""
    given = {name.upper(): list(values) for name, values in rule.items()}
    parts = {name: values for name, values in given.items() if not _says_the_start(name, values, start)}
    every = _number(parts.get("INTERVAL", [1]), 1, LONGEST_INTERVAL)
    match parts.get("FREQ", []):
        case ["DAILY"]:
            return _daily(parts, every, start)
        case ["WEEKLY"]:
            return Weekly(_plain_days(parts, start), every, _week_start(parts))
        case ["MONTHLY"]:
            return _monthly(parts, every, start)
        case ["YEARLY"]:
            return _yearly(parts, every, start)
        case _:
            raise TooIntricate


def _says_the_start(name: str, values: list[Any], start: datetime) -> bool:
    """Outlook and others repeat in the rule what the start says already."""
    return name in OF_THE_CLOCK and values == [getattr(start, OF_THE_CLOCK[name])]


def _number(values: Sequence[Any], least: int, most: int) -> int:
    match values:
        case [int() as number] if least <= number <= most:
            return number
    raise TooIntricate


def _only(parts: Mapping[str, Any], *allowed: str) -> None:
    if parts.keys() - ENDS - set(allowed):
        raise TooIntricate


def _week_start(parts: Mapping[str, list[Any]]) -> int:
    return _weekday(str(parts.get("WKST", ["MO"])[0]))


def _weekday(name: str) -> int:
    if name.upper() not in WEEKDAYS:
        raise TooIntricate
    return WEEKDAYS.index(name.upper())


def _days(parts: Mapping[str, list[Any]]) -> list[tuple[int | None, int]]:
    """Each of BYDAY as (which one of the month, weekday)."""
    found = [DAY.fullmatch(str(value).upper()) for value in parts.get("BYDAY", [])]
    if None in found:
        raise TooIntricate
    return [(int(day[1]) if day[1] else None, _weekday(day[2])) for day in found if day]


def _plain_days(parts: Mapping[str, list[Any]], start: datetime) -> tuple[int, ...]:
    """Weekdays without numbers; that of the start when none is named."""
    _only(parts, "BYDAY")
    days = _days(parts)
    if any(number is not None for number, _ in days):
        raise TooIntricate
    return _in_order(weekday for _, weekday in days) or (start.weekday(),)


def _in_order(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))


def _daily(parts: Mapping[str, list[Any]], every: int, start: datetime) -> Repeat:
    """Every day is every week on each day; every fourteen days, every two weeks."""
    week = len(WEEKDAYS)
    if every == 1:
        return Weekly(_plain_days(parts, start) if "BYDAY" in parts else tuple(range(week)))
    _only(parts)
    if every % week:
        raise TooIntricate
    return Weekly((start.weekday(),), every // week)


def _monthly(parts: Mapping[str, list[Any]], every: int, start: datetime) -> Repeat:
    _only(parts, "BYDAY", "BYMONTHDAY", "BYSETPOS")
    days, numbers, nths = _days(parts), _integers(parts, "BYMONTHDAY"), _integers(parts, "BYSETPOS")
    if not days:
        if nths:
            raise TooIntricate
        return ByDay(numbers or (start.day,), every)
    weekdays = _in_order(weekday for _, weekday in days)
    counted = _in_order(number for number, _ in days if number is not None)
    if counted:
        if len(weekdays) > 1 or len(counted) < len(days) or numbers or nths or 0 in counted:
            raise TooIntricate
        return ByWeekday(weekdays, counted, every)
    if numbers:
        return ByWeekday(weekdays, (_week_of(numbers, weekdays, nths),), every)
    if nths:
        return ByWeekday(weekdays, nths, every)
    if every > 1:
        raise TooIntricate
    return Weekly(weekdays)


def _week_of(numbers: tuple[int, ...], weekdays: tuple[int, ...], nths: tuple[int, ...]) -> int:
    """Which one it is: the Tuesday between the 8th and the 14th is the second."""
    week = len(WEEKDAYS)
    first = numbers[0]
    if nths or len(weekdays) > 1 or first % week != 1 or numbers != tuple(range(first, first + week)) or first < 1:
        raise TooIntricate
    return first // week + 1


def _integers(parts: Mapping[str, list[Any]], name: str) -> tuple[int, ...]:
    values = parts.get(name, [])
    if any(not isinstance(value, int) or abs(value) not in DAYS_OF_MONTH for value in values):
        raise TooIntricate
    return _in_order(values)


def _yearly(parts: Mapping[str, list[Any]], every: int, start: datetime) -> Repeat:
    """In the month of the start only."""
    months = [int(month) for month in parts.get("BYMONTH", [])]
    within = {name: values for name, values in parts.items() if name != "BYMONTH"}
    if months not in ([], [start.month]) or (not months and within.keys() - ENDS):
        raise TooIntricate
    return _monthly(within, every * MONTHS_IN_YEAR, start)
