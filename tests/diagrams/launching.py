"""Scenes of a network that begins: who was asked by name, who leads it too, who is told; and one of others."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event
from bot.people import Person, Place
from tests.flows.networks import Circle, a_world, fill_in, rest_of, weighed

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]


async def launching() -> list[Played]:
    """An asked Bo, and Lea to facilitate it too; Mia is a manager, Cas attends a network elsewhere."""
    around = a_world()
    an, bo, lea, cas = [await around.somebody(name) for name in ("An", "Bo", "Lea", "Cas")]
    mia = await around.somebody("Mia", roles=["manager"])
    await weighed(an)
    await fill_in(an)
    await an.press("people")
    await an.submit("people", **{"person-1": "bo"})
    await an.submit("leading", **{"person-1": "lea"})
    await an.press("back")
    network = rest_of(await an.press("publish"), "network")
    circle = Circle(around, network, an, (bo,))
    return [
        ("launching, asked", circle, await bo.known(), _asked(network)),
        ("launching, leading", circle, await lea.known(), [("leading", network, Elapsed("leading"), None)]),
        ("launching, manager", circle, await mia.known(), [("launched", network, Elapsed("launch"), None)]),
        ("launching, elsewhere", circle, await cas.known(), [("outside", "", Commanded("outside"), None)]),
        ("launching, facilitator", circle, await an.known(), _again(network)),
    ]


def _asked(network: str) -> list[Begun]:
    return [
        ("invitation", network, Elapsed("invitation"), None),
        ("invitation", network, Commanded("invitation", network), None),
        ("network", network, Commanded("network", network), None),
    ]


def _again(network: str) -> list[Begun]:
    """A new series from this one, with its people."""
    return [
        ("founding", "", Commanded("new"), None),
        ("founding", "", Commanded("new", network), None),
        ("inviting", network, Commanded("invite", network), None),
    ]
