"""How a nudge ends, from what the platform answered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports import Refused
from scheduling.outcomes import LONGEST, MOST_ATTEMPTS, backoff, refused
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


@pytest.mark.parametrize("attempts", [1, MOST_ATTEMPTS])
def test_what_is_refused_for_good_or_too_often_has_failed(attempts: int) -> None:
    answer = Refused("channel_not_found", retry_after=None if attempts == 1 else 5)
    assert refused(answer, attempts, MONDAY, 0.5).status == "failed"
