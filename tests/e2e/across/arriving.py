"""How three organisations come to share a network: Kring is installed, set up, and whoever has the code comes in."""

from __future__ import annotations

import re

from bot.codes import GROUP, INVITES
from bot.speech import Raw
from tests.e2e.across.town import CHANNEL, LINDE, MEIR, RIVAGE_CHANNEL, Town
from tests.e2e.houses import slack_user, teams_user
from tests.e2e.players import Player

NETWORK = {
    "name": "Veilig tillen",
    "goal": "Minder rugpijn aan het bed",
    "date": "2026-03-31",
    "time": "14:00",
    "place": "Gent, zaal 3",
    "capacity": "4",
}
NAME = Raw(NETWORK["name"])
NO_ACCOUNT = "Joséphine"
CONTACTS = {"Ruth": "hr@linde.example", "Bill": "people@meir.example", "Hugo": "rh@rivage.example"}
HOLIDAYS = {"Ruth": "BE", "Bill": "US", "Hugo": "FR"}
CODE = re.compile("-".join([f"[0-9A-Z]{{{GROUP}}}"] * (INVITES // GROUP)))


async def installs_on_slack(town: Town, workspace: str, installer: Player) -> None:
    """Whoever installs is greeted in their own language, and may arrange things."""
    await town.installs(workspace, installer)
    await installer.gets("arranging-hello", name=Raw(installer.role.name), named="yes")


async def installs_on_teams(town: Town, hugo: Player) -> None:
    """There anybody may add an app; who administers is said by whoever runs Kring."""
    await teams_user(hugo).install()
    await town.settled()
    assert len(await hugo.news()) == 1
    await hugo.command("setup")
    await hugo.sees("arranging-nobody")
    await town.appoints(hugo)


async def sets_up(player: Player) -> None:
    """Networks with others are allowed from now on."""
    await player.command("setup")
    await player.sees("arranging-does")
    await player.press("arranging-change")
    name = player.role.name
    await player.fill(country=HOLIDAYS[name], contact=CONTACTS[name], outside="yes")
    await player.sees("arranging-allowed", outside="yes")
    await player.sees("arranging-hours-from-to", opens=Raw("08:30"), closes=Raw("17:30"))


async def founds(sofie: Player) -> None:
    await sofie.drafts()
    await sofie.fill(**NETWORK)
    await sofie.press("founding-publish")
    await sofie.sees("founding-done", name=NAME)


async def invites(sofie: Player) -> str:
    """A code to forward; and a name for somebody who has no account anywhere."""
    await sofie.command("invite")
    await sofie.press("inviting-name")
    await sofie.fill(name=NO_ACCOUNT)
    await sofie.sees("inviting-added", name=Raw(NO_ACCOUNT), standing="member")
    await sofie.press("inviting-make")
    found = CODE.search(await sofie.screen())
    assert found is not None
    return found.group()


async def finds_it(noor: Player) -> None:
    """A colleague of the facilitator needs no code."""
    await noor.command("find")
    await noor.press("open")
    await noor.press("network-join", full="no")
    await noor.sees("network-joined", standing="member")


async def cannot_come_in_yet(player: Player, code: str, administrator: Player) -> None:
    """Their own administrator decides whether networks of others are for them, and is named."""
    await player.command("join", code)
    await player.sees("invited-blocked", side="home", who=administrator.role.name)


async def comes_in(player: Player) -> None:
    """Of the network they see its name, its goal and when; of who is in, nothing."""
    await player.sees("invited-to", network=NAME)
    there = await player.screen()
    assert NETWORK["goal"] in there
    assert "De Linde" in there
    assert not {"Noor", NO_ACCOUNT} & set(re.findall(r"\w+", there))
    await player.press("network-join", full="no")
    await player.sees("network-joined", standing="member")


async def links_on_slack(town: Town, player: Player, workspace: str) -> None:
    """The channel of their own organisation where the network's posts come."""
    user = slack_user(player)
    user.at = town.channels[workspace]
    await player.command("channel")
    await _for_the_network(player)
    user.at = ""


async def links_on_teams(town: Town, player: Player) -> None:
    user = teams_user(player)
    place = {"tenant": {"id": user.tenant}, "channel": {"id": RIVAGE_CHANNEL, "name": CHANNEL}}
    status, _ = await user.post(user.in_channel("channel", RIVAGE_CHANNEL, channelData=place))
    assert status == 200
    await town.settled()
    await _for_the_network(player)


async def _for_the_network(player: Player) -> None:
    await player.press("link-scope", scope="network")
    await player.driver.press(NETWORK["name"])
    await player.settled()
    await player.sees("link-done", channel=Raw(CHANNEL), scope="network")


async def arrives(town: Town) -> None:
    """All of it, until everybody is in and each organisation has a channel."""
    ruth, sofie, noor, bill, emma, hugo, chloe = town.players.values()
    await installs_on_slack(town, LINDE, ruth)
    await sets_up(ruth)
    await town.opens_the_page(sofie, noor)
    await founds(sofie)
    code = await invites(sofie)
    await finds_it(noor)
    await installs_on_slack(town, MEIR, bill)
    await town.opens_the_page(emma)
    await cannot_come_in_yet(emma, code, bill)
    await sets_up(bill)
    await emma.command("join", code)
    await comes_in(emma)
    await installs_on_teams(town, hugo)
    await sets_up(hugo)
    await teams_user(chloe).install()
    await chloe.say(code)
    await comes_in(chloe)
    await links_on_slack(town, sofie, LINDE)
    await links_on_slack(town, emma, MEIR)
    await links_on_teams(town, chloe)
