"""Killed at the worst moment and started again: the conversation goes on, nothing is lost, nothing is sent twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from benchmarks.servers import Server, listening
from bot.speech import Raw
from kring.clock import SystemClock
from storage.engine import url_of
from storage.tables import outbox
from tests.e2e.house import House, ServedHouse
from tests.e2e.houses import SlackHouse, opened
from tests.e2e.players import Player, Role, flat
from tests.e2e.processes import kill, serving, stop, until
from tests.fakes.slack import Fault

NETWORK = {"name": "Warm werk", "goal": "Samen sneller wijzer", "date": "2026-03-31", "time": "14:00", "place": "Gent"}
INTRODUCED = datetime(2026, 3, 23, 9, tzinfo=UTC)
"""Not at the weekend ten days before the first session, nor beside the check on the Friday."""
REMINDED = datetime(2026, 3, 30, 8, tzinfo=UTC)
"""10:00 in Brussels, the day before the first session."""
EVALUATED = datetime(2026, 3, 31, 15, tzinfo=UTC)
"""An hour after its end."""
LATER = timedelta(minutes=2)
"""Longer than a lease."""
CAST = (Role("Noor", "nl"), Role("Sofie", "en"))
CHATS = pytest.mark.parametrize("platform", ["slack", "teams"])


def people(house: House) -> tuple[Player, Player]:
    noor, sofie = (house.players[role.name] for role in CAST)
    return noor, sofie


async def answers(player: Player, first: int, last: int) -> None:
    for number in range(first, last + 1):
        await player.sees(f"ready-statement-{number}")
        await player.press("scale-5")


async def a_network_with_a_member(house: House, until: datetime) -> None:
    """Sofie founded it, Noor is in. What was to come more than a minute before `until` (UTC) has come.

    Noor answers one of those questions: whoever leaves three open isn't asked one by one any more.
    """
    noor, sofie = people(house)
    await sofie.drafts()
    await sofie.fill(**NETWORK)
    await sofie.press("founding-publish")
    await noor.command("find")
    await noor.press("open")
    await noor.press("network-join", full="no")
    await house.go_to(INTRODUCED)
    await noor.press("intro-skip")
    await house.go_to(until - timedelta(minutes=1))
    await noor.news()


@pytest.mark.parametrize(("platform", "database"), [("slack", "sqlite"), ("teams", "postgres")])
async def test_killed_in_mid_conversation_it_goes_on_at_the_same_question(
    request: pytest.FixtureRequest, tmp_path: Path, platform: str, database: str
) -> None:
    """Readiness at its fourth statement, and a draft of a network: both as they were, with the old buttons too."""
    address: str = request.getfixturevalue(f"{database}_address")
    async with house_on(platform, address) as house:
        noor, sofie = people(house)
        await house.leave_to_processes()
        future = {**NETWORK, "date": str((SystemClock().now() + timedelta(days=30)).date())}
        async with serving(house, tmp_path) as server:
            await noor.command("ready")
            await answers(noor, 1, 3)
            await sofie.drafts()
            await sofie.fill(**future)
            await kill(server)
        async with serving(house, tmp_path):
            await answers(noor, 4, 6)
            await noor.command("ready")
            await answers(noor, 7, 10)
            await noor.sees("ready-time")
            await sofie.command("new")
            await sofie.sees("founding-resumed")
            await sofie.press("founding-publish")
            await sofie.sees("founding-done", name=Raw(NETWORK["name"]))


@CHATS
async def test_a_message_that_was_taken_is_answered_once_though_the_process_died(
    sqlite_address: str, tmp_path: Path, platform: str
) -> None:
    """Killed between the commit and the answer: the next process answers, beside what is asked then."""
    async with house_on(platform, sqlite_address) as house:
        noor, _ = people(house)
        await noor.command("help")
        await house.leave_to_processes()
        async with serving(house, tmp_path, role="web") as server:
            await house.types(noor, "eerste vraag")
            await kill(server)
        before = house.sent()
        async with serving(house, tmp_path):
            await until(lambda: house.sent() > before)
            await house.types(noor, "tweede vraag")
            await until(lambda: house.sent() > before + 1)
            await until_settled(sqlite_address, "reply")
        assert await copies(noor, noor.text("menu-unknown", said=Raw("eerste vraag"))) == 1
        assert await copies(noor, noor.text("menu-unknown", said=Raw("tweede vraag"))) == 1


@pytest.mark.parametrize(("platform", "accepted"), [("slack", True), ("slack", False), ("teams", False)])
async def test_killed_while_a_reminder_was_under_way_it_comes_once(
    sqlite_address: str, tmp_path: Path, platform: str, accepted: bool
) -> None:
    """Slack is asked whether it has it. Teams can't be: there it is sent once more."""
    async with house_on(platform, sqlite_address) as house:
        noor, _ = people(house)
        await a_network_with_a_member(house, REMINDED)
        await house.leave_to_processes()
        await dies_while_sending(house, tmp_path, REMINDED, accepted=accepted)
        async with serving(house, tmp_path, at=REMINDED + LATER):
            await until_settled(sqlite_address, "reminder")
        assert statuses(sqlite_address, "reminder")[0] == "sent"
        assert await copies(noor, noor.text("attend-mine", coming="unknown")) == 1


