"""A team's meetings: when they are, in words or from a calendar."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time

import pytest

from adapters.words import speak_to
from bot.drawing.phrases import rhythm_in_words
from bot.events import Submitted
from bot.flows.insights.meeting import OFFERED
from bot.network.meetings import ByWeekday, Repeat, Rhythm, Weekly
from bot.people import Locale, Reader
from bot.ports import Reply
from bot.queries import MyChannels, TeamMeeting
from tests.fakes.calendars import TWO, Shelf
from tests.fakes.world import Somebody, World
from tests.flows.networks import HOUSE, TEAM, a_world
from tests.flows.telling import told

ENOUGH_KEPT = 100_000
ADDRESS = "https://kalender.example/team.ics"
RHYTHM = {"often": "weekly", "date": "2026-03-10", "time": "9:00", "minutes": "60"}


async def teammate(
    name: str, around: World | None = None, locale: str = "nl", timezone: str = "Europe/Brussels"
) -> Somebody:
    """Somebody whose team has the channel #zorg."""
    somebody = await (around or a_world()).somebody(name, locale=locale, timezone=timezone)
    await somebody.command("channel", place=TEAM)
    await somebody.press("link", "team")
    return somebody


async def rhythm_of(somebody: Somebody) -> Rhythm | None:
    answers = await somebody.world.store.ask(await somebody.known(), [TeamMeeting()])
    found: Rhythm | None = answers[TeamMeeting()]
    return found


async def send_in(somebody: Somebody, form: str, values: dict[str, str]) -> Reply:
    """Sends a form of the last conversation in."""
    return await somebody.do(Submitted(form, values), somebody.last[-1].ref)


async def set_to(somebody: Somebody, **changes: str) -> Reply:
    await somebody.command("vergadering")
    return await send_in(somebody, "rhythm", {**RHYTHM, **changes})


@pytest.mark.row("M2.1")
async def test_a_team_says_when_it_meets_and_sees_the_next_dates_through_a_change_of_the_clocks() -> None:
    bo = await teammate("Bo")
    assert "Ik weet nog niet wanneer #zorg vergadert." in told(await bo.command("vergadering"))
    said = told(await send_in(bo, "rhythm", RHYTHM))
    assert "Genoteerd." in said
    assert "elke dinsdag, om 09:00" in said
    for day in ("10", "17", "24"):
        assert f"dinsdag {day} maart 2026 om 09:00" in said
    bo.world.clock.move(days=24)
    said = told(await bo.command("vergadering"))
    assert "dinsdag 31 maart 2026 om 09:00" in said
    assert "dinsdag 7 april 2026 om 09:00" in said


@pytest.mark.parametrize(
    ("often", "first", "repeat", "words"),
    [
        ("weekly", "2026-03-10", Weekly((1,)), "elke dinsdag, om 09:00"),
        ("fortnightly", "2026-03-12", Weekly((3,), 2), "om de 2 weken op donderdag, om 09:00"),
        ("monthly", "2026-03-03", ByWeekday((1,), (1,)), "elke eerste dinsdag van de maand, om 09:00"),
        ("monthly", "2026-03-31", ByWeekday((1,), (-1,)), "elke laatste dinsdag van de maand, om 09:00"),
        ("monthly-last", "2026-03-25", ByWeekday((2,), (-1,)), "elke laatste woensdag van de maand, om 09:00"),
    ],
)
async def test_how_often(often: str, first: str, repeat: Repeat, words: str) -> None:
    bo = await teammate("Bo")
    assert words in told(await set_to(bo, often=often, date=first))
    kept = Rhythm(date.fromisoformat(first), time(9), 60, "Europe/Brussels", repeat)
    assert await rhythm_of(bo) == kept


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"date": "2024-03-10"}, "Kies een datum binnen een jaar"),
        ({"date": "2028-03-10"}, "Kies een datum binnen een jaar"),
        ({"often": "monthly-last"}, "Dit is niet de laatste in die maand."),
        ({"often": "soms"}, "Kies een van de mogelijkheden"),
        ({"time": "negen"}, "Dit is geen uur."),
        ({"minutes": "5"}, "Kies een getal van 15 tot 480."),
    ],
)
async def test_what_can_not_be_is_said_beside_the_field_and_nothing_is_kept(
    changes: dict[str, str], error: str
) -> None:
    bo = await teammate("Bo")
    reply = await set_to(bo, **changes)
    assert error in told(reply)
    assert reply.form is not None
    assert await rhythm_of(bo) is None


