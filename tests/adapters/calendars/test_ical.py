"""What people's calendars hold, whatever program wrote them, and whatever is wrong with them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.calendars import read
from adapters.calendars.ical import BIGGEST
from adapters.calendars.series import MOST_MEETINGS
from bot.network.meetings import (
    ByDay,
    ByWeekday,
    Found,
    Repeat,
    Single,
    Unreadable,
    Weekly,
    meetings_between,
    next_meetings,
)
from tests.adapters.calendars.files import BRUSSELS, GOOGLE, OUTLOOK, calendar, event, found, reading, rhythm_of
from tests.fakes.world import MONDAY

UNTIL_SUMMER = MONDAY + timedelta(days=130)


def test_a_monthly_meeting_from_outlook_with_a_moved_and_two_cancelled_ones() -> None:
    (meeting,) = found(OUTLOOK)
    assert meeting.name == "Teamvergadering, zorg"
    assert meeting.rhythm.timezone == "Europe/Paris"
    assert meeting.rhythm.repeat == ByWeekday((1,), (1,))
    local = [f"{one.start:%m-%d %H:%M}" for one in meetings_between(meeting.rhythm, MONDAY, UNTIL_SUMMER)]
    assert local == ["03-03 08:00", "06-03 12:00", "07-07 07:00"]


def test_a_fortnightly_meeting_from_google_and_no_day_that_takes_a_whole_day() -> None:
    (meeting,) = found(GOOGLE.replace("\n", "\r\n"))
    assert meeting.name == "Overleg met een heel lange naam die de regel doorbreekt"
    assert meeting.rhythm.minutes == 60
    days = [one.day(BRUSSELS) for one in next_meetings(meeting.rhythm, MONDAY, 3)]
    assert days == [date(2026, 3, 5), date(2026, 4, 2), date(2026, 4, 16)]


@pytest.mark.parametrize(
    ("rule", "repeat"),
    [
        ("FREQ=WEEKLY", Weekly((1,))),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU", Weekly((0, 3), 2, 6)),
        ("FREQ=DAILY", Weekly((0, 1, 2, 3, 4, 5, 6))),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", Weekly((0, 1, 2, 3, 4))),
        ("FREQ=DAILY;INTERVAL=14", Weekly((1,), 2)),
        ("FREQ=MONTHLY", ByDay((3,))),
        ("FREQ=MONTHLY;BYDAY=1TU", ByWeekday((1,), (1,))),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", ByWeekday((1,), (1, 3))),
        ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3", ByWeekday((4,), (-1,), 3)),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", ByWeekday((1,), (2,))),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ByWeekday((0, 1, 2, 3, 4), (-1,))),
        ("FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10,11,12,13,14", ByWeekday((1,), (2,))),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", ByDay((-1, 15))),
        ("FREQ=MONTHLY;BYDAY=TU", Weekly((1,))),
        ("FREQ=YEARLY", ByDay((3,), 12)),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1TU", ByWeekday((1,), (1,), 12)),
        ("FREQ=WEEKLY;BYHOUR=9;BYMINUTE=0", Weekly((1,))),
    ],
)
def test_ways_of_repeating(rule: str, repeat: Repeat) -> None:
    assert rhythm_of(calendar(event(":20260303T090000", f"RRULE:{rule}"))).repeat == repeat


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY",
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTH=1,9",
        "FREQ=WEEKLY;INTERVAL=9999",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=MONTHLY;BYDAY=1MO,2TU",
        "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=WEEKLY;BYHOUR=9,15",
    ],
)
def test_a_rule_that_kring_does_not_follow_is_said_to_be_so_and_never_guessed(rule: str) -> None:
    assert reading(calendar(event(":20260303T090000", f"RRULE:{rule}"))) == Unreadable("meeting-cannot-follow")


@pytest.mark.parametrize(
    ("start", "zone", "hour"),
    [
        (":20260303T090000", BRUSSELS, 9),
        (":20260303T090000Z", "UTC", 9),
        (";TZID=America/New_York:20260303T090000", "America/New_York", 9),
        (";TZID=/mozilla.org/20050126_1/Europe/Lisbon:20260303T090000", "Europe/Lisbon", 9),
        (";TZID=/citadel.org/America/Argentina/Ushuaia:20260303T090000", "America/Argentina/Ushuaia", 9),
        (";TZID=W. Europe Standard Time:20260303T090000", "Europe/Berlin", 9),
        (';TZID="GMT Standard Time":20260303T090000', "Europe/London", 9),
    ],
)
def test_zones_by_the_names_that_programs_give_them(start: str, zone: str, hour: int) -> None:
    rhythm = rhythm_of(calendar(event(start, "RRULE:FREQ=WEEKLY")))
    assert (rhythm.timezone, rhythm.at) == (zone, time(hour))


def own_zone(name: str, winter: str, summer: str, *more: str) -> str:
    lines = [f"TZID:{name}", *more]
    for part, offset in (("STANDARD", winter), ("DAYLIGHT", summer)):
        lines += [f"BEGIN:{part}", "DTSTART:16010101T030000", f"TZOFFSETTO:{offset}"]
        lines += ["RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", f"END:{part}"]
    return "\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", ""])


def test_a_zone_of_somebodys_own_making_is_known_by_its_offsets_or_by_what_it_says_it_is() -> None:
    """And nobody works out its rules, which might never end."""
    custom = event(";TZID=Customized Time Zone:20260303T090000", "RRULE:FREQ=WEEKLY")
    ours = own_zone("Customized Time Zone", "+0100", "+0200")
    assert rhythm_of(calendar(custom, before=ours)).timezone == BRUSSELS
    said = own_zone("Customized Time Zone", "+0900", "+0900", "X-LIC-LOCATION:Asia/Tokyo")
    assert rhythm_of(calendar(custom, before=said)).timezone == "Asia/Tokyo"
    other = own_zone("Customized Time Zone", "+0930", "+1030")
    for before in (other, ""):
        assert reading(calendar(custom, before=before)) == Unreadable("meeting-cannot-follow")


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        (("DTEND;TZID=Europe/Brussels:20260303T094500",), 45),
        (("DURATION:PT1H30M",), 90),
        ((), 60),
        (("DTEND;TZID=Europe/Brussels:20260303T080000",), 60),
    ],
)
def test_how_long_it_takes(end: tuple[str, ...], minutes: int) -> None:
    assert rhythm_of(calendar(event(";TZID=Europe/Brussels:20260303T090000", *end))).minutes == minutes


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260317T080000Z", date(2026, 3, 17)),
        ("20260317T075959Z", date(2026, 3, 16)),
        ("20260317", date(2026, 3, 17)),
        ("20260317T090000", date(2026, 3, 17)),
        ("20260317T230000Z", date(2026, 3, 17)),
    ],
)
def test_until_is_a_day_on_the_teams_own_calendar(until: str, last: date) -> None:
    rhythm = rhythm_of(calendar(event(";TZID=Europe/Brussels:20260303T090000", f"RRULE:FREQ=WEEKLY;UNTIL={until}")))
    assert rhythm.until == last or (until.endswith("230000Z") and rhythm.until == date(2026, 3, 18))
    assert [one.start.day for one in next_meetings(rhythm, MONDAY, 9)][-1] == (10 if last.day == 16 else 17)


def test_dates_besides_the_rule_and_periods_of_their_own_length() -> None:
    text = calendar(
        event(
            ";TZID=Europe/Brussels:20260303T090000",
            "RRULE:FREQ=WEEKLY;COUNT=1",
            "RDATE;TZID=Europe/Brussels:20260305T100000,20260306T100000",
            "RDATE;VALUE=DATE:20260309",
            "RDATE;VALUE=PERIOD:20260401T070000Z/PT15M,20260402T070000Z/20260402T072000Z",
        )
    )
    assert rhythm_of(text).extra == (
        Single(date(2026, 3, 5), time(10), 60),
        Single(date(2026, 3, 6), time(10), 60),
        Single(date(2026, 3, 9), time(9), 60),
        Single(date(2026, 4, 1), time(9), 15),
        Single(date(2026, 4, 2), time(9), 20),
    )


def test_a_single_meeting_of_a_series_can_be_moved_in_another_zone_or_called_off() -> None:
    series = event(";TZID=Europe/Brussels:20260303T003000", "RRULE:FREQ=WEEKLY")
    moved = event(":20260311T150000Z", "RECURRENCE-ID:20260309T233000Z", "DURATION:PT30M")
    off = event(";TZID=Europe/Brussels:20260317T003000", "RECURRENCE-ID:20260316T233000Z", "STATUS:CANCELLED")
    rhythm = rhythm_of(calendar(moved, series, off))
    assert rhythm.cancelled == (date(2026, 3, 10), date(2026, 3, 17))
    assert rhythm.extra == (Single(date(2026, 3, 11), time(16), 30),)


def test_a_change_of_all_later_meetings_is_more_than_kring_follows() -> None:
    series = event(":20260303T090000", "RRULE:FREQ=WEEKLY")
    later = event(":20260312T090000", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T090000")
    assert reading(calendar(series, later)) == Unreadable("meeting-cannot-follow")


def test_meetings_that_are_written_one_by_one_are_one_meeting() -> None:
    once = [f"UID:{day}\r\nSUMMARY:Teamoverleg\r\nDTSTART:202603{day}T090000" for day in ("17", "03", "31")]
    (meeting,) = found(calendar(*once))
    assert meeting.name == "Teamoverleg"
    assert [one.start.day for one in next_meetings(meeting.rhythm, MONDAY, 9)] == [3, 17, 31]


def test_what_repeats_comes_first_then_what_comes_soonest_and_never_more_than_can_be_shown() -> None:
    events = [f"UID:{n}\r\nSUMMARY:Een {n}\r\nDTSTART:202603{n + 3:02}T090000\r\nRRULE:FREQ=WEEKLY" for n in range(27)]
    many = [f"UID:m{n}\r\nSUMMARY:Nog {n}\r\nDTSTART:20260401T090000\r\nRRULE:FREQ=WEEKLY" for n in range(40)]
    once = "UID:x\r\nSUMMARY:Eens\r\nDTSTART:20260303T080000"
    meetings = found(calendar(once, *events, *many))
    assert len(meetings) == MOST_MEETINGS
    starts = [next_meetings(one.rhythm, MONDAY, 1)[0].start for one in meetings]
    assert starts == sorted(starts)
    assert [one.name for one in found(calendar(once, *events[:2]))] == ["Een 0", "Een 1", "Eens"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "calendar"),
        ("<html><body>Log in</body></html>", "calendar"),
        ("BEGIN:VEVENT\r\nEND:VEVENT", "calendar"),
        (calendar(), "empty"),
        (calendar("UID:x\r\nSUMMARY:Zonder datum"), "empty"),
        (calendar(event(":gisteren")), "empty"),
        (calendar(event(";VALUE=DATE:20260303", "RRULE:FREQ=WEEKLY")), "all-day"),
        (calendar(event(":20260303T090000", "DTEND:20260310T090000")), "all-day"),
        (calendar(event(":20250303T090000")), "over"),
        (calendar(event(":20250303T090000", "RRULE:FREQ=WEEKLY;COUNT=3")), "over"),
        (calendar(event(":20260303T090000", "STATUS:CANCELLED")), "over"),
        (calendar(event(":20260303T090000", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY")), "follow"),
    ],
)
def test_why_nothing_was_found(text: str, reason: str) -> None:
    assert reading(text) == Unreadable(f"meeting-cannot-{reason}")


def test_a_broken_event_spoils_no_other() -> None:
    good = event(":20260303T090000", "RRULE:FREQ=WEEKLY")
    broken = ["DTSTART:2026", "BEGIN:VEVENT", "DTSTART:20260303T090000\r\nDTEND:20260303", "RRULE:;;;", "\0\0:\0"]
    assert [one.name for one in found(calendar(*broken, good, *broken))] == ["Overleg"]


def test_a_calendar_of_more_than_a_megabyte_is_not_looked_at() -> None:
    assert read(b"x" * (BIGGEST + 1), BRUSSELS, MONDAY) == Unreadable("meeting-cannot-big")


NAMES = ["BEGIN", "END", "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"]
PARAMETERS = ["", ";VALUE=DATE", ";VALUE=PERIOD", ";TZID=Europe/Brussels", ';TZID="', ";TZID=Nergens", ";RANGE=X", ";X"]
VALUES = [
    "VCALENDAR",
    "VEVENT",
    "VTIMEZONE",
    "20260303T090000",
    "20260303T090000Z",
    "20260303",
    "99999999T999999",
    "PT1H",
]
VALUES += ["-P9999999999D", "00010101T000000Z", "99991231T235959", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0"]
VALUES += ["FREQ=WEEKLY;UNTIL=00010101", "FREQ=YEARLY;COUNT=-1", "FREQ=DAILY;UNTIL=99991231T235959Z;BYDAY=", "1/1", ""]
lines = st.builds("{}{}:{}".format, st.sampled_from(NAMES), st.sampled_from(PARAMETERS), st.sampled_from(VALUES))
evil = st.lists(lines | st.text(max_size=30), max_size=30)
ends = st.sampled_from(["\r\n", "\n", "\r", "\r\n "])


@given(evil, ends)
def test_whatever_a_calendar_says_reading_it_gives_meetings_or_a_reason(some: list[str], end: str) -> None:
    result = reading("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260303T090000\r\n" + end.join(some))
    assert isinstance(result, Found | Unreadable)
    wrapped = reading(calendar(end.join(some), event(":20260303T090000", *some)))
    assert isinstance(wrapped, Found | Unreadable)
    if isinstance(wrapped, Found):
        assert all(next_meetings(one.rhythm, MONDAY, 3) for one in wrapped.meetings)


@given(st.binary(max_size=400))
def test_whatever_the_bytes_there_is_an_answer(data: bytes) -> None:
    for text in (data, b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + data + b"\r\nEND:VEVENT"):
        assert isinstance(read(text, BRUSSELS, MONDAY), Found | Unreadable)


@given(st.datetimes(datetime(1971, 1, 1), datetime(2035, 1, 1)))  # noqa: DTZ001 — a moment without a zone
def test_a_weekly_meeting_begun_on_any_day_is_found(start: datetime) -> None:
    rhythm = rhythm_of(calendar(event(f":{start:%Y%m%dT%H%M%S}", "RRULE:FREQ=WEEKLY")))
    assert rhythm.first == start.date()
    assert rhythm.repeat == Weekly((start.weekday(),))
