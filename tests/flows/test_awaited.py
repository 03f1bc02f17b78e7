"""Who waits for a topic hears, once, that a network about it opens; who waits for what is told to nobody."""

from __future__ import annotations

import pytest

from bot.runtime import Prepared
from bot.views import CommandButton
from tests.fakes.world import Somebody, World
from tests.flows.networks import a_world, commands_in, fill_in, published, weighed
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to
from tests.flows.test_catalogue import buttons
from tests.flows.test_home import waiting
from tests.flows.test_outside import fills

WELDING = {"name": "Lassen in de praktijk", "goal": "Veiliger werken aan de lasrobot"}


async def waits_for(somebody: Somebody, words: str) -> None:
    await somebody.command(f"find {words}")
    await somebody.press("wait")


async def a_shop() -> tuple[World, Somebody, Somebody]:
    """Bo waits for welding; An founds networks."""
    around = a_world()
    an, bo = [await around.somebody(name) for name in ("An", "Bo")]
    await waits_for(bo, "lasrobots")
    return around, an, bo


async def opens(around: World) -> dict[str, Prepared]:
    """What goes out now to who waits, by its key."""
    sent = await delivered(around)
    return {key: one for key, one in sent.items() if "/opens/" in key and isinstance(one, Prepared)}


@pytest.mark.row("E1.1", "M1.2")
async def test_who_waits_for_a_topic_hears_once_that_a_network_about_it_opens() -> None:
    around, an, bo = await a_shop()
    network = await published(an, **WELDING)
    ((key, one),) = (await opens(around)).items()
    assert key == f"{(await bo.known()).id}/opens/{network}"
    read = told_to(one.message, (await bo.known()).reader)
    assert "Er start een netwerk waar je op wacht: Lassen in de praktijk" in read
    assert "“lasrobots”" in read
    assert commands_in(one.message)["network"] == network
    await published(an, name="Inkoop", goal="Samen kopen")
    assert await opens(around) == {}


async def test_it_asks_one_thing_and_has_its_three_ways_out() -> None:
    around, an, _ = await a_shop()
    await published(an, **WELDING)
    ((_, one),) = (await opens(around)).items()
    words = [
        control.word for each in one.message.sections for control in each.controls if isinstance(control, CommandButton)
    ]
    assert words == ["network", "later", "less", "stop"]


async def test_it_waits_on_their_own_page_until_they_looked() -> None:
    around, an, bo = await a_shop()
    network = await published(an, **WELDING)
    await opens(around)
    assert await waiting(bo) == [("show", f"awaited:{network}")]
    assert "Er start een netwerk waar je op wacht" in told(await bo.command(f"show awaited:{network}"))
    assert await waiting(bo) == []


async def test_what_else_begins_by_itself_is_shown_from_their_own_page_too() -> None:
    """A manager who was told of a new network finds it behind the very button."""
    around, an, _ = await a_shop()
    mia = await around.somebody("Mia", roles=["manager"])
    await published(an, **WELDING)
    await delivered(around)
    ((word, rest),) = await waiting(mia)
    assert "Er start een netwerk: Lassen in de praktijk" in told(await mia.command(f"{word} {rest}"))


async def test_who_founds_it_and_who_is_told_otherwise_hear_it_once() -> None:
    around, an, _ = await a_shop()
    await waits_for(an, "lasrobots")
    await weighed(an)
    await fill_in(an, **WELDING)
    await an.press("people")
    await an.submit("people", **{"person-1": "bo"})
    await an.press("back")
    await an.press("publish")
    keys = [key.split("/")[1] for key in await delivered(around)]
    assert (keys.count("opens"), keys.count("invitation")) == (0, 1)


@pytest.mark.parametrize("ending", ["withdrawn", "joined", "cancelled", "begun"])
async def test_it_ends_by_itself(ending: str) -> None:
    around, an, bo = await a_shop()
    network = await published(an, **WELDING)
    match ending:
        case "withdrawn":
            await bo.command("interest")
            (mark,) = buttons(bo.last[-1], "withdraw")
            await bo.press("withdraw", mark)
        case "joined":
            await bo.command(f"network {network}")
            await bo.press("join")
        case "cancelled":
            await an.command(f"network {network}")
            await an.press("cancel")
            await an.press("cancel-surely")
        case _:
            around.clock.at = around.clock.at.replace(year=2027)
    reasons = {"withdrawn": "why-done", "joined": "why-done", "cancelled": "why-cancelled", "begun": "why-over"}
    assert await said(around, await bo.known(), "opens", "awaited", network) == reasons[ending]


async def test_nobody_of_another_organisation_hears_of_it() -> None:
    around, an, _ = await a_shop()
    eva = await around.somebody("Eva", tenant="noord")
    await waits_for(eva, "lasrobots")
    network = await published(an, **WELDING)
    assert len(await opens(around)) == 1
    assert await said(around, await eva.known(), "opens", "awaited", network) == "why-gone"


async def test_a_network_elsewhere_that_somebody_keeps_for_themselves_is_told_to_nobody() -> None:
    around, an, _ = await a_shop()
    await fills(an, name="Lasrobots in Gent")
    await an.press("keep")
    assert await opens(around) == {}
