"""Says texts in a reader's language and time zone: Fluent for the sentences, CLDR (Babel) for dates and figures."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.people import Locale, Reader
from bot.speech import Arg, Raw, Say, T, Words

HOURS: dict[Locale, str] = {"nl": "'om' HH:mm", "en": "'at' HH:mm", "fr": "'à' HH:mm"}
REMEMBERED = 4096
"""Texts without arguments, or with figures alone, that need no second formatting."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class MissingText(LookupError):
    """A text that a language doesn't have, or whose arguments don't fit."""


def speak_to(reader: Reader) -> Say:
    """Says texts to this reader. What comes out is plain text: nothing is escaped yet. Raises `MissingText`."""

    def say(words: Words) -> str:
        return words.text if isinstance(words, Raw) else _sentence(words, reader)

    return say


def _sentence(text: T, reader: Reader) -> str:
    if all(isinstance(value, int) for _, value in text.args):
        return _counted(text, reader.locale)
    return _format(text.key, reader.locale, {name: _argument(value, reader) for name, value in text.args})


@lru_cache(REMEMBERED)
def _counted(text: T, locale: Locale) -> str:
    """The same for everybody who reads this language: nothing of anybody's is remembered here."""
    return _format(text.key, locale, dict(text.args))


def _format(key: str, locale: Locale, args: dict[str, Any]) -> str:
    bundle = _bundle(locale)
    if not bundle.has_message(key):
        raise MissingText(f"{locale}: no text {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingText(f"{locale}: {key} has no value")
    said, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise MissingText(f"{locale}: {key}: {errors}")
    return str(said)


@cache
def _bundle(locale: Locale) -> FluentBundle:
    """Every .ftl file of a language. Isolation marks come from `_argument`, and only where they are needed."""
    bundle = FluentBundle([locale], use_isolating=False)
    for file in sorted(files("bot.texts").joinpath(locale).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text("utf-8")), allow_overrides=False)
    return bundle


def _argument(value: Arg, reader: Reader) -> str | int:
    match value:
        case T():
            return _sentence(value, reader)
        case Raw(text):
            return _isolated(text)
        case datetime():
            return moment(value, reader)
        case date():
            return long_date(value, reader.locale)
        case float():
            return str(format_decimal(value, format="0.0", locale=reader.locale))
        case _:
            return value


def moment(at: datetime, reader: Reader) -> str:
    """A UTC moment as this reader's clock shows it: "donderdag 4 maart 2027 om 14:00"."""
    local = at.astimezone(ZoneInfo(reader.timezone))
    return f"{long_date(local, reader.locale)} {format_datetime(local, HOURS[reader.locale], locale=reader.locale)}"


def long_date(day: date, locale: Locale) -> str:
    """Such as "donderdag 4 maart 2027". In French the first of a month is "1er", for which CLDR has no sign."""
    number = "d'er'" if locale == "fr" and day.day == 1 else "d"
    return str(format_date(day, f"EEEE {number} MMMM y", locale=locale))


def whole(figure: float) -> float:
    """A whole number is said as one: 3 votes of 9, and 4.8 out of 5."""
    return int(figure) if figure.is_integer() else figure


def _isolated(text: str) -> str:
    """Right-to-left words inside our left-to-right sentence keep to themselves."""
    turns = any(unicodedata.bidirectional(letter) in ("R", "AL", "RLE", "RLO", "RLI") for letter in text)
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if turns else text
