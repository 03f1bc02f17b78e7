"""`kring check` of what is kept: many workspaces, the keys to their tokens, and the database itself."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import psycopg
import pytest

from adapters.web import keep_note
from bot.ports import Installation
from kring import checks
from kring.clock import SystemClock
from kring.settings import Settings
from storage import migrate, open_store
from tests.kring.looking import NOW, install, many, only, told, wrong
from tests.kring.outside import Outside, fresh
from tests.kring.teams import a_team_meets
from tests.postgres import Postgres, database_of


async def test_of_many_workspaces_it_says_how_many_answer_and_which_do_not(world: Outside) -> None:
    settings = many(world)
    world.workspaces |= {fresh(): ("T2", "Nord"), fresh(): ("T3", "Zuid")}
    made = [Installation("slack", team, NOW, name, token=token) for token, (team, name) in world.workspaces.items()]
    await install(settings, *made)
    world.refusals[made[1].token] = "account_inactive"
    one = await only(settings)
    assert "“Nord” (T2)" in one.what
    assert "install it there again" in one.next
    slack = await told(settings, "Slack")
    assert any(one.what == "2 of 3 installed workspaces answer" for one in slack)
    assert any("/slack/install" in one.what for one in slack)


@pytest.mark.parametrize(("named", "told_so"), [((), True), (("T1", "E1"), False)])
async def test_that_any_workspace_may_install_is_told_where_nobody_meant_some(
    world: Outside, named: tuple[str, ...], told_so: bool
) -> None:
    findings = await told(many(world, kring_slack_workspaces=named), "Slack")
    assert any("KRING_SLACK_WORKSPACES" in one.next and one.state == "off" for one in findings) is told_so


async def test_a_token_that_has_ended_is_renewed_by_kring_itself(world: Outside) -> None:
    settings = many(world)
    ended = Installation("slack", "T1", NOW, token=world.token, refresh=fresh(), expires=NOW)
    await install(settings, ended)
    assert await wrong(settings) == ()
    assert any("gets another one" in one.what for one in await told(settings, "Slack"))


@pytest.mark.parametrize("name", ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"])
async def test_a_client_that_slack_does_not_know_is_told_by_what_is_wrong_with_it(world: Outside, name: str) -> None:
    one = await only(many(world, **{name.lower(): fresh()}))
    assert name in one.next


async def test_a_key_that_does_not_open_what_is_kept_is_told(world: Outside) -> None:
    settings = many(world)
    await install(settings, Installation("slack", "T1", NOW, token=world.token))
    both = settings.model_copy(update={"kring_secret_key": f"{fresh()},{settings.kring_secret_key}"})
    assert await wrong(both) == ()
    assert any("kring keys rotate" in one.what for one in await told(both, "KRING_SECRET_KEY"))
    one = await only(settings.model_copy(update={"kring_secret_key": fresh()}))
    assert (one.subject, "can’t be read" in one.what) == ("KRING_SECRET_KEY", True)
    without = await wrong(settings.model_copy(update={"kring_secret_key": ""}))
    assert {one.subject for one in without} == {"KRING_SECRET_KEY"}


async def test_a_calendars_address_in_clear_is_told_with_what_to_do_about_it(world: Outside) -> None:
    """That is nothing wrong: without a key it can't be kept otherwise."""
    settings = world.settings(kring_secret_key="")
    await meets(settings)
    (one,) = await told(settings, "KRING_SECRET_KEY")
    assert (one.state, "one team calendar’s address" in one.what) == ("off", True)
    assert "secrets.token_urlsafe" in one.next
    with_key = settings.model_copy(update={"kring_secret_key": fresh()})
    (one,) = await told(with_key, "KRING_SECRET_KEY")
    assert (one.state, one.next) == ("off", "run `kring keys rotate` once")


async def test_a_calendars_address_that_no_key_opens_is_wrong(world: Outside) -> None:
    settings = world.settings(kring_secret_key=fresh())
    await meets(settings)
    (one,) = await told(settings, "KRING_SECRET_KEY")
    assert (one.state, "one team calendar’s address" in one.what) == ("good", True)
    one = await only(settings.model_copy(update={"kring_secret_key": fresh()}))
    assert (one.subject, "/kring meeting" in one.next) == ("KRING_SECRET_KEY", True)


