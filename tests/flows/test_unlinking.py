"""Unlinking a channel: it takes it from everybody in it, so it is asked first, and told to who linked it."""

from datetime import timedelta

import pytest

from bot.people import Reader
from bot.runtime import Prepared
from tests.fakes.world import World
from tests.flows.abroad import SALLE, shared_network
from tests.flows.networks import HOUSE, TEAM, a_world, channels_of
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to
from tests.flows.test_linking import buttons_in


@pytest.mark.parametrize(
    ("scope", "undo", "undone"),
    [
        ("team", "Niet meer van mijn team", "#zorg is niet meer het kanaal van je team"),
        ("organisation", "Niet meer van de organisatie", "#zorg is niet meer het kanaal van de organisatie"),
    ],
)
async def test_a_link_can_be_ended_once_it_is_confirmed_and_made_again(scope: str, undo: str, undone: str) -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("kanaal", place=TEAM)
    assert f"[{undo}]" in told(await bo.press("link", scope))
    asked = told(await bo.press("unlink", scope))
    assert "Dit geldt voor iedereen van #zorg: wat zij delen, verschijnt hier niet meer. Zeker?" in asked
    assert "[Koppel los voor iedereen]" in asked
    assert [(channel.name, channel.scope) for channel in await channels_of(bo)] == [("#zorg", scope)]
    assert undone in told(await bo.press("unlink-surely", scope))
    assert await channels_of(bo) == ()
    await bo.press("again")
    assert [(channel.name, channel.scope) for channel in await channels_of(bo)] == [("#zorg", scope)]


@pytest.mark.parametrize("role", ["administrator", "hr"])
async def test_who_looks_after_the_organisation_ends_its_channel_and_who_linked_it_hears_that(role: str) -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    await bo.command("kanaal", place=HOUSE)
    await bo.press("link", "organisation")
    await around.store.appoint((await cas.known()).id, {role})
    asked = await cas.command("kanaal", place=HOUSE)
    assert "Dit is het kanaal van heel de organisatie." in told(asked)
    assert ("unlink", "organisation") in buttons_in(asked)
    assert "voor iedereen van #linde" in told(await cas.press("unlink", "organisation"))
    assert "niet meer het kanaal van de organisatie" in told(await cas.press("unlink-surely", "organisation"))
    assert await channels_of(bo) == ()
    (heard,) = await announced(around)
    assert "#linde is niet meer het kanaal van de organisatie" in heard
    assert "omdat jij het koppelde" in heard


async def test_the_organisations_channel_is_not_for_anybody_to_end() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    await bo.command("kanaal", place=HOUSE)
    await bo.press("link", "organisation")
    assert ("unlink", "organisation") not in buttons_in(await cas.command("kanaal", place=HOUSE))
    for pressed in ("unlink", "unlink-surely"):
        assert "vroegere stap" in told(await cas.press(pressed, "organisation"))
    assert [channel.name for channel in await channels_of(bo)] == ["#linde"]


async def test_a_team_that_loses_its_channel_is_heard_of_by_who_linked_it_unless_it_is_linked_again() -> None:
    for again in (False, True):
        around = a_world()
        bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
        for somebody in (bo, cas):
            await somebody.command("team", place=TEAM)
            await somebody.press("link", "team")
        await cas.press("unlink", "team")
        await cas.press("unlink-surely", "team")
        if again:
            await cas.press("again")
        assert any("#zorg is niet meer het kanaal van je team" in heard for heard in await announced(around)) != again


async def test_whoever_unlinks_what_they_linked_hears_nothing_of_it() -> None:
    around = a_world()
    bo = await around.somebody("Bo")
    await bo.command("team", place=TEAM)
    await bo.press("link", "team")
    await bo.press("unlink", "team")
    await bo.press("unlink-surely", "team")
    assert await announced(around) == []


async def test_another_teams_channel_cannot_be_unlinked() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    await bo.command("kanaal", place=TEAM)
    await bo.press("link", "team")
    assert ("unlink", "team") not in buttons_in(await cas.command("kanaal", place=TEAM))
    assert "vroegere stap" in told(await cas.press("unlink", "team"))
    assert [channel.name for channel in await channels_of(bo)] == ["#zorg"]


async def test_a_network_goes_from_a_channel_and_comes_back() -> None:
    _, eva, network = await shared_network()
    await eva.command("canal", place=SALLE)
    await eva.press("link", "network")
    await eva.press("network", network)
    asked = await eva.command("canal", place=SALLE)
    assert "Ce qui est partagé avec Zorg voor elkaar apparaît ici." in told(asked)
    assert ("unlink", network) in buttons_in(asked)
    await eva.press("unlink", network)
    assert "n’est plus le canal du réseau" in told(await eva.press("unlink-surely", network))
    assert ("unlink", network) not in buttons_in(await eva.command("canal", place=SALLE))


async def test_a_networks_channel_is_taken_back_right_after_and_linked_again() -> None:
    _, eva, network = await shared_network()
    await eva.command("canal", place=SALLE)
    await eva.press("link", "network")
    assert "[Délier de Zorg voor elkaar]" in told(await eva.press("network", network))
    await eva.press("unlink", network)
    await eva.press("unlink-surely", network)
    assert "est le canal du réseau" in told(await eva.press("again"))
    assert ("unlink", network) in buttons_in(await eva.command("canal", place=SALLE))


async def announced(around: World) -> list[str]:
    """What Kring tells by itself within the quarter of an hour."""
    around.clock.at += timedelta(minutes=15)
    ready = [one for one in (await delivered(around)).values() if isinstance(one, Prepared)]
    return [told_to(one.message, Reader()) for one in ready]
