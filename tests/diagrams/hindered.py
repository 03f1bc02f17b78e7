"""Scenes of messages that don't arrive: in a channel that Kring isn't in, and in a workspace that refuses its token."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.events import Commanded, Elapsed, Event
from bot.nudges.nudge import Nudge
from bot.people import Person, Place
from bot.ports import Commit, Outcome, Settlement
from tests.fakes.world import Somebody, World
from tests.flows.networks import Circle, a_world, channels_of, published

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]

LASSEN = Place("slack", "linde", "C1LASSEN", "#lassen")
LANE = "slack/linde"
INSTALL_AT = "https://kring.example/slack/install"
OUTSIDE = Settlement("failed", "why-not-in-channel")
LEASE = timedelta(minutes=1)


async def a_circle_on_slack() -> tuple[Circle, Somebody]:
    """An facilitates, Bo linked the team's channel, Cas takes part; and Ruth administers, on Teams too."""
    around = a_world()
    around = replace(around, runtime=replace(around.runtime, install_at=INSTALL_AT))
    an, bo, cas = [await around.somebody(name, platform="slack") for name in ("An", "Bo", "Cas")]
    ruth = await around.somebody("Ruth", platform="slack", roles=["administrator"])
    await around.store.attach(around.account("Ruth", "linde-be", "teams"), (await ruth.known()).id)
    network = await published(an)
    for member in (bo, cas):
        await member.command(f"network {network}")
        await member.press("join")
    await bo.command("channel", place=LASSEN)
    await bo.press("link", "team")
    return Circle(around, network, an, (bo, cas)), ruth


async def posts(bo: Somebody) -> str:
    """Bo shares something with their team; the channel's id."""
    (channel,) = await channels_of(bo)
    await bo.command("share Vraag eerst door")
    await bo.press("to", channel.id)
    await bo.press("confirm", channel.id)
    return channel.id


async def to_send(circle: Circle, somebody: Somebody, key: str) -> None:
    """Something that is to go to this person now."""
    to, now = await somebody.known(), circle.world.clock.at
    nudge = Nudge(key, to.organisation, to.id, "reminder", "attending", circle.session(), now, klass="logistics")
    commit = Commit(f"event-{key}", to, now, None, (), (nudge,))
    assert await circle.world.store.commit(commit) is Outcome.DONE


async def fails(world: World, posted: Settlement, sent: Settlement | None = None) -> None:
    """What is due now ends like this: posts in channels, and messages to people (None: given back)."""
    for one in await world.store.claim(world.clock.at, "worker", 99, LEASE):
        ending = posted if one.nudge.to_channel else sent
        if ending is None or one.nudge.kind == "trouble":
            await world.store.release([one], world.clock.at)
        else:
            await world.store.settle(one, ending, world.clock.at)


async def hindered() -> list[Played]:
    """Once a post has failed, and Cas could not be reached."""
    circle, ruth = await a_circle_on_slack()
    bo, cas = circle.members
    channel = await posts(bo)
    await to_send(circle, cas, "to-cas")
    later = circle.world.clock.at + timedelta(minutes=10)
    await fails(circle.world, OUTSIDE, Settlement("planned", "why-locked-out", due=later))
    return [
        ("hindered, who linked it", circle, await bo.known(), _of_channel(channel)),
        ("hindered, administrator", circle, await ruth.known(), [*_of_channel(channel), *_of_tenant()]),
        ("hindered, member", circle, await cas.known(), _of_channel(channel)),
    ]


def _of_channel(channel: str) -> list[Begun]:
    return [
        ("troubled", "", Commanded("trouble"), None),
        ("troubled", channel, Elapsed("trouble"), None),
        ("troubled", channel, Commanded("trouble", channel), None),
    ]


def _of_tenant() -> list[Begun]:
    return [("troubled", LANE, Elapsed("trouble"), None), ("arranging", "", Commanded("setup"), None)]
