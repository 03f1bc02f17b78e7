"""What becomes of a channel on Teams becomes of its link: deleted, there again, renamed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.flows import FLOWS, STATES
from bot.queries import MyChannels
from tests.adapters.teams.talking import House, house
from tests.adapters.teams.test_comings import CHANNEL, TEAM, in_team
from tests.fakes.teams import Microsoft
from tests.fakes.teams_user import TeamsUser


@pytest.fixture
async def kring(services: Microsoft) -> AsyncIterator[House]:
    async with house(services, flows=FLOWS, codec=STATES) as running:
        yield running


@pytest.fixture
async def anna(kring: House) -> TeamsUser:
    """Her team's channel is linked."""
    anna = kring.user()
    await anna.post(anna.in_channel("kanaal"))
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    await anna.press("Van mijn team")
    assert await linked(kring) == ["Lassers"]
    return anna


async def linked(kring: House) -> list[str]:
    """What somebody's linked channels are called."""
    people = kring.store.tables.persons.values()
    return [channel.name for one in people for channel in (await kring.store.ask(one, [MyChannels()]))[MyChannels()]]


async def tell(anna: TeamsUser, kind: object, name: str = "Lassers", channel: str = CHANNEL) -> int:
    """An event about a channel, as it comes from its team."""
    told = {"eventType": kind, "channel": {"id": channel, "name": name}}
    return (await anna.post(in_team(anna, "conversationUpdate", told=told)))[0]


async def test_a_channel_that_is_deleted_is_linked_no_more_and_a_restored_one_is_again(
    kring: House, anna: TeamsUser
) -> None:
    for _ in range(2):
        assert await tell(anna, "channelDeleted") == 200
        assert await linked(kring) == []
    assert await tell(anna, "channelRestored") == 200
    assert await linked(kring) == ["Lassers"]


async def test_a_renamed_channel_is_called_so(kring: House, anna: TeamsUser) -> None:
    await tell(anna, "channelRenamed", "Smeden")
    assert await linked(kring) == ["Smeden"]
    await tell(anna, "channelRenamed", "")
    assert await linked(kring) == ["Smeden"], "where no name is told, the last one stays"


async def test_what_becomes_of_another_channel_or_of_the_team_is_not_its_own(kring: House, anna: TeamsUser) -> None:
    for kind in ("channelDeleted", "channelRenamed"):
        await tell(anna, kind, "Anders", "19:other@thread.tacv2")
    others: tuple[object, ...] = ("teamRenamed", "teamArchived", "teamDeleted", "channelCreated", 7, None)
    for other in others:
        assert await tell(anna, other) == 200
    assert await linked(kring) == ["Lassers"]


@pytest.mark.parametrize("kind", ["teamArchived", "teamDeleted", "teamHardDeleted"])
async def test_with_a_team_goes_its_general_channel(kring: House, services: Microsoft, kind: str) -> None:
    """Its thread has the team's own id, and Teams tells no other name for it than the team's."""
    anna = kring.user()
    data = {"tenant": {"id": anna.tenant}, "channel": {"id": TEAM}, "team": {"id": TEAM, "name": "Lassers"}}
    await anna.post(anna.in_channel("kanaal", TEAM, channelData=data))
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    await anna.press("Van mijn team")
    renamed = {"eventType": "teamRenamed", "team": {"id": TEAM, "name": "Smeden"}}
    await anna.post(in_team(anna, "conversationUpdate", told=renamed))
    assert await linked(kring) == ["Smeden"]
    await tell(anna, kind)
    assert await linked(kring) == []
    await tell(anna, "teamUnarchived" if kind == "teamArchived" else "teamRestored")
    assert await linked(kring) == ["Smeden"]


async def test_what_could_not_be_noted_is_to_be_told_again(kring: House, anna: TeamsUser) -> None:
    kring.store.away = True
    assert await tell(anna, "channelDeleted") == 503
    kring.store.away = False
    assert await tell(anna, "channelDeleted") == 200
    assert await linked(kring) == []


@pytest.mark.parametrize("channel", [None, "x", {}, {"id": 7}, {"id": ""}])
async def test_what_names_no_channel_changes_nothing(kring: House, anna: TeamsUser, channel: object) -> None:
    told = {"eventType": "channelDeleted", "channel": channel}
    assert (await anna.post(in_team(anna, "conversationUpdate", told=told)))[0] == 200
    assert await linked(kring) == ["Lassers"]
