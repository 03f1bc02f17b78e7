"""Team meetings: the right day and the right hour, whatever rule, zone and change of the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from bot.network.cadence import instant
from bot.network.meetings import (
    MOST,
    ByDay,
    ByWeekday,
    Repeat,
    Rhythm,
    Single,
    Weekly,
    meeting_on,
    meetings_between,
    next_meetings,
)
from tests.nudges.strategies import zones

BRUSSELS = "Europe/Brussels"
ALWAYS = datetime.max.replace(tzinfo=UTC)
NEVER_YET = datetime.min.replace(tzinfo=UTC)
TUESDAYS = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS, Weekly((1,)))

everies = st.integers(1, 13)
weekday_sets = st.sets(st.integers(0, 6), min_size=1).map(lambda some: tuple(sorted(some)))
nths = st.sets(st.integers(-5, 5).filter(bool), min_size=1, max_size=3).map(lambda some: tuple(sorted(some)))
numbers = st.sets(st.integers(-31, 31).filter(bool), min_size=1, max_size=3).map(lambda some: tuple(sorted(some)))
repeats = st.one_of(
    st.builds(Weekly, weekday_sets, everies, st.integers(0, 6)),
    st.builds(ByWeekday, weekday_sets, nths, everies),
    st.builds(ByDay, numbers, everies),
)
firsts = st.dates(date(1995, 1, 1), date(2037, 12, 31))
hours = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 59)))


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    """Any rhythm, in any zone, some with an end, with cancelled and moved meetings."""
    first, at, zone, repeat = draw(firsts), draw(hours), draw(zones), draw(repeats)
    near = st.integers(0, 800).map(lambda days: first + timedelta(days=days))
    away = tuple(sorted(draw(st.sets(near, max_size=40))))
    extra = tuple(Single(draw(near), draw(hours), 30) for _ in range(draw(st.integers(0, 3))))
    until, count = draw(st.none() | near), draw(st.none() | st.integers(1, 60))
    return Rhythm(first, at, draw(st.integers(1, 600)), zone, repeat, until, count, away, extra)


def by_dateutil(rhythm: Rhythm, end: date) -> Iterator[date]:
    """The days of the rhythm itself as dateutil counts them."""
    last = min(end, rhythm.until or end)
    rule = _rule(rhythm.repeat, rhythm.first, last)
    for number, day in enumerate(rule):
        if rhythm.count is not None and number >= rhythm.count:
            return
        if day.date() not in rhythm.cancelled:
            yield day.date()


def _rule(repeat: Repeat | None, first: date, last: date) -> rrule:
    start, until = datetime.combine(first, time()), datetime.combine(last, time())
    match repeat:
        case Weekly(weekdays, every, starts):
            return rrule(WEEKLY, start, every, starts, until=until, byweekday=weekdays)
        case ByWeekday(weekdays, which, every):
            return rrule(MONTHLY, start, every, until=until, byweekday=weekdays, bysetpos=which)
        case ByDay(days, every):
            return rrule(MONTHLY, start, every, until=until, bymonthday=days)
        case None:
            return rrule(WEEKLY, start, count=1)


@given(rhythms(), st.integers(-400, 900), st.integers(0, 500))
def test_every_rhythm_falls_on_the_days_that_dateutil_finds(rhythm: Rhythm, offset: int, length: int) -> None:
    """In any zone, through any change of its clocks, and whatever stretch is looked at."""
    after = instant(rhythm.first, time(), rhythm.timezone) + timedelta(days=offset)
    before = after + timedelta(days=length)
    days = by_dateutil(rhythm, before.date() + timedelta(days=2))
    regular = [(instant(day, rhythm.at, rhythm.timezone), rhythm.minutes) for day in days]
    extra = [(instant(one.day, one.at, rhythm.timezone), one.minutes) for one in rhythm.extra]
    starts = sorted({start for start, _ in (*regular, *extra) if after <= start < before})
    found = meetings_between(rhythm, after, before)
    assert [one.start for one in found] == starts
    lengths = {(one.start, int((one.end - one.start).total_seconds() // 60)) for one in found}
    assert lengths <= {*regular, *extra}


@given(rhythms(), st.integers(0, 700))
def test_a_stretch_is_what_its_halves_are_together(rhythm: Rhythm, middle: int) -> None:
    after = instant(rhythm.first, time(), rhythm.timezone) - timedelta(days=2)
    between, before = after + timedelta(days=middle), after + timedelta(days=702)
    halves = (*meetings_between(rhythm, after, between), *meetings_between(rhythm, between, before))
    assert halves == meetings_between(rhythm, after, before)


@given(rhythms(), st.integers(0, 700), st.integers(1, 5))
def test_the_next_ones_are_the_first_of_all_that_come(rhythm: Rhythm, offset: int, most: int) -> None:
    after = instant(rhythm.first, time(), rhythm.timezone) + timedelta(days=offset)
    assert next_meetings(rhythm, after, most) == meetings_between(rhythm, after, ALWAYS)[:most]


@given(rhythms())
def test_the_clock_on_the_wall_says_the_same_at_each_meeting(rhythm: Rhythm) -> None:
    """Where the clocks skip that hour it is as if they had not changed yet."""
    zone = ZoneInfo(rhythm.timezone)
    moved = {instant(one.day, one.at, rhythm.timezone) for one in rhythm.extra}
    for meeting in next_meetings(rhythm, instant(rhythm.first, time(), rhythm.timezone), 30):
        local = meeting.start.astimezone(zone)
        the_day_before = (meeting.start - timedelta(days=1)).astimezone(zone)
        just_changed = the_day_before.utcoffset() != local.utcoffset()
        assert local.time() == rhythm.at or meeting.start in moved or just_changed


@given(rhythms())
def test_looking_at_all_time_ends(rhythm: Rhythm) -> None:
    assert len(meetings_between(rhythm, NEVER_YET, ALWAYS)) <= MOST
    assert len(meetings_between(rhythm, datetime(1995, 1, 1, tzinfo=UTC), ALWAYS)) <= MOST
    assert next_meetings(rhythm, ALWAYS, 3) == ()


def test_a_rule_that_never_comes_true_gives_nothing() -> None:
    """The thirtieth of February, once a year."""
    never = Rhythm(date(2026, 2, 1), time(9), 60, BRUSSELS, ByDay((30,), 12))
    assert next_meetings(never, NEVER_YET, 1) == next_meetings(never, datetime(2026, 1, 1, tzinfo=UTC), 1) == ()


@pytest.mark.row("M2.1")
def test_the_next_date_is_right_across_a_change_of_the_clocks() -> None:
    """Nine o'clock in Brussels is 8:00 UTC until the last Sunday of March, and 7:00 after it."""
    found = next_meetings(TUESDAYS, datetime(2026, 3, 23, tzinfo=UTC), 2)
    assert [one.start for one in found] == [
        datetime(2026, 3, 24, 8, tzinfo=UTC),
        datetime(2026, 3, 31, 7, tzinfo=UTC),
    ]
    autumn = next_meetings(TUESDAYS, datetime(2026, 10, 19, tzinfo=UTC), 2)
    assert [one.start.hour for one in autumn] == [7, 8]


