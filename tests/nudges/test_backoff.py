"""What somebody got, and did with it, speaks against more: the same again, half of a kind, silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given

from bot.nudges.nudge import OUT, Nudge, Past, Status
from bot.nudges.rules import Decision, Drop, Go, Merge, Wait, judge
from bot.nudges.window import local_day
from bot.nudges.wishes import Away, Hours, Wishes
from bot.speech import T
from tests.nudges.life import Judged, Life, lives
from tests.nudges.march import AGENDA, ASK, CHANGE, DAY, REMINDER, an, brussels, march, past


def settled(nudge: Nudge, decision: Decision, at: datetime) -> Past:
    """The line of the log that this decision leaves."""
    match decision:
        case Drop(reason):
            return past(nudge, at, "dropped", reason=reason)
        case _:
            return past(nudge, at)


def test_of_a_kind_that_is_halved_every_second_one_comes() -> None:
    """The first does; what was dropped for another reason is nobody's turn; other kinds come all."""
    wished = Wishes(halved=frozenset({"reminder"}))
    log = [past(replace(REMINDER, kind="other"), brussels(1, 9)), past(REMINDER, brussels(1, 9), "dropped", reason="x")]
    came = []
    for week in range(6):
        nudge = replace(REMINDER, subject=f"s{week}", session=f"s{week}")
        at = brussels(2 + 7 * week, 11)
        decision = judge(nudge, an(log, wishes=wished), at)
        came.append(decision == Go())
        log.insert(0, settled(nudge, decision, at))
        log.append(past(nudge, at + DAY, "dropped", reason="why-declined"))
        assert judge(replace(nudge, kind="link"), an(log, wishes=wished), at) == Go()
    assert came == [True, False, True, False, True, False]
    assert judge(replace(REMINDER, chosen=True), an(log, wishes=wished), brussels(30, 11)) == Go()


def test_half_of_the_facts_would_be_a_lie() -> None:
    """A change always comes: who wants none at all can stop them."""
    log = [past(CHANGE, brussels(2, 11))]
    assert (
        judge(replace(CHANGE, subject="s2"), an(log, wishes=Wishes(halved=frozenset({"change"}))), brussels(3, 11))
        == Go()
    )


def test_of_two_turns_at_one_moment_the_one_that_went_out_counts() -> None:
    """A log says nothing of their order."""
    at, wished = brussels(2, 11), Wishes(halved=frozenset({"reminder"}))
    log = [past(REMINDER, at, "dropped", reason="why-halved"), past(REMINDER, at)]
    for either in (log, log[::-1]):
        assert judge(replace(REMINDER, subject="s2"), an(either, wishes=wished), at + DAY) == Drop("why-halved")


STATUSES: Mapping[Status, Decision] = {
    "sent": Drop("why-merged"),
    "sending": Drop("why-merged"),
    "unknown": Drop("why-merged"),
    "dropped": Go(),
    "failed": Go(),
    "planned": Go(),
}


@pytest.mark.parametrize("status", STATUSES)
def test_the_same_thing_is_not_said_twice_in_a_day(status: Status) -> None:
    now = brussels(3, 11)
    log = [past(REMINDER, now - timedelta(hours=19, minutes=59), status)]
    assert judge(REMINDER, an(log), now) == STATUSES[status]
    assert judge(REMINDER, an(log), now + timedelta(minutes=1)) == Go()
    assert judge(replace(REMINDER, subject="s2", session="s2"), an(log), now) == Go()
    assert judge(replace(REMINDER, session="", flow="other"), an(log), now) == Go()
    assert judge(replace(REMINDER, kind="link"), an(log), now) == Go()
    assert judge(replace(REMINDER, chosen=True), an(log), now) == Go()


