"""The rules at the claim: go, wait, drop or merge; never late, never outside the window, never against a wish."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.nudge import Klass, Nudge
from bot.nudges.rules import Decision, Drop, Go, Merge, Recipient, Wait, judge
from bot.nudges.window import is_open
from bot.nudges.wishes import Away, Hours, Muted, Wishes
from tests.nudges.march import AGENDA, ASK, CHANGE, DAY, POST, REMINDER, REPLY, an, brussels, march, past
from tests.nudges.strategies import any_moments, holidays, klasses, wishes, zones


@given(st.data(), any_moments, klasses, zones, st.integers(-3000, 40000) | st.none())
def test_it_goes_only_in_the_window_and_before_it_expires(
    data: st.DataObject, now: datetime, klass: Klass, zone: str, minutes: int | None
) -> None:
    """Whatever the zone, the holidays, the absences and the hours; and what waits goes at that moment."""
    to = Recipient(zone, data.draw(holidays(now.date())), data.draw(wishes(now.date())))
    expires = None if minutes is None else now + timedelta(minutes=minutes)
    nudge = replace(ASK, klass=klass, expires=expires)
    own = Wishes(hours=to.wishes.hours) if klass == "channel" else to.wishes
    off = to.free | own.days_away()
    match judge(nudge, to, now):
        case Go():
            assert is_open(now, klass, zone, off, own.hours)
            assert expires is None or now < expires
        case Wait(until, _):
            assert until > now
            assert is_open(until, klass, zone, off, own.hours)
            assert expires is None or until < expires
            assert judge(nudge, to, until) == Go()
        case Drop(reason):
            assert reason in ("why-expired", "why-away", "why-holiday")
            assert expires is not None
            waits = judge(replace(nudge, expires=None), to, now)
            assert isinstance(waits, Wait) or now >= expires
            assert not isinstance(waits, Wait) or waits.until >= expires
        case Merge():
            pytest.fail("without a log there is nothing to merge")


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
    assert judge(replace(ASK, expires=expires), an(), now) == decision


@pytest.mark.parametrize(
    ("nudge", "decision"),
    [
        (ASK, Wait(brussels(8, 10), "why-quiet-hours")),
        (AGENDA, Wait(brussels(8, 10), "why-quiet-hours")),
        (REMINDER, Go()),
        (CHANGE, Go()),
    ],
)
def test_on_friday_afternoon_only_what_is_practical_comes(nudge: Nudge, decision: Decision) -> None:
    assert judge(nudge, an(), brussels(5, 16)) == decision


@given(st.data(), any_moments, zones, st.sampled_from((REPLY, POST)))
def test_what_somebody_did_is_told_at_once(data: st.DataObject, now: datetime, zone: str, nudge: Nudge) -> None:
    """At any hour, on any day, however much they got, and though that kind was stopped."""
    wished = replace(data.draw(wishes(now.date())), muted=(Muted(nudge.kind, now),))
    to = Recipient(zone, data.draw(holidays(now.date())), wished, [past(nudge, now)] * 9)
    assert judge(nudge, to, now) == Go()
    assert judge(replace(nudge, expires=now), to, now) == Drop("why-expired")


@given(st.data(), any_moments, zones)
def test_what_somebody_did_reaches_another_person_in_their_hours_and_not_if_they_stopped_it(
    data: st.DataObject, now: datetime, zone: str
) -> None:
    """However much they got: no cap holds it back."""
    nudge = replace(POST, to_channel=False, expires=None)
    to = Recipient(zone, data.draw(holidays(now.date())), data.draw(wishes(now.date())), [past(nudge, now)] * 9)
    decision = judge(nudge, to, now)
    until = decision.until if isinstance(decision, Wait) else now
    assert decision == Go() or until > now
    assert is_open(until, "post", zone, to.free | to.wishes.days_away(), to.wishes.hours)
    stopped = replace(to, wishes=replace(to.wishes, muted=(Muted(nudge.kind, now),)))
    assert judge(nudge, stopped, now) == Drop("why-stopped")


AWAY_TILL_WEDNESDAY = Wishes(away=(Away(march(1), march(3)),))


@pytest.mark.parametrize(
    ("recipient", "until", "reason"),
    [
        (an(free=[march(2), march(3)]), brussels(4, 9, 30), "why-holiday"),
        (an(wishes=AWAY_TILL_WEDNESDAY), brussels(4, 9, 30), "why-away"),
        (an(free=[march(4)], wishes=AWAY_TILL_WEDNESDAY), brussels(5, 9, 30), "why-away"),
        (an(free=[march(6)], wishes=AWAY_TILL_WEDNESDAY), brussels(4, 9, 30), "why-away"),
        (an(wishes=Wishes(hours=Hours(time(13), time(15)))), brussels(2, 13), "why-quiet-hours"),
    ],
)
def test_days_off_and_hours_of_ones_own_are_waited_for_and_named(
    recipient: Recipient, until: datetime, reason: str
) -> None:
    """At eleven on Tuesday. What would come too late by it is dropped for that reason; by quiet hours, as expired."""
    for nudge in (ASK, REMINDER, CHANGE):
        assert judge(nudge, recipient, brussels(2, 11)) == Wait(until, reason)
        too_late = Drop("why-expired" if reason == "why-quiet-hours" else reason)
        assert judge(replace(nudge, expires=until), recipient, brussels(2, 11)) == too_late
        assert judge(replace(nudge, chosen=True), recipient, brussels(2, 11)) == Wait(until, reason)


def test_a_channel_knows_public_holidays_its_organisations_hours_and_nobodys_absence() -> None:
    away = (Away(march(1), march(9)),)
    assert judge(AGENDA, an(wishes=Wishes(away=away)), brussels(2, 11)) == Go()
    quiet = an(wishes=Wishes(away=away, hours=Hours(time(14), time(16))))
    assert judge(AGENDA, quiet, brussels(2, 11)) == Wait(brussels(2, 14), "why-quiet-hours")
    assert judge(AGENDA, an(free=[march(2)]), brussels(2, 11)) == Wait(brussels(3, 9, 30), "why-holiday")


@pytest.mark.parametrize(
    "nudge", [ASK, REMINDER, CHANGE, replace(ASK, chosen=True), replace(CHANGE, by=brussels(2, 12))]
)
def test_a_kind_that_was_stopped_never_comes(nudge: Nudge) -> None:
    stopped = an(wishes=Wishes(muted=(Muted(nudge.kind, brussels(1, 9)),)))
    other = an(wishes=Wishes(muted=(Muted("other", brussels(1, 9)),)))
    assert judge(nudge, stopped, brussels(2, 11)) == Drop("why-stopped")
    assert judge(nudge, stopped, brussels(2, 23)) == Drop("why-stopped")
    assert judge(nudge, other, brussels(2, 11)) == Go()


@given(st.data(), any_moments, zones, st.integers(0, 72 * 60))
def test_a_change_waits_no_longer_than_until_a_day_before(
    data: st.DataObject, now: datetime, zone: str, minutes: int
) -> None:
    """At night, on a holiday, away, whatever they got: within a day it goes; else in the window or a day before."""
    to = Recipient(zone, data.draw(holidays(now.date())), data.draw(wishes(now.date())), [past(CHANGE, now)] * 9)
    by = now + timedelta(minutes=minutes)
    match judge(replace(CHANGE, by=by), to, now):
        case Go():
            off = to.free | to.wishes.days_away()
            assert by - now <= DAY or is_open(now, "change", zone, off, to.wishes.hours)
        case Wait(until, _):
            assert by - now > DAY
            assert now < until <= by - DAY
            assert judge(replace(CHANGE, by=by), to, until) == Go()
        case other:
            pytest.fail(f"a change is never lost: {other}")


def test_a_change_without_a_moment_waits_for_the_window_only() -> None:
    log = [past(replace(ASK, subject=f"s{number}"), brussels(3, 9)) for number in range(9)]
    assert judge(CHANGE, an(log), brussels(3, 11)) == Go()
    assert judge(CHANGE, an(log), brussels(3, 23)) == Wait(brussels(4, 9, 30), "why-quiet-hours")
