"""Networks across organisations, to tell stories with: An's in Linde; Eva is in Noord, on Teams, and speaks French."""

from __future__ import annotations

from dataclasses import replace

from bot.facts import OrganisationArranged
from bot.organisation import Arrangements
from bot.people import Place
from bot.ports import Commit, Reply
from bot.views import Choice, Quote
from tests.fakes.world import Somebody, World
from tests.flows.networks import a_world, published
from tests.flows.telling import told

ROOM = Place("web", "linde", "c-room", "#kring-zorg")
SALLE = Place("teams", "noord", "19:salle", "Salle commune")


async def allow_outside(somebody: Somebody, *, outside: bool = True) -> None:
    """The administrator of this person's organisation allows (or no longer allows) networks across organisations."""
    person, world = await somebody.known(), somebody.world
    await world.store.appoint(person.id, {*person.roles, "administrator"})
    fact, now = OrganisationArranged(replace(Arrangements(), outside=outside)), world.clock.now()
    await world.store.commit(Commit(f"arranged/{world.fresh_event()}", person, now, None, (fact,)))
    await world.store.appoint(person.id, person.roles)


async def two_houses(world: World | None = None) -> tuple[Somebody, Somebody]:
    """An in Linde, Eva in Noord; both organisations have a name, and allow networks with others."""
    around = world or a_world()
    an = await around.somebody("An")
    eva = await around.somebody("Eva", tenant="noord", platform="teams", locale="fr", timezone="Europe/Paris")
    for somebody, name in ((an, "Linde vzw"), (eva, "Noord")):
        await around.store.name_organisation((await somebody.known()).organisation, name)
        await allow_outside(somebody)
    return an, eva


async def coded(an: Somebody, network: str) -> str:
    """An makes a code; as people read it."""
    await an.command(f"invite {network}")
    return code_in(await an.press("make"))


def code_in(reply: Reply) -> str:
    """The code in a letter to forward."""
    sections = reply.message.sections if reply.message else ()
    letter = next(part.text for section in sections for part in section.parts if isinstance(part, Quote))
    return str(dict(getattr(letter, "args", ()))["code"])


def options_in(reply: Reply, action: str = "seat") -> tuple[str, ...]:
    """What can be chosen there, by value."""
    sections = reply.message.sections if reply.message else ()
    controls = (control for section in sections for control in section.controls)
    choices = (control for control in controls if isinstance(control, Choice) and control.action == action)
    return tuple(option.value for choice in choices for option in choice.options)


async def shared_network(**changes: str) -> tuple[Somebody, Somebody, str]:
    """An's network, with Eva of another organisation in it."""
    an, eva = await two_houses()
    network = await published(an, **changes)
    await eva.command(f"join {await coded(an, network)}")
    assert "Chouette" in told(await eva.press("join"))
    return an, eva, network
