"""A seat that comes free is offered to who waits, on every kind of store; of two who take the last one, one has it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import MemberEnrolled, MemberLeft, NameAdded
from bot.life.steering import HandedOver, NetworkChanged, SeatPassed
from bot.network.model import Network
from bot.network.seats import may_take
from bot.people import Person
from bot.ports import Outcome
from tests.contract.people import enter, join, look, member, publish, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def full(store: AnyStore, *waiting: str) -> tuple[Network, Person, Person, list[Person]]:
    """An's network, of which Bo has the only seat; the others wait."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an, capacity=1))
    people = [await enter(store, name) for name in waiting]
    for person in people:
        made = await join(store, person, made, "waiting")
    return await look(store, an, made.id), an, bo, people


async def offers(store: AnyStore, an: Person) -> dict[str, tuple[str, object]]:
    """By who gets them: whether they come, and when."""
    rows = [row for row in await store.timeline(an.organisation, 999) if row.nudge.kind == "offer"]
    return {row.nudge.recipient: (row.status, row.nudge.due) for row in rows}


async def left(store: AnyStore, made: Network, person: Person) -> Network:
    fact = MemberLeft(await look(store, person, made.id), person.id)
    assert await record(store, person, fact, at=MONDAY + HOUR) is Outcome.DONE
    return await look(store, person, made.id)


async def test_the_seat_of_who_leaves_is_offered_and_given_to_nobody(store: AnyStore) -> None:
    made, an, bo, (cis, dirk) = await full(store, "cis", "dirk")
    now = await left(store, made, bo)
    assert (now.freed, len(now.seated), len(now.waiting)) == (MONDAY + HOUR, 0, 2)
    assert await offers(store, an) == {
        cis.id: ("planned", MONDAY + HOUR),
        dirk.id: ("planned", MONDAY + HOUR + 2 * DAY),
    }


async def test_who_takes_it_takes_the_offer_from_the_others(store: AnyStore) -> None:
    made, an, bo, (cis, dirk) = await full(store, "cis", "dirk")
    now = await left(store, made, bo)
    await join(store, cis, now, at=MONDAY + 2 * HOUR)
    after = await look(store, an, made.id)
    assert (after.freed, [one.person for one in after.seated]) == (None, [cis.id])
    assert (await offers(store, an))[dirk.id][0] == "dropped"


async def test_who_leaves_the_line_lets_the_next_one_come_sooner(store: AnyStore) -> None:
    made, an, bo, (cis, dirk) = await full(store, "cis", "dirk")
    now = await left(store, made, bo)
    await send_all(store, MONDAY + 2 * HOUR)
    await record(store, cis, MemberLeft(now, cis.id), at=MONDAY + 3 * HOUR)
    assert await offers(store, an) == {cis.id: ("sent", MONDAY + HOUR), dirk.id: ("planned", MONDAY + 3 * HOUR)}


async def test_who_lets_it_go_by_is_remembered_until_another_comes_free(store: AnyStore) -> None:
    made, an, bo, (cis, dirk) = await full(store, "cis", "dirk")
    now = await left(store, made, bo)
    await send_all(store, MONDAY + 2 * HOUR)
    assert await record(store, cis, SeatPassed(now), at=MONDAY + 3 * HOUR) is Outcome.DONE
    passed = await look(store, an, made.id)
    assert [one.passed for one in passed.waiting] == [MONDAY + 3 * HOUR, None]
    assert not may_take(passed, cis.id, MONDAY + 3 * HOUR)
    assert (await offers(store, an))[dirk.id] == ("planned", MONDAY + 3 * HOUR)
    await join(store, dirk, passed, at=MONDAY + 4 * HOUR)
    again = await look(store, an, made.id)
    await record(store, dirk, MemberLeft(again, dirk.id), at=MONDAY + DAY)
    assert (await look(store, an, made.id)).freed == MONDAY + DAY
    keys = [row.nudge.key for row in await store.timeline(an.organisation, 999) if row.nudge.recipient == cis.id]
    assert len([key for key in keys if "/offer/" in key]) == 2


async def test_more_room_is_offered_and_less_room_takes_the_offer_back(store: AnyStore) -> None:
    made, an, _, (cis,) = await full(store, "cis")
    await record(store, an, NetworkChanged(made, replace(made, capacity=2)), at=MONDAY + HOUR)
    now = await look(store, an, made.id)
    assert (now.capacity, now.freed) == (2, MONDAY + HOUR)
    assert (await offers(store, an))[cis.id][0] == "planned"
    await record(store, an, NetworkChanged(now, replace(now, capacity=1)), at=MONDAY + HOUR)
    assert (await look(store, an, made.id)).freed is None
    assert (await offers(store, an))[cis.id][0] == "dropped"


async def test_a_member_who_facilitates_from_now_on_gives_up_their_seat(store: AnyStore) -> None:
    made, an, bo, (cis,) = await full(store, "cis")
    assert await record(store, an, HandedOver(made, bo.id, stays=True), at=MONDAY + HOUR) is Outcome.DONE
    now = await look(store, an, made.id)
    assert (now.facilitator, [one.person for one in now.leading], now.freed) == (bo.id, [an.id], MONDAY + HOUR)
    assert (await offers(store, an))[cis.id][0] == "planned"


async def test_who_has_no_account_waits_without_being_asked(store: AnyStore) -> None:
    made, an, bo, _ = await full(store)
    gerda = replace(member(replace(an, id="gerda", name="Gerda"), "waiting"), added=True)
    assert await record(store, an, NameAdded(made, gerda)) is Outcome.DONE
    now = await left(store, made, bo)
    assert (now.freed, await offers(store, an)) == (None, {})
    given = MemberEnrolled(await look(store, an, made.id), replace(gerda, standing="member"))
    assert await record(store, an, given) is Outcome.DONE
    assert [one.person for one in (await look(store, an, made.id)).seated] == ["gerda"]


@pytest.mark.parametrize("others", [2, 6])
async def test_of_those_who_take_the_last_seat_at_once_one_has_it(store: AnyStore, others: int) -> None:
    made, an, bo, people = await full(store, *(f"p{number}" for number in range(others)))
    now = await left(store, made, bo)
    takes = (record(store, one, MemberEnrolled(now, member(one)), at=MONDAY + 9 * DAY) for one in people)
    outcomes = await asyncio.gather(*takes)
    assert sorted(outcome.value for outcome in outcomes) == [*["conflict"] * (others - 1), "done"]
    after = await look(store, an, made.id)
    assert (len(after.seated), after.freed) == (1, None)
    assert not any(may_take(after, one.id, MONDAY + 9 * DAY) for one in people)
