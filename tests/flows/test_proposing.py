"""Proposing a network to one's manager or HR: in one's own words, sent by a click, answered once."""

from __future__ import annotations

import pytest

from bot.events import Pressed, Submitted
from bot.life.proposing import MyCounsel
from bot.people import HR, MANAGER, Person
from bot.runtime import Prepared
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, a_world, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to

WORDS = {"topic": "Dementie", "why": "Ik wil leren van wie het al doet.", "people": "de nachtploeg"}


async def of_one_team(*names: str, world: World | None = None) -> tuple[Somebody, ...]:
    """People who linked the same channel, the first one as a manager."""
    around = world or a_world()
    people = [await around.somebody(name, roles=(MANAGER,) if not at else ()) for at, name in enumerate(names)]
    for one in people:
        await one.command("channel", place=TEAM)
        await one.press("link", "team")
    return tuple(people)


async def drafted(bo: Somebody, to: Person | None = None) -> str:
    """Bo writes a draft, and chooses whom it is for."""
    await bo.command("propose")
    reply = await bo.do(Submitted("proposal", WORDS), bo.last[-1].ref)
    return told(await bo.press("to", to.id) if to else reply)


async def sent(bo: Somebody, to: Person) -> str:
    """The id of what Bo sent."""
    await drafted(bo, to)
    return commands_in((await bo.press("send", to.id)).message)["proposal"]


async def got(world: World, kind: str = "proposal") -> dict[str, str]:
    """What is delivered of this kind now, by recipient."""
    found = await delivered(world)
    people = {key: one for key, one in found.items() if f"/{kind}/" in key and isinstance(one, Prepared)}
    said = {}
    for key, one in people.items():
        to = await world.store.person(key.split("/")[0])
        assert to is not None
        said[to.name] = told_to(one.message, to.reader)
    return said


@pytest.mark.row("E1.2")
async def test_a_draft_in_ones_own_words_is_sent_only_after_a_click() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    said = await drafted(bo, await mia.known())
    assert "Bo zou graag een lerend netwerk opzetten over:\nDementie" in said
    assert "Ik wil leren van wie het al doet." in said
    assert "Gaat naar Mia, met je naam" in said
    assert await got(bo.world) == {}, "not before the click"
    assert "Verstuurd naar Mia" in told(await bo.press("send", (await mia.known()).id))
    assert "vertrekt maar één keer" in told(await bo.press("send", (await mia.known()).id))
    heard = await got(bo.world)
    assert set(heard) == {"Mia"}
    assert "Bo stelt een lerend netwerk voor" in heard["Mia"]
    assert "de nachtploeg" in heard["Mia"]
    assert await got(bo.world) == {}, "once"


@pytest.mark.row("E1.2")
@pytest.mark.parametrize(
    ("answer", "stands"),
    [("talk", "Mia wil er met je over praten."), ("ahead", "Mia zegt: doe maar."), ("later", "Mia zegt: nu niet.")],
)
async def test_the_writer_is_told_the_answer_once_and_sees_how_it_stands(answer: str, stands: str) -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    proposal = await sent(bo, await mia.known())
    assert "Dementie: Mia antwoordde nog niet" in told(await bo.command("propose"))
    await got(bo.world)
    await mia.command(f"proposal {proposal}")
    await mia.press("answer", answer)
    heard = await got(bo.world)
    assert set(heard) == {"Bo"}
    assert stands in heard["Bo"]
    assert await got(bo.world) == {}
    reply = await bo.command(f"proposal {proposal}")
    assert stands in told(reply)
    assert (commands_in(reply.message).get("new") == "Dementie") is (answer == "ahead")
    assert "Dat kan niet meer." in told(await mia.do(Pressed("answer", "later"), mia.last[-1].ref))
    assert await got(bo.world) == {}


