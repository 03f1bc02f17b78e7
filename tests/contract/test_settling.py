"""How claims end, on every kind of store: decided, begun, settled or given back, each only by who holds it."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.people import Channel, Person
from bot.ports import Conversation, Settlement
from tests.contract.people import LEASE, READY, enter, nudge, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

SENT = Settlement("sent", "why-reminder", message_id="m1")
SECOND = timedelta(seconds=1)


async def seen(store: AnyStore, organisation: str, keys: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The status and reason of each of these nudges that is there."""
    rows = await store.timeline(organisation, 99)
    return {row.nudge.key: (row.status, row.reason) for row in rows if row.nudge.key in keys}


def people_of(to: Person | Channel) -> Person:
    assert isinstance(to, Person)
    return to


async def test_a_claim_given_back_is_as_if_it_had_never_been(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, nudges=(nudge(an, "claimed", due=MONDAY - SECOND), nudge(bo, "being-sent")))
    mine = await store.claim(MONDAY, "doomed", 9, LEASE)
    await store.begin(next(one for one in mine if one.nudge.key == "being-sent"), None, MONDAY, LEASE)
    await store.release(mine, MONDAY)
    again = {claimed.nudge.key: claimed for claimed in await store.claim(MONDAY, "worker", 9, LEASE)}
    assert {key: claimed.was for key, claimed in again.items()} == {"claimed": "planned", "being-sent": "sending"}
    assert again["claimed"].nudge.due == MONDAY - SECOND
    await store.release(mine, MONDAY)
    assert await store.claim(MONDAY, "third", 9, LEASE) == [], "an old holder gives nothing back"


async def test_decisions_are_written_together_and_only_by_who_holds_the_claim(store: AnyStore) -> None:
    people = [await enter(store, name) for name in ("an", "bo", "eva")]
    await record(store, people[0], nudges=tuple(nudge(one, one.name) for one in people))
    held = {claimed.nudge.key: claimed for claimed in await store.claim(MONDAY, "worker", 9, LEASE)}
    lost = replace(held["eva"], fence=held["eva"].fence - 1)
    into = replace(nudge(people[1], "digest", due=MONDAY + LEASE), foreseen=MONDAY + LEASE)
    decisions = [
        (held["an"], Settlement("planned", "why-cap", due=MONDAY + 2 * LEASE)),
        (held["bo"], Settlement("dropped", "why-backoff", plans=(into,))),
        (lost, Settlement("dropped", "why-cap", plans=(replace(into, key="never"),))),
    ]
    await store.decide(decisions, MONDAY)
    assert await seen(store, people[0].organisation, ("an", "bo", "eva", "digest", "never")) == {
        "an": ("planned", "why-cap"),
        "bo": ("dropped", "why-backoff"),
        "eva": ("claimed", "why-reminder"),
        "digest": ("planned", "why-reminder"),
    }


async def test_what_is_merged_is_planned_once(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, nudges=(nudge(an, "one"), nudge(bo, "two"), nudge(an, "digest", due=MONDAY + LEASE)))
    claims = await store.claim(MONDAY, "worker", 9, LEASE)
    other = nudge(an, "digest", due=MONDAY + 9 * LEASE)
    await store.decide([(one, Settlement("dropped", "why-backoff", plans=(other,))) for one in claims], MONDAY)
    assert await store.next_due() == MONDAY + LEASE, "a key that exists stays as it is"


async def test_doubts_and_breakdowns_are_counted(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert (claimed.attempts, claimed.doubts) == (0, 0)
    await store.settle(claimed, Settlement("planned", "why-retry", due=MONDAY, tried=True, doubt=True), MONDAY)
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert (claimed.attempts, claimed.doubts) == (1, 1)


async def test_nothing_begins_after_its_lease_though_nobody_else_took_it(store: AnyStore) -> None:
    """A worker that stood still finds its claim untouched: it was somebody else's turn to send, all the same."""
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "stopped", 9, LEASE)
    opens = Conversation(READY, {"is": "Opened"})
    assert not await store.begin(claimed, opens, MONDAY + LEASE, LEASE)
    assert await store.conversation(an, READY) is None
    assert await store.begin(claimed, opens, MONDAY + LEASE - SECOND, LEASE)


async def test_beginning_renews_the_lease(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    await store.begin(claimed, None, MONDAY + LEASE - SECOND, LEASE)
    assert await store.claim(MONDAY + 2 * LEASE - 2 * SECOND, "other", 9, LEASE) == []
    assert len(await store.claim(MONDAY + 2 * LEASE - SECOND, "other", 9, LEASE)) == 1


async def test_many_who_begin_and_end_at_once_each_get_their_own_answer(store: AnyStore) -> None:
    people = [await enter(store, f"person-{number}") for number in range(20)]
    await record(store, people[0], nudges=tuple(nudge(one, one.name) for one in people))
    claims = await store.claim(MONDAY, "worker", 99, LEASE)
    odd = [replace(one, fence=one.fence - number % 2) for number, one in enumerate(claims)]
    begun = await asyncio.gather(*(store.begin(one, Conversation(READY, one.id), MONDAY, LEASE) for one in odd))
    ended = await asyncio.gather(*(store.settle(one, SENT, MONDAY) for one in odd))
    assert begun == ended == [number % 2 == 0 for number in range(20)]
    kept = [await store.conversation(people_of(one.to), READY) for one in claims]
    assert [conversation is not None for conversation in kept] == begun
