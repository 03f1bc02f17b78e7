"""The reminder the day before, who brings what, and an easy "I can't come"."""

import pytest

from bot.queries import MeetingBy
from tests.flows.networks import a_circle
from tests.flows.nudges import said
from tests.flows.telling import told


@pytest.mark.row("O3.3")
async def test_the_practical_facts_are_there_with_a_contact() -> None:
    circle = await a_circle("Bo")
    words = told(await circle.members[0].command(f"attend {circle.session()}"))
    for fact in ("Wanneer: dinsdag 7 april 2026 om 14:00", "Duur: 120 minuten", "Waar: Zaal 2", "Contact: An"):
        assert fact in words
    assert "Je krijgt dit omdat je meedoet." in words


async def test_everybody_sees_who_brings_what_and_the_facilitator_who_comes() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, cas, dee = circle.members
    await bo.command(f"attend {circle.session()}")
    assert "Jij brengt mee: appeltaart" in told(await bo.submit("brings", brings="appeltaart"))
    await dee.command(f"attend {circle.session()}")
    assert "Tot een volgende keer" in told(await dee.press("coming", "no"))
    assert "Wie brengt wat mee?\nBo: appeltaart" in told(await cas.command(f"attend {circle.session()}"))
    words = told(await circle.an.command(f"attend {circle.session()}"))
    assert "1 van 3 komt\nBo: komt, brengt mee: appeltaart\nCas: nog niets gezegd\nDee: kan niet" in words


async def test_an_answer_can_be_changed_until_the_start_and_not_after() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"attend {circle.session()}")
    await bo.submit("brings", brings="taart")
    assert "Je komt niet. Dat is in orde." in told(await bo.press("coming", "no"))
    words = told(await bo.press("coming", "yes"))
    assert "Je komt." in words
    assert "taart" not in words, "who declined promised nothing any more"
    await circle.until_after(1, hours=-1)
    assert "de sessie is begonnen" in told(await bo.press("coming", "no"))
    meeting = (await circle.world.store.ask(await bo.known(), [MeetingBy(circle.session())]))[
        MeetingBy(circle.session())
    ]
    assert [row.coming for row in meeting.attendance] == ["yes"]


async def test_too_long_a_promise_is_an_error_and_nothing_is_lost() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"attend {circle.session()}")
    reply = await bo.submit("brings", brings="x" * 141)
    assert [error.field for error in reply.errors] == ["brings"]


async def test_who_has_no_part_in_a_session_is_told_kindly_and_changes_nothing() -> None:
    circle = await a_circle("Bo")
    stranger = await circle.world.somebody("Zoë")
    assert "vind ik niet bij jouw netwerken" in told(await stranger.command(f"attend {circle.session()}"))
    assert "je doet niet meer mee" in told(await stranger.press("coming", "yes"))
    assert "vind ik niet bij jouw netwerken" in told(await stranger.command("attend nothing"))
    assert "vroegere stap" in told(await stranger.press("coming", "yes"))
    assert "0 van 1 komen" in told(await circle.an.command(f"attend {circle.session()}"))


@pytest.mark.parametrize(
    ("locale", "week", "tomorrow", "asks", "reminds"),
    [
        (
            "nl",
            "Over een week: Zorg voor elkaar, sessie 1",
            "Morgen: Zorg voor elkaar, sessie 1",
            "een week vooraf vraag ik of je komt",
            "de dag ervoor stuur ik het praktische",
        ),
        (
            "en",
            "In a week: Zorg voor elkaar, session 1",
            "Tomorrow: Zorg voor elkaar, session 1",
            "a week before, I ask whether you’re coming",
            "the day before, I send the practical facts",
        ),
        (
            "fr",
            "Dans une semaine\u202f: Zorg voor elkaar, séance 1",
            "Demain\u202f: Zorg voor elkaar, séance 1",
            "une semaine avant, je demande si tu viens",
            "la veille, j’envoie les infos pratiques",
        ),
    ],
)
async def test_who_answers_nothing_sees_two_messages_and_not_the_same_one_twice(
    locale: str, week: str, tomorrow: str, asks: str, reminds: str
) -> None:
    circle = await a_circle("Bo", locale=locale)
    bo, session = await circle.members[0].known(), circle.session()
    await circle.until_after(1, days=-7, hours=-5)
    first = await said(circle.world, bo, "rsvp", "attending", session)
    circle.world.clock.move(days=6)
    second = await said(circle.world, bo, "reminder", "attending", session)
    assert first.startswith(week)
    assert second.startswith(tomorrow)
    assert asks in first
    assert asks not in second
    assert reminds in second


@pytest.mark.parametrize(
    ("hours", "title"), [(-5, "Vandaag: "), (-72, "Over 3 dagen: "), (-24 * 20, "Zorg voor elkaar, sessie 1")]
)
async def test_a_near_session_says_how_soon_it_is(hours: int, title: str) -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=hours)
    assert told(await circle.members[0].command(f"attend {circle.session()}")).startswith(title)


async def test_once_it_is_over_it_says_so_and_asks_nothing() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, minutes=-30)
    during = told(await bo.command(f"attend {circle.session()}"))
    assert "Deze sessie is bezig." in during
    assert "Kom je?" not in during
    await circle.until_after(1, hours=1)
    words = told(await bo.command(f"attend {circle.session()}"))
    assert "Deze sessie is voorbij." in words
    assert "Kom je?" not in words
    assert "[Evalueer sessie 1]" in words
    await circle.until_after(1, days=7)
    assert "[Mijn netwerken]" in told(await bo.command(f"attend {circle.session()}"))
