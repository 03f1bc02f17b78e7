"""`kring check` as a process of its own: its exit code, and what it writes for people and for programs."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from benchmarks.servers import KRING, environment
from kring.checks import Finding
from kring.settings import Settings
from tests.kring.certificate import Certificate
from tests.kring.outside import Outside, fresh, outside


def given(world: Outside, directory: Path, **other: str) -> dict[str, str]:
    """The settings as an administrator writes them: everything, and all of it right."""
    settings: Settings = world.settings(
        kring_database_url=f"sqlite:///{directory / 'kring.db'}",
        kring_public_url=world.url,
        kring_secret_key=fresh(),
        **other,
    )
    said = settings.model_dump(exclude={"kring_teams_service_hosts", "kring_port"})
    return {name.upper(): value for name, value in said.items() if value}


async def check(settings: dict[str, str], directory: Path, trusting: Certificate, *words: str) -> tuple[int, str]:
    """Exit code, and everything that it wrote."""
    trust = {"SSL_CERT_FILE": str(trusting.file)}
    process = await asyncio.create_subprocess_exec(
        *(KRING, "check", *words),
        env=environment(settings | trust),
        cwd=directory,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    written, _ = await asyncio.wait_for(process.communicate(), 60)
    code = process.returncode
    assert code is not None
    return code, written.decode()


def secrets_in(text: str, settings: dict[str, str]) -> list[str]:
    hidden = [name.upper() for name, kept in Settings.model_fields.items() if not kept.repr]
    return [name for name in hidden if settings.get(name) and settings[name] in text]


async def test_all_that_is_set_up_works(for_localhost: Certificate, tmp_path: Path) -> None:
    async with outside(for_localhost) as world:
        settings = given(world, tmp_path)
        code, written = await check(settings, tmp_path, for_localhost)
    assert code == 0, written
    assert "✗" not in written
    assert written.count("✓") == 8
    assert f"{world.url} is https, and Kring answers there" in written
    assert written.endswith("What is set up works.\n")
    assert secrets_in(written, settings) == []
    assert not (tmp_path / "kring.db").exists(), "it changes nothing"


async def test_what_does_not_work_is_marked_with_its_next_step_and_the_exit_code(
    for_localhost: Certificate, tmp_path: Path
) -> None:
    async with outside(for_localhost) as world:
        settings = given(world, tmp_path) | {"SLACK_BOT_TOKEN": fresh(), "MICROSOFT_APP_PASSWORD": fresh()}
        code, written = await check(settings, tmp_path, for_localhost)
    assert code == 1
    marked = [line for line in written.splitlines() if line.startswith("✗")]
    steps = [line for line in written.splitlines() if line.startswith("    →")]
    assert [line.split()[1] for line in marked] == ["Slack", "Teams"]
    assert len(steps) == 2
    assert "2 things don’t" in written
    assert secrets_in(written, settings) == []


async def test_a_program_reads_the_same_as_json(for_localhost: Certificate, tmp_path: Path) -> None:
    async with outside(for_localhost) as world:
        settings = given(world, tmp_path) | {"SLACK_BOT_TOKEN": fresh()}
        code, written = await check(settings, tmp_path, for_localhost, "--json")
    said: dict[str, Any] = json.loads(written)
    assert (code, said["works"]) == (1, False)
    (wrong,) = [Finding(**one) for one in said["found"] if one["state"] == "bad"]
    assert (wrong.subject, "OAuth & Permissions" in wrong.next) == ("Slack", True)
    assert secrets_in(written, settings) == []


async def test_settings_that_can_not_be_used_are_said_in_the_form_that_was_asked_for(
    for_localhost: Certificate, tmp_path: Path
) -> None:
    half = {"SLACK_SIGNING_SECRET": fresh()}
    code, written = await check(half, tmp_path, for_localhost)
    assert (code, "SLACK_BOT_TOKEN" in written) == (2, True)
    code, written = await check(half, tmp_path, for_localhost, "--json")
    said = json.loads(written)
    assert (code, said["works"]) == (2, False)
    assert "SLACK_BOT_TOKEN" in {one["subject"] for one in said["found"] if one["state"] == "bad"}
    assert secrets_in(written, half) == []


async def test_before_any_platform_is_set_up_the_rest_is_looked_at_all_the_same(
    for_localhost: Certificate, tmp_path: Path
) -> None:
    async with outside(for_localhost) as world:
        code, written = await check({"KRING_PUBLIC_URL": world.url}, tmp_path, for_localhost)
    assert (code, "No platform is set up yet: set up Slack or Teams" in written) == (2, True)
    assert "SQLite (kring.db) is made at the first start" in written
    assert f"{world.url} is https, and Kring answers there" in written


async def test_a_password_that_an_address_would_write_otherwise_breaks_nothing_and_is_not_told(
    for_localhost: Certificate, tmp_path: Path
) -> None:
    settings = {"KRING_DATABASE_URL": "postgresql://kring:ge#heim@127.0.0.1:1/kring"}
    code, written = await check(settings, tmp_path, for_localhost, "--json")
    said = json.loads(written)
    (one,) = [one for one in said["found"] if one["subject"] == "Database"]
    assert (code, one["state"]) == (2, "bad")
    assert "PostgreSQL (127.0.0.1:1/kring)" in one["what"]
    assert "heim" not in written


async def test_a_value_that_can_not_be_read_ends_it_in_the_form_that_was_asked_for(
    for_localhost: Certificate, tmp_path: Path
) -> None:
    code, written = await check({"KRING_PORT": "eighty"}, tmp_path, for_localhost, "--json")
    assert (code, json.loads(written)["found"][0]["subject"]) == (2, "KRING_PORT")
