"""Slack hears at once that the tokens are gone; leaving the networks of others may take longer than it waits."""

from __future__ import annotations

import asyncio

from structlog.testing import capture_logs

from bot.ports import Departure
from tests.adapters.slack.many import many, told
from tests.fakes.slack import payloads
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock

SOON = 5
"""Seconds."""


class Crowded(MemoryStore):
    """There is much to leave: it takes until it may end."""

    def __init__(self) -> None:
        super().__init__(Clock())
        self.begun, self.may_end, self.looked = asyncio.Event(), asyncio.Event(), 0

    async def departures(self) -> tuple[Departure, ...]:
        self.begun.set()
        await self.may_end.wait()
        self.looked += 1
        return await super().departures()


async def test_slack_has_its_answer_before_everybody_has_left() -> None:
    store = Crowded()
    async with many(store=store) as kring, asyncio.timeout(SOON):
        linde = kring.slack.workspace
        await kring.install(linde, linde.human("An"))
        assert await told(kring, linde, payloads.removed(kring.slack.at(linde))) == 200
        assert await kring.kept("T0HOME") is None
        await store.begun.wait()
        assert store.looked == 0
        store.may_end.set()
        await kring.adapters[0].settled()
        assert store.looked == 1


async def test_who_stops_kring_waits_until_everybody_has_left() -> None:
    store = Crowded()
    async with many(store=store) as kring, asyncio.timeout(SOON):
        linde = kring.slack.workspace
        await kring.install(linde, linde.human("An"))
        assert await told(kring, linde, payloads.removed(kring.slack.at(linde))) == 200
        await store.begun.wait()
        asyncio.get_running_loop().call_soon(store.may_end.set)
    assert store.looked == 1


async def test_a_database_that_goes_away_meanwhile_leaves_it_to_the_sweep() -> None:
    store = Crowded()
    async with many(store=store) as kring, asyncio.timeout(SOON):
        linde = kring.slack.workspace
        await kring.install(linde, linde.human("An"))
        assert await told(kring, linde, payloads.removed(kring.slack.at(linde))) == 200
        await store.begun.wait()
        store.away = True
        with capture_logs() as lines:
            store.may_end.set()
            await kring.adapters[0].settled()
        store.away = False
    assert [(line["log_level"], line["event"]) for line in lines] == [("warning", "slack.not_withdrawn_yet")]
