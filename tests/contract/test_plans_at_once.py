"""Everybody at once, and workers among them, in two processes' worth of stores: one plan comes of it."""

import asyncio

from bot.facts import (
    CalendarChanged,
    MemberLeft,
    NetworkCancelled,
    SettingsChanged,
)
from bot.nudges.rows import RowChange
from bot.ports import Outcome
from tests.contract.people import LEASE, PLANNER, record
from tests.contract.plans import DAY, EARLY, moved, outlook, started
from tests.fakes.world import Clock
from tests.stores import opened


async def test_everybody_at_once_leaves_one_plan(address: str, clock: Clock) -> None:
    """Settings change, sessions move and people leave at the same moment: the plan is that of what came of it."""
    async with opened(address, clock) as one, opened(address, clock) as other, asyncio.timeout(60):
        made, an, people = await started(one, *(f"p{number}" for number in range(6)))
        zones = ("America/New_York", "Asia/Tokyo", "Europe/Lisbon")
        settings = (
            record((one, other)[turn % 2], person, SettingsChanged("nl", zones[turn % 3]), at=EARLY)
            for turn, person in enumerate([an, *people])
        )
        changes = (
            record(other, an, CalendarChanged(row, RowChange(row, off=True), made), at=EARLY) for row in (11, 13, 22)
        )
        await asyncio.gather(
            *settings,
            *changes,
            record(one, an, moved(made, 2, days=7), at=EARLY),
            record(other, people[0], MemberLeft(made, people[0].id), at=EARLY),
        )
        assert await one.replan(PLANNER, EARLY) == 0


async def test_a_plan_and_a_worker_at_once_agree(address: str, clock: Clock) -> None:
    """While everything is taken back, a worker claims it: nothing that it got can be sent any more."""
    async with opened(address, clock) as one, opened(address, clock) as other, asyncio.timeout(60):
        made, an, _ = await started(one, *(f"p{number}" for number in range(6)))
        when = made.sessions[0].start - 7 * DAY
        claims, outcome = await asyncio.gather(
            other.claim(when, "worker", 99, LEASE), record(one, an, NetworkCancelled(made), at=when)
        )
        assert outcome is Outcome.DONE
        begun = [await other.begin(claimed, None, when, LEASE) for claimed in claims if claimed.nudge.scope]
        assert not any(begun)
        found = {key: value for key, value in (await outlook(one, an)).items() if "/cancelled/" not in key}
        assert set(found.values()) == {("dropped", "why-cancelled")}
