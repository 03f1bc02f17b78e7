"""Kring starts with good settings, and otherwise says which one is wrong and where to get it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kring.settings import BadSettings, Mode, Settings, read_settings

SLACK = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "token"}
MANY = {
    "SLACK_SIGNING_SECRET": "shh",
    "SLACK_CLIENT_ID": "client",
    "SLACK_CLIENT_SECRET": "hush",
    "KRING_SECRET_KEY": "k" * 32,
    "KRING_PUBLIC_URL": "https://kring.example.org",
}
TEAMS = {"MICROSOFT_APP_ID": "app", "MICROSOFT_APP_PASSWORD": "word", "MICROSOFT_APP_TENANT_ID": "tenant"}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def given(monkeypatch: pytest.MonkeyPatch, mode: Mode, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return read_settings(mode)


def refused(monkeypatch: pytest.MonkeyPatch, mode: Mode, **environment: str) -> dict[str, str]:
    with pytest.raises(BadSettings) as refusal:
        given(monkeypatch, mode, **environment)
    return {problem.setting: f"{problem.what} {problem.where}" for problem in refusal.value.problems}


def test_the_playground_needs_no_setting_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, "demo")
    assert settings.kring_database_url == "sqlite:///kring.db"
    assert (settings.kring_host, settings.kring_port) == ("127.0.0.1", 8000)


@pytest.mark.parametrize("platform", [SLACK, TEAMS, SLACK | TEAMS])
def test_one_whole_platform_is_enough_to_serve(monkeypatch: pytest.MonkeyPatch, platform: dict[str, str]) -> None:
    settings = given(monkeypatch, "serve", **platform)
    assert (settings.slack, settings.teams) == ("SLACK_BOT_TOKEN" in platform, "MICROSOFT_APP_ID" in platform)


@pytest.mark.parametrize("missing", [*SLACK, *TEAMS])
def test_a_half_platform_is_refused_by_name_with_where_to_get_it(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    whole = SLACK if missing in SLACK else TEAMS
    half = {name: value for name, value in whole.items() if name != missing}
    problems = refused(monkeypatch, "serve", **half)
    assert list(problems) == [missing]
    assert "half" in problems[missing]
    assert "→" in problems[missing]


def test_serving_without_any_platform_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(refused(monkeypatch, "serve")) == ["SLACK_SIGNING_SECRET", "MICROSOFT_APP_ID"]


def test_socket_mode_alone_is_half_a_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(refused(monkeypatch, "serve", SLACK_APP_TOKEN="app")) == set(SLACK)


def test_many_workspaces_install_by_oauth(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, "serve", **MANY)
    assert settings.slack
    assert "hush" not in repr(settings)


@pytest.mark.parametrize("missing", MANY)
def test_half_an_installation_is_refused_by_name_with_where_to_get_it(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    problems = refused(monkeypatch, "serve", **{name: value for name, value in MANY.items() if name != missing})
    assert list(problems) == [missing]
    assert "half" in problems[missing]


def test_the_token_of_one_workspace_beside_the_client_of_many_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = refused(monkeypatch, "serve", **MANY, SLACK_BOT_TOKEN="token")
    assert list(problems) == ["SLACK_BOT_TOKEN"]
    assert "/slack/install" in problems["SLACK_BOT_TOKEN"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KRING_DATABASE_URL", "mysql://somewhere"),
        ("KRING_DATABASE_URL", "sqlite:///:memory:"),
        ("KRING_DATABASE_URL", "postgresql://kring:hunter2@host:notaport/kring"),
        ("KRING_DATABASE_URL", "postgresql://kring:hunter2@[::1/kring"),
        ("KRING_PUBLIC_URL", "https://["),
        ("KRING_PUBLIC_URL", "https://"),
        ("KRING_PUBLIC_URL", "ftp://localhost"),
        ("SLACK_API_URL", "slack.com/api"),
        ("KRING_TEAMS_LOGIN_URL", "https://["),
        ("KRING_TEAMS_OPENID_URL", "file:///etc/passwd"),
        ("KRING_PORT", "eighty"),
        ("KRING_PORT", "70000"),
        ("KRING_PUBLIC_URL", "http://kring.example.org"),
        ("KRING_SECRET_KEY", "short"),
        ("KRING_HOST", "0.0.0.0"),  # noqa: S104, the playground refuses it
    ],
)
def test_a_wrong_value_is_named_and_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    problems = refused(monkeypatch, "demo", **{name: value})
    assert list(problems) == [name]
    assert name == "KRING_HOST" or value not in problems[name]


def test_what_only_does_its_work_and_ends_needs_no_platform_and_minds_no_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """`kring migrate` and `kring manifest` run in the container, whose host is every address."""
    assert given(monkeypatch, "tool", KRING_HOST="0.0.0.0").kring_host == "0.0.0.0"  # noqa: S104, likewise


def test_secrets_stay_out_of_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, "serve", **SLACK, KRING_SECRET_KEY="k" * 32)
    assert "shh" not in repr(settings)
    assert "k" * 32 not in repr(settings)


def test_service_hosts_are_a_list_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, "demo", KRING_TEAMS_SERVICE_HOSTS="One.example, two.example")
    assert settings.kring_teams_service_hosts == ("one.example", "two.example")


def test_settings_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("KRING_PORT=9000\nKRING_PUBLIC_URL=\n")
    assert given(monkeypatch, "demo").kring_port == 9000
