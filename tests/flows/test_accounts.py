"""One human with several accounts: a code, said at one and typed at the other, makes them one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codes import INVITES, LETTERS, LINKS, is_pasted, made, read, spelled
from bot.events import Pressed
from bot.people import Place
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.abroad import allow_outside, code_in, coded, shared_network, two_houses
from tests.flows.networks import a_world, published
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


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
    """Both sides say so; what the one who typed the code reads in the end."""
    code = await code_of(here)
    await there.command(f"compte {code}")
    await here.press("agree", plain(code))
    return told(await there.press("that-is-me", plain(code)))


def plain(code: str) -> str:
    return read(code, LINKS)


async def heard(somebody: Somebody) -> str:
    """What this person gets by itself now, as they read it."""
    me, got = await somebody.known(), await delivered(somebody.world)
    mine = [one.message for key, one in got.items() if key.startswith(f"{me.id}/") and isinstance(one, Prepared)]
    return "\n".join(told_to(one, me.reader) for one in mine)


async def test_nothing_happens_before_whoever_made_the_code_agrees() -> None:
    """Else a code that somebody is talked into telling would be a way to become them."""
    here, there = await both()
    assert "Slack, linde: hier schrijf ik je" in told(await here.command("account"))
    code = await code_of(here)
    assert f"account {code}" in told(here.last[-1])
    said = told(await there.command(f"compte {code.lower()}"))
    assert "Je le demande au compte où le code a été créé" in said
    assert "Fien." not in said, "whose it is, isn't told to whoever happens to know the code"
    await there.press("that-is-me", plain(code))
    assert (await there.known()).id != (await here.known()).id
    asked = await heard(here)
    assert "Fien V. typte je code. Ben jij dat" in asked
    assert "Teams, noord" in asked, "by which account"


async def test_both_sides_say_so_and_both_hear_it() -> None:
    here, there = await both()
    code = await code_of(here)
    await there.command(f"compte {code}")
    await heard(here)
    assert "Ik vroeg het net ook bij je andere account" in told(await here.press("agree", plain(code)))
    assert (await there.known()).id != (await here.known()).id
    assert "Fien a créé ce code, et dit que c’est toi." in await heard(there)
    done = told(await there.press("that-is-me", plain(code)))
    assert "Tes comptes sont réunis" in done.replace("\u202f", " ")
    assert "Fien V. en jij zijn nu één persoon voor mij" in await heard(here)
    listed = told(await here.command("account"))
    assert "Slack, linde: hier schrijf ik je" in listed
    assert "Teams, noord" in listed
    assert (await there.known()).id == (await here.known()).id


async def test_whoever_made_the_code_refuses_a_stranger_and_the_code_is_over() -> None:
    here, there = await both()
    code = await code_of(here)
    await there.command(f"compte {code}")
    assert "er is niets veranderd" in told(await here.press("refuse", plain(code)))
    assert "L’autre compte a dit non" in await heard(there)
    assert "Je ne trouve pas ce code" in told(await there.command(f"compte {code}"))
    assert (await there.known()).id != (await here.known()).id


async def test_whoever_made_the_code_hears_a_second_no_too() -> None:
    """They read that it is for the other account to confirm: that must not go on waiting for ever."""
    here, there = await both()
    code = await code_of(here)
    await there.command(f"compte {code}")
    await here.press("agree", plain(code))
    await heard(here)
    assert "Bien, rien n’a changé." in told(await there.press("not-me", plain(code)))
    said = await heard(here)
    assert "Het andere account zei nee. Er is niets veranderd" in said
    assert "bevestig daar" not in said
    assert "bevestig daar" not in told(await here.command("account"))


async def test_an_old_answer_lets_no_other_account_in() -> None:
    """A yes is about the code that it was asked about, and about nobody who types a later one."""
    here, there = await both()
    third = await here.world.somebody("Mallory", tenant="oost")
    await allow_outside(third)
    first = await code_of(here)
    await there.command(f"compte {first}")
    second = await code_of(here)
    await third.command(f"account {second}")
    assert "vroegere stap" in told(await here.press("agree", plain(first)))
    assert "vroegere stap" in told(await third.press("that-is-me", plain(second)))
    assert "étape" in told(await there.press("that-is-me", plain(first)))
    assert len({(await one.known()).id for one in (here, there, third)}) == 3


async def test_a_code_is_for_whoever_typed_it_first() -> None:
    here, there = await both()
    third = await here.world.somebody("Gus", tenant="oost")
    code = await code_of(here)
    await there.command(f"compte {code}")
    assert "Die code vind ik niet" in told(await third.command(f"account {code}"))
    assert "Je le demande" in told(await there.command(f"compte {code}")), "typed twice, it is asked once"
    assert (await heard(here)).count("Ben jij dat") == 1


async def test_a_code_works_once_and_for_ten_minutes() -> None:
    here, there = await both()
    third = await here.world.somebody("Gus", tenant="oost")
    code = await code_of(here)
    here.world.clock.move(minutes=10)
    assert "Je ne trouve pas ce code" in told(await there.command(f"compte {code}"))
    code = await code_of(here)
    await there.command(f"compte {code}")
    here.world.clock.move(minutes=9)
    await here.press("agree", plain(code))
    here.world.clock.move(minutes=1)
    assert "étape" in told(await there.press("that-is-me", plain(code))), "ten minutes in all"
    await joined(here, there)
    assert "Die code vind ik niet" in told(await third.command(f"account {code}"))


async def test_whoever_typed_the_code_has_the_last_word() -> None:
    """Nobody is talked into somebody else's account by typing their code."""
    here, there = await both()
    code = await code_of(here)
    await there.command(f"compte {code}")
    await here.press("agree", plain(code))
    assert "rien n’a changé" in told(await there.press("not-me", plain(code)))
    assert "Je ne trouve pas ce code" in told(await there.command(f"compte {code}"))
    assert (await there.known()).id != (await here.known()).id


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
    await there.press("agree", plain(code))
    assert "Je accounts zijn nu samen: overal ben je Fien V." in told(await here.press("that-is-me", plain(code)))


