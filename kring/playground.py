"""`kring demo`: the core with the playground around it, on this machine only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from adapters import teams, web
from adapters.about import AboutPages
from adapters.calendars import CalendarPages
from adapters.slack.render import payload as slack_payload
from adapters.teams.render import card as teams_card
from bot.people import PlatformName
from bot.ports import NotSaved, Platform, Transcript
from kring.clock import SystemClock
from kring.demo import Stage, is_strange
from kring.host import Served, application
from kring.playtime import DemoClock, TimeMachine
from kring.settings import PLAYGROUND, Settings
from kring.wiring import Bell, Sending, closing, dispatcher_of, runtime_of, teams_settings, ticker_of
from storage import open_store

PLAYED = "is a playground’s, made by `kring demo`"
OF_ITS_OWN = "give Kring one of its own: KRING_DATABASE_URL"
PREVIEWS = {"Slack": slack_payload, "Teams": teams_card}


class Strange(Exception):
    """The database holds something else than a playground, which "start over" would erase."""


class Scene:
    """The stage as a part of the host: furnished before anybody looks."""

    def __init__(self, stage: Stage, routes: Sequence[BaseRoute]) -> None:
        self._stage = stage
        self.routes = routes

    async def start(self) -> None:
        await self._stage.open()

    async def close(self) -> None:
        pass


async def is_playground(store: Transcript) -> bool:
    """Whether `kring demo` made this database. Raises `NotSaved`."""
    return bool(await web.notes(store))


async def refuse_strangers(settings: Settings) -> None:
    """Raises `Strange` for a database in which others than the playground's people have written."""
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        if await is_strange(store):
            where = f"{PLAYGROUND} in this folder"
            raise Strange(f"{where} is no playground’s, and in use by others: start the playground in another folder")
    finally:
        await store.close()


async def refuse_playgrounds(settings: Settings) -> None:
    """Raises `Strange` for a playground's database: its clock runs ahead, and "start over" would erase real people."""
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        with suppress(NotSaved):
            if await is_playground(store):
                raise Strange(f"this database {PLAYED}; {OF_ITS_OWN}")
    finally:
        await store.close()


def demo_house(settings: Settings) -> Starlette:
    """The playground, and a Teams endpoint for a Bot Framework client on this very machine."""
    clock = DemoClock(SystemClock())
    store = open_store(settings.kring_database_url, clock, settings.keys)
    runtime = runtime_of(store, clock)
    bell = Bell()
    local = teams.build(teams_settings(settings), runtime, bell, open_loopback=True)
    platforms: Mapping[PlatformName, Platform] = {"web": web.WebPlatform(store, clock), "teams": local.platform}
    dispatcher = dispatcher_of(runtime, store, platforms)
    bell.ring = dispatcher.poke
    machine = TimeMachine(clock, store, dispatcher.drain, lambda: runtime.planner)
    stage = Stage(store, clock, runtime.holidays, machine, dispatcher.drain)
    routes = web.build(stage.demo, runtime, store, store, dispatcher.drain, PREVIEWS)
    sending = Sending(ticker_of(dispatcher, runtime, store))
    pages = (AboutPages(settings.kring_contact), CalendarPages(store, clock))
    parts: list[Served] = [local, *pages, Scene(stage, routes), sending]
    return application(parts, store.ready, closing(store))
