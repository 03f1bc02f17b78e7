"""A worker as it is wired in `kring`, but on a working morning and with a platform of ours."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from logging import ERROR

import structlog

from benchmarks.nudges.crowd import MORNING
from bot.events import Ref
from bot.people import PlatformName
from bot.ports import Claimed, Clock, Outbox, Parcel, Platform, Sent, Uncertain
from bot.runtime import Prepared, Runtime, Silent
from bot.speech import Raw
from bot.views import Message
from kring.clock import SystemClock
from kring.wiring import runtime_of, spare_what_stays
from scheduling import Dispatcher
from storage import SqlStore, open_store

Prepare = Callable[[Claimed], Awaitable[Prepared | Silent]]
SAID = Message(Raw("Het is zover."), ())


@dataclass(frozen=True)
class Shifted:
    """The system's clock, so much further: everybody who has the same `by` reads the same time."""

    by: timedelta

    def now(self) -> datetime:
        return SystemClock().now() + self.by


def from_morning() -> Shifted:
    """A clock that reads `MORNING` now, whatever day it is, and goes on from there."""
    return starting(MORNING)


def starting(moment: datetime) -> Shifted:
    """A clock that reads this moment now, and goes on from there."""
    return Shifted(moment - SystemClock().now())


@dataclass
class Instant:
    """A platform without limits, in this process. Fulfils `Platform`."""

    handed: int = 0

    async def deliver(self, parcel: Parcel) -> Sent:
        await asyncio.sleep(0)
        self.handed += 1
        return Sent(f"{self.handed}")

    async def find(self, parcel: Parcel, since: datetime) -> Uncertain:
        return Uncertain("nobody keeps what was handed over")


def really(runtime: Runtime) -> Prepare:
    """What a worker does: the flow's own message, from facts as they are now."""
    return runtime.prepare


def alike(_: Runtime) -> Prepare:
    """The same message for everybody, which opens no conversation: what is left is the queue."""
    return constant


def unwatched(store: SqlStore) -> Outbox:
    return store


async def constant(claimed: Claimed) -> Prepared:
    return Prepared(SAID, Ref(claimed.nudge.flow, claimed.nudge.subject))


@dataclass(frozen=True)
class Shift:
    """A worker with its parts."""

    dispatcher: Dispatcher
    runtime: Runtime
    store: SqlStore


@asynccontextmanager
async def on_shift(
    address: str,
    platform: Platform,
    clock: Clock,
    preparing: Callable[[Runtime], Prepare] = really,
    watching: Callable[[SqlStore], Outbox] = unwatched,
) -> AsyncIterator[Shift]:
    """A worker on the database at this address, all platforms being this one; `watching` is the outbox it sees."""
    quiet()
    store = open_store(address, clock)
    runtime = runtime_of(store, clock)
    everywhere: Mapping[PlatformName, Platform] = {"slack": platform, "teams": platform}
    name = f"bench-{os.getpid()}"
    dispatcher = Dispatcher(watching(store), preparing(runtime), everywhere, clock, runtime.holidays, name)
    spare_what_stays()
    try:
        yield Shift(dispatcher, runtime, store)
    finally:
        await store.close()


def quiet() -> None:
    """Only what goes wrong is told, beside the report."""
    told = structlog.PrintLoggerFactory(sys.stderr)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(ERROR), logger_factory=told)
