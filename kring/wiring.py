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
from adapters.about import AboutPages
from adapters.calendars import WHILE_NOBODY_WAITS, CalendarPages, WebCalendars
from adapters.holidays import PublicHolidays
from adapters.slack.manifest import INSTALL
from bot.flows import FLOWS, STATES
from bot.people import PlatformName
from bot.ports import Clock, NotSaved, Platform
from bot.runtime import Runtime
from kring import __version__
from kring.clock import SystemClock
from kring.host import Served, application
from kring.settings import Settings, deaf
from scheduling import Dispatcher, Ticker
from storage import SqlStore, file_of, migrate, needs_migration, open_store

log = structlog.get_logger()
PATIENCE = 20
"""Seconds that a stopping process gives to what is under way; then it ends anyhow, and leases run out."""
KEPT_OPEN = 75
"""Seconds that a connection nobody uses stays open: longer than a proxy in front of us keeps it, a minute as a rule.

Whoever ends it is to be the one who asks. If we did, a request could come just then, and be answered by nobody.
"""


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


def runtime_of(store: SqlStore, clock: Clock, install_at: str = "", public_url: str = "") -> Runtime:
    """The core over a real store. `install_at`: where people install the app in their workspace, if they can.

    `public_url`: where their calendars reach Kring, if they can.
    """
    return Runtime(store, clock, PublicHolidays(), FLOWS, STATES, fresh_id, WebCalendars(), install_at, public_url)


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


def warn_if_deaf(settings: Settings) -> None:
    """No reason not to start: what goes out by itself goes, and the address may be right without our knowing it."""
    if why := deaf(settings):
        log.warning("nobody reaches Kring", setting=why.setting, reason=why.what, mend=why.where)


def serving_house(settings: Settings, role: Role) -> Starlette:
    """`kring serve`: the platforms that are set up, and what this role does for them."""
    clock = SystemClock()
    store = open_store(settings.kring_database_url, clock, settings.keys)
    runtime = runtime_of(store, clock, install_page(settings), settings.kring_public_url.rstrip("/"))
    bell = Bell()
    chats = _chats(settings, runtime, store, bell)
    parts: list[Served] = list(chats.values())
    if role is not Role.WEB:
        platforms = {name: chat.platform for name, chat in chats.items()}
        dispatcher = dispatcher_of(runtime, store, platforms)
        bell.ring = dispatcher.poke
        parts.append(Sending(ticker_of(dispatcher, runtime, store)))
    if role is not Role.WORKER:
        parts += AboutPages(settings.kring_contact), CalendarPages(store, clock)
    return application(parts, store.ready, closing(store))


def install_page(settings: Settings) -> str:
    """Where people install the app in their workspace by themselves; empty where an operator does it."""
    return f"{settings.kring_public_url.rstrip('/')}{INSTALL}" if settings.slack_client_id else ""


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
        chats["slack"] = slack.build(slack_settings(settings), runtime, poke, store=store)
    if settings.teams:
        chats["teams"] = teams.build(teams_settings(settings), runtime, poke, store=store)
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
        workspaces=frozenset(settings.kring_slack_workspaces),
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
    if file_of(url):
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


def listening_as(settings: Settings, role: Role) -> Settings:
    """A worker whose port nobody chose takes a free one: it stands beside others, and nobody but its watcher calls."""
    if role is Role.WORKER and not settings.has_port:
        return settings.model_copy(update={"kring_port": 0})
    return settings


def what_serves(settings: Settings, role: Role) -> dict[str, object]:
    """How this process is set up, for its first line in the log. No secret, no address."""
    kind = "many" if settings.slack_client_id else "one"
    return {
        "role": role.value,
        "slack": kind if settings.slack else "off",
        "socket_mode": bool(settings.slack and settings.slack_app_token),
        "teams": settings.teams,
        "public_url": settings.kring_public_url,
        "database": "sqlite" if file_of(settings.kring_database_url) else "postgresql",
    }


class Listening(uvicorn.Server):
    """Says in the log where it listens as soon as it does, and what that serves; or that it can't, and what to do."""

    def __init__(self, config: uvicorn.Config, serves: Mapping[str, object]) -> None:
        super().__init__(config)
        self._serves = serves

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:
            self._say_why_not()
            raise
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        log.info("serving", version=__version__, at=f"{host}:{port}", **self._serves)

    def _say_why_not(self) -> None:
        """Beside what was raised, which is in the log already: whether it is the address, and what to do then."""
        if not self.lifespan.should_exit:
            asked = f"{self.config.host}:{self.config.port}"
            log.error("not serving", at=asked, mend="does another program listen there? Set KRING_PORT")


async def run(house: Starlette, settings: Settings, serves: Mapping[str, object]) -> None:
    """Serves until SIGINT or SIGTERM, then finishes what is under way and returns. Call it in the main thread.

    `serves` is what its first line in the log says of it.
    """
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
        timeout_keep_alive=KEPT_OPEN,
    )
    await Listening(config, serves).serve()


def _heard(_number: int, _frame: object) -> None:
    """Stopping when asked to is no failure: the exit code is 0."""
