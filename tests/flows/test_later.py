"""Later: a moment that suits better, in the window and in time; the nudge comes back then."""

from datetime import UTC, datetime

import pytest

from bot.ports import Settlement
from tests.flows.networks import a_circle
from tests.flows.nudged import a_week_before, got, offered, rows
from tests.flows.nudges import LEASE, delivered
from tests.flows.telling import told


@pytest.mark.parametrize(
    ("name", "comes"),
    [
        ("soon", datetime(2026, 3, 31, 14, 0, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 4, 1, 8, 0, tzinfo=UTC)),
    ],
)
async def test_later_offers_moments_and_the_nudge_comes_back_then(name: str, comes: datetime) -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    row = await got(circle, bo)
    reply = await bo.command(f"later {row}")
    assert "Wanneer past het beter?" in told(reply)
    assert offered(reply) == ["soon", "tomorrow"], "Monday is too late: after Sunday 14:00 it is dropped"
    assert "Ik kom erop terug op" in told(await bo.press("at", name))
    (again,) = [one.nudge for one in rows(circle).values() if one.nudge.chosen]
    assert (again.due, again.chosen, again.flow, again.slot) == (comes, True, "attending", row)
    circle.world.clock.at = comes
    assert any(key.startswith(f"{row}@later-") for key in await delivered(circle.world))
    assert "Je koos zelf dit moment." in told(await bo.command("waarom"))


async def test_what_was_chosen_and_had_to_wait_for_the_end_of_a_pause_says_both() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    row = await got(circle, bo)
    await bo.command(f"later {row}")
    await bo.press("at", "tomorrow")
    tomorrow = datetime(2026, 4, 1, 8, 0, tzinfo=UTC)
    circle.world.clock.at = tomorrow
    (held,) = [one for one in await circle.world.store.claim(tomorrow, "worker", 9, LEASE) if one.nudge.chosen]
    friday = datetime(2026, 4, 3, 7, 30, tzinfo=UTC)
    await circle.world.store.settle(held, Settlement("planned", "why-away", due=friday), tomorrow)
    circle.world.clock.at = friday
    assert any(key.startswith(f"{row}@later-") for key in await delivered(circle.world))
    log = told(await bo.command("waarom"))
    assert "Je koos zelf een moment. Toen was je afwezig" in log
    assert "Je koos zelf dit moment." not in log


async def test_only_moments_in_the_window_and_in_time_are_offered() -> None:
    """On Friday at 16:00, two hours on is out of the window and tomorrow is a Saturday."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=2, hours=-5)
    share = await got(circle, bo, "share")
    circle.world.clock.at = datetime(2026, 4, 10, 14, 0, tzinfo=UTC)
    assert offered(await bo.command(f"later {share}")) == ["monday"]
    circle.world.clock.at = datetime(2026, 4, 14, 13, 0, tzinfo=UTC)
    assert offered(await bo.command(f"later {share}")) == ["soon", "tomorrow"], "an ask: a day past its expiry too"
    circle.world.clock.at = datetime(2026, 4, 15, 13, 0, tzinfo=UTC)
    reply = await bo.command(f"later {share}")
    assert "Later kan niet meer" in told(reply)
    assert offered(reply) == []


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-03-31", "Kies een dag vanaf morgen."),
        ("2026-04-04", "Op die dag stuur ik niets"),
        ("2026-04-06", "Dat is te laat om nog nuttig te zijn."),
        ("2030-01-01", "Dat is te laat om nog nuttig te zijn."),
        ("straks", "Dit is geen datum."),
    ],
)
async def test_a_day_that_cannot_be_is_an_error_at_its_field(day: str, said: str) -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await bo.command(f"later {await got(circle, bo)}")
    reply = await bo.submit("day", day=day)
    assert [error.field for error in reply.errors] == ["day"]
    assert said in told(reply)
    assert not any(row.nudge.chosen for row in rows(circle).values())


async def test_another_moment_takes_the_place_of_the_first() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await bo.command(f"later {await got(circle, bo)}")
    await bo.press("at", "soon")
    await bo.press("other")
    said = told(await bo.submit("day", day="2026-04-02"))
    assert "Ik kom erop terug op donderdag 2 april 2026 om 10:00" in said
    (again,) = [row.nudge for row in rows(circle).values() if row.nudge.chosen]
    assert again.due == datetime(2026, 4, 2, 8, 0, tzinfo=UTC)
    await bo.press("other")
    await bo.press("at", "tomorrow")
    await bo.press("other")
    await bo.submit("day", day="2026-04-02")
    assert [row.nudge.due for row in rows(circle).values() if row.nudge.chosen] == [again.due]


async def test_what_is_stopped_does_not_come_later() -> None:
    """It says that it is stopped, with the way to undo that; also when two nudges of one kind are on the screen."""
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    row = await got(circle, bo)
    later = await bo.command(f"later {row}")
    await bo.command(f"stop {row}")
    for reply in (await bo.command(f"later {row}"), await bo.press("at", "tomorrow", ref=later.ref)):
        words = told(reply)
        assert "Dit stuur ik je niet meer" in words
        assert "Dan komt dit opnieuw" not in words
        assert "[Maak ongedaan]" in words
    assert not any(one.nudge.chosen for one in rows(circle).values())
