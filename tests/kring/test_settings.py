"""Kring starts with good settings, and otherwise says which one is wrong and where to get it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kring.settings import BadSettings, Mode, Settings, deaf, read_settings

SLACK = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "token"}
MANY = {
    "SLACK_SIGNING_SECRET": "shh",
    "SLACK_CLIENT_ID": "client",
    "SLACK_CLIENT_SECRET": "hush",
    "KRING_SECRET_KEY": "k" * 32,
    "KRING_PUBLIC_URL": "https://kring.example.org",
}
APP = "11111111-2222-3333-4444-555555555555"
TEAMS = {"MICROSOFT_APP_ID": APP, "MICROSOFT_APP_PASSWORD": "word", "MICROSOFT_APP_TENANT_ID": "tenant"}


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
    assert settings.kring_database_url == "sqlite:///playground.db"
    assert (settings.kring_host, settings.kring_port) == ("127.0.0.1", 8000)


@pytest.mark.parametrize("address", ["sqlite:///kring.db", "postgresql://kring@db/kring"])
def test_the_playground_has_its_own_database_whatever_is_set(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """In a folder where Kring is set up for real it would move in among real people, or before they come."""
    assert given(monkeypatch, "demo", KRING_DATABASE_URL=address).kring_database_url == "sqlite:///playground.db"


def test_a_database_of_another_kind_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(refused(monkeypatch, "serve", KRING_DATABASE_URL="mysql://db/kring", **SLACK)) == ["KRING_DATABASE_URL"]


def test_nobody_is_served_from_the_playgrounds_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = refused(monkeypatch, "serve", KRING_DATABASE_URL="sqlite:///playground.db", **SLACK)
    assert list(problems) == ["KRING_DATABASE_URL"]
    assert "another name" in problems["KRING_DATABASE_URL"]


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
@pytest.mark.parametrize("password", ["ge#heim", "ge?heim", "ge%25heim", "ge[heim"])
def test_a_database_may_have_any_password(monkeypatch: pytest.MonkeyPatch, scheme: str, password: str) -> None:
    address = f"{scheme}://kring:{password}@db:5432/kring"
    assert given(monkeypatch, "serve", KRING_DATABASE_URL=address, **SLACK).kring_database_url == address


@pytest.mark.parametrize("app", ["abc", f"{APP} ", f"{{{APP}}}", APP.replace("-", "")])
def test_an_app_of_microsofts_has_an_id_like_microsofts(monkeypatch: pytest.MonkeyPatch, app: str) -> None:
    problems = refused(monkeypatch, "serve", **TEAMS | {"MICROSOFT_APP_ID": app})
    assert list(problems) == ["MICROSOFT_APP_ID"]
    assert "00000000-0000-0000-0000-000000000000" in problems["MICROSOFT_APP_ID"]
    assert "Microsoft App ID" in problems["MICROSOFT_APP_ID"]


def test_what_both_ways_into_slack_need_leaves_open_which_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = refused(monkeypatch, "serve", SLACK_SIGNING_SECRET="shh")
    assert list(problems) == ["SLACK_BOT_TOKEN"]
    assert (
        "For one workspace SLACK_BOT_TOKEN; for many SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and KRING_SECRET_KEY."
        in problems["SLACK_BOT_TOKEN"]
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("KRING_PORT", "eighty", "a number from 0 to 65535 for example 8000"),
        ("KRING_PORT", "70000", "a number from 0 to 65535"),
        ("KRING_CONTACT", "x" * 301, "300 characters"),
        ("KRING_PUBLIC_URL", "kring.example.org", "“kring.example.org” is none for example https://kring.example.org"),
        ("KRING_DATABASE_URL", "mysql://somewhere", "for example sqlite:///kring.db"),
    ],
)
def test_a_wrong_value_is_told_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    problems = refused(monkeypatch, "tool", **{name: value})
    assert list(problems) == [name]
    assert said in problems[name]


@pytest.mark.parametrize(
    ("given_too", "said"),
    [
        (SLACK, "SLACK_APP_TOKEN"),
        (SLACK | TEAMS, "Slack and Teams"),
        (SLACK | TEAMS | {"SLACK_APP_TOKEN": "app"}, "Teams"),
        (TEAMS, "Teams"),
        (SLACK | {"SLACK_APP_TOKEN": "app"}, None),
        (SLACK | TEAMS | {"KRING_PUBLIC_URL": "https://kring.example.org"}, None),
    ],
)
def test_a_platform_that_can_not_reach_kring_is_noticed(
    monkeypatch: pytest.MonkeyPatch, given_too: dict[str, str], said: str | None
) -> None:
    why = deaf(given(monkeypatch, "serve", **given_too))
    assert (why is None) == (said is None)
    assert why is None or said is None or said in f"{why.what} {why.where}"


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
    (said,) = refused(monkeypatch, "serve").values()
    assert said == "No platform is set up yet: set up Slack or Teams docs/administrator.md"


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
        ("KRING_PUBLIC_URL", "https://somebody:hunter2@["),
        ("SLACK_API_URL", "slack.com/api"),
        ("KRING_TEAMS_LOGIN_URL", "https://["),
        ("KRING_TEAMS_OPENID_URL", "file:///etc/passwd"),
        ("KRING_PORT", "eighty"),
        ("KRING_SECRET_KEY", "short"),
    ],
)
def test_a_wrong_value_is_named_and_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    problems = refused(monkeypatch, "tool", **{name: value})
    assert list(problems) == [name]
    assert value not in problems[name]


@pytest.mark.parametrize("value", ["https://[", "https://", "ftp://localhost", "http://kring.example.org"])
def test_an_address_that_slack_could_not_call_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    assert f"“{value}” is none" in refused(monkeypatch, "tool", KRING_PUBLIC_URL=value)["KRING_PUBLIC_URL"]


def test_the_playground_stays_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(refused(monkeypatch, "demo", KRING_HOST="0.0.0.0")) == ["KRING_HOST"]  # noqa: S104, it is refused


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


@pytest.mark.parametrize(("said", "meant"), [("T1, E2,", ("T1", "E2")), ("", ())])
def test_workspaces_are_a_list_separated_by_commas(
    monkeypatch: pytest.MonkeyPatch, said: str, meant: tuple[str, ...]
) -> None:
    assert given(monkeypatch, "demo", KRING_SLACK_WORKSPACES=said).kring_slack_workspaces == meant


def test_settings_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("KRING_PORT=9000\nKRING_PUBLIC_URL=\n")
    assert given(monkeypatch, "demo").kring_port == 9000
