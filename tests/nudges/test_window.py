"""The window, over all IANA zones, clock changes and holidays."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.cadence import instant
from bot.nudges.nudge import Klass
from bot.nudges.window import day_after, day_before, hours_of, is_open, local_day, next_opening, opening_after
from bot.nudges.wishes import Away, Hours, Wishes
from tests.nudges.strategies import any_moments, days, holidays, hours, klasses, moments, zones

BRUSSELS = "Europe/Brussels"


def left_out(day: date, zone: str) -> bool:
    """Whether this zone crossed the date line and skipped the day."""
    return local_day(instant(day, time(12), zone), zone) != day


@given(st.data(), any_moments, klasses, zones, hours)
def test_the_next_opening_is_open_and_never_earlier(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str, own: Hours | None
) -> None:
    free = data.draw(holidays(moment.date()))
    opening = next_opening(moment, klass, zone, free, own)
    assert opening >= moment
    assert is_open(opening, klass, zone, free, own)
    assert opening.tzinfo is UTC
    assert next_opening(opening, klass, zone, free, own) == opening


@given(st.data(), any_moments, klasses, zones, hours)
def test_a_deferred_nudge_comes_on_the_first_day_that_has_a_window_left(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str, own: Hours | None
) -> None:
    """Never late: no working day in between is skipped, nor is today."""
    free = data.draw(holidays(moment.date()))
    local = moment.astimezone(ZoneInfo(zone))
    today_is_over = local.time() >= hours_of(local.date(), klass, own)[1]
    day = local.date() + timedelta(days=1) if today_is_over else local.date()
    last = local_day(next_opening(moment, klass, zone, free, own), zone)
    while day < last:
        assert day.weekday() >= 5 or day in free or left_out(day, zone)
        day += timedelta(days=1)


@given(st.data(), any_moments, klasses, zones, hours)
def test_open_means_on_their_own_clock(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str, own: Hours | None
) -> None:
    free = data.draw(holidays(moment.date()))
    if is_open(moment, klass, zone, free, own):
        local = moment.astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert local.date() not in free
        assert time(8, 30) <= local.time() < time(17, 30)
        if klass in ("ask", "channel"):
            assert not (local.weekday() == 0 and local.time() < time(10))
            assert not (local.weekday() == 4 and local.time() >= time(15))


@given(st.data(), any_moments, klasses, zones)
def test_the_opening_after_a_day_is_on_a_later_one(
    data: st.DataObject, moment: datetime, klass: Klass, zone: str
) -> None:
    free = data.draw(holidays(moment.date()))
    day = local_day(moment, zone)
    opening = opening_after(day, klass, zone, free)
    assert local_day(opening, zone) > day
    between = (day + timedelta(days=n) for n in range(1, (local_day(opening, zone) - day).days))
    assert all(one.weekday() >= 5 or one in free or left_out(one, zone) for one in between)


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


@given(days, klasses, hours)
def test_there_is_a_window_on_every_working_day(day: date, klass: Klass, own: Hours | None) -> None:
    """Whatever somebody asks for; and what they ask for never widens the calendar's own."""
    opens, closes = hours_of(day, klass, own)
    assert hours_of(day, klass)[0] <= opens < closes <= hours_of(day, klass)[1]


@pytest.mark.parametrize(
    ("own", "day", "klass", "window"),
    [
        (Hours(time(9), time(12)), date(2026, 3, 3), "ask", (time(9), time(12))),
        (Hours(time(7), time(20)), date(2026, 3, 3), "ask", (time(8, 30), time(17, 30))),
        (Hours(time(9), time(12)), date(2026, 3, 2), "ask", (time(10), time(12))),
        (Hours(time(9), time(12)), date(2026, 3, 2), "logistics", (time(9), time(12))),
        (Hours(time(8), time(10)), date(2026, 3, 2), "ask", (time(10), time(17, 30))),
        (Hours(time(8), time(10)), date(2026, 3, 2), "change", (time(8, 30), time(10))),
        (Hours(time(15), time(17)), date(2026, 3, 6), "channel", (time(8, 30), time(15))),
        (Hours(time(14), time(9)), date(2026, 3, 3), "logistics", (time(8, 30), time(17, 30))),
    ],
)
def test_own_hours_narrow_the_window_of_a_day_unless_nothing_is_left(
    own: Hours, day: date, klass: Klass, window: tuple[time, time]
) -> None:
    """March 2, 2026, is a Monday."""
    assert hours_of(day, klass, own) == window


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (Hours(time(8), time(9)), "08:30"),
        (Hours(time(8), time(9, 30)), "08:30"),
        (Hours(time(8), time(10)), "09:30"),
        (Hours(time(11), time(12)), "11:00"),
    ],
)
def test_what_waited_comes_at_half_past_nine_or_when_their_own_hours_begin(own: Hours, expected: str) -> None:
    tuesday = datetime(2026, 3, 3, 5, tzinfo=UTC)
    opening = next_opening(tuesday, "ask", BRUSSELS, frozenset(), own)
    assert f"{opening.astimezone(ZoneInfo(BRUSSELS)):%d %H:%M}" == f"03 {expected}"


def test_a_friday_that_an_island_left_out_is_nobodys_working_day() -> None:
    """Samoa went from Thursday, December 29, to Saturday, December 31, 2011."""
    thursday_evening = datetime(2011, 12, 29, 20, tzinfo=ZoneInfo("Pacific/Apia"))
    opening = next_opening(thursday_evening.astimezone(UTC), "logistics", "Pacific/Apia", frozenset())
    assert f"{opening.astimezone(ZoneInfo('Pacific/Apia')):%a %F %H:%M}" == "Mon 2012-01-02 09:30"


def test_an_absence_ends_by_itself() -> None:
    first = date(2026, 3, 2)
    assert Away(first, first).days() == {first}
    assert Away(first, first - timedelta(days=1)).days() == frozenset()
    assert max(Away(first, date.max).days()) == date(2027, 3, 3)
    both = Wishes(away=(Away(first, first), Away(first, date(2026, 3, 3))))
    assert both.days_away() == {first, date(2026, 3, 3)}


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
