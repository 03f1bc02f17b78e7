"""Pause and quiet: absences, hours of one's own and stopped kinds; what is wrong is said at its field."""

from datetime import date, time, timedelta

import pytest

from bot.nudges.amending import MOST_ABSENCES
from bot.nudges.wishes import NO_WISHES, Away, Hours, Wishes
from bot.ports import Reply, Settlement
from bot.queries import MyWishes
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Somebody
from tests.flows.networks import Circle, a_circle, a_world
from tests.flows.nudges import LEASE, delivered
from tests.flows.telling import told

TODAY = MONDAY.date()


async def wishes_of(somebody: Somebody) -> Wishes:
    answers = await somebody.world.store.ask(await somebody.known(), [MyWishes()])
    wishes: Wishes = answers[MyWishes()]
    return wishes


@pytest.mark.parametrize("typed", ["pauze", "afwezig", "Pauze en rust", "/kring pauze"])
async def test_a_pause_of_a_week_or_two_begins_today_and_ends_by_itself(typed: str) -> None:
    bo = await a_world().somebody("Bo")
    assert "Ik stuur je berichten op de gewone momenten." in told(await bo.say(typed))
    assert "tot en met zondag 8 maart 2026 stuur ik niets" in told(await bo.press("weeks", "1"))
    assert (await wishes_of(bo)).away == (Away(TODAY, date(2026, 3, 8)),)
    assert "tot en met zondag 15 maart 2026" in told(await bo.press("weeks", "2"))
    assert (await wishes_of(bo)).away == (Away(TODAY, date(2026, 3, 15)),), "one absence, longer"
    bo.world.clock.move(days=14)
    said = told(await bo.command("pauze"))
    assert "Ik stuur je berichten op de gewone momenten." in said
    assert "[Ik ben terug]" not in said


async def test_a_pause_until_a_day_and_an_absence_later_on_are_listed_and_can_be_taken_back() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    await bo.submit("until", last="2026-03-04")
    said = told(await bo.submit("away", first="2026-07-06", last="2026-07-24"))
    assert "van maandag 6 juli 2026 tot en met vrijdag 24 juli 2026 stuur ik niets" in said
    assert "[Ik ben terug]" in said
    assert "[Ik ben er toch vanaf maandag 6 juli 2026]" in said
    await bo.press("end", "2026-07-06")
    assert (await wishes_of(bo)).away == (Away(TODAY, date(2026, 3, 4)),)
    await bo.press("end", TODAY.isoformat())
    assert await wishes_of(bo) == NO_WISHES
    assert "vroegere stap" in told(await bo.press("end", TODAY.isoformat()))


async def test_who_is_back_sooner_keeps_the_days_that_are_over() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    await bo.press("weeks", "2")
    bo.world.clock.move(days=3)
    assert "[Ik ben terug]" not in told(await bo.press("end", TODAY.isoformat()))
    assert (await wishes_of(bo)).away == (Away(TODAY, TODAY + timedelta(days=2)),)


@pytest.mark.parametrize(
    ("first", "last", "field", "said"),
    [
        ("2026-03-05", "2026-03-04", "last", "De laatste dag kan niet voor de eerste komen."),
        ("2026-03-01", "2026-03-04", "first", "Die dag is voorbij."),
        ("2026-03-05", "2026-03-01", "last", "Die dag is voorbij."),
        (
            "2026-03-05",
            "2027-03-03",
            "last",
            "Kies een dag tot en met dinsdag 2 maart 2027.",
        ),
        ("2026-03-05", "9999-12-31", "last", "Dat is meer dan een jaar ver."),
        ("5 maart", "2026-03-06", "first", "Dit is geen datum."),
        ("2026-03-05", "", "last", "Dit is nog leeg."),
    ],
)
async def test_an_absence_that_cannot_be_is_an_error_at_its_field(first: str, last: str, field: str, said: str) -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    reply = await bo.submit("away", first=first, last=last)
    assert [error.field for error in reply.errors] == [field]
    assert said in told(reply)
    assert await wishes_of(bo) == NO_WISHES


async def test_nobody_is_away_too_often() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    for number in range(MOST_ABSENCES):
        day = (TODAY + timedelta(days=2 * number)).isoformat()
        await bo.submit("away", first=day, last=day)
    day = (TODAY + timedelta(days=200)).isoformat()
    assert "Je hebt al genoeg afwezigheden staan." in told(await bo.submit("away", first=day, last=day))
    assert len((await wishes_of(bo)).away) == MOST_ABSENCES


