"""Whoever came in from another organisation gets the whole chain, in their own language, on every kind of store."""

from collections import defaultdict

import pytest

from bot.events import Ref
from bot.flows import FLOWS, STATES
from bot.people import Place
from bot.runtime import Prepared
from tests.fakes.world import Clock, Somebody, World, world
from tests.flows.abroad import ROOM, SALLE, coded, two_houses
from tests.flows.networks import published
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to
from tests.stores import AnyStore, clock, migrated_sqlite, postgres_address, sqlite_address, store

__all__ = ["clock", "migrated_sqlite", "postgres_address", "sqlite_address", "store"]

Got = dict[str, list[str]]


async def days(eva: Somebody, number: int) -> Got:
    """Lives so many days, and gives what Eva read in them, by kind of nudge."""
    me, around, got = await eva.known(), eva.world, defaultdict[str, list[str]](list)
    for _ in range(number * 4):
        around.clock.move(hours=6)
        for key, ready in (await delivered(around)).items():
            who, kind, *_rest = key.split("/")
            if who == me.id and isinstance(ready, Prepared):
                got[kind].append(told_to(ready.message, me.reader))
    return got


async def waiting_abroad(around: World) -> tuple[Somebody, Somebody, Somebody, str]:
    """An's full network: Cas has a seat, and Eva of another organisation waits for one. An's side has its channel."""
    an, eva = await two_houses(around)
    network = await published(an, capacity="2")
    bo, cas = [await an.world.somebody(name) for name in ("Bo", "Cas")]
    for somebody in (bo, cas):
        await somebody.command(f"network {network}")
        await somebody.press("join")
    await eva.command(f"join {await coded(an, network)}")
    assert "liste d’attente" in told(await eva.press("join"))
    await link(an, ROOM, network)
    return an, eva, cas, network


async def link(somebody: Somebody, place: Place, network: str) -> None:
    """The network's posts appear there from now on."""
    await somebody.command("channel", place=place)
    await somebody.press("link", "network")
    await somebody.press("network", network)


@pytest.mark.row("W2", "M2.2")
async def test_a_guest_is_reminded_asked_told_of_changes_and_shares_like_anybody(store: AnyStore, clock: Clock) -> None:
    an, eva, cas, network = await waiting_abroad(world(FLOWS, STATES, store=store, clock=clock))
    await cas.command(f"network {network}")
    await cas.press("leave")
    await cas.press("leave-surely")
    offered = await days(eva, 1)
    assert "Une place s’est libérée dans Zorg voor elkaar." in offered["offer"][0]
    await eva.press("take", ref=Ref("offering", network))
    before = await days(eva, 29)
    assert "Zorg voor elkaar" in before["rsvp"][0]
    await link(eva, SALLE, network)  # whoever only waits may not
    await an.command(f"move {network}-1")
    await an.submit("move", date="2026-04-08", time="14:00", minutes="120", place="Zaal 3")
    await an.press("move")
    during = await days(eva, 8)
    assert "mercredi 8 avril 2026" in during["moved"][0]
    await eva.command(f"attend {network}-1")
    await eva.press("coming", "yes")
    after = await days(eva, 5)
    assert {"evaluation", "share"} <= {*during, *after}
    await eva.command(f"learned {network}-1")
    assert "Les canaux de Zorg voor elkaar" in told(await eva.submit("insight", text="Demander d’abord"))
    await eva.press("to", "network")
    assert "Partagé dans Zorg voor elkaar" in told(await eva.press("confirm", "network"))
    posted = [key for key in await delivered(an.world) if "/insight/" in key]
    assert len(posted) == 2, "one for each side"
