"""How a nudge ends, from what the platform answered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports import Refused, Settlement
from scheduling.outcomes import LONGEST, MOST_ATTEMPTS, MOST_HELD_BACK, backoff, refused
from tests.fakes.world import MONDAY


@given(st.floats(0, 3600), st.integers(1, MOST_ATTEMPTS - 1), st.floats(0, 1))
def test_nothing_is_tried_again_before_the_platform_wants_it(asked: float, attempts: int, chance: float) -> None:
    again = refused(Refused("ratelimited", retry_after=asked), attempts, MONDAY, chance)
    assert again.status == "planned"
    assert again.due is not None
    assert again.due >= MONDAY + timedelta(seconds=asked)


@given(st.integers(0, 30), st.floats(0, 1))
def test_the_wait_grows_to_ten_minutes_and_no_further(attempts: int, chance: float) -> None:
    assert backoff(attempts, chance) <= backoff(attempts + 2, chance) <= timedelta(seconds=LONGEST)


@pytest.mark.parametrize(
    ("asked", "attempts", "status"),
    [
        (None, 1, "failed"),
        (0, MOST_ATTEMPTS - 1, "planned"),
        (0, MOST_ATTEMPTS, "failed"),
        (5, MOST_ATTEMPTS, "planned"),
        (5, MOST_HELD_BACK, "failed"),
    ],
)
def test_what_is_refused_for_good_or_too_often_has_failed(asked: float | None, attempts: int, status: str) -> None:
    """What the platform puts off itself may be put off for longer."""
    assert refused(Refused("channel_not_found", retry_after=asked), attempts, MONDAY, 0.5).status == status


def test_who_can_mend_it_reads_what_a_platform_says_is_the_matter() -> None:
    refusal = Refused("not_in_channel", why="why-not-in-channel")
    assert refused(refusal, 1, MONDAY, 0.5) == Settlement("failed", "why-not-in-channel")


def test_a_platform_that_names_a_time_closes_its_lane_until_then_and_no_longer() -> None:
    assert refused(Refused("ratelimited", 30), 5, MONDAY, 1).closes_until == MONDAY + timedelta(seconds=30)


@pytest.mark.parametrize("answer", [Refused("gone"), Refused("no connection", 0), Refused("busy", 30, closes="place")])
def test_what_says_nothing_of_the_lane_leaves_it_open(answer: Refused) -> None:
    assert refused(answer, 1, MONDAY, 0.5).closes_until is None