@pytest.mark.parametrize(
    ("repeat", "days"),
    [
        (Weekly((1,)), ["03-03", "03-10", "03-17", "03-24"]),
        (Weekly((1,), 2), ["03-03", "03-17", "03-31", "04-14"]),
        (Weekly((0, 3)), ["03-05", "03-09", "03-12", "03-16"]),
        (ByWeekday((1,), (1,)), ["03-03", "04-07", "05-05", "06-02"]),
        (ByWeekday((4,), (-1,)), ["03-27", "04-24", "05-29", "06-26"]),
        (ByWeekday((0, 1, 2, 3, 4), (-1,)), ["03-31", "04-30", "05-29", "06-30"]),
        (ByWeekday((2,), (5,)), ["04-29", "07-29", "09-30", "12-30"]),
        (ByDay((15,)), ["03-15", "04-15", "05-15", "06-15"]),
        (ByDay((31,)), ["03-31", "05-31", "07-31", "08-31"]),
        (ByDay((-1,)), ["03-31", "04-30", "05-31", "06-30"]),
    ],
    ids=repr,
)
def test_ways_in_which_teams_meet(repeat: Repeat, days: list[str]) -> None:
    rhythm = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS, repeat)
    found = next_meetings(rhythm, datetime(2026, 1, 1, tzinfo=UTC), 4)
    assert [f"{one.day(BRUSSELS):%m-%d}" for one in found] == days


def test_a_meeting_that_is_moved_comes_once_and_a_cancelled_one_not_at_all() -> None:
    moved = Single(date(2026, 3, 11), time(14), 30)
    rhythm = Rhythm(
        date(2026, 3, 3),
        time(9),
        60,
        BRUSSELS,
        Weekly((1,)),
        cancelled=(date(2026, 3, 10), date(2026, 3, 17)),
        extra=(moved,),
    )
    found = next_meetings(rhythm, datetime(2026, 3, 1, tzinfo=UTC), 3)
    assert [f"{one.start:%d %H:%M}" for one in found] == ["03 08:00", "11 13:00", "24 08:00"]
    assert meeting_on(rhythm, date(2026, 3, 10)) is None
    assert meeting_on(rhythm, date(2026, 3, 11)) == found[1]


def test_a_series_ends_after_its_last_day_or_its_last_meeting_cancelled_ones_counted() -> None:
    until = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS, Weekly((1,)), until=date(2026, 3, 17))
    counted = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS, Weekly((1,)), count=3, cancelled=(date(2026, 3, 10),))
    since = datetime(2026, 1, 1, tzinfo=UTC)
    assert [one.start.day for one in meetings_between(until, since, ALWAYS)] == [3, 10, 17]
    assert [one.start.day for one in meetings_between(counted, since, ALWAYS)] == [3, 17]


def test_one_meeting_and_no_more() -> None:
    once = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS)
    assert len(next_meetings(once, datetime(2026, 3, 1, tzinfo=UTC), 5)) == 1
    assert next_meetings(once, datetime(2026, 3, 4, tzinfo=UTC), 5) == ()


def test_weeks_that_begin_on_sunday_are_counted_so() -> None:
    """RFC 5545, 3.3.10: with two weeks between, it matters on which day a week begins."""
    rhythm = Rhythm(date(1997, 8, 5), time(9), 60, "America/New_York", Weekly((1, 6), 2, 0), count=4)
    sundays = Rhythm(date(1997, 8, 5), time(9), 60, "America/New_York", Weekly((1, 6), 2, 6), count=4)
    since = datetime(1997, 1, 1, tzinfo=UTC)
    assert [one.start.day for one in next_meetings(rhythm, since, 4)] == [5, 10, 19, 24]
    assert [one.start.day for one in next_meetings(sundays, since, 4)] == [5, 17, 19, 31]
