"""`kring check` of messages that wait until somebody mends something."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.people import Account, Profile
from bot.ports import Commit, Outcome, Settlement
from kring.clock import SystemClock
from kring.settings import Settings
from storage import SqlStore, migrate, open_store
from tests.contract.people import nudge
from tests.kring.looking import found, told, wrong
from tests.kring.outside import Outside


async def fails(settings: Settings, reason: str) -> None:
    """A message that was sent just now, and had this outcome."""
    migrate(settings.kring_database_url)
    store = open_store(settings.kring_database_url, SystemClock())
    try:
        await _fails(store, reason)
    finally:
        await store.close()


async def _fails(store: SqlStore, reason: str) -> None:
    now = SystemClock().now()
    an = await store.welcome(Account("slack", "T1", "an"), Profile("An"))
    one = nudge(an, due=now)
    assert await store.commit(Commit("event-1", an, now, None, (), (one,))) is Outcome.DONE
    (claimed,) = await store.claim(now, "worker", 1, timedelta(minutes=1))
    assert await store.settle(claimed, Settlement("failed", reason), now)


async def test_a_workspace_that_is_cut_off_is_wrong_and_the_words_are_those_that_administrators_read(
    world: Outside,
) -> None:
    settings = world.settings()
    await fails(settings, "why-locked-out")
    (one,) = [one for one in await wrong(settings) if one.subject == "Messages"]
    assert one.what == "slack/T1: one message waits: Kring’s key isn’t taken any more"
    assert "then goes by itself" in one.next


async def test_where_an_administrator_of_teams_switched_it_off_another_secret_mends_nothing(world: Outside) -> None:
    settings = world.settings()
    await fails(settings, "why-disabled")
    (one,) = [one for one in await wrong(settings) if one.subject == "Messages"]
    assert one.what == "slack/T1: one message waits: an administrator of Teams switched Kring off"
    assert one.next.startswith("allow Kring in the Teams admin center")


@pytest.mark.parametrize("reason", ["why-failed", "why-blocked", "why-not-installed"])
async def test_what_nobody_can_mend_is_nothing_to_look_at(world: Outside, reason: str) -> None:
    settings = world.settings()
    await fails(settings, reason)
    assert [one.what for one in await told(settings, "Messages")] == ["none waits for somebody to mend something"]


async def test_without_a_database_it_says_nothing_of_messages(world: Outside) -> None:
    settings = world.settings()
    assert [one for one in await found(settings) if one.subject == "Messages"] == []
