"""Questions from one's own work: on the agenda before the session, voted for, and settled by who leads it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from adapters.slack.render import MESSAGE_BLOCKS, payload
from adapters.words import speak_to
from bot.events import Ref, Submitted
from bot.life.sessions import Program, ProgramOf
from bot.people import LOCALES, Locale
from bot.ports import Reply
from bot.queries import Query
from bot.views import Button, Choice, Message
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import said
from tests.flows.telling import told

QUESTION: dict[str, str] = {"text": "Hoe voer ik een lastig gesprek?", "label": "now", "named": "yes"}


async def bring(somebody: Somebody, session: str, text: str, *, label: str = "now", named: str = "yes") -> Reply:
    await somebody.command(f"program {session}")
    return await somebody.submit("question", text=text, label=label, named=named)


async def program_of(somebody: Somebody, session: str) -> Program:
    query: Query[Program] = ProgramOf(session)
    found: Program = (await somebody.world.store.ask(await somebody.known(), [query]))[query]
    return found


async def id_of(somebody: Somebody, session: str, text: str) -> str:
    return next(one.id for one in (await program_of(somebody, session)).questions if one.text == text)


def menus(message: Message | None) -> Mapping[str, Choice]:
    controls = [control for section in (message.sections if message else ()) for control in section.controls]
    return {control.action: control for control in controls if isinstance(control, Choice)}


def buttons(message: Message | None) -> set[str]:
    controls = [control for section in (message.sections if message else ()) for control in section.controls]
    return {control.action for control in controls if isinstance(control, Button)}


async def vote(somebody: Somebody, session: str, *texts: str) -> Reply:
    reply = await somebody.command(f"program {session}")
    for text in texts:
        reply = await somebody.press("vote", await id_of(somebody, session, text))
    return reply


async def settle(circle: Circle, text: str, what: str, number: int = 1) -> Reply:
    await circle.an.command(f"program {circle.session(number)}")
    await circle.an.press("look", await id_of(circle.an, circle.session(number), text))
    return await circle.an.press(what)


@pytest.mark.row("W5")
async def test_a_question_brought_with_the_rsvp_is_on_the_agenda_before_the_session() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await circle.until_after(1, days=-7, hours=-5)
    assert "Kom je?" in await said(circle.world, await bo.known(), "rsvp", "attending", circle.session())
    await bo.command(f"attend {circle.session()}")
    assert "Je vraag staat op de agenda." in told(await bo.do(Submitted("question", QUESTION), bo.last[-1].ref))
    words = told(await cas.command(f"program {circle.session()}"))
    assert "Hoe voer ik een lastig gesprek? (dringend, nog geen stem, Bo)" in words


@pytest.mark.row("W5")
async def test_a_question_without_a_name_is_nobodys_for_everybody_but_who_asked_it() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    mine = told(await bring(bo, circle.session(), "Mag ik twijfelen?", label="future", named="no"))
    assert "Mag ik twijfelen? (voor de toekomst, nog geen stem, Bo)" in mine
    for other in (cas, circle.an):
        words = told(await other.command(f"program {circle.session()}"))
        assert "Mag ik twijfelen? (voor de toekomst, nog geen stem, vertrouwelijk)" in words
        assert [one.person for one in (await program_of(other, circle.session())).questions] == [""]


@pytest.mark.row("W5")
async def test_what_most_want_comes_first_and_each_has_three_votes() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, cas, dee = circle.members
    for text in "ABCD":
        await bring(bo, circle.session(), text)
    assert "Je hebt nog 1 stem." in told(await vote(cas, circle.session(), "B", "C"))
    words = told(await vote(dee, circle.session(), "C", "A", "D", "B"))
    assert "Je gaf al 3 stemmen" in words
    assert words.index("C (dringend, 2 stemmen") < words.index("A (dringend, 1 stem")
    assert "Je hebt nog 1 stem." in told(await vote(dee, circle.session(), "D")), "chosen again, it is taken back"


async def test_of_as_many_votes_what_is_urgent_comes_first() -> None:
    circle = await a_circle("Bo")
    await bring(circle.members[0], circle.session(), "Later", label="future")
    words = told(await bring(circle.members[0], circle.session(), "Nu"))
    assert words.index("Nu (dringend") < words.index("Later (voor de toekomst")


async def test_a_vote_goes_on_counting_when_who_cast_it_leaves() -> None:
    """If it were gone, all would see for what they voted."""
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await bring(bo, circle.session(), "Blijft")
    await vote(cas, circle.session(), "Blijft")
    await cas.command(f"network {circle.id}")
    await cas.press("leave")
    await cas.press("leave-surely")
    assert "Blijft (dringend, 1 stem, Bo)" in told(await bo.command(f"program {circle.session()}"))
    assert (await program_of(cas, circle.session())) == Program()


@pytest.mark.row("W5")
async def test_what_was_not_discussed_stays_open_for_the_next_session() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    for text in ("Besproken", "Open"):
        await bring(bo, circle.session(), text)
    await circle.until_after(1, hours=1)
    words = told(await settle(circle, "Besproken", "done"))
    assert "Genoteerd: besproken." in words
    assert "Besproken:\nBesproken" in words
    following = told(await bo.command(f"program {circle.session(2)}"))
    assert "Open (dringend" in following
    assert "Besproken" not in following


@pytest.mark.row("W5")
@pytest.mark.parametrize("what", ["done", "drop", "next", "future"])
async def test_what_who_leads_settles_can_be_undone(what: str) -> None:
    circle = await a_circle("Bo")
    before = told(await bring(circle.members[0], circle.session(), "Iets"))
    line = "Iets (dringend, nog geen stem, Bo)"
    assert line in before
    reply = await settle(circle, "Iets", what)
    assert line not in told(reply)
    assert line in told(await circle.an.press("undo"))


async def test_a_question_carried_on_is_on_the_next_agenda_and_no_longer_on_this_one() -> None:
    circle = await a_circle("Bo")
    await bring(circle.members[0], circle.session(), "Straks")
    assert "Er staat nog geen vraag op de agenda." in told(await settle(circle, "Straks", "next"))
    assert "Straks (dringend" in told(await circle.members[0].command(f"program {circle.session(2)}"))


async def test_the_last_session_carries_nothing_on() -> None:
    circle = await a_circle("Bo")
    await bring(circle.members[0], circle.session(3), "Slot")
    await circle.an.command(f"program {circle.session(3)}")
    reply = await circle.an.press("look", await id_of(circle.an, circle.session(3), "Slot"))
    assert "next" not in buttons(reply.message)
    assert "vroegere stap" in told(await circle.an.press("next"))


async def test_a_member_takes_back_their_own_question_and_settles_nobody_elses() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await bring(bo, circle.session(), "Van Bo")
    await bring(cas, circle.session(), "Van Cas")
    theirs = await id_of(bo, circle.session(), "Van Cas")
    assert "look" not in buttons((await bo.press("look", theirs)).message)
    await bo.press("done")
    await bo.press("look", await id_of(bo, circle.session(), "Van Bo"))
    assert "vroegere stap" in told(await bo.press("done"))
    words = told(await bo.press("take-back"))
    assert "Van Bo" not in words
    assert "Van Cas (dringend" in words


async def test_once_it_is_over_nothing_is_brought_or_voted() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bring(bo, circle.session(), "Op tijd")
    await circle.until_after(1, hours=1)
    reply = await bo.command(f"program {circle.session()}")
    assert "vote" not in menus(reply.message)
    assert "vroegere stap" in told(await bo.press("vote", await id_of(bo, circle.session(), "Op tijd")))
    assert "vroegere stap" in told(await bo.do(Submitted("question", QUESTION), bo.last[-1].ref))


@pytest.mark.row("W5")
@pytest.mark.parametrize("theme", ["", "Overleggen"])
async def test_the_reminder_tells_the_theme_and_the_first_questions_that_fit_as_they_were_asked(theme: str) -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    for number in range(1, 5):
        await bring(bo, circle.session(), f"Vraag {number} over overleg met de hele familie")
    await vote(cas, circle.session(), "Vraag 4 over overleg met de hele familie")
    if theme:
        await circle.an.command(f"prepare {circle.session()}")
        await circle.an.submit("theme", theme=theme)
    words = await reminded(circle)
    first = "Op de agenda:\nVraag 4 over overleg met de hele familie\n"
    assert (f"Thema: Overleggen\n{first}" if theme else f"{first}Vraag 1 over overleg met de hele familie\n") in words
    assert ("Vraag 1" in words) is not bool(theme)
    assert "Vraag 2" not in words


@pytest.mark.row("W5")
async def test_of_short_questions_the_reminder_tells_three_and_of_a_long_one_the_beginning() -> None:
    circle = await a_circle("Bo", "Cas")
    for text in ("Hoe til je iemand die bang is om te vallen?", "Wie helpt?", "Wat nu?", "En dan?"):
        await bring(circle.members[0], circle.session(), text)
    assert "Op de agenda:\nHoe til je iemand die bang is om…\nWie helpt?\nWat nu?\n" in await reminded(circle)


async def reminded(circle: Circle) -> str:
    """What the second member reads the day before the first session."""
    await circle.until_after(1, days=-1, hours=-5)
    return await said(circle.world, await circle.members[1].known(), "reminder", "attending", circle.session())


async def test_a_stranger_neither_sees_nor_brings_nor_votes() -> None:
    circle = await a_circle("Bo")
    await bring(circle.members[0], circle.session(), "Geheim")
    which = await id_of(circle.members[0], circle.session(), "Geheim")
    for stranger in (
        await circle.world.somebody("Zoë"),
        await circle.world.somebody("Eva", tenant="noord", platform="teams"),
    ):
        assert "Geheim" not in told(await stranger.command(f"program {circle.session()}"))
        for reply in (await stranger.press("vote", which), await stranger.press("look", which)):
            assert "vroegere stap" in told(reply)
        assert "vroegere stap" in told(await stranger.do(Submitted("question", QUESTION), stranger.last[-1].ref))
    assert (await program_of(circle.an, circle.session())).ballot.voters == 0


async def test_without_a_session_ones_own_next_one_opens() -> None:
    circle = await a_circle("Bo")
    reply = await circle.members[0].command("program")
    assert reply.ref.subject == circle.session(1)
    stranger = await circle.world.somebody("Zoë")
    assert "program" not in commands_in((await stranger.command("program")).message)


@pytest.mark.parametrize("locale", LOCALES)
async def test_forty_long_questions_fit_on_slack_with_every_control(locale: Locale) -> None:
    circle = await a_circle("Bo", locale=locale)
    (bo,) = circle.members
    for number in range(40):
        await bring(bo, circle.session(), f"{number}".ljust(200, "x"))
    reply = await circle.an.command(f"program {circle.session()}")
    assert reply.message is not None
    drawn = payload(reply.message, speak_to((await circle.an.known()).reader), reply.ref)
    assert len(drawn["blocks"]) <= MESSAGE_BLOCKS
    chosen = [block["accessory"] for block in drawn["blocks"] if "accessory" in block]
    assert [len(menu["options"]) for menu in chosen] == [40, 40]
    text = str(drawn["blocks"])
    assert "14xxx" in text, "the first fifteen are read"


async def test_a_question_that_is_too_long_is_an_error_and_nothing_is_lost() -> None:
    circle = await a_circle("Bo")
    reply = await bring(circle.members[0], circle.session(), "x" * 201)
    assert [error.field for error in reply.errors] == ["text"]


async def test_in_a_cancelled_network_nothing_can_be_brought() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert "afgelast" in told(await circle.members[0].command(f"program {circle.session()}"))
    assert "vroegere stap" in told(
        await circle.members[0].do(Submitted("question", QUESTION), Ref("program", circle.session()))
    )


@pytest.mark.parametrize("locale", LOCALES)
async def test_however_long_the_questions_and_the_theme_a_reminder_stays_short(locale: Locale) -> None:
    circle = await a_circle("Bo", "Cas", locale=locale)
    bo, cas = circle.members
    for number in range(3):
        await bring(bo, circle.session(), f"{number} " + "woord na woord " * 12)
    await circle.an.command(f"prepare {circle.session()}")
    await circle.an.submit("theme", theme="heel veel woorden over een thema " * 5)
    await cas.command(f"attend {circle.session()}")
    await cas.submit("brings", brings="appeltaart")
    await circle.until_after(1, days=-1, hours=-5)
    for somebody in (bo, cas, circle.an):
        words = await said(circle.world, await somebody.known(), "reminder", "attending", circle.session())
        lines = [line for line in words.split("\n") if not line.startswith("[")]
        assert sum(any(map(str.isalnum, word)) for line in lines for word in line.split()) <= 60
