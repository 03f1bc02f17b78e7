"""Two who lead a network at work on one session: nobody writes over, or undoes, what they didn't see."""

from __future__ import annotations

from bot.ports import Reply
from bot.queries import MeetingBy
from tests.fakes.world import Somebody
from tests.flows.leading import leads_too
from tests.flows.networks import Circle, a_circle
from tests.flows.telling import told
from tests.flows.test_moving import LATER, moved, start_of
from tests.flows.test_noting import meeting_of
from tests.flows.test_program import bring, id_of, program_of


async def led_by_two() -> tuple[Circle, Somebody]:
    """An's network, which Dana facilitates too."""
    circle = await a_circle("Bo", "Cas")
    dana = await circle.world.somebody("Dana")
    await leads_too(circle, dana)
    return circle, dana


async def written(somebody: Somebody, circle: Circle, came: tuple[str, str], **words: str) -> Reply:
    bo, cas = [(await one.known()).id for one in circle.members]
    return await somebody.submit("notes", **{bo: came[0], cas: came[1], "output": "", "notes": ""} | words)


async def both_open_the_notes() -> tuple[Circle, Somebody]:
    circle, dana = await led_by_two()
    await circle.until_after(1, minutes=-30)
    for one in (circle.an, dana):
        await one.command(f"notes {circle.session()}")
        await one.open("notes")
    return circle, dana


async def test_of_notes_that_two_write_at_once_both_parts_stay() -> None:
    circle, dana = await both_open_the_notes()
    await written(dana, circle, ("yes", "unknown"), output="Dana's draaiboek")
    await written(circle.an, circle, ("unknown", "no"), notes="An's verslag")
    now = await meeting_of(circle)
    assert (now.session.prepared.output, now.session.prepared.notes) == ("Dana's draaiboek", "An's verslag")
    assert [now.came((await one.known()).id) for one in circle.members] == [True, False]


async def test_notes_that_somebody_changed_meanwhile_are_shown_before_they_are_written_over() -> None:
    circle, dana = await both_open_the_notes()
    await written(dana, circle, ("unknown", "unknown"), notes="Van Dana")
    words = told(await written(circle.an, circle, ("unknown", "unknown"), notes="Van An"))
    assert "Iemand anders paste intussen hetzelfde aan." in words
    assert "Van Dana" in words
    assert "Dit schreef jij:\nVan An" in words
    assert (await meeting_of(circle)).session.prepared.notes == "Van Dana"
    reply = await circle.an.open("notes")
    assert reply.form is not None
    assert {field.name: field.initial for field in reply.form.fields}["notes"] == "Van An", (
        "nothing has to be typed again"
    )
    await written(circle.an, circle, ("unknown", "unknown"), notes="Van Dana en An")
    assert (await meeting_of(circle)).session.prepared.notes == "Van Dana en An"


async def test_what_somebody_says_of_themselves_stays_when_an_older_form_comes_in() -> None:
    circle, _ = await both_open_the_notes()
    bo = circle.members[0]
    await circle.until_after(1)
    await written(circle.an, circle, ("no", "unknown"))
    await bo.command(f"attend {circle.session()}")
    await bo.press("was-there")
    await written(circle.an, circle, ("no", "yes"), notes="Verslag")
    assert (await meeting_of(circle)).came((await bo.known()).id) is True


async def test_a_theme_isnt_chosen_over_one_that_nobody_saw() -> None:
    circle, dana = await led_by_two()
    for one in (circle.an, dana):
        await one.command(f"prepare {circle.session(2)}")
    await dana.submit("theme", theme="Feedback geven")
    assert "Iemand anders koos intussen een thema" in told(await circle.an.submit("theme", theme="Grenzen stellen"))
    assert await theme_of(circle) == "Feedback geven"
    reply = await circle.an.open("theme")
    assert reply.form is not None
    assert reply.form.fields[0].initial == "Grenzen stellen"
    await circle.an.submit("theme", theme="Grenzen stellen")
    assert await theme_of(circle) == "Grenzen stellen"


async def theme_of(circle: Circle) -> str:
    found = await circle.world.store.ask(await circle.an.known(), [MeetingBy(circle.session(2))])
    theme: str = found[MeetingBy(circle.session(2))].session.prepared.theme
    return theme


async def move_to(somebody: Somebody, circle: Circle, day: str) -> None:
    """As far as the confirmation."""
    await somebody.command(f"move {circle.session(2)}")
    await somebody.submit("move", **LATER | {"date": day})


async def test_an_old_button_undoes_nobody_elses_move() -> None:
    circle, dana = await led_by_two()
    await moved(circle, {"date": "2026-05-12"}, 2)
    old = circle.an.last[-1].ref
    await move_to(dana, circle, "2026-05-19")
    await dana.press("move")
    assert "werd intussen verplaatst" in told(await circle.an.press("undo", ref=old))
    assert (await start_of(circle, circle.an, 2)).startswith("2026-05-19")


async def test_a_move_that_was_weighed_before_another_one_isnt_made() -> None:
    circle, dana = await led_by_two()
    await move_to(circle.an, circle, "2026-05-13")
    await move_to(dana, circle, "2026-05-20")
    await dana.press("move")
    assert "werd intussen verplaatst" in told(await circle.an.press("move"))
    assert (await start_of(circle, circle.an, 2)).startswith("2026-05-20")


async def test_an_old_button_undoes_nobody_elses_word_on_a_question() -> None:
    circle, dana = await led_by_two()
    session = circle.session()
    await bring(circle.members[0], session, "Hoe begin ik?")
    question = await id_of(circle.an, session, "Hoe begin ik?")
    await circle.an.command(f"program {session}")
    await circle.an.press("look", question)
    await circle.an.press("done")
    await dana.command(f"program {session}")
    await dana.press("look", question)
    await dana.press("next")
    assert "Die knop hoort bij een vroegere stap" in told(await circle.an.press("undo"))
    (kept,) = (await program_of(circle.an, session)).questions
    assert (kept.state, kept.session) == ("open", circle.session(2))
