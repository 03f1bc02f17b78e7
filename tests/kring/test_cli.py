"""The command line, by the names that people and containers rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kring.cli import app
from kring.settings import Settings
from tests.postgres import Postgres

SLACK = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "token"}
CONTAINER = {"KRING_HOST": "0.0.0.0"}  # noqa: S104, as in the Dockerfile
TEAMS = {"MICROSOFT_APP_ID": "app", "KRING_PUBLIC_URL": "https://kring.example.org"}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def kring(*words: str, **environment: str) -> Result:
    return CliRunner().invoke(app, words, env=environment)


def test_help_names_every_command() -> None:
    shown = kring("--help")
    assert shown.exit_code == 0
    assert all(word in shown.stdout for word in ("demo", "serve", "migrate", "check", "manifest"))


@pytest.mark.parametrize("role", ["web", "worker", "all"])
def test_serving_without_a_platform_says_what_is_missing(role: str) -> None:
    refused = kring("serve", "--role", role)
    assert refused.exit_code == 2
    assert "SLACK_SIGNING_SECRET" in refused.stderr


def test_a_database_is_migrated_in_the_container_and_then_checked() -> None:
    assert kring("migrate", **CONTAINER).exit_code == 0
    checked = kring("check", **SLACK)
    assert checked.exit_code == 0
    assert "Slack: set up" in checked.stdout
    assert "Teams: not set up" in checked.stdout
    assert "Database: ready" in checked.stdout


def test_a_new_sqlite_needs_nothing_and_a_new_postgresql_needs_migrating(postgres: Postgres) -> None:
    assert kring("check", **SLACK).exit_code == 0
    url = {"KRING_DATABASE_URL": postgres.create()}
    checked = kring("check", **SLACK, **url)
    assert checked.exit_code == 1
    assert "run `kring migrate`" in checked.stdout
    assert kring("migrate", **url).exit_code == 0
    assert kring("check", **SLACK, **url).exit_code == 0


def test_serving_on_a_postgresql_without_tables_is_refused(postgres: Postgres) -> None:
    """In a process of its own: serving takes the logs of the whole process in hand."""
    url, program = postgres.create(), Path(sys.executable).with_name("kring")
    settings = os.environ | SLACK | {"KRING_DATABASE_URL": url}
    refused = subprocess.run([program, "serve"], env=settings, capture_output=True, text=True, timeout=60, check=False)
    postgres.drop(url)
    assert refused.returncode == 2
    assert "kring migrate" in refused.stderr


def test_a_database_that_is_away_is_no_traceback() -> None:
    refused = kring("migrate", KRING_DATABASE_URL="postgresql://127.0.0.1:1/kring")
    assert refused.exit_code == 2
    assert "Kring can’t start" in refused.stderr


def test_slacks_manifest_is_for_the_public_address_or_else_for_socket_mode() -> None:
    reached = json.loads(kring("manifest", "slack", KRING_PUBLIC_URL="https://kring.example.org").stdout)["settings"]
    hidden = json.loads(kring("manifest", "slack", **CONTAINER).stdout)["settings"]
    assert reached["interactivity"]["request_url"] == "https://kring.example.org/slack/events"
    assert (reached["socket_mode_enabled"], hidden["socket_mode_enabled"]) == (False, True)


@pytest.mark.parametrize("missing", [*TEAMS])
def test_teams_manifest_names_the_app_or_says_that_it_must(missing: str) -> None:
    assert json.loads(kring("manifest", "teams", **TEAMS).stdout)["bots"][0]["botId"] == "app"
    refused = kring("manifest", "teams", **{name: value for name, value in TEAMS.items() if name != missing})
    assert refused.exit_code == 2
    assert missing in refused.stderr
