"""The platform of the benchmark is truthful: it takes what its limits allow, and notices who doesn't listen to it."""

from __future__ import annotations

import pytest

from benchmarks.nudges.gate import ON_THE_WAY, USED, Gate, Limit, Limits
from benchmarks.nudges.limits import SLACK, TEAMS

LANE = "teams/T0"
TIGHT = Limits(lane=(Limit(10, 1),), place=(Limit(2, 1), Limit(3, 4)))


def at_even_pace(gate: Gate, per_second: float, seconds: float) -> int:
    """Messages to as many places; says how many were refused."""
    number = int(per_second * seconds)
    return sum(gate.ask(LANE, f"p{one}", one / per_second) > 0 for one in range(number))


@pytest.mark.parametrize("limits", [SLACK, TEAMS, TIGHT])
def test_all_that_is_allowed_is_taken_from_the_first_second_on(limits: Limits) -> None:
    gate = Gate(limits)
    assert at_even_pace(gate, limits.rate * 0.999, 30) == 0
    assert len(gate.taken) == int(limits.rate * 0.999 * 30)


@pytest.mark.parametrize("limits", [SLACK, TEAMS, TIGHT])
def test_whoever_goes_faster_is_refused_and_gets_no_more(limits: Limits) -> None:
    gate = Gate(limits)
    assert at_even_pace(gate, limits.rate * 1.1, 70) > 0
    left_over = limits.lane[0].most * (1 - USED)
    assert len(gate.taken) <= limits.rate * 70 + left_over + 1


def test_a_place_has_its_own_limits_in_any_stretch_of_time() -> None:
    gate = Gate(TIGHT)
    taken = [moment for moment in (0.0, 0.4, 0.9, 2.0, 3.9, 5.0) if not gate.ask(LANE, "here", moment)]
    assert taken == [0.0, 0.4, 2.0, 5.0], "two within a second, three within four"


def test_a_refusal_closes_the_place_and_not_its_lane() -> None:
    gate = Gate(TIGHT)
    assert [gate.ask(LANE, "here", moment) for moment in (0.0, 0.2, 0.4)] == [0, 0, 1]
    assert gate.ask(LANE, "there", 0.6) == 0


def test_whoever_comes_before_the_end_of_retry_after_is_counted() -> None:
    gate = Gate(TIGHT)
    gate.strike(LANE, until=5.0)
    assert gate.ask(LANE, "a", 2.0) == 3, "the first is told, in whole seconds"
    assert gate.ask(LANE, "b", 2.0 + ON_THE_WAY / 2) == 3
    assert (gate.early, gate.on_the_way) == (0, 1), "it had left before anybody could know"
    assert gate.ask(LANE, "c", 4.2) == 1
    assert (gate.early, gate.on_the_way) == (1, 1)
    assert gate.ask(LANE, "d", 5.0) == 0


def test_a_strike_is_no_fault_of_the_sender() -> None:
    gate = Gate(TIGHT)
    gate.strike(LANE, until=1.0)
    assert gate.ask(LANE, "a", 0.5) == 1
    assert (gate.struck, gate.refused) == (1, [])
    assert [gate.ask(LANE, "b", moment) for moment in (1.1, 1.2, 1.3)] == [0, 0, 1]
    assert (gate.struck, len(gate.refused)) == (1, 1)
