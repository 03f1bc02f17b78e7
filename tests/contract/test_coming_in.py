"""Kring is taken into a channel: what it couldn't post there goes by itself, on every kind of store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import ChannelLinked
from bot.people import Place
from bot.ports import Settlement
from tests.contract.people import LEASE, PLACE, enter, nudge, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

LATER = MONDAY + timedelta(hours=1)


async def posted(store: AnyStore, settlement: Settlement, *, lasts: timedelta | None = None) -> str:
    """A post in a linked channel that ended so; the organisation."""
    an = await enter(store, "an")
    await record(store, an, ChannelLinked("channel-1", PLACE, "#algemeen", "team"))
    expires = MONDAY + lasts if lasts else None
    post = replace(nudge(an, "post", klass="post", kind="insight", expires=expires), to_channel=True)
    await record(store, an, nudges=(replace(post, recipient="channel-1"),))
    (claimed,) = [one for one in await store.claim(MONDAY, "worker", 9, LEASE) if one.nudge.to_channel]
    assert await store.settle(claimed, settlement, MONDAY)
    return an.organisation


async def became(store: AnyStore, organisation: str) -> tuple[str, str]:
    rows = {row.nudge.key: (row.status, row.reason) for row in await store.timeline(organisation, 99)}
    return rows["post"]


@pytest.mark.parametrize("reason", ["why-not-in-channel", "why-no-channel", "why-not-added"])
@pytest.mark.parametrize("where", [PLACE, replace(PLACE, address="")], ids=["that channel", "one of the tenant"])
async def test_what_failed_there_goes_again(store: AnyStore, reason: str, where: Place) -> None:
    house = await posted(store, Settlement("failed", reason))
    await store.enter_place(where, LATER)
    assert await became(store, house) == ("planned", "why-again")
    (again,) = [one for one in await store.claim(LATER, "worker", 9, LEASE) if one.nudge.to_channel]
    assert (again.nudge.key, again.attempts) == ("post", 0)


async def test_what_waits_there_goes_at_once(store: AnyStore) -> None:
    house = await posted(store, Settlement("planned", "why-not-added", due=MONDAY + timedelta(days=1)))
    await store.enter_place(PLACE, LATER)
    assert await became(store, house) == ("planned", "why-again")
    assert [one.nudge.key for one in await store.claim(LATER, "worker", 9, LEASE) if one.nudge.to_channel] == ["post"]


async def test_what_is_too_late_by_then_says_so(store: AnyStore) -> None:
    house = await posted(store, Settlement("failed", "why-not-in-channel"), lasts=timedelta(minutes=30))
    await store.enter_place(PLACE, LATER)
    assert await became(store, house) == ("dropped", "why-expired")


@pytest.mark.parametrize(
    ("outcome", "where"),
    [
        (Settlement("sent", "why-insight"), PLACE),
        (Settlement("unknown", "why-unknown", doubt=True), PLACE),
        (Settlement("failed", "why-not-allowed"), PLACE),
        (Settlement("failed", "why-not-in-channel"), replace(PLACE, address="C2")),
        (Settlement("failed", "why-not-in-channel"), replace(PLACE, tenant="nord")),
        (Settlement("failed", "why-not-in-channel"), replace(PLACE, platform="teams", address="")),
    ],
)
async def test_nothing_else_does(store: AnyStore, outcome: Settlement, where: Place) -> None:
    house = await posted(store, outcome)
    await store.enter_place(where, LATER)
    assert await became(store, house) == (outcome.status, outcome.reason)


async def test_a_channel_that_is_linked_no_more_gets_nothing(store: AnyStore) -> None:
    house = await posted(store, Settlement("failed", "why-not-in-channel"))
    await store.leave_place(PLACE)
    await store.enter_place(PLACE, LATER)
    assert await became(store, house) == ("failed", "why-not-in-channel")