async def test_two_seats_in_one_network_are_not_brought_together() -> None:
    an, eva, network = await shared_network()
    here = await an.world.somebody("Eefje")
    await here.command(f"network {network}")
    await here.press("join")
    assert "Les deux comptes sont dans Zorg voor elkaar." in told(await eva.command(f"compte {await code_of(here)}"))


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


@pytest.mark.parametrize("typed", ["compte {}", "compte voici {} merci", "compte voici {spaced}, merci"])
async def test_a_code_that_others_could_read_is_over(typed: str) -> None:
    """Typed in a channel of Teams, or beside a mention: whoever overheard it has nothing."""
    here, there = await both()
    code = await code_of(here)
    channel = Place("teams", "noord", "19:all", "Tous")
    words = typed.format(code, spaced=code.replace("-", " ").lower())
    said = told(await there.command(words, place=channel, overheard=True))
    assert "D’autres pouvaient lire cela" in said
    assert "Fien" not in said
    assert "Je ne trouve pas ce code" in told(await there.command(f"compte {code}"))
    assert await heard(here) == ""


async def test_where_others_read_along_no_code_is_shown_made_or_asked_for() -> None:
    here, there = await both()
    await code_of(here)
    channel = Place("teams", "noord", "19:all", "Tous")
    said = told(await there.command("compte", place=channel, overheard=True))
    assert "Tape ceci dans notre propre conversation" in said
    assert "[" not in said
    ref = there.last[-1].ref
    assert "D’autres" in told(await there.do(Pressed("make"), ref, place=channel, overheard=True))
    assert there.last[-1].form is None
    assert "Slack, linde" in told(await here.command("account", place=Place("slack", "linde", "C1", "#all")))


@pytest.mark.parametrize("words", ["compte 0000-0000", "rejoindre 0000-0000-0000-0000"])
async def test_after_a_wrong_code_what_is_said_next_goes_on_with_what_was_under_way(words: str) -> None:
    _, there = await both()
    await there.command("partager")
    await there.command(words)
    assert "étape" not in told(await there.say("Écouter d’abord, poser des questions ensuite"))
    assert there.last[-1].ref.flow == "sharing"


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


async def test_an_account_code_typed_to_join_is_told_where_it_belongs_and_counts_for_nothing() -> None:
    bo = await a_world().somebody("Bo")
    code = spelled(made("bo", LINKS))
    for _ in range(12):
        assert f"typ “account {code}”" in told(await bo.command(f"join {code}"))
    await bo.open("code")
    assert f"typ “account {code}”" in told(await bo.submit("code", code=code))
