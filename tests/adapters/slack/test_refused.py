"""A token that Slack takes no more: what was asked with it is asked once more with the newest, and nobody notices."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from adapters.slack import installed
from adapters.slack.failures import OUR_TOKEN
from adapters.slack.installed import ENDED
from adapters.slack.renewing import AHEAD
from bot.people import PlatformName
from bot.ports import Refused, Sent
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import Many, asked, many, parcel, told
from tests.adapters.slack.tokens import REFRESH, lasting, slack, worker
from tests.fakes.slack import FakeSlack, Fault, SlackUser, Workspace, payloads
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock

__all__ = ["slack"]
"""The fixture."""


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    """Two web processes on one store, in a workspace where An installed Kring."""
    async with many(processes=2) as running:
        await running.install(running.slack.workspace, running.slack.workspace.human("An"))
        await running.kring(running.slack.workspace).deliver()
        yield running


@pytest.fixture
def linde(kring: Many) -> Workspace:
    return kring.slack.workspace


async def answering(kring: Many, space: Workspace) -> SlackUser:
    """Noor, with a question on her screen."""
    noor = kring.user(space, space.human("Noor"))
    await noor.say("klaar")
    await kring.kring(space).settled()
    assert all(isinstance(one, Sent) for one in await kring.kring(space).deliver())
    return noor


def half_a_day_later(slack: FakeSlack, clock: Clock) -> None:
    slack.workspace.advance(hours=13)
    clock.move(hours=13)


# --- which token is the newest


async def test_what_another_worker_renewed_may_have_ended_as_well(slack: FakeSlack, clock: Clock) -> None:
    """As on a machine that slept twice while this worker remembered the first of three tokens."""
    store = MemoryStore(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one, worker(slack, store, clock) as other:
        first = await one.token()
        half_a_day_later(slack, clock)
        second = await other.token()
        half_a_day_later(slack, clock)
        third = await one.token()
    assert third == slack.workspace.bot_token
    assert len({first, second, third}) == 3
    assert len(slack.app.refreshed) == 2


async def test_what_was_renewed_meanwhile_is_not_renewed_once_more(slack: FakeSlack, clock: Clock) -> None:
    store = MemoryStore(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one, worker(slack, store, clock) as other:
        await one.token()
        half_a_day_later(slack, clock)
        assert await other.token() == await one.token() == slack.workspace.bot_token
    assert len(slack.app.refreshed) == 1


async def test_who_could_not_wait_for_a_new_token_gets_it_once_slack_refused_the_old(
    slack: FakeSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, release = MemoryStore(clock), asyncio.Event()
    await store.install(lasting(slack, clock, -AHEAD))
    slack.fail(REFRESH, Fault(hold=release))
    async with worker(slack, store, clock) as one:
        monkeypatch.setattr(installed, "PATIENCE", 0)
        old = await one.installed.access("T0HOME")
        monkeypatch.setattr(installed, "PATIENCE", 10)
        release.set()
        assert old is not None
        new = await one.installed.instead(old, ENDED)
    assert new is not None
    assert new.token == slack.workspace.bot_token != old.token
    assert len(slack.app.refreshed) == 1


async def test_one_that_ends_by_slacks_clock_is_renewed_whatever_ours_says(slack: FakeSlack, clock: Clock) -> None:
    store = MemoryStore(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one:
        old = await one.installed.access("T0HOME")
        assert old is not None
        new = await one.installed.instead(old, ENDED)
    assert new == replace(old, token=slack.workspace.bot_token)
    assert new.token != old.token


@pytest.mark.parametrize("code", sorted(OUR_TOKEN - {ENDED}))
async def test_one_that_is_refused_for_another_reason_is_not_renewed(slack: FakeSlack, clock: Clock, code: str) -> None:
    store = MemoryStore(clock)
    await store.install(lasting(slack, clock, 2 * AHEAD))
    async with worker(slack, store, clock) as one:
        old = await one.installed.access("T0HOME")
        assert old is not None
        assert await one.installed.instead(old, code) is None
    assert slack.app.refreshed == []


async def test_one_that_slack_will_not_renew_is_not_renewed_with_every_request(slack: FakeSlack, clock: Clock) -> None:
    store = MemoryStore(clock)
    await store.install(replace(lasting(slack, clock, 2 * AHEAD), refresh="used"))
    async with worker(slack, store, clock) as one:
        old = await one.installed.access("T0HOME")
        assert old is not None
        assert [await one.installed.instead(old, ENDED) for _ in range(3)] == [None] * 3
    assert slack.app.refreshed == ["used"]


# --- what people notice


async def test_an_answer_is_shown_though_its_token_has_just_ended(kring: Many, linde: Workspace) -> None:
    noor = await answering(kring, linde)
    kring.slack.fail("chat.update", Fault(error=ENDED))
    await noor.press(text("scale-3"))
    assert text("ready-statement-2") in await noor.screen()
    assert asked(kring) == 2, "given when it was installed, and renewed"


async def test_an_answer_is_shown_though_another_process_has_a_newer_token(kring: Many, linde: Workspace) -> None:
    """Installed anew over there; this one still remembers the old one."""
    noor = await answering(kring, linde)
    linde.tokens.clear()
    await kring.install(linde, linde.human("An"), process=1)
    await noor.press(text("scale-3"))
    assert text("ready-statement-2") in "".join(await noor.texts())
    assert text("slack-not-shown") not in "".join(await noor.texts())


async def test_what_is_refused_with_the_newest_token_too_is_not_asked_a_third_time(
    kring: Many, linde: Workspace
) -> None:
    noor, platform = linde.human("Noor"), kring.adapters[0].platform
    before = len(kring.slack.called("chat.postMessage"))
    kring.slack.fail("chat.postMessage", *[Fault(error=ENDED)] * 2)
    answer = await platform.deliver(parcel("T0HOME", noor))
    assert isinstance(answer, Refused)
    assert (answer.reason, answer.retry_after) == (ENDED, 60)
    assert len(kring.slack.called("chat.postMessage")) == before + 2


async def test_while_the_database_is_away_a_refusal_is_what_it_is(kring: Many, linde: Workspace) -> None:
    platform, noor = kring.adapters[0].platform, linde.human("Noor")
    assert isinstance(await platform.deliver(parcel("T0HOME", noor)), Sent)
    kring.store.away = True
    kring.slack.fail("chat.postMessage", Fault(error="invalid_auth"))
    answer = await platform.deliver(parcel("T0HOME", noor))
    assert isinstance(answer, Refused)
    assert answer.reason == "invalid_auth"


# --- removed, and installed anew at that very moment


class Returning(MemoryStore):
    """Somebody installs the app anew in `space` just before its removal is written down."""

    space: Workspace | None = None

    async def uninstall(self, platform: PlatformName, tenant: str, at: datetime | None = None) -> bool:
        kept = await self.installation(platform, tenant)
        if self.space and kept:
            await self.install(replace(kept, at=kept.at + timedelta(minutes=2)))
            self.space.installed, self.space = True, None
        return await super().uninstall(platform, tenant, at)


@pytest.mark.parametrize("age", [0, 60])
async def test_who_installs_it_while_its_removal_is_noted_keeps_it(age: float) -> None:
    """Both when Slack tells of the removal at once, and when it tells late, so that it is asked first."""
    store = Returning(Clock())
    async with many(store=store) as kring:
        space = kring.slack.workspace
        await kring.install(space, space.human("An"))
        space.installed, store.space = False, space
        assert await told(kring, space, payloads.removed(kring.slack, age=age)) == 200
        assert store.space is None
        assert await kring.kept("T0HOME")
        answer = await kring.adapters[0].platform.deliver(parcel("T0HOME", space.human("Noor")))
        assert isinstance(answer, Sent)


async def test_a_removal_without_a_time_is_asked_about(kring: Many, linde: Workspace) -> None:
    event = payloads.removed(kring.slack)
    del event["event_time"]
    assert await told(kring, linde, event) == 200
    assert await kring.kept("T0HOME")
    linde.installed = False
    assert await told(kring, linde, event) == 200
    assert await kring.kept("T0HOME") is None
