"""A worker that stood still sends nothing late, and an outcome isn't lost because the database was away a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.ports import Claimed, Conversation, Lane, NotSaved, Paces, Settlement
from bot.runtime import Prepared
from scheduling import sender
from scheduling.dispatcher import ANSWER_WITHIN, LEASE
from scheduling.pacing import AT_ONCE
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Clock
from tests.scheduling.conftest import Post

SOON = 5
"""Seconds that anything under test may take."""
WINDOW_CLOSES = MONDAY + timedelta(hours=7, minutes=30)
LATEST = LEASE - timedelta(seconds=ANSWER_WITHIN)


@dataclass
class Trouble:
    """What happens to the store: it stands still after a begin, or is away when it is asked for these."""

    stands_still: timedelta = timedelta()
    lost: list[str] = field(default_factory=list)


class Troubled(MemoryStore):
    """A store that isn't always there; what it lost, it wrote all the same if `lost` says "written"."""

    def __init__(self, clock: Clock, trouble: Trouble) -> None:
        super().__init__(clock)
        self.own_clock = clock
        self.trouble = trouble

    async def claim(
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        claims = await super().claim(now, worker, limit, lease, shut, paces)
        self._lose("claim, written")
        return claims

    async def decide(self, decisions: Sequence[tuple[Claimed, Settlement]], now: datetime) -> None:
        self._lose("decide")
        await super().decide(decisions, now)

    async def release(self, held: Iterable[Claimed], now: datetime) -> None:
        self._lose("release")
        await super().release(held, now)

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: object, lease: timedelta) -> bool:
        self._lose("begin")
        begun = await super().begin(claimed, conversation, self.own_clock.now(), lease)
        still, self.trouble.stands_still = self.trouble.stands_still, timedelta()
        self.own_clock.at += still
        self._lose("begin, written")
        return begun

    async def settle(self, claimed: Claimed, settlement: Settlement, now: object) -> bool:
        self._lose("settle")
        return await super().settle(claimed, settlement, self.own_clock.now())

    def _lose(self, what: str) -> None:
        if what in self.trouble.lost:
            self.trouble.lost.remove(what)
            raise NotSaved(what)


def troubled(*lost: str, stands_still: timedelta = timedelta()) -> Post:
    post = Post()
    post.store = Troubled(post.clock, Trouble(stands_still, list(lost)))
    post.dispatcher = post.worker("troubled")
    return post


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries again at once."""
    monkeypatch.setattr(sender, "AGAIN_AFTER", (0, 0, 0))


@pytest.mark.parametrize(
    ("stood_still", "sent"), [(LATEST, True), (LATEST + timedelta(seconds=1), False), (2 * LEASE, False)]
)
async def test_who_stood_still_after_beginning_sends_nothing_that_could_outlast_the_lease(
    stood_still: timedelta, *, sent: bool
) -> None:
    post = troubled(stands_still=stood_still)
    one = await post.planned()
    await post.dispatcher.drain()
    assert (post.platform.keys == [one.key]) is sent
    assert await post.outcome(one) == (("sent", "why-reminder") if sent else ("planned", "why-retry"))


async def test_who_stood_still_before_beginning_finds_its_claim_gone(post: Post) -> None:
    """Its lease ran out: it sends only what it claims anew."""
    one = await post.planned()

    async def stands_still(_claimed: Claimed, _prepared: Prepared) -> None:
        post.clock.at += LEASE

    post.meanwhile = stands_still
    await post.dispatcher.drain()
    assert post.platform.keys == [one.key]
    assert (post.store.tables.outbox[one.key].fence, post.store.tables.outbox[one.key].attempts) == (2, 1)


async def test_who_stood_still_while_another_took_over_writes_nothing(post: Post) -> None:
    one = await post.planned(klass="ask", kind="evaluation")

    async def overtaken(_claimed: Claimed, _prepared: Prepared) -> None:
        post.clock.at += LEASE
        await post.worker("heir").drain()

    post.meanwhile = overtaken
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-evaluation"))


async def test_what_waited_long_for_its_place_is_judged_again(post: Post) -> None:
    """All places were taken until the window closed: what is left waits for the morning."""
    post.platform.gate = asyncio.Event()
    post.clock.at = WINDOW_CLOSES - timedelta(seconds=1)
    rows = await post.crowd(AT_ONCE + 2)
    draining = asyncio.create_task(post.dispatcher.drain())
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        post.clock.move(seconds=2)
        post.platform.gate.set()
        await draining
    outcomes = [await post.outcome(row) for row in rows]
    assert len(post.platform.asked) == outcomes.count(("sent", "why-reminder")) == AT_ONCE
    assert outcomes.count(("planned", "why-quiet-hours")) == 2


async def test_an_outcome_is_kept_once_the_database_is_back() -> None:
    post = troubled("settle", "settle")
    one = await post.planned(klass="ask", kind="evaluation")
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-evaluation"))


async def test_an_outcome_that_could_not_be_kept_is_left_to_whoever_comes_next() -> None:
    post = troubled("settle", "settle", "settle")
    one = await post.planned(klass="ask", kind="evaluation")
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("sending", "why-evaluation")
    post.clock.move(seconds=60)
    await post.worker("heir").drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("unknown", "why-unknown"))


@pytest.mark.parametrize("lost", ["begin", "begin, written"])
async def test_a_database_that_goes_away_while_beginning_leaves_no_doubt(lost: str) -> None:
    """Nothing left, whatever was written: an ask is sent later, once."""
    post = troubled(lost)
    one = await post.planned(klass="ask", kind="evaluation")
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("planned", "why-retry"))
    post.clock.move(seconds=5)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-evaluation"))


async def test_what_was_claimed_without_our_hearing_of_it_waits_for_no_lease() -> None:
    """The database wrote the claim, and went away before it said so."""
    post = troubled("claim, written")
    one = await post.planned()
    with pytest.raises(NotSaved):
        await post.dispatcher.drain()
    assert (await post.outcome(one))[0] == "claimed"
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-reminder"))


async def test_a_decision_that_could_not_be_kept_is_taken_again_at_once() -> None:
    post = troubled("decide")
    post.clock.at = WINDOW_CLOSES
    one = await post.planned()
    with pytest.raises(NotSaved):
        await post.dispatcher.drain()
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("planned", "why-quiet-hours")


async def test_what_could_not_be_given_back_is_ours_again_at_once() -> None:
    """It was overtaken before it began, and the database was away when it was to be given back."""
    post = troubled("release")
    one = await post.planned()

    async def lane_closes(claimed: Claimed, _prepared: Prepared) -> None:
        post.store.tables.closed["slack/linde"] = post.now() + timedelta(seconds=1)

    post.meanwhile = lane_closes
    await post.dispatcher.drain()
    assert (await post.outcome(one))[0] == "planned", "the same drain got it back"
    post.clock.move(seconds=1)
    await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-reminder"))


async def test_nothing_is_taken_from_what_goes_on_while_the_outbox_is_away() -> None:
    """One message is on its way when the next claim fails: it comes once, and its outcome is kept."""
    post = troubled()
    post.platform.gate = asyncio.Event()
    one = await post.planned()
    draining = asyncio.create_task(post.dispatcher.drain())
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        post.store.away = True
        post.dispatcher.poke()
        with pytest.raises(NotSaved):
            await draining
        post.store.away = False
        post.platform.gate.set()
        await post.dispatcher.drain()
    assert (post.platform.keys, await post.outcome(one)) == ([one.key], ("sent", "why-reminder"))
