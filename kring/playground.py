"""`kring demo`: the core with the playground around it, on this machine only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from adapters import teams, web
from adapters.slack.render import payload as slack_payload
from adapters.teams.render import card as teams_card
from bot.people import PlatformName
from bot.ports import NotSaved, Platform
from kring.clock import SystemClock
from kring.demo import Stage, is_strange
from kring.host import application
from kring.playtime import DemoClock, TimeMachine
from kring.settings import Settings
from kring.wiring import Bell, Sending, closing, dispatcher_of, runtime_of, teams_settings, ticker_of
from storage import open_store

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


async def refuse_strangers(settings: Settings) -> None:
    """Raises `Strange` for a database in which others than the playground's people have written."""
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        if await is_strange(store):
            raise Strange("this database is in use by others; give the playground one of its own: KRING_DATABASE_URL")
    finally:
        await store.close()


async def refuse_playgrounds(settings: Settings) -> None:
    """Raises `Strange` for a playground's database: its clock runs ahead, and "start over" would erase real people."""
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        with suppress(NotSaved):
            if await web.notes(store):
                raise Strange("this database is the playground's; give Kring one of its own: KRING_DATABASE_URL")
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
    return application(
        [local, Scene(stage, routes), Sending(ticker_of(dispatcher, runtime, store))], store.ready, closing(store)
    )
