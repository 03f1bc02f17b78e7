"""Scenes of dates and of people's own calendars: with and without a manager, an address, and anything to come."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event
from bot.people import Person, Place
from tests.diagrams.calendar import a_manager
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]


async def _circle() -> tuple[Circle, Somebody]:
    """Bo is in the team that Mia manages; Cas is in none; Dee ended the address of their calendar."""
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, _, dee = circle.members
    await bo.command("channel", place=TEAM)
    await bo.press("link", "team")
    for rest in ("", f" {circle.id}"):
        await dee.command(f"dates{rest}")
        await dee.press("end")
        await dee.press("end-surely")
    return circle, await a_manager(circle)


async def dated() -> list[Played]:
    """Before the first session, and once all is over."""
    circle, mia = await _circle()
    bo, cas, dee = circle.members
    asked = f"{circle.id}:{(await bo.known()).id}"
    found = [
        ("dated, in a team", circle, await bo.known(), [*_dates(circle), ("dates", "nergens", _look("nergens"), None)]),
        ("dated, in no team", circle, await cas.known(), _dates(circle)),
        ("dated, without an address", circle, await dee.known(), _dates(circle)),
        ("dated, facilitator", circle, await circle.an.known(), _dates(circle)),
        ("dated, manager", circle, await mia.known(), [*_dates(circle), *_talks(asked)]),
        ("dated, in nothing", circle, await (await circle.world.somebody("Zoë")).known(), _dates(circle)),
    ]
    return [*found, *await _later()]


def _dates(circle: Circle) -> list[Begun]:
    return [("dates", "", _look(""), None), ("dates", circle.id, _look(circle.id), None)]


def _look(rest: str) -> Commanded:
    return Commanded("dates", rest)


def _talks(asked: str) -> list[Begun]:
    return [
        ("talking", asked, Elapsed("talk"), None),
        ("talking", asked, Commanded("show", asked), None),
        ("talking", "nergens:niemand", Elapsed("talk"), None),
    ]


async def _later() -> list[Played]:
    over, _ = await _circle()
    await over.until_after(3, hours=1)
    off, _ = await _circle()
    await off.an.command(f"network {off.id}")
    await off.an.press("cancel")
    await off.an.press("cancel-surely")
    return [
        ("dated, all over", over, await over.members[0].known(), _dates(over)),
        ("dated, cancelled", off, await off.members[0].known(), _dates(off)),
    ]
