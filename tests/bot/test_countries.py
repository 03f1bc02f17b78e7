"""The countries that an administrator can choose: each has public holidays, and the name that CLDR gives it."""

import pytest
from babel import Locale as Cldr

from adapters.holidays import PublicHolidays
from adapters.words import speak_to
from bot.content.countries import COUNTRIES, country_name
from bot.content.zones import OFFERED
from bot.people import LOCALES, Locale, Reader
from bot.speech import Raw
from storage.newcomer import country_of

SLACKS_MENU = 100
"""Options that a menu of Slack's has room for."""


def test_each_country_has_public_holidays_and_is_there_once() -> None:
    assert [code for code in COUNTRIES if not PublicHolidays().between(code, 2026, 2026)] == []
    assert len(set(COUNTRIES)) == len(COUNTRIES) <= SLACKS_MENU


def test_whoever_lives_in_a_zone_that_is_offered_finds_their_country() -> None:
    assert {country_of(zone) for zone in OFFERED} <= set(COUNTRIES)


@pytest.mark.parametrize("locale", LOCALES)
def test_countries_are_called_as_cldr_calls_them(locale: Locale) -> None:
    say, names = speak_to(Reader(locale)), Cldr(locale).territories
    assert {code: say(country_name(code)) for code in COUNTRIES} == {code: names[code] for code in COUNTRIES}


def test_a_country_that_cannot_be_chosen_is_shown_by_its_code() -> None:
    assert country_name("AQ") == Raw("AQ")
