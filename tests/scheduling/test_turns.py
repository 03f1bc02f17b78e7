"""The turns that a process was given: who comes too late takes the next one, and what was missed is lost."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.ports import Lane, Pace
from scheduling.pacing import SOON, Pacing
from storage.claims import shared_out

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LANE = Lane("teams", "linde")
STEP = timedelta(seconds=0.1)


def after(steps: float) -> datetime:
    return NOON + steps * STEP


def given(*steps: float) -> Pacing:
    """Ten turns a second, and these of them in hand."""
    pacing = Pacing({"teams": Pace(10)})
    for one in steps:
        pacing.hold(LANE, after(one))
    return pacing


def test_everybody_in_time_has_their_own_turn() -> None:
    pacing = given(0, 1, 2)
    assert [pacing.turn(LANE, after(one), after(one - 0.5)) for one in range(3)] == [after(0), after(1), after(2)]


def test_those_who_were_held_up_together_leave_one_by_one() -> None:
    """Three were due while the process stood still; two turns are left, and nobody gets two."""
    pacing = given(0, 1, 2, 3, 4)
    assert [pacing.turn(LANE, after(one), after(2.6)) for one in range(3)] == [after(3), after(4), None]


@pytest.mark.parametrize(("late", "turn"), [(0.4, after(0)), (0.6, after(1))])
def test_a_turn_is_lost_to_who_misses_it_by_more_than_half_a_step(late: float, turn: datetime) -> None:
    assert given(0, 1).turn(LANE, NOON, after(late)) == turn


def test_nobody_leaves_before_their_own_turn() -> None:
    """It may be later for their place's sake."""
    assert given(0, 1, 2).turn(LANE, after(2), NOON) == after(2)


def test_nobody_waits_long_once_they_are_ready() -> None:
    far = SOON / STEP + 1
    assert given(far).turn(LANE, NOON, after(0)) is None


def test_turns_are_forgotten_with_the_last_in_hand() -> None:
    pacing = given(0, 1)
    for _ in range(2):
        pacing.let_go(LANE)
    assert pacing.turn(LANE, NOON, NOON) is None


@pytest.mark.parametrize(
    ("waiting", "turns"),
    [
        ([(0, 7), (0, 8)], {7: 0, 8: 1}),
        ([(1.5, 7), (0, 8), (0, 9)], {7: 2, 8: 0, 9: 1}),
        ([(1.5, 7), (1.2, 8), (0, 9)], {8: 2, 7: 1.5, 9: 0}),
        ([(9, 7), (0, 8)], {7: 9, 8: 0}),
    ],
)
def test_who_waits_for_a_place_gets_one_of_the_later_turns(waiting: list[Any], turns: dict[int, float]) -> None:
    some = [(after(steps), row) for steps, row in waiting]
    shared = shared_out(some, [after(one) for one in range(len(some))], NOON)
    assert shared == {row: after(steps) for row, steps in turns.items()}
