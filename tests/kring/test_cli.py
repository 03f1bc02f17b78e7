"""The command line, by the names that people and containers rely on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.kring.commands import kring
from tests.postgres import Postgres

SLACK = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "token"}
CONTAINER = {"KRING_HOST": "0.0.0.0"}  # noqa: S104, as in the Dockerfile

MAIN = ("demo", "serve", "migrate", "check", "manifest")


def test_help_names_every_command() -> None:
    shown = kring("--help")
    assert shown.exit_code == 0
    assert all(word in shown.stdout for word in (*MAIN, "nudges", "people", "appoint", "keys"))


@pytest.mark.parametrize("role", ["web", "worker", "all"])
def test_serving_without_a_platform_says_what_is_missing(role: str) -> None:
    refused = kring("serve", "--role", role)
    assert refused.exit_code == 2
    assert "set up Slack or Teams" in refused.stderr
    assert "docs/administrator.md" in refused.stderr


def test_a_database_is_migrated_in_the_container() -> None:
    assert kring("migrate", **CONTAINER).exit_code == 0


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


def test_a_file_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    refused = kring("migrate", KRING_DATABASE_URL=f"sqlite:///{tmp_path}/nowhere/kring.db")
    assert refused.exit_code == 2
    assert f"{tmp_path}/nowhere/kring.db" in refused.stderr
    assert "may Kring write in it?" in refused.stderr


def test_a_database_that_can_not_keep_every_name_is_refused_in_one_sentence(postgres: Postgres) -> None:
    """A cluster made in the locale "C" gives such databases, unless it is told otherwise."""
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        how = "ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
        connection.execute(f"CREATE DATABASE ascii {how}")
    url = postgres.url("ascii")
    refused = kring("migrate", KRING_DATABASE_URL=url)
    checked = kring("check", KRING_DATABASE_URL=url)
    postgres.drop(url)
    assert refused.exit_code == 2
    assert "encoding is SQL_ASCII, and Kring needs UTF8" in refused.stderr
    assert "kring migrate" in checked.stdout
