"""What people type besides the words of menus: a network by its name, the agenda, and their network elsewhere."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.people import LOCALES, Locale
from tests.flows.networks import a_circle, a_world, commands_in, published
from tests.flows.telling import told
from tests.flows.test_outside import fills

NETWORK: dict[Locale, str] = {"nl": "netwerk", "en": "network", "fr": "réseau"}


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_network_is_found_by_its_name_among_ones_own(locale: Locale) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    other = await published(await circle.world.somebody("Lou"), name="Café Éducation", goal="Leren")
    await bo.command(f"network {other}")
    await bo.press("join")
    for typed, found in (("zorg", circle.id), ("CAFE education", other)):
        ways = commands_in((await bo.command(f"{NETWORK[locale]} {typed}")).message)
        assert ways["network"] == found
        assert ways["find"] == typed


async def test_who_names_none_sees_their_only_one_and_who_has_none_can_look_for_it() -> None:
    circle = await a_circle("Bo")
    assert (await circle.members[0].command("netwerk")).ref.subject == circle.id
    noor = await circle.world.somebody("Noor")
    reply = await noor.command("netwerk zorg")
    assert "Dit netwerk vind ik niet" in told(reply)
    assert commands_in(reply.message)["find"] == "zorg"


@pytest.mark.parametrize(
    "typed", ["agenda", "Wat staat er op de agenda?", "what is on the agenda", "quel est l’ordre du jour ?"]
)
async def test_who_asks_for_the_agenda_gets_that_of_their_next_session(typed: str) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert (await bo.say(typed)).ref == Ref("program", circle.session())


@pytest.mark.row("W2")
async def test_ones_own_network_elsewhere_is_in_the_list_and_a_way_to_note_one_is_beside_it() -> None:
    bo = await a_world().somebody("Bo")
    for typed in ("mine", "find", "find lasrobots"):
        assert "outside" in commands_in((await bo.command(typed)).message)
    await fills(bo, name="Lasrobots in Gent")
    await bo.press("keep")
    reply = await bo.command("mine")
    assert "Lasrobots in Gent" in told(reply)
    assert "outside" in commands_in(reply.message)
