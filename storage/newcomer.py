"""What a platform's profile tells about somebody: a language we speak, a zone that exists, the country of that zone."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.organisation import Arrangements
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


def country_in(zone: str, arranged: Arrangements | None) -> str:
    """Whose public holidays (ISO 3166) somebody in this time zone has: their organisation's, where that is its zone.

    Anywhere else, and where nothing was arranged, those of the country that the zone lies in.
    """
    return arranged.country if arranged and zone == arranged.timezone else country_of(zone)


def default_reader(arranged: Arrangements | None) -> Reader:
    """For whom to write, as long as nobody told anything of them."""
    return Reader(arranged.locale, arranged.timezone) if arranged else STRANGER


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
