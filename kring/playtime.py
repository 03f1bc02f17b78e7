"""The playground's clock: the system's own, moved ahead by an offset that survives a restart."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from adapters.web import keep_note, notes
from bot.network.cadence import Days, instant, working_day
from bot.planning import Planner
from bot.ports import Clock, Outbox, Plans, Transcript

NOTE = "clock"
ZONE, MORNING = "Europe/Brussels", time(9)
EACH_WEEK = timedelta(weeks=1)


class DemoClock:
    """Fulfils `bot.ports.Clock`: goes as fast as the real one, from wherever it was put."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self.offset = timedelta()

    def now(self) -> datetime:
        return self._real.now() + self.offset

    def put(self, at: datetime) -> None:
        """From now on it is `at` (UTC)."""
        self.offset = at - self._real.now()


def first_morning(now: datetime, free: Days) -> datetime:
    """Nine o'clock in Brussels (as UTC) today, or on the next working day."""
    return instant(working_day(now.astimezone(ZoneInfo(ZONE)).date(), free), MORNING, ZONE)


class MovingStore(Outbox, Transcript, Plans, Protocol):
    """What stands still while the clock moves."""


class TimeMachine:
    """Fulfils `adapters.web.Machine`: moves the clock, stopping wherever something is due.

    On the way plans are made anew each week, as they are each day where time takes its course.
    """

    def __init__(
        self,
        clock: DemoClock,
        store: MovingStore,
        drain: Callable[[], Awaitable[int]],
        planner: Callable[[], Planner],
    ) -> None:
        self._clock = clock
        self._outbox: Outbox = store
        self._transcript: Transcript = store
        self._plans: Plans = store
        self._drain = drain
        self._planner = planner
        self._replanned = datetime.min.replace(tzinfo=UTC)
        self._moving = Lock()

    def now(self) -> datetime:
        return self._clock.now()

    async def next_moment(self) -> datetime | None:
        return await self._outbox.next_due()

    def standing_still(self) -> Lock:
        """While it is held the clock doesn't move."""
        return self._moving

    async def move(self, to: datetime) -> None:
        """Each due moment on the way is visited in its turn, so that every nudge comes at its own time."""
        async with self._moving:
            try:
                while await self._visit(to):
                    pass
                self._ahead(to)
            finally:
                await self.remember()

    async def _visit(self, to: datetime) -> bool:
        """Goes to the next due moment and sends what is due. False: there is none before `to`, or it won't leave."""
        await self._plan_anew()
        due = await self._outbox.next_due()
        if due is None or due > to:
            return False
        self._ahead(due)
        handled = await self._drain()
        return handled > 0 or await self._outbox.next_due() != due

    async def _plan_anew(self) -> None:
        now = self._clock.now()
        if now - self._replanned >= EACH_WEEK:
            self._replanned = now
            await self._plans.replan(self._planner(), now)

    def _ahead(self, to: datetime) -> None:
        if to > self._clock.now():
            self._clock.put(to)

    async def remember(self) -> None:
        """Keeps the offset for after a restart."""
        note = {"key": NOTE, "offset": self._clock.offset.total_seconds()}
        await keep_note(self._transcript, note, self._clock.now())

    async def recall(self) -> bool:
        """Puts the clock where it was before the restart. False: this is the first start."""
        kept = (await notes(self._transcript)).get(NOTE)
        if kept is not None:
            self._clock.offset = timedelta(seconds=kept["offset"])
        return kept is not None
