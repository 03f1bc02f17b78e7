"""Guests by Slack Connect, and whole grids: whose people they are, and in whose name they are answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.events import Ref
from bot.people import Account, Channel, Place, Reader
from bot.ports import Address, Parcel, Sent
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import MESSAGE, Many, many, parcel, told
from tests.fakes.slack import Workspace, payloads


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    """Two web processes on one store."""
    async with many(processes=2) as running:
        yield running
        assert [space.refused for space in running.slack.workspaces] == [[]] * len(running.slack.workspaces)


@pytest.fixture
async def linde(kring: Many) -> Workspace:
    """A workspace where An installed Kring."""
    await kring.install(kring.slack.workspace, kring.slack.workspace.human("An"))
    await kring.kring(kring.slack.workspace).deliver()
    return kring.slack.workspace


@pytest.fixture
async def nord(kring: Many, linde: Workspace) -> Workspace:
    """Another, where Nils did. Slack gives its people other ids."""
    space = Workspace(team="T0NORD", name="Nord")
    for _ in range(50):
        space.fresh("")
    await kring.install(space, space.human("Nils", locale="en-US"))
    await kring.kring(space).deliver()
    return space


async def test_a_guest_is_keyed_by_their_own_team_and_reached_through_ours(
    kring: Many, linde: Workspace, nord: Workspace
) -> None:
    """bolt-python #1107: somebody of Oost, who has no Kring, writes to it in De Linde's shared channel."""
    olga = linde.human("Olga", team="T0OOST")
    user = kring.user(linde, olga)
    await user.say("klaar")
    await kring.kring(linde).settled()
    assert len(await kring.kring(linde).deliver()) == 1
    assert linde.messages[-1].channel == linde.direct(olga.id)
    assert await kring.store.recall(Account("slack", "T0HOME", olga.id), None) is None
    seen = await kring.store.recall(Account("slack", "T0OOST", olga.id), None)
    assert seen is not None
    assert seen.profile.address == "T0HOME"
    assert isinstance(await kring.adapters[1].platform.deliver(parcel("T0OOST", olga, "T0HOME")), Sent)


async def test_a_guest_whose_own_team_has_kring_is_one_person_in_both(
    kring: Many, linde: Workspace, nord: Workspace
) -> None:
    nora = nord.human("Nora")
    linde.people[nora.id] = replace(nora)
    await kring.user(nord, nora).say("klaar")
    await kring.user(linde, nora).say("5")
    await kring.kring(linde).settled()
    await kring.kring(linde).deliver()
    assert await kring.store.recall(Account("slack", "T0HOME", nora.id), None) is None
    assert [one.channel for one in nord.messages].count(nord.direct(nora.id)) >= 2, "answered at home"


@pytest.fixture
async def grid(kring: Many) -> Workspace:
    """A whole grid that installed Kring, seen from one of its workspaces."""
    space = Workspace(team="T0GRID", grid="E0GRID", name="Eik", sisters={"T0TAK"})
    for _ in range(100):
        space.fresh("")
    await kring.install(space, space.human("Els"), org_wide=True)
    await kring.kring(space).deliver()
    return space


async def test_a_grid_is_one_organisation_in_which_everybody_is_one_person(kring: Many, grid: Workspace) -> None:
    """Somebody writes in two workspaces of the grid; both events carry its own id and the grid's."""
    eva, tim = grid.human("Eva"), grid.human("Tim", team="T0TAK")
    for human in (eva, replace(eva, team="T0TAK"), tim):
        user = kring.user(grid, human)
        await user.command("klaar")
        await user.say("klaar")
        await user.open_home()
    await kring.kring(grid).settled()
    assert all(isinstance(one, Sent) for one in await kring.kring(grid).deliver())
    for human in (eva, tim):
        assert await kring.store.recall(Account("slack", human.team, human.id), None) is None
    seen = [await kring.store.recall(Account("slack", "E0GRID", one.id), None) for one in (eva, tim)]
    assert len({one.person.organisation for one in seen if one}) == 1
    assert len({one.person.id for one in seen if one}) == 2
    assert isinstance(await kring.adapters[1].platform.deliver(parcel("E0GRID", tim)), Sent)


