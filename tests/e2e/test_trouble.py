"""When the database is away, a setting is missing, or somebody reads the logs."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from adapters.words import speak_to
from benchmarks.servers import KRING, environment
from bot.people import Locale, Reader
from bot.speech import t
from tests.e2e.house import ServedHouse
from tests.e2e.houses import opened
from tests.e2e.players import Player, Role, flat
from tests.e2e.processes import PATIENCE, serving, until
from tests.fakes.http import Answer
from tests.fakes.pages import read_page
from tests.fakes.web import Visitor
from tests.postgres import Postgres, database_of

CAST = (Role("Noor", "fr"), Role("Sofie", "nl"))
FOUNDED = datetime(2026, 3, 2, 9, tzinfo=UTC)
REMINDED = datetime(2026, 3, 30, 8, tzinfo=UTC)
EVALUATED = datetime(2026, 3, 31, 15, tzinfo=UTC)


@contextmanager
def away(postgres: Postgres, address: str) -> Iterator[None]:
    """The database takes no connections, and has ended those that there were."""
    name = sql.Identifier(database_of(address))
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false").format(name))
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        connection.execute(ended, [database_of(address)])
        yield
        connection.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true").format(name))


HINTED: dict[str, Locale] = {"slack": "nl", "teams": "fr", "web": "fr"}
"""The language in which somebody hears it whom the database can't tell about: Teams says theirs with each activity, and
the playground made its people up itself."""


@pytest.mark.parametrize("platform", HINTED)
async def test_a_database_that_is_away_is_told_and_nothing_is_half_done(
    postgres: Postgres, postgres_address: str, platform: str
) -> None:
    """Not ready; the person hears that it was not saved. When it is back, the very same button goes on."""
    not_saved = flat(speak_to(Reader(HINTED[platform]))(t("not-saved")))
    async with opened(platform, postgres_address, CAST) as house:
        noor, _ = house.players.values()
        await noor.command("ready")
        await noor.press("scale-5")
        with away(postgres, postgres_address):
            answer = await house.served.get("/readyz")
            assert answer.status == 503
            assert (await house.served.get("/healthz")).status == 200
            noor.settled = nothing_leaves
            await noor.press("scale-4")
            assert not_saved in flat(await told(noor))
            if isinstance(house, ServedHouse):
                await house.types(noor, "4")
                assert not_saved in flat(await told(noor))
        assert (await house.served.get("/readyz")).status == 200
        await noor.press("teams-again" if platform == "teams" else "scale-4")
        await noor.can_read("ready-statement-3")


async def nothing_leaves() -> None:
    """The outbox is away."""


async def told(player: Player) -> str:
    """What they read now; in a browser also a page that says that something is wrong."""
    match player.driver:
        case Visitor(answer=Answer(status=503) as trouble):
            return read_page(trouble.text.removeprefix("<!doctype html>")).text
        case driver:
            return await driver.screen()


SLACK = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "token"}
TEAMS = {"MICROSOFT_APP_ID": "app", "MICROSOFT_APP_PASSWORD": "word", "MICROSOFT_APP_TENANT_ID": "tenant"}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"SLACK_SIGNING_SECRET": "shh-hidden"}, "SLACK_BOT_TOKEN"),
        (SLACK | {"MICROSOFT_APP_ID": "app-hidden"}, "MICROSOFT_APP_PASSWORD"),
        ({"KRING_DATABASE_URL": "mysql://hidden"} | TEAMS, "KRING_DATABASE_URL"),
    ],
)
def test_half_settings_end_the_program_with_2_and_their_name(tmp_path: Path, given: dict[str, str], named: str) -> None:
    """And with where to get it; what was set is never repeated."""
    ended = subprocess.run(
        [KRING, "serve"], env=environment(given), cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 2
    assert named in ended.stderr
    assert "→" in ended.stderr
    assert "hidden" not in ended.stderr + ended.stdout
    assert list(tmp_path.iterdir()) == [], "nothing was started"


SECRET = "geheim"
"""Stands in everything that people write below."""


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_the_logs_hold_nothing_that_people_wrote(sqlite_address: str, tmp_path: Path, platform: str) -> None:
    """In every field and message that takes free words, through three runs of the program and all its nudges."""
    async with opened(platform, sqlite_address, CAST) as house:
        assert isinstance(house, ServedHouse)
        await house.leave_to_processes()
        noor, sofie = house.players.values()
        async with serving(house, tmp_path, at=FOUNDED):
            await founds_and_joins(sofie, noor)
            await plans(noor)
            await types_what_nobody_understands(house, noor)
        async with serving(house, tmp_path, at=REMINDED):
            await presses_when_it_comes(noor, "attend-bring")
            await noor.fill(brings=f"{SECRET} gebak")
        async with serving(house, tmp_path, at=EVALUATED):
            await presses_when_it_comes(noor, "scale-5")
            await evaluates_and_shares(house, noor)
    written = logs_in(tmp_path)
    assert written.count('"event": "nudge"') >= 3, "the logs tell what happened"
    assert SECRET not in written


def logs_in(directory: Path) -> str:
    """All that the program's runs wrote."""
    return "".join(log.read_text("utf-8") for log in directory.rglob("*.log"))


async def founds_and_joins(sofie: Player, noor: Player) -> None:
    values = {name: f"{SECRET} {name}" for name in ("name", "goal", "place")}
    await sofie.drafts()
    await sofie.fill(**values, date="2026-03-31", capacity="veel geheim")
    await sofie.fill(**values, date="2026-03-31", time="14:00", capacity="10")
    await sofie.press("founding-publish")
    await noor.command("find", f"{SECRET} name")
    await noor.press("open")
    await noor.press("network-join", full="no")


async def plans(noor: Player) -> None:
    await noor.command("ready")
    for _ in range(10):
        await noor.press("skip")
    await noor.press("skip")
    await noor.press("ready-plan-button")
    await noor.fill(when=f"{SECRET} moment", then=f"{SECRET} voornemen")
    await noor.sees("ready-plan-kept")


async def types_what_nobody_understands(house: ServedHouse, noor: Player) -> None:
    before = house.sent()
    await house.types(noor, f"{SECRET} verzuchting " * 2000)
    await until(lambda: house.sent() > before)
    await noor.command("find", f"{SECRET} woorden")
    await noor.command("settings")
    await noor.press("settings-zone-other")
    await noor.fill(zone=f"{SECRET}stad")
    await noor.fill(zone="Europe/Brussels")


async def evaluates_and_shares(house: ServedHouse, noor: Player) -> None:
    await noor.press("scale-5")
    await noor.press("scale-5")
    await noor.press("evaluating-write")
    await noor.fill(**{"remark-0": f"{SECRET} inzicht", "remark-1": f"{SECRET} wens"})
    await noor.sees("evaluating-what-now")
    await noor.form("share", "share-write")
    await noor.fill(text=f"{SECRET} les")
    await noor.press("share-private")
    await noor.press("share-confirm", where="private")
    await noor.sees("share-kept")


async def presses_when_it_comes(player: Player, key: str) -> None:
    """The button of a message that another process sends in its own time. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while True:
            with suppress(LookupError):
                return await player.press(key)
            await asyncio.sleep(0.05)
