"""Every reader gets their own language and their own clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from adapters.words import MissingText, moment, speak_to
from bot.people import Locale, Reader, known_locale
from bot.speech import Raw, t

AUTUMN = datetime(2026, 11, 3, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "timezone", "said"),
    [
        ("nl", "Europe/Brussels", "dinsdag 3 november 2026 om 14:00"),
        ("en", "Europe/Lisbon", "Tuesday 3 November 2026 at 13:00"),
        ("fr", "America/Montreal", "mardi 3 novembre 2026 à 08:00"),
    ],
)
def test_a_moment_is_said_in_the_readers_language_and_zone(locale: Locale, timezone: str, said: str) -> None:
    assert moment(AUTUMN, Reader(locale, timezone)) == said


def test_the_first_of_a_month_is_said_as_each_language_says_it() -> None:
    first = datetime(2026, 12, 1, 13, 0, tzinfo=UTC)
    assert moment(first, Reader("fr", "Europe/Brussels")) == "mardi 1er décembre 2026 à 14:00"
    assert moment(first, Reader("nl", "Europe/Brussels")) == "dinsdag 1 december 2026 om 14:00"


def test_an_unknown_text_is_an_error_and_not_an_empty_line() -> None:
    with pytest.raises(MissingText):
        speak_to(Reader())(t("no-such-text"))


def test_what_a_person_typed_is_said_as_it_is() -> None:
    assert speak_to(Reader())(Raw("{ $name } *vet*")) == "{ $name } *vet*"


@pytest.mark.parametrize(("tag", "locale"), [("fr-BE", "fr"), ("en_US", "en"), ("nl", "nl"), ("de", "nl"), ("", "nl")])
def test_a_platforms_language_tag_finds_the_nearest_language(tag: str, locale: Locale) -> None:
    assert known_locale(tag) == locale
