"""Tokens that end: renewed before they do, by one of all workers, without haste when Slack refuses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from secrets import token_urlsafe

import pytest
from structlog.testing import capture_logs

from adapters.slack import installed, renewing
from adapters.slack.installed import LAST
from adapters.slack.renewing import AHEAD, ALONE
from adapters.slack.settings import Store
from bot.people import PlatformName
from bot.ports import Installation, NotSaved
from tests.adapters.slack.many import Many, many
from tests.adapters.slack.tokens import REFRESH, lasting, slack, worker
from tests.fakes.slack import FakeSlack, Fault, Workspace
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock
from tests.stores import AnyStore, opened

__all__ = ["slack"]
"""The fixture."""


async def test_a_token_with_hours_left_is_left_alone(slack: FakeSlack, clock: Clock) -> None:
    store = MemoryStore(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one:
        assert await one.token() == slack.workspace.bot_token
    assert slack.app.refreshed == []


async def test_in_its_last_hour_it_is_renewed_while_nobody_waits(slack: FakeSlack, clock: Clock) -> None:
    store, old = MemoryStore(clock), lasting(slack, clock, AHEAD)
    await store.install(old)
    release = asyncio.Event()
    slack.fail(REFRESH, Fault(hold=release))
    async with worker(slack, store, clock) as one:
        assert await one.token() == await one.token() == old.token
        release.set()
        await one.tasks.settled()
        assert await one.token() == slack.workspace.bot_token != old.token
        kept = await store.installation("slack", "T0HOME")
    assert slack.app.refreshed == [old.refresh]
    assert kept is not None
    assert kept.refresh == slack.workspace.refresh_token
    assert kept.expires == clock.now() + timedelta(hours=12)
    assert kept == replace(old, token=kept.token, refresh=kept.refresh, expires=kept.expires)


@pytest.mark.parametrize("left", [LAST, timedelta(0), timedelta(days=-30)])
async def test_one_that_has_ended_is_renewed_before_anything_is_done_with_it(
    slack: FakeSlack, clock: Clock, left: timedelta
) -> None:
    """Also after a month in which nobody did anything there."""
    store, old = MemoryStore(clock), lasting(slack, clock, left)
    await store.install(old)
    async with worker(slack, store, clock) as one:
        assert await one.token() == slack.workspace.bot_token != old.token


@asynccontextmanager
async def four(store: AnyStore, request: pytest.FixtureRequest, clock: Clock) -> AsyncIterator[list[Store]]:
    """What four workers see of one store: four connections of their own, where it is a database."""
    if isinstance(store, MemoryStore):
        yield [store] * 4
        return
    address = request.getfixturevalue(f"{request.node.callspec.params['store']}_address")
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(opened(address, clock)) for _ in range(4)]


@pytest.mark.parametrize("left", [timedelta(0), AHEAD])
async def test_of_four_workers_at_once_one_renews(
    slack: FakeSlack, store: AnyStore, clock: Clock, request: pytest.FixtureRequest, left: timedelta
) -> None:
    old = lasting(slack, clock, left)
    await store.install(old)
    async with AsyncExitStack() as stack:
        stores = await stack.enter_async_context(four(store, request, clock))
        workers = [await stack.enter_async_context(worker(slack, one, clock)) for one in stores]
        first = await asyncio.gather(*(one.token() for one in workers for _ in range(3)))
        for one in workers:
            await one.tasks.settled()
        then = {await one.token() for one in workers}
    assert slack.app.refreshed == [old.refresh]
    assert set(first) <= {old.token, slack.workspace.bot_token}
    assert then == {slack.workspace.bot_token}
    assert left or set(first) == {slack.workspace.bot_token}, "who has no other token waits for the new one"


async def test_a_worker_that_died_while_renewing_keeps_nobody_from_it_for_long(
    slack: FakeSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "LOOKS", (0, 0))
    store, old = MemoryStore(clock), lasting(slack, clock, timedelta(0))
    await store.install(old)
    assert await store.may_renew("slack", "T0HOME", clock.now(), ALONE)
    async with worker(slack, store, clock) as one:
        assert await one.token() == old.token, "nobody else has one"
    clock.move(seconds=60)
    async with worker(slack, store, clock) as one:
        assert await one.token() == slack.workspace.bot_token != old.token


async def test_a_refusal_is_told_once_and_not_asked_for_again_at_once(slack: FakeSlack, clock: Clock) -> None:
    store, old = MemoryStore(clock), lasting(slack, clock, timedelta(0))
    await store.install(replace(old, refresh=token_urlsafe(16)))
    with capture_logs() as logs:
        async with worker(slack, store, clock) as one:
            for _ in range(5):
                assert await one.token() == old.token
            assert await one.installed.trouble() == "token not renewed: T0HOME"
    assert len(slack.app.refreshed) == 1
    assert not await store.may_renew("slack", "T0HOME", clock.now(), ALONE), "nor may any other worker, for a minute"
    told = [(log["event"], log["name"], log["reason"]) for log in logs]
    assert told == [("slack.renewal_refused", "De Linde", "invalid_refresh_token")]


@pytest.mark.parametrize("fault", [Fault(drop=True), Fault(status=500, error="internal_error")])
async def test_what_goes_wrong_on_the_way_leaves_the_old_token_in_use(
    slack: FakeSlack, clock: Clock, fault: Fault
) -> None:
    store, old = MemoryStore(clock), lasting(slack, clock, AHEAD)
    await store.install(old)
    slack.fail(REFRESH, fault)
    async with worker(slack, store, clock) as one:
        assert await one.token() == old.token
        await one.tasks.settled()
        assert await one.token() == old.token
    clock.move(seconds=60)
    async with worker(slack, store, clock) as one:
        assert await one.token()
        await one.tasks.settled()
        assert await one.token() == slack.workspace.bot_token != old.token


class Away(MemoryStore):
    """A database that is away for a while, just when there is a new token to keep."""

    times = 3

    async def renew(self, renewed: Installation, before: str) -> bool:
        if self.times:
            self.times -= 1
            raise NotSaved
        return await super().renew(renewed, before)


async def test_what_slack_gives_once_is_kept_though_the_database_is_away_a_while(
    slack: FakeSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "KEEPING", (0, 0, 0, 0))
    store = Away(clock)
    await store.install(lasting(slack, clock, timedelta(0)))
    async with worker(slack, store, clock) as one:
        assert await one.token() == slack.workspace.bot_token
    kept = await store.installation("slack", "T0HOME")
    assert kept is not None
    assert kept.refresh == slack.workspace.refresh_token


class Removed(MemoryStore):
    """Somebody removes the app while its token is being renewed."""

    async def renew(self, renewed: Installation, before: str) -> bool:
        await self.uninstall("slack", renewed.tenant)
        return await super().renew(renewed, before)


async def test_a_removal_while_it_is_renewed_is_the_last_word(slack: FakeSlack, clock: Clock) -> None:
    store = Removed(clock)
    await store.install(lasting(slack, clock, timedelta(0)))
    async with worker(slack, store, clock) as one:
        assert await one.token() == ""
    assert await store.installations("slack") == ()


class Slow(MemoryStore):
    """Reads slowly, so that something can happen meanwhile."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.reading, self.go_on = asyncio.Event(), asyncio.Event()

    async def installation(self, platform: PlatformName, tenant: str) -> Installation | None:
        found = await super().installation(platform, tenant)
        self.reading.set()
        await self.go_on.wait()
        return found


