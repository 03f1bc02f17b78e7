"""Moving the clock: every nudge comes at its own moment, to its own person, with its reason."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.web.moves import Unmoved, later, target
from tests.fakes.web import playing

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


async def test_next_nudge_goes_to_the_very_moment_and_says_who_got_what() -> None:
    async with playing() as play:
        an = await play.be("an")
        due = await play.store.next_due()
        await an.move("next")
        assert play.clock.now() == due
        news = an.page.first("div", class_="news")
        assert "Jonas De Wit" in news.text
        jonas = await play.be("jonas")
        assert "kwam vanzelf" in jonas.page.all("article")[-1].text
        assert "binnenkort vergadert" in await jonas.screen()


async def test_a_week_brings_each_nudge_at_its_own_time_and_none_in_a_burst() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.move("week")
        organisation = await play.store.timeline(next(iter(play.store.tables.organisations)), 400)
        past = [row for row in organisation if row.status not in ("planned", "claimed", "sending")]
        moments = {row.at for row in past if row.nudge.klass != "post"}
        assert len(moments) > 2
        assert all(row.at == row.nudge.due for row in past)


async def test_twenty_weeks_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for teams, which go on meeting, and a catalogue, looked at each quarter: here none is."""
    monkeypatch.setattr("kring.demo.MEETINGS", ())
    monkeypatch.setattr("kring.demo.ROLES", {})
    async with playing() as play:
        an = await play.be("an")
        for _ in range(22):
            await an.move("week")
        assert await play.store.next_due() is None
        clock = an.page.first("section", class_="clock")
        assert "Er is geen bericht gepland" in clock.text
        assert "disabled" in clock.first("button", value="next").attrs


async def test_each_nudge_on_the_time_line_has_its_recipient_and_its_reason() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.move("next")
        line = an.page.first("section", class_="time-line")
        for item in line.first("details", id="nudges-coming").all("li") + line.first(id="nudges-past").all("li"):
            assert item.first("bdi").text
            assert item.first(class_="reason").text
            assert item.first("time").attrs["datetime"]
        picture = line.first("svg", role="img")
        assert picture.all("circle", class_="dot")
        assert picture.attrs["aria-label"].startswith("Tijdlijn")


async def test_a_guest_sees_their_own_nudges_from_the_other_organisation_and_nobody_elses() -> None:
    async with playing() as play:
        line = (await play.be("ines")).page.first("section", class_="time-line")
        assert {name.text for name in line.all("bdi")} == {"Inês Carvalho", "Julien Moreau"}
        times = [item.first("time").attrs["datetime"] for item in line.first(id="nudges-coming").all("li")]
        assert times == sorted(times)


async def test_the_clock_is_shown_as_the_person_has_it() -> None:
    async with playing() as play:
        here, there = await play.be("an"), await play.be("ines")
        assert here.page.first(class_="hour").text == "09:00"
        assert there.page.first(class_="hour").text == "08:00"


async def test_a_date_is_reached_at_nine_and_the_past_never() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.move("date", "2026-03-20")
        assert play.clock.now() == datetime(2026, 3, 20, 8, tzinfo=UTC)
        await an.move("date", "2026-03-01")
        assert play.clock.now() == datetime(2026, 3, 20, 8, tzinfo=UTC)
        assert "alleen vooruit" in an.page.first(role="alert").text


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ({"move": "date", "to": "morgen"}, "web-move-unclear"),
        ({"move": "date", "to": ""}, "web-move-unclear"),
        ({}, "web-move-unclear"),
        ({"move": "date", "to": "2026-03-02"}, "web-move-past"),
        ({"move": "date", "to": "0001-01-01"}, "web-move-past"),
        ({"move": "date", "to": "9999-12-31"}, "web-move-far"),
        ({"move": "date", "to": "2028-12-31"}, "web-move-far"),
        ({"move": "next"}, "web-nothing-planned"),
    ],
)
def test_a_move_that_can_not_be_made_is_explained(fields: dict[str, str], hint: str) -> None:
    assert target(fields, NOW, None, "Europe/Brussels") == Unmoved(hint)


def test_a_day_further_is_the_same_hour_on_the_wall_when_the_clocks_change() -> None:
    saturday = datetime(2026, 3, 28, 8, tzinfo=UTC)
    assert later(saturday, 1, "Europe/Brussels") - saturday == timedelta(hours=23)
