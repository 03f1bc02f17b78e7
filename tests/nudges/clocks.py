"""Every change of every clock from 2000 to 2040, found by looking at the clocks themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from tests.nudges.strategies import ZONES

FIRST, LAST = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2000, 2041))
STRIDE = 6 * 24 * 3600
"""Seconds. No zone changed its clock and changed it back within so few days."""


@cache
def changes() -> dict[str, tuple[datetime, ...]]:
    """The first moments (UTC) of each new offset, per zone. Zones that show the same clock all along are here once."""
    found: dict[object, tuple[str, tuple[datetime, ...]]] = {}
    for name in ZONES:
        zone = ZoneInfo(name)
        moments = tuple(_changes_of(zone))
        shown = tuple((at, at.astimezone(zone).utcoffset()) for at in moments)
        found.setdefault((_offset(zone, FIRST), shown), (name, moments))
    return dict(found.values())


def _changes_of(zone: ZoneInfo) -> Iterator[datetime]:
    for start in range(FIRST, LAST, STRIDE):
        if _offset(zone, start) != _offset(zone, start + STRIDE):
            yield datetime.fromtimestamp(_first_changed(zone, start, start + STRIDE), UTC)


def _first_changed(zone: ZoneInfo, before: int, after: int) -> int:
    """By halving: the first second at which the clock no longer shows what it showed at `before`."""
    was = _offset(zone, before)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if _offset(zone, middle) == was else (before, middle)
    return after


def _offset(zone: ZoneInfo, second: int) -> timedelta | None:
    return datetime.fromtimestamp(second, zone).utcoffset()
