"""`kring check`: tries everything that is set up, at once, and says what to do about what fails."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

import aiohttp

from bot.ports import Clock
from kring.checks.address import ADDRESS, look_at_address
from kring.checks.files import look_at_files
from kring.checks.finding import ONE_TRY, Finding, bad, discreet, of_settings, off, within
from kring.checks.keeping import DATABASE, Looked, look_at_database, look_at_keys
from kring.checks.slack import SLACK, look_at_slack
from kring.checks.stuck import MESSAGES, look_at_messages
from kring.checks.teams import TEAMS, look_at_teams
from kring.checks.watch import Watch
from kring.settings import Settings, serving_problems
from kring.wiring import teams_settings
from storage import open_store

__all__ = ["Finding", "look"]

ONE_PART, CLOSING = 25.0, 5.0
"""Seconds for one part: a slow database, and then eight workspaces at a time."""


async def look(settings: Settings, clock: Clock) -> tuple[Finding, ...]:
    """Everything there is to say about these settings, within about half a minute. Changes nothing anywhere."""
    watch = Watch(clock)
    waiting = aiohttp.ClientTimeout(total=ONE_TRY)
    cookies, tracing = aiohttp.DummyCookieJar(), [watch.tracing()]
    async with (
        aiohttp.ClientSession(timeout=waiting, cookie_jar=cookies, trace_configs=tracing) as session,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as own,
    ):
        looked = asyncio.create_task(_kept(settings, clock))

        async def stored() -> Sequence[Finding]:
            database, kept = await looked
            return [database, *look_at_files(settings), look_at_keys(settings, kept)]

        async def on_slack() -> Sequence[Finding]:
            return await look_at_slack(settings, looked, session, clock.now())

        async def on_teams() -> Sequence[Finding]:
            return await look_at_teams(teams_settings(settings) if settings.teams else None, looked, session)

        async def at_address() -> Sequence[Finding]:
            return [await look_at_address(settings, own)]

        async def of_messages() -> Sequence[Finding]:
            _, kept = await looked
            return await look_at_messages(settings, clock) if kept is not None else ()

        parts = (
            (DATABASE, stored),
            (SLACK, on_slack),
            (TEAMS, on_teams),
            (ADDRESS, at_address),
            (MESSAGES, of_messages),
        )
        found = await asyncio.gather(*(within(ONE_PART, name, part) for name, part in parts))
    everything = [*set_up(settings), *(one for some in found for one in some), watch.finding()]
    return discreet(everything, settings)


def set_up(settings: Settings) -> Iterator[Finding]:
    """What is wrong with the platforms' settings, and which platform isn't set up at all: that is nothing wrong."""
    problems = serving_problems(settings)
    yield from map(of_settings, problems)
    for name, whole in ((SLACK, settings.slack), (TEAMS, settings.teams)):
        if not whole and not problems:
            yield off(name, "is not set up")


async def _kept(settings: Settings, clock: Clock) -> Looked:
    """The database's part; it never takes longer than the others may wait for it."""
    store = open_store(settings.kring_database_url, clock, settings.keys)
    try:
        async with asyncio.timeout(ONE_TRY):
            return await look_at_database(settings, store)
    except TimeoutError:
        then = "is its host name right, and does a firewall let this machine through?"
        return bad(DATABASE, f"gave no answer within {ONE_TRY:.0f} seconds", then), None
    finally:
        async with asyncio.timeout(CLOSING):
            await store.close()
