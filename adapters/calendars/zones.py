"""Which IANA zone a calendar means: by its own name, by Outlook's, by a library's long one, or by its offsets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from adapters.calendars.lines import Zone

LONGEST_NAME = 200


def zone_named(tzid: str, described: Mapping[str, Zone], ours: str) -> str | None:
    """The IANA name; None when nobody can tell. One of somebody's own making is `ours` if it has the same offsets."""
    zone = described.get(tzid, Zone())
    for name in _spellings(tzid, zone.really):
        if name in _known():
            return name
        if name in WINDOWS_TO_OLSON:
            return WINDOWS_TO_OLSON[name]
    return ours if zone.offsets and zone.offsets == _offsets(ours) else None


def _spellings(*names: str) -> Iterator[str]:
    """Each name, and what is left of it without what a library put before: "/mozilla.org/20050126_1/Europe/Paris"."""
    for name in names:
        plain = name[:LONGEST_NAME].strip().strip('"')
        yield plain
        pieces = plain.strip("/").split("/")
        yield from ("/".join(pieces[-count:]) for count in (3, 2) if len(pieces) > count)


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones() - {"Factory", "localtime"})


@cache
def _offsets(zone: str) -> set[str]:
    """Those of this zone, in winter and in summer."""
    moments = (datetime(2026, month, 1, tzinfo=UTC).astimezone(ZoneInfo(zone)) for month in (1, 7))
    return {moment.strftime("%z") for moment in moments}
