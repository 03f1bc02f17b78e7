"""Replanning, whatever happened before: again changes nothing, and a session that moves takes along exactly its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from bot.network.model import Network, Session
from bot.nudges.calendar import of_network
from bot.nudges.nudge import Nudge, Status
from bot.nudges.replan import TAKEN_BACK, Difference, Kept, difference, status_of
from tests.nudges.plans import MONDAY, circle, free_in, network, plan, seat

NOW = MONDAY + timedelta(minutes=1)


@dataclass
class Outbox:
    """The rows of one plan, as a store would keep them."""

    rows: dict[str, Kept] = field(default_factory=dict)
    due: dict[str, datetime] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def replan(self, wanted: Iterable[Nudge], now: datetime, reason: str = "why-replanned") -> Difference:
        found = difference(self.rows.values(), wanted, now)
        for nudge in found.add:
            self._put(str(next(self.numbers)), nudge)
        for move in found.move:
            self._put(move.id, move.nudge)
        for row in found.drop:
            self.settle(row, "dropped", reason)
        return found

    def _put(self, row: str, nudge: Nudge) -> None:
        assert all(kept.key != nudge.key or one == row for one, kept in self.rows.items()), "a key is there once"
        self.rows[row] = Kept(row, nudge.key, status_of(nudge), "", nudge.moment, nudge.expires, nudge.flow)
        self.due[row] = nudge.due

    def settle(self, row: str, status: Status, reason: str = "") -> None:
        self.rows[row] = replace(self.rows[row], status=status, reason=reason)

    def pending(self) -> dict[str, datetime]:
        """What is to come, and when."""
        return {row.key: self.due[row.id] for row in self.rows.values() if row.pending}


NOTHING = Difference()
moments = st.integers(-60 * 24, 200 * 24).map(lambda hours: NOW + timedelta(hours=hours))
settled: st.SearchStrategy[Status] = st.sampled_from(["sent", "dropped", "unknown", "failed", "sending"])
crowds = st.integers(1, 4).map(lambda people: tuple(seat(f"p{number}") for number in range(people)))
made = st.builds(network, st.integers(1, 8), st.integers(1, 6), members=crowds)


def moved(made: Network, number: int, by: timedelta) -> Network:
    """The network with one session at another time."""
    return replace(
        made,
        sessions=tuple(_moved(one, by) if one.number == number else one for one in made.sessions),
        revision=made.revision + 1,
    )


def _moved(session: Session, by: timedelta) -> Session:
    return replace(session, start=session.start + by, end=session.end + by, sequence=session.sequence + 1)


@given(made, moments, moments)
def test_replanning_twice_changes_nothing(made: Network, first: datetime, second: datetime) -> None:
    """Neither at once nor later, whatever came due meanwhile."""
    outbox = Outbox()
    outbox.replan(plan(made), min(first, second))
    assert outbox.replan(plan(made), min(first, second)) == NOTHING
    later = outbox.replan(plan(made), max(first, second))
    assert (later.move, later.drop) == ((), ())
    assert not later.add


@given(made, st.data())
def test_what_went_out_is_never_touched(made: Network, data: st.DataObject) -> None:
    outbox = Outbox()
    outbox.replan(plan(made), NOW)
    for row in data.draw(st.lists(st.sampled_from(sorted(outbox.rows)), max_size=20)):
        outbox.settle(row, data.draw(settled))
    held = {row.id: row for row in outbox.rows.values() if not row.pending}
    number = data.draw(st.integers(1, len(made.sessions)))
    outbox.replan(plan(moved(made, number, timedelta(days=7))), NOW)
    outbox.replan((), NOW)
    assert {row: outbox.rows[row] for row in held} == held


@given(made, st.integers(1, 8), st.integers(-20, 40))
def test_moving_a_session_moves_exactly_its_own(made: Network, number: int, days: int) -> None:
    """All that hangs on another session stays where it is, but for what counts the days until this one or avoids it."""
    number = min(number, len(made.sessions))
    outbox = Outbox()
    outbox.replan(plan(made), NOW)
    before = outbox.pending()
    other = moved(made, number, timedelta(days=days))
    outbox.replan(plan(other), NOW)
    assert outbox.pending() == _fresh(other), "what a plan from nothing would be"
    after = outbox.pending()
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    neighbours = {key for key in changed if f"/S{number}" not in key}
    assert all(key.endswith(f"/tried/S{number - 1}") or "/preparation/" in key for key in neighbours)


def _fresh(made: Network) -> dict[str, datetime]:
    outbox = Outbox()
    outbox.replan(plan(made), NOW)
    return outbox.pending()


@given(made)
def test_who_leaves_and_comes_back_gets_everything_again(made: Network) -> None:
    outbox = Outbox()
    outbox.replan(plan(made), NOW)
    before = outbox.pending()
    outbox.replan((), NOW, "why-left")
    assert outbox.pending() == {}
    outbox.replan(plan(made), NOW)
    assert outbox.pending() == before


def test_only_what_a_plan_took_back_comes_back() -> None:
    outbox = Outbox()
    outbox.replan(plan(network(1)), NOW)
    for row in list(outbox.rows):
        outbox.settle(row, "dropped", "why-stopped")
    assert outbox.replan(plan(network(1)), NOW) == NOTHING
    assert "why-stopped" not in TAKEN_BACK


def test_what_was_put_off_is_left_alone() -> None:
    """Its moment on the calendar is as it was: only the day on which its recipient wants it is another."""
    outbox = Outbox()
    outbox.replan(plan(network(1)), NOW)
    (share,) = (row.id for row in outbox.rows.values() if row.key == "an/share/S1")
    outbox.due[share] += timedelta(days=2)
    put_off = dict(outbox.due)
    assert outbox.replan(plan(network(1)), NOW) == NOTHING
    assert outbox.due == put_off


def test_a_reminder_that_went_out_comes_again_for_the_new_day() -> None:
    outbox = Outbox()
    outbox.replan(plan(network(1)), NOW)
    (reminder,) = (row.id for row in outbox.rows.values() if row.slot == "an/reminder/S1")
    outbox.settle(reminder, "sent")
    on_friday = datetime(2026, 4, 3, 12, tzinfo=UTC)
    outbox.replan(plan(moved(network(1), 1, timedelta(days=14))), on_friday)
    assert [key for key in outbox.pending() if "reminder" in key] == ["an/reminder/S1@20260421T1200"]


def test_one_that_waits_for_its_conversation_is_planned_once_it_is_there() -> None:
    outbox = Outbox()
    wanted = of_network(circle(network(1)), free_in)
    outbox.replan(wanted, NOW)
    (intro,) = (nudge for nudge in wanted if nudge.kind == "intro")
    outbox.replan([replace(nudge, flow="intro") if nudge is intro else nudge for nudge in wanted], NOW)
    assert [row.status for row in outbox.rows.values() if row.key == intro.key] == ["planned"]


def test_a_moment_that_can_not_be_kept_any_more_is_given_up() -> None:
    """Moved to next week, the facilitator's preparation of two weeks before is no use any more."""
    outbox = Outbox()
    outbox.replan(plan(network(2)), NOW)
    early = timedelta(days=-56)
    outbox.replan(plan(moved(network(2), 2, early)), NOW)
    assert not [key for key in outbox.pending() if "/preparation/" in key]
