"""Networks, sessions and moments as Hypothesis draws them: any zone, any clock change, any holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

from hypothesis import strategies as st

from bot.network.model import Member, Network, Session
from bot.nudges.nudge import Klass
from bot.nudges.wishes import Away, Hours, Wishes
from bot.people import Reader

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
CLASSES: tuple[Klass, ...] = ("logistics", "ask")

zones = st.sampled_from(ZONES)
classes = st.sampled_from(CLASSES)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2037, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
days = st.dates(date(2024, 1, 1), date(2037, 12, 1))

KLASSES: tuple[Klass, ...] = ("change", "logistics", "ask", "channel")
"""Every class that knows rules."""

klasses = st.sampled_from(KLASSES)
any_moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 1, 30, 59)))
hours = st.none() | st.builds(Hours, times, times)


@st.composite
def holidays(draw: st.DrawFn, around: date) -> frozenset[date]:
    """A few days off, and sometimes two whole weeks, near a day."""
    near = st.integers(-20, 40).map(lambda offset: around + timedelta(days=offset))
    some = draw(st.frozensets(near, max_size=8))
    first = draw(st.none() | near)
    return some | (frozenset(first + timedelta(days=n) for n in range(14)) if first else frozenset())


@st.composite
def aways(draw: st.DrawFn, around: date) -> Away:
    """An absence of a day to three weeks, near a day; sometimes one that ends before it begins."""
    first = around + timedelta(days=draw(st.integers(-10, 20)))
    return Away(first, first + timedelta(days=draw(st.integers(-1, 20))))


@st.composite
def wishes(draw: st.DrawFn, around: date) -> Wishes:
    """Hours of their own, and absences, of which some overlap."""
    return Wishes(away=tuple(draw(st.lists(aways(around), max_size=2))), hours=draw(hours))


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """One to three sessions, and members in any zones."""
    start = draw(moments)
    length = timedelta(minutes=draw(st.integers(15, 600)))
    starts = [start + timedelta(weeks=week) for week in range(draw(st.integers(1, 3)))]
    sessions = tuple(
        Session(f"s{number}", "n", number, "deepening", at, at + length, "Zaal") for number, at in enumerate(starts, 1)
    )
    people = tuple(
        Member(f"p{number}", "Naam", Reader("nl", zone), "BE", None, "member")
        for number, zone in enumerate(draw(st.lists(zones, min_size=1, max_size=3)))
    )
    return Network("n", "o", "Onthaal", "", 12, "f", "F", "Europe/Brussels", sessions, people)
