"""Founding a network: one form, all its dates, publish."""

from datetime import UTC, date, datetime

import pytest

from bot.commands import SHOW
from bot.events import Commanded, Pressed, Ref
from bot.queries import MyNetworks, OpenNetworks
from tests.fakes.world import Holidays, Somebody
from tests.flows.networks import FORM, a_circle, a_world, commands_in, fill_in, published, weighed
from tests.flows.telling import told


async def open_networks(somebody: Somebody) -> tuple[str, ...]:
    answers = await somebody.world.store.ask(await somebody.known(), [OpenNetworks()])
    return tuple(network.name for network in answers[OpenNetworks()])


@pytest.mark.row("O3.1")
async def test_without_a_goal_nothing_can_be_published() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    reply = await fill_in(an, goal="  ")
    assert [error.field for error in reply.errors] == ["goal"]
    await an.press("publish")
    assert await open_networks(an) == ()


async def test_all_that_is_wrong_in_the_form_is_told_at_once() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    reply = await fill_in(an, date="2026-03-01", sessions="0", capacity="0")
    assert [error.field for error in reply.errors] == ["date", "sessions", "capacity"]
    assert "ligt in het verleden" in told(reply)


@pytest.mark.row("O3.4")
async def test_five_sessions_every_four_weeks_skip_holidays_and_weekends_and_say_so() -> None:
    holidays = Holidays({"BE": {date(2026, 4, 6), date(2026, 5, 1)}})
    an = await a_world(holidays).somebody("An")
    await weighed(an)
    said = told(await fill_in(an, date="2026-04-03", sessions="5"))
    assert said.count("\nSessie ") == 5
    assert "vrijdag 1 mei 2026 is een feestdag en schuift naar maandag 4 mei 2026." in said
    assert "Sessie 2, verdieping: maandag 4 mei 2026 om 14:00" in said
    assert "Sessie 3, verdieping: vrijdag 29 mei 2026 om 14:00" in said, "the rhythm stays that of the first date"


@pytest.mark.row("O3.4")
async def test_several_holidays_are_told_in_one_line_and_different_reasons_each_in_its_own() -> None:
    an = await a_world(Holidays({"BE": {date(2026, 4, 7), date(2026, 5, 5)}})).somebody("An")
    await weighed(an)
    assert "2 sessies vallen op een feestdag en schuiven naar de eerste werkdag erna." in told(await fill_in(an))
    an = await a_world(Holidays({"BE": {date(2026, 4, 7), date(2026, 4, 18)}})).somebody("An")
    await weighed(an)
    said = told(await fill_in(an, sessions="1", date="2026-04-18"))
    assert "zaterdag 18 april 2026 valt in het weekend en schuift naar maandag 20 april 2026." in said


async def test_the_only_session_is_just_that() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    said = told(await fill_in(an, sessions="1"))
    assert "Sessie 1: dinsdag 7 april 2026 om 14:00" in said
    assert "afsluiting" not in said


async def test_nobody_is_to_be_invited_to_a_network_that_is_over_or_cancelled() -> None:
    for cancelled in (True, False):
        an = await a_world().somebody("An")
        network = await published(an)
        founded = Ref("founding")
        assert "Nodig collega’s uit" in told(await an.do(Pressed("nothing"), founded))
        if cancelled:
            await an.command(f"network {network}")
            await an.press("cancel")
            await an.press("cancel-surely")
        else:
            an.world.clock.move(days=400)
        assert "Nodig collega’s uit" not in told(await an.do(Pressed("nothing"), founded))
        assert "Nodig collega’s uit" not in told(await an.command(f"network {network}"))


async def test_whoever_cancelled_a_network_is_not_sent_to_themselves_with_questions() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    announced = Ref("announcing", f"cancelled:{circle.id}")
    said = told(await circle.an.do(Commanded(SHOW, f"{announced.flow}:{announced.subject}")))
    assert "helpt je graag" not in said
    assert "Dit netwerk gaat niet door." in said
    assert "helpt je graag" not in told(await circle.an.command(f"network {circle.id}"))


@pytest.mark.row("O3.4")
async def test_a_first_date_in_a_weekend_moves_and_every_date_can_be_edited_before_publishing() -> None:
    an = await a_world().somebody("An", locale="en")
    await weighed(an)
    said = told(await fill_in(an, date="2026-04-04"))
    assert "All sessions are in a weekend and move to the first working day after it." in said
    assert "is in a weekend and moves to" not in said, "one line is enough"
    assert "Session 1, kick-off: Monday 6 April 2026" in said
    reply = await an.open("network")
    assert reply.form is not None
    assert {field.name: field.initial for field in reply.form.fields} == {**FORM, "date": "2026-04-04"}
    assert "Thursday 9 April 2026" in told(await fill_in(an, date="2026-04-09"))