async def test_everybody_of_the_team_sees_it_can_change_it_and_nobody_else_can() -> None:
    around = a_world()
    bo, cas = await teammate("Bo", around), await teammate("Cas", around, locale="fr", timezone="America/New_York")
    await set_to(bo)
    said = told(await cas.command("réunion"))
    assert "chaque mardi, à 09:00" in said
    assert "mardi 10 mars 2026 à 04:00" in said
    assert "Le rythme suit l’heure de Europe/Brussels." in said
    await send_in(cas, "rhythm", {**RHYTHM, "date": "2026-03-11"})
    kept = await rhythm_of(bo)
    assert kept is not None
    assert (kept.repeat, kept.timezone) == (Weekly((2,)), "America/New_York")
    stranger = await around.somebody("Zoë")
    words = told(await stranger.command("vergadering"))
    assert "Je hoort nog bij geen team. Typ “/kring kanaal”" in words
    assert "[Koppel een kanaal]" in words, "with a way on"
    assert "vroegere stap" in told(await send_in(stranger, "rhythm", RHYTHM))


@pytest.mark.parametrize(
    ("locale", "every", "words"),
    [
        ("fr", 1, "chaque lundi, chaque mercredi et chaque jeudi, à 09:00"),
        ("fr", 2, "toutes les 2 semaines, le lundi, le mercredi et le jeudi, à 09:00"),
        ("nl", 1, "elke maandag, woensdag en donderdag, om 09:00"),
        ("en", 2, "every 2 weeks on Monday, Wednesday and Thursday, at 09:00"),
    ],
)
def test_several_days_of_a_week_read_as_one_says_them(locale: Locale, every: int, words: str) -> None:
    rhythm = Rhythm(date(2026, 3, 2), time(9), 60, "Europe/Brussels", Weekly((0, 2, 3), every))
    assert speak_to(Reader(locale))(rhythm_in_words(rhythm)) == words


async def test_the_organisations_channel_has_no_team_meeting() -> None:
    dee = await a_world().somebody("Dee")
    await dee.command("channel", place=HOUSE)
    await dee.press("link", "organisation")
    assert "Je hoort nog bij geen team." in told(await dee.command("meeting"))


async def test_a_team_can_stop_it_again() -> None:
    bo = await teammate("Bo")
    await set_to(bo)
    assert "Rond deze vergadering stuur ik niets meer." in told(await bo.press("stop-meeting"))
    assert await rhythm_of(bo) is None
    assert "vroegere stap" in told(await bo.press("stop-meeting"))


async def test_one_of_the_meetings_in_a_calendar_is_chosen_and_confirmed() -> None:
    shelf = Shelf({ADDRESS: TWO})
    bo = await teammate("Bo", a_world(calendars=shelf))
    await bo.command("vergadering")
    said = told(await bo.submit("calendar", address=f" {ADDRESS} "))
    assert "[Kies de vergadering: Teamoverleg: om de 2 weken op woensdag, om 09:00]" in said
    assert "Yoga: elke laatste werkdag van de maand, om 12:00, tot maandag 31 december 2029" in said
    said = told(await bo.press("choose", "0"))
    assert "woensdag 4 maart 2026 om 09:00" in said
    assert await rhythm_of(bo) is None
    assert "Welke is van je team?" in told(await bo.press("others"))
    said = told(await bo.press("choose", "1"))
    assert "dinsdag 31 maart 2026 om 18:00" in said
    assert "Het ritme volgt de klok van America/New_York." in said
    assert "Genoteerd." in told(await bo.press("use"))
    kept = await rhythm_of(bo)
    assert kept is not None
    assert kept.uid == "yoga"
    assert shelf.asked == [ADDRESS], "it is read once, however long somebody chooses"