async def meets(settings: Settings) -> None:
    """A team, as its calendar says."""
    await install(settings)
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    await a_team_meets(store, "zorg")
    await store.close()


async def test_a_database_without_tables_is_migrated_by_hand_only_on_postgresql(
    world: Outside, postgres: Postgres
) -> None:
    url = postgres.create()
    one = await only(world.settings(kring_database_url=url))
    assert "kring migrate" in one.next
    await asyncio.to_thread(migrate, url)
    assert await wrong(world.settings(kring_database_url=url)) == ()
    postgres.drop(url)


async def test_a_database_that_can_only_be_read_is_no_database_for_kring(world: Outside, postgres: Postgres) -> None:
    url = postgres.copy("kring", migrate)
    name = database_of(url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE reader_{name} LOGIN")
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_{name}")
    one = await only(world.settings(kring_database_url=url.replace("//postgres@", f"//reader_{name}@")))
    assert (one.subject, "can be read, but not written to" in one.what) == ("Database", True)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP OWNED BY reader_{name}")
        connection.execute(f"DROP ROLE reader_{name}")
    postgres.drop(url)


async def test_a_playgrounds_database_is_none_to_serve_from(world: Outside, tmp_path: Path) -> None:
    settings = world.settings(kring_database_url=f"sqlite:///{tmp_path}/play.db")
    await install(settings)
    store = open_store(settings.kring_database_url, SystemClock())
    await keep_note(store, {"key": "clock"}, NOW)
    await store.close()
    one = await only(settings)
    assert (one.subject, "is a playground’s" in one.what) == ("Database", True)
    assert "KRING_DATABASE_URL" in one.next


async def test_what_it_looked_at_has_not_changed(world: Outside, tmp_path: Path) -> None:
    """Though it tries whether it could write."""
    settings = world.settings(kring_database_url=f"sqlite:///{tmp_path}/kring.db")
    await install(settings, Installation("slack", "T1", NOW))
    before = dump(tmp_path / "kring.db")
    assert await wrong(settings) == ()
    assert dump(tmp_path / "kring.db") == before


def dump(file: Path) -> list[str]:
    connection = sqlite3.connect(file)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


async def test_files_that_others_may_read_are_told(world: Outside, tmp_path: Path) -> None:
    settings = world.settings(kring_database_url=f"sqlite:///{tmp_path}/kring.db")
    await install(settings)
    env = tmp_path / ".env"
    env.touch(0o600)
    assert await told(settings, "Files") == []
    env.chmod(0o640)
    (tmp_path / "kring.db").chmod(0o604)
    lines = await told(settings, "Files")
    assert [(one.state, one.next) for one in lines] == [
        *(("off", "chmod 600 .env"), ("off", f"chmod 600 {tmp_path}/kring.db"))
    ]


@pytest.mark.parametrize(("folder", "state"), [("", "good"), ("nowhere/", "bad")])
async def test_an_sqlite_that_is_not_there_yet_is_not_made_by_looking(
    world: Outside, folder: str, state: str, tmp_path: Path
) -> None:
    (one,) = await told(world.settings(kring_database_url=f"sqlite:///{tmp_path}/{folder}new.db"), "Database")
    assert one.state == state
    assert files_in(tmp_path) == []


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_database_that_never_answers_is_not_waited_for(world: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "ONE_TRY", 0.3)
    over = asyncio.Event()

    async def silent(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with asyncio.timeout(10):
        one = await only(world.settings(kring_database_url=f"postgresql://{host}:{port}/kring"))
    assert (one.subject, "no answer" in one.what) == ("Database", True)
    over.set()
    server.close()
    await server.wait_closed()


async def test_a_database_that_is_away_says_what_the_way_to_it_says_without_its_password(world: Outside) -> None:
    password = fresh()
    one = await only(world.settings(kring_database_url=f"postgresql://kring:{password}@127.0.0.1:1/kring"))
    assert "PostgreSQL (127.0.0.1:1/kring)" in one.what
    assert "refused" in one.what.lower()
    assert password not in f"{one.what}{one.next}"
