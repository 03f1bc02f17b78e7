"""Which questions an evaluation asks: the usual ones, whether people feel safe, and at the end the whole network."""

import pytest

from bot.events import Pressed, Submitted
from bot.life.voices import Contributed, Voice, Voted
from bot.network.anonymity import Typical, typical
from bot.network.course import usually_asked
from bot.network.model import Meeting
from bot.network.questions import SAFETY
from bot.queries import MeetingBy
from tests.contract.people import record
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import said as asked
from tests.flows.telling import told
from tests.nudges.plans import network

SIX = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")


def kept(circle: Circle) -> MemoryStore:
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    return store


async def ended(session: int, *names: str, locale: str = "nl", **changes: str) -> Circle:
    circle = await a_circle(*names, locale=locale, **{"sessions": "5", **changes})
    await circle.until_after(session, minutes=5)
    return circle


async def keys(circle: Circle, somebody: Somebody, session: int) -> tuple[str, ...]:
    query = MeetingBy(circle.session(session))
    meeting: Meeting = (await circle.world.store.ask(await somebody.known(), [query]))[query]
    return meeting.asked.rated


async def answer(circle: Circle, somebody: Somebody, session: int, rating: str = "4", **rest: str) -> str:
    """Rates everything alike; `rest` is what is written and counted."""
    await somebody.command(f"answer {circle.session(session)}")
    for key in await keys(circle, somebody, session):
        said = told(await somebody.press("rate", f"{key}:{rating}"))
        assert "vroegere stap" not in said
    event = Submitted("remarks", rest) if rest else Pressed("skip")
    return told(await somebody.do(event, somebody.last[-1].ref))


async def result(circle: Circle, session: int) -> str:
    return told(await circle.an.command(f"evaluate {circle.session(session)}"))


async def proposes(circle: Circle, *texts: str) -> tuple[Voice, ...]:
    """Bo proposes these goals."""
    bo = await circle.members[0].known()
    goals = tuple(Voice(f"goal-{number}", circle.id, bo.id, "goal", text) for number, text in enumerate(texts))
    for goal in goals:
        await record(kept(circle), bo, Contributed(goal))
    return goals


async def votes(circle: Circle, ballot: str, *choices: str) -> None:
    bo = await circle.members[0].known()
    query = MeetingBy(circle.session())
    meeting: Meeting = (await circle.world.store.ask(bo, [query]))[query]
    await record(kept(circle), bo, Voted(meeting.network, ballot, choices))


@pytest.mark.row("O3.9", "O3.16", "O3.17")
@pytest.mark.parametrize(
    ("count", "kinds"),
    [
        (1, ["closing"]),
        (2, ["usual", "closing"]),
        (3, ["usual", "safety", "closing"]),
        (4, ["usual", "safety", "safety", "closing"]),
        (5, ["usual", "safety", "safety", "usual", "closing"]),
        (6, ["usual", "safety", "usual", "safety", "usual", "closing"]),
    ],
)
def test_safety_is_asked_after_at_the_second_the_middle_and_the_last_session(count: int, kinds: list[str]) -> None:
    made = network(count)
    asked = [usually_asked(made, session) for session in made.sessions]
    assert [one.kind for one in asked] == kinds
    assert all(set(SAFETY) <= set(one.rated) for one in asked if one.kind != "usual")


@pytest.mark.row("O3.9")
async def test_at_the_second_session_safety_comes_in_the_place_of_the_open_questions() -> None:
    circle = await ended(2, *SIX)
    bo = circle.members[0]
    said = told(await bo.command(f"answer {circle.session(2)}"))
    for key in ("1", "2", "3", "fault", "hard", "help", "counts"):
        assert "Kies" not in said
        said = told(await bo.press("rate", f"{key}:5"))
    assert "Dat was alles" in said
    assert "Schrijf" not in said
    assert "Bedankt!" in told(await bo.press("skip"))


