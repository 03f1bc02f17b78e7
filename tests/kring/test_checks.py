"""`kring check` tries what is set up, says what fails and where to mend it, and never tells a secret."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ports import Installation
from kring.checks import Finding, finding
from kring.checks.finding import HIDDEN, discreet
from kring.settings import Settings
from tests.kring.looking import NOW, found, install, only, told, wrong
from tests.kring.outside import Outside, fresh, outside


async def test_what_is_right_is_said_part_by_part(world: Outside) -> None:
    findings = await found(world.settings())
    assert {one.state for one in findings} == {"good", "off"}
    assert [one.subject for one in findings if one.state == "good"] == [
        *("Database", "Slack", "Slack", "Teams", "Teams", "Clock")
    ]
    assert any("“De Linde” (T1)" in one.what for one in findings)


@pytest.mark.parametrize(
    ("error", "then"),
    [("invalid_auth", "OAuth & Permissions"), ("token_revoked", "install"), ("strange_error", "strange_error")],
)
async def test_a_token_that_slack_refuses_names_the_error_and_the_page(world: Outside, error: str, then: str) -> None:
    world.refusals[world.token] = error
    one = await only(world.settings())
    assert error in one.what
    assert then in one.next


async def test_a_token_without_a_permission_names_it_and_how_to_get_it(world: Outside) -> None:
    world.scopes = tuple(scope for scope in world.scopes if scope != "im:history")
    one = await only(world.settings())
    assert one.what.endswith("permissions are missing: im:history")
    assert "kring manifest slack" in one.next


async def test_socket_mode_is_tried_with_its_own_token(world: Outside) -> None:
    one = await only(world.settings(slack_app_token=fresh()))
    assert "SLACK_APP_TOKEN" in one.what
    assert "connections:write" in one.next


@pytest.mark.parametrize(("code", "then"), [(7000215, "Manage Password"), (7000222, "expired"), (90002, "TENANT_ID")])
async def test_what_microsoft_refuses_is_said_by_its_own_number(world: Outside, code: int, then: str) -> None:
    world.codes = [code]
    one = await only(world.settings(microsoft_app_password=fresh()))
    assert f"AADSTS{code}" in one.what
    assert then in one.next


@pytest.mark.parametrize("codes", [[], [1]])
async def test_a_number_that_nobody_knows_leads_to_comparing_all_three(world: Outside, codes: list[int]) -> None:
    world.codes = codes
    one = await only(world.settings(microsoft_app_password=fresh()))
    assert all(name in one.next for name in ("APP_ID", "APP_PASSWORD", "APP_TENANT_ID"))


async def test_keys_that_may_not_sign_for_teams_are_of_no_use(world: Outside) -> None:
    world.endorsed = ("webchat",)
    assert "KRING_TEAMS_OPENID_URL" in (await only(world.settings())).what


@pytest.mark.parametrize("ahead", [timedelta(seconds=-400), timedelta(seconds=20)])
async def test_a_clock_that_is_off_is_told_by_how_much(world: Outside, ahead: timedelta) -> None:
    world.ahead = ahead
    one = await only(world.settings())
    assert one.subject == "Clock"
    assert ("ahead of" in one.what) == (ahead < timedelta())
    assert "NTP" in one.next


async def test_nobody_who_answers_leaves_everything_said_and_nothing_raised() -> None:
    settings = Outside(url="http://127.0.0.1:9").settings()
    subjects = [one.subject for one in await wrong(settings)]
    assert subjects == ["Slack", "Slack", "Teams", "Teams"]


async def test_an_answer_that_is_a_web_page_is_nobodys_fault_but_said(world: Outside) -> None:
    world.page = "<html>Log in to the guest network</html>"
    assert len(await wrong(world.settings())) == 4


async def test_no_secret_follows_a_redirect(world: Outside) -> None:
    async with outside() as other:
        world.elsewhere = other.url
        assert len(await wrong(world.settings())) == 4
        assert other.paths == []


async def test_all_tries_are_under_way_at_once(world: Outside) -> None:
    world.hold = asyncio.Event()
    looking = asyncio.create_task(found(world.settings()))
    await world.until(lambda: world.under_way == 4)
    world.hold.set()
    await looking


async def test_nobody_is_waited_for_longer_than_said(world: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "ONE_TRY", 0.2)
    world.hold = asyncio.Event()
    async with asyncio.timeout(10):
        findings = await wrong(world.settings())
    assert all("no answer within" in one.what for one in findings)
    world.hold.set()


async def test_it_says_in_how_many_tenants_teams_is(world: Outside) -> None:
    settings = world.settings()
    await install(settings, Installation("teams", "tenant-1", NOW), Installation("teams", "tenant-2", NOW))
    assert any(one.what == "installed in 2 tenants" for one in await told(settings, "Teams"))


def test_a_secret_that_gets_into_a_text_is_blotted_out() -> None:
    """The last line of defence: no text is made with one."""
    token, password = fresh(), "p@ss word 1"
    settings = Settings(slack_bot_token=token, kring_database_url="postgresql://k:p%40ss%20word%201@db/kring")
    said = Finding("Slack", "bad", f"no: {token}", f"{password}, p%40ss%20word%201")
    assert discreet([said], settings) == (replace(said, what=f"no: {HIDDEN}", next=f"{HIDDEN}, {HIDDEN}"),)
