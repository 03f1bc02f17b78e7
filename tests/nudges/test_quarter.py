"""Once a quarter whoever keeps the catalogue looks at it: on the second Tuesday, at ten (row 23)."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.circle import Party
from bot.nudges.quarter import AHEAD, House, of_house, second_tuesday
from bot.nudges.rows import RowChange
from tests.nudges.plans import BOSS, BRUSSELS, FREE, free_in, wall

HOUSE = House("o", (Party("claire", BRUSSELS, "BE"), BOSS))
YEAR = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def test_a_year_of_it() -> None:
    assert wall(of_house(HOUSE, *YEAR, free_in)) == [
        f"{day} {who} catalogue"
        for day in ("Tue 13 Jan 10:00", "Tue 14 Apr 10:00", "Tue 14 Jul 10:00", "Tue 13 Oct 10:00")
        for who in ("boss", "claire")
    ]


def test_on_a_public_holiday_it_comes_the_working_day_before() -> None:
    found = of_house(House("o", (BOSS,)), *YEAR, lambda country: FREE | {date(2026, 4, 14)})
    assert "Mon 13 Apr 10:00 boss catalogue" in wall(found)


def test_it_can_be_switched_off() -> None:
    assert of_house(House("o", (BOSS,), (RowChange(23, off=True),)), *YEAR, free_in) == ()


@given(st.datetimes(datetime(2000, 1, 1), datetime(2039, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds
def test_the_next_one_is_always_in_sight_and_has_one_key(now: datetime) -> None:
    found = of_house(House("o", (BOSS,)), now, now + AHEAD, free_in)
    assert 1 <= len({nudge.key for nudge in found}) == len(found) <= 2


@given(st.integers(1970, 2100), st.sampled_from([1, 4, 7, 10]))
def test_the_second_tuesday_is_one(year: int, month: int) -> None:
    day = second_tuesday(year, month)
    assert (day.weekday(), day.month) == (1, month)
    assert 8 <= day.day <= 14
