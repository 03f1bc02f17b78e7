"""Days and hours, short, as one reader's clock and language have them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, get_timezone_location

from adapters.words import long_date
from bot.people import Reader


def local(at: datetime, reader: Reader) -> datetime:
    """A UTC moment on this reader's clock."""
    return at.astimezone(ZoneInfo(reader.timezone))


def hour(at: datetime, reader: Reader) -> str:
    """Such as "10:00"."""
    return f"{local(at, reader):%H:%M}"


def short(at: datetime, reader: Reader) -> str:
    """Such as "ma 23 nov 10:00"."""
    return str(format_datetime(local(at, reader), "EEE d MMM HH:mm", locale=reader.locale))


def long(at: datetime, reader: Reader) -> str:
    """Such as "maandag 23 november 2026"."""
    return long_date(local(at, reader), reader.locale)


def small(day: date, reader: Reader) -> str:
    """Such as "23 nov"."""
    return str(format_date(day, "d MMM", locale=reader.locale))


def zone(reader: Reader) -> str:
    """The city of the reader's clock: "Brussel"."""
    return str(get_timezone_location(reader.timezone, locale=reader.locale, return_city=True))
