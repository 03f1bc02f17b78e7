"""The tick. APScheduler wakes Kring up; what is due lives in Kring's own outbox."""

from __future__ import annotations

from datetime import UTC, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ports import Clock, NotSaved, Retention
from scheduling.dispatcher import Dispatcher

INTERVAL = 0.5
"""Seconds. Looking when nothing is due costs one short query."""
EVENTS_KEPT = timedelta(days=7)
"""Longer than any platform goes on sending the same event again."""
REPLIES_KEPT = timedelta(days=7)
"""An answer may repeat words that its reader typed; it was read long since."""
UNFINISHED_KEPT = timedelta(days=14)
"""Longer than an evaluation stays open: until then it can be finished."""

log = structlog.get_logger(__name__)


class Ticker:
    """Pokes the dispatcher every half second, and sweeps once a day and at the start."""

    def __init__(self, dispatcher: Dispatcher, retention: Retention, clock: Clock, interval: float = INTERVAL) -> None:
        self._dispatcher = dispatcher
        self._retention = retention
        self._clock = clock
        self._interval = interval
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Starts the dispatcher and the tick, inside the running loop."""
        self._dispatcher.start()
        self._scheduler.add_job(self._tick, "interval", seconds=self._interval)
        self._scheduler.add_job(self.sweep, "interval", days=1)
        self._scheduler.add_job(self.sweep)
        self._scheduler.start()

    async def stop(self) -> None:
        """No tick any more; returns when what is under way has its outcome."""
        self._scheduler.shutdown(wait=False)
        await self._dispatcher.stop()

    async def _tick(self) -> None:
        self._dispatcher.poke()

    async def sweep(self) -> None:
        """Forgets what is kept no longer than needed."""
        now, retention = self._clock.now(), self._retention
        try:
            events = await retention.forget_events(now - EVENTS_KEPT)
            replies = await retention.forget_replies(now - REPLIES_KEPT)
            unfinished = await retention.forget_unfinished(now - UNFINISHED_KEPT)
        except NotSaved as error:
            log.warning("sweep put off until tomorrow", reason=str(error))
        else:
            log.info("swept", events=events, replies=replies, unfinished=unfinished)
