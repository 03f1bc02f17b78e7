"""The rules, where they are applied: at the claim, by what the outbox knows of the recipient then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.facts import WishesChanged
from bot.nudges.nudge import Nudge
from bot.nudges.wishes import Muted, Wishes
from bot.people import Person
from scheduling import Dispatcher
from tests.contract.people import nudge, record
from tests.fakes.world import MONDAY, Holidays
from tests.scheduling.conftest import Post

DAY = timedelta(days=1)


def ask(person: Person, key: str, day: int = 0) -> Nudge:
    """A question about a session, on the day so many days after Monday."""
    return replace(nudge(person, key, due=MONDAY + day * DAY, klass="ask", kind="share"), session="session-1")


async def test_the_third_message_of_a_day_waits_for_the_next(post: Post) -> None:
    """All three are due at once: each is judged with what the one before left in the log."""
    an = await post.person("an")
    rows = [nudge(an, f"n{number}") for number in range(3)]
    await post.plan(*rows)
    await post.dispatcher.drain()
    assert post.platform.keys == ["n0", "n1"]
    assert await post.outcome(rows[2]) == ("planned", "why-cap")
    post.clock.at = (await post.row(rows[2])).at
    assert post.clock.at.date() == date(2026, 3, 3)
    await post.dispatcher.drain()
    assert post.platform.keys == ["n0", "n1", "n2"]


async def test_two_workers_keep_to_one_persons_cap(post: Post) -> None:
    an = await post.person("an")
    await post.plan(*(nudge(an, f"n{number}") for number in range(9)))
    for worker in (post.dispatcher, post.worker("two"), post.worker("three")):
        await worker.drain()
    assert len(post.platform.keys) == 2


async def test_a_kind_that_was_stopped_does_not_come(post: Post) -> None:
    an = await post.person("an")
    await record(post.store, an, WishesChanged(Wishes(muted=(Muted("reminder", MONDAY),))))
    one = nudge(an)
    await post.plan(one)
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("dropped", "why-stopped"))


async def test_a_public_holiday_is_free(post: Post) -> None:
    one = await post.planned()
    holidays = Holidays({"BE": {MONDAY.date()}})
    worker = Dispatcher(post.store, post.prepare, {"slack": post.platform}, post.clock, holidays, "one")
    await worker.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("planned", "why-holiday"))


async def test_after_three_unanswered_asks_the_fourth_is_merged_into_a_digest(post: Post) -> None:
    an = await post.person("an")
    rows = [ask(an, f"ask-{day}", day) for day in (0, 1, 2, 8, 9)]
    await post.plan(*rows)
    for row in rows[:4]:
        post.clock.at = row.due
        await post.dispatcher.drain()
    assert post.platform.keys == ["ask-0", "ask-1", "ask-2"]
    assert await post.outcome(rows[3]) == ("dropped", "why-backoff")
    (digest,) = [row for row in post.store.tables.outbox.values() if row.nudge.kind == "digest"]
    assert (digest.status, digest.nudge.session) == ("planned", "session-1")
    post.clock.at = rows[4].due
    await post.dispatcher.drain()
    digests = [row for row in post.store.tables.outbox.values() if row.nudge.kind == "digest"]
    assert len(digests) == 1, "the fifth finds it there"
