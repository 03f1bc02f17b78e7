"""What a store keeps of later, less and stop, on every kind of store."""

from asyncio import gather
from datetime import datetime, timedelta

import pytest

from bot.facts import MemberLeft, NetworkCancelled, PutOff, WishesChanged
from bot.network.model import Network
from bot.nudges.amending import stopping
from bot.nudges.nudge import Nudge
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.people import Person
from bot.ports import Outcome
from bot.queries import MutesBeside, MyDeliveries, MyWishes, NudgeBy
from bot.told import Mutes, Sighting
from tests.contract.people import ask, enter, join, look, nudge, publish, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

HOUR = timedelta(hours=1)


async def seen(store: AnyStore, person: Person, row: str = "") -> Sighting | None:
    found = await ask(store, person, NudgeBy(row))
    assert found is None or isinstance(found, Sighting)
    return found


async def test_the_latest_nudge_is_the_last_that_went_out_and_no_answer(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    assert await seen(store, an) is None
    sooner, later, coming = nudge(an), nudge(an, due=MONDAY + HOUR), nudge(an, due=MONDAY + 9 * HOUR)
    reply = nudge(an, due=MONDAY + 2 * HOUR, klass="reply", kind="reply")
    await record(store, an, nudges=(sooner, later, coming, reply))
    for hours in range(3):
        await send_all(store, MONDAY + hours * HOUR)
    latest = await seen(store, an)
    assert latest is not None
    assert (latest.nudge.key, latest.status, latest.at) == (later.key, "sent", MONDAY + HOUR)
    assert await seen(store, an, latest.id) == latest
    assert await seen(store, bo, latest.id) is None
    assert await seen(store, bo) is None


async def stop(store: AnyStore, person: Person, kind: str, at: datetime = MONDAY) -> None:
    await record(store, person, WishesChanged(stopping(NO_WISHES, kind, at)), at=at)


async def test_two_wishes_at_once_lose_neither(store: AnyStore) -> None:
    """Whoever stops two kinds at the same moment has stopped both: the later one looks again."""
    an = await enter(store, "an")
    first, second = (stopping(NO_WISHES, kind, MONDAY) for kind in ("share", "reminder"))
    outcomes = await gather(*(record(store, an, WishesChanged(one, before=NO_WISHES)) for one in (first, second)))
    assert sorted(one.name for one in outcomes) == ["CONFLICT", "DONE"]
    kept = await ask(store, an, MyWishes())
    assert kept in (first, second)
    assert isinstance(kept, Wishes)
    both = stopping(stopping(kept, "share", MONDAY), "reminder", MONDAY)
    assert await record(store, an, WishesChanged(both, before=kept)) is Outcome.DONE
    assert await ask(store, an, MyWishes()) == both


async def beside(store: AnyStore, person: Person) -> list[tuple[str, int, int]]:
    found = await ask(store, person, MutesBeside(""))
    assert isinstance(found, tuple)
    assert all(isinstance(one, Mutes) for one in found)
    return [(one.network.id, one.others, one.seats) for one in found]


async def a_crowd(store: AnyStore) -> tuple[Network, list[Person]]:
    """An's network, with Bo, Cis and Dirk in it, and Els waiting. Bo got a reminder."""
    people = [await enter(store, name) for name in ("an", "bo", "cis", "dirk", "els")]
    made = await publish(store, people[0])
    for person in people[1:4]:
        await join(store, person, made)
    await join(store, people[4], made, "waiting")
    await record(store, people[1], nudges=(nudge(people[1]),))
    await send_all(store, MONDAY)
    return made, people


async def test_others_of_ones_networks_who_stopped_the_same_kind_lately_are_counted(store: AnyStore) -> None:
    made, (an, bo, cis, dirk, els) = await a_crowd(store)
    assert await beside(store, bo) == [(made.id, 0, 3)]
    await stop(store, bo, "reminder")
    await stop(store, els, "reminder")
    await stop(store, cis, "share")
    assert await beside(store, bo) == [(made.id, 0, 3)], "neither oneself, nor who waits, nor another kind"
    await stop(store, cis, "reminder")
    await stop(store, dirk, "reminder", MONDAY - timedelta(days=28))
    assert await beside(store, bo) == [(made.id, 1, 3)]
    assert await beside(store, an) == [], "no nudge, no kind"


@pytest.mark.parametrize("ends", ["left", "cancelled"])
async def test_a_network_that_one_left_or_that_was_called_off_is_not_counted(store: AnyStore, ends: str) -> None:
    made, (an, bo, cis, *_) = await a_crowd(store)
    await stop(store, cis, "reminder")
    now = await look(store, bo, made.id)
    who, fact = (bo, MemberLeft(now, bo.id)) if ends == "left" else (an, NetworkCancelled(now))
    await record(store, who, fact)
    assert await beside(store, bo) == []


async def put_off(store: AnyStore, person: Person, what: Nudge, until: datetime) -> list[datetime]:
    """When what they chose for themselves is to come, after this choice."""
    await record(store, person, PutOff(what, until))
    lines = await ask(store, person, MyDeliveries(99))
    assert isinstance(lines, tuple)
    return [line.at for line in lines if line.status == "planned"]


async def test_a_nudge_that_is_put_off_again_comes_once_at_the_last_moment_chosen(store: AnyStore) -> None:
    """Also when that was chosen before; the same nudge of somebody else stays where it is."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    mine, theirs = nudge(an), nudge(bo)
    await record(store, an, nudges=(mine,))
    await record(store, bo, nudges=(theirs,))
    await send_all(store, MONDAY)
    day = timedelta(days=1)
    assert await put_off(store, bo, theirs, MONDAY + day) == [MONDAY + day]
    for days in (1, 2, 1):
        assert await put_off(store, an, mine, MONDAY + days * day) == [MONDAY + days * day]
    assert len(await send_all(store, MONDAY + day)) == 2
    assert await put_off(store, an, mine, MONDAY + 3 * day) == [MONDAY + 3 * day]
    assert await put_off(store, bo, theirs, MONDAY + 4 * day) == [MONDAY + 4 * day]
