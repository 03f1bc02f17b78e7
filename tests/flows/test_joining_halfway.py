"""Who comes into a network on the way finds what was before; and by whichever way they come, it ends alike."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.ports import Reply
from tests.fakes.world import Somebody
from tests.flows.abroad import coded
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told
from tests.flows.test_dealt_with import tick
from tests.flows.test_offering import leaves

CAUGHT_UP = "Hiermee ben je snel mee"


async def by_code(circle: Circle, name: str) -> Reply:
    somebody = await circle.world.somebody(name)
    await somebody.command(f"join {await coded(circle.an, circle.id)}")
    return await somebody.press("join")


async def by_invitation(circle: Circle, name: str) -> Reply:
    somebody = await circle.world.somebody(name)
    await somebody.command(f"invitation {circle.id}")
    return await somebody.press("in")


async def by_offer(circle: Circle, waits: Somebody) -> Reply:
    await leaves(circle, circle.members[0])
    await delivered(circle.world)
    return await waits.press("take", ref=Ref("offering", circle.id))


async def after_two_sessions(*names: str, **changes: str) -> Circle:
    """Only of the first one something was noted."""
    circle = await a_circle(*names, **changes)
    await circle.until_after(1, hours=2)
    await tick(circle, notes="We begonnen klein.")
    await circle.until_after(2, hours=18)
    await delivered(circle.world)
    return circle


def offers_what_was(circle: Circle, reply: Reply) -> None:
    words, ways = told(reply), commands_in(reply.message)
    assert CAUGHT_UP in words
    assert "Volgende: sessie 3" in words
    assert "[Verslag van sessie 1]" in words
    assert "sessie 2" not in words
    assert ways == {
        "network": circle.id,
        "agreements": circle.id,
        "intro": circle.id,
        "program": circle.session(1),
        "attend": circle.session(3),
    }


@pytest.mark.row("O3.6")
async def test_whoever_gets_an_offered_seat_on_the_way_finds_what_was_before() -> None:
    circle = await after_two_sessions("Bo", "Cas", "Dee", capacity="2")
    dee = circle.members[2]
    offers_what_was(circle, await by_offer(circle, dee))
    assert "We begonnen klein." in told(await dee.command(f"program {circle.session(1)}"))


@pytest.mark.row("O3.6")
async def test_so_does_who_comes_with_a_code_or_was_invited() -> None:
    circle = await after_two_sessions("Bo", "Cas")
    offers_what_was(circle, await by_code(circle, "Emma"))
    offers_what_was(circle, await by_invitation(circle, "Fee"))


async def test_by_whichever_way_somebody_comes_before_it_begins_it_ends_alike() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    ends = {told(await by_offer(circle, circle.members[2]))}
    other = await a_circle("Bo")
    ends |= {told(await by_code(other, "Emma")), told(await by_invitation(other, "Fee"))}
    (end,) = ends
    assert "Jij doet mee." in end
    assert "Volgende: sessie 1, dinsdag 7 april 2026" in end
    assert CAUGHT_UP not in end


async def test_who_comes_onto_the_waiting_list_has_nothing_to_catch_up_with() -> None:
    circle = await after_two_sessions("Bo", "Cas", capacity="2")
    for reply in (await by_code(circle, "Emma"), await by_invitation(circle, "Fee")):
        words = told(reply)
        assert "van de wachtlijst" in words
        assert CAUGHT_UP not in words
        assert set(commands_in(reply.message)) == {"network"}
