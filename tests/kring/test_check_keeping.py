"""`kring check` of what is kept: many workspaces, the keys to their tokens, and the database itself."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.ports import Installation
from kring import checks
from storage import migrate
from tests.kring.looking import NOW, install, many, only, told, wrong
from tests.kring.outside import Outside, fresh
from tests.postgres import Postgres


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
    none = await only(settings.model_copy(update={"kring_secret_key": ""}))
    assert none.subject == "KRING_SECRET_KEY"


async def test_a_database_without_tables_is_migrated_by_hand_only_on_postgresql(
    world: Outside, postgres: Postgres
) -> None:
    url = postgres.create()
    one = await only(world.settings(kring_database_url=url))
    assert "kring migrate" in one.next
    await asyncio.to_thread(migrate, url)
    assert await wrong(world.settings(kring_database_url=url)) == ()
    postgres.drop(url)


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
