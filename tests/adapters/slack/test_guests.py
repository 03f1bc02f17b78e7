"""Guests of a workspace (of several channels, or of one) are none of its people: they come in by invitation alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from bot.people import Account, Person
from tests.adapters.slack.conftest import Kring, text
from tests.adapters.slack.many import many
from tests.fakes.slack import Fault, SlackUser, Workspace
from tests.fakes.store import MemoryStore
from tests.flows.networks import published

Kind = Literal["", "restricted", "ultra_restricted"]
KINDS: tuple[Kind, ...] = ("restricted", "ultra_restricted")


def restricted(space: Workspace, user: str, kind: Kind) -> None:
    """From now on Slack tells this of them."""
    space.people[user] = replace(space.people[user], restricted=kind)


@pytest.fixture
async def network(kring: Kring) -> str:
    """An internal network of the workspace's organisation."""
    an = await kring.world.somebody("An", tenant="T0HOME", platform="slack")
    return await published(an)


async def person(kring: Kring, user: SlackUser) -> Person:
    seen = await kring.world.store.recall(Account("slack", "T0HOME", user.human.id), None)
    assert seen is not None
    return seen.person


def home(kring: Kring) -> str:
    store = kring.world.store
    assert isinstance(store, MemoryStore)
    return store.tables.tenants["slack", "T0HOME"]


async def test_a_colleague_finds_what_a_guest_does_not(kring: Kring, noor: SlackUser, network: str) -> None:
    await noor.command("zoek")
    assert "Zorg voor elkaar" in await noor.screen()
    assert (await person(kring, noor)).organisation == home(kring)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_guests_very_first_words_show_nothing_of_the_organisation(
    kring: Kring, network: str, kind: Kind
) -> None:
    gita = kring.user("Gita")
    restricted(kring.slack.workspace, gita.human.id, kind)
    await gita.command("zoek")
    assert text("find-nothing") in await gita.screen()
    assert "Zorg voor elkaar" not in " ".join(await gita.texts())
    assert (await person(kring, gita)).organisation != home(kring)


@pytest.mark.parametrize("kind", KINDS)
async def test_what_a_guest_types_to_the_bot_is_answered_likewise(kring: Kring, network: str, kind: Kind) -> None:
    gita = kring.user("Gita")
    restricted(kring.slack.workspace, gita.human.id, kind)
    await gita.say("zoek")
    await kring.settled()
    await kring.deliver()
    assert text("find-nothing") in await gita.screen()


async def test_who_became_a_guest_is_seen_when_they_open_their_page(
    kring: Kring, noor: SlackUser, network: str
) -> None:
    await noor.command("zoek")
    restricted(kring.slack.workspace, noor.human.id, "restricted")
    await noor.open_home()
    await kring.settled()
    assert (await person(kring, noor)).organisation != home(kring)
    restricted(kring.slack.workspace, noor.human.id, "")
    await noor.open_home()
    await kring.settled()
    assert (await person(kring, noor)).organisation == home(kring)


SILENCES = [Fault(status=500), Fault(status=429, retry_after=30)]


@pytest.mark.parametrize("silence", SILENCES, ids=["away", "too many"])
async def test_while_slack_does_not_tell_a_guest_finds_nothing(kring: Kring, network: str, silence: Fault) -> None:
    """Neither at first, nor later, nor on their own page; and is answered all the same."""
    gita = kring.user("Gita")
    restricted(kring.slack.workspace, gita.human.id, "restricted")
    kring.slack.fail("users.info", *[silence] * 8)
    for _ in range(2):
        await gita.command("zoek")
        await kring.settled()
        assert text("find-nothing") in await gita.screen()
    await gita.open_home()
    await kring.settled()
    assert "Zorg voor elkaar" not in " ".join((*await gita.texts(), await gita.screen()))
    assert (await person(kring, gita)).organisation != home(kring)


async def test_what_a_guest_does_at_once_is_not_done_as_an_employee(kring: Kring, network: str) -> None:
    gita = kring.user("Gita")
    restricted(kring.slack.workspace, gita.human.id, "restricted")
    kring.slack.fail("users.info", *[Fault(status=500)] * 4)
    await gita.say(f"network {network}")
    await kring.settled()
    assert (await person(kring, gita)).organisation != home(kring)


async def test_an_employee_of_whom_slack_does_not_tell_is_one_as_soon_as_it_does(
    kring: Kring, noor: SlackUser, network: str
) -> None:
    kring.slack.fail("users.info", *[Fault(status=500)] * 2)
    await noor.command("zoek")
    await kring.settled()
    assert text("find-nothing") in await noor.screen()
    await noor.command("zoek")
    assert "Zorg voor elkaar" in await noor.screen()
    assert (await person(kring, noor)).organisation == home(kring)


async def test_whom_slack_told_of_is_not_asked_about_again(kring: Kring, noor: SlackUser) -> None:
    for _ in range(3):
        await noor.command("zoek")
    await noor.say("zoek")
    await kring.settled()
    assert len(kring.slack.called("users.info")) == 1


async def test_who_became_a_guest_is_one_at_once_when_slack_says_so(
    kring: Kring, noor: SlackUser, network: str
) -> None:
    await noor.command("zoek")
    restricted(kring.slack.workspace, noor.human.id, "restricted")
    await noor.changed()
    assert (await person(kring, noor)).organisation != home(kring)
    restricted(kring.slack.workspace, noor.human.id, "")
    await noor.changed()
    assert (await person(kring, noor)).organisation == home(kring)


async def test_of_changes_to_who_never_used_kring_nothing_is_kept(kring: Kring, noor: SlackUser) -> None:
    await noor.changed()
    assert await kring.world.store.profile(Account("slack", "T0HOME", noor.human.id)) is None


@pytest.mark.parametrize("kind", KINDS)
async def test_a_guest_who_installs_kring_does_not_administer_the_organisation(kind: Kind) -> None:
    async with many() as running:
        space = running.slack.workspace
        gita = space.human("Gita")
        restricted(space, gita.id, kind)
        await running.install(space, gita)
        assert await running.roles(space.team, gita) == frozenset()
