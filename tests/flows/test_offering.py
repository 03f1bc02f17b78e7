"""A seat that came free is offered to who waits: in turn, for two working days each; who says yes first has it."""

from datetime import timedelta

import pytest

from bot.events import Ref
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to


async def leaves(circle: Circle, somebody: Somebody) -> None:
    await somebody.command(f"network {circle.id}")
    await somebody.press("leave")
    await somebody.press("leave-surely")


async def offers(circle: Circle) -> dict[str, str]:
    """Who is offered a seat just now, and in which words."""
    people = {(await one.known()).id: one for one in circle.members}
    found: dict[str, str] = {}
    for key, ready in (await delivered(circle.world)).items():
        who, kind, *_ = key.split("/")
        if kind == "offer" and isinstance(ready, Prepared):
            found[people[who].account.user] = told_to(ready.message, (await people[who].known()).reader)
    return found


def offer(circle: Circle) -> Ref:
    return Ref("offering", circle.id)


@pytest.mark.row("O3.6")
async def test_the_first_in_line_is_offered_the_free_seat_with_until_when_it_is_theirs() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, _, dee, _ = circle.members
    await leaves(circle, bo)
    (words,) = (found := await offers(circle)).values()
    assert list(found) == ["dee"]
    assert "Er kwam een plaats vrij in Zorg voor elkaar." in words
    assert "Ze is voor jou tot woensdag 4 maart 2026 om 10:00." in words
    assert "Jij doet mee." in told(await dee.press("take", ref=offer(circle))) + told(
        await dee.command(f"network {circle.id}")
    )
    assert "Dee" in told(await circle.an.command(f"network {circle.id}"))


@pytest.mark.row("O3.6")
async def test_nobody_gets_a_seat_without_saying_so() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, _, dee = circle.members
    await leaves(circle, bo)
    assert "(wachtlijst)" in told(await circle.an.command(f"network {circle.id}"))
    assert "Jij doet mee" not in told(await dee.command(f"network {circle.id}"))


@pytest.mark.row("O3.6")
async def test_after_two_working_days_the_next_is_asked_as_well_and_who_says_yes_first_has_it() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, _, dee, els = circle.members
    await leaves(circle, bo)
    assert list(await offers(circle)) == ["dee"]
    circle.world.clock.move(days=1)
    assert await offers(circle) == {}
    circle.world.clock.move(days=1)
    assert list(await offers(circle)) == ["els"], "Dee isn't asked again"
    await els.press("take", ref=offer(circle))
    assert "Je doet al mee" not in told(await dee.press("take", ref=offer(circle)))
    assert "Iemand anders was net voor jou" in told(dee.last[-1])
    assert "plaats 1 van de wachtlijst" in told(dee.last[-1])


async def test_who_lets_it_go_by_stays_on_the_list_and_the_next_is_asked_at_once() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, cas, dee, els = circle.members
    await leaves(circle, bo)
    await offers(circle)
    assert "Je houdt je plaats op de lijst" in told(await dee.press("pass", ref=offer(circle)))
    assert list(await offers(circle)) == ["els"]
    await els.press("take", ref=offer(circle))
    circle.world.clock.move(minutes=5)
    await leaves(circle, cas)
    assert list(await offers(circle)) == ["dee"], "and is asked about the next one"


async def test_who_wants_none_any_more_leaves_the_list_by_one_button() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, _, dee, els = circle.members
    await leaves(circle, bo)
    await offers(circle)
    assert "Je staat niet meer op de wachtlijst" in told(await dee.press("leave", ref=offer(circle)))
    assert list(await offers(circle)) == ["els"]
    assert "Dee" not in told(await circle.an.command(f"network {circle.id}"))
    assert "plaats 1 van de wachtlijst" in told(await els.command(f"network {circle.id}"))


async def test_who_left_is_not_asked_and_a_cancelled_network_offers_nothing() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, _, dee = circle.members
    await leaves(circle, bo)
    await offers(circle)
    me = await dee.known()
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert await said(circle.world, me, "offer", "offering", circle.id) == "why-cancelled"
    assert await said(circle.world, await bo.known(), "offer", "offering", circle.id) == "why-cancelled"
    assert "Dit netwerk gaat niet door" in told(await dee.press("take", ref=offer(circle)))


async def test_an_offer_says_nothing_to_who_has_a_seat_by_then_or_when_it_is_gone() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, cas, dee, els = circle.members
    assert await said(circle.world, await dee.known(), "offer", "offering", circle.id) == "why-taken"
    assert await said(circle.world, await cas.known(), "offer", "offering", circle.id) == "why-left"
    assert await said(circle.world, await els.known(), "offer", "offering", "nothing") == "why-gone"
    await leaves(circle, bo)
    assert await said(circle.world, await els.known(), "offer", "offering", circle.id) == "why-taken", "not their turn"
    await circle.until_after(3)
    assert await said(circle.world, await dee.known(), "offer", "offering", circle.id) == "why-over"


async def test_after_the_last_session_there_is_no_seat_to_take_or_to_let_go_by() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, _, dee = circle.members
    await leaves(circle, bo)
    assert list(await offers(circle)) == ["dee"]
    await circle.until_after(3, hours=1)
    for answer in ("take", "pass"):
        words = told(await dee.press(answer, ref=offer(circle)))
        assert "vroegere stap" in words
        assert "[Ja, ik doe mee]" not in words
        assert "Dit netwerk is afgerond." in words


async def test_while_somebody_waits_a_newcomer_waits_too() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    await leaves(circle, circle.members[0])
    fien = await circle.world.somebody("Fien")
    await fien.command(f"network {circle.id}")
    assert "wachtlijst" in told(await fien.press("join"))


async def test_the_network_leads_to_the_offer_as_long_as_it_stands() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, _, dee = circle.members
    await leaves(circle, bo)
    assert commands_in((await dee.command(f"network {circle.id}")).message)["offer"] == circle.id
    assert "Er is een plaats vrij" in told(await dee.command(f"offer {circle.id}"))
    assert "Je staat hier niet op een wachtlijst" in told(
        await (await circle.world.somebody("Gus")).command(f"offer {circle.id}")
    )


async def test_somebody_of_another_organisation_is_offered_nothing() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    await leaves(circle, circle.members[0])
    oda = await circle.world.somebody("Oda", tenant="eik")
    await oda.command(f"offer {circle.id}")
    assert "vroegere stap" in told(await oda.press("take"))
    assert "Zorg" not in told(oda.last[-1])


async def test_in_a_weekend_nobody_loses_their_turn() -> None:
    """What comes free on a Friday afternoon is the first one's until Tuesday."""
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    circle.world.clock.move(days=4, hours=7)
    await leaves(circle, circle.members[0])
    circle.world.clock.move(days=3)
    assert "tot dinsdag 10 maart 2026 om 17:00" in (await offers(circle))["dee"]
    circle.world.clock.move(hours=23)
    assert await offers(circle) == {}
    circle.world.clock.at += timedelta(hours=2)
    assert list(await offers(circle)) == ["els"]
