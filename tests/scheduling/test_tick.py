"""The tick wakes the dispatcher up, and sweeps."""

import asyncio
import logging
from datetime import datetime, timedelta

import pytest
from prometheus_client import REGISTRY

from bot.events import Ref
from bot.facts import OrganisationArranged
from bot.organisation import Arrangements
from bot.planning import CalendarPlanner
from bot.ports import Answer, Commit, Outcome, Refused, Sent, Uncertain
from scheduling import Ticker
from scheduling.figures import OUTCOMES
from tests.contract.people import nudge, publish, say
from tests.fakes.store import MemoryStore
from tests.scheduling.conftest import Post

SOON = 5
"""Seconds."""


async def test_what_falls_due_goes_out_without_a_poke(post: Post) -> None:
    later = nudge(await post.person("an"), due=post.now() + timedelta(hours=1))
    await post.plan(later)
    ticker = Ticker(post.dispatcher, post.store, post.clock, interval=0.05)
    ticker.start()
    post.clock.move(hours=1)
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        await ticker.stop()
    assert await post.outcome(later) == ("sent", "why-reminder")


async def test_a_poke_does_not_wait_for_the_tick(post: Post) -> None:
    ticker = Ticker(post.dispatcher, post.store, post.clock, interval=3600)
    ticker.start()
    one = await post.planned()
    post.dispatcher.poke()
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        await ticker.stop()
    assert await post.outcome(one) == ("sent", "why-reminder")


async def test_a_stop_in_the_middle_of_a_sweep_is_no_error(post: Post, caplog: pytest.LogCaptureFixture) -> None:
    sweeping, stopped = asyncio.Event(), asyncio.Event()

    class Slow(MemoryStore):
        async def forget_events(self, before: datetime) -> int:
            sweeping.set()
            await stopped.wait()
            return 0

    ticker = Ticker(post.dispatcher, Slow(post.clock), post.clock)
    ticker.start()
    async with asyncio.timeout(SOON):
        await sweeping.wait()
        await ticker.stop()
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}), return_exceptions=True)
    assert not [line for line in caplog.records if line.levelno >= logging.ERROR]


async def test_ids_of_events_are_forgotten_after_a_week(post: Post) -> None:
    an = await post.person("an")
    old, young = (Commit(f"slack/linde/{days}", an, post.now() - timedelta(days=days)) for days in (8, 6))
    assert [await post.store.commit(commit) for commit in (old, young)] == [Outcome.DONE] * 2
    await Ticker(post.dispatcher, post.store, post.clock).sweep()
    assert set(post.store.tables.events) == {young.event}


async def test_a_reply_is_forgotten_a_week_after_it_was_sent(post: Post) -> None:
    await post.planned(kind="reply", klass="reply")
    await post.dispatcher.drain()
    ticker = Ticker(post.dispatcher, post.store, post.clock)
    for days, left in ((6, 1), (2, 0)):
        post.clock.move(days=days)
        await ticker.sweep()
        assert len(post.store.tables.outbox) == left


async def test_what_was_filled_in_and_not_sent_in_is_forgotten_two_weeks_after_the_session(post: Post) -> None:
    an = await post.person("an")
    made = await publish(post.store, an)
    ref = Ref("evaluating", made.sessions[0].id)
    await say(post.store, an, {"is": "Rating", "ratings": [1]}, ref=ref)
    for days, left in ((14, True), (15, False)):
        post.clock.at = made.sessions[0].end + timedelta(days=days)
        await Ticker(post.dispatcher, post.store, post.clock).sweep()
        assert (await post.store.conversation(an, ref) is not None) is left


async def test_an_organisation_that_arranged_so_keeps_its_log_for_another_time_than_a_year(post: Post) -> None:
    an = await post.person("an")
    await post.store.appoint(an.id, {"administrator"})
    arranged = OrganisationArranged(Arrangements(kept_days=120))
    assert await post.store.commit(Commit("slack/linde/setup", an, post.now(), None, (arranged,))) is Outcome.DONE
    await post.planned()
    await post.dispatcher.drain()
    ticker = Ticker(post.dispatcher, post.store, post.clock)
    for days, left in ((120, 1), (2, 0)):
        post.clock.move(days=days)
        await ticker.sweep()
        assert len(post.store.tables.outbox) == left


async def test_a_sweep_while_the_store_is_away_is_put_off(post: Post) -> None:
    post.store.away = True
    await Ticker(post.dispatcher, post.store, post.clock).sweep()
    assert post.store.tables.events == {}


