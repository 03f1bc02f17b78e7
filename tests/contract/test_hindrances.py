"""What doesn't arrive and somebody can mend, on every kind of store: who hears of it, and how nothing is lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from secrets import token_urlsafe

import pytest

from bot.facts import ChannelLinked, NetworkChannelLinked, TriedAgain
from bot.nudges.hindrance import MENDED, SURELY, USEFUL, Hindrance, avoided
from bot.nudges.nudge import Nudge
from bot.own import MyHindrances
from bot.people import Account, Person, Profile
from bot.ports import Claimed, Installation, Planned, Settlement
from tests.contract.people import LEASE, PLACE, account, enter, nudge, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

LATER = MONDAY + timedelta(hours=1)
OUTSIDE = Settlement("failed", "why-not-in-channel")
LOCKED = Settlement("planned", "why-locked-out", due=MONDAY + timedelta(minutes=10))
NOT_ALLOWED = Settlement("failed", "why-not-allowed")
LANE = "slack/linde"


async def an_administrator(store: AnyStore, name: str = "vera", tenant: str = "linde") -> Person:
    person = await enter(store, name, tenant)
    await store.appoint(person.id, {"administrator"})
    return replace(person, roles=frozenset({"administrator"}))


async def linked(store: AnyStore, person: Person) -> str:
    """The team's channel, linked by this person; its id."""
    await record(store, person, ChannelLinked("channel-1", PLACE, "#algemeen", "team"))
    return "channel-1"


def post(person: Person, channel: str, key: str = "post") -> Nudge:
    """Something of this person's in a channel; nothing of it is ever too late."""
    return replace(nudge(person, key, klass="post", kind="insight"), recipient=channel, to_channel=True)


async def ends(store: AnyStore, settlement: Settlement, but: str = "trouble") -> None:
    """All that is due now ends like this, but for nudges of this kind."""
    for one in await store.claim(MONDAY, "worker", 99, LEASE):
        if one.nudge.kind == but:
            await store.release([one], MONDAY)
        else:
            await store.settle(one, settlement, MONDAY)


async def rows(store: AnyStore, person: Person) -> dict[str, Planned]:
    return {row.nudge.key: row for row in await store.timeline(person.organisation, 99)}


async def told(store: AnyStore, person: Person) -> list[Nudge]:
    """What is to be told to whom in this person's organisation."""
    return [row.nudge for row in (await rows(store, person)).values() if row.nudge.kind == "trouble"]


async def state(store: AnyStore, person: Person, key: str) -> tuple[str, str]:
    row = (await rows(store, person))[key]
    return row.status, row.reason


async def hindrances(store: AnyStore, person: Person) -> tuple[Hindrance, ...]:
    found: tuple[Hindrance, ...] = (await store.ask(person, [MyHindrances()]))[MyHindrances()]
    return found


# --- a channel


async def test_who_linked_a_channel_hears_once_a_day_that_nothing_can_be_posted_there(store: AnyStore) -> None:
    an, _ = await enter(store, "an"), await an_administrator(store)
    channel = await linked(store, an)
    await record(store, an, nudges=(post(an, channel, "one"), post(an, channel, "two")))
    await ends(store, OUTSIDE)
    await ends(store, OUTSIDE)
    (one,) = await told(store, an)
    assert (one.recipient, one.flow, one.subject) == (an.id, "troubled", channel)
    assert await hindrances(store, an) == (Hindrance(channel, "why-not-in-channel", 2, "#algemeen"),)


async def test_the_next_day_they_hear_it_again_if_it_is_still_so(store: AnyStore) -> None:
    an = await enter(store, "an")
    channel = await linked(store, an)
    for day in (0, 0, 1):
        at = MONDAY + timedelta(days=day)
        await record(store, an, nudges=(replace(post(an, channel, f"{day}-{token_urlsafe(4)}"), due=at),))
        for one in await store.claim(at, "worker", 99, LEASE):
            await store.settle(one, OUTSIDE if one.nudge.to_channel else Settlement("sent", ""), at)
    assert len(await told(store, an)) == 2


async def test_where_who_linked_it_cannot_be_reached_the_facilitator_hears_it(store: AnyStore) -> None:
    an, bo, _ = await enter(store, "an"), await enter(store, "bo"), await an_administrator(store)
    made = await publish(store, an)
    channel = await linked(store, bo)
    await record(store, an, NetworkChannelLinked("another", PLACE, "#algemeen", made.id))
    await store.depart(account("bo"))
    await record(store, an, nudges=(post(an, channel),))
    await ends(store, OUTSIDE)
    assert [one.recipient for one in await told(store, an)] == [an.id]


