"""The caps: how much one person or channel gets, across all networks, whatever the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.nudge import OUT, Klass, Nudge, Past, Status
from bot.nudges.rules import Decision, Drop, Go, Merge, Recipient, Wait, judge
from bot.nudges.window import is_open, local_day
from bot.nudges.wishes import Wishes
from tests.nudges.life import Judged, Life, lives
from tests.nudges.march import AGENDA, ASK, CHANGE, POST, REMINDER, an, brussels

PERSONAL: tuple[Klass, ...] = ("change", "logistics", "ask")
LIMITS: dict[tuple[Klass, ...], tuple[int, int]] = {("ask",): (1, 3), PERSONAL: (2, 5), ("channel",): (1, 2)}
"""How many of these classes together in a day, and in seven."""

HELD: tuple[Klass, ...] = ("logistics", "ask")


def days_of(past: Sequence[Past], klasses: Sequence[Klass], zone: str) -> list[date]:
    return [local_day(one.at, zone) for one in past if one.status in OUT and one.klass in klasses]


def is_full(klass: Klass, day: date, to: Recipient) -> bool:
    """Whether one more on that day is too many: the caps once more, counted plainly."""
    for klasses, (most_a_day, most_a_week) in LIMITS.items():
        got = days_of(to.log, klasses, to.timezone)
        week = [one for one in got if day - timedelta(days=6) <= one <= day]
        if klass in klasses and (got.count(day) >= most_a_day or len(week) >= most_a_week):
            return True
    return False


@given(lives(PERSONAL, exempt=True))
def test_what_a_cap_holds_back_goes_only_where_there_is_room(life: Life) -> None:
    """Whatever went out before it, changes and chosen ones included, in any order, of any network."""
    for one in life.lived():
        if one.decision == Go() and one.nudge.klass != "change" and not one.nudge.chosen:
            assert not is_full(one.nudge.klass, local_day(one.now, one.to.timezone), one.to)
            told = [past for past in one.to.log if past.klass == "logistics" and past.status in OUT]
            if one.nudge.klass == "logistics" and one.nudge.session:
                assert sum(past.session == one.nudge.session for past in told) < 3


@given(st.one_of(lives(HELD), lives(("channel",))))
def test_no_day_and_no_seven_days_hold_more(life: Life) -> None:
    life.lived()
    zone, log = life.recipient.timezone, life.recipient.log
    for klasses, (most_a_day, most_a_week) in LIMITS.items():
        got = days_of(log, klasses, zone)
        for first in got:
            assert got.count(first) <= most_a_day
            assert sum(first <= day < first + timedelta(days=7) for day in got) <= most_a_week


@given(lives(PERSONAL, exempt=True))
def test_no_change_and_nothing_chosen_is_held_back_by_what_somebody_got(life: Life) -> None:
    reasons = {"why-expired", "why-away", "why-holiday", "why-quiet-hours"}
    for one in life.lived():
        if one.nudge.klass == "change" and one.nudge.by and one.nudge.by - one.now <= timedelta(days=1):
            late = one.nudge.expires is not None and one.now >= one.nudge.expires
            assert one.decision in (Go(), Drop("why-halved")) or late
        elif one.nudge.chosen:
            assert one.decision == Go() or getattr(one.decision, "reason", "") in reasons


@given(st.one_of(lives(PERSONAL, exempt=True), lives(("channel",))))
def test_each_ends_once_never_early_never_late_never_outside_its_window(life: Life) -> None:
    judged = life.lived()
    ends = [one.nudge.key for one in judged if not isinstance(one.decision, Wait)]
    assert sorted(ends) == sorted({one.nudge.key for one in judged})
    for one in judged:
        if one.decision == Go():
            assert one.nudge.due <= one.now
            assert one.nudge.expires is None or one.now < one.nudge.expires
            assert one.nudge.klass == "change" or in_window(one)


def in_window(one: Judged) -> bool:
    wished = Wishes() if one.nudge.klass == "channel" else one.to.wishes
    return is_open(one.now, one.nudge.klass, one.to.timezone, one.to.free | wished.days_away(), wished.hours)


@given(st.one_of(lives(PERSONAL, exempt=True), lives(("channel",))))
def test_nobody_waits_for_room_that_was_there(life: Life) -> None:
    """Every day between has too much already, or no window at all."""
    for one in life.lived():
        decision = one.decision
        if isinstance(decision, Merge) and decision.reason == "why-merged-digest":
            decision = judge(replace(one.nudge, expires=None), one.to, one.now)
        if isinstance(decision, Wait) and decision.reason == "why-cap":
            assert all(is_full(one.nudge.klass, day, one.to) for day in days_with_a_window(one, decision.until))


def days_with_a_window(one: Judged, until: datetime) -> list[date]:
    """From now until the day before that moment, those on which it could have gone by the window alone."""
    alone, found, now = replace(one.to, log=()), [], one.now
    while local_day(now, one.to.timezone) < local_day(until, one.to.timezone):
        decision = judge(replace(one.nudge, expires=None), alone, now)
        at = decision.until if isinstance(decision, Wait) else now
        found.append(local_day(at, one.to.timezone))
        now += timedelta(days=1)
    return [day for day in found if day < local_day(until, one.to.timezone)]


BY_KLASS = {nudge.klass: nudge for nudge in (ASK, REMINDER, CHANGE, AGENDA, POST)}


def log(klass: Klass, *days: float, status: Status = "sent", answered: bool = True) -> list[Past]:
    """Something else of this class, at noon of those days; a fraction is of 24 hours from then."""
    return [
        Past("other", klass, "f", f"{klass}{day}", f"n{day}", status, brussels(0, 12) + timedelta(days=day), answered)
        for day in days
    ]


def judged(nudge: Nudge, past: Sequence[Past], now: datetime) -> Decision:
    return judge(nudge, an(past), now)


def wait(day: int, hour: int = 9, minute: int = 30) -> Wait:
    return Wait(brussels(day, hour, minute), "why-cap")


@pytest.mark.parametrize(
    ("klass", "got", "decision"),
    [
        # An ask a day, three in seven days.
        ("ask", log("ask", 9), wait(10)),
        ("ask", log("ask", 8), Go()),
        ("ask", log("ask", 8.49), Go()),
        ("ask", log("ask", 8.51), wait(10)),
        ("ask", log("ask", 3, 4, 5), wait(10)),
        ("ask", log("ask", 2, 4, 5), Go()),
        ("ask", log("ask", 4, 5, 8), wait(11)),
        ("ask", log("ask", 5, 7, 8), wait(12, 9, 30)),
        ("ask", log("ask", 8, status="dropped") * 5, Go()),
        ("ask", log("ask", 9, status="unknown"), wait(10)),
        ("ask", log("ask", 9, status="sending"), wait(10)),
        ("ask", log("logistics", 9), Go()),
        # Two messages a day, five in seven days, whatever they are.
        ("ask", log("logistics", 9, 9.01), wait(10)),
        ("ask", [*log("change", 9), *log("logistics", 9)], wait(10)),
        ("logistics", [*log("ask", 9), *log("change", 9)], wait(10)),
        ("logistics", log("change", 9, 9.01, 9.02), wait(10)),
        ("logistics", [*log("ask", 9), *log("post", 9), *log("reply", 9, 9.1), *log("channel", 9)], Go()),
        ("logistics", [*log("ask", 3, 4, 5), *log("logistics", 3, 8)], wait(10)),
        ("logistics", [*log("ask", 2, 4, 5), *log("logistics", 3, 8)], Go()),
        ("logistics", log("logistics", 5, 5.1, 8, 8.1, 8.2), wait(12)),
        ("change", log("change", 9, 9.01, 9.02, 9.03, 9.04, 9.05), Go()),
        # A channel: one a day, two in seven days; what colleagues post in it doesn't count.
        ("channel", log("channel", 9), wait(10)),
        ("channel", log("channel", 3, 8), wait(10)),
        ("channel", log("channel", 2, 8), Go()),
        ("channel", log("channel", 5, 8), wait(12)),
        ("channel", log("post", 8, 9, 9.1), Go()),
        ("post", log("channel", 9, 9.1), Go()),
    ],
)
def test_on_tuesday_of_the_second_week(klass: Klass, got: list[Past], decision: Decision) -> None:
    """At three in the afternoon of the 9th day. The order in which the log comes makes no difference."""
    for past in (got, got[::-1]):
        assert judged(BY_KLASS[klass], past, brussels(9, 15)) == decision
        assert judged(replace(BY_KLASS[klass], chosen=True), past, brussels(9, 15)) == Go()


def test_what_waits_for_room_waits_for_the_window_too() -> None:
    """On Friday, with room again on Saturday: Monday, and an ask not before ten."""
    assert judged(ASK, log("ask", 12), brussels(12, 14)) == wait(15, 10, 0)
    assert judged(REMINDER, log("change", 12, 12.1), brussels(12, 17)) == wait(15)


DIGEST = replace(
    ASK, key="p/digest/s1", kind="digest", flow="digest", subject="s1", due=brussels(10, 10), expires=brussels(17, 10)
)


@pytest.mark.parametrize(
    ("nudge", "decision"),
    [
        (ASK, Merge(replace(DIGEST, priority="follow-up"), "why-merged-digest")),
        (replace(ASK, session=""), Drop("why-cap")),
        (DIGEST, Drop("why-cap")),
        (REMINDER, Drop("why-cap")),
        (AGENDA, Drop("why-cap")),
    ],
)
def test_what_would_come_too_late_is_merged_if_it_can_be_and_else_dropped(nudge: Nudge, decision: Decision) -> None:
    got = [*log("ask", 9), *log("logistics", 9), *log("channel", 9)]
    until = brussels(10, 9, 30)
    assert judged(replace(nudge, expires=until), got, brussels(9, 15)) == decision
    assert judged(replace(nudge, expires=until + timedelta(seconds=1)), got, brussels(9, 15)) == wait(10)


def test_a_repeat_for_which_there_is_no_room_comes_in_no_digest() -> None:
    """They were asked this for the same session; for another session it is another question."""
    first, *others = log("ask", 5, 7, 8)
    asked = replace(first, kind=ASK.kind, flow=ASK.flow, subject=ASK.subject, session=ASK.session)
    repeat, now = replace(ASK, expires=brussels(10, 9)), brussels(9, 15)
    assert judged(repeat, [asked, *others], now) == Drop("why-cap")
    for not_this in (replace(asked, session="s0"), replace(asked, subject="s0"), replace(asked, kind="goals")):
        assert isinstance(judged(repeat, [not_this, *others], now), Merge)


def test_a_fourth_message_of_practical_facts_about_one_session_is_too_much() -> None:
    """Over all weeks; of another session it isn't, nor of none, and an ask is no practical fact."""
    three = [replace(past, session="s1") for past in log("logistics", -10, 1, 8)]
    now = brussels(9, 15)
    assert judged(REMINDER, three, now) == Drop("why-cap")
    assert judged(REMINDER, three[1:], now) == Go()
    assert judged(REMINDER, [*three[1:], replace(three[0], status="dropped")], now) == Go()
    assert judged(REMINDER, [*three[1:], replace(three[0], klass="ask")], now) == Go()
    assert judged(replace(REMINDER, session="s2"), three, now) == Go()
    assert judged(ASK, three, now) == Go()
    assert judged(replace(REMINDER, chosen=True), three, now) == Go()
    without = [replace(past, session="") for past in three]
    assert judged(replace(REMINDER, session=""), without, now) == Go()


def test_a_day_is_one_of_the_recipients_own_calendar() -> None:
    """The same two moments are one day in Brussels, and two in Auckland."""
    got, now = log("ask", 9), brussels(9, 15)
    assert judged(ASK, got, now) == wait(10)
    there = Recipient("Pacific/Auckland", log=[replace(got[0], at=datetime(2026, 3, 9, 4, tzinfo=UTC))])
    assert judge(ASK, there, datetime(2026, 3, 9, 20, tzinfo=UTC)) == Go()


def test_asks_never_take_the_room_of_logistics() -> None:
    """All the asks that the caps let through leave room for something practical, every day."""
    asked = log("ask", 8, 9, 10)
    assert judged(REMINDER, asked, brussels(10, 15)) == Go()
    assert judged(REMINDER, [*asked, *log("logistics", 9)], brussels(10, 15)) == Go()
