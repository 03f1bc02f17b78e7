"""A calendar that means harm: dates at the ends of time, what is no date at all, and far too much work."""

from __future__ import annotations

import gc
from datetime import date, time
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.calendars import read
from adapters.calendars.lines import LONGEST_EVENT
from adapters.calendars.series import MOST_CHANGES, MOST_MEETINGS
from bot.network.meetings import LATEST, Found, Single, Unreadable, next_meetings
from tests.adapters.calendars.files import calendar, event, found, reading, rhythm_of
from tests.fakes.world import MONDAY

WEEKLY = event(":20260303T090000", "RRULE:FREQ=WEEKLY")
GOOD = "UID:good\r\nSUMMARY:Goed\r\nDTSTART:20260304T090000\r\nRRULE:FREQ=WEEKLY"
ENDS_OF_TIME = ["00010101T000000Z", "00010101T000100", "99991231T235900Z", "99991231T235959", "19691231T000000"]
NO_DATES = [";VALUE=TIME:100000", ":PT1H", ";VALUE=PERIOD:20260309T100000Z/PT1H"]
MARGIN = 0.7
"""Seconds of the processor."""
ZONES = ["Europe/Brussels", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"]


def bombs() -> dict[str, str]:
    """Each just under a megabyte."""
    rules = {
        "months": "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=1000",
        "nths": "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31;COUNT=1000",
        "days": "FREQ=DAILY;COUNT=1000",
    }
    series = "UID:{}\r\nDTSTART:19700102T100000\r\nRRULE:{}"
    made = {name: [series.format(number, rule) for number in range(5000)] for name, rule in rules.items()}
    days = ",".join(["20260402T100000"] * 1200)
    made["dates"] = [WEEKLY + f"\r\nRDATE:{days}" * 49]
    made["weekdays"] = [f"{WEEKLY};BYDAY=" + ",".join(["TU"] * 6500)] * 49
    made["names"] = [f"UID:{n}\r\nSUMMARY:{n}\r\nDTSTART:20260402T100000" for n in range(5000)]
    return {name: calendar(*events)[:999_000] for name, events in made.items()} | {
        "begun": "BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n" * 50_000 + "END:X\r\n" * 50_000
    }


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("moment", ENDS_OF_TIME)
@pytest.mark.parametrize("name", ["RDATE", "EXDATE"])
def test_a_date_at_the_end_of_time_is_left_out(name: str, moment: str, zone: str) -> None:
    for value in (f":{moment}", f";VALUE=DATE:{moment[:8]}"):
        result = read(calendar(f"{WEEKLY}\r\n{name}{value}").encode(), zone, MONDAY)
        assert isinstance(result, Found)
        assert (result.meetings[0].rhythm.extra, result.meetings[0].rhythm.cancelled) == ((), ())


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("moment", ENDS_OF_TIME)
def test_what_replaces_a_meeting_at_the_end_of_time_replaces_none(moment: str, zone: str) -> None:
    instead = event(":20260310T100000", f"RECURRENCE-ID:{moment}")
    result = read(calendar(WEEKLY, instead).encode(), zone, MONDAY)
    assert isinstance(result, Found)
    assert (result.meetings[0].rhythm.extra, result.meetings[0].rhythm.cancelled) == ((), ())


def test_a_series_may_end_at_the_end_of_time_or_before_it_began() -> None:
    for last in ("99991231T235959Z", "99991231", "99991231T235959"):
        assert rhythm_of(calendar(f"{WEEKLY};UNTIL={last}")).until == LATEST
    for last in ("00010101T000000Z", "00010101"):
        assert reading(calendar(f"{WEEKLY};UNTIL={last}")) == Unreadable("meeting-cannot-over")


@pytest.mark.parametrize("value", NO_DATES)
@pytest.mark.parametrize("name", ["RDATE", "EXDATE", "RECURRENCE-ID", "DTSTART"])
def test_what_is_no_date_spoils_no_other_meeting(name: str, value: str) -> None:
    odd = f"{WEEKLY}\r\n{name}{value}" if name != "DTSTART" else f"UID:one\r\nDTSTART{value}\r\nRRULE:FREQ=WEEKLY"
    assert "Goed" in [one.name for one in found(calendar(odd, GOOD))]
    assert [one.name for one in found(calendar(f"{WEEKLY};UNTIL=100000", GOOD))] == ["Goed"]


def test_a_period_that_takes_days_or_less_than_nothing_is_left_out() -> None:
    odd = ["/P99999999D", "/-P9999D", "/PT0S", "/P2D", "/20260309T090000Z", "/PT15M"]
    dates = [f"RDATE;VALUE=PERIOD:20260309T100000Z{end}" for end in odd]
    assert rhythm_of(calendar("\r\n".join([WEEKLY, *dates]))).extra == (Single(date(2026, 3, 9), time(11), 15),)


def test_what_nobody_can_see_is_in_no_name() -> None:
    (one,) = found(calendar(WEEKLY.replace("UID:one", "UID:o\0ne").replace("Overleg", "Over\0\u202eleg")))
    assert (one.name, one.rhythm.uid) == ("Overleg", "one")


@pytest.fixture
def nothing_to_sweep() -> None:
    """Of all that other tests left in memory: looking through it takes seconds, and is no calendar's work."""
    gc.collect()
    gc.freeze()


@pytest.mark.usefixtures("nothing_to_sweep")
@pytest.mark.parametrize("name", sorted(bombs()))
def test_however_it_is_written_a_calendar_takes_a_little_of_the_processor(name: str) -> None:
    """Besides its budget at most what finding the lines, and the last event that it began with, take."""
    data = bombs()[name].encode()
    for seconds in (0.0, 0.2):
        before = thread_time()
        result = read(data, "UTC", MONDAY, seconds)
        assert thread_time() - before < seconds + MARGIN
        assert name != "months" or result == Unreadable("meeting-cannot-big")
        assert isinstance(result, Unreadable) or len(result.meetings) <= MOST_MEETINGS


def test_an_event_that_is_too_long_is_not_read() -> None:
    longest = "\r\n".join(f"EXDATE:2027{month:02}{day:02}T090000" for month in range(1, 13) for day in range(1, 29))
    assert date(2027, 3, 2) in rhythm_of(calendar(f"{WEEKLY}\r\n{longest}")).cancelled
    longer = "\r\n".join([longest] * (LONGEST_EVENT // len(longest) + 2))
    assert reading(calendar(f"{WEEKLY}\r\n{longer}")) == Unreadable("meeting-cannot-follow")


def test_of_many_changes_the_soonest_count() -> None:
    days = [f"2026{month:02}{day:02}" for month in range(1, 13) for day in range(1, 29)]
    cancelled = "\r\n".join(f"EXDATE:{day}T090000" for day in days)
    extra = "\r\n".join(f"RDATE:{day}T140000" for day in days)
    rhythm = rhythm_of(calendar(f"{WEEKLY}\r\n{extra}\r\n{cancelled}"))
    assert len(rhythm.cancelled) == len(rhythm.extra) == MOST_CHANGES
    assert [one.day for one in rhythm.extra] == list(rhythm.cancelled)
    assert f"{next_meetings(rhythm, MONDAY, 1)[0].start:%m-%d %H}" == "03-02 13"


def test_a_series_that_was_begun_last_is_found_among_hundreds_that_are_over() -> None:
    over = "UID:{}\r\nSUMMARY:Oud\r\nDTSTART:{}0105T090000\r\nRRULE:FREQ=WEEKLY;UNTIL=20251201"
    events = [over.format(number, 2015 + number % 10) for number in range(300)]
    assert [one.name for one in found(calendar(WEEKLY, *events))] == ["Overleg"]


moments = st.sampled_from([*ENDS_OF_TIME, "20260309T090000", "20260309", "100000", "PT1H", "20260309T090000Z/-P9D"])
parameters = st.sampled_from(["", ";VALUE=DATE", ";VALUE=PERIOD", ";VALUE=TIME", ";TZID=Asia/Tokyo", ";RANGE=X"])
names = st.sampled_from(["RDATE", "EXDATE", "RECURRENCE-ID", "DTEND", "DURATION", "DTSTART"])
odd_lines = st.lists(st.builds("{}{}:{}".format, names, parameters, moments), max_size=4)


@given(odd_lines, odd_lines, st.sampled_from(ZONES))
def test_whatever_stands_for_a_date_there_is_an_answer(some: list[str], others: list[str], zone: str) -> None:
    text = calendar("\r\n".join([WEEKLY, *some]), "\r\n".join([WEEKLY, *others]), GOOD)
    result = read(text.encode(), zone, MONDAY)
    assert isinstance(result, Found)
    assert all(next_meetings(one.rhythm, MONDAY, 3) for one in result.meetings)