@pytest.mark.row("E1.2")
async def test_an_answer_may_have_words() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    proposal = await sent(bo, await mia.known())
    await mia.command(f"proposal {proposal}")
    await mia.submit("answer", verdict="talk", words="Dinsdag na de overdracht?")
    assert "Dinsdag na de overdracht?\nMia" in told(await bo.command(f"proposal {proposal}"))


@pytest.mark.row("E1.2")
async def test_nobody_gets_what_its_writer_takes_along_themselves() -> None:
    _, bo = await of_one_team("Mia", "Bo")
    await drafted(bo)
    said = told(await bo.press("to", "nobody"))
    assert "Ik stuurde niets." in said
    assert "Dementie" in said
    assert await got(bo.world) == {}


@pytest.mark.row("E1.2")
async def test_withdrawn_before_it_was_answered_its_words_are_gone() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    proposal = await sent(bo, await mia.known())
    await mia.command(f"proposal {proposal}")
    await bo.command(f"proposal {proposal}")
    await bo.press("withdraw")
    said = told(await mia.press("answer", "ahead"))
    assert "Bo trok dit voorstel in." in said
    assert "Ik wil leren" not in said
    assert "Ik wil leren" not in told(await bo.command(f"proposal {proposal}"))
    assert await got(bo.world) == {}, "who didn't get it yet never does"


async def test_what_was_answered_is_withdrawn_no_more() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    proposal = await sent(bo, await mia.known())
    await bo.command(f"proposal {proposal}")
    await mia.command(f"proposal {proposal}")
    await mia.press("answer", "talk")
    assert "Mia wil er met je over praten." in told(await bo.press("withdraw"))


async def test_one_chooses_among_ones_own_managers_and_hr_alone() -> None:
    around = a_world()
    _, bo = await of_one_team("Mia", "Bo", world=around)
    hilde = await around.somebody("Hilde", roles=(HR,))
    boss = await around.somebody("Baas", roles=(MANAGER,))
    await around.somebody("Elders", tenant="noord", roles=(HR, MANAGER))
    found = (await around.store.ask(await bo.known(), [MyCounsel()]))[MyCounsel()]
    assert [(one.name, one.role) for one in found] == [("Mia", "manager"), ("Hilde", "hr")]
    await drafted(bo)
    assert "vroegere stap" in told(await bo.press("to", (await boss.known()).id)), "of another team"
    await bo.press("to", (await hilde.known()).id)
    await bo.press("send", (await hilde.known()).id)
    assert set(await got(around)) == {"Hilde"}


async def test_nobody_else_finds_a_proposal() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    cas = await bo.world.somebody("Cas", roles=(HR,))
    proposal = await sent(bo, await mia.known())
    assert "Dat voorstel vind ik niet." in told(await cas.command(f"proposal {proposal}"))


async def test_a_second_one_waits_for_the_answer_to_the_first() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    await sent(bo, await mia.known())
    await drafted(bo, await mia.known())
    assert "Mia heeft nog een voorstel van jou open." in told(await bo.press("send", (await mia.known()).id))
    assert len(await got(bo.world)) == 1


async def test_a_manager_who_is_none_any_more_gets_nothing() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    boss = await mia.known()
    await drafted(bo, boss)
    await bo.world.store.appoint(boss.id, frozenset())
    assert "vroegere stap" in told(await bo.press("send", "else"))
    assert "kan dit niet meer krijgen" in told(await bo.press("send", boss.id))
    assert await got(bo.world) == {}


async def test_what_is_typed_is_the_topic_and_a_draft_is_kept() -> None:
    bo = await a_world().somebody("Bo")
    reply = await bo.command("voorstellen Omgaan met dementie")
    assert reply.form is not None
    assert reply.form.fields[0].initial == "Omgaan met dementie"
    said = told(await bo.do(Submitted("proposal", WORDS), bo.last[-1].ref))
    assert "Ik ken hier geen leidinggevende van je team" in said
    assert "Je voorstel staat hier nog klaar." in told(await bo.command("propose"))
    assert "Je voorstel staat klaar." in told(await bo.say("en nu?"))
