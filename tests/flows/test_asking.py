"""Asking a network something between two sessions: confirmed, another team first, and nobody's name that they keep."""

from __future__ import annotations

import pytest

from adapters.words import speak_to
from bot.events import Pressed, Ref
from bot.life.asking import AroundQuestions, OpenQuestions, QuestionBy
from bot.people import Place, Reader
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, Circle, a_circle, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to

NIGHT = Place("web", "linde", "c-nacht", "#nacht")
CIRCLE = Place("web", "linde", "c-kring", "#kring")
READER = Reader()
TEXT = "Hoe vertel je het de familie?"


async def two_teams(*names: str) -> Circle:
    """Bo and Cas are of one team, all others of another."""
    circle = await a_circle("Bo", "Cas", *names)
    for at, one in enumerate(circle.members):
        await one.command("channel", place=NIGHT if at < 2 else TEAM)
        await one.press("link", "team")
    return circle


async def written(bo: Somebody, how: str = "named") -> str:
    await bo.command("ask")
    return told(await bo.submit("question", text=TEXT, how=how))


async def confirmed(bo: Somebody, how: str = "named") -> str:
    """Bo asks; the handle by which they follow it."""
    await written(bo, how)
    return commands_in((await bo.press("ask", how)).message)["reply"]


async def reached(world: World) -> dict[str, Prepared]:
    """Whom a question, an answer or thanks reach now, by name (a channel by its id)."""
    found = {}
    for key, one in (await delivered(world)).items():
        if key.split("/")[1] in ("question", "unanswered", "answer", "thanks") and isinstance(one, Prepared):
            person = await world.store.person(key.split("/")[0])
            found[person.name if person else key.split("/")[0]] = one
    return found


def words(ready: Prepared) -> str:
    summary = speak_to(READER)(ready.message.summary)
    return "\n".join([summary, told_to(ready.message, READER)])


async def replies(somebody: Somebody, question: str, how: str = "plain") -> str:
    await somebody.command(f"reply {question}")
    await somebody.submit("reply", text="Vraag eerst wat ze al weten")
    return told(await somebody.press("send", how))


@pytest.mark.row("W1", "B1")
async def test_unconfirmed_a_question_is_nowhere() -> None:
    circle = await two_teams("Dee", "Els")
    bo = circle.members[0]
    said = await written(bo)
    assert f"Bo vraagt\n{TEXT}" in said
    assert "Er is nog niets verstuurd." in said
    assert await reached(circle.world) == {}
    assert "Er is niets gevraagd." in told(await bo.press("not-now"))
    dee = await circle.members[2].known()
    assert (await circle.world.store.ask(dee, [OpenQuestions()]))[OpenQuestions()] == ()


@pytest.mark.row("W1", "B1")
async def test_confirmed_it_is_asked_once() -> None:
    circle = await two_teams("Dee", "Els")
    await confirmed(bo := circle.members[0])
    assert "vertrekt maar één keer" in told(await bo.press("ask", "again"))
    assert set(await reached(circle.world)) == {"Dee", "Els"}
    assert await reached(circle.world) == {}


async def test_a_confirmation_of_what_was_shown_with_a_name_asks_nothing_without() -> None:
    circle = await two_teams("Dee")
    bo = circle.members[0]
    await written(bo)
    await bo.press("how", "unnamed")
    assert "vroegere stap" in told(await bo.press("ask", "named"))
    assert await reached(circle.world) == {}


@pytest.mark.row("B10")
async def test_another_team_is_asked_first_and_who_was_asked_least_lately() -> None:
    circle = await two_teams("Dee", "Els", "Fien", "Gus")
    bo = circle.members[0]
    await confirmed(bo)
    assert set(await reached(circle.world)) == {"Dee", "Els", "Fien"}
    circle.world.clock.move(hours=1)
    await confirmed(bo)
    assert set(await reached(circle.world)) == {"Gus", "Dee", "Els"}


@pytest.mark.row("B10")
async def test_if_nobody_answers_in_two_working_days_others_are_asked_once() -> None:
    circle = await two_teams("Dee")
    await confirmed(circle.members[0])
    assert set(await reached(circle.world)) == {"Dee"}
    circle.world.clock.move(days=1, hours=20)
    assert await reached(circle.world) == {}
    circle.world.clock.move(hours=4)
    assert set(await reached(circle.world)) == {"Cas"}
    circle.world.clock.move(days=20)
    assert await reached(circle.world) == {}


@pytest.mark.row("B10")
async def test_others_are_left_alone_once_it_is_answered() -> None:
    circle = await two_teams("Dee")
    handle = await confirmed(circle.members[0])
    dee = circle.members[2]
    question = (await reached(circle.world))["Dee"].ref.subject
    assert question != handle
    await replies(dee, question)
    circle.world.clock.move(days=2)
    found = await delivered(circle.world)
    assert {one.reason for key, one in found.items() if "/question/" in key and isinstance(one, Silent)} == {
        "why-solved"
    }


async def test_with_a_channel_of_the_network_the_others_are_asked_there() -> None:
    circle = await two_teams("Dee")
    bo = circle.members[0]
    await bo.command("channel", place=CIRCLE)
    await bo.press("link", "network")
    if bo.last[-1].ref.flow == "linking":
        await bo.press("network", circle.id)
    await confirmed(bo, "unnamed")
    await reached(circle.world)
    circle.world.clock.move(days=2)
    (post,) = (await reached(circle.world)).values()
    assert "Iemand uit het netwerk vraagt" in words(post)
    assert TEXT in words(post)
    assert "Bo" not in words(post)


