"""A bug of ours, or of an adapter's, stays with the nudge that meets it."""

from dataclasses import replace

from bot.people import Reader
from bot.ports import Answer, Parcel
from tests.scheduling.conftest import Post


async def test_a_bug_in_one_nudge_stops_no_other(post: Post) -> None:
    bad, good = await post.planned(), await post.planned("bo")
    post.broken = {bad.key}
    assert await post.dispatcher.drain() == 2
    assert await post.outcome(bad) == ("planned", "why-retry")
    assert await post.outcome(good) == ("sent", "why-reminder")


async def test_a_bug_that_goes_away_by_itself_costs_nothing(post: Post) -> None:
    one = await post.planned()
    post.broken = {one.key}
    await post.dispatcher.drain()
    post.broken = set()
    post.clock.move(minutes=1)
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("sent", "why-reminder")


async def test_a_bug_that_stays_is_met_three_times(post: Post) -> None:
    one = await post.planned()
    post.broken = {one.key}
    for _ in range(2):
        await post.dispatcher.drain()
        assert await post.outcome(one) == ("planned", "why-retry")
        post.clock.move(minutes=1)
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("failed", "why-failed"))


async def test_one_that_can_not_be_judged_holds_up_no_other(post: Post) -> None:
    """Its recipient's zone is one that this machine doesn't know."""
    bad, good = await post.planned(), await post.planned("bo")
    person = post.store.tables.persons[bad.recipient]
    post.store.tables.persons[bad.recipient] = replace(person, reader=Reader("nl", "Nowhere/Land"))
    await post.dispatcher.drain()
    assert await post.outcome(good) == ("sent", "why-reminder")
    for _ in range(2):
        post.clock.move(minutes=1)
        await post.dispatcher.drain()
    assert await post.outcome(bad) == ("failed", "why-failed")


async def test_a_platform_that_raises_leaves_open_whether_it_sent(post: Post) -> None:
    one = await post.planned(klass="ask", kind="evaluation")

    def breaks(parcel: Parcel) -> Answer:
        raise RuntimeError("bug")

    post.platform.answer = breaks
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("unknown", "why-unknown")
