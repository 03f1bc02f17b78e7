"""Scenes of the catalogue: finding in it, suggesting, keeping it, and waiting for what isn't there."""

from __future__ import annotations

from datetime import timedelta

from bot.catalogue.model import Waiting, WaitingFor, WholeCatalogue
from bot.events import Commanded, Elapsed, Event, Submitted
from bot.people import HR, MANAGER, Person, Place
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, Circle, a_circle, published

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]

FUND = {"kind": "fund", "about": "Leren in ziekenhuizen", "link": "voorbeeld.be", "joined": "yes"}
FOR = {"functions": "verpleegkundigen", "interests": "palliatieve zorg"}
QUARTER = "2026-Q2"


async def catalogued() -> list[Played]:
    """Five people wait for a topic; Bo made three suggestions; Hanne, HR, keeps the list, and Mia manages Bo's team."""
    circle = await a_circle("Cas")
    world, hanne = circle.world, await circle.world.somebody("Hanne", roles=(HR,))
    bo, mia = [await _in_team(world, name, roles) for name, roles in (("Bo", ()), ("Mia", (MANAGER,)))]
    await _keeps(hanne, "Oud fonds")
    world.clock.at += timedelta(days=1)
    ids = await _suggestions(bo, hanne)
    await _wait(world, bo)
    mark, opened = await _mark(bo), await _opened(world)
    begun: list[Begun] = [
        ("finding", "", Commanded("find", "verpleegkundigen"), None),
        ("finding", "", Commanded("find", "kwantummechanica"), None),
        ("interested", "", Commanded("interest"), None),
        ("suggesting", "", Commanded("suggest"), None),
        ("sources", "", Commanded("sources"), None),
    ]
    nudges: list[Begun] = [("stocktaking", subject, Elapsed("catalogue"), None) for subject in (QUARTER, "queue")]
    entries: list[Begun] = [("cataloguing", one, Commanded("catalogue", one), None) for one in ("", *ids, "nergens")]
    told: list[Begun] = [("suggested", one, Elapsed("suggestion"), None) for one in ids]
    enough: list[Begun] = [("gathering", one, Elapsed("awaited"), None) for one in (mark, "nergens")]
    waited: list[Begun] = [("awaited", opened, Elapsed("opens"), None), ("awaited", "x", Commanded("show"), None)]
    looked: list[Begun] = [("suggested", ids[-1], Commanded("show"), None), ("gathering", "x", Commanded("show"), None)]
    return [
        ("catalogue, HR", circle, await hanne.known(), [*begun[:2], *entries, *nudges, *enough]),
        ("catalogue, suggester", circle, await bo.known(), [*begun, *entries[:2], *told, *waited, *looked]),
        ("catalogue, manager", circle, await mia.known(), [*nudges, ("stocktaking", "", Commanded("show"), None)]),
        ("catalogue, nobody", circle, await (await world.somebody("Ko")).known(), [*nudges, *told, *enough]),
    ]


async def _in_team(world: World, name: str, roles: tuple[str, ...]) -> Somebody:
    somebody = await world.somebody(name, roles=roles)
    await somebody.command("channel", place=TEAM)
    await somebody.press("link", "team")
    return somebody


async def _keeps(hanne: Somebody, name: str) -> None:
    await hanne.command("catalogue")
    await hanne.do(Submitted("entry", {"name": name, **FUND, **FOR}), hanne.last[-1].ref)


async def _suggestions(bo: Somebody, hanne: Somebody) -> tuple[str, ...]:
    """One that is listed, one that isn't, and one that waits: their ids."""
    for name in ("Zorgfonds", "Verkeerd", "Wachtend"):
        await bo.command("suggest")
        await bo.do(Submitted("suggestion", {"name": name, **FUND, **FOR}), bo.last[-1].ref)
    found = (await bo.world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    ids = {one.name: one.id for one in found}
    await hanne.command("catalogue")
    await hanne.press("accept", ids["Zorgfonds"])
    await hanne.press("reject", ids["Verkeerd"])
    return ids["Oud fonds"], ids["Zorgfonds"], ids["Verkeerd"], ids["Wachtend"]


async def _wait(world: World, bo: Somebody) -> None:
    """Bo waits for what there is, too; and five people for what there isn't."""
    await bo.command("find palliatieve zorg")
    await bo.press("wait")
    people = [bo, *[await _in_team(world, name, ()) for name in ("Dee", "Els", "Fien", "Gus")]]
    for one in people:
        await one.command("find lasrobots")
        await one.press("wait")


async def _opened(world: World) -> str:
    """A network about what Bo and the others wait for."""
    return await published(await world.somebody("Lou"), name="Lasrobots", date="2026-06-09")


async def _mark(bo: Somebody) -> str:
    """How the topic that five people wait for is called."""
    topic = WaitingFor("lasrobots")
    found: Waiting = (await bo.world.store.ask(await bo.known(), [topic]))[topic]
    return found.mark
