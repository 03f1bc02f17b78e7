"""Scenes of whoever leads a network, and of those whom that concerns: who waits, who is a guest, who takes over."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event
from bot.people import Person, Place
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.leading import leads_too, request
from tests.flows.networks import Circle, a_circle, published

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]


async def led() -> list[Played]:
    """Bo left, so Dee is offered the seat; Fee facilitates it too, Gus is a guest, and Gerda has no account.

    Ivo was asked as a guest, and can't come.
    """
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    _, cas, dee, els = circle.members
    fee, gus = [await circle.world.somebody(name) for name in ("Fee", "Gus")]
    await circle.an.command(f"invite {circle.id}")
    await circle.an.submit("name", name="Gerda")
    await leads_too(circle, fee)
    await _with_guests(circle, gus)
    await _leaves(circle, circle.members[0])
    await published(await circle.world.somebody("Noor"), name="Rouw en rituelen")
    people = [("facilitator", circle.an), ("facilitator too", fee), ("member", cas), ("stranger", gus)]
    found = [(f"led, {who}", circle, await one.known(), _leading(circle)) for who, one in people]
    found += [
        (f"led, {who}", circle, await one.known(), _offered(circle)) for who, one in (("first", dee), ("next", els))
    ]
    return [
        *found,
        ("led, guest", circle, await gus.known(), _visiting(circle)),
        *await _adrift(),
        *await _asked(),
    ]


async def _with_guests(circle: Circle, gus: Somebody) -> None:
    await circle.an.command(f"guest {circle.session(2)}")
    await circle.an.submit("person", who=gus.account.user, topic="Rouw in het team")
    await circle.an.submit("name", name="Prof. Maes", topic="Slaap")
    ivo = await circle.world.somebody("Ivo")
    await circle.an.submit("person", who="ivo", topic="Nachtwerk")
    await ivo.command(f"visit {circle.session(2)}")
    await ivo.press("coming", "no")


async def _leaves(circle: Circle, somebody: Somebody) -> None:
    await somebody.command(f"network {circle.id}")
    await somebody.press("leave")
    await somebody.press("leave-surely")


async def _adrift() -> list[Played]:
    """An can't be reached any more; Ruth looks after the organisation, and has a seat."""
    circle = await a_circle("Bo")
    ruth = await circle.world.somebody("Ruth", roles=["hr"])
    await ruth.command(f"network {circle.id}")
    await ruth.press("join")
    an = (await circle.an.known()).id
    assert isinstance(circle.world.store, MemoryStore)
    for login in circle.world.store.tables.logins.values():
        login.reachable = login.person != an
    return [("adrift, organisation", circle, await ruth.known(), _leading(circle))]


async def _asked() -> list[Played]:
    """Bo is asked to facilitate it too, Cas and Dee to take it over; Els would rather not, and Fien no longer does."""
    circle = await a_circle("Bo", "Cas", "Dee", "Els", "Fien")
    bo, cas, dee, els, fien = circle.members
    await leads_too(circle, fien)
    await circle.an.press("alone", (await fien.known()).id)
    for who in (bo, els):
        await circle.an.command(f"handover {circle.id}")
        await circle.an.submit("beside", who=who.account.user)
    for who, stays in ((cas, "yes"), (dee, "no")):
        await circle.an.submit("over", who=who.account.user, stays=stays)
        await circle.an.press("surely")
    await els.press("no", ref=await request(els))
    people = [("asked", bo), ("asked for it", cas), ("asked alone", dee), ("put aside", fien), ("asker", circle.an)]
    found: list[Played] = []
    for name, one in people:
        begun: Begun = ("accepting", (await request(one)).subject, Elapsed("leading"), None)
        found.append((f"leading, {name}", circle, await one.known(), [begun]))
    old: Begun = ("accepting", (await request(cas)).subject, Commanded("handover"), None)
    return [*found, ("leading, not asked", circle, await bo.known(), [old])]


def _leading(circle: Circle) -> list[Begun]:
    words = ("overview", "handover", "edit")
    flows = {"overview": "overview", "handover": "handing", "edit": "editing"}
    found: list[Begun] = [(flows[word], circle.id, Commanded(word, circle.id), None) for word in words]
    return [
        *found,
        ("handing", "", Commanded("handover"), None),
        ("hosting", circle.session(2), Commanded("guest", circle.session(2)), None),
        ("hosting", "", Commanded("guest"), None),
        ("hosting", circle.session(2), Elapsed("change"), None),
        ("hosting", circle.session(1), Elapsed("change"), None),
        ("offering", circle.id, Commanded("offer", circle.id), None),
        ("announcing", f"handed:{circle.id}", Elapsed("change"), None),
        ("exchanging", circle.session(2), Elapsed("exchange"), None),
    ]


def _offered(circle: Circle) -> list[Begun]:
    return [
        ("offering", circle.id, Elapsed("offer"), None),
        ("offering", circle.id, Commanded("offer", circle.id), None),
        ("network", circle.id, Commanded("network", circle.id), None),
    ]


def _visiting(circle: Circle) -> list[Begun]:
    return [
        ("visiting", circle.session(2), Elapsed("guest"), None),
        ("visiting", circle.session(2), Commanded("visit", circle.session(2)), None),
        ("visiting", circle.session(1), Commanded("visit", circle.session(1)), None),
    ]
