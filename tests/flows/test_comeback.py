"""One more session after the closing one: it is called what it is, and evaluated as any other, not all over again."""

import pytest

from bot.network.course import usually_asked
from bot.network.questions import USUAL
from bot.own import MySessions
from tests.fakes.world import Somebody
from tests.flows.ended import DATE, decides, network_of, over
from tests.flows.networks import Circle
from tests.flows.nudges import said
from tests.flows.telling import told

COMEBACK = 4


async def come_back(locale: str = "nl") -> Circle:
    """Just after the comeback session."""
    circle = await over(locale)
    await decides(circle, "extra", circle.an, **DATE)
    await circle.until_after(COMEBACK, minutes=5)
    return circle


async def nudged(circle: Circle, somebody: Somebody, kind: str, flow: str, session: int = COMEBACK) -> str:
    return await said(circle.world, await somebody.known(), kind, flow, circle.session(session))


async def rate(circle: Circle, *people: Somebody, session: int = COMEBACK) -> None:
    """They give everything four, and write nothing."""
    for one in people:
        await one.command(f"answer {circle.session(session)}")
        meetings = (await circle.world.store.ask(await one.known(), [MySessions()]))[MySessions()]
        (meeting,) = [each for each in meetings if each.session.number == session]
        for key in meeting.asked.rated:
            await one.press("rate", f"{key}:4")
        await one.press("skip")


@pytest.mark.row("O3.16", "O3.17")
@pytest.mark.parametrize(
    ("locale", "question", "ends"),
    [
        ("nl", "Hoe was sessie 4 van Zorg voor elkaar?", "nu het eindigt"),
        ("en", "How was session 4 of Zorg voor elkaar?", "now that it ends"),
        ("fr", "Comment s’est passée la séance 4 de Zorg voor elkaar\u202f?", "maintenant qu’il se termine"),
    ],
)
async def test_the_whole_network_is_evaluated_once_and_the_comeback_session_as_any_other(
    locale: str, question: str, ends: str
) -> None:
    circle = await over(locale)
    bo = circle.members[0]
    assert ends in await nudged(circle, bo, "evaluation", "evaluating", COMEBACK - 1)
    await decides(circle, "extra", circle.an, **DATE)
    await circle.until_after(COMEBACK, hours=1)
    words = await nudged(circle, bo, "evaluation", "evaluating")
    assert words.startswith(question)
    assert ends not in words
    made = await network_of(circle)
    assert usually_asked(made, made.sessions[-1]) == USUAL


@pytest.mark.row("O3.18")
@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("nl", "Sessie 4, terugkomsessie"),
        ("en", "Session 4, comeback session"),
        ("fr", "Séance 4, séance de retour"),
    ],
)
async def test_it_is_called_a_comeback_session(locale: str, name: str) -> None:
    circle = await come_back(locale)
    words = told(await circle.members[0].command(f"network {circle.id}"))
    assert name in words
    assert words.count({"nl": "afsluiting", "en": "closing", "fr": "clôture"}[locale]) == 1


async def test_its_methods_are_those_of_going_deeper() -> None:
    circle = await over()
    await decides(circle, "extra", circle.an, **DATE)
    assert "Verdieping" in told(await circle.an.command(f"method {circle.session(COMEBACK)}"))
    assert "Afsluiting" in told(await circle.an.command(f"method {circle.session(COMEBACK - 1)}"))


@pytest.mark.row("O3.16")
@pytest.mark.parametrize("answers", [0, 5])
async def test_when_no_session_follows_no_tip_is_for_the_next_one(answers: int) -> None:
    circle = await come_back()
    await circle.an.command(f"evaluate {circle.session(COMEBACK)}")
    await circle.an.press("start", circle.session(COMEBACK))
    await rate(circle, *circle.members[:answers])
    words = await nudged(circle, circle.an, "results", "results")
    assert f"{answers} van 6 antwoordden" in words
    assert "Tip: laat de groep weten" in words if answers else "Tip: vraag wie je nog tegenkomt" in words
    assert not any(one in words for one in ("volgende", "laatste twee minuten", "beslis dan"))


@pytest.mark.row("O3.16", "O3.18")
@pytest.mark.parametrize("decided", [False, True])
async def test_results_of_the_closing_session_ask_to_decide_unless_a_comeback_was_decided_on(*, decided: bool) -> None:
    circle = await over()
    await rate(circle, *circle.members[:5], session=COMEBACK - 1)
    if decided:
        await decides(circle, "extra", circle.an, **DATE)
    words = await nudged(circle, circle.an, "results", "results", COMEBACK - 1)
    assert ("beslis dan wat na dit netwerk komt" in words) is not decided
    assert ("laat de groep weten" in words) is decided


async def test_once_it_is_over_it_is_told_as_something_that_was() -> None:
    circle = await come_back()
    for word in ("network", "after", "overview"):
        words = told(await circle.an.command(f"{word} {circle.id}"))
        assert "kwam nog één keer samen" in words or word == "overview"
        assert "komt nog één keer samen" not in words
