"""Bringing people into a network: by a code, from wherever they are, or by name when they have no account."""

from datetime import timedelta

import pytest

from bot.codes import INVITES, LETTERS, made, read, spelled
from bot.speech import t
from bot.views import Choice
from tests.fakes.world import Somebody
from tests.flows.abroad import allow_outside, code_in, coded, options_in, shared_network, two_houses
from tests.flows.networks import a_circle, a_world, commands_in, published
from tests.flows.nudges import delivered
from tests.flows.telling import told

NOT_FOUND = "Je ne trouve pas ce code"


async def test_a_code_comes_with_a_letter_to_forward_and_until_when_it_is_good() -> None:
    circle = await a_circle("Bo")
    said = told(await circle.an.command("uitnodigen"))
    assert "Met een code kan iedereen uit je organisatie binnen" in said, "the only network is meant"
    assert "Nu enkel voor je eigen organisatie. Wie Kring beheert kan andere toelaten." in said
    reply = await circle.an.press("make")
    code = code_in(reply)
    assert read(code, INVITES)
    assert f"An nodigt je uit voor het lerend netwerk Zorg voor elkaar. Typ bij Kring “toetreden {code}”" in told(reply)
    assert "1 april 2026" in told(reply), "thirty days from the second of March"
    assert code in told(await circle.an.command("invite")), "it is shown again, not made anew"


async def test_only_who_facilitates_has_something_to_invite_to_and_of_several_they_choose() -> None:
    circle = await a_circle("Bo")
    assert "Je begeleidt nu geen netwerk" in told(await circle.members[0].command(f"invite {circle.id}"))
    assert "vroegere stap" in told(await circle.members[0].press("make"))
    second = await published(circle.an, name="Lassen")
    reply = await circle.an.command("invite")
    assert "Voor welk netwerk?\n[Lassen]\n[Zorg voor elkaar]" in told(reply)
    assert "Nodig mensen uit voor Lassen" in told(await circle.an.command(f"invite {second}"))


@pytest.mark.row("W2")
@pytest.mark.parametrize("way", ["join {}", "toetreden {}", "rejoindre {}", "{}"])
async def test_whoever_has_the_code_sees_the_network_and_joins_from_another_organisation(way: str) -> None:
    an, eva = await two_houses()
    network = await published(an)
    text = way.format((await coded(an, network)).lower())
    said = told(await (eva.say(text) if way == "{}" else eva.command(text)))
    assert "Invitation à rejoindre Zorg voor elkaar\nBeter overleggen met de familie\nAnimé par: An" in said.replace(
        "\u202f", ""
    )
    assert "Linde vzw" in said
    assert "0 sur 12 prises" in said
    assert "mardi 7 avril 2026" in said
    assert "Zaal 2" not in said, "where it is, is for who is in"
    assert "les autres voient ton nom" in said
    assert "Tu participes." in told(await eva.press("join"))
    assert "Eva (Noord)" in told(await an.command(f"network {network}"))


@pytest.mark.parametrize("how", ["made up", "no code", "withdrawn", "over", "late", "cancelled"])
async def test_whatever_is_wrong_with_a_code_the_answer_is_the_same(how: str) -> None:
    an, eva = await two_houses()
    network = await published(an)
    code = await coded(an, network)
    if how == "made up":
        code = spelled(made("something else", INVITES))
    if how == "no code":
        code = "zorg"
    if how == "withdrawn":
        await an.press("withdraw")
        assert "geldt niet meer" in told(await an.press("withdraw-surely"))
    if how == "cancelled":
        await an.command(f"network {network}")
        await an.press("cancel")
        await an.press("cancel-surely")
    if how == "late":
        an.world.clock.move(days=30)
    if how == "over":
        code = await a_code_of_something_over(an)
    reply = await eva.command(f"join {code}")
    assert told(reply) == told(await (await an.world.somebody("Fé", tenant="oost", locale="fr")).command("join x"))
    assert NOT_FOUND in told(reply)


async def a_code_of_something_over(an: Somebody) -> str:
    network = await published(an, date="2026-03-03", sessions="1")
    code = await coded(an, network)
    an.world.clock.move(days=3)
    return code


async def test_each_side_s_administrator_decides() -> None:
    an, eva = await two_houses()
    code = await coded(an, await published(an))
    await allow_outside(eva, outside=False)
    said = told(await eva.command(f"join {code}"))
    assert "Ton organisation ne participe pas" in said
    assert "Zorg" not in said, "what it is, they don't learn"
    assert "étape" in told(await eva.press("join"))
    await allow_outside(eva)
    await allow_outside(an, outside=False)
    assert "n’est pas ouvert" in told(await eva.command(f"join {code}"))
    colleague = await an.world.somebody("Bo")
    assert "Zorg voor elkaar" in told(await colleague.command(f"join {code}")), "at home it is nobody else's business"


async def test_who_is_in_stays_in_when_it_is_taken_back() -> None:
    an, eva, network = await shared_network()
    await allow_outside(eva, outside=False)
    await allow_outside(an, outside=False)
    assert "Tu participes" in told(await eva.command(f"network {network}"))
    assert "Eva" in told(await an.command(f"network {network}"))


