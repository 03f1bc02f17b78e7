"""What people choose of nudges, as pure functions: wishes amended, moments for later, rows moved, logs folded."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.evaluation import STAYS_OPEN
from bot.nudges.amending import ahead, allowing, halving, keeping, leaving, returning, stopping
from bot.nudges.calendar import of_network
from bot.nudges.folding import Folded, folded
from bot.nudges.nudge import Delivery, Nudge, Status
from bot.nudges.postponing import FURTHEST, Later
from bot.nudges.rows import ROWS, Row, RowChange
from bot.nudges.timing import days_of, in_force, is_movable, limits
from bot.nudges.window import is_open, local_day
from bot.nudges.wishes import LONGEST_AWAY, NO_WISHES, Away, Hours, Wishes
from tests.nudges.plans import TUESDAY, circle, network, plan
from tests.nudges.strategies import any_moments, holidays, klasses, wishes, zones

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
spans = st.tuples(st.integers(0, 300), st.integers(0, 60)).map(lambda pair: span(*pair))


def span(starts: int, length: int) -> Away:
    first = TODAY + timedelta(days=starts)
    return Away(first, first + timedelta(days=length))


def away(*absences: Away) -> Wishes:
    wishes = NO_WISHES
    for one in absences:
        wishes = leaving(wishes, one, TODAY)
    return wishes


@given(st.lists(spans, max_size=8))
def test_absences_together_are_just_the_days_that_were_asked_in_any_order(absences: list[Away]) -> None:
    found = away(*absences)
    assert found.days_away() == {day for one in absences for day in one.days()}
    assert found == away(*reversed(absences)) or max(one.last - one.first for one in found.away) > timedelta(days=300)
    assert list(found.away) == sorted(found.away, key=lambda one: one.first)


@given(st.lists(spans, max_size=8), spans)
def test_no_absence_grows_longer_than_one_may_be(absences: list[Away], one: Away) -> None:
    found = away(*absences, Away(one.first, one.first + LONGEST_AWAY - timedelta(days=1)))
    assert all(absence.last - absence.first <= LONGEST_AWAY for absence in found.away)


@given(st.lists(spans, min_size=1, max_size=5), st.integers(0, 400), st.data())
def test_who_is_back_is_there_from_today_and_all_other_days_stay(
    absences: list[Away], later: int, data: st.DataObject
) -> None:
    before, today = away(*absences), TODAY + timedelta(days=later)
    ended = data.draw(st.sampled_from(before.away))
    after = returning(before, ended.first, today)
    assert after.days_away() == before.days_away() - {day for day in ended.days() if day >= today}
    assert set(ahead(after, today)) == set(ahead(before, today)) - {ended}


def test_an_absence_long_over_is_forgotten_and_a_recent_one_kept_to_tell_of() -> None:
    before = away(span(0, 2), span(20, 2))
    later = leaving(before, span(40, 0), TODAY + timedelta(days=30))
    assert later.away == (span(20, 2), span(40, 0))


def test_stopping_halving_and_allowing_a_kind() -> None:
    stopped = stopping(halving(NO_WISHES, "share"), "share", NOW)
    assert (stopped.stops("share"), stopped.halved) == (True, frozenset())
    assert stopping(stopped, "share", NOW + timedelta(days=1)) == stopped, "stopped since it was first stopped"
    assert halving(stopped, "share") == halving(NO_WISHES, "share") == Wishes(halved=frozenset({"share"}))
    assert allowing(stopped, "share") == allowing(halving(NO_WISHES, "share"), "share") == NO_WISHES
    hours = Hours(time(9), time(12))
    assert keeping(keeping(NO_WISHES, hours), None) == NO_WISHES
    assert allowing(keeping(stopped, hours), "share") == Wishes(hours=hours)


def a_nudge(klass: str, expires: datetime | None, kind: str = "share") -> Nudge:
    return Nudge("bo/share/S1", "o", "bo", kind, "sharing", "S1", NOW, expires, klass)  # type: ignore[arg-type]  # drawn


@given(klass=klasses, now=any_moments, zone=zones, lasts=st.none() | st.integers(0, 2000), data=st.data())
def test_later_is_in_the_window_and_in_time_wherever_and_whenever(
    klass: str, now: datetime, zone: str, lasts: int | None, data: st.DataObject
) -> None:
    today = local_day(now, zone)
    wanted, free = data.draw(wishes(today)), data.draw(holidays(today))
    nudge = a_nudge(klass, None if lasts is None else now + timedelta(hours=lasts))
    later = Later(nudge, zone, free, wanted, now)
    first = later.first_day()
    moments = [offer.at for offer in later.offers()] + ([later.on(first)] if first else [])
    for at in moments:
        assert at is not None
        assert now < at < later.latest
        assert is_open(at, nudge.klass, zone, free | wanted.days_away(), wanted.hours)
    assert first is None or first > today
    assert len({offer.name for offer in later.offers()}) == len(later.offers())
    assert later.latest <= now + FURTHEST


@pytest.mark.parametrize(
    ("klass", "kind", "hours"),
    [("ask", "share", 5 + 24), ("ask", "evaluation", 5), ("ask", "digest", 5), ("logistics", "reminder", 5)],
)
def test_an_ask_may_come_a_day_past_its_expiry_unless_it_closes(klass: str, kind: str, hours: int) -> None:
    nudge = a_nudge(klass, NOW + timedelta(hours=5), kind)
    assert Later(nudge, "Europe/Brussels", frozenset(), NO_WISHES, NOW).latest == NOW + timedelta(hours=hours)


MOVABLE = [row for row in ROWS if is_movable(row) and row.around not in ("meeting", "quarter")]


@pytest.mark.parametrize("row", MOVABLE, ids=lambda row: row.kind)
@pytest.mark.parametrize("hour", [time(8, 30), time(16, 59)])
@pytest.mark.parametrize("start", [time(8), time(18)])
def test_a_row_moved_as_far_as_it_may_still_comes_in_time(row: Row, hour: time, start: time) -> None:
    """Whatever the hour and the weekday of the sessions."""
    for weekday in range(5):
        made = network(3, 7, first=TUESDAY + timedelta(days=weekday), hour=start)
        usual = {nudge.session for nudge in plan(made) if nudge.kind == row.kind}
        for days in limits(row):
            moved = [nudge for nudge in plan(made, RowChange(row.number, days=days, at=hour)) if nudge.kind == row.kind]
            assert {nudge.session for nudge in moved} == usual


@given(hour=st.times(time(7), time(20)), day=st.integers(0, 13), free=st.data())
def test_results_are_told_once_nobody_can_answer_any_more(hour: time, day: int, free: st.DataObject) -> None:
    """Whatever the hour and the day of a session, and whatever holidays follow it."""
    made = network(1, first=TUESDAY + timedelta(days=day), hour=hour)
    off = free.draw(holidays(TUESDAY + timedelta(days=day)))
    wanted = of_network(circle(made), lambda _country: off)
    for nudge in wanted:
        if nudge.kind == "results":
            assert nudge.moment >= made.sessions[0].end + STAYS_OPEN
            assert is_open(nudge.moment, "ask", "Europe/Brussels", off)
    assert off or "results" in [nudge.kind for nudge in wanted]


@pytest.mark.parametrize("row", [row for row in ROWS if is_movable(row)], ids=lambda row: row.kind)
def test_a_row_as_it_is_lies_within_its_limits(row: Row) -> None:
    least, most = limits(row)
    assert least <= days_of(row) <= most
    assert in_force(row, RowChange(row.number, off=True)) == row
    assert days_of(in_force(row, RowChange(row.number, days=most))) == most


def line(at: int, status: Status = "sent", kind: str = "share", reason: str = "") -> Delivery:
    return Delivery(kind, status, NOW + timedelta(hours=at), reason, "Onthaal")


def test_lines_that_say_the_same_become_one() -> None:
    lines = [line(9, "planned"), line(5, "planned"), line(3), line(2, kind="rsvp"), line(1), line(0, reason="why-x")]
    assert folded(lines) == (
        Folded(line(5, "planned"), 2),
        Folded(line(3), 2),
        Folded(line(2, kind="rsvp"), 1),
        Folded(line(0, reason="why-x"), 1),
    )


@given(st.lists(st.builds(line, st.integers(0, 99), st.sampled_from(("sent", "dropped", "planned")))))
def test_folding_loses_no_line_and_keeps_the_nearest_moment(lines: list[Delivery]) -> None:
    groups = folded(lines)
    assert sum(group.count for group in groups) == len(lines)
    for group in groups:
        same = [one.at for one in lines if replace(one, at=group.line.at) == group.line]
        assert group.line.at == (min(same) if group.to_come else max(same))