@pytest.mark.row("B1", "B10")
async def test_an_answer_comes_at_once_and_its_author_is_thanked() -> None:
    circle = await two_teams("Dee")
    bo, _, dee = circle.members
    handle = await confirmed(bo)
    question = (await reached(circle.world))["Dee"].ref.subject
    assert "Je antwoord is verstuurd." in await replies(dee, question, "usable")
    heard = await reached(circle.world)
    assert set(heard) == {"Bo"}
    assert "Vraag eerst wat ze al weten\nDee\nMeteen bruikbaar" in words(heard["Bo"])
    await bo.command(f"reply {handle}")
    store = circle.world.store
    (response,) = (await store.ask(await bo.known(), [QuestionBy(handle)]))[QuestionBy(handle)].responses
    assert "Dee krijgt je dank." in told(await bo.press("thank", response.id))
    assert "vroegere stap" in told(await bo.press("thank", response.id))
    heard = await reached(circle.world)
    assert set(heard) == {"Dee"}
    assert "Bedankt door wie het vroeg" in words(heard["Dee"])
    assert "De vraag is gesloten." in told(await bo.press("close"))
    assert "Deze vraag is gesloten." in told(await dee.command(f"reply {question}"))


async def test_what_is_typed_is_an_answer_once_it_is_confirmed() -> None:
    circle = await two_teams("Dee")
    await confirmed(circle.members[0])
    dee = circle.members[2]
    await reached(circle.world)
    assert "Zo zien anderen je antwoord" in told(await dee.say("Samen aan tafel gaan zitten hielp bij ons"))
    assert await reached(circle.world) == {}
    await dee.press("send", "plain")
    assert set(await reached(circle.world)) == {"Bo"}


@pytest.mark.row("B8")
async def test_without_a_name_no_message_view_log_or_export_of_others_has_the_author() -> None:
    circle = await two_teams("Dee", "Els", "Fien", "Gus", "Hal")
    bo, dee = circle.members[0], circle.members[2]
    author, store = await bo.known(), circle.world.store
    assert isinstance(store, MemoryStore)
    handle = await confirmed(bo, "unnamed")
    heard = await reached(circle.world)
    assert all("Iemand uit je netwerk vraagt iets" in words(one) for one in heard.values())
    assert all("Bo" not in words(one) for one in heard.values())
    question = next(iter(heard.values())).ref.subject
    for somebody in (circle.an, *circle.members[1:]):
        person = await somebody.known()
        queries = [OpenQuestions(), QuestionBy(question), QuestionBy(handle)]
        known = repr(await store.ask(person, queries))
        assert author.id not in known
        assert handle not in known.replace(f"QuestionBy(id='{handle}')", "")
        assert "Bo" not in told(await somebody.command("ask"))
    await replies(dee, question)
    await reached(circle.world)
    about = {row.nudge.key: row.nudge for row in store.tables.outbox.values() if question in repr(row.nudge)}
    assert about
    assert all(author.id not in repr(nudge) for nudge in about.values()), "no line of the log has both"
    assert all(handle not in repr(nudge) for nudge in about.values())
    theirs = [kept for (person, _), kept in store.tables.conversations.items() if person != author.id]
    assert all(author.id not in repr(kept) and handle not in repr(kept) for kept in theirs)


@pytest.mark.row("B8")
async def test_its_author_changes_and_thanks_without_being_named() -> None:
    circle = await two_teams("Dee")
    bo, _, dee = circle.members
    handle = await confirmed(bo, "unnamed")
    question = next(iter((await reached(circle.world)).values())).ref.subject
    await replies(dee, question)
    heard = (await reached(circle.world))["Bo"]
    assert heard.ref.subject == handle
    assert "Jij, vertrouwelijk" in words(heard)
    (response,) = (await circle.world.store.ask(await bo.known(), [QuestionBy(handle)]))[QuestionBy(handle)].responses
    await bo.press("thank", response.id, Ref("answering", handle))
    assert "Bo" not in words((await reached(circle.world))["Dee"])


async def test_nobody_else_gets_anywhere_with_the_authors_handle() -> None:
    circle = await two_teams("Dee")
    handle = await confirmed(circle.members[0], "unnamed")
    assert "Die vraag vind ik niet" in told(await circle.members[2].command(f"reply {handle}"))


async def test_who_left_reads_and_answers_nothing_any_more() -> None:
    circle = await two_teams("Dee")
    dee = circle.members[2]
    await confirmed(circle.members[0])
    question = (await reached(circle.world))["Dee"].ref.subject
    await dee.command(f"reply {question}")
    await dee.submit("reply", text="Te laat")
    asking = dee.last[-1].ref
    await dee.command(f"network {circle.id}")
    await dee.press("leave")
    await dee.press("leave-surely")
    said = told(await dee.do(Pressed("send", "plain"), asking))
    assert TEXT not in said
    assert "Bo" not in await reached(circle.world)


async def test_who_waits_for_a_seat_asks_nothing() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    dee = circle.members[2]
    assert "waarin je een plaats hebt" in told(await dee.command("ask"))
    assert "waarin je een plaats hebt" in told(await dee.command(f"ask {circle.id}"))
    assert (await dee.open("question")).form is None
    person = await dee.known()
    assert (await circle.world.store.ask(person, [AroundQuestions()]))[AroundQuestions()] == {}


async def test_after_the_last_session_nothing_is_asked_or_answered() -> None:
    circle = await two_teams("Dee")
    bo, _, dee = circle.members
    await confirmed(bo)
    question = (await reached(circle.world))["Dee"].ref.subject
    await circle.until_after(3, days=1)
    assert "waarin je een plaats hebt" in told(await bo.command("ask"))
    assert "Deze vraag is gesloten." in told(await dee.command(f"reply {question}"))


async def test_alone_in_a_network_there_is_nobody_to_ask() -> None:
    circle = await a_circle("Bo")
    assert "Er is nog niemand anders" in await written(circle.members[0])
