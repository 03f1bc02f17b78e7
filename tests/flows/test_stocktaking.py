"""What HR and managers hear each quarter (row 23): what is old, what waits and what is new; else nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.organisation import METHODS_LINK
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM
from tests.flows.nudges import said
from tests.flows.telling import told
from tests.flows.test_arranging import an_administrator, arrangements_of, fill_in
from tests.flows.test_catalogue import ENTRY, buttons, kept, send, with_hr


async def quarterly(world: World, somebody: Somebody) -> str:
    """What row 23 says to this person, or why it is silent."""
    return await said(world, await somebody.known(), "catalogue", "stocktaking", "2026-Q2")


@pytest.mark.row("O2.2", "O4.1")
async def test_hr_hears_each_quarter_what_is_old_waits_and_is_new_and_nothing_else() -> None:
    world, hanne, bo = await with_hr()
    assert await quarterly(world, hanne) == "why-nothing"
    await kept(hanne, name="Voor niemand", functions="", interests="")
    assert await quarterly(world, hanne) == "why-nothing", "nobody waits for it, and it is for no function or interest"
    await kept(hanne)
    assert "Nieuw: Vormingsfonds Zorg." in await quarterly(world, hanne)
    await bo.command("suggest")
    await send(bo, "suggestion", ENTRY | {"name": "Iets"})
    assert "1 voorstel wacht op jou." in await quarterly(world, hanne)
    world.clock.at += timedelta(days=366)
    heard = await quarterly(world, hanne)
    assert "2 items werden een jaar lang niet nagekeken." in heard
    assert "Nieuw" not in heard
    assert await quarterly(world, bo) == "why-nothing"


@pytest.mark.row("M1.2")
async def test_a_manager_hears_of_new_matches_for_the_team_and_else_nothing() -> None:
    world, hanne, bo = await with_hr()
    mia = await world.somebody("Mia", roles=["manager"])
    team = [bo, *[await world.somebody(name) for name in ("Cas", "Dee", "Els", "Fien")]]
    for somebody in (*team, mia):
        await somebody.command("channel", place=TEAM)
        await somebody.press("link", "team")
    await kept(hanne)
    for somebody in team:
        assert await quarterly(world, mia) == "why-nothing", "of fewer than five it would tell who waits"
        await somebody.command("interest")
        await somebody.submit("topic", words="Zorgkundigen")
    heard = await quarterly(world, mia)
    assert "Nieuw voor mensen van je team: Vormingsfonds Zorg." in heard
    assert "Bo" not in heard
    assert "zorgkundigen" not in heard.lower()
    await bo.command("interest")
    (mark,) = buttons(bo.last[-1], "withdraw")
    await bo.press("withdraw", mark)
    assert await quarterly(world, mia) == "why-nothing"


@pytest.mark.row("M1.2")
async def test_a_manager_finds_what_is_for_the_team() -> None:
    _, hanne, _ = await with_hr()
    await kept(hanne)
    mia = await hanne.world.somebody("Mia", roles=["manager"])
    assert "Vormingsfonds Zorg" in told(await mia.command("find verpleegkundige"))


@pytest.mark.row("O3.8")
async def test_how_many_are_enough_and_where_methods_are_found_is_arranged_apart() -> None:
    """And stays when the rest is arranged again; an empty address is De Ambrassade's."""
    ruth = await an_administrator()
    await ruth.command("setup")
    await fill_in(ruth)
    wrong = await ruth.submit("learning", threshold="7", methods="geen adres")
    assert [error.field for error in wrong.errors] == ["methods"]
    await ruth.submit("learning", threshold="7", methods="werkvormen.example/alle")
    await ruth.command("setup")
    await fill_in(ruth, country="BE")
    made = await arrangements_of(ruth)
    assert (made.threshold, made.methods_link, made.country) == (7, "https://werkvormen.example/alle", "BE")
    await ruth.submit("learning", threshold="5", methods="")
    assert await arrangements_of(ruth) == replace(made, threshold=5, methods_link=METHODS_LINK)