async def test_what_was_read_before_a_removal_is_not_remembered_after_it(slack: FakeSlack, clock: Clock) -> None:
    store = Slow(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one:
        asking = asyncio.create_task(one.token())
        await asyncio.wait_for(store.reading.wait(), 5)
        await store.uninstall("slack", "T0HOME")
        one.installed.drop("T0HOME")
        store.go_on.set()
        assert await asking
        assert await one.token() == ""


async def test_no_more_is_remembered_than_there_is_room_for(
    slack: FakeSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed, "MOST", 3)
    store = MemoryStore(clock)
    async with worker(slack, store, clock) as one:
        for number in range(10):
            await store.install(replace(lasting(slack, clock, 2 * AHEAD), tenant=f"T{number}"))
            assert await one.token(f"T{number}")
        assert len(one.installed._remembered) == 3


async def test_people_are_answered_across_the_end_of_a_token() -> None:
    """Twelve hours later Slack takes the old token no more; nobody notices."""
    async with many() as kring:
        space: Workspace = kring.slack.workspace
        await kring.install(space, space.human("An"))
        await _hours_later(kring, space)
        noor = kring.user(space, space.human("Noor"))
        await noor.open_home()
        assert set(space.homes) == {noor.human.id}
        assert len(kring.slack.app.refreshed) == 1


async def _hours_later(kring: Many, space: Workspace) -> None:
    space.advance(hours=13)
    kring.world.clock.move(hours=13)