async def test_a_start_sweeps_at_once(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever restarts every day would otherwise never forget anything."""
    an = await post.person("an")
    old = Commit("slack/linde/old", an, post.now() - timedelta(days=8))
    assert await post.store.commit(old) is Outcome.DONE
    swept = asyncio.Event()
    forget = post.store.forget_nudges

    async def forgets(before: datetime) -> int:
        swept.set()
        return await forget(before)

    monkeypatch.setattr(post.store, "forget_nudges", forgets)
    ticker = Ticker(post.dispatcher, post.store, post.clock, interval=3600)
    ticker.start()
    async with asyncio.timeout(SOON):
        await swept.wait()
        await ticker.stop()
    assert post.store.tables.events == {}


async def test_of_several_workers_one_sweeps_a_day_and_each_new_program_once(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often they are started: sweeping looks at every plan."""
    swept = []
    forget = post.store.forget_events

    async def forgets(before: datetime) -> int:
        swept.append(before)
        return await forget(before)

    monkeypatch.setattr(post.store, "forget_events", forgets)
    counts = []
    for edition, hours in (("1", 0), ("1", 0), ("1", 1), ("2", 0), ("2", 0), ("1", 24)):
        post.clock.move(hours=hours)
        await Ticker(post.dispatcher, post.store, post.clock, edition=edition)._sweep_in_turn()
        counts.append(len(swept))
    assert counts == [1, 1, 1, 2, 2, 3]


async def test_nudges_are_forgotten_after_a_year(post: Post) -> None:
    await post.planned()
    await post.dispatcher.drain()
    ticker = Ticker(post.dispatcher, post.store, post.clock)
    for days, left in ((365, 1), (1, 0)):
        post.clock.move(days=days)
        await ticker.sweep()
        assert len(post.store.tables.outbox) == left


async def test_a_sweep_makes_every_plan_what_the_calendar_wants(post: Post) -> None:
    """A new program may bring another calendar: no fact tells, so it is looked at once a day."""
    an = await post.person("an")
    made = await publish(post.store, an)
    planner = CalendarPlanner(lambda _country: frozenset())
    before = dict(post.store.tables.outbox)
    post.store.tables.outbox.clear()
    await Ticker(post.dispatcher, post.store, post.clock, planner=lambda: planner).sweep()
    again = post.store.tables.outbox
    assert before.keys() == again.keys()
    assert all(row.nudge.scope == f"network:{made.id}" for row in again.values())
    assert again


async def test_what_is_due_and_closed_is_shown_to_an_operator(post: Post) -> None:
    await post.planned("an")
    await post.planned("bo")
    post.store.tables.closed["slack/linde"] = post.now() + timedelta(hours=1)
    post.clock.move(seconds=42)
    await Ticker(post.dispatcher, post.store, post.clock).look()
    assert figure("kring_nudges_due") == 2
    assert figure("kring_nudges_oldest_due_seconds") == 42
    assert figure("kring_lanes_closed") == 1
    post.clock.move(hours=1)
    await post.dispatcher.drain()
    await Ticker(post.dispatcher, post.store, post.clock).look()
    assert [figure(f"kring_{name}") for name in ("nudges_due", "nudges_oldest_due_seconds", "lanes_closed")] == [
        0,
        0,
        0,
    ]


async def test_a_look_while_the_store_is_away_changes_no_figure(post: Post) -> None:
    await Ticker(post.dispatcher, post.store, post.clock).look()
    await post.planned()
    post.store.away = True
    await Ticker(post.dispatcher, post.store, post.clock).look()
    assert figure("kring_nudges_due") == 0


async def test_outcomes_are_counted_by_kind(post: Post) -> None:
    before = {outcome: counted(outcome) for outcome in OUTCOMES}
    answers: dict[str, Answer] = {
        "sent": Sent("1"),
        "failed": Refused("channel_not_found"),
        "dropped": Refused("user_disabled", blocked=True),
        "waiting": Refused("busy", 5, closes="place"),
        "unknown": Uncertain("timeout"),
    }
    post.platform.answer = lambda parcel: answers[parcel.to.user]
    for outcome in OUTCOMES:
        await post.planned(outcome, klass="ask", kind="evaluation")
    await post.dispatcher.drain()
    assert {outcome: counted(outcome) - before[outcome] for outcome in OUTCOMES} == dict.fromkeys(OUTCOMES, 1)


def figure(name: str, labels: dict[str, str] | None = None) -> float:
    """What `/metrics` would show."""
    shown = REGISTRY.get_sample_value(name, labels or {})
    assert shown is not None
    return shown


def counted(outcome: str) -> float:
    return figure("kring_nudges_total", {"outcome": outcome})
