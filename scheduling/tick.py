"""The tick. APScheduler wakes Kring up; what is due lives in Kring's own outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.planning import Planner
from bot.ports import Backlog, Calendars, Clock, Departures, Meetings, NeverSaved, NotSaved, Plans, Retention
from bot.turn.withdrawing import withdraw
from scheduling import figures
from scheduling.dispatcher import Dispatcher
from scheduling.refreshing import refresh

INTERVAL = 0.5
"""Seconds. Looking when nothing is due costs one short query."""
LOOK = 15
"""Seconds between two looks at how much is due, for `/metrics`."""
EVENTS_KEPT = timedelta(days=7)
"""Longer than any platform goes on sending the same event again."""
REPLIES_KEPT = timedelta(days=7)
"""An answer may repeat words that its reader typed; it was read long since."""
UNFINISHED_KEPT = timedelta(days=14)
"""Longer than an evaluation stays open: until then it can be finished."""
NUDGES_KEPT = timedelta(days=365)
"""What somebody got, and why, can be looked up for a year, unless their organisation arranged otherwise; the rules look
back three months."""
EACH_DAY = timedelta(hours=23)
"""A little less than a day, so that the hour doesn't creep."""
SWEEP_WITHIN = 1800
"""Seconds for one sweep; what it didn't reach, the next one does."""

A = TypeVar("A")
log = structlog.get_logger(__name__)


def until_stopped(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """The job, which may be cut short when the program ends: it is done again another time, and that is no error."""

    async def run() -> None:
        try:
            await job()
        except asyncio.CancelledError:
            log.info("cut short", job=getattr(job, "__name__", ""))

    return run


class Keeping(Retention, Plans, Meetings, Departures, Protocol):
    """What is swept, and what an operator sees of it."""

    async def backlog(self, now: datetime) -> Backlog: ...


class Ticker:
    """Pokes the dispatcher every half second. Once a day one of all workers sweeps, and at once after an upgrade.

    `edition` is the program's: another one may have another calendar.
    `planner` makes the calendar of the day, with which every plan is compared once a day; without it none is. Team
    meetings that came from a calendar are read again in `calendars`; without them none is.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        kept: Keeping,
        clock: Clock,
        interval: float = INTERVAL,
        planner: Callable[[], Planner] | None = None,
        calendars: Calendars | None = None,
        edition: str = "",
    ) -> None:
        self._dispatcher = dispatcher
        self._kept = kept
        self._clock = clock
        self._interval = interval
        self._planner = planner
        self._calendars = calendars
        self._edition = edition
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Starts the dispatcher and the tick, inside the running loop."""
        self._dispatcher.start()
        self._scheduler.add_job(self._tick, "interval", seconds=self._interval)
        self._scheduler.add_job(until_stopped(self.look), "interval", seconds=LOOK)
        self._scheduler.add_job(until_stopped(self._sweep_in_turn), "interval", hours=1)
        self._scheduler.add_job(until_stopped(self._sweep_in_turn))
        self._scheduler.start()

    async def stop(self) -> None:
        """No tick any more; returns when what is under way has its outcome."""
        self._scheduler.shutdown(wait=False)
        await self._dispatcher.stop()

    async def _tick(self) -> None:
        self._dispatcher.poke()

    async def look(self) -> None:
        """Shows in the figures how much is due."""
        now = self._clock.now()
        try:
            figures.show(await self._kept.backlog(now), now)
        except NotSaved as error:
            log.warning("backlog unknown", reason=str(error))

    async def _sweep_in_turn(self) -> None:
        """Of all workers one a day, however often they are started; and each new program once."""
        try:
            mine = await self._kept.takes_turn(f"sweep {self._edition}".strip(), self._clock.now(), EACH_DAY)
        except NotSaved as error:
            log.warning("no turn to sweep", reason=str(error))
            return
        if mine:
            await self.sweep()

    async def sweep(self) -> None:
        """Forgets what is kept no longer than needed, and makes every plan what the calendar wants today."""
        try:
            async with asyncio.timeout(SWEEP_WITHIN):
                await self._forget()
                await self._alone("withdraw", self._withdraw)
                await self._alone("replan", self._replan)
                await self._alone("refresh", self._refresh)
        except TimeoutError:
            log.warning("sweep cut short; it goes on tomorrow")

    async def _alone(self, step: str, work: Callable[[], Awaitable[A]]) -> A | None:
        """What goes wrong in one step keeps no other from its turn. Only what may pass is quietly put off."""
        try:
            return await work()
        except Exception as error:
            if isinstance(error, NotSaved) and not isinstance(error, NeverSaved):
                log.warning("sweep put off until tomorrow", step=step, reason=str(error))
            else:
                log.exception("sweep failed", step=step)
            return None

    async def _forget(self) -> None:
        now, kept = self._clock.now(), self._kept
        works: Mapping[str, Callable[[], Awaitable[int]]] = {
            "events": lambda: kept.forget_events(now - EVENTS_KEPT),
            "replies": lambda: kept.forget_replies(now - REPLIES_KEPT),
            "unfinished": lambda: kept.forget_unfinished(now - UNFINISHED_KEPT),
            "nudges": lambda: kept.forget_nudges(now - NUDGES_KEPT),
            "arranged": lambda: kept.forget_arranged(now),
        }
        log.info("swept", **{what: await self._alone(f"forget {what}", work) for what, work in works.items()})

    async def _withdraw(self) -> None:
        """What an uninstall was interrupted in."""
        if self._planner is not None and (left := await withdraw(self._kept, self._planner(), self._clock.now())):
            log.info("left networks of others", seats=left)

    async def _replan(self) -> None:
        if self._planner is not None:
            log.info("plans compared", changed=await self._kept.replan(self._planner(), self._clock.now()))

    async def _refresh(self) -> None:
        if self._planner is not None and self._calendars is not None:
            changed = await refresh(self._kept, self._calendars, self._planner(), self._clock.now())
            log.info("calendars read again", changed=changed)
