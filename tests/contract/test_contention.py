"""Everybody at once, in two processes' worth of stores: nobody is turned away, and no seat is given twice."""

import asyncio
from itertools import count

from adapters.holidays import PublicHolidays
from bot.events import Commanded, Incoming, Pressed, Ref
from bot.flows import FLOWS, STATES
from bot.runtime import Runtime
from storage import SqlStore
from tests.contract.people import account, enter, look, publish
from tests.fakes.world import Clock
from tests.stores import opened

SEATS, PEOPLE = 3, 24


def core(store: SqlStore, clock: Clock, name: str) -> Runtime:
    numbers = count(1)
    return Runtime(store, clock, PublicHolidays(), FLOWS, STATES, lambda: f"{name}-{next(numbers)}")


async def test_a_crowd_that_joins_at_once_gets_seats_and_places_in_line(address: str, clock: Clock) -> None:
    async with opened(address, clock) as one, opened(address, clock) as other, asyncio.timeout(60):
        cores = core(one, clock, "one"), core(other, clock, "other")
        leader = await enter(one, "leader")
        made = await publish(one, leader, capacity=SEATS)
        for number in range(PEOPLE):
            await cores[0].handle(Incoming(f"look-{number}", account(f"p{number}"), Commanded("network", made.id)))
        joining = (
            Incoming(f"join-{number}", account(f"p{number}"), Pressed("join"), Ref("network", made.id))
            for number in range(PEOPLE)
        )
        await asyncio.gather(*(cores[number % 2].handle(press) for number, press in enumerate(joining)))
        now = await look(one, leader, made.id)
    assert (len(now.seated), len(now.waiting)) == (SEATS, PEOPLE - SEATS)
