"""A network on one page, for whoever leads it; and what its card and the home view lead to, by role and phase."""

import pytest

from bot.commands import COMMANDS, Command, actions_of
from bot.views import CommandButton
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, a_world, commands_in
from tests.flows.telling import told, told_to

ROLES = ("", "participant", "facilitator", "manager", "hr", "administrator")


async def page(circle: Circle) -> str:
    return told(await circle.an.command(f"overview {circle.id}"))


async def home_of(somebody: Somebody) -> str:
    person = await somebody.known()
    _, home = await somebody.world.runtime.home(somebody.account, somebody.profile)
    return told_to(home, person.reader)


@pytest.mark.row("H")
async def test_the_page_begins_with_what_needs_doing_and_why() -> None:
    circle = await a_circle("Bo", "Cas")
    lines = (await page(circle)).splitlines()
    assert lines[0] == "Zorg voor elkaar: overzicht"
    assert lines[1].startswith("Zorg voor elkaar: er doen 2 mensen mee, van 10 om mee te beginnen.")
    assert lines[2] == "[Nodig mensen uit]"


@pytest.mark.row("H")
async def test_a_small_network_is_told_of_its_seats_and_of_no_other_size() -> None:
    lines = (await page(await a_circle("Bo", "Cas", capacity="9"))).splitlines()
    assert lines[1] == "Zorg voor elkaar: er doen 2 mensen mee, en er zijn 9 plaatsen. Nodig collega’s uit."


@pytest.mark.row("H")
async def test_it_shows_people_sessions_and_what_is_settled() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, *_ = circle.members
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "yes")
    words = await page(circle)
    assert "Deelnemers: 2 van 2 plaatsen" in words
    assert "Deelnemers (2)\nBo\nCas\nWachtlijst (1)\nDee\n" in words
    assert "Sessie 1, kick-off: dinsdag 7 april 2026 om 14:00: 1 ja, 0 nee, 1 nog niet gezegd." in words
    assert "Sessie 2, verdieping: dinsdag 5 mei 2026 om 14:00: 0 ja, 0 nee, 2 nog niet gezegd." in words
    assert "Thema en werkvorm zijn open." in words


@pytest.mark.row("H", "O3.6")
async def test_who_is_in_who_waits_who_is_asked_and_who_is_a_guest_each_stand_under_their_own_name() -> None:
    circle = await a_circle("Bo", "Cas")
    for name in ("Dee", "Gus"):
        await circle.world.somebody(name)
    await circle.an.command(f"invite {circle.id}")
    await circle.an.submit("people", **{"person-1": "dee"})
    await circle.an.command(f"guest {circle.session(2)}")
    await circle.an.submit("person", who="gus", topic="Rouw")
    words = await page(circle)
    assert "Deelnemers (2)\nBo\nCas\nGenodigd, nog geen antwoord (1)\nDee\nGasten (1)\nGus" in words


@pytest.mark.row("O3.9", "O3.13")
async def test_around_the_first_session_it_leads_to_the_agreements_and_the_rhythm_with_how_many_did() -> None:
    circle = await a_circle("Bo", "Cas")
    await circle.members[0].command(f"agreements {circle.id}")
    await circle.members[0].press("accept")
    await circle.until_after(1, hours=2)
    words = await page(circle)
    assert "maak samen werkafspraken, dan durft iedereen meer te zeggen. Eén van 2 aanvaardde ze." in words
    assert "vraag welk ritme en welke plaats iedereen past, dan kan je bijsturen. Nog niemand koos." in words
    ways = commands_in((await circle.an.command(f"overview {circle.id}")).message)
    assert (ways["agreements"], ways["rhythm"]) == (circle.id, circle.id)


@pytest.mark.row("O3.16", "H")
async def test_what_is_over_says_how_many_evaluated_it() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=2)
    assert "(voorbij), geen evaluaties, nog geen verslag" in await page(circle)