@pytest.mark.parametrize("told", ["change", "rsvp", "reminder"])
def test_who_just_heard_when_and_where_a_session_is_gets_no_reminder_on_top(told: str) -> None:
    """Of that session: of another one they do, and the link comes in any case."""
    now = brussels(3, 11)
    log = [past(replace(REMINDER, kind=told, flow="any", subject="any"), now - timedelta(hours=3))]
    assert judge(REMINDER, an(log), now) == Drop("why-merged")
    assert judge(REMINDER, an(log), now + DAY) == Go()
    assert judge(replace(REMINDER, session="s2"), an(log), now) == Go()
    assert judge(replace(REMINDER, kind="link"), an(log), now) == Go()


def test_a_second_change_of_the_same_session_is_news() -> None:
    now = brussels(3, 11)
    assert judge(CHANGE, an([past(CHANGE, now - timedelta(hours=1))]), now) == Go()


def test_a_move_that_was_taken_back_is_told_to_who_heard_of_the_move_alone() -> None:
    now, back = brussels(3, 11), replace(CHANGE, subject="unmoved:s1")
    moved = past(replace(CHANGE, subject="moved:s1"), now - timedelta(hours=1))
    assert judge(back, an(), now) == Drop("why-nothing")
    assert judge(back, an([moved]), now) == Go()
    assert judge(back, an([replace(moved, status="dropped")]), now) == Drop("why-nothing")
    assert judge(back, an([replace(moved, session="s2")]), now) == Drop("why-nothing")


def asks(*answered: bool) -> list[Past]:
    """Asks of every fourth day, the latest of them yesterday: today is Tuesday, March 17."""
    days = range(15 - 4 * (len(answered) - 1), 16, 4)
    asked = [replace(ASK, kind="evaluation", subject=f"s{day}", session="s0") for day in days]
    return [past(ask, brussels(day, 11), answered=done) for ask, day, done in zip(asked, days, answered, strict=True)]


SILENT = asks(False, False, False)
DIGEST = replace(
    ASK,
    key="p/digest/s1",
    kind="digest",
    flow="digest",
    subject="s1",
    due=brussels(17, 10),
    expires=brussels(24, 10),
    priority="follow-up",
)


@pytest.mark.parametrize(
    ("log", "held"),
    [
        (SILENT, True),
        (SILENT[::-1], True),
        (asks(True, False, False, False), True),
        (asks(True, False, False, False)[::-1], True),
        (asks(False, False, False, True), False),
        (asks(False, False, False, True)[::-1], False),
        (asks(True, False, False), False),
        (asks(False, False), False),
        ([replace(one, status="unknown") for one in SILENT], True),
        ([replace(one, status="dropped") for one in SILENT], False),
        ([replace(one, klass="logistics") for one in SILENT], False),
        ([*SILENT[:2], replace(SILENT[2], kind="digest")], True),
        ([*SILENT[:2], replace(SILENT[2], kind="support")], False),
        ([*SILENT, past(REMINDER, brussels(9, 11), answered=True)], False),
        ([*SILENT, past(REMINDER, brussels(5, 11), answered=True)], True),
        ([*SILENT, past(REMINDER, brussels(9, 11))], True),
        ([*SILENT, past(ASK, brussels(9, 11), "dropped", answered=True)], False),
    ],
)
def test_after_three_asks_without_an_answer_asks_come_in_a_digest(log: list[Past], held: bool) -> None:
    now = brussels(16, 16)
    assert judge(ASK, an(log), now) == (Merge(DIGEST, "why-backoff") if held else Go())
    assert judge(replace(ASK, session=""), an(log), now) == (Drop("why-backoff") if held else Go())
    for free in (REMINDER, CHANGE, AGENDA, DIGEST, replace(ASK, chosen=True)):
        there = now if free is not DIGEST else DIGEST.due
        assert judge(free, an(log), there) == Go()


