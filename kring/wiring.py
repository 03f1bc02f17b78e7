"""Wiring: which parts a process consists of, and how it runs until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from enum import Enum
from typing import Protocol
from uuid import uuid4

import structlog
import uvicorn
from starlette.applications import Starlette

from adapters import slack, teams
from adapters.calendars import WHILE_NOBODY_WAITS, WebCalendars
from adapters.holidays import PublicHolidays
from bot.flows import FLOWS, STATES
from bot.people import PlatformName
from bot.ports import Clock, NotSaved, Platform
from bot.runtime import Runtime
from kring import __version__
from kring.clock import SystemClock
from kring.host import Served, application
from kring.settings import Settings
from scheduling import Dispatcher, Ticker
from storage import SqlStore, migrate, needs_migration, open_store

log = structlog.get_logger()
PATIENCE = 20
"""Seconds that a stopping process gives to what is under way; then it ends anyhow, and leases run out."""


class Role(Enum):
    """What a process does: answer people, send nudges, or both."""

    WEB = "web"
    WORKER = "worker"
    ALL = "all"


class Chat(Served, Protocol):
    """A platform's adapter: its routes for what comes in, its `platform` for what goes out."""

    @property
    def platform(self) -> Platform: ...


class OldSchema(Exception):
    """The database has an older schema than this program."""


def fresh_id() -> str:
    return uuid4().hex


def runtime_of(store: SqlStore, clock: Clock) -> Runtime:
    """The core over a real store."""
    return Runtime(store, clock, PublicHolidays(), FLOWS, STATES, fresh_id, WebCalendars())


def dispatcher_of(runtime: Runtime, store: SqlStore, platforms: Mapping[PlatformName, Platform]) -> Dispatcher:
    worker = f"{socket.gethostname()}-{os.getpid()}-{fresh_id()[:8]}"
    return Dispatcher(store, runtime.prepare, platforms, runtime.clock, runtime.holidays, worker)


def ticker_of(dispatcher: Dispatcher, runtime: Runtime, store: SqlStore) -> Ticker:
    calendars = WebCalendars(seconds=WHILE_NOBODY_WAITS)
    return Ticker(
        dispatcher,
        store,
        runtime.clock,
        planner=lambda: runtime.planner,
        calendars=calendars,
        edition=__version__,
    )


def serving_house(settings: Settings, role: Role) -> Starlette:
    """`kring serve`: the platforms that are set up, and what this role does for them."""
    clock = SystemClock()
    store = open_store(settings.kring_database_url, clock, settings.keys)
    runtime = runtime_of(store, clock)
    bell = Bell()
    chats = _chats(settings, runtime, store, bell)
    parts: list[Served] = list(chats.values())
    if role is not Role.WEB:
        platforms = {name: chat.platform for name, chat in chats.items()}
        dispatcher = dispatcher_of(runtime, store, platforms)
        bell.ring = dispatcher.poke
        parts.append(Sending(ticker_of(dispatcher, runtime, store)))
    return application(parts, store.ready, closing(store))


class Bell:
    """Rings once somebody listens: adapters get it before there is a dispatcher to wake."""

    def __init__(self) -> None:
        self.ring: Callable[[], None] = lambda: None

    def __call__(self) -> None:
        self.ring()


class Sending:
    """What sends, as a part of the host: started last and stopped first, so that it can finish what it began."""

    routes = ()

    def __init__(self, ticker: Ticker) -> None:
        self._ticker = ticker

    async def start(self) -> None:
        self._ticker.start()

    async def close(self) -> None:
        await self._ticker.stop()


def _chats(settings: Settings, runtime: Runtime, store: SqlStore, poke: Callable[[], None]) -> dict[PlatformName, Chat]:
    chats: dict[PlatformName, Chat] = {}
    if settings.slack:
        chats["slack"] = slack.build(slack_settings(settings), runtime, poke, store)
    if settings.teams:
        chats["teams"] = teams.build(teams_settings(settings), runtime, poke, installations=store)
    return chats


def slack_settings(settings: Settings) -> slack.SlackSettings:
    return slack.SlackSettings(
        signing_secret=settings.slack_signing_secret,
        bot_token=settings.slack_bot_token,
        app_token=settings.slack_app_token,
        api_url=settings.slack_api_url,
        public_url=settings.kring_public_url,
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret,
        keys=settings.keys,
    )


def teams_settings(settings: Settings) -> teams.TeamsSettings:
    return teams.TeamsSettings(
        app_id=settings.microsoft_app_id,
        app_password=settings.microsoft_app_password,
        tenant_id=settings.microsoft_app_tenant_id,
        openid_url=settings.kring_teams_openid_url,
        login_url=settings.kring_teams_login_url,
        service_hosts=settings.kring_teams_service_hosts,
    )


@asynccontextmanager
async def closing(store: SqlStore) -> AsyncIterator[None]:
    """The store for as long as the host runs."""
    try:
        yield
    finally:
        await store.close()


async def make_ready(settings: Settings) -> None:
    """SQLite migrates by itself; PostgreSQL only by `kring migrate`. Raises `OldSchema` there.

    A PostgreSQL that is away is no reason not to start: `/readyz` tells, and people are told.
    """
    url = settings.kring_database_url
    if url.startswith("sqlite"):
        await asyncio.to_thread(migrate, url)
        return
    with suppress(NotSaved):
        if await asyncio.to_thread(needs_migration, url):
            raise OldSchema("this database has an older schema: run `kring migrate` once, then start again")


def spare_what_stays() -> None:
    """What is imported and wired by now stays to the end, and the garbage collector looks through it no more.

    All of a program's classes and tables, again and again, were a quarter of a busy worker's time.
    """
    gc.collect()
    gc.freeze()


async def run(house: Starlette, settings: Settings) -> None:
    """Serves until SIGINT or SIGTERM, then finishes what is under way and returns. Call it in the main thread."""
    spare_what_stays()
    for asked in (signal.SIGINT, signal.SIGTERM):
        # Once it has stopped, uvicorn raises the signal again, for whoever listened before: that ends nobody now.
        signal.signal(asked, _heard)
    config = uvicorn.Config(
        house,
        host=settings.kring_host,
        port=settings.kring_port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    await uvicorn.Server(config).serve()


def _heard(_number: int, _frame: object) -> None:
    """Stopping when asked to is no failure: the exit code is 0."""
