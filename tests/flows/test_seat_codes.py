"""Somebody added by name gets an account: with a code of their own they take over the very seat that was theirs."""

import pytest

from bot.people import Place
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.abroad import allow_outside, code_in, options_in, two_houses
from tests.flows.networks import published
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


async def a_seat(an: Somebody, **changes: str) -> tuple[str, str, str]:
    """A network in which Jan is without an account: its id, his own, and the code for his seat."""
    network = await published(an, **changes)
    await an.command(f"invite {network}")
    (jan,) = options_in(await an.submit("name", name="Jan"))
    return network, jan, code_in(await an.press("seat", jan))


async def test_the_code_is_shown_beside_the_name_and_made_once() -> None:
    an, _ = await two_houses()
    network, jan, code = await a_seat(an)
    said = told(an.last[-1])
    assert "Heeft Jan intussen een account?" in said
    assert f"Typ bij Kring “toetreden {code}”" in said
    await an.command(f"invite {network}")
    assert code not in told(an.last[-1])
    assert code in told(await an.press("seat", jan)), "it is shown again, not made anew"
    await an.press("make")
    assert code in told(await an.press("seat", jan)), "a code for everybody is another one"


async def test_whoever_has_it_sees_whose_seat_it_is_and_takes_it_over() -> None:
    an, eva = await two_houses()
    network, jan, code = await a_seat(an)
    assert "Une place t’est gardée ici, sous le nom Jan" in told(await eva.say(code))
    assert "La place de Jan est maintenant à toi" in told(await eva.press("join"))
    listed = told(await an.command(f"network {network}"))
    assert "1 deelnemer" in listed
    assert "Eva (Noord)" in listed
    assert "Jan" not in listed
    assert await an.world.store.person(jan) is None
    an.world.clock.move(days=37)
    me = (await eva.known()).id
    assert any(key.startswith(f"{me}/") for key in await delivered(an.world)), "from now on they hear from Kring"


async def test_the_facilitator_hears_who_took_whose_seat() -> None:
    an, eva = await two_houses()
    network, jan, code = await a_seat(an)
    await eva.say(code)
    await eva.press("join")
    me = await an.known()
    heard = (await delivered(an.world))[f"{me.id}/seat/{network}/{jan}"]
    assert isinstance(heard, Prepared)
    said = told_to(heard.message, me.reader)
    assert "Eva nam in Zorg voor elkaar de plaats van Jan in. Klopt dat niet?" in said
    assert "[Naar het netwerk]" in said


async def test_an_ordinary_code_takes_nobodys_seat_and_nobody_is_told_so() -> None:
    an, eva = await two_houses()
    network, _, _ = await a_seat(an)
    await an.command(f"invite {network}")
    await eva.say(code_in(await an.press("make")))
    assert "La place de" not in told(await eva.press("join"))
    assert not [key for key in await delivered(an.world) if "/seat/" in key]


async def test_it_works_once_and_for_nobody_who_is_in_already() -> None:
    an, eva = await two_houses()
    network, _, code = await a_seat(an)
    bo = await an.world.somebody("Bo")
    await bo.command(f"network {network}")
    await bo.press("join")
    assert "[Stap in]" not in told(await bo.command(f"join {code}"))
    assert "Je deed al mee" in told(await bo.press("join"))
    await eva.command(f"join {code}")
    await eva.press("join")
    third = await an.world.somebody("Gus")
    assert "Die code vind ik niet" in told(await third.command(f"join {code}"))


async def test_on_a_full_network_the_kept_seat_is_still_a_seat() -> None:
    an, eva = await two_houses()
    network, _, code = await a_seat(an, capacity="2")
    for name in ("Bo", "Cas"):
        somebody = await an.world.somebody(name)
        await somebody.command(f"network {network}")
        await somebody.press("join")
    await eva.command(f"join {code}")
    assert "Tu participes" in told(await eva.press("join"))


@pytest.mark.parametrize("how", ["removed", "withdrawn", "late"])
async def test_a_seat_that_is_gone_has_no_code(how: str) -> None:
    an, eva = await two_houses()
    network, jan, code = await a_seat(an)
    await eva.command(f"join {code}")
    await an.command(f"invite {network}")
    match how:
        case "removed":
            await an.press("remove", jan)
            await an.press("remove-surely", jan)
        case "withdrawn":
            await an.press("make")
            await an.press("withdraw")
            await an.press("withdraw-surely")
        case _:
            an.world.clock.move(days=30)
    assert "Je ne trouve pas ce code" in told(await eva.press("join"))
    assert "Je ne trouve pas ce code" in told(await eva.command(f"join {code}"))


async def test_one_that_others_could_read_is_over_and_an_invitation_for_all_is_not() -> None:
    an, eva = await two_houses()
    network, _, code = await a_seat(an)
    await an.command(f"invite {network}")
    everybodys = code_in(await an.press("make"))
    channel = Place("teams", "noord", "19:all", "Tous")
    assert "il était pour une seule personne" in told(await eva.command(f"join {code}", place=channel, overheard=True))
    assert "Je ne trouve pas ce code" in told(await eva.command(f"join {code}"))
    await eva.command(f"join {everybodys}", place=channel, overheard=True)
    assert "Zorg voor elkaar" in told(await eva.command(f"join {everybodys}"))


async def test_over_a_border_that_is_closed_nobody_takes_a_seat() -> None:
    an, eva = await two_houses()
    _, _, code = await a_seat(an)
    await allow_outside(eva, outside=False)
    said = told(await eva.command(f"join {code}"))
    assert "Ton organisation ne participe pas" in said
    assert "La personne qui gère Kring peut l’activer." in said
    assert "Garde ce code, il est valable jusqu’au" in said
    assert "Jan" not in said
