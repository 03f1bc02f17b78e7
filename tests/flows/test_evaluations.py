"""An evaluation from both sides: five questions in under ninety seconds, and figures only from five answers on."""

import pytest

from bot.events import Pressed, Ref, Submitted
from bot.queries import MeetingBy, TallyOf
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told

SIX = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")


async def ended(*names: str, locale: str = "nl") -> Circle:
    circle = await a_circle(*names, locale=locale)
    await circle.until_after(1, minutes=5)
    return circle


async def answer(circle: Circle, somebody: Somebody, *ratings: str, remark: str = "") -> str:
    await somebody.command(f"answer {circle.session()}")
    for number, rating in enumerate(ratings, 1):
        await somebody.press("rate", f"{number}:{rating}")
    event = Submitted("remarks", {"remark-0": remark}) if remark else Pressed("skip")
    return told(await somebody.do(event, somebody.last[-1].ref))


async def result(circle: Circle) -> str:
    return told(await circle.an.command(f"evaluate {circle.session()}"))


@pytest.mark.row("O3.16")
async def test_a_facilitator_starts_it_with_a_command_and_started_twice_there_is_still_one() -> None:
    circle = await ended(*SIX)
    await circle.an.command("evalueer")
    reply = await circle.an.press("pick", circle.session())
    assert "6 deelnemers krijgen een paar korte vragen." in told(reply)
    assert "Gestart. 6 deelnemers" in told(await circle.an.press("start", circle.session()))
    assert "De evaluatie liep al. Er blijft er één" in told(await circle.an.press("start", circle.session()))
    circle.world.clock.move(hours=2)
    asked = [key for key in await delivered(circle.world) if "/evaluation/" in key]
    assert len(asked) == len(set(asked)) == 6


@pytest.mark.row("O3.16")
async def test_below_five_answers_only_how_many_and_from_five_on_means_and_remarks_without_names() -> None:
    circle = await ended(*SIX)
    for somebody in circle.members[:4]:
        assert "Bedankt!" in await answer(circle, somebody, "5", "4", "", remark="Meer tijd graag")
    said = await result(circle)
    assert "4 van 6 antwoordden" in said
    assert "Meer tijd" not in said
    assert "/ 5" not in said
    await answer(circle, circle.members[4], "1", "4", "3")
    said = await result(circle)
    assert "5 van 6 antwoordden" in said
    assert "Dit was nuttig voor mijn werk.: 4.2 / 5" in said
    assert "Ik kon vrijuit spreken.: 4.0 / 5" in said
    assert "Ik gaf én kreeg iets. Te weinig antwoorden" in said
    assert said.count("Meer tijd graag") == 4
    assert not any(name in said for name in SIX)


@pytest.mark.parametrize(
    ("locale", "one", "four"),
    [
        ("nl", "Nog 1 antwoord wacht", "Nog 4 antwoorden wachten"),
        ("en", "1 more answer is waiting", "4 more answers are waiting"),
        ("fr", "Encore 1 réponse en attente", "Encore 4 réponses en attente"),
    ],
)
async def test_who_looks_after_each_answer_learns_of_no_single_one(locale: str, one: str, four: str) -> None:
    circle = await ended(*SIX, "Hal", "Ina", "Jo", "Kim", "Lou", locale=locale)
    for number, somebody in enumerate(circle.members[:6]):
        await answer(circle, somebody, "5", "5", "5", remark=f"remark {number}")
    first = await result(circle)
    assert first.count("remark ") == 6
    for number, somebody in enumerate(circle.members[6:10]):
        await answer(circle, somebody, "1", "1", "1", remark=f"new remark {number}")
        said = await result(circle)
        assert one in said or number > 0
        assert figures_of(said) == figures_of(first)
    assert four in told(await circle.an.press("pick", circle.session()))
    await answer(circle, circle.members[10], "1", "1", "1")
    said = told(await circle.an.press("start", circle.session()))
    assert said.count("remark ") == 10
    assert four not in said


def figures_of(said: str) -> list[str]:
    return [line for line in said.splitlines() if "/ 5" in line or "remark" in line]


