"""Installing from a browser: off to Slack and back, in one browser, once, within ten minutes; and what goes wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from secrets import token_urlsafe
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import pytest

from adapters.languages import language_of
from adapters.slack.manifest import BOT_SCOPES
from bot.people import Account, Locale
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import HOME, INSTALL, Many, asked, changed, many, start
from tests.fakes.slack import Human, Workspace

BACK = "/slack/oauth_redirect"


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    async with many() as running:
        yield running
        assert running.slack.workspace.refused == []


@pytest.fixture
def linde(kring: Many) -> Workspace:
    return kring.slack.workspace


@pytest.fixture
def an(linde: Workspace) -> Human:
    """Who runs the Slack of De Linde."""
    return linde.human("An")


# --- the way there


async def test_the_way_to_slack_asks_for_no_more_than_the_manifest_does(kring: Many) -> None:
    away = await kring.browser().get(INSTALL)
    assert away.status == 302
    address = urlsplit(away.headers["Location"])
    query = {key: values[0] for key, values in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{kring.slack.url}/oauth/v2/authorize"
    assert query.pop("state")
    scopes = query.pop("scope").split(",")
    assert scopes == list(BOT_SCOPES)
    assert query == {"client_id": kring.slack.app.client_id, "redirect_uri": HOME + BACK}


async def test_the_browsers_half_stays_in_the_browser(kring: Many) -> None:
    browser = kring.browser()
    away = await browser.get(INSTALL)
    (cookie,) = browser.set.values()
    assert cookie["httponly"]
    assert cookie["secure"]
    assert (cookie["samesite"], cookie["path"], cookie["max-age"]) == ("lax", "/slack", "600")
    assert cookie.value not in away.headers["Location"]


async def test_on_this_machine_alone_it_works_without_https() -> None:
    async with many() as kring, AsyncExitStack() as stack:
        await start(kring, stack, replace(kring.settings, public_url="http://127.0.0.1:8000"))
        browser = kring.browser(1)
        await browser.get(INSTALL)
        (cookie,) = browser.set.values()
        assert not cookie["secure"]


async def test_below_another_path_the_browsers_half_comes_back_too() -> None:
    """A proxy in front may give Kring a path of its own."""
    async with many() as kring, AsyncExitStack() as stack:
        await start(kring, stack, replace(kring.settings, public_url="https://example.org/kring/"))
        browser = kring.browser(1)
        away = await browser.get(INSTALL)
        (cookie,) = browser.set.values()
        back = parse_qs(urlsplit(away.headers["Location"]).query)["redirect_uri"]
        assert back == ["https://example.org/kring/slack/oauth_redirect"]
        assert cookie["path"] == "/kring/slack"


@pytest.mark.parametrize(("team", "passed"), [("T0HOME", ["T0HOME"]), ("T0&redirect_uri=https://evil.example", [])])
async def test_a_workspace_can_be_chosen_beforehand(kring: Many, team: str, passed: list[str]) -> None:
    away = await kring.browser().get(f"{INSTALL}?{urlencode({'team': team})}")
    query = parse_qs(urlsplit(away.headers["Location"]).query)
    assert query.get("team", []) == passed
    assert query["redirect_uri"] == [HOME + BACK]


# --- and back


async def test_who_installs_is_greeted_by_message_and_may_arrange_everything(
    kring: Many, linde: Workspace, an: Human
) -> None:
    page = await kring.install(linde, an)
    assert page.status == 200
    assert text("slack-install-greeted") in page.text
    assert "https://slack.com/app_redirect?app=A0KRING&amp;team=T0HOME" in page.text
    kept = await kring.kept("T0HOME")
    assert kept is not None
    assert (kept.token, kept.refresh, kept.installer) == (linde.bot_token, linde.refresh_token, an.id)
    assert (kept.name, kept.bot, kept.scopes) == ("De Linde", "U0BOT", BOT_SCOPES)
    assert await kring.roles("T0HOME", an) == {"administrator"}
    assert kring.pokes
    assert len(await kring.kring(linde).deliver()) == 1
    assert linde.messages[-1].channel == linde.direct(an.id)


@pytest.mark.parametrize(
    ("slack_locale", "browser_language", "locale"),
    [("nl-BE", "nl-BE", "nl"), ("fr-FR", "fr;q=0.8, de", "fr"), ("en-US", "en-GB,en", "en")],
)
async def test_the_page_is_in_the_browsers_language(
    kring: Many, linde: Workspace, slack_locale: str, browser_language: str, locale: Locale
) -> None:
    browser = kring.browser()
    browser.language = browser_language
    away = await browser.get(INSTALL)
    by = linde.human("An", locale=slack_locale)
    page = await browser.get(kring.slack.app.allow(away.headers["Location"], linde, by))
    assert f'<html lang="{locale}">' in page.text
    assert text("slack-install-open", locale) in page.text
    seen = await kring.store.recall(Account("slack", "T0HOME", by.id), None)
    assert seen is not None
    assert seen.person.reader.locale == locale


@pytest.mark.parametrize(
    ("accepted", "locale"),
    [
        ("", "nl"),
        ("de, en;q=0.7, fr;q=0.9", "fr"),
        ("en;q=0, fr", "fr"),
        ("EN-us", "en"),
        ("fr;q=abc, en", "en"),
        ("x" * 10_000, "nl"),
        ("*", "nl"),
    ],
)
def test_a_language_is_chosen_as_the_browser_likes_it(accepted: str, locale: Locale) -> None:
    assert language_of(accepted) == locale


async def test_no_page_tells_anybody_its_address_or_runs_anything(kring: Many, linde: Workspace, an: Human) -> None:
    linde.name = "<script>alert(1)</script>"
    page = await kring.install(linde, an)
    assert "<script" not in page.text
    assert "&lt;script&gt;" in page.text
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


async def test_a_whole_grid_is_led_to_choosing_its_workspaces(kring: Many, linde: Workspace, an: Human) -> None:
    linde.grid = "E0GRID"
    page = await kring.install(linde, an, org_wide=True)
    assert text("slack-install-grid") in page.text
    assert "https://app.slack.com/manage/E0GRID/integrations/profile/A0KRING/workspaces/add" in page.text
    assert await kring.kept("E0GRID")
    assert await kring.kept("T0HOME") is None


async def test_an_installation_that_may_not_do_everything_says_what_is_missing(
    kring: Many, linde: Workspace, an: Human
) -> None:
    kring.slack.app.given = "commands,chat:write"
    page = await kring.install(linde, an)
    assert "im:history" in page.text
    assert text("slack-install-again") in page.text
    assert "chat:write," not in page.text
    assert await kring.kept("T0HOME"), "what was allowed works"


async def test_tokens_that_last_are_kept_as_such(kring: Many, linde: Workspace, an: Human) -> None:
    kring.slack.app.rotates = False
    await kring.install(linde, an)
    kept = await kring.kept("T0HOME")
    assert kept is not None
    assert (kept.refresh, kept.expires) == ("", None)


async def test_installing_once_more_makes_nobody_else_an_administrator(
    kring: Many, linde: Workspace, an: Human
) -> None:
    """In many workspaces everybody may install apps."""
    await kring.install(linde, an)
    bo = linde.human("Bo")
    assert (await kring.install(linde, bo)).status == 200
    assert await kring.roles("T0HOME", an) == {"administrator"}
    assert await kring.roles("T0HOME", bo) == frozenset()


# --- forged, replayed, too late


@pytest.mark.parametrize("wrong", ["no state", "forged", "mixed", "no cookie", "another browser", "too late", "early"])
async def test_who_did_not_set_out_from_here_gets_no_token(
    kring: Many, linde: Workspace, an: Human, wrong: str
) -> None:
    browser, other = kring.browser(), kring.browser()
    away = (await browser.get(INSTALL)).headers["Location"]
    back = kring.slack.app.allow(away, linde, an)
    state = dict(parse_qsl(urlsplit(back).query))["state"]
    theirs = dict(parse_qsl(urlsplit((await other.get(INSTALL)).headers["Location"]).query))["state"]
    match wrong:
        case "no state":
            back = changed(back, state="")
        case "forged":
            back = changed(back, state=f"{state[:-1]}{'0' if state[-1] != '0' else '1'}")
        case "mixed":
            back = changed(back, state=f"{theirs.rpartition('.')[0]}.{state.rpartition('.')[2]}")
        case "no cookie":
            browser.cookies.clear()
        case "another browser":
            browser.cookies = other.cookies
        case "too late":
            kring.world.clock.move(minutes=10)
        case _:
            kring.world.clock.move(minutes=-2)
    page = await browser.get(back)
    assert page.status == 400
    assert text("slack-install-stale") in page.text
    assert asked(kring) == 0
    assert await kring.kept("T0HOME") is None


@pytest.mark.parametrize("state", ["", ".", "a.b.c", "é.é.é", "1" * 5000, f"{'9' * 30}.x.y", "\x00"])
async def test_a_state_of_any_shape_is_a_clear_page(kring: Many, state: str) -> None:
    browser = kring.browser()
    await browser.get(INSTALL)
    page = await browser.get(f"{BACK}?{urlencode({'state': state, 'code': 'x'})}")
    assert page.status == 400
    assert asked(kring) == 0


async def test_the_same_way_back_works_once(kring: Many, linde: Workspace, an: Human) -> None:
    browser = kring.browser()
    back = kring.slack.app.allow((await browser.get(INSTALL)).headers["Location"], linde, an)
    assert (await browser.get(back)).status == 200
    assert browser.cookies == {}, "the browser is told to forget its half"
    assert (await browser.get(back)).status == 400
    assert asked(kring) == 1
    assert len(await kring.kring(linde).deliver()) == 1, "and the installer is greeted once"


async def test_any_web_process_takes_back_who_left_from_another(an: Human, linde: Workspace, kring: Many) -> None:
    async with AsyncExitStack() as stack:
        await start(kring, stack)
        browser = kring.browser(0)
        back = kring.slack.app.allow((await browser.get(INSTALL)).headers["Location"], linde, an)
        browser.host = kring.hosts[1]
        assert (await browser.get(back)).status == 200


async def test_a_new_key_takes_back_who_left_under_the_old_one(an: Human, linde: Workspace, kring: Many) -> None:
    async with AsyncExitStack() as stack:
        await start(kring, stack, replace(kring.settings, keys=(token_urlsafe(32), *kring.settings.keys)))
        await start(kring, stack, replace(kring.settings, keys=(token_urlsafe(32),)))
        browser = kring.browser(0)
        back = kring.slack.app.allow((await browser.get(INSTALL)).headers["Location"], linde, an)
        left = dict(browser.cookies)
        browser.host = kring.hosts[2]
        assert (await browser.get(back)).status == 400, "that one knows other keys"
        browser.host, browser.cookies = kring.hosts[1], left
        assert (await browser.get(back)).status == 200