@pytest.mark.row("O3.16")
@pytest.mark.parametrize(
    ("session", "rated", "left", "promise"),
    [
        (1, 3, 2, "Drie uitspraken en twee open vragen: anderhalve minuut"),
        (2, 7, 0, "Zeven uitspraken, geen open vragen: anderhalve minuut"),
        (5, 6, 5, "Drie minuten"),
    ],
)
async def test_what_is_counted_is_every_question_and_nothing_else(
    session: int, rated: int, left: int, promise: str
) -> None:
    circle = await ended(session, *SIX)
    bo = circle.members[0]
    said = told(await bo.command(f"answer {circle.session(session)}"))
    assert promise in said
    for number, key in enumerate(await keys(circle, bo, session), 1):
        assert f"\n{number} van {rated + left}\n" in said
        said = told(await bo.press("rate", f"{key}:4"))
    assert number == rated
    assert f" van {rated + left}\n" not in said, "what is left isn't one question"
    assert {0: "Dat was alles.", 2: "Nog twee open vragen", 5: "Nog 5 korte vragen"}[left] in said
    form = (await bo.open("remarks")).form
    assert (len(form.fields) if form else 0) == left


@pytest.mark.row("O3.17")
async def test_who_missed_the_closing_session_has_a_say_of_the_network_all_the_same() -> None:
    circle = await ended(5, *SIX)
    bo, cas = circle.members[:2]
    assert "Ik was er niet" not in told(await bo.command(f"answer {circle.session(5)}"))
    assert "vroegere stap" in told(await bo.press("absent"))
    await circle.an.command(f"notes {circle.session(5)}")
    came = {(await one.known()).id: "no" if one is cas else "yes" for one in circle.members}
    assert "5 van 6 waren erbij" in told(await circle.an.submit("notes", **came, notes="", output=""))
    words = await asked(circle.world, await cas.known(), "evaluation", "evaluating", circle.session(5))
    assert "Hoe was Zorg voor elkaar, nu het eindigt?" in words


async def test_of_a_network_of_one_session_who_missed_it_missed_all() -> None:
    circle = await ended(1, *SIX, sessions="1")
    bo = circle.members[0]
    assert "[Ik was er niet]" in told(await bo.command(f"answer {circle.session(1)}"))
    assert "hoeft niets te evalueren" in told(await bo.press("absent"))


@pytest.mark.row("O3.9")
async def test_the_mean_of_safety_and_how_it_went_is_seen_from_five_answers_on() -> None:
    circle = await ended(2, *SIX)
    for somebody in circle.members[:4]:
        await answer(circle, somebody, 2, "2")
    assert "Vertrouwen in de groep" not in await result(circle, 2)
    await answer(circle, circle.members[4], 2, "2")
    said = await result(circle, 2)
    assert "Vertrouwen in de groep: 2.0 / 5" in said
    assert "Zo ging het" not in said, "one session is no course"
    await circle.until_after(3, minutes=5)
    for somebody in circle.members[:5]:
        await answer(circle, somebody, 3, "4")
    said = await result(circle, 3)
    assert "Sessie 2: 2" in said
    assert "Sessie 3: 4" in said


@pytest.mark.row("O3.9")
async def test_who_skips_an_item_of_safety_keeps_its_mean_from_being_shown() -> None:
    circle = await ended(2, *SIX)
    for number, somebody in enumerate(circle.members[:5]):
        await answer(circle, somebody, 2, "" if number == 0 else "4")
    assert "Vertrouwen in de groep" not in await result(circle, 2)


