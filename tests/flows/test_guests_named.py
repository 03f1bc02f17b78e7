"""Who hears that a guest comes: everybody in the network, once they said yes; and how soon, the guest."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.people import LOCALES, Locale
from bot.runtime import Prepared
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import prepared, said
from tests.flows.telling import told
from tests.flows.test_hosting import a_guest, invites
from tests.flows.test_program import bring
from tests.flows.test_sixty_words import MOST_WORDS, words

NAMED = "Gast: Gus, over “Rouw in het team”"


async def told_to_bo(circle: Circle, kind: str) -> str:
    return await said(circle.world, await circle.members[0].known(), kind, "attending", circle.session(2))


@pytest.mark.row("O4.2", "O3.15")
@pytest.mark.parametrize("kind", ["rsvp", "reminder"])
async def test_who_takes_part_reads_who_comes_as_a_guest_and_what_about(kind: str) -> None:
    circle = await a_circle("Bo")
    await a_guest(circle, "yes")
    assert NAMED in await told_to_bo(circle, kind)
    for somebody in (*circle.members, circle.an):
        assert NAMED in told(await somebody.command(f"attend {circle.session(2)}"))
        assert "Gus" not in told(await somebody.command(f"attend {circle.session(1)}"))


@pytest.mark.row("O4.2")
@pytest.mark.parametrize("answer", ["", "no"])
async def test_a_guest_who_did_not_say_yes_is_named_to_nobody_who_takes_part(answer: str) -> None:
    circle = await a_circle("Bo")
    await a_guest(circle, answer)
    assert "Gus" not in await told_to_bo(circle, "reminder")
    for somebody in (*circle.members, circle.an):
        assert "Gus" not in told(await somebody.command(f"attend {circle.session(2)}"))
    assert "Gus" not in told(await circle.members[0].command(f"prepare {circle.session(2)}"))


async def test_of_several_guests_the_names_stand_together() -> None:
    circle = await a_circle("Bo")
    await a_guest(circle, "yes")
    await circle.an.command(f"guest {circle.session(2)}")
    await circle.an.submit("name", name="Prof. Maes", topic="Slaap")
    assert "Gasten: Gus, Prof. Maes\n" in await told_to_bo(circle, "reminder")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_reminder_with_a_guest_a_theme_and_an_agenda_stays_short(locale: Locale) -> None:
    circle = await a_circle("Bo", locale=locale)
    await circle.an.command(f"guest {circle.session(2)}")
    about = "Wat een ergonoom ziet aan het bed van een ander"
    await circle.an.submit("name", name="Ruth Peeters", topic=about)
    await circle.an.command(f"prepare {circle.session(2)}")
    await circle.an.submit("theme", theme="Samen tillen en samen kijken")
    await bring(circle.members[0], circle.session(2), "Hoe til je iemand die bang is?")
    await circle.until_after(2, days=-4)
    me = await circle.members[0].known()
    ready = await prepared(circle.world, me, "reminder", "attending", circle.session(2))
    assert isinstance(ready, Prepared)
    found = words(ready.message, locale)
    assert len(found) <= MOST_WORDS
    assert {"Ruth", "Samen"} <= set(found)


@pytest.mark.row("O3.15")
async def test_who_leads_sees_in_the_preparation_how_each_guest_stands() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"prepare {circle.session(2)}")
    await circle.an.press("guest", "yes")
    gus = await circle.world.somebody("Gus")
    await invites(circle)
    assert "Gast: Gus (antwoordde nog niet)" in await preparation(circle)
    for answer, stands in (("yes", "komt"), ("no", "kan niet")):
        await gus.command(f"visit {circle.session(2)}")
        await gus.press("coming", answer)
        assert f"Gast: Gus ({stands})" in await preparation(circle)
    assert "Gast: ja\n" in await preparation(circle), "somebody else is to be found"


async def preparation(circle: Circle) -> str:
    return told(await circle.an.command(f"prepare {circle.session(2)}"))


async def test_once_a_guest_is_expected_the_preparation_leads_to_the_guests_and_asks_no_more() -> None:
    circle = await a_circle("Bo")
    await a_guest(circle, "yes")
    reply = await circle.an.command(f"prepare {circle.session(2)}")
    assert commands_in(reply.message)["guest"] == circle.session(2)
    words_ = told(reply)
    assert "[Bekijk de gasten]" in words_
    assert "[Nee, geen gast]" not in words_
    assert "Gast: nog te beslissen" not in words_


@pytest.mark.row("O4.2")
@pytest.mark.parametrize(
    ("days", "title"),
    [
        (20, "Je bent te gast\n"),
        (4, "Over 4 dagen ben je te gast\n"),
        (1, "Morgen ben je te gast\n"),
        (0, "Vandaag ben je te gast\n"),
    ],
)
async def test_a_guest_who_comes_reads_how_soon_it_is(days: int, title: str) -> None:
    """A long weekend brings the reminder days before the session: it must not look like tomorrow."""
    circle = await a_circle("Bo")
    gus = await a_guest(circle, "yes")
    await circle.until_after(2, days=-days, hours=-5)
    found = await said(circle.world, await gus.known(), "guest", "visiting", circle.session(2))
    assert found.startswith(title)
    assert "Als je komt, leest de groep je naam." in found


async def test_a_guest_still_to_answer_is_asked_and_not_told_that_they_come() -> None:
    circle = await a_circle("Bo")
    gus = await a_guest(circle)
    await circle.until_after(2, days=-4, hours=-5)
    found = told(await gus.command(f"visit {circle.session(2)}"))
    assert found.startswith("Je wordt als gast gevraagd\n")
    assert "Over 4 dagen" not in told(await gus.press("coming", "no", ref=Ref("visiting", circle.session(2))))