async def test_what_is_pressed_and_filled_in_within_a_grid_is_answered(kring: Many, grid: Workspace) -> None:
    """Interactions of an app of a whole grid name no team at all."""
    eva = kring.user(grid, grid.human("Eva", team="T0TAK"))
    await eva.command("klaar")
    await eva.press(text("scale-5"))
    assert text("ready-statement-2") in await eva.screen()
    await eva.shortcut("save_insight", "Vraag door.")
    await eva.press(text("share-private"))
    assert text("share-confirm", where="private") in await eva.screen()


async def test_a_guest_of_a_grid_is_none_of_its_people(kring: Many, grid: Workspace) -> None:
    olga = grid.human("Olga", team="T0OOST")
    await kring.user(grid, olga).say("klaar")
    await kring.kring(grid).settled()
    assert await kring.store.recall(Account("slack", "E0GRID", olga.id), None) is None
    assert await kring.store.recall(Account("slack", "T0OOST", olga.id), None)


async def test_a_guest_of_a_grid_is_answered_in_the_grids_name(kring: Many, nord: Workspace, grid: Workspace) -> None:
    """Their own workspace has Kring as well; but what they pressed is the grid's."""
    nora = nord.human("Nora")
    grid.people[nora.id] = nora
    user = kring.user(grid, nora)
    await user.shortcut("share")
    assert grid.modals[nora.id]
    assert nora.id not in nord.modals


async def test_a_channel_of_a_grid_is_written_to_in_the_grids_name(kring: Many, grid: Workspace) -> None:
    place = Place("slack", "E0GRID", grid.channel("lassen"), "lassen")
    channel = Channel("channel-1", "linde", place, "team", "team", Reader("en"))
    post = Parcel("post/1", Address("slack", "E0GRID", "", place.address), channel, MESSAGE, Ref("posting", "i1"))
    assert isinstance(await kring.adapters[0].platform.deliver(post), Sent)


async def test_a_grid_that_removes_kring_takes_its_tokens_at_once(
    kring: Many, grid: Workspace, linde: Workspace
) -> None:
    grid.installed = False
    assert await told(kring, grid, payloads.removed(kring.slack.at(grid))) == 200
    assert await kring.kept("E0GRID") is None
    assert await kring.kept("T0HOME")


async def test_when_slack_does_not_say_whether_the_grid_is_meant_it_is_asked(kring: Many, grid: Workspace) -> None:
    vague = payloads.removed(kring.slack.at(grid)) | {"is_enterprise_install": False}
    assert await told(kring, grid, vague) == 200
    assert await kring.kept("E0GRID"), "its token is good"
    grid.installed = False
    assert await told(kring, grid, vague) == 200
    assert await kring.kept("E0GRID") is None


async def test_a_workspace_of_a_grid_with_its_own_installation_uses_that(kring: Many, grid: Workspace) -> None:
    own = Workspace(team="T0TAK", grid="E0GRID", name="Tak")
    await kring.install(own, own.human("Ties"))
    await kring.kring(own).deliver()
    tim = kring.user(own, own.human("Tim"))
    await tim.say("klaar")
    await kring.kring(own).settled()
    await kring.kring(own).deliver()
    assert own.messages[-1].channel == own.direct(tim.human.id)
    assert await kring.store.recall(Account("slack", "T0TAK", tim.human.id), None)


async def test_a_guest_of_a_grid_who_presses_something_is_still_who_they_are(kring: Many, grid: Workspace) -> None:
    """What is pressed names no team; but Olga of Oost was met before, by what she typed."""
    olga = kring.user(grid, grid.human("Olga", team="T0OOST"))
    await olga.say("klaar")
    await kring.kring(grid).settled()
    await kring.kring(grid).deliver()
    await olga.press(text("scale-5"))
    assert text("ready-statement-2") in await olga.screen()
    assert await kring.store.recall(Account("slack", "E0GRID", olga.human.id), None) is None


async def test_a_stranger_who_only_presses_something_is_none_of_the_grids_people(kring: Many, grid: Workspace) -> None:
    """Of who was never met Slack is asked; a grid's own people are told to be of it."""
    otto, eva = grid.human("Otto", team="T0OOST"), grid.human("Eva", team="T0TAK")
    for human in (otto, eva):
        await kring.user(grid, human).shortcut("share")
    await kring.kring(grid).settled()
    homes = [await kring.store.recall(Account("slack", "E0GRID", human.id), None) for human in (otto, eva)]
    own = kring.store.tables.tenants["slack", "E0GRID"]
    assert [one.person.organisation == own for one in homes if one] == [False, True]
