"""`kring manifest`: what is to be pasted at Slack's, and uploaded to Teams."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.kring.commands import kring

HERE = "https://kring.example.org"
TEAMS = {"MICROSOFT_APP_ID": "11111111-2222-3333-4444-555555555555", "KRING_PUBLIC_URL": HERE}
CONTAINER = {"KRING_HOST": "0.0.0.0"}  # noqa: S104, as in the Dockerfile


def slack(*words: str, **environment: str) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(kring("manifest", "slack", *words, **environment).stdout)
    return printed


def test_slacks_is_for_the_public_address_or_else_for_socket_mode() -> None:
    reached, hidden = slack(KRING_PUBLIC_URL=HERE)["settings"], slack(**CONTAINER)["settings"]
    assert reached["interactivity"]["request_url"] == f"{HERE}/slack/events"
    assert (reached["socket_mode_enabled"], hidden["socket_mode_enabled"]) == (False, True)


def test_slacks_is_for_many_workspaces_when_it_is_asked_for_or_already_so() -> None:
    """Before there is an app there is no client id: so it can be asked for."""
    one = slack(KRING_PUBLIC_URL=HERE)
    many = slack("--many", KRING_PUBLIC_URL=HERE)
    assert many != one
    assert slack(KRING_PUBLIC_URL=HERE, SLACK_CLIENT_ID="1.2") == many
    assert f"{HERE}/slack/oauth_redirect" in many["oauth_config"]["redirect_urls"]
    refused = kring("manifest", "slack", "--many")
    assert (refused.exit_code, "KRING_PUBLIC_URL" in refused.stderr) == (2, True)


def test_slacks_can_be_written_to_a_file(tmp_path: Path) -> None:
    written = kring("manifest", "slack", "--output", "slack.json", KRING_PUBLIC_URL=HERE)
    assert "api.slack.com/apps" in written.stderr
    assert json.loads((tmp_path / "slack.json").read_text("utf-8")) == slack(KRING_PUBLIC_URL=HERE)


def test_teams_gets_a_package_and_is_told_where_to_upload_it(tmp_path: Path) -> None:
    written = kring("manifest", "teams", "--edition", "1.2.0", **TEAMS)
    assert written.exit_code == 0
    assert "admin.teams.microsoft.com" in written.stderr
    with ZipFile(tmp_path / "kring-teams.zip") as package:
        assert {"manifest.json", "color.png", "outline.png"} <= set(package.namelist())
        made = json.loads(package.read("manifest.json"))
    assert (made["bots"][0]["botId"], made["version"]) == (TEAMS["MICROSOFT_APP_ID"], "1.2.0")


def test_the_package_can_go_to_standard_output_where_no_file_would_last(tmp_path: Path) -> None:
    """As in a container: nothing else is on it, and it is the same."""
    assert kring("manifest", "teams", **TEAMS).stdout == ""
    piped = kring("manifest", "teams", "--output", "-", **TEAMS)
    assert piped.stdout_bytes == (tmp_path / "kring-teams.zip").read_bytes()


def test_nothing_is_overwritten_unless_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "mine.zip"
    file.write_text("mine")
    refused = kring("manifest", "teams", "-o", "mine.zip", **TEAMS)
    assert (refused.exit_code, "--force" in refused.stderr, file.read_text()) == (2, True, "mine")
    assert kring("manifest", "teams", "-o", "mine.zip", "--force", **TEAMS).exit_code == 0
    assert file.read_bytes()[:2] == b"PK"


def test_a_place_that_can_not_be_written_is_no_traceback() -> None:
    refused = kring("manifest", "teams", "--output", "nowhere/kring.zip", **TEAMS)
    assert (refused.exit_code, "nowhere/kring.zip" in refused.stderr) == (2, True)


@pytest.mark.parametrize("edition", ["foo", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", ""])
def test_a_version_that_teams_would_not_take_is_refused(edition: str, tmp_path: Path) -> None:
    refused = kring("manifest", "teams", "--edition", edition, **TEAMS)
    assert (refused.exit_code, "--edition 1.1.0" in refused.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_an_app_without_microsofts_id_gets_no_package(tmp_path: Path) -> None:
    refused = kring("manifest", "teams", **TEAMS | {"MICROSOFT_APP_ID": "abc"})
    assert (refused.exit_code, "MICROSOFT_APP_ID" in refused.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", [*TEAMS])
def test_teams_names_the_app_or_says_that_it_must(missing: str, tmp_path: Path) -> None:
    refused = kring("manifest", "teams", **{name: value for name, value in TEAMS.items() if name != missing})
    assert (refused.exit_code, missing in refused.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []
