"""Quiet hours of an organisation: whatever it chooses, nothing leaves outside them, and nothing is lost for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.network.cadence import Days
from bot.network.meetings import Rhythm, Weekly
from bot.network.model import Network
from bot.nudges.calendar import of_network
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge
from bot.nudges.quiet import in_time
from bot.nudges.rows import ROWS, RowChange
from bot.nudges.rules import Go, Recipient, Wait, judge
from bot.nudges.team import Team, of_team
from bot.nudges.window import hours_of
from bot.nudges.wishes import Hours, Wishes
from bot.organisation import KEPT_DAYS, Arrangements, flaw, heeding, within_the_window
from bot.people import Channel, Place, Reader
from storage.logs import MEMORY
from tests.nudges.march import ASK, REMINDER, brussels
from tests.nudges.strategies import days, holidays, klasses, networks, zones

WEEK = timedelta(days=7)
ONLINE = "https://video.example.org/linde"


def clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


@st.composite
def chosen(draw: st.DrawFn) -> Hours:
    """Any hours that an organisation can choose."""
    opens = draw(st.integers(8 * 60 + 30, 14 * 60))
    shortest = max(120, 11 * 60 - opens)  # one of them is after ten
    return Hours(clock(opens), clock(draw(st.integers(opens + shortest, 17 * 60 + 30))))


@given(chosen())
def test_what_can_be_chosen_has_no_flaw(hours: Hours) -> None:
    assert flaw(hours) is None
    assert within_the_window(hours) == hours
    assert Arrangements(hours=hours).hours == hours


@pytest.mark.parametrize(
    ("opens", "closes", "what"),
    [
        (time(9), time(9), "order"),
        (time(16), time(9), "order"),
        (time(9), time(10, 59), "short"),
        (time(8), time(12), "short"),
        (time(12), time(18), "short"),
        (time(14, 30), time(17, 30), "edges"),
        (time(8, 30), time(10, 45), "edges"),
        (time(8, 30), time(11), None),
        (time(14), time(17, 30), None),
        (time(8, 30), time(17, 30), None),
    ],
)
def test_hours_that_leave_too_little_are_refused_with_their_flaw(opens: time, closes: time, what: str | None) -> None:
    assert flaw(Hours(opens, closes)) == what
    if what:
        with pytest.raises(ValueError, match="hours"):
            Arrangements(hours=Hours(opens, closes))


def test_days_that_cannot_be_chosen_are_refused() -> None:
    for count in KEPT_DAYS:
        assert Arrangements(kept_days=count).kept_days == count
    with pytest.raises(ValueError, match="days"):
        Arrangements(kept_days=90)


@given(chosen(), days, klasses)
def test_they_leave_something_of_every_day_to_each_class(hours: Hours, day: date, klass: str) -> None:
    """So the calendar's own hours never come in their place, as they do for a person's that leave nothing."""
    opens, closes = hours_of(day, klass, hours)  # type: ignore[arg-type]  # drawn from the classes
    assert hours.opens <= opens < closes <= hours.closes


def leaves(nudge: Nudge, to: Recipient) -> datetime | None:
    """When the claim lets it go; None when it is dropped."""
    now = nudge.due
    while isinstance(decision := judge(nudge, to, now), Wait):
        now = decision.until
    return now if isinstance(decision, Go) else None


def all_leave_within(
    planned: Iterable[Nudge], before: Iterable[Nudge], readers: dict[str, str], free: Days, hours: Hours
) -> None:
    """What `before` goes in the calendar's own hours goes within these as well, `planned` by them."""
    quiet = heeding(Wishes(), Arrangements(hours=hours))
    now = {nudge.key: nudge for nudge in planned}
    for nudge in before:
        zone = readers[nudge.recipient]
        if leaves(nudge, Recipient(zone, free)) is None:
            continue
        at = leaves(now[nudge.key], Recipient(zone, free, quiet))
        assert at is not None, f"{nudge.kind} is lost"
        assert hours.opens <= at.astimezone(ZoneInfo(zone)).time() < hours.closes, nudge.kind


def circle_of(network: Network, changes: tuple[RowChange, ...], hours: Hours | None = None) -> Circle:
    own = tuple((member.person, hours) for member in network.members) if hours else ()
    leads = Party("f", "Europe/Brussels", "BE", hours)
    return Circle(network, leads, (("t", replace(leads, person="m")),), (), changes, own)


