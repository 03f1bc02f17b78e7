"""The calendar: which fact plans what, and that planning again plans nothing else."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import EvaluationOpened, Fact, InsightShared, MemberEnrolled, MemberLeft, NetworkCancelled, PlanMade
from bot.network.model import Insight, Member, Network, Session
from bot.nudges.calendar import SESSION_ROWS, plan
from bot.nudges.nudge import Nudge
from bot.nudges.window import is_open, local_day
from bot.people import Reader
from tests.nudges.strategies import holidays, networks

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
BRUSSELS = ZoneInfo("Europe/Brussels")


def facts_of(network: Network) -> tuple[Fact, ...]:
    first = network.members[0]
    return (
        MemberEnrolled(network, first),
        MemberLeft(network, "gone", first),
        NetworkCancelled(network),
        EvaluationOpened(network, network.sessions[0], network.members),
        InsightShared(Insight("i", "o", "p", "P", "Tekst", "team", None, "c")),
    )


def planned(fact: Fact, now: datetime, free: frozenset[date]) -> tuple[Nudge, ...]:
    return plan(fact, now, lambda country: free)


EASTER_MONDAY = date(2026, 4, 6)
SESSION = Session(
    "s", "n", 1, "closing", datetime(2026, 4, 7, 12, tzinfo=UTC), datetime(2026, 4, 7, 14, tzinfo=UTC), ""
)
AN = Member("an", "An", Reader(), "BE", None, "member")
NETWORK = Network("n", "o", "Onthaal", "", 12, "f", "F", "Europe/Brussels", (SESSION,), (AN,))


@pytest.mark.parametrize("fact", [MemberEnrolled(NETWORK, AN), MemberLeft(NETWORK, "gone", AN)])
def test_the_nudges_of_a_session_on_the_tuesday_after_easter(fact: Fact) -> None:
    """At two in the afternoon, for two hours. Whoever gets a seat gets them, at once or from the waiting list."""
    found = [nudge for nudge in planned(fact, NOW, frozenset({EASTER_MONDAY})) if nudge.subject == "s"]
    there = [
        (nudge.kind, *(f"{moment.astimezone(BRUSSELS):%a %d %H:%M}" for moment in (nudge.due, nudge.expires) if moment))
        for nudge in found
    ]
    assert there == [
        ("reminder", "Fri 03 10:00", "Tue 07 14:00"),
        ("evaluation", "Tue 07 17:00", "Sun 12 16:00"),
        ("share", "Thu 09 10:00", "Tue 14 16:00"),
    ]


@given(st.data(), networks(), st.integers(-60 * 24, 60 * 24))
def test_planning_twice_gives_the_same_keys(data: st.DataObject, network: Network, minutes: int) -> None:
    free = data.draw(holidays(network.sessions[0].start.date()))
    now = network.sessions[0].start + timedelta(minutes=minutes)
    for fact in facts_of(network):
        once, again = planned(fact, now, free), planned(fact, now, free)
        assert once == again
        assert len({nudge.key for nudge in once}) == len(once)


@given(st.data(), networks())
def test_every_nudge_of_a_session_falls_in_the_window_of_its_reader(data: st.DataObject, network: Network) -> None:
    free = data.draw(holidays(network.sessions[0].start.date()))
    now = network.sessions[0].start - timedelta(days=60)
    for member in network.members:
        nudges = planned(MemberEnrolled(network, member), now, free)
        assert len(nudges) == len(SESSION_ROWS) * len(network.sessions)
        for nudge in nudges:
            assert is_open(nudge.due, nudge.klass, member.reader.timezone, free), nudge


@given(st.data(), networks())
def test_each_comes_at_its_own_moment_of_the_session(data: st.DataObject, network: Network) -> None:
    """The reminder on an earlier day, the evaluation an hour after the end at the earliest, sharing on a later day."""
    free = data.draw(holidays(network.sessions[0].start.date()))
    for member in network.members:
        zone = member.reader.timezone
        for nudge in planned(MemberEnrolled(network, member), network.sessions[0].start - timedelta(days=60), free):
            session = network.session(nudge.subject)
            assert session is not None
            assert nudge.expires is not None
            if nudge.kind == "reminder":
                assert local_day(nudge.due, zone) < local_day(session.start, zone)
                assert nudge.expires == session.start
            elif nudge.kind == "evaluation":
                assert nudge.due >= session.end + timedelta(hours=1)
            else:
                assert nudge.kind == "share"
                assert local_day(nudge.due, zone) > local_day(session.end, zone)


@given(networks(), st.integers(-60 * 24, 60 * 24))
def test_nothing_is_planned_in_the_past(network: Network, minutes: int) -> None:
    now = network.sessions[0].start + timedelta(minutes=minutes)
    for fact in facts_of(network):
        assert all(nudge.due >= now for nudge in planned(fact, now, frozenset()))


@given(st.data(), networks(), st.integers(0, 14 * 24 * 60))
def test_an_evaluation_by_hand_is_the_calendars_own_sooner(data: st.DataObject, network: Network, late: int) -> None:
    """The same keys; in the window; and the full five days to answer, however late it was opened."""
    free = data.draw(holidays(network.sessions[0].end.date()))
    session = network.sessions[0]
    now = session.end + timedelta(minutes=late)
    by_hand = planned(EvaluationOpened(network, session, network.members), now, free)
    for member, nudge in zip(network.members, by_hand, strict=True):
        assert nudge.key == f"{member.person}/evaluation/{session.id}"
        assert nudge.due >= now
        assert is_open(nudge.due, "ask", member.reader.timezone, free)
        assert nudge.expires is not None
        assert nudge.expires - nudge.due >= timedelta(days=5)


def test_what_concerns_nobody_else_plans_nothing() -> None:
    assert planned(PlanMade("nu", "dan"), NOW, frozenset()) == ()
    private = Insight("i", "o", "p", "P", "Tekst", "private", None, None)
    assert planned(InsightShared(private), NOW, frozenset()) == ()


@given(networks())
def test_who_waits_is_not_reminded(network: Network) -> None:
    member = network.members[0]
    waiting = type(member)(**{**vars(member), "standing": "waiting"})
    now = network.sessions[0].start - timedelta(days=60)
    assert planned(MemberEnrolled(network, waiting), now, frozenset()) == ()
