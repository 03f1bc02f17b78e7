"""The playground's clock: the system's own, moved ahead by an offset that survives a restart."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.web import keep_note, notes
from bot.network.cadence import Days, instant, working_day
from bot.ports import Clock, Outbox, Transcript

NOTE = "clock"
ZONE, MORNING = "Europe/Brussels", time(9)


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


class TimeMachine:
    """Fulfils `adapters.web.Machine`: moves the clock, stopping wherever something is due."""

    def __init__(
        self, clock: DemoClock, outbox: Outbox, transcript: Transcript, drain: Callable[[], Awaitable[int]]
    ) -> None:
        self._clock = clock
        self._outbox = outbox
        self._transcript = transcript
        self._drain = drain
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
        due = await self._outbox.next_due()
        if due is None or due > to:
            return False
        self._ahead(due)
        handled = await self._drain()
        return handled > 0 or await self._outbox.next_due() != due

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
