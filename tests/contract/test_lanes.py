"""Lanes, on every kind of store: all workers together keep the pace, and a closed lane delays no other."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.facts import ChannelLinked
from bot.people import Person, Place
from bot.ports import Claimed, Conversation, Pace, Paces, Settlement
from tests.contract.people import LEASE, READY, account, enter, nudge, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

SECOND = timedelta(seconds=1)
PACES: Paces = {"slack": Pace(per_second=2, burst=1, apart=1)}
ROOM = 11
"""Turns of such a lane within a twelfth of the lease: five seconds, both ends included."""
HELD_BACK = Settlement("planned", "why-retry", due=MONDAY, closes_until=MONDAY + 30 * SECOND)


async def crowd(store: AnyStore, number: int, tenant: str = "linde") -> list[Person]:
    """So many people with a reminder each, due now, in one workspace."""
    people = [await enter(store, f"{tenant}-{one}", tenant) for one in range(number)]
    await record(store, people[0], nudges=tuple(nudge(one, f"{tenant}/{one.name}") for one in people))
    return people


async def claim(store: AnyStore, at: datetime = MONDAY, limit: int = 99) -> list[Claimed]:
    return await store.claim(at, "worker", limit, LEASE, (), PACES)


def turns(*batches: list[Claimed]) -> list[float]:
    """When they may leave, in seconds from Monday's hour on."""
    moments = [claimed.not_before for batch in batches for claimed in batch]
    return sorted((moment - MONDAY).total_seconds() for moment in moments if moment is not None)


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=60), st.sampled_from([0.5, 1, 4.95, 50]), st.integers(1, 6))
def test_in_no_stretch_of_time_more_turns_are_given_than_the_pace_allows(
    pauses: list[int], per_second: float, burst: int
) -> None:
    pace, now, free_at = Pace(per_second, burst), MONDAY, MONDAY - timedelta(days=1)
    given_turns: list[datetime] = []
    for pause in pauses:
        now += timedelta(milliseconds=pause)
        turn, free_at = pace.turn(free_at, now)
        assert turn >= now
        given_turns.append(turn)
    for first, begins in enumerate(given_turns):
        for number, ends in enumerate(given_turns[first:], 1):
            assert number <= burst + (ends - begins).total_seconds() * per_second + 0.001


async def test_each_row_of_a_paced_lane_gets_a_turn_of_its_own(store: AnyStore) -> None:
    await crowd(store, 4)
    assert turns(await claim(store)) == [0, 0.5, 1, 1.5]


async def test_no_more_is_taken_than_can_leave_within_a_few_seconds(store: AnyStore) -> None:
    await crowd(store, ROOM + 9)
    first = await claim(store)
    assert turns(first) == [number / 2 for number in range(ROOM)]
    assert await claim(store) == [], "the lane is booked out"
    assert turns(await claim(store, MONDAY + SECOND)) == [5.5, 6]


async def test_workers_share_the_turns_of_a_lane(store: AnyStore) -> None:
    await crowd(store, 9)
    batches = await asyncio.gather(*(claim(store, limit=3) for _ in range(6)))
    while rest := await claim(store):
        batches.append(rest)
    assert turns(*batches) == [number / 2 for number in range(9)]


