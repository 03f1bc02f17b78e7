"""What people ask of Kring's nudges, on every kind of store: theirs alone, and counted where it may be."""

from datetime import date, time, timedelta

import pytest

from bot.facts import WishesChanged
from bot.nudges.wishes import NO_WISHES, Away, Hours, Muted, Wishes
from bot.people import Person
from bot.ports import Settlement
from bot.queries import LeftOut, MutesIn, MyWishes
from tests.contract.people import LEASE, ask, enter, join, nudge, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

EVERYTHING = Wishes(
    away=(Away(date(2026, 3, 9), date(2026, 3, 13)), Away(date(2026, 7, 1), date(2026, 7, 31))),
    muted=(Muted("share", MONDAY),),
    halved=frozenset({"rsvp", "bring"}),
    hours=Hours(time(9, 30), time(12)),
)


async def stop(store: AnyStore, person: Person, kind: str, **ago: float) -> None:
    await record(store, person, WishesChanged(Wishes(muted=(Muted(kind, MONDAY - timedelta(**ago)),))))


async def test_wishes_come_back_as_they_were_said(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    assert await ask(store, an, MyWishes()) == NO_WISHES
    await record(store, an, WishesChanged(EVERYTHING))
    assert await ask(store, an, MyWishes()) == EVERYTHING
    assert await ask(store, bo, MyWishes()) == NO_WISHES
    await record(store, an, WishesChanged(NO_WISHES))
    assert await ask(store, an, MyWishes()) == NO_WISHES


async def test_it_is_counted_how_many_stopped_a_kind_lately(store: AnyStore, clock: Clock) -> None:
    """Those with a seat, within 28 days; whoever waits for one, or stopped something else, isn't counted."""
    an, waits = await enter(store, "an"), await enter(store, "waits")
    made = await publish(store, an)
    people = [await enter(store, f"p{number}") for number in range(4)]
    for person in people:
        made = await join(store, person, made)
    await join(store, waits, made, "waiting")
    clock.at = MONDAY
    await stop(store, people[0], "share", days=1)
    await stop(store, people[1], "share", days=28)
    await stop(store, people[2], "rsvp", days=1)
    await stop(store, waits, "share", days=1)
    assert await ask(store, an, MutesIn(made.id, "share")) == (1, 4)
    assert await ask(store, people[3], MutesIn(made.id, "share")) == (1, 4)
    assert await ask(store, an, MutesIn(made.id, "evaluation")) == (0, 4)


async def test_only_who_belongs_to_a_network_is_told_of_it(store: AnyStore) -> None:
    an, bo, colleague = await enter(store, "an"), await enter(store, "bo"), await enter(store, "colleague")
    made = await join(store, bo, await publish(store, an))
    await stop(store, bo, "share", days=1)
    assert await ask(store, colleague, MutesIn(made.id, "share")) == (0, 0)
    assert await ask(store, an, MutesIn("no-network", "share")) == (0, 0)


@pytest.mark.parametrize("reason", ["why-away", "why-expired"])
async def test_whoever_was_away_is_told_what_was_kept_from_them(store: AnyStore, reason: str) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    for number in range(2):
        at = MONDAY + timedelta(days=number)
        await record(store, an, nudges=(nudge(an, f"kept-{number}", due=at), nudge(bo, f"bo-{number}", due=at)))
        for claimed in await store.claim(at, "worker", 9, LEASE):
            await store.settle(claimed, Settlement("dropped", reason), at)
    told = (await store.ask(an, [LeftOut(MONDAY)]))[LeftOut(MONDAY)]
    later = LeftOut(MONDAY + timedelta(hours=1))
    expected = [MONDAY, MONDAY + timedelta(days=1)] if reason == "why-away" else []
    assert [(line.kind, line.at, line.reason) for line in told] == [("reminder", at, reason) for at in expected]
    assert len((await store.ask(an, [later]))[later]) == len(expected[1:])


async def test_what_a_worker_holds_is_judged_anew_once_its_recipient_said_what_they_want(store: AnyStore) -> None:
    """Whoever says stop isn't told a minute later that it had been on its way."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, nudges=(nudge(an, "hers"), nudge(bo, "his")))
    hers, his = sorted(await store.claim(MONDAY, "worker", 9, LEASE), key=lambda claimed: claimed.nudge.key)
    await record(store, an, WishesChanged(Wishes(muted=(Muted("reminder", MONDAY),))))
    assert not await store.begin(hers, None, MONDAY, LEASE)
    assert await store.begin(his, None, MONDAY, LEASE)
    (again,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert again.wishes.stops("reminder")
