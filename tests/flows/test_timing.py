"""A moment of one's own to prepare: it comes then, moves with the session, and goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.nudges.nudge import Past
from bot.nudges.rules import Go, Recipient, judge
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered
from tests.flows.telling import told

CHOSEN = datetime(2026, 4, 2, 13, 15, tzinfo=UTC)
"""Thursday 15:15 in Brussels; session 1 is on Tuesday April 7, after Easter."""


def rows(circle: Circle) -> list[Row]:
    """The moments that are still to come."""
    assert isinstance(circle.world.store, MemoryStore)
    found = circle.world.store.tables.outbox.values()
    return [row for row in found if row.nudge.kind == "prepare" and row.status == "planned"]


async def choose(somebody: Somebody, session: str, day: str = "2026-04-02", at: str = "15:15") -> str:
    await somebody.command(f"time {session}")
    return told(await somebody.submit("moment", date=day, time=at))


@pytest.mark.row("E2.2")
async def test_it_arrives_at_the_chosen_time() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "Genoteerd: donderdag 2 april 2026 om 15:15" in await choose(bo, circle.session())
    (row,) = rows(circle)
    assert (row.nudge.due, row.nudge.chosen) == (CHOSEN, True)
    circle.world.clock.at = CHOSEN
    done = await delivered(circle.world)
    (said,) = (one for key, one in done.items() if "/prepare/" in key)
    assert isinstance(said, Prepared)


@pytest.mark.row("E2.2")
async def test_no_cap_and_no_row_of_the_calendar_holds_it_back() -> None:
    circle = await a_circle("Bo")
    await choose(circle.members[0], circle.session())
    (row,) = rows(circle)
    got = [
        Past(
            "rsvp", "logistics", "attending", circle.session(), circle.session(), "sent", CHOSEN - timedelta(hours=hour)
        )
        for hour in range(1, 6)
    ]
    assert judge(row.nudge, Recipient("Europe/Brussels", log=got), CHOSEN) == Go()
    assert judge(replace(row.nudge, chosen=False), Recipient("Europe/Brussels", log=got), CHOSEN) != Go()
    assert row.nudge.session == "", "it takes no place among a session's three"
    assert row.nudge.because == "why-prepare"


@pytest.mark.row("E2.2")
async def test_two_working_days_before_at_ten_is_one_press() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"time {circle.session()}")
    assert "vrijdag 3 april 2026 om 10:00" in told(await bo.press("at", "2"))
    (row,) = rows(circle)
    assert row.nudge.due == datetime(2026, 4, 3, 8, tzinfo=UTC)


@pytest.mark.row("E2.2")
async def test_it_moves_with_the_session() -> None:
    circle = await a_circle("Bo")
    await choose(circle.members[0], circle.session())
    await circle.an.command(f"move {circle.session()}")
    await circle.an.submit("move", date="2026-04-14", time="14:00", minutes="120", place="Zaal 2")
    await circle.an.press("move")
    (row,) = rows(circle)
    assert row.nudge.due == datetime(2026, 4, 9, 13, 15, tzinfo=UTC)
    words = told(await circle.members[0].command(f"time {circle.session()}"))
    assert "Je bereidt je voor op donderdag 9 april 2026 om 15:15" in words


@pytest.mark.row("E2.2")
async def test_a_session_moved_to_before_it_leaves_nothing_to_come() -> None:
    circle = await a_circle("Bo")
    circle.world.clock.move(days=3)
    await choose(circle.members[0], circle.session())
    await circle.an.command(f"move {circle.session()}")
    await circle.an.submit("move", date="2026-03-06", time="14:00", minutes="120", place="Zaal 2")
    await circle.an.press("move")
    assert rows(circle) == []


@pytest.mark.row("E2.2")
@pytest.mark.parametrize("end", ["cancel", "leave", "never"])
async def test_it_goes_with_the_network_the_seat_or_the_wish(end: str) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await choose(bo, circle.session())
    who = circle.an if end == "cancel" else bo
    if end == "never":
        await bo.command(f"time {circle.session()}")
        await bo.press("never")
    else:
        await who.command(f"network {circle.id}")
        await who.press(end)
        await who.press(f"{end}-surely")
    assert rows(circle) == []


async def test_put_off_it_moves_with_the_session_all_the_same_and_comes_once() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await choose(bo, circle.session())
    circle.world.clock.at = CHOSEN
    await delivered(circle.world)
    await bo.command("later")
    await bo.press("at", "tomorrow")
    (row,) = rows(circle)
    assert row.nudge.due > CHOSEN
    await circle.an.command(f"move {circle.session()}")
    await circle.an.submit("move", date="2026-04-14", time="14:00", minutes="120", place="Zaal 2")
    await circle.an.press("move")
    (row,) = rows(circle)
    assert row.nudge.due == datetime(2026, 4, 9, 13, 15, tzinfo=UTC)


async def test_who_cannot_come_prepares_nothing() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await choose(bo, circle.session())
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "no")
    circle.world.clock.at = CHOSEN
    done = await delivered(circle.world)
    assert [one for key, one in done.items() if "/prepare/" in key] == [Silent("why-declined")]


@pytest.mark.row("E2.2")
@pytest.mark.parametrize(
    ("day", "at", "words"),
    [
        ("2026-03-01", "10:00", "Dat moment is al voorbij."),
        ("2026-03-02", "09:59", "Dat moment is al voorbij."),
        ("2026-04-07", "14:00", "Kies een moment voor het begin van de sessie"),
        ("2026-04-08", "10:00", "Kies een moment voor het begin van de sessie"),
        ("9999-12-31", "10:00", "Kies een moment voor het begin van de sessie"),
        ("2026-04-04", "10:00", "Kies een werkdag"),
        ("2026-04-02", "07:00", "Kies een werkdag"),
    ],
)
async def test_a_moment_at_which_it_could_not_come_is_refused(day: str, at: str, words: str) -> None:
    circle = await a_circle("Bo")
    assert words in await choose(circle.members[0], circle.session(), day, at)
    assert rows(circle) == []


async def test_another_moment_takes_the_place_of_the_first_even_after_that_came() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await choose(bo, circle.session())
    await choose(bo, circle.session(), "2026-04-01", "11:00")
    (row,) = rows(circle)
    assert row.nudge.due == datetime(2026, 4, 1, 9, tzinfo=UTC)
    circle.world.clock.at = row.nudge.due
    await delivered(circle.world)
    await choose(bo, circle.session())
    (row,) = rows(circle)
    assert row.nudge.due == CHOSEN


async def test_who_leads_prepares_at_a_moment_too_and_a_stranger_does_not() -> None:
    circle = await a_circle("Bo")
    await choose(circle.an, circle.session(2), "2026-04-30", "11:00")
    (row,) = rows(circle)
    assert row.nudge.recipient == (await circle.an.known()).id
    eva = await circle.world.somebody("Eva", tenant="noord", platform="teams")
    await choose(eva, circle.session(2), "2026-04-30", "11:00")
    await eva.press("at", "2")
    assert len(rows(circle)) == 1
    assert (await circle.members[0].command("time")).ref.subject == circle.session(1)
