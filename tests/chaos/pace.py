"""Chaos's own time: shorter leases and shorter patience than in production, and fewer nudges in hand.

Everything else that a worker does goes by the constants of the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import aiohttp

from adapters.slack import client as slack
from adapters.teams import client as teams
from adapters.teams import connector
from kring.clock import SystemClock
from scheduling import dispatcher
from storage import engine


@dataclass(frozen=True)
class Pace:
    """Seconds: how long a lease holds, how long a platform gets for one message, and one request of that."""

    lease: float
    answer: float
    request: float


BATCH, IN_HAND = 16, 32
"""Little at once, so that a worker that dies leaves work for the others until its lease runs out."""
PATIENT, BRISK, QUICK = Pace(40, 15, 10), Pace(6, 4, 3), Pace(3, 2, 1)
MORNING = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
"""A Tuesday, 10:00 in Brussels: everybody's window is open, and stays open for longer than any run takes."""


class Clock:
    """`MORNING` when it is made; from then on it runs as the system's clock does. Fulfils `bot.ports.Clock`."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self.ahead = MORNING - self._system.now()

    def now(self) -> datetime:
        return self._system.now() + self.ahead


@contextmanager
def hurried(ahead: timedelta, pace: Pace) -> Iterator[None]:
    """In this process the program's clock is so far ahead, and its leases are this short."""
    really, lease = SystemClock.now, timedelta(seconds=pace.lease)
    patience = aiohttp.ClientTimeout(total=pace.request, connect=pace.request / 2)
    with ExitStack() as stack:
        stack.enter_context(patch.object(SystemClock, "now", lambda clock: really(clock) + ahead))
        stack.enter_context(patch.multiple(dispatcher, LEASE=lease, ANSWER_WITHIN=pace.answer))
        stack.enter_context(patch.multiple(dispatcher, BATCH=BATCH, IN_HAND=IN_HAND))
        stack.enter_context(patch.object(engine, "TRANSACTION", int(pace.lease)))
        stack.enter_context(patch.object(slack, "SEND_TIMEOUT", pace.request))
        stack.enter_context(patch.object(connector, "PATIENCE", patience))
        stack.enter_context(patch.object(teams, "SEND_WITHIN", pace.request))
        yield
