"""The window, over all IANA zones, clock changes and holidays."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.nudge import Klass
from bot.nudges.window import day_after, day_before, hours_of, is_open, local_day, next_opening
from tests.nudges.strategies import classes, days, holidays, moments, zones

BRUSSELS = "Europe/Brussels"


@given(st.data(), moments, classes, zones)
def test_the_next_opening_is_open_and_never_earlier(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str
) -> None:
    free = data.draw(holidays(moment.date()))
    opening = next_opening(moment, klass, zone, free)
    assert opening >= moment
    assert is_open(opening, klass, zone, free)
    assert opening.tzinfo is UTC
    assert next_opening(opening, klass, zone, free) == opening


@given(st.data(), moments, classes, zones)
def test_a_deferred_nudge_comes_on_the_first_day_that_has_a_window_left(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str
) -> None:
    """Never late: no working day in between is skipped."""
    free = data.draw(holidays(moment.date()))
    opening = next_opening(moment, klass, zone, free)
    day, last = local_day(moment, zone) + timedelta(days=1), local_day(opening, zone)
    while day < last:
        assert day.weekday() >= 5 or day in free
        day += timedelta(days=1)


@given(st.data(), moments, classes, zones)
def test_open_means_on_their_own_clock(data: st.DataObject, moment: datetime, klass: Klass, zone: str) -> None:
    free = data.draw(holidays(moment.date()))
    if is_open(moment, klass, zone, free):
        local = moment.astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert local.date() not in free
        assert time(8, 30) <= local.time() < time(17, 30)
        if klass == "ask":
            assert not (local.weekday() == 0 and local.time() < time(10))
            assert not (local.weekday() == 4 and local.time() >= time(15))


@given(st.data(), moments, st.integers(1, 14), zones)
def test_the_day_before_is_a_working_day_before_the_start(
    data: st.DataObject, start: datetime, before: int, zone: str
) -> None:
    free = data.draw(holidays(start.date()))
    due = day_before(start, before, time(10), zone, free)
    assert due < start
    assert local_day(start, zone) - local_day(due, zone) >= timedelta(days=before)
    assert is_open(due, "logistics", zone, free)


@given(st.data(), moments, st.integers(1, 14), zones)
def test_the_day_after_is_a_working_day_after_the_end(
    data: st.DataObject, end: datetime, after: int, zone: str
) -> None:
    free = data.draw(holidays(end.date()))
    due = day_after(end, after, time(10), zone, free)
    assert due > end
    assert local_day(due, zone) > local_day(end, zone)
    assert is_open(due, "ask", zone, free)


@given(days, classes)
def test_there_is_a_window_on_every_working_day(day: date, klass: Klass) -> None:
    opens, closes = hours_of(day, klass)
    assert opens < closes


@pytest.mark.parametrize(
    ("moment", "klass", "expected"),
    [
        ("2026-03-27T15:00", "ask", "2026-03-30T10:00"),
        ("2026-03-27T15:00", "logistics", "2026-03-27T15:00"),
        ("2026-03-27T17:30", "logistics", "2026-03-30T09:30"),
        ("2026-03-30T08:30", "ask", "2026-03-30T10:00"),
        ("2026-03-31T07:00", "ask", "2026-03-31T09:30"),
        ("2026-03-31T08:30", "ask", "2026-03-31T08:30"),
        ("2026-04-03T17:30", "logistics", "2026-04-07T09:30"),
    ],
)
def test_around_a_weekend_in_which_the_clocks_change(moment: str, klass: Klass, expected: str) -> None:
    """Local times in Brussels; summer time begins on 29 March, and 6 April is Easter Monday."""
    free = frozenset({date(2026, 4, 6)})
    at, then = (datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(BRUSSELS)) for text in (moment, expected))
    assert next_opening(at.astimezone(UTC), klass, BRUSSELS, free) == then.astimezone(UTC)
