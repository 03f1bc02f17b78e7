"""A time zone is understood as people here type it, and every zone by its own name."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from bot.content.zones import CITIES, zone_like, zone_named


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Brussel", "Europe/Brussels"),
        ("bruxelles", "Europe/Brussels"),
        ("Liège", "Europe/Brussels"),
        ("luik", "Europe/Brussels"),
        ("België", "Europe/Brussels"),
        ("Parijs", "Europe/Paris"),
        ("Londres", "Europe/London"),
        ("den haag", "Europe/Amsterdam"),
        ("Den-Haag", "Europe/Amsterdam"),
        ("  new   york ", "America/New_York"),
        ("europe/brussels", "Europe/Brussels"),
        ("Port-au-Prince", "America/Port-au-Prince"),
    ],
)
def test_a_city_is_understood_by_the_name_that_people_give_it(typed: str, zone: str) -> None:
    assert zone_named(typed) == zone


def test_every_zone_is_itself_by_its_own_name() -> None:
    assert {zone for zone in available_timezones() if zone_named(zone) != zone} == set()


def test_every_city_belongs_to_the_zone_it_is_listed_with() -> None:
    listed = {(city, zone) for zone, cities in CITIES.items() for city in cities.split()}
    assert {zone for _, zone in listed} <= available_timezones()
    assert {(city, zone_named(city)) for city, _ in listed} == listed


def test_a_slip_in_a_city_suggests_its_zone() -> None:
    assert zone_like("Bruxeles") == "Europe/Brussels"
    assert zone_like("Antwerpn") == "Europe/Brussels"
    assert zone_like("🎉") is None
