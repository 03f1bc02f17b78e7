"""A learning network to tell stories with: An facilitates, the others take part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.events import Submitted
from bot.flows import FLOWS, STATES
from bot.network.model import Network
from bot.people import Channel, Place
from bot.ports import Calendars, Reply
from bot.queries import MyChannels, NetworkBy
from bot.views import CommandButton, Message
from tests.fakes.world import Holidays, Somebody, World, world

FORM = {
    "name": "Zorg voor elkaar",
    "goal": "Beter overleggen met de familie",
    "date": "2026-04-07",
    "time": "14:00",
    "sessions": "3",
    "weeks": "4",
    "minutes": "120",
    "place": "Zaal 2",
    "capacity": "12",
}
"""The first session is on a Tuesday, five weeks after the world begins."""

TEAM = Place("web", "linde", "c-zorg", "#zorg")
HOUSE = Place("web", "linde", "c-linde", "#linde")


def a_world(holidays: Holidays | None = None, calendars: Calendars | None = None) -> World:
    """A world with every conversation, on a Monday morning."""
    return world(FLOWS, STATES, holidays=holidays, calendars=calendars)


async def weighed(an: Somebody, topic: str = "iets heel anders") -> Reply:
    """An wants to found a network, and looks at what there is already."""
    return await an.command(f"new {topic}")


async def fill_in(an: Somebody, **changes: str) -> Reply:
    """Sends the form of a new network in, once what there is already was looked at."""
    return await an.do(Submitted("network", {**FORM, **changes}), an.last[-1].ref)


@dataclass(frozen=True)
class Circle:
    """A published network with its people."""

    world: World
    id: str
    an: Somebody
    members: tuple[Somebody, ...]

    def session(self, number: int = 1) -> str:
        return f"{self.id}-{number}"

    async def until_after(self, number: int = 1, **by: float) -> None:
        """Moves the clock to so long after a session's end: `until_after(1, hours=2)`."""
        answers = await self.world.store.ask(await self.an.known(), [NetworkBy(self.id)])
        network: Network = answers[NetworkBy(self.id)]
        self.world.clock.at = network.sessions[number - 1].end + timedelta(**by)


async def published(an: Somebody, **changes: str) -> str:
    """An founds a network; its id."""
    await weighed(an)
    await fill_in(an, **changes)
    reply = await an.press("publish")
    return rest_of(reply, "network")


async def a_circle(*names: str, locale: str = "nl", **changes: str) -> Circle:
    """A network by An, that these people joined in this order."""
    around = a_world()
    an = await around.somebody("An", locale=locale)
    network = await published(an, **changes)
    members = tuple([await around.somebody(name, locale=locale) for name in names])
    for member in members:
        await member.command(f"network {network}")
        await member.press("join")
    return Circle(around, network, an, members)


def rest_of(reply: Reply, word: str) -> str:
    """What the first button for this command is about."""
    return commands_in(reply.message)[word]


def commands_in(message: Message | None) -> dict[str, str]:
    """The commands that a message offers, with what follows each."""
    controls = [control for section in (message.sections if message else ()) for control in section.controls]
    return {control.word: control.rest for control in reversed(controls) if isinstance(control, CommandButton)}


async def channels_of(somebody: Somebody) -> tuple[Channel, ...]:
    person = await somebody.known()
    answers = await somebody.world.store.ask(person, [MyChannels()])
    found: tuple[Channel, ...] = answers[MyChannels()]
    return found
