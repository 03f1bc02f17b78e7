"""A channel that can't be posted in: whoever linked it hears what to do, presses, and nothing was lost."""

from __future__ import annotations

import pytest

from bot.speech import Raw
from tests.e2e.houses import TEAM, SlackHouse, TeamsHouse, opened
from tests.e2e.players import Player, Role
from tests.fakes.slack import Fault

CAST = (Role("Noor", "nl"), Role("Jan", "fr"))
WORDS = "Eerst vragen, dan doen."
TROUBLE = {"slack": "trouble-not-in-channel", "teams": "trouble-no-channel"}


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str:
    """A new database of each kind."""
    found: str = request.getfixturevalue(f"{request.param}_address")
    return found


def closed(house: SlackHouse | TeamsHouse) -> None:
    """Nobody may post in the team's channel."""
    if isinstance(house, SlackHouse):
        house.fake.fail("chat.postMessage", Fault(error="not_in_channel"))
    else:
        house.services.gone.add(f"19:{TEAM}@thread.tacv2")


def opened_again(house: SlackHouse | TeamsHouse) -> None:
    if isinstance(house, TeamsHouse):
        house.services.gone.clear()


async def shares(player: Player, channel: str, house: SlackHouse | TeamsHouse) -> None:
    """The channel is closed before they confirm: the post leaves at once."""
    await player.form("share", "share-write")
    await player.fill(text=WORDS)
    await player.press("share-to", scope="team", channel=Raw(channel))
    closed(house)
    await player.driver.press(player.text("share-confirm", where="channel"))


@pytest.mark.parametrize("platform", TROUBLE)
async def test_what_could_not_be_posted_is_told_to_who_linked_the_channel_and_goes_when_mended(
    address: str, platform: str
) -> None:
    async with opened(platform, address, CAST) as house:
        assert isinstance(house, SlackHouse | TeamsHouse)
        noor, jan = house.players.values()
        await house.link(noor, TEAM, "team")
        await noor.news()
        await shares(noor, TEAM, house)
        await house.settled()
        assert await house.posts(TEAM, WORDS) == 0
        await noor.sees(TROUBLE[platform], name=Raw(TEAM))
        assert await jan.news() == []
        opened_again(house)
        await noor.press("trouble-again")
        assert await house.posts(TEAM, WORDS) == 1
        await house.settled()
        assert await house.posts(TEAM, WORDS) == 1, "once"
        await noor.command("trouble")
        await noor.sees("trouble-none")


@pytest.mark.parametrize("platform", TROUBLE)
async def test_a_program_that_ends_between_the_failure_and_telling_it_loses_neither(
    sqlite_address: str, platform: str
) -> None:
    """The notice is written with the failure; the post goes from another process."""
    async with opened(platform, sqlite_address, CAST) as house:
        assert isinstance(house, SlackHouse | TeamsHouse)
        noor, _ = house.players.values()
        await house.link(noor, TEAM, "team")
        await shares(noor, TEAM, house)
        await house.settled()
        await house.restart()
        await house.settled()
        await noor.can_read(TROUBLE[platform], name=Raw(TEAM))
        opened_again(house)
        await noor.command("trouble")
        await noor.press("trouble-again")
        assert await house.posts(TEAM, WORDS) == 1
