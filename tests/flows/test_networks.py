"""Finding a network, taking a seat, waiting for one, leaving, and calling it all off."""

import pytest

from tests.flows.abroad import coded, shared_network
from tests.flows.networks import a_circle, a_world, commands_in, published
from tests.flows.telling import told


@pytest.mark.parametrize("command", ["zoek zorg familie", "find ZORG", "trouver famil"])
async def test_words_in_name_or_goal_find_a_network_with_its_seats_and_next_date(command: str) -> None:
    circle = await a_circle("Bo")
    said = told(await circle.members[0].command(command))
    assert "Zorg voor elkaar" in said
    assert "Begeleid door An · 11 vrije plaatsen van 12" in said
    assert "Volgende: sessie 1, dinsdag 7 april 2026 om 14:00" in said
    assert "Jij doet mee" in said


async def test_nothing_found_is_said_and_offers_to_start_one() -> None:
    bo = await a_world().somebody("Bo")
    reply = await bo.command("zoek lassen")
    assert "Niets gevonden met “lassen”." in told(reply)
    assert "new" in commands_in(reply.message)
    assert "loopt nu geen netwerk" in told(await bo.submit("search", words=""))


async def test_a_network_of_another_organisation_is_not_found_nor_opened() -> None:
    circle = await a_circle("Bo")
    other = await circle.world.somebody("Oda", tenant="eik")
    assert "Zorg" not in told(await other.command("find"))
    assert "vind ik niet" in told(await other.command(f"network {circle.id}"))
    assert "vroegere stap" in told(await other.press("join"))


@pytest.mark.row("O3.6")
async def test_when_it_is_full_the_next_wait_in_order_and_the_first_in_line_may_take_the_free_seat() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, _, dee, els = circle.members
    assert "plaats 1 van de wachtlijst" in told(await dee.command(f"network {circle.id}"))
    assert "plaats 2 van de wachtlijst" in told(await els.command(f"network {circle.id}"))
    await bo.command(f"network {circle.id}")
    await bo.press("leave")
    assert "Je bent eruit gestapt" in told(await bo.press("leave-surely"))
    assert "Er is een plaats voor jou" in told(await dee.command(f"network {circle.id}"))
    await dee.command(f"offer {circle.id}")
    await dee.press("take")
    assert "Jij doet mee." in told(await dee.command(f"network {circle.id}"))
    assert "plaats 1 van de wachtlijst" in told(await els.command(f"network {circle.id}"))
    assert "Cas\nEls (wachtlijst)\nDee" in told(await circle.an.command(f"network {circle.id}"))


async def test_joining_twice_is_explained_and_gives_one_seat() -> None:
    circle = await a_circle("Bo")
    assert "Je deed al mee." in told(await circle.members[0].press("join"))
    assert "11 vrije plaatsen" in told(await circle.members[0].command("find"))


async def test_leaving_is_asked_twice_and_needs_no_reason() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "Een reden hoeft niet" in told(await bo.press("leave"))
    assert "Jij doet mee." in told(await bo.press("stay"))
    assert "vroegere stap" in told(await bo.press("leave-surely")), "that question is no longer open"


async def test_only_the_facilitator_calls_it_off_and_everybody_is_told_why_nothing_works_any_more() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "vroegere stap" in told(await bo.press("cancel"))
    await circle.an.command(f"network {circle.id}")
    assert "1 deelnemer krijgt meteen bericht" in told(await circle.an.press("cancel"))
    assert "Het netwerk is afgelast" in told(await circle.an.press("cancel-surely"))
    for action in ("join", "leave", "stay"):
        assert "Dit netwerk gaat niet door. Vragen? An helpt je graag." in told(await bo.press(action))
    assert "Zorg" not in told(await bo.command("find"))


async def test_the_facilitator_is_told_that_they_need_no_seat() -> None:
    circle = await a_circle()
    await circle.an.command(f"network {circle.id}")
    assert "je hoeft geen plaats te nemen" in told(await circle.an.press("join"))


@pytest.mark.row("O3.5")
async def test_after_the_last_session_nobody_joins_and_past_sessions_stay_visible() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(2)
    assert "Sessie 2, verdieping: dinsdag 5 mei 2026 om 14:00 (voorbij)" in told(
        await circle.members[0].command(f"network {circle.id}")
    )
    await circle.until_after(3)
    late = await circle.world.somebody("Fien")
    said = told(await late.command(f"network {circle.id}"))
    assert "Dit netwerk is afgerond." in said
    assert "[Ik doe mee]" not in said
    assert "vroegere stap" in told(await late.press("join"))


async def test_my_networks_show_what_i_am_in_them_and_lead_to_the_next_session() -> None:
    circle = await a_circle("Bo", "Cas", capacity="2")
    bo = circle.members[0]
    reply = await bo.command("mijn")
    assert "Jij doet mee" in told(reply)
    assert commands_in(reply.message)["attend"] == circle.session(1)
    assert "Jij begeleidt dit netwerk" in told(await circle.an.command("mine"))
    assert "Je zit nog niet in een netwerk." in told(await (await circle.world.somebody("Gus")).command("mes"))


async def test_what_people_typed_is_said_as_they_typed_it() -> None:
    around = a_world()
    an = await around.somebody("An")
    network = await published(an, name="<!channel> *R&D* مرحبا 🎉", goal="[link](https://evil.example)")
    said = told(await an.command(f"network {network}"))
    assert "<!channel> *R&D* مرحبا 🎉" in said
    assert "[link](https://evil.example)" in said


@pytest.mark.parametrize("place", ["Zaal 2", "https://meet.example/zorg"])
async def test_who_waits_for_a_seat_does_not_see_where_it_meets_until_they_have_one(place: str) -> None:
    circle = await a_circle("Bo", "Dee", "Cas", capacity="2", place=place)
    bo, _, cas = circle.members
    fien = await circle.world.somebody("Fien")
    for outside in (cas, fien):
        said = told(await outside.command(f"network {circle.id}"))
        assert "An" in said
        assert "Beter overleggen met de familie" in said
        assert "7 april 2026 om 14:00" in said
        assert place not in said
        assert "Bo" not in said
    assert place in told(await bo.command(f"network {circle.id}"))
    await bo.press("leave")
    await bo.press("leave-surely")
    assert place not in told(await cas.command(f"offer {circle.id}"))
    await cas.press("take")
    assert place in told(await cas.command(f"network {circle.id}"))


async def test_who_waits_in_a_network_of_another_organisation_sees_what_its_invitation_showed() -> None:
    an, eva, network = await shared_network(capacity="2")
    bo = await an.world.somebody("Bo")
    await bo.command(f"network {network}")
    await bo.press("join")
    otto = await an.world.somebody("Otto", tenant="noord", platform="teams", locale="fr")
    await otto.command(f"join {await coded(an, network)}")
    await otto.press("join")
    said = told(await otto.command(f"network {network}"))
    assert "numéro 1 sur la liste d’attente" in said
    assert [word for word in ("Eva", "Zaal 2") if word in said] == []
    assert "Zaal 2" in told(await eva.command(f"network {network}"))
