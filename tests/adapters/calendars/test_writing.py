"""What people's calendars get, read by a parser that shares nothing with the one that wrote it (vobject)."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from adapters.calendars import read
from adapters.calendars.writing import edition, has_one, is_link, sequence_of, uid_of, written
from bot.life.feeds import KEPT, MOST, Fed, readable
from bot.network.cadence import instant
from bot.network.meetings import Found, Rhythm, meetings_between
from bot.network.model import Member, Network, Preparation, Session
from bot.people import Locale, Reader
from tests.fakes.world import MONDAY

HOURS = timedelta(hours=2)
ZONES = ("Europe/Brussels", "America/New_York", "Asia/Tokyo", "Africa/Casablanca", "Australia/Lord_Howe")
"""Two whose clocks change in other weeks, one that has no summer time, one that has it but for Ramadan, and one that
changes by half an hour."""
LONG = "Zorg, voor elkaar; en \\ meer " * 12
TEXTS = (
    "Zorg, welzijn; en \\n geen regel",
    "een regel\nen nog een\r\nen een derde\rlaatste",
    "🧶🪡 breien é\u0301 مرحبا",
    LONG[:300],
    "a\x00b\x07c\x85d\ufffe",
    "een\u2028en\u2029nog een",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    'x";X-A=1:y',
)


def session(number: int, start: datetime, place: str = "Zaal 2", **more: Any) -> Session:  # noqa: ANN401 — any field
    return Session(f"n1-{number}", "n1", number, "deepening", start, start + HOURS, place, **more)


def network(*sessions: Session, **changes: Any) -> Network:  # noqa: ANN401 — any field
    own = Network("n1", "o1", "Zorg voor elkaar", "Beter overleggen", 12, "an", "An", "Europe/Brussels", sessions)
    return replace(own, **changes)


def fed(*networks: Network, locale: Locale = "nl", zone: str = "Europe/Brussels", of: str = "") -> Fed:
    return Fed(Reader(locale, zone), networks, of)


def calendar(shown: Fed, now: datetime = MONDAY, only: str = "") -> Any:  # noqa: ANN401 — vobject has no types
    return vobject.readOne(written(shown, now, only).decode())


def events(shown: Fed, now: datetime = MONDAY) -> list[Any]:
    return list(getattr(calendar(shown, now), "vevent_list", []))


@pytest.mark.row("O3.4")
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("first", ["2026-03-01", "2026-03-24", "2026-10-20", "2026-10-27"])
def test_each_session_of_a_year_is_at_its_own_hour_by_its_readers_clock(zone: str, first: str) -> None:
    """Every day for a fortnight around the nights in which clocks change, each at 14:00 there."""
    days = [datetime.fromisoformat(first).date() + timedelta(days=number) for number in range(14)]
    starts = [instant(day, datetime.min.time().replace(hour=14), zone) for day in days]
    made = network(*(session(number, start) for number, start in enumerate(starts, 1)), timezone=zone)
    local = [one.dtstart.value.astimezone(ZoneInfo(zone)) for one in events(fed(made, zone=zone))]
    assert [f"{one:%Y-%m-%d %H:%M}" for one in local] == [f"{day} 14:00" for day in days]
    assert [one.dtend.value - one.dtstart.value for one in events(fed(made))] == [HOURS] * len(days)


@pytest.mark.parametrize("zone", ZONES)
@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001 — strategies want them naive
def test_any_moment_is_the_same_moment_after_reading(zone: str, at: datetime) -> None:
    start = at.replace(second=0, microsecond=0, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    (event,) = events(fed(network(session(1, start)), zone=zone), start)
    assert event.dtstart.value == start
    assert event.dtend.value == start + HOURS


def plain(text: str) -> str:
    """As a calendar may hold it: line ends as one kind, and nothing that isn't a character people write."""
    ended = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(one for one in ended if one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cs", "Co", "Cn"))


@pytest.mark.parametrize("text", TEXTS)
def test_whatever_people_typed_comes_back_as_it_was(text: str) -> None:
    told_back(text)


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    told_back(text)


def told_back(text: str) -> None:
    one = session(1, MONDAY, text, prepared=Preparation(theme=text))
    made = network(one, name=text, goal=text, facilitator_name=text)
    (event,) = events(fed(made))
    assert set(event.contents) <= {
        *("uid", "sequence", "dtstamp", "dtstart", "dtend", "summary"),
        *("status", "class", "description", "location", "url"),
    }, "nothing that was typed made a property of its own"
    assert calendar(fed(made, of=made.id)).vevent.summary.value == event.summary.value
    said = plain(text)
    assert said in event.summary.value.replace("\u2068", "").replace("\u2069", "") or not said.strip()
    assert event.contents.get("location") is None or event.location.value == said.strip()
    about = event.description.value if "description" in event.contents else ""
    assert about.startswith(said)
    assert ("Begeleider: " in about, "Thema: " in about) == (bool(text), bool(text))


@given(st.text(max_size=300))
def test_no_line_is_longer_than_seventy_five_octets_and_none_is_cut_inside_a_character(text: str) -> None:
    body = written(fed(network(session(1, MONDAY, text), name=text)), MONDAY)
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None and b"\n" not in line and b"\r" not in line for line in lines)


