"""Figures: percentiles that were really measured, and ratios that a slow moment of the machine doesn't decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from benchmarks.figures import Pair, Round, Summary, p99_ratio, percentile, rate_ratio, summary

WAITS = some.lists(some.floats(0, 1e6), min_size=1, max_size=300)


@pytest.mark.parametrize(("share", "value"), [(0.0, 1), (0.01, 1), (0.5, 50), (0.501, 51), (0.99, 99), (1.0, 100)])
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(share: float, value: int) -> None:
    assert percentile(list(range(100, 0, -1)), share) == value


@given(WAITS, some.floats(0, 1))
def test_a_percentile_was_measured_and_covers_its_share(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-6


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_a_round_knows_its_rate_and_its_slow_ones() -> None:
    one = Round((*[0.01] * 98, 0.2, 0.3), took=0.5)
    assert (one.rate, one.p50, one.p99) == (200, 0.01, 0.2)


def test_a_summary_takes_the_median_of_each_figure_by_itself() -> None:
    rounds = [Round((0.1,), 1.0), Round((0.3,), 0.5), Round((0.2,), 0.25)]
    assert summary(rounds) == Summary(rate=2.0, p50=0.2, p99=0.2)


def test_a_machine_that_slows_down_half_way_changes_no_ratio() -> None:
    """Both rounds of each pair slow down alike, so that the pairs say the same all along."""
    pairs = [Pair(Round((0.1 * slow,) * 10, slow), Round((0.2 * slow,) * 10, 1.25 * slow)) for slow in (1, 1, 1, 7, 7)]
    assert rate_ratio(pairs) == pytest.approx(0.8)
    assert p99_ratio(pairs) == pytest.approx(2.0)


def test_one_disturbed_pair_decides_nothing() -> None:
    quiet = Pair(Round((0.1,) * 10, 1.0), Round((0.2,) * 10, 1.25))
    disturbed = Pair(Round((0.1,) * 10, 1.0), Round((9.0,) * 10, 60.0))
    assert rate_ratio([quiet, disturbed, quiet]) == pytest.approx(0.8)
    assert p99_ratio([quiet, disturbed, quiet]) == pytest.approx(2.0)