def test_what_asks_nothing_is_not_held_back_by_silence() -> None:
    """A facilitator who reads results and presses nothing goes on getting them."""
    silent = [replace(one, kind="results") for one in SILENT]
    assert judge(replace(ASK, kind="results"), an(silent), brussels(16, 16)) == Go()
    assert judge(replace(ASK, kind="results"), an(SILENT), brussels(16, 16)) == Go()


def test_silence_at_night_is_not_held_against_anybody() -> None:
    """It is decided when the nudge could go: by then they may have answered."""
    assert judge(ASK, an(SILENT), brussels(16, 22)) == Wait(brussels(17, 9, 30), "why-quiet-hours")


@pytest.mark.parametrize(
    ("wished", "due"),
    [
        (Wishes(), brussels(17, 10)),
        (Wishes(hours=Hours(time(13), time(16))), brussels(17, 13)),
        (Wishes(hours=Hours(time(8), time(10))), brussels(17, 9, 30)),
        (Wishes(away=(Away(march(17), march(20)),)), brussels(22, 10)),
    ],
)
def test_a_digest_comes_on_the_next_day_on_which_they_can_be_asked(wished: Wishes, due: datetime) -> None:
    """It belongs to the session of what it stands for, and to no plan, which would take it back; it has a week."""
    own = replace(ASK, notice=T("x"), foreseen=brussels(2, 9), late=False, by=brussels(20, 9))
    first = replace(own, scope="network:n", party="p2")
    now = brussels(16, 15) if wished.hours is None else brussels(16, wished.hours.opens.hour + 1, 30)
    decision = judge(first, an(SILENT, wishes=wished), now)
    expected = replace(DIGEST, due=due, expires=due + timedelta(days=7))
    assert decision == Merge(expected, "why-backoff")
    assert local_day(due, "Europe/Brussels") > march(16)


def went(life: Life) -> Iterator[Judged]:
    """What went out, but for what its recipient chose."""
    return (one for one in life.lived() if one.decision == Go() and not one.nudge.chosen)


@given(lives(("change", "logistics", "ask"), exempt=True))
def test_in_any_life_no_two_in_a_row_come_of_a_kind_that_is_halved(life: Life) -> None:
    for one in went(life):
        if one.nudge.klass != "change" and one.nudge.kind in one.to.wishes.halved:
            mine = [line for line in one.to.log if line.kind == one.nudge.kind]
            turns = [line for line in mine if line.status in OUT or line.reason == "why-halved"]
            assert not turns or turns[-1].reason == "why-halved"


@given(lives(("logistics", "ask", "ask"), exempt=True))
def test_in_any_life_nobody_is_asked_a_fourth_time_in_vain_but_by_a_digest(life: Life) -> None:
    for one in went(life):
        if one.nudge.klass == "ask" and one.nudge.kind != "digest":
            asked = [line.at for line in one.to.log if line.klass == "ask" and line.status in OUT]
            assert len(asked) < 3 or any(line.answered for line in one.to.log if line.at >= asked[-3])


GUEST = replace(ASK, key="fee/preparation/s1", kind="preparation", flow="preparing")
THEME = replace(GUEST, key="fee/preparation/s1:2")


def test_what_prepares_a_session_spends_its_digest_only_where_none_led_there() -> None:
    """That of the session before leads to it as well: so its own is left for what is asked after it."""
    now = brussels(16, 16)
    assert judge(GUEST, an(SILENT), now) == Drop("why-backoff"), "the theme is still to be asked"
    assert judge(THEME, an(SILENT), now) == Merge(replace(DIGEST, key=f"{ASK.recipient}/digest/s1"), "why-backoff")
    bundled = past(replace(ASK, kind="digest", flow="digest", subject="s0", session="s0"), brussels(12, 10))
    assert judge(THEME, an([*SILENT, bundled]), now) == Drop("why-backoff")
    assert judge(THEME, an([*SILENT, replace(bundled, status="dropped")]), now) != Drop("why-backoff")
    assert judge(replace(THEME, kind="notes"), an([*SILENT, bundled]), now) != Drop("why-backoff")