@pytest.mark.row("M1.4")
def test_a_session_that_moves_keeps_its_uid_and_raises_its_sequence() -> None:
    before, after = session(1, MONDAY), session(1, MONDAY + timedelta(days=1), sequence=1)
    (old,), (new,) = events(fed(network(before))), events(fed(network(after)))
    assert old.uid.value == new.uid.value == uid_of(before)
    assert (int(old.sequence.value), int(new.sequence.value)) == (0, 1)
    assert new.dtstart.value - old.dtstart.value == timedelta(days=1)
    assert edition(fed(network(before)), MONDAY) != edition(fed(network(after)), MONDAY)


def test_what_is_called_off_is_told_as_such_with_a_higher_sequence_for_a_year() -> None:
    one = session(1, MONDAY, sequence=2)
    off = network(one, status="cancelled")
    (event,) = events(fed(off))
    assert (event.status.value, event.sequence.value, event.uid.value) == ("CANCELLED", "3", uid_of(one))
    assert sequence_of(off, one) > sequence_of(network(one), one)
    assert len(events(fed(off), one.end + KEPT - timedelta(minutes=1))) == 1
    assert events(fed(off), one.end + KEPT) == []


def test_it_is_published_asks_nobody_and_names_nobody_but_the_facilitator() -> None:
    bo = Member("bo", "Bodil Peeters", Reader(), "BE", "team", "member")
    made = network(session(1, MONDAY), members=(bo,))
    body = written(fed(made), MONDAY)
    shown = calendar(fed(made))
    assert (shown.method.value, shown.version.value) == ("PUBLISH", "2.0")
    for word in (b"Bodil", b"ATTENDEE", b"ORGANIZER", b"mailto", b"RRULE"):
        assert word not in body
    (event,) = shown.vevent_list
    assert event.summary.value == "Zorg voor elkaar: sessie 1, verdieping"
    assert event.description.value == "Beter overleggen\nBegeleider: An"
    assert event.status.value == "CONFIRMED"
    assert event.dtstamp.value == MONDAY


@pytest.mark.parametrize(("locale", "said"), [("nl", "sessie 1"), ("en", "session 1"), ("fr", "séance 1")])
def test_it_is_in_its_readers_language(locale: Locale, said: str) -> None:
    (event,) = events(fed(network(session(1, MONDAY)), locale=locale))
    assert said in event.summary.value


@pytest.mark.parametrize(
    ("place", "linked"),
    [
        ("https://video.example.org/zorg?pwd=a,b;c", True),
        ("https://video.example.org/zorg en dan links", False),
        ("https://video.example.org/a\r\nX-EVIL:1", False),
        ("https://[broken", False),
        ("http://video.example.org", False),
        ("https:///nergens", False),
        ("Zaal 2", False),
    ],
)
def test_an_online_place_is_a_url_and_nothing_else_is(place: str, *, linked: bool) -> None:
    (event,) = events(fed(network(session(1, MONDAY, place))))
    assert is_link(place) is linked
    assert ("url" in event.contents) is linked
    assert not linked or event.url.value == place


@pytest.mark.row("M1.4")
def test_a_manager_reads_the_times_alone() -> None:
    one = session(1, MONDAY, "https://video.example.org/zorg", prepared=Preparation(theme="Ruzie met familie"))
    (seen,) = readable([network(one)], "boss", {"n1"})
    (event,) = events(fed(seen))
    assert event.summary.value == "Zorg voor elkaar: sessie 1, verdieping"
    assert not {"description", "location", "url"} & set(event.contents)
    assert readable([network(one)], "boss", set()) == ()


def test_a_feed_is_called_after_what_is_in_it() -> None:
    made = network(session(1, MONDAY))
    assert calendar(fed(made)).x_wr_calname.value == "Kring: mijn sessies"
    assert calendar(fed(made, of="n1")).x_wr_calname.value == "Zorg voor elkaar"


def test_one_session_alone_or_nothing() -> None:
    made = network(session(1, MONDAY), session(2, MONDAY + HOURS))
    (event,) = calendar(fed(made), only="n1-2").vevent_list
    assert event.uid.value == "n1-2@kring"
    assert [has_one(fed(made), MONDAY, one) for one in ("n1-2", "n1-3", "")] == [True, False, True]


def test_the_largest_calendar_holds_the_latest_sessions() -> None:
    made = network(*(session(number, MONDAY + timedelta(hours=number)) for number in range(MOST + 5)))
    found = [one.uid.value for one in events(fed(made))]
    assert found == [f"n1-{number}@kring" for number in range(5, MOST + 5)]


def test_kring_itself_reads_what_it_wrote() -> None:
    made = network(*(session(number, MONDAY + timedelta(days=7 * number)) for number in (1, 2)))
    body = written(fed(made), MONDAY)
    reading = read(body, "Europe/Brussels", MONDAY)
    assert isinstance(reading, Found)
    starts = [start for one in reading.meetings for start in _starts(one.rhythm)]
    assert sorted(starts) == [one.start for one in made.sessions]


def _starts(rhythm: Rhythm) -> list[datetime]:
    return [one.start for one in meetings_between(rhythm, MONDAY, MONDAY + timedelta(days=60))]
