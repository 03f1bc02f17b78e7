"""Once a day every team meeting that came from a calendar is read again: what was moved there moves here."""

from __future__ import annotations

import asyncio
from datetime import datetime

import structlog

from bot.network.meetings import Found, Rhythm
from bot.planning import Planner
from bot.ports import Calendars, Meetings, Source

AT_ONCE = 3
"""Calendars that are read at the same time: as many as are fetched at once, so that none waits for its turn in vain."""

log = structlog.get_logger(__name__)


async def refresh(meetings: Meetings, calendars: Calendars, planner: Planner, now: datetime) -> int:
    """Reads each again, and says how many had changed. Raises `NotSaved` when nobody knows which there are.

    A calendar that can't be read, or that doesn't have the meeting any more, changes nothing: the team says so itself.
    Whatever goes wrong with one, the others go on.
    """
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(source: Source) -> bool:
        try:
            async with turns:
                rhythm = await read_again(source, calendars, now)
            if rhythm is None or rhythm == source.rhythm:
                return False
            return await meetings.refreshed(source, rhythm, planner, now)
        except Exception as error:  # noqa: BLE001 - one team's calendar is no reason to leave the others as they were
            # An address may hold somebody's key, and an error may hold the address.
            log.warning("calendar not refreshed", channel=source.channel, error=type(error).__name__)
            return False

    return sum(await asyncio.gather(*(one(source) for source in await meetings.sources())))


async def read_again(source: Source, calendars: Calendars, now: datetime) -> Rhythm | None:
    """The very meeting of this source, as its calendar has it now."""
    match await calendars.at(source.address, source.timezone, now):
        case Found(found):
            return next((one.rhythm for one in found if one.rhythm.uid == source.rhythm.uid), None)
        case _:
            return None