@pytest.mark.parametrize("locale", ["nl", "en", "fr"])
async def test_at_most_five_questions_each_can_be_skipped_and_it_says_beforehand_that_it_is_confidential(
    locale: str,
) -> None:
    circle = await ended("Bo", locale=locale)
    (bo,) = circle.members
    said = told(await bo.command(f"answer {circle.session()}"))
    assert {"nl": "Vertrouwelijk", "en": "Confidential", "fr": "Confidentiel"}[locale] in said
    presses = 0
    while "[" in said and not any(thanks in said for thanks in ("Bedankt!", "Thank you!", "Merci")):
        presses += 1
        said = told(await (bo.press("rate", f"{presses}:") if presses <= 3 else bo.press("skip")))
    assert presses == 4, "three questions, and one step for two open ones"


async def test_the_conversation_forgets_what_was_answered() -> None:
    circle = await ended("Bo")
    (bo,) = circle.members
    await answer(circle, bo, "1", "2", "3", remark="Liever korter")
    kept = await circle.world.store.conversation(await bo.known(), Ref("evaluating", circle.session()))
    assert kept is not None
    assert kept.state == {"is": "Evaluated"}


async def test_back_corrects_an_answer_and_typed_words_lose_nothing() -> None:
    circle = await ended(*SIX)
    bo = circle.members[0]
    await bo.command(f"answer {circle.session()}")
    await bo.press("rate", "1:1")
    assert "Dit was nuttig" in told(await bo.press("back"))
    assert "Ik kon vrijuit" in told(await bo.say("5"))
    said = told(await bo.say("het was top"))
    assert "antwoorden tot nu zijn er nog" in said
    assert "Ik kon vrijuit" in said
    assert "vroegere stap" in told(await bo.press("rate", "1:2"))


async def test_who_was_not_there_says_so_with_one_press_and_can_come_back_on_it() -> None:
    circle = await ended("Bo")
    (bo,) = circle.members
    await bo.command(f"answer {circle.session()}")
    assert "hoeft niets te evalueren" in told(await bo.press("absent"))
    assert "vroegere stap" in told(await bo.press("rate", "1:5"))
    assert "Dit was nuttig" in told(await bo.press("present"))
    assert "Bedankt!" in await answer(circle, bo, "5", "5", "5")


async def test_who_was_not_there_is_not_asked_to_share_what_was_learned() -> None:
    circle = await ended("Bo")
    (bo,) = circle.members
    await bo.command(f"answer {circle.session()}")
    await bo.press("absent")
    due = await circle.world.store.ask(await bo.known(), [MeetingBy(circle.session())])
    assert due[MeetingBy(circle.session())].coming((await bo.known()).id) == "no"


async def test_answered_twice_is_said_and_counted_once() -> None:
    circle = await ended(*SIX)
    bo = circle.members[0]
    await answer(circle, bo, "5", "5", "5")
    assert "al geëvalueerd" in told(await bo.press("skip"))
    assert "al geëvalueerd" in told(await bo.command(f"answer {circle.session()}"))
    tally = (await circle.world.store.ask(await circle.an.known(), [TallyOf(circle.session())]))[
        TallyOf(circle.session())
    ]
    assert tally.answered == 1


async def test_it_closes_five_days_after_the_end_or_after_it_was_started_by_hand() -> None:
    circle = await ended("Bo", "Cas")
    bo, cas = circle.members
    await bo.command(f"answer {circle.session()}")
    circle.world.clock.move(days=5)
    assert "afgesloten" in told(await bo.press("rate", "1:5"))
    await circle.an.command(f"evaluate {circle.session()}")
    await circle.an.press("start", circle.session())
    assert "Bedankt!" in await answer(circle, cas, "5", "5", "5")


async def test_who_could_not_come_is_neither_invited_nor_asked() -> None:
    circle = await a_circle("Bo", "Cas")
    cas = circle.members[1]
    await cas.command(f"attend {circle.session()}")
    await cas.press("coming", "no")
    await circle.until_after(1, minutes=5)
    assert "1 deelnemer krijgt een paar korte vragen." in await result(circle)
    assert "hoeft niets te evalueren" in told(await cas.command(f"answer {circle.session()}"))