async def kept_of(somebody: Somebody) -> int:
    """Characters of the last conversation, as it is kept."""
    kept = await somebody.world.store.conversation(await somebody.known(), somebody.last[-1].ref)
    assert kept is not None
    return len(json.dumps(kept.state))


async def test_of_a_calendar_full_of_changes_a_conversation_keeps_little() -> None:
    changed = "".join(
        f"{name}:2026{month:02}{day:02}T{hour}0000\n"
        for name, hour in (("EXDATE", "09"), ("RDATE", "14"))
        for month in range(3, 13)
        for day in range(1, 29)
    )
    series = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:Een {0:02}\nDTSTART:20260303T090000\nRRULE:FREQ=DAILY\n{1}END:VEVENT\n"
    events = "".join(series.format(number, changed) for number in range(12))
    bo = await teammate("Bo", a_world(calendars=Shelf({ADDRESS: f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n"})))
    await bo.command("vergadering")
    assert "Een 09" in told(await bo.submit("calendar", address=ADDRESS))
    assert await kept_of(bo) < ENOUGH_KEPT
    assert "vroegere stap" in told(await bo.press("choose", str(OFFERED)))
    assert "Is het deze?" in told(await bo.press("choose", str(OFFERED - 1)))
    assert await kept_of(bo) < ENOUGH_KEPT


async def test_the_only_meeting_of_a_pasted_calendar_is_shown_at_once() -> None:
    bo = await teammate("Bo")
    await bo.command("vergadering")
    only = TWO[: TWO.index("BEGIN:VEVENT\nUID:yoga")] + "END:VCALENDAR"
    said = told(await bo.submit("calendar", text=only))
    assert "Is het deze?" in said
    assert "[Kies een andere]" not in said
    assert "Verandert ze in de agenda" not in said
    assert "Goed, er verandert niets." in told(await bo.press("leave-meeting"))
    assert await rhythm_of(bo) is None


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({}, "Vul een adres in"),
        ({"address": "https://nergens.example/"}, "Dit adres gaf geen antwoord."),
        ({"text": "hallo"}, "Dit is geen agenda die ik kan lezen."),
        ({"text": "BEGIN:VCALENDAR\nEND:VCALENDAR"}, "In deze agenda staat geen vergadering."),
        ({"text": "x" * 3001}, "Er is plaats voor 3.000."),
        ({"address": "https://" + "x" * 1000}, "Er is plaats voor 1.000."),
    ],
)
async def test_why_a_calendar_could_not_be_read_is_said_in_the_form(values: dict[str, str], error: str) -> None:
    bo = await teammate("Bo")
    await bo.command("vergadering")
    reply = await send_in(bo, "calendar", values)
    assert error in told(reply)
    assert reply.form is not None


async def test_a_series_that_ended_says_so() -> None:
    bo = await teammate("Bo")
    await bo.command("meeting")
    once = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Eens\nDTSTART:20260303T090000\nEND:VEVENT\nEND:VCALENDAR"
    await bo.submit("calendar", text=once)
    assert "op dinsdag 3 maart 2026, om 09:00" in told(await bo.press("use"))
    bo.world.clock.at = datetime(2026, 3, 4, tzinfo=UTC)
    assert "Er komt geen vergadering meer." in told(await bo.command("meeting"))


async def test_a_team_that_lost_its_channel_gets_no_meeting() -> None:
    """Whoever moved to another team meanwhile changes nothing of the first."""
    around = a_world()
    bo, cas = await teammate("Bo", around), await teammate("Cas", around)
    await cas.command("meeting")
    ref = cas.last[-1].ref
    await cas.command("channel", place=HOUSE)
    await cas.press("link", "team")
    await cas.press("move")
    await cas.do(Submitted("rhythm", RHYTHM), ref)
    assert await rhythm_of(bo) is None
    assert (await rhythm_of(cas)) is not None
    channels = (await around.store.ask(await cas.known(), [MyChannels()]))[MyChannels()]
    assert [channel.name for channel in channels] == ["#linde"]