async def test_where_nobody_else_can_be_reached_administrators_hear_it(store: AnyStore) -> None:
    bo, vera = await enter(store, "bo"), await an_administrator(store)
    channel = await linked(store, bo)
    await store.depart(account("bo"))
    await record(store, vera, nudges=(post(vera, channel),))
    await ends(store, OUTSIDE)
    assert [one.recipient for one in await told(store, vera)] == [vera.id]


async def test_tried_again_it_goes_once_more_and_what_is_too_late_says_so(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    channel = await linked(store, an)
    late = replace(post(an, channel, "late"), expires=LATER)
    await record(store, an, nudges=(post(an, channel), late))
    await ends(store, OUTSIDE)
    await ends(store, OUTSIDE)
    clock.at = LATER
    await record(store, an, TriedAgain(channel), at=LATER)
    assert await state(store, an, "post") == ("planned", "why-again")
    assert await state(store, an, "late") == ("dropped", "why-expired")
    again = [one for one in await store.claim(LATER, "worker", 99, LEASE) if one.nudge.to_channel]
    assert [(one.nudge.key, one.attempts) for one in again] == [("post", 0)]
    assert await store.settle(again[0], Settlement("sent", "why-insight"), LATER)
    assert await hindrances(store, an) == ()
    await record(store, an, TriedAgain(channel), at=LATER)
    assert await state(store, an, "post") == ("sent", "why-insight"), "what arrived isn't sent again"


async def test_what_failed_long_ago_is_told_of_no_more_and_not_sent_either(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    channel = await linked(store, an)
    await record(store, an, nudges=(post(an, channel),))
    await ends(store, OUTSIDE)
    clock.at = MONDAY + USEFUL
    assert await hindrances(store, an) == ()
    await record(store, an, TriedAgain(channel), at=clock.at)
    assert (await state(store, an, "post"))[0] == "failed"


async def test_nobody_else_sees_it_or_can_have_it_tried_again(store: AnyStore) -> None:
    an, bo, eva = await enter(store, "an"), await enter(store, "bo"), await an_administrator(store, "eva", "noord")
    channel = await linked(store, an)
    await record(store, an, nudges=(post(an, channel),))
    await ends(store, OUTSIDE)
    for stranger in (bo, eva):
        assert await hindrances(store, stranger) == ()
        await record(store, stranger, TriedAgain(channel))
        await record(store, stranger, TriedAgain(LANE))
    assert await state(store, an, "post") == ("failed", "why-not-in-channel")


async def test_many_workers_that_fail_at_once_tell_it_once(store: AnyStore) -> None:
    an = await enter(store, "an")
    channel = await linked(store, an)
    posts = [replace(post(an, channel, f"post-{number}"), klass="reply") for number in range(8)]
    await record(store, an, nudges=tuple(posts))
    claims = await store.claim(MONDAY, "worker", 99, LEASE)
    assert len(claims) == 8
    assert all(await asyncio.gather(*(store.settle(one, OUTSIDE, MONDAY) for one in claims)))
    assert len(await told(store, an)) == 1


# --- a whole workspace


async def both_ways(store: AnyStore, person: Person) -> None:
    """Reached on Teams too."""
    await store.attach(Account("teams", "linde-be", person.name), person.id)


async def test_of_a_refused_token_administrators_hear_by_another_way(store: AnyStore) -> None:
    """Who is reached in the broken workspace alone is told nothing there: it would never arrive."""
    an, vera, wim = await enter(store, "an"), await an_administrator(store), await an_administrator(store, "wim")
    await both_ways(store, vera)
    await record(store, an, nudges=(nudge(an, "hers"),))
    await ends(store, LOCKED)
    (one,) = await told(store, an)
    assert (one.recipient, one.subject, avoided(one.kind, one.scope)) == (vera.id, LANE, LANE)
    for administrator in (vera, wim):
        assert await hindrances(store, administrator) == (Hindrance(LANE, "why-locked-out", 1),)
    assert await hindrances(store, an) == ()


async def test_what_is_mended_before_anybody_heard_of_it_may_be_told_of_later_that_day(store: AnyStore) -> None:
    an, vera = await enter(store, "an"), await an_administrator(store)
    await both_ways(store, vera)
    for time in range(3):
        at = MONDAY + timedelta(hours=time)
        await record(store, an, nudges=(nudge(an, f"hers-{time}", due=at),))
        for one in await store.claim(at, "worker", 9, LEASE):
            await store.settle(one, NOT_ALLOWED, at)
        for one in await store.claim(at + SURELY, "worker", 9, LEASE):
            await store.settle(one, Settlement("sent", "") if time else Settlement("dropped", MENDED), at + SURELY)
    found = await store.timeline(an.organisation, 99)
    assert sorted(row.status for row in found if row.nudge.kind == "trouble") == ["dropped", "sent"]


async def test_what_tells_of_it_is_itself_told_of_to_nobody(store: AnyStore) -> None:
    an, vera = await enter(store, "an"), await an_administrator(store)
    await both_ways(store, vera)
    await record(store, an, nudges=(replace(nudge(an, "telling"), kind="trouble"),))
    await ends(store, NOT_ALLOWED, but="")
    assert [one.key for one in await told(store, an)] == ["telling"]


@pytest.mark.parametrize("reason", ["why-blocked", "why-not-installed", "why-failed", "why-unknown"])
async def test_who_blocked_the_bot_or_took_the_app_away_pesters_nobody(store: AnyStore, reason: str) -> None:
    an, vera = await enter(store, "an"), await an_administrator(store)
    await both_ways(store, vera)
    await record(store, an, nudges=(nudge(an),))
    await ends(store, Settlement("failed", reason))
    assert await told(store, an) == []
    assert await hindrances(store, vera) == ()


def installation(tenant: str = "linde") -> Installation:
    return Installation("slack", tenant, LATER, name="De Linde", token=token_urlsafe(16))


async def test_installed_anew_what_is_still_of_use_goes_by_itself(store: AnyStore, clock: Clock) -> None:
    """For people and channels, what had failed and what was waiting; not what failed for something else."""
    an, vera = await enter(store, "an"), await an_administrator(store)
    channel = await linked(store, an)
    outcomes = {"hers": NOT_ALLOWED, "waits": LOCKED, "gone": Settlement("failed", "why-not-installed")}
    outcomes |= {"late": NOT_ALLOWED, "other": Settlement("failed", "why-failed"), "posted": NOT_ALLOWED}
    people = [nudge(await enter(store, key), key, expires=LATER if key == "late" else None) for key in outcomes]
    await record(store, an, nudges=(*people[:-1], post(an, channel, "posted")))
    for one in await store.claim(MONDAY, "worker", 99, LEASE):
        await store.settle(one, outcomes[one.nudge.key], MONDAY)
    clock.at = LATER
    await store.install(installation("noord"))
    assert await state(store, an, "hers") == ("failed", "why-not-allowed"), "that is another workspace"
    await store.install(installation())
    now = {key: await state(store, an, key) for key in outcomes}
    again = ("planned", "why-again")
    assert now == {
        "hers": again,
        "waits": again,
        "gone": again,
        "posted": again,
        "late": ("dropped", "why-expired"),
        "other": ("failed", "why-failed"),
    }
    due = {one.nudge.key for one in await store.claim(LATER, "worker", 99, LEASE)}
    assert due == {"hers", "waits", "gone", "posted"}
    assert await hindrances(store, vera) == ()


async def test_an_administrator_has_it_tried_again_where_nothing_is_installed_by_hand(store: AnyStore) -> None:
    """With one token for all there is no installing: its scopes were changed, and nobody told Kring."""
    an, vera = await enter(store, "an"), await an_administrator(store)
    await record(store, an, nudges=(nudge(an, "hers"),))
    await ends(store, NOT_ALLOWED)
    await record(store, vera, TriedAgain(LANE), at=LATER)
    assert await state(store, an, "hers") == ("planned", "why-again")


# --- somebody who blocked the bot


async def test_who_blocked_the_bot_and_writes_again_is_reached_again(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, "before"),))
    await ends(store, Settlement("dropped", "why-blocked", unreachable=True))

    async def claimed(key: str) -> Claimed:
        await record(store, an, nudges=(nudge(an, key),))
        (one,) = await store.claim(MONDAY, "worker", 99, LEASE)
        await store.settle(one, Settlement("dropped", "why-unreachable"), MONDAY)
        return one

    assert (await claimed("blocked")).addresses == ()
    await store.welcome(account("an"), Profile("an"))
    await store.recall(account("an"), None)
    assert [one.user for one in (await claimed("unblocked")).addresses] == ["an"]