@pytest.mark.row("O3.6")
async def test_who_waits_without_an_account_gets_the_seat_by_who_leads_it() -> None:
    circle = await a_circle("Bo", "Cas", capacity="2")
    await circle.an.command(f"invite {circle.id}")
    await circle.an.submit("name", name="Gerda")
    await circle.members[0].command(f"network {circle.id}")
    await circle.members[0].press("leave")
    await circle.members[0].press("leave-surely")
    assert "iemand zonder account wacht" in await page(circle)
    assert isinstance(circle.world.store, MemoryStore)
    (gerda,) = circle.world.store.tables.added
    assert "Gerda heeft een plaats." in told(await circle.an.press("seat", gerda))
    assert "vroegere stap" in told(await circle.an.press("seat", gerda))


async def test_only_who_leads_it_sees_it() -> None:
    circle = await a_circle("Bo", "Cas")
    oda = await circle.world.somebody("Oda", tenant="eik")
    for somebody in (circle.members[0], oda):
        words = told(await somebody.command(f"overview {circle.id}"))
        assert "Je begeleidt geen netwerk" in words
        assert "Cas" not in words


@pytest.mark.row("H")
async def test_a_networks_card_leads_to_at_most_six_things_in_each_phase() -> None:
    circle = await a_circle("Bo")
    for hours in (-24 * 40, 2, 24 * 80):
        if hours > 0:
            await circle.until_after(1, hours=hours)
        for somebody in (circle.an, circle.members[0]):
            reply = await somebody.command(f"network {circle.id}")
            assert reply.message is not None
            assert all(len(section.controls) <= 6 for section in reply.message.sections)
    assert {"overview", "decide"} <= set(commands_in((await circle.an.command(f"network {circle.id}")).message))


# --- H: help and the home view by role


@pytest.mark.row("H")
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.word)
def test_each_role_is_offered_its_own_actions_and_no_others(role: str, command: Command) -> None:
    assert (command in actions_of({role})) == (command.listed and (not command.roles or role in command.roles))


@pytest.mark.row("H")
@pytest.mark.parametrize("role", ["manager", "hr", "administrator", ""])
async def test_help_and_home_offer_a_role_nothing_that_is_not_theirs(role: str) -> None:
    somebody = await a_world().somebody("Ida", roles=[role] if role else [])
    mine = {one.word for one in actions_of({role} if role else set())}
    listed = {one.word for one in COMMANDS if one.listed}
    shown = set(commands_in((await somebody.command("help")).message)) | {"help"}
    assert shown & listed == mine
    _, home = await somebody.world.runtime.home(somebody.account, somebody.profile)
    offered = {
        control.word for section in home.sections for control in section.controls if isinstance(control, CommandButton)
    }
    assert offered & listed <= mine | {"setup"}


@pytest.mark.row("H")
async def test_who_looks_after_the_organisation_reads_at_home_which_network_nobody_facilitates() -> None:
    circle = await a_circle("Bo")
    ruth = await circle.world.somebody("Ruth", roles=["hr"])
    assert "niet meer bereikbaar" not in await home_of(ruth)
    an = (await circle.an.known()).id
    assert isinstance(circle.world.store, MemoryStore)
    for login in circle.world.store.tables.logins.values():
        login.reachable = login.person != an
    assert "Van één netwerk is de begeleider niet meer bereikbaar." in await home_of(ruth)
    assert "niet meer bereikbaar" not in await home_of(circle.members[0])


@pytest.mark.row("H", "O3.18")
async def test_once_it_is_over_it_shows_what_was_decided_and_asks_nobody_any_more() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    await circle.world.somebody("Eva")
    await circle.an.command(f"invite {circle.id}")
    await circle.an.submit("people", **{"person-1": "eva"})
    await circle.members[0].command(f"network {circle.id}")
    await circle.members[0].press("leave")
    await circle.members[0].press("leave-surely")
    words = await page(circle)
    assert "Een vrije plaats is aangeboden" in words
    assert "Genodigd, nog geen antwoord (1)\nEva" in words
    await circle.until_after(3, days=1)
    await circle.an.command(f"decide {circle.id}")
    owner = (await circle.members[1].known()).id
    await circle.an.submit("stop", owner=owner, words="Het was goed")
    words = await page(circle)
    assert "Zorg voor elkaar stopt hier." in words
    assert "Cas neemt dit op zich." in words
    assert "aangeboden" not in words
    assert "Eva" not in words
    assert commands_in(circle.an.last[-1].message)["decide"] == circle.id
