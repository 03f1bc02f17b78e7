"""The readiness check, as the people who answer it live through it."""

from typing import TypeGuard

import pytest

from bot.people import Reader
from bot.ports import Claimed, Settlement
from bot.queries import MyReadiness
from bot.runtime import Prepared, Silent
from bot.told import Readiness
from tests.fakes.world import Somebody, World
from tests.flows.networks import a_circle, a_world
from tests.flows.nudges import LEASE, delivered, said
from tests.flows.telling import told, told_to

STATEMENTS = {
    "nl": (
        "Ik heb zin om bij te leren.",
        "Ik sta open voor de leerkansen die een netwerk biedt.",
        "Ik ga zelf actief op zoek naar kansen om te leren.",
        "Ik breng eigen ideeën in en sta open voor die van anderen.",
        "Ik ben bereid om onbekend terrein te verkennen.",
        "Ik kan kritisch kijken naar hoe ik zelf werk.",
        "Met feedback van anderen ga ik ook echt aan de slag.",
        "Ik kan eenzelfde probleem op verschillende manieren bekijken.",
        "Ik kan lessen trekken uit ervaringen.",
        "Ik kan en durf mee richting geven aan het netwerk.",
    ),
    "en": (
        "I want to learn.",
        "I am open to the learning opportunities a network offers.",
        "I actively look for chances to learn.",
        "I contribute my own ideas and welcome those of others.",
        "I am willing to explore unfamiliar ground.",
        "I can look critically at how I work.",
        "I actually put feedback from others to use.",
        "I can look at the same problem in different ways.",
        "I can draw lessons from experience.",
        "I can, and dare to, help steer the network.",
    ),
    "fr": (
        "J’ai envie d’apprendre.",
        "Je suis ouvert·e aux occasions d’apprendre qu’offre un réseau.",
        "Je cherche activement des occasions d’apprendre.",
        "J’apporte mes idées et je m’ouvre à celles des autres.",
        "Je suis prêt·e à explorer un terrain inconnu.",
        "Je peux porter un regard critique sur ma façon de travailler.",
        "Je mets réellement à profit les retours des autres.",
        "Je peux examiner un même problème de différentes manières.",
        "Je sais tirer des leçons de l’expérience.",
        "Je peux et j’ose contribuer à orienter le réseau.",
    ),
}
COMMANDS = {"nl": "klaar", "en": "ready", "fr": "prêt"}


async def answers(somebody: Somebody, *ratings: str, first: int = 1) -> None:
    for number, rating in enumerate(ratings, first):
        await somebody.press("answer", f"{number}:{rating}")


async def checks(somebody: Somebody) -> tuple[Readiness, ...]:
    asked = await somebody.world.store.ask(await somebody.known(), [MyReadiness()])
    found: tuple[Readiness, ...] = asked[MyReadiness()]
    return found


@pytest.mark.row("E2.3", *(f"R{number}" for number in range(1, 11)))
@pytest.mark.parametrize("locale", ["nl", "en", "fr"])
async def test_all_ten_are_asked_in_order_and_anybody_may_join(locale: str) -> None:
    somebody = await a_world().somebody("Bo", locale=locale)
    reply = await somebody.command(COMMANDS[locale])
    for number, statement in enumerate(STATEMENTS[locale], 1):
        assert statement in told(reply)
        reply = await somebody.press("answer", f"{number}:3" if number != 4 else "4:")
    reply = await somebody.press("time", "discuss")
    assert (await checks(somebody))[0].answers == (3, 3, 3, None, 3, 3, 3, 3, 3, 3)
    labels = {"nl": "[Meedoen]", "en": "[Join]", "fr": "[Participer]"}
    assert labels[locale] in told(reply)


@pytest.mark.row("E2.3")
async def test_who_stops_goes_on_next_week_where_they_were() -> None:
    around = a_world()
    bo = await around.somebody("Bo")
    await bo.command("klaar")
    await answers(bo, "5", "4", "")
    assert "3 antwoorden zijn bewaard" in told(await bo.press("stop"))
    around.clock.move(days=7)
    reply = await bo.command("klaar")
    assert "Welkom terug" in told(reply)
    assert STATEMENTS["nl"][3] in told(reply)


async def test_a_low_fourth_answer_asks_which_half_and_the_advice_remembers() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, "5", "5", "5")
    assert "Welke helft" in told(await bo.press("answer", "4:1"))
    assert STATEMENTS["nl"][4] in told(await bo.press("half", "others"))
    await answers(bo, "5", "5", "5", "5", "5", "5", first=5)
    assert "begin bij het doorvragen" in told(await bo.press("time", "yes"))


async def test_advice_names_at_most_three_strengths_and_two_growth_points_and_no_score() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, "1", "2", "1", "3", "4", "5", "5", "5", "4", "3")
    said = told(await bo.press("time", ""))
    assert said.count("Hier kan je groeien") == 2
    assert "Kies één concrete vraag uit je werk." in said
    assert "Plan één vraag aan één collega deze week." in said
    strengths = said.split("Hier sta je sterk in:\n")[1].split("Hier kan je groeien")[0].splitlines()
    assert strengths == [STATEMENTS["nl"][number] for number in (5, 6, 7)]