@pytest.mark.row("O3.17", "B6")
@pytest.mark.parametrize(
    ("locale", "contacts"),
    [
        ("nl", "Nieuwe contacten die men al gebruikt: mediaan 3, bij 5 antwoorden."),
        ("en", "New contacts that people use already: median 3, in 5 answers."),
        ("fr", "Nouveaux contacts déjà utilisés\u202f: médiane 3, sur 5 réponses."),
    ],
)
async def test_the_closing_set_counts_new_contacts_and_names_nobody(locale: str, contacts: str) -> None:
    circle = await ended(5, *SIX, locale=locale)
    for number, somebody in enumerate(circle.members[:5]):
        assert contacts not in await result(circle, 5)
        await answer(circle, somebody, 5, contacts=str(number + 1), **{"remark-1": "Mijn ploeg"})
    said = await result(circle, 5)
    assert contacts in said
    assert said.count("Mijn ploeg") == 5
    assert not any(name in said for name in SIX)


@pytest.mark.row("O3.17")
async def test_with_four_answers_the_closing_set_shows_their_number_alone() -> None:
    circle = await ended(5, *SIX)
    for somebody in circle.members[:4]:
        await answer(circle, somebody, 5, "5", contacts="7", **{"remark-0": "Eerst luisteren"})
    said = await result(circle, 5)
    assert "4 van 6 antwoordden" in said
    assert not any(word in said for word in ("/ 5", "mediaan", "Eerst luisteren", "Vertrouwen in de groep:"))


@pytest.mark.row("O3.17")
async def test_a_number_of_contacts_is_checked_and_every_question_can_be_skipped() -> None:
    circle = await ended(5, *SIX)
    bo = circle.members[0]
    await bo.command(f"answer {circle.session(5)}")
    for key in await keys(circle, bo, 5):
        await bo.press("rate", f"{key}:")
    reply = await bo.submit("remarks", contacts="een paar")
    assert reply.errors
    assert "Bedankt!" in told(await bo.submit("remarks", contacts=""))


@pytest.mark.row("O3.17", "O3.12")
async def test_each_chosen_goal_is_asked_after_and_stays_what_it_was_once_somebody_began() -> None:
    circle = await ended(5, *SIX)
    goals = await proposes(circle, "Beter luisteren", "Sneller kiezen", "Minder mails", "Later")
    await votes(circle, "goals:1", goals[0].id, goals[1].id)
    bo, cas = circle.members[:2]
    assert "Leerdoel bereikt: Beter luisteren" in told(await bo.command(f"answer {circle.session(5)}"))
    await bo.press("rate", "goal-1:4")
    await votes(circle, "goals:2", goals[2].id)
    assert "Leerdoel bereikt: Sneller kiezen" in told(await bo.command(f"answer {circle.session(5)}"))
    assert "Leerdoel bereikt: Beter luisteren" in told(await cas.command(f"answer {circle.session(5)}"))


@pytest.mark.row("O3.17")
async def test_half_an_evaluation_is_there_when_one_comes_back() -> None:
    circle = await ended(5, *SIX)
    bo = circle.members[0]
    await bo.command(f"answer {circle.session(5)}")
    await bo.press("rate", "good:4")
    assert "Ik zou dit een collega aanraden." in told(await bo.command(f"answer {circle.session(5)}"))


async def test_a_press_about_another_question_changes_nothing() -> None:
    circle = await ended(5, *SIX)
    bo = circle.members[0]
    await bo.command(f"answer {circle.session(5)}")
    assert "vroegere stap" in told(await bo.press("rate", "1:4"))
    assert "vroegere stap" in told(await bo.press("rate", "recommend:4"))


@pytest.mark.row("B6")
@pytest.mark.parametrize(
    ("numbers", "middle"), [((0, 1, 2, 3, 4), 2), ((9, 0, 0, 0, 1, 2), 0.5), ((1, 1, 3, 3, 8, 9), 3), ((0,) * 5, 0)]
)
def test_the_median_is_that_of_the_numbers_that_were_given(numbers: tuple[int, ...], middle: float) -> None:
    assert typical((*numbers, None)) == Typical(middle, len(numbers))
    assert typical((*numbers[:4], None, None)) is None