async def test_a_reminder_that_never_gets_an_answer_comes_once_more_and_then_no_more(
    sqlite_address: str, tmp_path: Path
) -> None:
    """Nobody can ask Teams whether it came, and missing it would be worse than reading it twice."""
    async with house_on("teams", sqlite_address) as house:
        noor, _ = people(house)
        await a_network_with_a_member(house, REMINDED)
        await house.leave_to_processes()
        await dies_while_sending(house, tmp_path, REMINDED, accepted=True)
        await dies_while_sending(house, tmp_path, REMINDED + LATER, accepted=True)
        async with serving(house, tmp_path, at=REMINDED + 2 * LATER):
            await until_settled(sqlite_address, "reminder")
        assert statuses(sqlite_address, "reminder")[0] == "unknown"
        assert await copies(noor, noor.text("attend-mine", coming="unknown")) == 2


@pytest.mark.parametrize(("platform", "accepted"), [("slack", True), ("teams", True), ("teams", False)])
async def test_killed_while_a_question_was_under_way(
    postgres_address: str, tmp_path: Path, platform: str, accepted: bool
) -> None:
    """An evaluation never comes twice. Where nobody can tell, it is kept as unknown, and the person can still ask."""
    async with house_on(platform, postgres_address) as house:
        noor, _ = people(house)
        await a_network_with_a_member(house, EVALUATED)
        await house.leave_to_processes()
        await dies_while_sending(house, tmp_path, EVALUATED, accepted=accepted)
        async with serving(house, tmp_path, at=EVALUATED + LATER):
            await until_settled(postgres_address, "evaluation")
            known = platform == "slack"
            assert statuses(postgres_address, "evaluation")[0] == ("sent" if known else "unknown")
            assert await copies(noor, noor.text("evaluating-confidential")) == (1 if known or accepted else 0)
            await noor.command("evaluate")
            await noor.press("evaluation-option", number=1, network=Raw(NETWORK["name"]))
            await noor.sees("evaluating-question-1")


async def test_asked_to_stop_it_finishes_what_it_is_sending_and_leaves_with_0(
    sqlite_address: str, tmp_path: Path
) -> None:
    async with house_on("slack", sqlite_address) as house:
        assert isinstance(house, SlackHouse)
        noor, _ = people(house)
        await a_network_with_a_member(house, REMINDED)
        await house.leave_to_processes()
        slow = asyncio.Event()
        house.fake.fail("chat.postMessage", Fault(hold=slow))
        before = house.sent()
        async with serving(house, tmp_path, at=REMINDED) as server:
            await until(lambda: house.sent() > before)
            stopping = asyncio.create_task(stop(server))
            await until(lambda: not is_listening(server))
            slow.set()
            async with asyncio.timeout(10):
                assert await stopping == 0
        assert statuses(sqlite_address, "reminder")[0] == "sent"
        assert await copies(noor, noor.text("attend-mine", coming="unknown")) == 1


@asynccontextmanager
async def house_on(platform: str, address: str) -> AsyncIterator[ServedHouse]:
    async with opened(platform, address, CAST) as house:
        assert isinstance(house, ServedHouse)
        yield house


async def dies_while_sending(house: ServedHouse, directory: Path, at: datetime, *, accepted: bool) -> None:
    """A process that loses its power while the platform keeps it waiting, having taken the message or not."""
    house.keep_silent(accepted=accepted)
    before = house.sent()
    async with serving(house, directory, at=at) as server:
        await until(lambda: house.sent() > before)
        await kill(server)


async def copies(player: Player, text: str) -> int:
    """How many messages say this, of those that came since they looked last."""
    return sum(flat(text) in flat(one) for one in (await player.driver.texts())[player.read :])


def statuses(address: str, kind: str) -> list[str]:
    """What became of the nudges of this kind, the soonest first."""
    engine = create_engine(url_of(address))
    try:
        with engine.connect() as connection:
            rows = connection.execute(select(outbox.c.status).where(outbox.c.kind == kind).order_by(outbox.c.due))
            return [str(row.status) for row in rows]
    finally:
        engine.dispose()


async def until_settled(address: str, kind: str) -> None:
    """Until the soonest nudge of this kind, and everything that was under way, has its outcome."""
    await until(lambda: statuses(address, kind)[0] in FINAL and not set(statuses(address, kind)) & UNDER_WAY)


FINAL, UNDER_WAY = {"sent", "unknown", "failed", "dropped"}, {"claimed", "sending"}


def is_listening(server: Server) -> bool:
    return listening(server.process) is not None
