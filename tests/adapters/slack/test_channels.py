"""What becomes of a channel on Slack becomes of its link: archived, deleted, there again, renamed, Kring put out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.nudges.nudge import Nudge
from bot.people import Place
from bot.queries import MyChannels
from tests.adapters.slack.conftest import Kring, text
from tests.adapters.slack.many import Many, many, told
from tests.fakes.slack import SlackUser, Workspace, payloads
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row


@pytest.fixture
async def zorg(kring: Kring, noor: SlackUser) -> str:
    """The channel of Noor's team."""
    channel = kring.slack.workspace.channel("zorg")
    noor.at = channel
    await noor.command("kanaal")
    await noor.press(text("link-scope", scope="team"))
    assert await linked(kring) == ["zorg"]
    return channel


async def linked(kring: Kring) -> list[str]:
    """What Noor's linked channels are called."""
    store = kring.world.store
    assert isinstance(store, MemoryStore)
    people = store.tables.persons.values()
    return [channel.name for one in people for channel in (await store.ask(one, [MyChannels()]))[MyChannels()]]


async def tell(kring: Kring, noor: SlackUser, kind: str, channel: str, name: str = "") -> int:
    status, _ = await noor.wire.send("events_api", payloads.about_channel(kring.slack, kind, channel, name))
    return status


@pytest.mark.parametrize("kind", ["channel_archive", "channel_deleted", "group_archive", "group_deleted"])
async def test_a_channel_that_is_gone_is_linked_no_more(kring: Kring, noor: SlackUser, zorg: str, kind: str) -> None:
    """Told twice, it is the same."""
    for _ in range(2):
        assert await tell(kring, noor, kind, zorg) == 200
        assert await linked(kring) == []


@pytest.mark.parametrize("kind", ["channel", "group"])
async def test_a_channel_that_is_there_again_is_linked_as_it_was(
    kring: Kring, noor: SlackUser, zorg: str, kind: str
) -> None:
    await tell(kring, noor, f"{kind}_archive", zorg)
    await tell(kring, noor, f"{kind}_unarchive", zorg)
    assert await linked(kring) == ["zorg"]


@pytest.mark.parametrize("kind", ["channel_rename", "group_rename"])
async def test_a_renamed_channel_is_called_so(kring: Kring, noor: SlackUser, zorg: str, kind: str) -> None:
    await tell(kring, noor, kind, zorg, "thuiszorg")
    assert await linked(kring) == ["thuiszorg"]


@pytest.mark.parametrize("kind", ["channel_left", "group_left"])
async def test_a_channel_that_kring_was_taken_out_of_stays_unlinked_until_somebody_links_it(
    kring: Kring, noor: SlackUser, zorg: str, kind: str
) -> None:
    await tell(kring, noor, kind, zorg)
    await tell(kring, noor, "channel_unarchive", zorg)
    assert await linked(kring) == []
    await noor.command("kanaal")
    await noor.press(text("link-scope", scope="team"))
    assert await linked(kring) == ["zorg"]


async def test_a_channel_that_nobody_linked_is_no_matter(kring: Kring, noor: SlackUser, zorg: str) -> None:
    for kind in ("channel_archive", "channel_left", "channel_unarchive"):
        assert await tell(kring, noor, kind, "C0OTHER") == 200
    assert await tell(kring, noor, "channel_rename", "C0OTHER", "anders") == 200
    assert await linked(kring) == ["zorg"]


@pytest.mark.parametrize("channel", [None, {}, {"id": 7, "name": "x"}, [], ""])
async def test_what_names_no_channel_changes_nothing(kring: Kring, noor: SlackUser, zorg: str, channel: object) -> None:
    body = payloads.about_channel(kring.slack, "channel_archive", zorg)
    body["event"]["channel"] = channel
    status, _ = await noor.wire.send("events_api", body)
    assert status == 200
    assert await linked(kring) == ["zorg"]


async def test_what_could_not_be_noted_is_to_be_told_again(kring: Kring, noor: SlackUser, zorg: str) -> None:
    store = kring.world.store
    assert isinstance(store, MemoryStore)
    store.away = True
    assert await tell(kring, noor, "channel_archive", zorg) == 503
    store.away = False
    assert await tell(kring, noor, "channel_archive", zorg) == 200
    assert await linked(kring) == []


async def test_invited_again_kring_posts_after_all_what_it_could_not_and_nobody_else_matters(
    kring: Kring, noor: SlackUser, zorg: str
) -> None:
    store = kring.world.store
    assert isinstance(store, MemoryStore)
    (channel,) = store.tables.channels.values()
    now = kring.world.clock.now()
    post = Nudge("post", channel.organisation, channel.id, "insight", "shared", "one", now, to_channel=True)
    store.tables.outbox["post"] = row = Row(post, "failed", "why-not-in-channel", at=now)
    for who in (noor.human.id, "", None, ["U1"]):
        body = payloads.about_channel(kring.slack, "member_joined_channel", zorg)
        body["event"]["user"] = who
        assert (await noor.wire.send("events_api", body))[0] == 200
        assert row.status == "failed"
    for known in (True, False):
        row.status, row.reason = "failed", "why-not-in-channel"
        body = payloads.about_channel(kring.slack, "member_joined_channel", zorg)
        body["event"]["user"] = "U0BOT"
        if known:
            del body["authorizations"]
        assert (await noor.wire.send("events_api", body))[0] == 200
        assert (row.status, row.reason) == ("planned", "why-again")


@pytest.fixture
async def grid() -> AsyncIterator[tuple[Many, Workspace]]:
    """A whole grid that installed Kring."""
    async with many() as running:
        space = Workspace(team="T0GRID", grid="E0GRID", name="Eik", sisters={"T0TAK"})
        await running.install(space, space.human("Els"), org_wide=True)
        await running.kring(space).deliver()
        yield running, space


async def test_a_grid_knows_its_channels_by_its_own_id(grid: tuple[Many, Workspace]) -> None:
    running, space = grid
    els = running.user(space, space.human("Els"))
    els.at = space.channel("zorg")
    await els.command("kanaal")
    await els.press(text("link-scope", scope="team"))
    places = [channel.place for channel in running.store.tables.channels.values()]
    assert places == [Place("slack", "E0GRID", els.at, "zorg")]
    assert await told(running, space, payloads.about_channel(running.slack.at(space), "channel_archive", els.at)) == 200
    assert running.store.tables.channels == {}
