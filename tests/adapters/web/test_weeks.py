"""Week by week: who gets how many messages when, and the reason of each."""

from datetime import UTC, date, datetime, timedelta

import pytest

from adapters.web.gather import Pick
from adapters.web.load import MOST_WEEKS, loads, weeks_between
from bot.nudges.nudge import Nudge, Status
from bot.people import Reader
from bot.ports import Planned
from tests.fakes.pages import Node
from tests.fakes.web import playing

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
NETWORK = "?network=demo-verplaatsen"


def row(at: datetime, status: Status = "sent", name: str = "An") -> Planned:
    nudge = Nudge(f"{name}/{at}", "linde", name.lower(), "share", "sharing", "", at)
    return Planned(nudge, name, status, "", at)


def test_a_week_counts_what_somebody_gets() -> None:
    """Not what was dropped, nor what waits for a conversation to come; what may have arrived counts as arrived."""
    statuses: list[Status] = ["sent", "unknown", "planned", "dropped", "waiting", "failed"]
    (load,) = loads([row(MONDAY + timedelta(hours=n), status) for n, status in enumerate(statuses)], Reader()).values()
    assert len(load.messages(date(2026, 3, 2))) == 3
    assert (len(load.all_messages), load.busiest) == (3, 3)


def test_a_week_is_that_of_the_lookers_calendar() -> None:
    sunday_night = datetime(2026, 3, 8, 23, 30, tzinfo=UTC)
    assert weeks_between([row(sunday_night)], Reader("nl", "Europe/Brussels")) == (date(2026, 3, 9),)
    assert weeks_between([row(sunday_night)], Reader("en", "Europe/London")) == (date(2026, 3, 2),)


def test_every_week_between_the_first_and_the_last_is_there_and_no_endless_row_of_them() -> None:
    rows = [row(MONDAY), row(MONDAY + timedelta(weeks=3))]
    assert weeks_between(rows, Reader()) == tuple(date(2026, 3, 2) + timedelta(weeks=n) for n in range(4))
    assert len(weeks_between([row(MONDAY), row(MONDAY + timedelta(weeks=900))], Reader())) == MOST_WEEKS
    assert weeks_between([], Reader()) == ()


@pytest.mark.parametrize("week", ["", "yesterday", "2026-13-45", "0001-01-00", "9" * 400])
def test_a_week_that_is_none_picks_none(week: str) -> None:
    assert Pick(week=week).monday is None


def test_any_day_picks_its_week() -> None:
    assert Pick(week="2026-03-08").monday == date(2026, 3, 2)


def cells(page: Node) -> dict[str, list[str]]:
    """Who, and what stands in each of their weeks."""
    rows = page.first("table").first("tbody").all("tr")
    return {row.first("th").text: [cell.text for cell in row.all("td")] for row in rows}


async def test_everybody_of_a_network_has_a_row_and_the_sessions_stand_over_their_weeks() -> None:
    async with playing() as play:
        sofie = await play.be("sofie")
        page = await sofie.look("weeks", NETWORK)
        assert {"An Peeters", "Sofie Claes"} & set(cells(page))
        marks = [mark.text for mark in page.first("thead").all("b", class_="session")]
        assert marks == [f"S{number}" for number in range(1, len(marks) + 1)]


async def test_a_cell_leads_to_each_nudge_of_that_week_with_its_reason() -> None:
    async with playing() as play:
        sofie = await play.be("sofie")
        page = await sofie.look("weeks", NETWORK)
        link = next(link for link in page.first("tbody").all("a") if "youssef" in link.text.lower())
        query = link.attrs["href"].partition("?")[2].partition("#")[0]
        picked = (await sofie.look("weeks", f"?{query}")).first("section", id="picked")
        assert "Youssef El Amrani" in picked.first("h2").text
        for line in picked.all("li"):
            assert line.first("span", class_="reason").text
            assert "Youssef" in line.text


async def test_what_is_to_come_is_called_at_most_so_many() -> None:
    """The caps are judged when each leaves, so what is planned for a week can be more than what comes."""
    async with playing() as play:
        sofie = await play.be("sofie")
        page = await sofie.look("weeks", NETWORK)
        coming = [cell for cell in page.first("tbody").all("td") if "coming" in cell.attrs.get("class", "").split()]
        assert coming
        assert all(cell.text.startswith("≤") and "hoogstens" in cell.text for cell in coming)
        assert "Met ≤ staat er hoogstens zoveel" in page.first("main").text


async def test_twenty_weeks_are_walked_through_from_that_page() -> None:
    """The clock stands beside the table; nobody ever gets more than two a day or five in seven days."""
    async with playing() as play:
        an = await play.be("an")
        await an.look("weeks")
        for _ in range(21):
            await an.move("week")
            assert an.page.all("table")
        organisations = tuple(play.store.tables.organisations)
        rows = [row for one in organisations for row in await play.store.timeline(one, 5000)]
        for who, load in loads([row for row in rows if not row.nudge.to_channel], Reader()).items():
            days = sorted(row.at.date() for row in load.all_messages if row.status == "sent")
            for first, third in zip(days, days[2:], strict=False):
                assert first != third, who
            for first, sixth in zip(days, days[5:], strict=False):
                assert (sixth - first).days >= 7, who


async def test_strange_picks_show_the_page_as_it_is() -> None:
    async with playing() as play:
        an = await play.be("an")
        page = await an.look("weeks", "?network=nobody&who=%3Cscript%3E&week=never")
        assert page.all("table")
        assert "<script>nobody" not in page.text