async def test_all_low_is_perhaps_just_the_moment() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, "1", "1", "1", "1")
    await bo.press("half", "both")
    await answers(bo, "1", "1", "1", "1", "1", "1", first=5)
    assert "Misschien is dit net het moment, of later. Jij kiest." in told(await bo.press("time", "not-yet"))


async def test_a_redo_stands_privately_beside_the_time_before() -> None:
    around = a_world()
    bo = await around.somebody("Bo")
    await bo.command("ready")
    await answers(bo, *"3" * 10)
    await bo.press("time", "yes")
    around.clock.move(days=100)
    assert "Dit vulde je eerder in" in told(await bo.command("ready"))
    await bo.press("redo")
    await answers(bo, *"5" * 9, "")
    said = told(await bo.press("time", "yes"))
    assert "“Ik heb zin om bij te leren.” Deels → Helemaal" in said
    assert "“Ik kan en durf mee richting geven aan het netwerk.” Deels → overgeslagen" in said
    assert len(await checks(bo)) == 2


async def test_an_if_then_plan_is_kept_once_made() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, *"3" * 10)
    await bo.press("time", "yes")
    said = told(await bo.submit("plan", when="het overleg begint", then="vraag ik iets"))
    assert "Je plan is bewaard" in said
    assert "Als…: het overleg begint\ndan…: vraag ik iets" in said


async def test_every_step_but_the_first_leads_back_to_the_one_before() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, "5", "5", "5")
    assert "Welke helft" in told(await bo.press("answer", "4:1"))
    assert STATEMENTS["nl"][3] in told(await bo.press("back"))
    await answers(bo, *"3333333", first=4)
    assert "Kan je er tijd voor vrijmaken?" in told(reply := await bo.command("klaar"))
    assert "[Vorige]" in told(reply)
    assert "cijfer" not in told(await bo.say("euh, hoezo dat")), "no digit answers this one"
    assert STATEMENTS["nl"][9] in told(await bo.press("back"))


async def test_a_stale_answer_or_redo_changes_nothing_and_says_so() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    await answers(bo, "5", "5")
    for stale in (("answer", "1:1"), ("redo", ""), ("half", "own"), ("time", "yes")):
        said = told(await bo.press(*stale))
        assert "vroegere stap" in said
        assert STATEMENTS["nl"][2] in said


async def test_typed_words_in_the_middle_lose_nothing_and_a_digit_answers() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("ready")
    assert STATEMENTS["nl"][0] in told(await bo.say("euh, hoezo dat"))
    assert "Bedoel je “waarom”?" in told(await bo.say("waarm"))
    assert STATEMENTS["nl"][0] in told(await bo.command("klaar"))
    assert STATEMENTS["nl"][1] in told(await bo.say("4"))
    assert "1 antwoord is bewaard" in told(await bo.say("stop"))


@pytest.mark.row("E2.3")
async def test_nobody_else_reaches_somebodys_answers() -> None:
    """Another person with the very same reference starts a conversation of their own, or none at all."""
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    reply = await bo.command("ready")
    await answers(bo, *"5" * 10)
    await bo.press("time", "yes")
    assert "niet (meer) van jou" in told(await cas.press("redo", ref=reply.ref))
    assert STATEMENTS["nl"][0] in told(await cas.command("ready"))
    assert await checks(cas) == ()


async def test_whoever_has_been_to_a_session_is_not_asked_whether_it_would_suit_them() -> None:
    circle = await a_circle("Bo")
    bo = await circle.members[0].known()
    await circle.until_after(1, days=-14, hours=-1)
    assert "Zorg voor elkaar" in await said(circle.world, bo, "ready", "readiness", ""), "it says for which network"
    await circle.until_after(1, hours=1)
    assert await said(circle.world, bo, "ready", "readiness", "") == "why-underway"


async def test_the_repeat_says_that_it_is_still_open() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, days=-14, hours=-1)
    first = await delivered(circle.world)
    await circle.until_after(1, days=-9, hours=-1)
    again = await delivered(circle.world)
    words = [told_to(one.message, Reader()) for one in (*first.values(), *again.values()) if is_check(one)]
    assert ["Dit staat nog open" in text for text in words] == [False, True]


def is_check(prepared: Prepared | Silent) -> TypeGuard[Prepared]:
    return isinstance(prepared, Prepared) and prepared.ref.flow == "readiness"


async def test_a_first_one_that_was_put_off_after_it_began_is_still_the_first() -> None:
    """Its turn in the lane was over before it could leave, so nobody has seen anything of it."""
    circle = await a_circle("Bo")
    await circle.until_after(1, days=-14, hours=-1)
    texts = []
    for _ in range(2):
        (claimed,) = [one for one in await claim_all(circle.world) if one.nudge.kind == "ready"]
        ready = await circle.world.runtime.prepare(claimed)
        assert isinstance(ready, Prepared)
        assert await circle.world.store.begin(claimed, ready.conversation, circle.world.clock.at, LEASE)
        await circle.world.store.settle(claimed, Settlement("planned", "why-retry"), circle.world.clock.at)
        texts.append(told_to(ready.message, Reader()))
    assert texts[0] == texts[1]
    assert "Dit staat nog open" not in texts[1]


async def claim_all(world: World) -> list[Claimed]:
    return await world.store.claim(world.clock.at, "worker", 100, LEASE)