async def test_guessing_ends_after_ten_misses_for_an_hour_even_for_a_right_one() -> None:
    an, eva = await two_houses()
    code = await coded(an, await published(an))
    for number in range(10):
        assert NOT_FOUND in told(await eva.command(f"join {spelled(made(str(number), INVITES))}"))
    assert "Réessaie dans une heure" in told(await eva.command(f"join {code}"))
    assert "Zorg" not in told(await eva.submit("code", code=code))
    an.world.clock.at += timedelta(minutes=59)
    assert "Zorg" not in told(await eva.command(f"join {code}"))
    an.world.clock.at += timedelta(minutes=2)
    assert "Zorg voor elkaar" in told(await eva.command(f"join {code}"))


async def test_joining_with_a_good_code_does_not_forgive_the_misses() -> None:
    an, eva = await two_houses()
    code = await coded(an, await published(an))
    for number in range(9):
        await eva.command(f"join {spelled(made(str(number), INVITES))}")
    await eva.command(f"join {code}")
    await eva.press("join")
    assert NOT_FOUND in told(await eva.command("join nothing"))
    assert "Réessaie" in told(await eva.command(f"join {code}"))


async def test_when_it_is_full_who_comes_from_elsewhere_waits_like_anybody() -> None:
    an, eva = await two_houses()
    network = await published(an, capacity="2")
    people = [await an.world.somebody(name) for name in ("Bo", "Cas")]
    for somebody in people:
        await somebody.command(f"network {network}")
        await somebody.press("join")
    await eva.command(f"join {await coded(an, network)}")
    said = told(await eva.press("join"))
    assert "Tu es numéro 1 sur la liste d’attente." in said
    assert "Tu participes" not in said
    await people[0].press("leave")
    await people[0].press("leave-surely")
    assert "Une place s’est libérée" in told(await eva.command(f"offer {network}"))
    await eva.press("take")
    assert "Tu participes." in told(await eva.command(f"network {network}"))


@pytest.mark.row("W2")
async def test_somebody_without_an_account_counts_for_the_seats_and_gets_no_message() -> None:
    """W2: a member without account counts, and causes no failed message."""
    circle = await a_circle(capacity="2")
    await circle.an.command("invite")
    assert "Gerda doet mee, zonder account." in told(await circle.an.submit("name", name="Gerda"))
    await circle.an.submit("name", name="Hugo")
    said = told(await circle.an.command(f"network {circle.id}"))
    assert "2 deelnemers\nGerda, zonder account\nHugo, zonder account" in said
    bo = await circle.world.somebody("Bo")
    assert "wachtlijst" in told(await bo.command(f"network {circle.id}"))
    sent: dict[str, object] = {}
    for number in (1, 2, 3):
        await circle.until_after(number, days=7)
        sent |= await delivered(circle.world)
    me = (await circle.an.known()).id
    assert sent
    assert {key.partition("/")[0] for key in sent} == {me}


async def test_each_menu_says_on_its_button_what_it_does() -> None:
    circle = await a_circle("Bo")
    await circle.an.command("invite")
    reply = await circle.an.submit("name", name="Gerda")
    controls = [one for part in (reply.message.sections if reply.message else ()) for one in part.controls]
    menus = {one.action: one.go for one in controls if isinstance(one, Choice)}
    assert menus == {"seat": t("inviting-seat-make"), "remove": t("inviting-remove-choose")}


async def test_a_name_can_be_removed_and_the_first_in_line_is_offered_the_seat() -> None:
    circle = await a_circle("Bo", "Cas", capacity="2")
    dee = await circle.world.somebody("Dee")
    await circle.members[0].command(f"network {circle.id}")
    await circle.members[0].press("leave")
    await circle.members[0].press("leave-surely")
    await circle.an.command("invite")
    (gerda,) = options_in(await circle.an.submit("name", name="Gerda"), "remove")
    await dee.command(f"network {circle.id}")
    await dee.press("join")
    await circle.an.command("invite")
    assert "Gerda weghalen? Wie wacht, krijgt de plaats aangeboden." in told(await circle.an.press("remove", gerda))
    assert "Gerda" in told(await circle.an.press("keep")), "the choice alone removes nobody"
    assert "vroegere stap" in told(await circle.an.press("remove-surely", gerda))
    await circle.an.press("remove", gerda)
    assert "Die naam is weg" in told(await circle.an.press("remove-surely", gerda))
    assert "Er kwam een plaats vrij" in told(await dee.command(f"offer {circle.id}"))
    assert "vroegere stap" in told(await circle.an.press("remove", gerda))
    assert await circle.world.store.person(gerda) is None
    assert "vroegere stap" in told(await circle.an.press("remove", (await dee.known()).id)), "nobody is removed so"


def test_codes_are_long_enough_and_read_however_they_are_typed() -> None:
    codes = {made(str(number), INVITES) for number in range(1000)}
    assert len(codes) == 1000
    assert len(LETTERS) ** INVITES >= 2**60
    code = next(iter(codes))
    typed = spelled(code).lower().replace("1", "l").replace("0", "o")
    assert read(typed, INVITES) == read(f" {typed.replace('-', ' ')} ", INVITES) == code
    assert read(typed + "x", INVITES) == read("", INVITES) == read("u" * 16, INVITES) == ""


async def test_without_a_code_a_form_asks_for_it() -> None:
    bo = await a_world().somebody("Bo")
    reply = await bo.command("join")
    assert reply.form is not None
    assert "Die code vind ik niet" in told(await bo.submit("code", code="???"))
    assert "mine" in commands_in(reply.message)
