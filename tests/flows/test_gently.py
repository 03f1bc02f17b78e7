"""Nobody is flooded by what somebody else does: one thing at a time, in their own hours, and a no is a no."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.life.asking import OpenQuestions, Question
from bot.life.guests import GuestsAt
from bot.queries import Query
from bot.runtime import Prepared
from tests.flows.networks import a_circle
from tests.flows.nudges import arrived, judged
from tests.flows.telling import told, told_to
from tests.flows.test_asking import CIRCLE, READER, confirmed, replies, two_teams
from tests.flows.test_editing import edits
from tests.flows.test_hosting import invites
from tests.flows.test_proposing import drafted, of_one_team, sent

OPEN: Query[tuple[Question, ...]] = OpenQuestions()


@pytest.mark.row("O3.8")
async def test_of_many_questions_that_nobody_answered_a_channel_gets_one_a_day() -> None:
    circle = await two_teams("Dee")
    await circle.an.command("channel", place=CIRCLE)
    await circle.an.press("link", "network")
    await circle.an.press("network", circle.id)
    for _ in range(4):
        await confirmed(circle.members[0])
    posts = []
    for _ in range(6):
        circle.world.clock.move(days=1)
        posts.append(len(await arrived(circle.world, "unanswered")))
    assert max(posts) == 1
    assert sum(posts) == 2, "two a week"


@pytest.mark.row("B10")
async def test_after_the_first_answer_those_of_a_day_are_told_together() -> None:
    circle = await two_teams("Dee", "Els", "Fien")
    bo, _, *others = circle.members
    await confirmed(bo)
    (question,) = {one.id for one in (await circle.world.store.ask(await others[0].known(), [OPEN]))[OPEN]}
    for one in others:
        await replies(one, question)
    assert len(await arrived(circle.world, "answer")) == 1
    circle.world.clock.move(days=1)
    found = await judged(circle.world)
    (together,) = [one for key, one in found.items() if "/answer/" in key]
    assert isinstance(together, Prepared)
    assert "Je vraag: 3 antwoorden" in told_to(together.message, READER)
    circle.world.clock.move(days=1)
    assert await arrived(circle.world, "answer") == []


async def test_a_proposal_at_night_comes_in_the_morning() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    bo.world.clock.move(hours=12)
    await sent(bo, await mia.known())
    assert await arrived(bo.world, "proposal") == []
    bo.world.clock.move(hours=12)
    assert await arrived(bo.world, "proposal") == [(await mia.known()).id]


async def test_who_just_got_a_proposal_gets_no_other_one_of_the_same_person_that_day() -> None:
    mia, bo = await of_one_team("Mia", "Bo")
    proposal = await sent(bo, await mia.known())
    await bo.command(f"proposal {proposal}")
    await bo.press("withdraw")
    to = await mia.known()
    await drafted(bo, to)
    assert "Mia kreeg vandaag of gisteren al een voorstel van jou" in told(await bo.press("send", to.id))
    bo.world.clock.move(days=1, minutes=1)
    await bo.press("to", to.id)
    assert "Verstuurd naar Mia" in told(await bo.press("send", to.id))


@pytest.mark.row("O4.2")
@pytest.mark.parametrize(("answer", "said"), [("no", "dat is prima"), ("yes", "al gevraagd"), ("", "al gevraagd")])
async def test_a_guest_is_asked_once_for_a_session_whatever_they_said(answer: str, said: str) -> None:
    circle = await a_circle("Bo")
    gus = await circle.world.somebody("Gus")
    await invites(circle)
    await arrived(circle.world, "guest-asked")
    if answer:
        await gus.press("coming", answer, ref=Ref("visiting", circle.session(2)))
    assert said in told(await invites(circle))
    assert await arrived(circle.world, "guest-asked") == []


@pytest.mark.row("O4.2")
async def test_a_no_of_a_guest_cant_be_cleared_away() -> None:
    circle = await a_circle("Bo")
    gus = await circle.world.somebody("Gus")
    await invites(circle)
    await gus.press("coming", "no", ref=Ref("visiting", circle.session(2)))
    await gus.command(f"visit {circle.session(2)}")
    await gus.press("coming", "no")
    await circle.an.command(f"guest {circle.session(2)}")
    assert "vroegere stap" in told(await circle.an.press("drop", (await gus.known()).id))
    query = GuestsAt(circle.session(2))
    assert [one.status for one in (await circle.world.store.ask(await circle.an.known(), [query]))[query]] == ["no"]


@pytest.mark.row("O4.2")
async def test_who_is_asked_to_many_sessions_gets_one_such_message_a_day() -> None:
    circle = await a_circle("Bo")
    await circle.world.somebody("Gus")
    for number in (1, 2, 3):
        await invites(circle, number=number)
    assert len(await arrived(circle.world, "guest-asked")) == 1
    circle.world.clock.move(days=1)
    assert len(await arrived(circle.world, "guest-asked")) == 1


async def test_who_was_asked_and_dropped_before_they_answered_hears_nothing_more() -> None:
    circle = await a_circle("Bo")
    gus = await circle.world.somebody("Gus")
    circle.world.clock.move(hours=12)
    await invites(circle)
    await circle.an.press("drop", (await gus.known()).id)
    await circle.an.press("drop-surely")
    circle.world.clock.move(hours=12)
    me = (await gus.known()).id
    assert [
        key for key in await judged(circle.world) if key.startswith(me) and key.split("/")[1] == "guest-dropped"
    ] == []
    assert await arrived(circle.world, "guest-asked") == []


async def test_many_changes_of_a_network_on_one_day_are_told_once() -> None:
    circle = await a_circle("Bo")
    heard = []
    for goal in ("Eén", "Twee", "Drie"):
        await edits(circle, circle.an, goal=goal)
        circle.world.clock.move(minutes=5)
        heard += await arrived(circle.world, "changed")
    assert heard == [(await circle.members[0].known()).id]
