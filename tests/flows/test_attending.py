"""The reminder the day before, who brings what, and an easy "I can't come"."""

import pytest

from bot.events import Submitted
from bot.ports import Reply
from bot.queries import MeetingBy, NetworkBy
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered, prepared, said
from tests.flows.telling import told, told_to


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
            "kort ervoor stuur ik het praktische",
        ),
        (
            "en",
            "In a week: Zorg voor elkaar, session 1",
            "Tomorrow: Zorg voor elkaar, session 1",
            "a week before, I ask whether you’re coming",
            "shortly before, I send the practical facts",
        ),
        (
            "fr",
            "Dans une semaine\u202f: Zorg voor elkaar, séance 1",
            "Demain\u202f: Zorg voor elkaar, séance 1",
            "une semaine avant, je demande si tu viens",
            "peu avant, j’envoie les infos pratiques",
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


async def test_the_first_question_is_whether_one_comes_and_the_links_follow_the_answer() -> None:
    circle = await a_circle("Bo", place="https://video.example/zorg")
    (bo,) = circle.members
    me = await bo.known()
    await circle.until_after(1, days=-7, hours=-2)
    sent = await delivered(circle.world)
    (ready,) = (one for key, one in sent.items() if key.startswith(f"{me.id}/rsvp/"))
    assert isinstance(ready, Prepared)
    assert "[Ik kom]" in told_to(ready.message, me.reader)
    assert "[Open de link]" not in told_to(ready.message, me.reader)
    ordinary = [one for part in ready.message.sections for one in part.controls if getattr(one, "style", "") != "quiet"]
    assert len(ordinary) == 6
    assert "[Open de link]" in told(await bo.press("coming", "yes", ready.ref))


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


async def ticked(circle: Circle, number: int = 1) -> str:
    """What the facilitator reads of a session."""
    return told(await circle.an.command(f"attend {circle.session(number)}"))


async def test_nobody_is_told_to_ask_themselves() -> None:
    circle = await a_circle("Bo")
    assert "Contact:" not in await ticked(circle)
    assert "Contact: An" in told(await circle.members[0].command(f"attend {circle.session()}"))


async def tick(somebody: Somebody, said: dict[str, str]) -> Reply:
    """Sends in the form about those without an account."""
    return await somebody.do(Submitted("others", said), somebody.last[-1].ref)


async def with_gerda() -> tuple[Circle, str]:
    """A circle of Bo and of Gerda, who has no account; and Gerda's id."""
    circle = await a_circle("Bo")
    await circle.an.command(f"invite {circle.id}")
    await circle.an.submit("name", name="Gerda")
    known = (await circle.world.store.ask(await circle.an.known(), [NetworkBy(circle.id)]))[NetworkBy(circle.id)]
    assert known is not None
    return circle, known.seated[-1].person


@pytest.mark.row("W2")
async def test_the_facilitator_fills_in_who_comes_of_those_who_cannot_be_asked() -> None:
    circle, gerda = await with_gerda()
    assert "Gerda (zonder account): nog niet ingevuld" in await ticked(circle)
    assert "Gerda: nog niets gezegd" not in await ticked(circle)
    assert "Gerda (zonder account): komt" in told(await tick(circle.an, {gerda: "yes"}))
    assert "1 van 2 komt" in await ticked(circle)
    assert "Gerda (zonder account): kan niet" in told(await tick(circle.an, {gerda: "no"}))
    assert "0 van 2 komen" in await ticked(circle)
    assert "[Vul in wie komt…]" not in told(await circle.members[0].command(f"attend {circle.session()}"))


async def test_nobody_else_says_it_for_them_and_nobody_says_it_for_who_has_an_account() -> None:
    circle, gerda = await with_gerda()
    (bo,) = circle.members
    await bo.command(f"attend {circle.session()}")
    await tick(bo, {gerda: "yes"})
    assert "Gerda (zonder account): nog niet ingevuld" in await ticked(circle)
    await tick(circle.an, {(await bo.known()).id: "yes", gerda: "unknown"})
    assert "Bo: nog niets gezegd" in await ticked(circle)


async def test_where_everybody_has_an_account_there_is_nothing_to_fill_in() -> None:
    assert "[Vul in wie komt…]" not in await ticked(await a_circle("Bo"))


@pytest.mark.row("W5", "O3.11", "O3.17")
async def test_the_first_session_leads_to_what_people_expect_and_the_last_to_their_harvest() -> None:
    circle = await a_circle("Bo")
    found = [commands_in((await circle.members[0].command(f"attend {circle.session(n)}")).message) for n in (1, 2, 3)]
    assert [("expect" in one, "harvest" in one) for one in found] == [(True, False), (False, False), (False, True)]
    assert (found[0]["expect"], found[2]["harvest"]) == (circle.session(1), circle.id)
    assert [one["program"] for one in found] == [circle.session(number) for number in (1, 2, 3)]


@pytest.mark.row("E2.2")
async def test_who_comes_is_led_to_a_moment_to_prepare() -> None:
    circle = await a_circle("Bo")
    reply = await circle.members[0].command(f"attend {circle.session()}")
    assert "time" not in commands_in(reply.message)
    assert commands_in((await circle.members[0].press("coming", "yes")).message)["time"] == circle.session()


@pytest.mark.row("O3.9")
async def test_the_day_before_the_first_session_members_read_that_they_make_agreements_there() -> None:
    """No message of its own: it stands in the reminder that comes anyway, with the way to them; never after that."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    first, second = [
        await said(circle.world, await bo.known(), "reminder", "attending", circle.session(number)) for number in (1, 2)
    ]
    assert "Jullie maken er ook werkafspraken.\n" in first
    assert "werkafspraken" not in second
    ready = await prepared(circle.world, await bo.known(), "rsvp", "attending", circle.session())
    assert isinstance(ready, Prepared)
    assert commands_in(ready.message)["agreements"] == circle.id


@pytest.mark.parametrize(("days", "offered"), [(-7, True), (-3, True), (-2, False), (-1, False)])
async def test_who_comes_is_offered_to_plan_time_while_there_are_days_to_plan_it_on(
    days: int, *, offered: bool
) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=days, hours=-2)
    await bo.command(f"attend {circle.session()}")
    assert ("[Plan tijd om voor te bereiden]" in told(await bo.press("coming", "yes"))) == offered
