"""What prepares a session keeps clear of the others of its network, and of what was added after the series."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.network.model import Network
from bot.nudges.calendar import of_network
from bot.nudges.rows import RowChange
from bot.nudges.window import local_day
from tests.nudges.plans import BRUSSELS, circle, free_in, network, plan, wall


def preparing(made: Network, *changes: RowChange) -> list[str]:
    return wall(nudge for nudge in plan(made, *changes) if nudge.kind == "preparation")


def test_what_prepares_a_session_comes_after_another_that_is_that_day_or_the_next() -> None:
    """Neither on the day of a session nor on the eve of it; a Friday's is followed by Monday."""
    made = network(2, 3)
    first, second = made.sessions
    eve = replace(first, start=first.start + timedelta(days=8), end=first.end + timedelta(days=8))
    assert preparing(replace(made, sessions=(eve, second))) == [
        "Tue 31 Mar 10:00 fee preparation S2",
        "Thu 16 Apr 10:00 fee preparation S2, again",
    ]
    friday = replace(first, start=first.start + timedelta(days=3), end=first.end + timedelta(days=3))
    later = replace(second, start=second.start - timedelta(days=4), end=second.end - timedelta(days=4))
    assert preparing(replace(made, sessions=(friday, later)))[-1] == "Mon 13 Apr 10:00 fee preparation S2, again"


def test_where_no_day_is_left_between_two_sessions_it_stays_where_it_was() -> None:
    """Asked for on the day before, of sessions on a Tuesday and the Wednesday after."""
    made = network(2)
    first, second = made.sessions
    near = replace(second, start=first.start + timedelta(days=1), end=first.end + timedelta(days=1))
    asked = preparing(replace(made, sessions=(first, near)), RowChange(6, days=1))
    assert asked == ["Tue 07 Apr 10:00 fee preparation S2"]


def test_what_is_added_after_the_closing_session_is_no_session_of_the_series() -> None:
    made = network(3)
    last = made.sessions[-1]
    more = replace(last, id="S4", number=4, start=last.start + timedelta(days=56), end=last.end + timedelta(days=56))
    assert preparing(replace(made, sessions=(*made.sessions, more))) == preparing(made)


@given(st.integers(2, 8), st.integers(1, 4))
def test_in_any_rhythm_it_comes_on_no_day_of_a_session_and_on_no_eve_of_one(count: int, weeks: int) -> None:
    made = network(count, weeks)
    days = {local_day(one.start, BRUSSELS) for one in made.sessions}
    found = [one for one in of_network(circle(made), free_in) if one.kind == "preparation"]
    assert len(found) == 2 * (count - 1)
    for one in found:
        day = local_day(one.due, BRUSSELS)
        assert not {day, day + timedelta(days=1)} & days
