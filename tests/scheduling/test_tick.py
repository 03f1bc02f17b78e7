"""The tick wakes the dispatcher up, and sweeps."""

import asyncio
from datetime import timedelta

from bot.events import Ref
from bot.ports import Commit, Outcome
from scheduling import Ticker
from tests.contract.people import nudge, publish, say
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


async def test_a_sweep_while_the_store_is_away_is_put_off(post: Post) -> None:
    post.store.away = True
    await Ticker(post.dispatcher, post.store, post.clock).sweep()
    assert post.store.tables.events == {}
