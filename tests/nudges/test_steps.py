"""What needs doing next for a network, and why: only what can be done, the most urgent first, and nothing for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.model import Member, Network, Preparation, Standing
from bot.network.steps import Progress, next_steps
from bot.people import Reader
from tests.nudges.plans import network

DAY = timedelta(days=1)
NOTHING: Mapping[str, Progress] = {}


def people(count: int, standing: Standing = "member") -> tuple[Member, ...]:
    return tuple(Member(f"{standing}-{one}", "Naam", Reader(), "BE", None, standing) for one in range(count))


def whats(made: Network, now: datetime, progress: Mapping[str, Progress] = NOTHING) -> list[str]:
    return [one.what for one in next_steps(made, progress, now)]


MADE = replace(network(5), capacity=12, members=people(10))
FIRST, SECOND, *_, LAST = MADE.sessions


def prepared(made: Network, number: int, how: Preparation) -> Network:
    sessions = (replace(one, prepared=how) if one.number == number else one for one in made.sessions)
    return replace(made, sessions=tuple(sessions))


@pytest.mark.row("O3.6")
def test_until_it_begins_more_people_are_invited_up_to_ten() -> None:
    before = FIRST.start - 30 * DAY
    (todo,) = next_steps(replace(MADE, members=people(7)), NOTHING, before)
    assert (todo.what, todo.count, todo.of, todo.days) == ("invite", 7, 10, 30)
    assert whats(MADE, before) == []
    assert whats(replace(MADE, members=people(4), capacity=4), before) == [], "a smaller room is full with fewer"


def test_while_somebody_waits_nobody_is_invited() -> None:
    made = replace(MADE, members=(*people(7), *people(1, "waiting")))
    assert whats(made, FIRST.start - 30 * DAY) == []


def test_who_waits_without_an_account_is_given_a_seat_by_hand_when_it_is_their_turn() -> None:
    gerda = replace(people(1, "waiting")[0], person="gerda", added=True)
    made = replace(MADE, members=(*people(11), gerda))
    assert whats(made, FIRST.start - 30 * DAY) == ["seat"]
    behind = replace(made, members=(*people(11), *people(1, "waiting"), gerda))
    assert whats(behind, FIRST.start - 30 * DAY) == []


@pytest.mark.row("O3.14")
def test_a_deepening_session_wants_a_theme_and_then_a_method_two_weeks_before() -> None:
    now = SECOND.start - 9 * DAY
    late = {FIRST.id: Progress(FIRST.id)}
    todo = next(
        one for one in next_steps(MADE, {SECOND.id: Progress(SECOND.id, questions=3)}, now) if one.session == SECOND
    )
    assert (todo.what, todo.count, todo.days) == ("theme", 3, 9)
    themed = prepared(MADE, 2, Preparation(theme="Rouw"))
    assert "method" in whats(themed, now, late)
    done = prepared(MADE, 2, Preparation(theme="Rouw", methods=("circle",)))
    assert {"theme", "method"} & set(whats(done, now)) == set()
    assert "theme" not in whats(MADE, SECOND.start - 15 * DAY)


@pytest.mark.row("O3.15")
@pytest.mark.parametrize(
    ("guest", "asked", "todo"), [("yes", 0, True), ("yes", 1, False), ("no", 0, False), ("", 0, False)]
)
def test_a_guest_is_asked_in_time_where_one_would_help(guest: str, asked: int, todo: bool) -> None:
    how = Preparation(guest="yes" if guest == "yes" else "no" if guest == "no" else "")
    made = prepared(MADE, 3, how)
    third = made.sessions[2]
    progress = {third.id: Progress(third.id, guests=asked)}
    assert ("guest" in whats(made, third.start - 27 * DAY, progress)) == todo
    assert "guest" not in whats(made, third.start - 40 * DAY, progress)


def test_shortly_before_a_session_it_says_how_many_come() -> None:
    todo, *_ = next_steps(MADE, {FIRST.id: Progress(FIRST.id, coming=6)}, FIRST.start - 3 * DAY)
    assert (todo.what, todo.count, todo.of, todo.days) == ("coming", 6, 10, 3)


@pytest.mark.row("O3.16")
def test_after_a_session_its_results_and_notes_are_of_use_for_two_weeks() -> None:
    after, agreed = FIRST.end + DAY, {FIRST.id: Progress(FIRST.id, evaluated=5, agreed=10, paced=9)}
    assert whats(MADE, after, agreed) == ["results", "notes"]
    noted = prepared(MADE, 1, Preparation(notes="Veel geleerd"))
    assert whats(noted, after, agreed) == ["results"]
    assert whats(MADE, FIRST.end + 14 * DAY - timedelta(hours=1))[:1] != []
    assert "results" not in whats(MADE, FIRST.end + 15 * DAY)


@pytest.mark.row("O3.9")
def test_around_the_first_session_it_says_how_many_accepted_the_agreements_until_all_did() -> None:
    some = {FIRST.id: Progress(FIRST.id, agreed=4)}
    for now in (FIRST.start - 7 * DAY, FIRST.start, FIRST.end + 13 * DAY):
        (todo,) = [one for one in next_steps(MADE, some, now) if one.what == "agreements"]
        assert (todo.count, todo.of) == (4, 10)
    for now in (FIRST.start - 9 * DAY, FIRST.end + 14 * DAY):
        assert "agreements" not in whats(MADE, now, some)
    assert "agreements" not in whats(MADE, FIRST.start, {FIRST.id: Progress(FIRST.id, agreed=10)})
    unasked = replace(MADE, members=tuple(replace(one, added=True) for one in people(3)))
    assert "agreements" not in whats(unasked, FIRST.start), "who has no account can't accept them here"


@pytest.mark.row("O3.13")
def test_after_the_first_session_the_rhythm_is_asked_until_half_of_them_chose() -> None:
    after = FIRST.end + DAY
    assert "rhythm" in whats(MADE, after, {FIRST.id: Progress(FIRST.id, paced=4)})
    assert "rhythm" not in whats(MADE, after, {FIRST.id: Progress(FIRST.id, paced=5)})
    assert "rhythm" not in whats(MADE, FIRST.start)
    assert "rhythm" not in whats(replace(MADE, sessions=(FIRST,)), after), "there is nothing to adjust any more"


@pytest.mark.row("O3.18")
def test_what_comes_after_is_decided_around_the_last_session() -> None:
    assert "decide" in whats(MADE, LAST.start - 7 * DAY)
    assert "decide" in whats(MADE, LAST.end + 7 * DAY)
    decided = {LAST.id: Progress(LAST.id, decided=True)}
    assert "decide" not in whats(MADE, LAST.end + 7 * DAY, decided)


@given(st.integers(-60, 300))
def test_nothing_is_to_be_done_for_a_cancelled_network_nor_long_after_its_end(days: int) -> None:
    assert next_steps(replace(MADE, status="cancelled"), NOTHING, FIRST.start + days * DAY) == ()
    assert next_steps(MADE, NOTHING, LAST.end + 14 * DAY + abs(days) * DAY) == ()


@given(st.integers(-60, 300), st.integers(0, 12))
def test_each_thing_is_said_once_and_is_about_a_session_of_the_network(days: int, seated: int) -> None:
    found = next_steps(replace(MADE, members=people(seated)), NOTHING, FIRST.start + days * DAY)
    assert len({(one.what, one.session) for one in found}) == len(found)
    assert all(one.session is None or one.session in MADE.sessions for one in found)
    assert all(one.days >= 0 for one in found)
