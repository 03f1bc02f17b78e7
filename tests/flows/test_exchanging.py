"""Halfway one idea for an exchange with another network: names whom to ask, and writes to nobody."""

import pytest

from bot.runtime import Prepared
from tests.flows.networks import Circle, a_circle, published
from tests.flows.nudges import delivered, said
from tests.flows.telling import told_to


async def beside_another(name: str = "Rouw en rituelen", tenant: str = "linde") -> Circle:
    circle = await a_circle("Bo")
    await published(await circle.world.somebody("Noor", tenant=tenant), name=name)
    return circle


@pytest.mark.row("O4.2")
async def test_the_facilitator_gets_one_idea_halfway_and_nobody_else_does() -> None:
    circle = await beside_another()
    an = await circle.an.known()
    found: list[tuple[str, str]] = []
    for hours in (24 * 2, 24 * 10):
        await circle.until_after(2, hours=hours)
        for key, ready in (await delivered(circle.world)).items():
            if "/exchange/" in key and isinstance(ready, Prepared):
                found.append((key.split("/")[0], told_to(ready.message, an.reader)))
    ((who, words),) = [one for one in found if "Zorg voor elkaar is halfweg" in one[1]]
    assert who == an.id
    assert "Rouw en rituelen: vraag het aan Noor" in words
    assert "[Vraag een gast]" in words


@pytest.mark.row("O4.2")
async def test_with_no_other_network_there_is_nothing_to_suggest() -> None:
    circle = await a_circle("Bo")
    an = await circle.an.known()
    assert await said(circle.world, an, "exchange", "exchanging", circle.session(2)) == "why-nothing"


async def test_a_network_of_another_organisation_is_not_named_nor_is_anybody_told_of_this_one() -> None:
    circle = await beside_another(tenant="eik")
    an, bo = await circle.an.known(), await circle.members[0].known()
    assert await said(circle.world, an, "exchange", "exchanging", circle.session(2)) == "why-nothing"
    assert await said(circle.world, bo, "exchange", "exchanging", circle.session(2)) == "why-gone"
