"""What people expect of a network: asked one by one, with a name or without, and read by who leads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Said
from bot.life.kickoff import ExpectationsAt, digest, read_now
from bot.life.voices import Voice, VoicesIn
from bot.network.anonymity import ENOUGH
from bot.ports import Reply
from tests.fakes.world import Somebody
from tests.flows.beginnings import LONG, leave
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered, said
from tests.flows.telling import told
from tests.nudges.plans import network as a_network

SIX = tuple(f"Lid{number}" for number in range(6))


async def answers(circle: Circle, somebody: Somebody, named: str, *texts: str) -> Reply:
    await somebody.command(f"expect {circle.session()}")
    reply = await somebody.press("name", named)
    for text in texts:
        reply = await somebody.submit("answer", text=text)
    return reply


async def read(circle: Circle) -> str:
    """What the facilitator reads, once they looked."""
    await circle.an.command(f"expect {circle.session()}")
    return told(await circle.an.press("read"))


@pytest.mark.row("O3.11")
async def test_with_or_without_a_name_is_chosen_before_anything_is_answered_and_said_at_each_question() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    first = told(await bo.command(f"expect {circle.session()}"))
    assert "Met of zonder je naam?" in first
    assert "Wat wil je kunnen" not in first
    assert "pas te lezen als 5 mensen zo antwoordden" in first
    words = told(await bo.press("name", "no"))
    assert "1 van 6\nWat wil je kunnen of weten na afloop?" in words
    assert "Zonder je naam, voor wie begeleidt." in words


@pytest.mark.row("O3.11")
async def test_each_question_can_be_skipped_and_the_rest_comes_later() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "2 van 6" in told(await answers(circle, bo, "yes", "Lassen"))
    assert "3 van 6" in told(await bo.press("skip", "2"))
    assert "3 van 6" in told(await bo.press("skip", "2")), "an old button skips nothing more"
    assert "Je kan later verder" in told(await bo.press("stop"))
    words = told(await bo.command(f"expect {circle.session()}"))
    assert "Welkom terug." in words
    assert "3 van 6" in words
    assert "Lassen" in told(await bo.press("back")) + told(await bo.press("back"))
    await bo.say("Beter lassen")
    for number in range(2, 7):
        words = told(await bo.press("skip", str(number)))
    assert "Bedankt voor je antwoord." in words
    assert "Beter lassen" in words
    assert "Je antwoorden zijn gewist." in told(await bo.press("erase"))


async def test_too_long_an_answer_is_not_kept() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert [error.field for error in (await answers(circle, bo, "no", LONG)).errors] == ["text"]
    words = told(await bo.do(Said(LONG), bo.last[-1].ref))
    assert "2.000 tekens" in words
    assert "1 van 6" in words


@pytest.mark.row("O3.11")
async def test_the_day_before_the_facilitator_hears_how_many_answered_and_how() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    about = (circle.world, await circle.an.known(), "expected", "expecting", circle.session())
    assert await said(*about) == "why-nothing"
    await answers(circle, bo, "yes", "Lassen")
    await answers(circle, cas, "no", "Geheim")
    words = await said(*about)
    assert "Eén antwoordde met naam, één zonder." in words
    assert "Geheim" not in words
    assert await said(circle.world, await bo.known(), "expected", "expecting", circle.session()) == "why-gone"


@pytest.mark.row("O3.11")
async def test_the_digest_says_of_each_answer_whose_it_is_or_that_it_has_no_name() -> None:
    circle = await a_circle(*SIX)
    *others, last = circle.members
    await answers(circle, last, "yes", "Met naam gezegd")
    for number, somebody in enumerate(others):
        await answers(circle, somebody, "no", f"Wens {9 - number}")
    before = told(await circle.an.command(f"expect {circle.session()}"))
    assert "Lid5: Met naam gezegd" in before
    assert "Wens" not in before, "not before they are read together"
    words = await read(circle)
    wishes = "\n".join(f"Zonder naam: Wens {number}" for number in range(5, 10))
    assert f"Wat wil je kunnen of weten na afloop?\nLid5: Met naam gezegd\n{wishes}" in words
    assert "Lid0" not in words


@pytest.mark.row("O3.11")
async def test_below_five_the_count_is_all_there_is() -> None:
    circle = await a_circle(*SIX)
    for somebody in circle.members[:4]:
        await answers(circle, somebody, "no", "Geheim")
    words = await read(circle)
    assert "Niemand antwoordde met naam, 4 zonder." in words
    assert "Geheim" not in words
    assert "Wat 4 mensen zonder naam schreven, blijft dicht" in words


@pytest.mark.row("O3.11")
async def test_who_comes_in_between_two_looks_is_not_read_nor_whoever_changes_or_leaves() -> None:
    circle = await a_circle(*SIX)
    for number, somebody in enumerate(circle.members[:5]):
        await answers(circle, somebody, "no", f"Wens {number}")
    first = await read(circle)
    await answers(circle, circle.members[5], "no", "Te herkennen")
    assert "Te herkennen" not in await read(circle)
    changing, leaving = circle.members[:2]
    await changing.command(f"expect {circle.session()}")
    await changing.press("skip", "2")
    for number in range(3, 7):
        await changing.press("skip", str(number))
    await changing.press("again")
    assert "blijft staan" in told(await changing.submit("answer", text="Anders"))
    await leave(circle, leaving)
    wishes = [line for line in (await read(circle)).splitlines() if "Wens" in line]
    assert wishes == [line for line in first.splitlines() if "Wens" in line]


@pytest.mark.row("O3.11")
async def test_nobody_but_who_leads_reads_what_another_expects() -> None:
    circle = await a_circle(*SIX)
    for somebody in circle.members[:5]:
        await answers(circle, somebody, "yes", "Geheim")
    last = circle.members[5]
    assert "Geheim" not in told(await last.command(f"expect {circle.session()}"))
    assert "Geheim" not in told(await last.press("read"))
    stranger = await circle.world.somebody("Zoë")
    for somebody in (last, stranger):
        queries = [VoicesIn(circle.id, ("expectation",)), ExpectationsAt(circle.session())]
        assert "Geheim" not in repr(await circle.world.store.ask(await somebody.known(), queries))


@pytest.mark.row("O3.11")
async def test_it_has_no_message_of_its_own_for_who_was_invited_with_it_and_one_for_who_was_not() -> None:
    """The invitation to the first session carries it; who answered that before was never sent one."""
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await cas.command(f"attend {circle.session()}")
    await cas.press("coming", "yes")
    await circle.until_after(1, days=-7)
    rsvps = {key.partition("/")[0] for key, one in (await delivered(circle.world)).items() if "/rsvp/" in key}
    assert rsvps == {(await bo.known()).id, (await cas.known()).id}
    circle.world.clock.move(days=2)
    about = ("expectations", "expecting", circle.session())
    assert await said(circle.world, await bo.known(), *about) == "why-carried"
    assert "Met of zonder je naam?" in await said(circle.world, await cas.known(), *about)
    await answers(circle, cas, "yes", "Lassen")
    assert await said(circle.world, await cas.known(), *about) == "why-done"


async def test_once_the_first_session_begins_nothing_is_answered_any_more() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await answers(circle, bo, "yes", "Lassen")
    await circle.until_after(1, hours=-1)
    assert "De eerste sessie is begonnen" in told(await bo.submit("answer", text="Nog iets"))
    assert "Nog iets" not in told(await bo.command(f"expect {circle.session()}"))
    about = (circle.world, await bo.known(), "expectations", "expecting", circle.session())
    assert await said(*about) == "why-over"


# --- for any answers of any people


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Who answers, with a name or without, and when who leads it looks."""
    steps = st.one_of(st.just(("look",)), st.tuples(st.just("say"), st.integers(0, 11).map(str), st.sampled_from("yn")))
    return draw(st.lists(steps, max_size=40))


