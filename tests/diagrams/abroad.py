"""Scenes of a network across organisations, and of somebody with two accounts."""

from __future__ import annotations

from bot.codes import LINKS, read
from bot.events import Commanded, Event
from bot.people import Person, Place
from tests.fakes.world import Somebody, World
from tests.flows.abroad import SALLE, code_in, coded, options_in, two_houses
from tests.flows.networks import Circle, published

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]


async def abroad() -> list[Played]:
    """An invites and adds a name; Eva came in from elsewhere; Fé has the code, and another account in Linde."""
    an, eva = await two_houses()
    network = await published(an)
    await an.command("invite")
    await an.submit("name", name="Gerda")
    (gerda,) = options_in(an.last[-1])
    kept = code_in(await an.press("seat", gerda))
    fresh = await published(an, name="Lassen")
    code = await coded(an, network)
    await eva.command(f"join {code}")
    await eva.press("join")
    here, there = await _twice(an.world, "Fien")
    login = await _login(here)
    asked, waiting = await _twice(an.world, "Gus")
    await waiting.command(f"account {await _login(asked)}")
    agreed, last = await _twice(an.world, "Hal")
    code_of_hal = await _login(agreed)
    await last.command(f"account {code_of_hal}")
    await agreed.press("agree", read(code_of_hal, LINKS))
    circle = Circle(an.world, network, an, (eva,))
    await an.world.store.attach(an.world.account("Eva", "oost", "slack"), (await eva.known()).id)
    return [
        ("abroad, facilitator", circle, await an.known(), _facilitating(network, fresh)),
        ("abroad, guest", circle, await eva.known(), _guest(network)),
        ("abroad, stranger", circle, await there.known(), _stranger(network, code, login)),
        ("abroad, Gerda", circle, await there.known(), [("invited", "", Commanded("join", kept), None)]),
        ("abroad, asked", circle, await asked.known(), ACCOUNT),
        ("abroad, asking", circle, await waiting.known(), ACCOUNT),
        ("abroad, agreed", circle, await agreed.known(), ACCOUNT),
        ("abroad, agreed to", circle, await last.known(), ACCOUNT),
    ]


ACCOUNT: list[Begun] = [("accounts", "", Commanded("account"), None)]


async def _twice(world: World, name: str) -> tuple[Somebody, Somebody]:
    """One human with an account on each side."""
    return await world.somebody(name), await world.somebody(f"{name} B.", tenant="noord", platform="teams")


async def _login(somebody: Somebody) -> str:
    await somebody.command("account")
    return code_in(await somebody.press("make")).split()[-1]


def _facilitating(network: str, fresh: str) -> list[Begun]:
    return [
        ("inviting", "", Commanded("invite"), None),
        ("inviting", network, Commanded("invite", network), None),
        ("inviting", fresh, Commanded("invite", fresh), None),
        ("network", network, Commanded("network", network), None),
    ]


def _guest(network: str) -> list[Begun]:
    return [
        ("network", network, Commanded("network", network), None),
        ("linking", "", Commanded("channel"), SALLE),
        ("accounts", "", Commanded("account"), None),
        ("inviting", "", Commanded("invite"), None),
    ]


def _stranger(network: str, code: str, login: str) -> list[Begun]:
    return [
        ("invited", "", Commanded("join"), None),
        ("invited", "", Commanded("join", code), None),
        ("invited", "", Commanded("join", "0000-0000-0000-0000"), None),
        ("network", network, Commanded("network", network), None),
        ("accounts", "", Commanded("account"), None),
        ("accounts", "", Commanded("account", login), None),
        ("accounts", "", Commanded("account", "0000-0000"), None),
    ]