async def test_who_joined_once_it_was_over_is_neither_counted_nor_asked() -> None:
    """Else a facilitator could make up the five that answers need."""
    circle = await ended("Bo")
    late = await circle.world.somebody("Late")
    await late.command(f"network {circle.id}")
    await late.press("join")
    assert "voor wie al meedeed toen de sessie er was" in told(await late.command(f"answer {circle.session()}"))
    assert await answer(circle, circle.members[0], "1", "1", "1")
    assert "1 van 1 antwoordde" in await result(circle)


async def test_a_session_that_is_not_over_says_when_it_comes() -> None:
    circle = await a_circle("Bo")
    assert "Een uur na het einde vertrekt de evaluatie vanzelf." in told(await circle.an.command("evaluate"))
    assert "Een uur na het einde" in await result(circle)
    assert "Een uur na het einde" in told(await circle.an.press("start", circle.session()))
    assert "nog niet voorbij" in told(await circle.members[0].command(f"answer {circle.session()}"))


async def test_the_latest_session_comes_first_and_the_others_can_be_chosen() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(2, minutes=5)
    said = told(await circle.an.command("evaluate"))
    assert said.index("Sessie 2 van Zorg") < said.index("[Een andere sessie: Sessie 1 van Zorg voor elkaar]")


async def test_a_participant_is_led_to_the_questions_and_cannot_start_or_see_anything() -> None:
    circle = await ended("Bo")
    (bo,) = circle.members
    reply = await bo.command("evalueer")
    assert commands_in(reply.message) == {"answer": circle.session()}
    for action in ("pick", "start"):
        said = told(await bo.press(action, circle.session()))
        assert "vind ik niet bij de netwerken die je begeleidt" in said
        assert "antwoord" not in said


async def test_who_answered_or_was_not_there_is_not_led_to_the_questions_any_more() -> None:
    circle = await ended("Bo", "Cas", "Dee")
    bo, cas, dee = circle.members
    await answer(circle, bo, "5", "5", "5")
    await cas.command(f"answer {circle.session()}")
    await cas.press("absent")
    for words in ("mine", "evaluate"):
        for somebody in (bo, cas):
            assert "answer" not in commands_in((await somebody.command(words)).message)
        assert commands_in((await dee.command(words)).message)["answer"] == circle.session()
    assert "nu niets te evalueren" in told(await bo.command("evaluate"))


async def test_who_was_asked_counts_though_they_left_since_whether_they_answered_or_not() -> None:
    circle = await a_circle(*SIX)
    await circle.until_after(1, hours=1)
    await delivered(circle.world)
    for somebody in circle.members[:5]:
        await answer(circle, somebody, "5", "5", "5")
    assert "5 van 6 antwoordden" in await result(circle)
    for somebody in (circle.members[0], circle.members[5]):
        await somebody.command(f"network {circle.id}")
        await somebody.press("leave")
        assert "Je bent eruit" in told(await somebody.press("leave-surely"))
        assert "5 van 6 antwoordden" in await result(circle)


async def test_somebody_with_nothing_to_evaluate_is_told_so() -> None:
    circle = await ended("Bo")
    stranger = await circle.world.somebody("Zoë")
    assert "nu niets te evalueren" in told(await stranger.command("evaluate"))
    assert "vind ik niet" in told(await stranger.command("answer nothing"))
    assert "voor wie meedoet" in told(await stranger.command(f"answer {circle.session()}"))


@pytest.mark.parametrize(("locale", "least"), [("nl", "Helemaal niet"), ("en", "Not at all"), ("fr", "Pas du tout")])
async def test_the_lowest_answer_fits_what_is_over(locale: str, least: str) -> None:
    """Nobody could "not yet" speak freely at a session that is over."""
    circle = await ended("Bo", locale=locale)
    words = told(await circle.members[0].command(f"answer {circle.session()}"))
    assert f"[{least}]" in words
    for not_yet in ("Nog niet", "Not yet", "Pas encore"):
        assert f"[{not_yet}]" not in words
