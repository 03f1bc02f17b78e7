"""Who is offered a free seat, and when: whatever happens, in turn, once for each seat, and nobody waits for ever."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.model import Member, Network, Standing
from bot.network.seats import (
    alone_until,
    freed_after,
    in_line,
    may_take,
    offered_at,
    open_seats,
    reached,
    seat_for_newcomer,
    to_be_written_to,
    with_member,
    without,
)
from bot.people import Reader
from tests.fakes.world import MONDAY
from tests.nudges.plans import network

DAY = timedelta(days=1)


def somebody(name: str, standing: Standing = "member", *, added: bool = False) -> Member:
    return Member(name, name, Reader(), "BE", None, standing, added=added)


def full(*waiting: str, capacity: int = 2) -> Network:
    """Nobody more fits, and these wait."""
    seated = tuple(somebody(f"m{number}") for number in range(capacity))
    line = tuple(somebody(name, "waiting") for name in waiting)
    return replace(network(3), capacity=capacity, members=(*seated, *line))


def left(before: Network, person: str, at: datetime = MONDAY) -> Network:
    now = without(before, person)
    return replace(now, freed=freed_after(before, now, at))


def passed(before: Network, person: str, at: datetime) -> Network:
    people = (replace(one, passed=at) if one.person == person else one for one in before.members)
    return replace(before, members=tuple(people))


def test_the_first_in_line_is_asked_at_once_and_each_next_one_two_working_days_later() -> None:
    now = left(full("a", "b", "c", "d"), "m0")
    days = [offered_at(now, name) for name in "abcd"]
    assert days == [MONDAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 8 * DAY], "a weekend doesn't count"
    assert alone_until(now, "a") == offered_at(now, "b")


def test_as_many_are_asked_at_once_as_there_are_seats() -> None:
    now = left(left(full("a", "b", "c"), "m0"), "m1", MONDAY + DAY)
    assert [offered_at(now, name) for name in "abc"] == [MONDAY, MONDAY, MONDAY + 2 * DAY]


def test_who_leaves_the_line_makes_it_shorter_for_the_others() -> None:
    now = left(left(full("a", "b"), "m0"), "a", MONDAY + DAY)
    assert offered_at(now, "b") == MONDAY
    assert now.freed == MONDAY


def test_who_lets_it_go_by_keeps_nobody_waiting_and_is_asked_about_the_next_one() -> None:
    now = passed(left(full("a", "b"), "m0"), "a", MONDAY + DAY)
    assert (offered_at(now, "a"), offered_at(now, "b")) == (None, MONDAY)
    assert not may_take(now, "a", MONDAY + DAY), "it is b's turn"
    taken = with_member(now, somebody("b"))
    taken = replace(taken, freed=freed_after(now, taken, MONDAY + DAY))
    assert taken.freed is None
    again = left(taken, "m1", MONDAY + 3 * DAY)
    assert offered_at(again, "a") == MONDAY + 3 * DAY


def test_who_let_it_go_by_can_still_change_their_mind_while_nobody_else_wants_it() -> None:
    now = passed(left(full("a"), "m0"), "a", MONDAY + DAY)
    assert may_take(now, "a", MONDAY + DAY)
    assert seat_for_newcomer(now) == "member", "and whoever comes needn't wait for them"


def test_when_everybody_let_one_go_by_all_are_asked_about_another() -> None:
    now = passed(left(full("a"), "m0"), "a", MONDAY + DAY)
    assert offered_at(left(now, "m1", MONDAY + 2 * DAY), "a") == MONDAY + 2 * DAY


def test_while_somebody_is_asked_a_newcomer_waits_too() -> None:
    now = left(full("a"), "m0")
    assert seat_for_newcomer(now) == "waiting"


def test_who_has_no_account_can_not_be_asked_and_keeps_nobody_waiting() -> None:
    before = full("a")
    gerda = replace(before.waiting[0], person="gerda", added=True)
    before = replace(before, members=(*before.seated, gerda, *before.waiting))
    now = left(before, "m0")
    assert [one.person for one in in_line(now)] == ["a"]
    assert offered_at(now, "a") == MONDAY
    assert seat_for_newcomer(now) == "waiting", "whoever was there before goes first"
    assert [one.person for one in in_line(reached(now, "gerda"))] == ["gerda", "a"]


def test_a_seat_of_somebody_without_an_account_is_no_free_one() -> None:
    """Who has none is left out of the calendar, and their seat is theirs all the same."""
    before = replace(full("a", "b", capacity=3), members=())
    people = (somebody("m0"), somebody("gerda", added=True), somebody("m2"))
    before = replace(before, members=(*people, somebody("a", "waiting"), somebody("b", "waiting")))
    now = left(before, "m0")
    assert open_seats(to_be_written_to(now)) == open_seats(now) == 1
    assert offered_at(to_be_written_to(now), "b") == offered_at(now, "b") != MONDAY


@pytest.mark.parametrize("capacity", [3, 5])
def test_more_room_is_offered_like_a_seat_that_came_free(capacity: int) -> None:
    before = full("a", "b", "c")
    now = replace(before, capacity=capacity)
    assert freed_after(before, now, MONDAY) == MONDAY


def test_less_room_offers_nothing() -> None:
    now = left(full("a"), "m0")
    assert freed_after(now, replace(now, capacity=1), MONDAY + DAY) is None


# --- whatever happens


@dataclass(frozen=True)
class Step:
    """Somebody does something some hours later."""

    what: str
    who: int
    hours: int


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["leave", "join", "pass", "take", "grow", "shrink"]),
        st.integers(0, 9),
        st.integers(0, 90),
    ),
    max_size=30,
)


def lived(steps: list[Step]) -> list[tuple[datetime, Network]]:
    """The network after each step; what can't be done then isn't."""
    now, at = full("a", "b", "c", capacity=3), MONDAY
    found = [(at, now)]
    for step in steps:
        at += timedelta(hours=step.hours)
        now = _after(now, step, at)
        found.append((at, now))
    return found


def _after(before: Network, step: Step, at: datetime) -> Network:
    people = before.members
    who = people[step.who % len(people)] if people else None
    now = before
    if step.what == "join":
        now = with_member(before, somebody(f"p{step.who}", seat_for_newcomer(without(before, f"p{step.who}"))))
    elif step.what in ("grow", "shrink"):
        now = replace(before, capacity=max(1, before.capacity + (1 if step.what == "grow" else -1)))
    elif who and step.what == "leave":
        now = without(before, who.person)
    elif who and step.what == "take" and may_take(before, who.person, at):
        now = with_member(before, replace(who, standing="member"))
    elif who and step.what == "pass" and offered_at(before, who.person):
        return passed(before, who.person, at)
    return replace(now, freed=freed_after(before, now, at))


@given(STEPS)
def test_a_seat_is_offered_exactly_while_there_is_one_and_somebody_waits(steps: list[Step]) -> None:
    for _, now in lived(steps):
        assert (now.freed is not None) == bool(open_seats(now) and now.waiting)


@given(STEPS)
def test_nobody_waits_for_ever_while_a_seat_is_free(steps: list[Step]) -> None:
    """Everybody in line has their moment, in their order, at most a week for each who is before them."""
    for _, now in lived(steps):
        moments = [offered_at(now, one.person) for one in in_line(now)]
        assert all((one is not None) == bool(open_seats(now)) for one in moments)
        offered = [one for one in moments if one is not None and now.freed is not None]
        assert all(one <= after for one, after in pairwise(offered))
        assert not offered or offered[0] == now.freed
        assert not offered or now.freed is None or offered[-1] <= now.freed + timedelta(days=4) * len(offered)


@given(STEPS)
def test_nobody_is_asked_twice_about_the_same_seat(steps: list[Step]) -> None:
    """What tells one offer from the next (`freed`) stays as it is while it is somebody's turn."""
    for (_, before), (_, now) in pairwise(lived(steps)):
        if before.freed != now.freed and None not in (before.freed, now.freed):
            assert in_line(before) == ()


@given(STEPS)
def test_a_network_never_gets_fuller_than_it_is_by_what_people_take(steps: list[Step]) -> None:
    for (_, before), (_, now) in pairwise(lived(steps)):
        if len(now.seated) > len(before.seated):
            assert len(now.seated) <= now.capacity