async def test_hours_of_ones_own_stay_within_those_of_the_calendar() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    assert "Niet voor 09:30, niet na 16:00" in told(await bo.submit("hours", opens="9.30", closes="16:00"))
    assert (await wishes_of(bo)).hours == Hours(time(9, 30), time(16))
    for opens, closes, error in (
        ("12:00", "11:00", "Kies een later uur dan het eerste."),
        ("17:00", "20:00", "minder dan een uur"),
        ("6:00", "9:00", "minder dan een uur"),
        ("9 uur", "12:00", "Dit is geen uur."),
    ):
        reply = await bo.submit("hours", opens=opens, closes=closes)
        assert error in told(reply)
    assert "Ik maakte er 08:30–12:00 van" in told(await bo.submit("hours", opens="7:00", closes="12:00"))
    assert (await wishes_of(bo)).hours == Hours(time(8, 30), time(12))
    assert "08:30 tot 17:30" in told(await bo.press("hours-clear"))
    assert await wishes_of(bo) == NO_WISHES


async def test_what_was_stopped_or_halved_is_listed_and_can_be_allowed_again() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=-1, hours=-2)
    for key in await delivered(circle.world):
        if "/rsvp/" in key or "/reminder/" in key:
            await bo.command(f"{'less' if 'rsvp' in key else 'stop'} {key}")
    said = told(await bo.command("instellingen"))
    assert "Eén soort bericht stuur ik je niet meer, en van één soort krijg je de helft." in said
    said = told(await bo.command("pauze"))
    assert "Dit stuur ik je niet meer: Herinnering aan een sessie" in said
    assert "Hiervan krijg je de helft: Uitnodiging voor een sessie" in said
    await bo.press("allow", "reminder")
    await bo.press("allow", "rsvp")
    assert await wishes_of(bo) == NO_WISHES
    assert "vroegere stap" in told(await bo.press("allow", "rsvp"))


async def away_for_the_session(circle: Circle, bo: Somebody) -> None:
    """Bo is away from the week before session 1 until the Friday after it, and everything due meanwhile is left out."""
    await circle.until_after(1, days=-8)
    await bo.command("pauze")
    await bo.submit("away", first="2026-03-30", last="2026-04-10")
    await circle.until_after(1, days=3)
    store, now = circle.world.store, circle.world.clock.at
    while claimed := await store.claim(now, "worker", 100, LEASE):
        for one in claimed:
            await store.settle(one, Settlement("dropped", "why-away"), now)


async def back(circle: Circle) -> list[Prepared | Silent]:
    circle.world.clock.at = circle.world.clock.at.replace(day=13, hour=9)
    return [ready for key, ready in (await delivered(circle.world)).items() if "/back/" in key]


async def test_whoever_is_back_hears_once_what_was_left_out() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await away_for_the_session(circle, bo)
    (ready,) = await back(circle)
    assert isinstance(ready, Prepared)
    said = told(Reply(await bo.known(), ready.ref, ready.message))
    assert "Terwijl je weg was, liet ik dit weg:" in said
    assert "Check voor je begint · Zorg voor elkaar\n" in said
    assert "en nog 5" in said
    assert "Inhalen hoeft niet." in said
    assert await back(circle) == []


async def test_whoever_missed_nothing_hears_nothing() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    await bo.press("weeks", "1")
    bo.world.clock.move(days=7)
    assert list((await delivered(bo.world)).values()) == [Silent("why-nothing")]


async def test_whoever_comes_back_sooner_hears_it_sooner_and_not_twice() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await away_for_the_session(circle, bo)
    await bo.command("pauze")
    await bo.press("end", "2026-03-30")
    done = [ready for key, ready in (await delivered(circle.world)).items() if "/back/" in key]
    assert [type(ready) for ready in done] == [Prepared]
    assert await back(circle) == [Silent("why-replanned")]


async def test_the_day_after_an_absence_is_by_ones_own_calendar() -> None:
    around = a_world()
    kim = await around.somebody("Kim", timezone="Pacific/Auckland")
    await kim.command("pauze")
    await kim.press("weeks", "1")
    assert isinstance(around.store, MemoryStore)
    (row,) = around.store.tables.outbox.values()
    assert (row.nudge.due.isoformat(), row.nudge.subject) == ("2026-03-08T21:00:00+00:00", "2026-03-02:2026-03-08")
