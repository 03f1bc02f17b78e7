"""Team meetings that came from a calendar follow it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from structlog.testing import CapturingLogger

from bot.events import Submitted
from bot.network.meetings import Reading, Rhythm
from bot.ports import Planned
from bot.queries import TeamMeeting
from scheduling import refreshing
from scheduling.refreshing import AT_ONCE, refresh
from tests.fakes.calendars import TWO, Shelf
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, a_world

ADDRESS = "https://kalender.example/team.ics"
SECRET = "https://kalender.example/private/of-somebody.ics"


@dataclass
class Slowly(Shelf):
    """Takes some turns of the loop for each calendar. `most`: so many were read at one time."""

    under_way: int = 0
    most: int = 0

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        for _ in range(5):
            await asyncio.sleep(0)
        self.under_way -= 1
        return await super().at(address, timezone, now)


async def from_a_calendar(shelf: Shelf) -> Somebody:
    """Bo chose the first meeting of the calendar on this shelf."""
    bo = await a_world(calendars=shelf).somebody("Bo")
    await bo.command("channel", place=TEAM)
    await bo.press("link", "team")
    await bo.command("meeting")
    await bo.do(Submitted("calendar", {"address": ADDRESS}), bo.last[-1].ref)
    await bo.press("choose", "0")
    await bo.press("use")
    return bo


async def again(world: World) -> int:
    assert isinstance(world.store, MemoryStore)
    return await refresh(world.store, world.runtime.calendars, world.runtime.planner, world.clock.at)


async def rhythm_of(bo: Somebody) -> Rhythm | None:
    found: Rhythm | None = (await bo.world.store.ask(await bo.known(), [TeamMeeting()]))[TeamMeeting()]
    return found


async def agendas(bo: Somebody) -> list[Planned]:
    """What is still to come in the channel, the soonest first."""
    assert isinstance(bo.world.store, MemoryStore)
    lines = await bo.world.store.timeline((await bo.known()).organisation, 99)
    return [line for line in lines if line.nudge.kind == "agenda" and line.status == "planned"]


async def test_what_was_moved_in_the_calendar_moves_with_its_nudges() -> None:
    shelf = Shelf({ADDRESS: TWO})
    bo = await from_a_calendar(shelf)
    assert f"{(await agendas(bo))[0].nudge.due:%d %H}" == "03 13"
    assert await again(bo.world) == 0
    shelf.texts = {ADDRESS: TWO.replace("T090000", "T133000").replace("INTERVAL=2;BYDAY=WE", "BYDAY=TH")}
    assert await again(bo.world) == 1
    kept = await rhythm_of(bo)
    assert kept is not None
    assert (f"{kept.at:%H:%M}", kept.uid) == ("13:30", "team")
    assert f"{(await agendas(bo))[0].nudge.due:%d %H}" == "04 13"


@pytest.mark.parametrize("text", ["", "hallo", TWO.replace("UID:team", "UID:other")], ids=["away", "broken", "gone"])
async def test_a_calendar_without_the_meeting_changes_nothing(text: str) -> None:
    shelf = Shelf({ADDRESS: TWO})
    bo = await from_a_calendar(shelf)
    before, planned = await rhythm_of(bo), await agendas(bo)
    shelf.texts = {ADDRESS: text}
    assert await again(bo.world) == 0
    assert (await rhythm_of(bo), await agendas(bo)) == (before, planned)


async def test_what_somebody_said_meanwhile_stays() -> None:
    shelf = Shelf({ADDRESS: TWO})
    bo = await from_a_calendar(shelf)
    assert isinstance(bo.world.store, MemoryStore)
    (source,) = await bo.world.store.sources()
    await bo.command("meeting")
    await bo.do(
        Submitted("rhythm", {"often": "weekly", "date": "2026-03-10", "time": "9:00", "minutes": "60"}), bo.last[-1].ref
    )
    said = await rhythm_of(bo)
    assert not await bo.world.store.refreshed(source, source.rhythm, bo.world.runtime.planner, bo.world.clock.at)
    assert await rhythm_of(bo) == said
    shelf.asked.clear()
    assert await again(bo.world) == 0
    assert shelf.asked == [], "what was said in words is read nowhere"


async def test_another_meeting_of_the_same_calendar_that_was_chosen_meanwhile_stays() -> None:
    bo = await from_a_calendar(Shelf({ADDRESS: TWO}))
    store = bo.world.store
    assert isinstance(store, MemoryStore)
    (source,) = await store.sources()
    await bo.command("meeting")
    await bo.do(Submitted("calendar", {"address": ADDRESS}), bo.last[-1].ref)
    await bo.press("choose", "1")
    await bo.press("use")
    chosen = await rhythm_of(bo)
    assert chosen is not None
    assert chosen.uid == "yoga"
    moved = replace(source.rhythm, minutes=45)
    assert not await store.refreshed(source, moved, bo.world.runtime.planner, bo.world.clock.at)
    assert await rhythm_of(bo) == chosen


@dataclass
class Failing(Shelf):
    """Raises for one address, with that address in what it says."""

    async def at(self, address: str, timezone: str, now: datetime) -> Reading:
        if address == SECRET:
            raise OverflowError(address)
        return await super().at(address, timezone, now)


async def test_a_calendar_that_nobody_foresaw_leaves_the_others_alone_and_its_address_unsaid(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bo = await from_a_calendar(Shelf({ADDRESS: TWO}))
    store = bo.world.store
    assert isinstance(store, MemoryStore)
    (team,) = store.tables.meetings
    for other in ("a", "z"):
        store.tables.channels[other] = replace(store.tables.channels[team], id=other)
        store.tables.meetings[other], store.tables.sources[other] = store.tables.meetings[team], SECRET
    moved = Failing({ADDRESS: TWO.replace("T090000", "T133000")})
    said = CapturingLogger()
    monkeypatch.setattr(refreshing, "log", said)
    assert await refresh(store, moved, bo.world.runtime.planner, bo.world.clock.at) == 1
    kept = await rhythm_of(bo)
    assert kept is not None
    assert f"{kept.at:%H:%M}" == "13:30"
    assert sorted(line.kwargs["channel"] for line in said.calls) == ["a", "z"]
    assert SECRET not in repr(said.calls)


async def test_many_calendars_are_read_a_few_at_a_time() -> None:
    bo = await from_a_calendar(Shelf({ADDRESS: TWO}))
    store = bo.world.store
    assert isinstance(store, MemoryStore)
    tables = store.tables
    (team,) = tables.meetings
    for number in range(3 * AT_ONCE):
        tables.channels[f"c{number}"] = replace(tables.channels[team], id=f"c{number}")
        tables.meetings[f"c{number}"], tables.sources[f"c{number}"] = tables.meetings[team], ADDRESS
    moved = Slowly({ADDRESS: TWO.replace("T090000", "T133000")})
    assert await refresh(store, moved, bo.world.runtime.planner, bo.world.clock.at) == 3 * AT_ONCE + 1
    assert len(moved.asked) == 3 * AT_ONCE + 1
    assert moved.most == AT_ONCE
