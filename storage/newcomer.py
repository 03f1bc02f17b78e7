"""What a platform's profile tells about somebody: a language we speak, a zone that exists, the country of that zone."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.people import Profile, Reader, known_locale

HOME = "BE"
STRANGER = Reader()
NOWHERE = ("001", "ZZ")
"""CLDR's "the world" and "unknown"."""


@cache
def is_zone(name: str) -> bool:
    """Whether this is an IANA time zone."""
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (KeyError, OSError, ValueError):
        return False


@cache
def country_of(zone: str) -> str:
    """The country (ISO 3166) that a time zone lies in, by CLDR; Belgium for zones that lie in none."""
    canonical = get_global("zone_aliases").get(zone, zone)
    country = get_global("zone_territories").get(canonical, HOME)
    return HOME if country in NOWHERE else country


def introduced(profile: Profile, known: Reader = STRANGER) -> Reader:
    """For whom to write, after this profile: what it leaves open, or says in a way nobody knows, stays as known."""
    return Reader(
        known_locale(profile.locale, otherwise=known.locale),
        profile.timezone if is_zone(profile.timezone) else known.timezone,
    )


def told_by(profile: Profile, known: Reader, *, locale_chosen: bool, zone_chosen: bool) -> Reader:
    """Like `introduced`, but what the person chose stays."""
    told = introduced(profile, known)
    return Reader(
        known.locale if locale_chosen else told.locale,
        known.timezone if zone_chosen else told.timezone,
    )
