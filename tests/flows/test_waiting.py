"""What waits for somebody, by their role, on their own page: from what they were asked, until they did something."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.events import Commanded, Pressed
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world
from tests.flows.nudges import delivered
from tests.flows.telling import told
from tests.flows.test_home import read, waiting


async def of_a_team(circle: Circle, *, roles: tuple[str, ...] = ("manager",)) -> Somebody:
    """A manager in whose team the circle's first member is, from before that member joined."""
    mia = await circle.world.somebody("Mia", roles=[*roles])
    await mia.command("team", place=TEAM)
    await mia.press("link", "team")
    return mia


async def joining(circle: Circle, name: str) -> Somebody:
    """Somebody of the team who gets a seat now."""
    bo = await circle.world.somebody(name)
    await bo.command("team", place=TEAM)
    await bo.press("link", "team")
    await bo.command(f"network {circle.id}")
    await bo.press("join")
    return bo


@pytest.mark.row("M1.4")
async def test_what_a_manager_was_told_waits_until_they_looked_and_names_nobodys_answers() -> None:
    circle = await a_circle()
    mia = await of_a_team(circle)
    await joining(circle, "Bo")
    assert await waiting(mia) == []
    await delivered(circle.world)
    assert await waiting(mia) == [("show", f"supporting:{circle.id}")]
    assert "Zorg voor elkaar: zo help je" in await read(mia)
    assert "Spreek samen af welke uren vrij zijn" in told(await mia.command(f"show supporting:{circle.id}"))
    assert await waiting(mia) == []
    assert "Niets. Je bent helemaal bij." not in await read(mia), "she is in no network"


async def test_what_is_answered_where_it_was_asked_waits_no_more() -> None:
    circle = await a_circle()
    mia = await of_a_team(circle)
    await joining(circle, "Bo")
    sent = await delivered(circle.world)
    ref = next(one.ref for key, one in sent.items() if "/support/" in key and isinstance(one, Prepared))
    await mia.do(Pressed("done"), ref)
    assert await waiting(mia) == []


async def test_what_has_nothing_to_ask_any_more_does_not_wait() -> None:
    """The manager was told of somebody who left again."""
    circle = await a_circle()
    mia = await of_a_team(circle)
    bo = await joining(circle, "Bo")
    await delivered(circle.world)
    assert await waiting(mia) != []
    await bo.command(f"network {circle.id}")
    await bo.press("leave")
    await bo.press("leave-surely")
    assert await waiting(mia) == []


@pytest.mark.row("E2.3")
async def test_a_readiness_check_that_was_asked_waits_and_is_not_said_to_be_begun() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=-13)
    await delivered(circle.world)
    assert await waiting(bo) == [("show", "readiness:")]
    assert "tien korte uitspraken" in await read(bo)
    assert "Ik heb zin om bij te leren." in told(await bo.command("show readiness:"))
    await bo.press("answer", "1:4")
    assert await waiting(bo) == [("ready", "")]
    assert "Je antwoorden staan er nog." in await read(bo)


async def test_results_wait_for_the_facilitator_until_they_looked() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=2)
    await circle.an.command(f"evaluate {circle.session()}")
    await circle.an.press("start", circle.session())
    await circle.until_after(1, days=9)
    await delivered(circle.world)
    to_prepare = ("show", f"preparing:{circle.session(2)}")
    assert await waiting(circle.an) == [("show", f"results:{circle.session()}"), to_prepare]
    assert "Kijk wat de evaluatie zegt" not in await read(circle.an), "it is said once"
    await circle.an.command(f"evaluate {circle.session()}")
    assert await waiting(circle.an) == [to_prepare]


async def test_an_administrator_reads_that_kring_is_not_set_up() -> None:
    ida = await a_world().somebody("Ida", roles=["administrator"])
    assert await waiting(ida) == [("setup", "")]
    await ida.command("setup")
    await ida.press("as-is")
    assert await waiting(ida) == []


async def test_a_moved_session_that_is_far_off_waits_for_an_answer() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.an.command(f"move {circle.session(2)}")
    await circle.an.submit("move", date="2026-05-12", time="14:00", minutes="120", place="Zaal 2")
    await circle.an.press("move")
    circle.world.clock.at += timedelta(minutes=5)
    await delivered(circle.world)
    assert ("attend", circle.session(2)) in await waiting(bo)
    await bo.command(f"attend {circle.session(2)}")
    await bo.press("coming", "no")
    assert await waiting(bo) == []


async def test_nothing_is_said_to_wait_where_nothing_does() -> None:
    circle = await a_circle("Bo")
    newcomer = await circle.world.somebody("Noor")
    assert "Niets. Je bent helemaal bij." in await read(circle.members[0])
    assert "Wat op je wacht" not in await read(newcomer)
    assert "Je zit nog niet in een netwerk." in await read(newcomer)


STRANGE = ("", "posting:x", "nothing:x", ":", "menu:", "supporting:" + "x" * 500, "muted:", "bringing:")


@pytest.mark.parametrize("rest", STRANGE)
async def test_only_what_a_nudge_opens_is_shown_by_its_reference(rest: str) -> None:
    """And of what isn't there, nothing."""
    somebody = await a_world().somebody("Eva")
    assert told(await somebody.do(Commanded("show", rest)))
