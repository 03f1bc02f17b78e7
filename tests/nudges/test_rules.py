"""The rules at the claim: go, wait or drop; never late, never outside the window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.nudge import Klass, Nudge
from bot.nudges.rules import Decision, Drop, Go, Wait, judge
from bot.nudges.window import is_open
from tests.nudges.strategies import classes, holidays, moments, zones

REPLY = Nudge("k", "o", "p", "reply", "menu", "", datetime(2026, 3, 2, tzinfo=UTC), klass="reply")
AT_ONCE = (REPLY, replace(REPLY, kind="insight", klass="post"), replace(REPLY, kind="change", klass="logistics"))


def nudge_of(klass: Klass, expires: datetime | None) -> Nudge:
    return replace(REPLY, kind="reminder", klass=klass, expires=expires)


@given(st.data(), moments, classes, zones, st.integers(-3000, 20000) | st.none())
def test_it_goes_only_in_the_window_and_before_it_expires(
    data: st.DataObject, now: datetime, klass: Klass, zone: str, minutes: int | None
) -> None:
    free = data.draw(holidays(now.date()))
    expires = None if minutes is None else now + timedelta(minutes=minutes)
    match judge(nudge_of(klass, expires), now, zone, free):
        case Go():
            assert is_open(now, klass, zone, free)
            assert expires is None or now < expires
        case Wait(until, _):
            assert until > now
            assert is_open(until, klass, zone, free)
            assert expires is None or until < expires
            assert judge(nudge_of(klass, expires), until, zone, free) == Go()
        case Drop(reason):
            assert reason == "why-expired"
            assert expires is not None


def brussels(day: int, hour: int, minute: int = 0) -> datetime:
    """In the week of Monday March 2, 2026, in winter time."""
    return datetime(2026, 3, 1 + day, hour - 1, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "expires", "decision"),
    [
        (brussels(2, 10), brussels(2, 10, 1), Go()),
        (brussels(2, 10), brussels(2, 10), Drop("why-expired")),
        (brussels(2, 10), brussels(2, 9), Drop("why-expired")),
        (brussels(2, 18), brussels(3, 9, 31), Wait(brussels(3, 9, 30), "why-quiet-hours")),
        (brussels(2, 18), brussels(3, 9, 30), Drop("why-expired")),
        (brussels(2, 7), None, Wait(brussels(2, 9, 30), "why-quiet-hours")),
        (brussels(5, 15), None, Wait(brussels(8, 10), "why-quiet-hours")),
    ],
)
def test_an_ask_goes_waits_for_the_window_or_is_too_late(
    now: datetime, expires: datetime | None, decision: Decision
) -> None:
    assert judge(nudge_of("ask", expires), now, "Europe/Brussels", frozenset()) == decision


@given(st.data(), moments, zones, st.sampled_from(AT_ONCE))
def test_what_somebody_did_is_told_at_once(data: st.DataObject, now: datetime, zone: str, nudge: Nudge) -> None:
    assert judge(nudge, now, zone, data.draw(holidays(now.date()))) == Go()