async def test_turns_survive_a_restart(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        await crowd(store, 4)
        await claim(store, limit=2)
    async with opened(address, clock) as store:
        assert turns(await claim(store)) == [1, 1.5]


async def test_a_lane_that_is_booked_out_delays_no_other(store: AnyStore) -> None:
    await crowd(store, ROOM)
    await claim(store)
    await crowd(store, 2, "nord")
    assert turns(await claim(store)) == [0, 0.5]


async def test_an_answer_leaves_at_once_and_uses_up_a_turn(store: AnyStore) -> None:
    people = await crowd(store, ROOM)
    await claim(store)
    reply = nudge(people[0], klass="reply", kind="reply")
    await record(store, people[0], nudges=(reply,))
    (claimed,) = await claim(store)
    assert (claimed.nudge.klass, claimed.not_before) == ("reply", MONDAY)
    await record(store, people[0], nudges=(nudge(await enter(store, "late")),))
    assert turns(await claim(store, MONDAY + SECOND)) == [6], "half a second later than without the answer"


async def test_a_platform_without_a_pace_has_no_turns(store: AnyStore) -> None:
    await crowd(store, ROOM + 9)
    claims = await store.claim(MONDAY, "worker", 99, LEASE, (), {"teams": Pace(1)})
    assert (len(claims), turns(claims)) == (ROOM + 9, [])


async def test_two_messages_to_one_place_are_a_second_apart(store: AnyStore) -> None:
    (an,) = await crowd(store, 1)
    (first,) = await claim(store)
    await store.begin(first, None, MONDAY, LEASE)
    await store.settle(first, Settlement("sent", "why-reminder"), MONDAY + 0.2 * SECOND)
    await record(store, an, nudges=(nudge(an, "next"),))
    assert turns(await claim(store, MONDAY + 0.7 * SECOND)) == [1.2]


async def test_an_answer_does_not_wait_for_the_message_before_it(store: AnyStore) -> None:
    (an,) = await crowd(store, 1)
    (first,) = await claim(store)
    await store.begin(first, None, MONDAY, LEASE)
    await store.settle(first, Settlement("sent", "why-reminder"), MONDAY)
    await record(store, an, nudges=tuple(nudge(an, f"answer-{n}", klass="reply", kind="reply") for n in range(2)))
    assert turns(await claim(store, MONDAY + 0.1 * SECOND)) == [0.1, 0.1]


async def test_a_channel_is_a_place_too(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, ChannelLinked("channel-1", Place("slack", "linde", "C1", "algemeen"), "Algemeen", "team"))
    post = replace(nudge(an, klass="post", kind="insight"), recipient="channel-1", to_channel=True)
    await record(store, an, nudges=(post, nudge(an)))
    assert turns(await claim(store)) == [0, 0.5], "in one lane"


async def test_whoever_changed_platform_is_paced_by_the_new_one(store: AnyStore) -> None:
    await crowd(store, 2)
    an = await enter(store, "linde-0")
    await store.attach(account("an", "nord"), an.id)
    await store.recall(account("an", "nord"), None)
    claims = await claim(store)
    assert {claimed.addresses[0].tenant: claimed.not_before for claimed in claims} == {"linde": MONDAY, "nord": MONDAY}


# --- closed by the platform


async def test_a_closed_lane_stays_closed_after_a_restart_and_for_every_worker(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        await crowd(store, 3)
        await crowd(store, 1, "nord")
        first, *_ = await claim(store, limit=1)
        await store.begin(first, None, MONDAY, LEASE)
        await store.settle(first, HELD_BACK, MONDAY)
    async with opened(address, clock) as other:
        assert [one.nudge.key for one in await claim(other)] == ["nord/nord-0"]
        assert await claim(other, MONDAY + 30 * SECOND - timedelta(microseconds=1)) == []
        assert len(await claim(other, MONDAY + 30 * SECOND)) == 3


async def test_a_closed_lane_keeps_answers_back_too(store: AnyStore) -> None:
    an, _ = await crowd(store, 2)
    first, _ = await claim(store)
    await store.settle(first, HELD_BACK, MONDAY)
    await record(store, an, nudges=(nudge(an, klass="reply", kind="reply"),))
    assert await claim(store) == []


async def test_nothing_that_is_in_hand_already_begins_in_a_closed_lane(store: AnyStore) -> None:
    people = await crowd(store, 2)
    first, second = await claim(store)
    await store.settle(first, HELD_BACK, MONDAY)
    opens = Conversation(READY, {"is": "Opened"})
    assert not await store.begin(second, opens, MONDAY + 29 * SECOND, LEASE)
    assert [await store.conversation(person, READY) for person in people] == [None, None]
    assert await store.begin(second, opens, MONDAY + 30 * SECOND, LEASE)


async def test_a_shorter_closure_shortens_no_longer_one(store: AnyStore) -> None:
    await crowd(store, 3)
    first, second, third = await claim(store)
    await store.settle(first, HELD_BACK, MONDAY)
    await store.settle(second, replace(HELD_BACK, closes_until=MONDAY + SECOND), MONDAY)
    assert not await store.begin(third, None, MONDAY + 29 * SECOND, LEASE)


async def test_a_lane_without_a_pace_can_be_closed(store: AnyStore) -> None:
    await crowd(store, 2)
    first, second = await store.claim(MONDAY, "worker", 9, LEASE)
    await store.settle(first, HELD_BACK, MONDAY)
    assert not await store.begin(second, None, MONDAY, LEASE)
    await store.release([second], MONDAY)
    assert await store.claim(MONDAY + 29 * SECOND, "worker", 9, LEASE) == []
    assert len(await store.claim(MONDAY + 30 * SECOND, "worker", 9, LEASE)) == 2


async def test_an_operator_sees_what_is_due_and_which_lanes_are_closed(store: AnyStore) -> None:
    await crowd(store, 3)
    first, *_ = await claim(store, limit=1)
    await store.settle(first, replace(HELD_BACK, due=MONDAY + LEASE), MONDAY)
    seen = await store.backlog(MONDAY + SECOND)
    assert (seen.due, seen.oldest, seen.closed) == (2, MONDAY, 1)
    seen = await store.backlog(MONDAY + LEASE)
    assert (seen.due, seen.closed) == (3, 0)
