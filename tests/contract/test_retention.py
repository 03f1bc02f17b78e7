"""What is kept no longer than needed, on every kind of store."""

import asyncio
from datetime import timedelta

from bot.events import Ref
from bot.facts import EvaluationOpened
from bot.people import Person
from bot.ports import Commit, Conversation, Outcome, Settlement
from tests.contract.people import LEASE, enter, event, join, nudge, publish, record, say
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

WEEK = timedelta(days=7)
BEGUN = {"is": "Rating", "ratings": [1, 2]}


async def test_dedupe_ids_are_forgotten_after_a_while(store: AnyStore) -> None:
    an = await enter(store, "an")
    for day in range(3):
        await store.commit(Commit(f"slack/linde/day-{day}", an, MONDAY + timedelta(days=day)))
    assert await store.forget_events(MONDAY + timedelta(days=2)) == 2
    assert await store.commit(Commit("slack/linde/day-0", an, MONDAY)) is Outcome.DONE
    assert await store.commit(Commit("slack/linde/day-2", an, MONDAY)) is Outcome.DUPLICATE


async def test_replies_are_forgotten_once_they_were_settled_long_ago(store: AnyStore) -> None:
    """One that is still to go out is kept, and so is every nudge."""
    an = await enter(store, "an")
    replies = [nudge(an, key, klass="reply", kind="reply") for key in ("old", "dropped", "young", "to come")]
    await record(store, an, nudges=(*replies, nudge(an, "a nudge")))
    claims = {claim.nudge.key: claim for claim in await store.claim(MONDAY, "worker", 9, LEASE)}
    for key in ("old", "a nudge"):
        await store.settle(claims[key], Settlement("sent", ""), MONDAY)
    await store.settle(claims["dropped"], Settlement("dropped", "why-expired"), MONDAY)
    await store.settle(claims["young"], Settlement("sent", ""), MONDAY + WEEK)
    assert await store.forget_replies(MONDAY + WEEK) == 2
    assert await store.forget_replies(MONDAY + WEEK) == 0
    again = await store.claim(MONDAY + WEEK, "worker", 9, LEASE)
    assert [claim.nudge.key for claim in again] == ["to come"]
    assert [row.nudge.key for row in await store.timeline(an.organisation, 9)] == ["a nudge"]


async def begin(store: AnyStore, person: Person, session: str, *, active: bool = True) -> Ref:
    """Somebody rates two questions of a session's evaluation, or has sent it in."""
    ref = Ref("evaluating", session)
    state = BEGUN if active else {"is": "Evaluated"}
    await store.commit(Commit(event(), person, MONDAY, Conversation(ref, state, active=active)))
    return ref


async def test_an_evaluation_that_was_never_sent_in_is_forgotten_after_it_closed(store: AnyStore) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made = await join(store, cis, await join(store, bo, await publish(store, an)))
    first, second = made.sessions
    old, open_still = await begin(store, bo, first.id), await begin(store, bo, second.id)
    sent_in = await begin(store, cis, first.id, active=False)
    await say(store, bo, BEGUN, ref=Ref("readiness", first.id))
    assert await store.forget_unfinished(first.end) == 0
    assert await store.forget_unfinished(first.end + WEEK) == 1
    assert await store.conversation(bo, old) is None
    assert await store.conversation(bo, open_still) is not None
    assert await store.conversation(bo, Ref("readiness", first.id)) is not None
    assert await store.conversation(cis, sent_in) is not None
    assert await say(store, bo, BEGUN, revision=1, ref=old) is Outcome.CONFLICT
    assert await say(store, bo, BEGUN, ref=old) is Outcome.DONE


async def test_an_evaluation_that_was_opened_later_by_hand_can_be_finished_later(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    session = made.sessions[0]
    opened = session.end + timedelta(days=30)
    await record(store, an, EvaluationOpened(made, session, made.seated), at=opened)
    begun = await begin(store, bo, session.id)
    assert await store.forget_unfinished(opened) == 0
    assert await store.conversation(bo, begun) is not None
    assert await store.forget_unfinished(opened + timedelta(seconds=1)) == 1
    assert await store.conversation(bo, begun) is None


async def test_nudges_are_forgotten_long_after_they_were_settled(store: AnyStore) -> None:
    """One that could still come is kept, whatever became of it: its plan must not make it again."""
    an = await enter(store, "an")
    soon, late = MONDAY + WEEK, MONDAY + 9 * WEEK
    ending = [nudge(an, key, expires=soon, klass="reply") for key in ("sent", "dropped", "young")]
    lasting, endless = nudge(an, "lasting", expires=late, klass="reply"), nudge(an, "endless", klass="reply")
    await record(store, an, nudges=(*ending, lasting, endless))
    claims = {claim.nudge.key: claim for claim in await store.claim(MONDAY, "worker", 9, LEASE)}
    await record(store, an, nudges=(nudge(an, "to come", due=late),))
    for key in ("sent", "lasting", "endless"):
        await store.settle(claims[key], Settlement("sent", ""), MONDAY)
    await store.settle(claims["dropped"], Settlement("dropped", "why-cap"), MONDAY)
    await store.settle(claims["young"], Settlement("sent", ""), soon + WEEK)
    assert await store.forget_nudges(soon) == 1, "what has no end"
    assert await store.forget_nudges(soon + WEEK) == 2
    assert await store.forget_nudges(soon + WEEK) == 0
    assert await store.forget_nudges(late + WEEK) == 2
    assert await store.next_due() == late


async def test_a_chore_is_done_by_one_once_in_so_long(store: AnyStore) -> None:
    """Whoever asks first has the turn, until it is time again."""
    day = timedelta(days=1)
    turns = await asyncio.gather(*(store.takes_turn("sweep", MONDAY, day) for _ in range(5)))
    assert sorted(turns) == [False] * 4 + [True]
    assert not await store.takes_turn("sweep", MONDAY + day - timedelta(seconds=1), day)
    assert await store.takes_turn("another", MONDAY, day)
    assert await store.takes_turn("sweep", MONDAY + day, day)