@st.composite
def changes(draw: st.DrawFn) -> tuple[RowChange, ...]:
    """Reminders at another hour than the calendar's."""
    number = next(row.number for row in ROWS if row.kind == "reminder")
    at = draw(st.none() | st.integers(8 * 60 + 30, 17 * 60).map(clock))
    return (RowChange(number, at=at),) if at else ()


@given(st.data(), networks(), chosen(), changes())
def test_nothing_of_a_network_leaves_outside_them_and_nothing_is_lost(
    data: st.DataObject, network: Network, hours: Hours, changed: tuple[RowChange, ...]
) -> None:
    """What is told before a session, in any zone and around any holidays: where it would be late, it comes early."""
    sessions = tuple(replace(session, place=ONLINE) for session in network.sessions)
    free = data.draw(holidays(sessions[0].start.date()))
    network = replace(network, sessions=sessions)
    planned = of_network(circle_of(network, changed, hours), lambda _country: free)
    before = [nudge for nudge in of_network(circle_of(network, changed), lambda _country: free) if is_ahead(nudge)]
    readers = {member.person: member.reader.timezone for member in network.members} | dict.fromkeys(
        ("f", "m"), "Europe/Brussels"
    )
    all_leave_within(planned, before, readers, free, hours)


def is_ahead(nudge: Nudge) -> bool:
    """Whether it belongs before something: what comes after it can't come earlier."""
    return nudge.kind in ("rsvp", "reminder", "link", "ready")


@given(networks(), chosen())
def test_in_a_week_without_holidays_nothing_that_follows_a_session_is_lost_either(
    network: Network, hours: Hours
) -> None:
    readers = {member.person: member.reader.timezone for member in network.members} | {"f": "Europe/Brussels"}
    planned = of_network(circle_of(network, (), hours), lambda _country: frozenset())
    before = of_network(circle_of(network, ()), lambda _country: frozenset())
    all_leave_within(planned, [nudge for nudge in before if nudge.recipient in readers], readers, frozenset(), hours)


@given(st.data(), days, st.integers(0, 24 * 60 - 1).map(clock), zones, chosen())
def test_nothing_around_a_teams_meeting_is_lost_for_them(
    data: st.DataObject, day: date, at: time, zone: str, hours: Hours
) -> None:
    free = data.draw(holidays(day))
    channel = Channel("c", "o", Place("web", "o", "c"), "zorg", "team", Reader("nl", zone))
    rhythm = Rhythm(day, at, 60, zone, Weekly((day.weekday(),), 1))
    team = Team(channel, rhythm, (Party("p", zone, "BE", hours),), "BE")
    begin = datetime.combine(day, time(), ZoneInfo(zone)) - WEEK
    assume(begin.year < 2037)
    before = of_team(team, begin, begin + 4 * WEEK, lambda _country: free)
    planned = of_team(replace(team, hours=hours), begin, begin + 4 * WEEK, lambda _country: free)
    told = [nudge for nudge in before if nudge.flow]
    assert {nudge.kind for nudge in told} <= {"agenda", "bring"}, "what is asked after a meeting isn't there yet"
    all_leave_within(planned, told, {"c": zone, "p": zone}, free, hours)


def test_what_would_only_wait_is_left_where_it_is() -> None:
    """The claim defers it: its moment on the calendar stays its own."""
    hours = Hours(time(13), time(16))
    tuesday = replace(ASK, due=brussels(3, 10), expires=brussels(5, 10))
    assert in_time(tuesday, "Europe/Brussels", frozenset(), hours) == tuesday
    soon = replace(REMINDER, due=brussels(3, 10), expires=brussels(3, 12))
    assert in_time(soon, "Europe/Brussels", frozenset(), hours).due == brussels(2, 15, 30)
    assert in_time(soon, "Europe/Brussels", frozenset(), None) == soon
    lost = replace(REMINDER, due=brussels(3, 18), expires=brussels(3, 19))
    assert in_time(lost, "Europe/Brussels", frozenset(), hours) == lost, "not because of these hours"


def test_no_choice_of_days_is_shorter_than_the_rules_look_back() -> None:
    assert min(KEPT_DAYS) > MEMORY.days
