"""Time zones that are offered, and how a typed one is understood."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

OFFERED = (
    "Europe/Brussels",
    "Europe/Amsterdam",
    "Europe/Paris",
    "Europe/Luxembourg",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Warsaw",
    "Europe/Athens",
    "Europe/Bucharest",
    "Europe/Istanbul",
    "Africa/Casablanca",
    "Africa/Kinshasa",
    "America/New_York",
    "America/Toronto",
    "UTC",
)
"""IANA names, where Kring's first readers live and work."""


def zone_named(typed: str) -> str | None:
    """The IANA zone that somebody typed: "europe/brussels", "New York". None when there is none."""
    return _names().get(_folded(typed))


def zone_like(typed: str) -> str | None:
    """The zone that somebody probably meant, for an error that helps."""
    close = get_close_matches(_folded(typed)[:40], _names(), n=1, cutoff=0.7)
    return _names()[close[0]] if close else None


@cache
def _names() -> dict[str, str]:
    """Every zone by its own name and by that of its city, in small letters."""
    zones = sorted(available_timezones(), key=lambda zone: (zone not in OFFERED, zone))
    cities = {_folded(zone.rpartition("/")[2]): zone for zone in reversed(zones)}
    return cities | {_folded(zone): zone for zone in zones}


def _folded(name: str) -> str:
    return "_".join(name.casefold().split())