@given(histories())
def test_whatever_two_looks_show_of_the_unnamed_they_differ_by_none_or_by_five_people(
    steps: list[tuple[str, ...]],
) -> None:
    made = a_network(3)
    voices: dict[str, Voice] = {}
    before: set[str] = set()
    for number, (act, *rest) in enumerate(steps):
        if act == "say":
            who, named = rest
            voices[str(number)] = Voice(
                str(number), "n", who, "expectation", str(number), label="1", named=named == "y"
            )
            continue
        shown = read_now(made, tuple(voices.values()))
        voices |= {one: Voice(**(vars(voices[one]) | {"state": "done"})) for one in shown}
        now = {one.text for one in digest(made, tuple(voices.values())).said if not one.name}
        added = {voices[text].person for text in now - before}
        assert before <= now, "nothing goes away"
        assert not added or len(added) >= ENOUGH
        assert all(not voices[text].named for text in now)
        before = now


@pytest.mark.row("O3.11")
async def test_who_stops_halfway_knows_that_their_answers_count_and_can_take_them_back() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    about = (circle.world, await circle.an.known(), "expected", "expecting", circle.session())
    assert "Wat je invulde, telt al mee." not in told(await answers(circle, bo, "yes")), "nothing yet"
    assert "Wat je invulde, telt al mee." in told(await bo.submit("answer", text="Lassen"))
    assert "Eén antwoordde met naam" in await said(*about)
    assert "Wat je invulde, telt al mee." in told(await bo.press("stop"))
    assert "Je antwoorden zijn gewist." in told(await bo.press("erase"))
    assert await said(*about) == "why-nothing"


async def test_who_stops_before_any_answer_is_told_of_none() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await answers(circle, bo, "no")
    words = told(await bo.press("stop"))
    assert "Je kan later verder, vanaf waar je stopte." in words
    assert "[Wis mijn antwoorden]" not in words