@pytest.mark.row("O3.3", "O3.5")
async def test_what_is_published_has_a_place_a_length_a_contact_a_beginning_and_an_end() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    reply = await an.press("publish")
    assert "Zorg voor elkaar is gepubliceerd" in told(reply)
    answers = await an.world.store.ask(await an.known(), [MyNetworks()])
    (network,) = answers[MyNetworks()]
    assert [session.type for session in network.sessions] == ["kickoff", "deepening", "closing"]
    assert network.sessions[0].start == datetime(2026, 4, 7, 12, tzinfo=UTC)
    assert network.sessions[0].end == datetime(2026, 4, 7, 14, tzinfo=UTC)
    assert {session.place for session in network.sessions} == {"Zaal 2"}
    assert network.facilitator_name == "An"
    assert network.members == (), "a facilitator takes no seat"


@pytest.mark.row("O3.6")
@pytest.mark.parametrize(("capacity", "warns"), [("9", True), ("10", False), ("15", False), ("16", True)])
async def test_outside_ten_to_fifteen_seats_there_is_a_warning_and_never_a_block(capacity: str, *, warns: bool) -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    reply = await fill_in(an, capacity=capacity)
    assert ("is een richtlijn" in told(reply)) == warns
    await an.press("publish")
    assert await open_networks(an) == ("Zorg voor elkaar",)


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("date", "2026-03-01", "ligt in het verleden"),
        ("date", "2026-03-02", "ligt in het verleden"),
        ("date", "31/12/2026", "Dit is geen datum"),
        ("date", "2029-01-01", "binnen twee jaar"),
        ("date", "9999-12-31", "binnen twee jaar"),
        ("date", "0001-01-01", "binnen twee jaar"),
        ("time", "half drie", "Dit is geen uur"),
        ("sessions", "0", "van 1 tot 20"),
        ("sessions", "21", "van 1 tot 20"),
        ("sessions", "vijf", "een getal, in cijfers"),
        ("weeks", "0", "van 1 tot 26"),
        ("minutes", "5", "van 15 tot 480"),
        ("capacity", "1", "van 2 tot 200"),
        ("name", "", "nog leeg"),
        ("name", "x" * 50_000, "50000 tekens"),
        ("place", "", "nog leeg"),
    ],
)
async def test_what_makes_no_sense_gets_an_error_at_its_field(field: str, value: str, complaint: str) -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    reply = await fill_in(an, **{"time": "09:00", field: value})
    assert [error.field for error in reply.errors] == [field]
    assert complaint in told(reply).replace("\u202f", "").replace(".000", "000")


async def test_a_draft_survives_a_week_and_a_first_date_that_went_by_is_not_published() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    an.world.clock.move(days=7)
    assert "zoals je het achterliet" in told(await an.command("new"))
    an.world.clock.move(days=60)
    assert "ligt in het verleden" in told(await an.press("publish"))
    assert await open_networks(an) == ()


async def test_words_in_the_middle_lose_nothing_and_a_mistyped_command_still_gets_its_suggestion() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    assert "dan gaat er niets verloren" in told(await an.say("en nu?"))
    said = told(await an.say("wacht even hoor"))
    assert "dan gaat er niets verloren" in said
    assert "Beter overleggen met de familie" in said
    assert "Bedoel je “klaar”?" in told(await an.say("klar"))
    assert "zoals je het achterliet" in told(await an.command("nieuw"))


async def test_published_twice_is_published_once() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    await an.press("publish")
    assert "vroegere stap" in told(await an.press("publish"))
    assert await open_networks(an) == ("Zorg voor elkaar",)


async def test_a_draft_thrown_away_leaves_nothing() -> None:
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    assert commands_in((await an.press("drop")).message) == {"new": ""}
    assert await open_networks(an) == ()


async def test_times_are_those_of_the_facilitator_and_read_in_the_readers_own() -> None:
    around = a_world()
    an = await around.somebody("An")
    far = await around.somebody("Femi", locale="en", timezone="America/New_York")
    await weighed(an)
    await fill_in(an)
    await an.press("publish")
    assert "Tuesday 7 April 2026 at 08:00" in told(await far.command("find"))
