"""One human with several accounts: a code, said at one and typed at the other, makes them one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codes import INVITES, LETTERS, LINKS, is_pasted, made, read, spelled
from bot.events import Pressed
from bot.people import Place
from tests.fakes.world import Somebody
from tests.flows.abroad import allow_outside, code_in, coded, shared_network, two_houses
from tests.flows.networks import a_world, published
from tests.flows.nudges import delivered
from tests.flows.telling import told


async def both() -> tuple[Somebody, Somebody]:
    """Fien on Slack in Linde, and on Teams in Noord; Kring takes her for two."""
    around = a_world()
    here = await around.somebody("Fien", platform="slack")
    there = await around.somebody("Fien V.", tenant="noord", platform="teams", locale="fr")
    for one in (here, there):
        await allow_outside(one)
    return here, there


async def code_of(somebody: Somebody) -> str:
    await somebody.command("account")
    return code_in(await somebody.press("make")).split()[-1]


async def joined(here: Somebody, there: Somebody) -> str:
    await there.command(f"compte {await code_of(here)}")
    return told(await there.press("that-is-me"))


async def test_the_accounts_are_listed_and_a_code_joins_another() -> None:
    here, there = await both()
    assert "Slack, linde: hier schrijf ik je" in told(await here.command("account"))
    code = await code_of(here)
    assert f"/kring account {code}" in told(here.last[-1])
    said = told(await there.command(f"compte {code.lower()}"))
    assert "Ce code est de Fien. C’est toi" in said, "whose it is, before anything happens"
    assert "Tes comptes sont réunis : tu es Fien partout." in told(await there.press("that-is-me")).replace(
        "\u202f", " "
    )
    listed = told(await here.command("account"))
    assert "Slack, linde: hier schrijf ik je" in listed
    assert "Teams, noord" in listed
    assert (await there.known()).id == (await here.known()).id


async def test_a_code_works_once_and_for_ten_minutes() -> None:
    here, there = await both()
    third = await here.world.somebody("Gus", tenant="oost")
    code = await code_of(here)
    here.world.clock.move(minutes=10)
    assert "Je ne trouve pas ce code" in told(await there.command(f"compte {code}"))
    code = await code_of(here)
    await there.command(f"compte {code}")
    await there.press("that-is-me")
    assert "Die code vind ik niet" in told(await third.command(f"account {code}"))


async def test_nothing_happens_before_it_is_confirmed() -> None:
    here, there = await both()
    code = await code_of(here)
    await there.command(f"compte {code}")
    assert "rien n’a changé" in told(await there.press("not-me"))
    assert (await there.known()).id != (await here.known()).id
    await there.command(f"compte {code}")
    here.world.clock.move(minutes=11)
    assert "Je ne trouve pas ce code" in told(await there.press("that-is-me"))


async def test_guessing_ends_after_ten_misses() -> None:
    here, there = await both()
    code = await code_of(here)
    for number in range(10):
        await there.command(f"compte {spelled(made(str(number), LINKS))}")
    assert "Réessaie dans une heure" in told(await there.command(f"compte {code}"))


async def test_ones_own_code_is_no_other_account() -> None:
    here, _ = await both()
    assert "Dat is je eigen code" in told(await here.command(f"account {await code_of(here)}"))


async def test_who_facilitates_hears_how_to_do_it_the_other_way_round() -> None:
    here, there = await both()
    await published(there)
    assert "Ce compte anime un réseau" in told(await there.command(f"compte {await code_of(here)}"))
    code = await code_of(there)
    await here.command(f"account {code}")
    assert "Je accounts zijn nu samen: overal ben je Fien V." in told(await here.press("that-is-me"))


async def test_two_seats_in_one_network_are_not_brought_together() -> None:
    an, eva, network = await shared_network()
    here = await an.world.somebody("Eefje")
    await here.command(f"network {network}")
    await here.press("join")
    assert "dans le même réseau" in told(await eva.command(f"compte {await code_of(here)}"))


async def test_a_seat_comes_along_and_each_nudge_comes_once() -> None:
    an, eva = await two_houses()
    network = await published(an)
    await eva.command(f"join {await coded(an, network)}")
    await eva.press("join")
    here = await an.world.somebody("Eefje", platform="slack")
    await allow_outside(here)
    assert "Eefje partout" in await joined(here, eva)
    assert "Jij doet mee." in told(await here.command(f"network {network}"))
    me = (await here.known()).id
    an.world.clock.move(days=37)
    keys = [key for key in await delivered(an.world) if key.startswith((me, "person-4"))]
    assert len(keys) == len(set(keys))
    assert {key.partition("/")[0] for key in keys} == {me}


@pytest.mark.parametrize("wrong", ["0", "9", "x", ""])
async def test_nudges_come_to_the_chosen_account(wrong: str) -> None:
    here, there = await both()
    await joined(here, there)
    reply = await here.command("account")
    assert "[Schrijf me op Teams (noord)]" in told(reply)
    assert "vroegere stap" in told(await here.press("prefer", wrong))
    assert "Teams, noord: hier schrijf ik je" in told(await here.press("prefer", "2"))
    assert "Teams, noord: hier schrijf ik je" in told(await here.command("account")), "also when they write from here"


async def test_where_others_read_along_no_code_is_shown_made_or_heard() -> None:
    here, there = await both()
    code = await code_of(here)
    channel = Place("teams", "noord", "19:all", "Tous")
    for text in ("compte", f"compte {code}"):
        said = told(await there.command(text, place=channel))
        assert "D’autres lisent ici" in said
        assert "Fien" not in said
    assert "D’autres lisent ici" in told(await there.do(Pressed("make"), there.last[-1].ref, place=channel))
    assert "Slack" in told(await here.command("account", place=Place("slack", "linde", "C1", "#all")))


@given(chance=st.text(max_size=40), letters=st.sampled_from((INVITES, LINKS)), typed=st.text(max_size=70))
def test_a_code_is_read_as_it_was_made_and_nothing_else_is_one(chance: str, letters: int, typed: str) -> None:
    code = made(chance, letters)
    assert len(code) == letters
    assert set(code) <= set(LETTERS)
    for way in (code, spelled(code), code.lower(), f"  {spelled(code).replace('-', ' ')}"):
        assert read(way, letters) == code
    assert is_pasted(spelled(code)) == (letters == INVITES)
    assert len(read(typed, letters)) in (0, letters)
    assert not is_pasted(typed) or read(typed, INVITES)
