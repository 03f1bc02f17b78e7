"""When nobody knows whether a message arrived: look first, and never send blindly again."""

import pytest

from bot.nudges.nudge import Klass
from bot.people import Account
from bot.ports import Absent, Refused, Sent, Uncertain
from tests.contract.people import LEASE, account
from tests.fakes.platform import ScriptedPlatform
from tests.scheduling.conftest import Post


async def test_no_answer_but_found(post: Post) -> None:
    one = await post.planned()
    post.platform.answer = lambda parcel: Uncertain("timeout")
    post.platform.look = lambda parcel: Sent("found")
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("sent", "why-reminder")
    assert post.store.tables.outbox[one.key].message_id == "found"


async def test_no_answer_and_surely_not_there_is_sent_again(post: Post) -> None:
    one = await post.planned()
    post.platform.answer, post.platform.look = lambda parcel: Uncertain("timeout"), lambda parcel: Absent()
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("planned", "why-retry")


async def test_an_ask_of_which_nobody_can_tell_is_never_sent_again(post: Post) -> None:
    one = await post.planned(klass="ask", kind="evaluation")
    post.platform.answer = lambda parcel: Uncertain("timeout")
    await post.dispatcher.drain()
    post.clock.move(days=1)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("unknown", "why-unknown"))


async def test_a_reminder_of_which_nobody_can_tell_is_sent_once_more(post: Post) -> None:
    one = await post.planned()
    post.platform.answer = lambda parcel: Uncertain("timeout")
    for _ in range(3):
        await post.dispatcher.drain()
        post.clock.move(minutes=5)
    assert (post.platform.keys, await post.outcome(one)) == ([one.key] * 2, ("unknown", "why-unknown"))


async def crash_while_sending(post: Post) -> None:
    """Another worker claims all that is due, commits `sending`, and is never heard of again."""
    for claimed in await post.store.claim(post.now(), "doomed", 99, LEASE):
        assert await post.store.begin(claimed, None, post.now(), LEASE)


async def test_what_a_dead_worker_was_sending_is_left_until_its_lease_ends(post: Post) -> None:
    await post.planned()
    await crash_while_sending(post)
    post.clock.move(seconds=59)
    assert await post.dispatcher.drain() == 0


@pytest.mark.parametrize(
    ("found", "sends", "outcome"),
    [
        (Sent("there"), 0, ("sent", "why-evaluation")),
        (Absent(), 1, ("sent", "why-evaluation")),
        (Uncertain("?"), 0, ("unknown", "why-unknown")),
    ],
)
async def test_what_a_dead_worker_was_sending_is_looked_up(
    post: Post, found: Sent | Absent | Uncertain, sends: int, outcome: tuple[str, str]
) -> None:
    one = await post.planned(klass="ask", kind="evaluation")
    await crash_while_sending(post)
    post.clock.move(seconds=60)
    post.platform.look = lambda parcel: found
    await post.dispatcher.drain()
    assert [parcel.key for parcel in post.platform.looked] == [one.key]
    assert (len(post.platform.asked), await post.outcome(one)) == (sends, outcome)


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (Sent("there"), ("sent", "why-evaluation")),
        (Absent(), ("sent", "why-evaluation")),
        (Uncertain("?"), ("unknown", "why-unknown")),
    ],
)
async def test_a_question_never_goes_by_two_accounts(
    post: Post, found: Sent | Absent | Uncertain, outcome: tuple[str, str]
) -> None:
    """It was going out on Teams when its worker died; meanwhile its recipient writes from Slack."""
    slack, teams = ScriptedPlatform(look=lambda _: Absent()), ScriptedPlatform(look=lambda _: found)
    one, on_teams = await post.planned(klass="ask", kind="evaluation"), Account("teams", "linde-be", "an")
    await post.store.attach(on_teams, one.recipient)
    await post.store.recall(on_teams, None)
    await crash_while_sending(post)
    await post.store.recall(account("an"), None)
    post.clock.move(seconds=60)
    await post.worker("heir", platforms={"slack": slack, "teams": teams}).drain()
    assert (slack.looked, slack.asked) == ([], [])
    assert [parcel.key for parcel in teams.looked] == [one.key]
    assert await post.outcome(one) == outcome


async def test_a_reminder_that_a_dead_worker_was_sending_is_sent_once_more(post: Post) -> None:
    one = await post.planned()
    await crash_while_sending(post)
    post.clock.move(seconds=60)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([], ("planned", "why-retry"))
    post.clock.move(seconds=60)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-reminder"))


async def test_a_reminder_lost_twice_is_not_sent_a_third_time(post: Post) -> None:
    one = await post.planned()
    for _ in range(2):
        await crash_while_sending(post)
        post.clock.move(seconds=60)
        await post.dispatcher.drain()
        post.clock.move(seconds=60)
    assert (post.platform.keys, await post.outcome(one)) == ([], ("unknown", "why-unknown"))


async def test_what_was_put_off_before_is_still_sent_once_more(post: Post) -> None:
    """A 429 is an answer, and no doubt: the one try that a doubt allows is still there."""
    one = await post.planned()
    post.platform.answer = lambda parcel: Refused("ratelimited", 5)
    await post.dispatcher.drain()
    post.clock.move(minutes=1)
    post.platform.answer = lambda parcel: Uncertain("timeout")
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("planned", "why-retry")
    post.clock.move(minutes=1)
    await post.dispatcher.drain()
    assert (len(post.platform.asked), await post.outcome(one)) == (3, ("unknown", "why-unknown"))


@pytest.mark.parametrize("klass", ["ask", "post", "reply", "channel"])
async def test_only_what_is_worth_a_double_is_ever_sent_again(post: Post, klass: Klass) -> None:
    one = await post.planned(klass=klass, kind="evaluation")
    await crash_while_sending(post)
    post.clock.move(seconds=60)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([], ("unknown", "why-unknown"))


async def test_nobody_knows_of_a_message_whose_address_is_gone(post: Post) -> None:
    one = await post.planned()
    await crash_while_sending(post)
    post.clock.move(seconds=60)
    await post.worker("elsewhere", platforms={"teams": post.platform}).drain()
    assert await post.outcome(one) == ("unknown", "why-unknown")


async def test_what_was_claimed_but_not_begun_is_simply_sent(post: Post) -> None:
    one = await post.planned(klass="ask", kind="evaluation")
    await post.store.claim(post.now(), "doomed", 99, LEASE)
    post.clock.move(seconds=60)
    await post.dispatcher.drain()
    assert (post.platform.keys, post.platform.looked) == ([one.key], [])
