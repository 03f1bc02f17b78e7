"""The program for all platforms at once, in one process or in four: the same story plays on either."""

from __future__ import annotations

import asyncio
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path
from tempfile import mkdtemp

import aiohttp
from sqlalchemy import create_engine, func, select

from adapters import slack, teams
from benchmarks.servers import Server, running
from bot.people import PlatformName
from kring.host import Served as Part
from kring.host import application
from kring.settings import Settings
from kring.wiring import (
    Bell,
    Chat,
    Sending,
    closing,
    dispatcher_of,
    runtime_of,
    slack_settings,
    teams_settings,
    ticker_of,
)
from scheduling import Dispatcher
from storage import SqlStore, open_store
from storage.engine import url_of
from storage.tables import outbox
from tests.e2e.across.clockwork import Hand
from tests.e2e.house import Unhurried
from tests.e2e.processes import HERE, PATIENCE
from tests.fakes.http import Served, serve
from tests.fakes.world import MONDAY, Clock

SOON = timedelta(minutes=5)
"""What missed its turn in a lane on a busy machine, or met a token that ended while the clock leapt, goes by then."""
ROLES = ("web", "web", "worker", "worker")


class Program(ABC):
    """One run of Kring. `books` is its database, as an operator looks into it."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        self.settings = settings
        self.books: SqlStore
        self._stack = AsyncExitStack()
        self._doors: Iterator[Served] = iter(())

    @property
    def keys(self) -> tuple[str, ...]:
        return (self.settings["KRING_SECRET_KEY"],)

    @property
    def address(self) -> str:
        return self.settings["KRING_DATABASE_URL"]

    def door(self) -> Served:
        """Where the next request goes: each web process in turn."""
        return next(self._doors)

    async def stop(self) -> None:
        await self._stack.aclose()

    @abstractmethod
    async def start(self) -> None: ...

    @abstractmethod
    def now(self) -> datetime: ...

    @abstractmethod
    def put_clock(self, moment: datetime) -> None:
        """It is this moment (UTC), for every process."""

    @abstractmethod
    async def settled(self) -> None:
        """Until all that is due has its outcome."""

    async def next_due(self, until: datetime) -> datetime | None:
        """When something falls due next (UTC), if that is by then, or soon after now: it missed its turn."""
        due = await self.books.next_due()
        return None if due is None or due > max(until, self.now()) + SOON else due


class OneProcess(Program):
    """In this process, wired as `kring` wires it, by a clock that stands still."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        super().__init__(settings)
        self.clock = Clock()
        self._slack: slack.SlackAdapter
        self._dispatcher: Dispatcher

    async def start(self) -> None:
        settings = Settings.model_validate({name.lower(): value for name, value in self.settings.items()})
        self.books = store = open_store(self.address, self.clock, settings.keys)
        runtime, bell = runtime_of(store, self.clock), Bell()
        self._slack = slack.build(slack_settings(settings), runtime, bell, store=store)
        chats: dict[PlatformName, Chat] = {
            "slack": self._slack,
            "teams": teams.build(teams_settings(settings), runtime, bell, store=store),
        }
        platforms = {name: Unhurried(chat.platform) for name, chat in chats.items()}
        self._dispatcher = dispatcher_of(runtime, store, platforms)
        bell.ring = self._dispatcher.poke
        parts: list[Part] = [*chats.values(), Sending(ticker_of(self._dispatcher, runtime, store))]
        program = application(parts, store.ready, closing(store))
        self._doors = cycle([await self._stack.enter_async_context(serve(program))])

    def now(self) -> datetime:
        return self.clock.at

    def put_clock(self, moment: datetime) -> None:
        self.clock.at = moment

    async def settled(self) -> None:
        await self._slack.settled()
        await self._dispatcher.drain()


class FourProcesses(Program):
    """`kring serve` four times on one database: two that answer, two that send. Their clock runs, and leaps."""

    def __init__(self, settings: Mapping[str, str], directory: Path) -> None:
        super().__init__(settings)
        self._directory = directory
        self._file = directory / "ahead"
        self._hand = Hand(self._file)
        self._engine = create_engine(url_of(self.address))

    async def start(self) -> None:
        self.put_clock(MONDAY)
        self.books = open_store(self.address, self._hand, self.keys)
        self._stack.push_async_callback(self.books.close)
        self._stack.callback(self._engine.dispose)
        waiting = aiohttp.ClientTimeout(PATIENCE)
        session = await self._stack.enter_async_context(aiohttp.ClientSession(timeout=waiting))
        servers = [(role, await self._started(role)) for role in ROLES]
        self._doors = cycle([Served(one.url, session) for role, one in servers if role == "web"])

    async def _started(self, role: str) -> Server:
        command = [sys.executable, "-m", "tests.e2e.across.clockwork", str(self._file), "serve", "--role", role]
        settings = {**self.settings, "KRING_PORT": "0", "PYTHONPATH": HERE}
        run = Path(mkdtemp(prefix=role, dir=self._directory))
        return await self._stack.enter_async_context(running(command, settings, run, "/readyz"))

    def now(self) -> datetime:
        return self._hand.now()

    def put_clock(self, moment: datetime) -> None:
        self._hand.put(moment)

    async def settled(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._under_way():  # noqa: ASYNC110, another process sets no event of ours
                await asyncio.sleep(0.03)

    def _under_way(self) -> int:
        due = (outbox.c.status == "planned") & (outbox.c.due <= self.now())
        waiting = select(func.count()).where(due | outbox.c.status.in_(("claimed", "sending")))
        with self._engine.connect() as connection:
            return connection.scalar(waiting) or 0
