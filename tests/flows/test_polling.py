"""A manager asks their team whether a network is something for them, and learns no more of it than people want."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.life.polling import KEENNESS, PollOf, counts_of
from bot.people import MANAGER
from bot.queries import MyDeliveries
from bot.runtime import Prepared
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, a_world, published
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to

SEVEN = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus", "Hal")


async def a_team(*names: str) -> tuple[str, Somebody, tuple[Somebody, ...]]:
    """A network by An, Mia who leads a team, and its people."""
    around = a_world()
    network = await published(await around.somebody("An"), weeks="8")
    mia = await around.somebody("Mia", roles=(MANAGER,))
    people = tuple([await around.somebody(name) for name in names])
    for one in (mia, *people):
        await one.command("channel", place=TEAM)
        await one.press("link", "team")
    return network, mia, people


async def polls(mia: Somebody, network: str) -> dict[str, str]:
    """Mia asks her team: who gets what."""
    await mia.command(f"poll {network}")
    await mia.press("ask")
    return await asked(mia.world)


async def asked(world: World) -> dict[str, str]:
    """The polls that are delivered now, by whom they reach: the id of each."""
    found = {}
    for key, one in (await delivered(world)).items():
        if "/poll/" in key and isinstance(one, Prepared):
            person = await world.store.person(key.split("/")[0])
            assert person is not None
            found[person.name] = one.ref.subject
    return found


async def answers(somebody: Somebody, poll: str, answer: str) -> str:
    return told(await somebody.press("say", answer, Ref("polled", poll)))


async def seen_by(mia: Somebody, network: str) -> str:
    return told(await mia.command(f"poll {network}"))


@pytest.mark.row("M1.3")
async def test_each_is_asked_once_and_told_beforehand_what_the_manager_will_see() -> None:
    network, mia, (bo, _) = await a_team("Bo", "Cas")
    await mia.command(f"poll {network}")
    await mia.press("ask")
    found = await delivered(mia.world)
    ready = {one.ref.subject for key, one in found.items() if "/poll/" in key and isinstance(one, Prepared)}
    (poll,) = ready
    said = next(told_to(one.message, bo.last[-1].person.reader) for one in found.values() if isinstance(one, Prepared))
    assert "Wat jij zegt, ziet Mia niet" in said
    assert "Een nee heeft geen reden nodig." in said
    assert "Je zei nee tegen" in await answers(bo, poll, "no")
    assert "Je antwoord staat al vast" in await answers(bo, poll, "yes")
    assert await asked(mia.world) == {}
    assert "Vanaf" in await seen_by(mia, network)


@pytest.mark.row("M1.3")
@pytest.mark.parametrize(("answer", "days", "again"), [("no", 89, False), ("no", 91, True), ("later", 29, False)])
async def test_who_said_no_is_left_alone_for_ninety_days_by_every_manager(
    answer: str, days: int, *, again: bool
) -> None:
    network, mia, (bo,) = await a_team("Bo")
    poll = (await polls(mia, network))["Bo"]
    await answers(bo, poll, answer)
    other = await mia.world.somebody("Nico", roles=(MANAGER,))
    await other.command("channel", place=TEAM)
    await other.press("link", "team")
    mia.world.clock.move(days=days)
    assert ("Bo" in await polls(other, network)) is again


@pytest.mark.row("M1.3")
async def test_after_later_the_question_may_come_again_in_thirty_days() -> None:
    network, mia, (bo,) = await a_team("Bo")
    await answers(bo, (await polls(mia, network))["Bo"], "later")
    mia.world.clock.move(days=29)
    assert "Dat kan nu niet." in told(await mia.press("ask", ref=mia.last[-1].ref))
    mia.world.clock.move(days=1)
    assert set(await polls(mia, network)) == {"Bo"}


async def test_who_is_in_it_waits_or_was_invited_is_not_asked() -> None:
    network, mia, (bo, *_) = await a_team("Bo", "Cas", "Dee")
    await bo.command(f"network {network}")
    await bo.press("join")
    await mia.world.somebody("Els")
    assert set(await polls(mia, network)) == {"Cas", "Dee"}, "nor anybody of another team, or the manager"


async def test_a_manager_sees_nothing_of_four_answers_and_figures_of_more_once_it_is_over() -> None:
    network, mia, people = await a_team(*SEVEN)
    found = await polls(mia, network)
    for one, answer in zip(people[:4], ("yes", "no", "later", "yes"), strict=True):
        await answers(one, found[one.profile.name], answer)
    before = await seen_by(mia, network)
    await answers(people[4], found["Fien"], "no")
    assert await seen_by(mia, network) == before, "the fifth answer could be told from the fourth"
    assert "Aantallen zie je vanaf" in before
    mia.world.clock.move(days=7)
    shown = await seen_by(mia, network)
    assert "Ja: 2\nLater: 1\nNee: 2" in shown
    await answers(people[5], found["Gus"], "no")
    assert await seen_by(mia, network) == shown, "the sixth answer alone would be somebody's"
    assert not {name for name in SEVEN if name in shown}


async def test_a_yes_can_not_be_told_any_more_once_figures_may_be_shown() -> None:
    """Of a team of five with one no, four names beside four times "yes" would tell whose the no is."""
    network, mia, people = await a_team(*SEVEN[:5])
    found = await polls(mia, network)
    for one, answer in zip(people, ("yes", "yes", "yes", "yes", "no"), strict=True):
        await answers(one, found[one.profile.name], answer)
    mia.world.clock.move(days=7)
    for one in people[:4]:
        assert "vroegere stap" in told(await one.press("tell", ref=Ref("polled", found[one.profile.name])))
    assert "via mij kan dat een week lang" in told(people[0].last[-1])
    assert "Ja: 4" in await seen_by(mia, network)
    assert "Lieten je zelf weten" not in told(mia.last[-1])


@pytest.mark.parametrize(
    ("letters", "shown"), [("yyyn", 0), ("yyyyn", 5), ("ylnnnnn", 7), ("nnnnn", 0), ("yyyyyyyyyy", 0)]
)
def test_figures_are_of_five_people_or_more_who_did_not_all_say_the_same(letters: str, shown: int) -> None:
    said = [next(one for one in KEENNESS if one.startswith(letter)) for letter in letters]
    assert sum([count for _, count in counts_of(said)]) == shown


async def test_a_manager_of_three_never_learns_who_said_no_nor_whether_anybody_was_asked() -> None:
    network, mia, (bo, cas, dee) = await a_team("Bo", "Cas", "Dee")
    found = await polls(mia, network)
    before = await seen_by(mia, network)
    for one, answer in ((bo, "no"), (cas, "later"), (dee, "no")):
        await answers(one, found[one.profile.name], answer)
    assert await seen_by(mia, network) == before
    lines = (await mia.world.store.ask(await mia.known(), [MyDeliveries()]))[MyDeliveries()]
    assert [line.kind for line in lines if line.kind in ("poll", "keen")] == []
    mia.world.clock.move(days=31)
    again = await seen_by(mia, network)
    await mia.press("ask")
    assert set(await asked(mia.world)) == {"Cas"}
    assert "Ik toon geen aantallen" in again
    assert not {"Bo", "Cas", "Dee"} & set(again.split())


@pytest.mark.row("M1.3")
async def test_a_yes_leads_to_the_network_and_reaches_the_manager_by_a_click_of_its_own() -> None:
    network, mia, (bo, cas) = await a_team("Bo", "Cas")
    found = await polls(mia, network)
    said = await answers(bo, found["Bo"], "yes")
    assert "Mia weet niet dat je ja zei" in said
    assert "[Naar het netwerk]" in said
    assert "Lieten je zelf weten" not in await seen_by(mia, network)
    assert "Mia weet van mij dat je ja zei." in told(await bo.press("tell"))
    ready = [one for key, one in (await delivered(mia.world)).items() if "/keen/" in key]
    assert len(ready) == 1
    assert isinstance(ready[0], Prepared)
    assert "Bo" in told_to(ready[0].message, mia.last[-1].person.reader)
    await answers(cas, found["Cas"], "no")
    assert "vroegere stap" in told(await cas.press("tell"))
    assert "Cas" not in await seen_by(mia, network)


async def test_only_a_manager_polls_and_only_their_own_team() -> None:
    network, mia, (bo,) = await a_team("Bo")
    assert "voor leidinggevenden" in await seen_by(bo, network)
    assert "vroegere stap" in told(await bo.press("ask"))
    assert (await mia.world.store.ask(await bo.known(), [PollOf(network)]))[PollOf(network)] is None
    other = await mia.world.somebody("Nico", roles=(MANAGER,))
    assert "Koppel eerst het kanaal" in await seen_by(other, network)
    assert await asked(mia.world) == {}


async def test_nobody_answers_for_another() -> None:
    network, mia, _ = await a_team("Bo")
    poll = (await polls(mia, network))["Bo"]
    stranger = await mia.world.somebody("Els")
    assert "niet (meer) van jou" in await answers(stranger, poll, "yes")
    assert "niet (meer) van jou" in await answers(mia, poll, "yes")


async def test_without_a_network_the_open_ones_are_offered() -> None:
    _, mia, _ = await a_team("Bo")
    await published(await mia.world.somebody("Lou"), name="Lassen", weeks="8")
    assert "[Zorg voor elkaar]" in told(await mia.command("poll"))
    assert "Dit netwerk vind ik niet." in told(await mia.command("poll nergens"))
