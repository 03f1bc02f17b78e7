"""Installing that doesn't work: cancelled, refused, cut off, not kept. Each ends on a page with the next step."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.people import LOCALES, Locale
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import HOME, INSTALL, Many, asked, changed, many
from tests.fakes.slack import Fault, Human, Workspace


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    async with many() as running:
        yield running


@pytest.fixture
def linde(kring: Many) -> Workspace:
    return kring.slack.workspace


@pytest.fixture
def an(linde: Workspace) -> Human:
    """Who runs the Slack of De Linde."""
    return linde.human("An")


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_cancels_hears_that_nothing_changed(kring: Many, locale: Locale) -> None:
    browser = kring.browser()
    browser.language = locale
    page = await browser.get(kring.slack.app.cancel((await browser.get(INSTALL)).headers["Location"]))
    assert page.status == 403
    assert text("slack-install-denied", locale) in page.text.replace("&#x27;", "'")
    assert f'href="{HOME}{INSTALL}"' in page.text
    assert asked(kring) == 0


async def test_what_an_address_says_is_not_repeated(kring: Many) -> None:
    browser = kring.browser()
    away = (await browser.get(INSTALL)).headers["Location"]
    evil = changed(kring.slack.app.cancel(away), error="<b>call 0900 123</b>")
    page = await browser.get(evil)
    assert page.status == 400
    assert "0900" not in page.text


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (Fault(error="invalid_code"), 400, "invalid_code"),
        (Fault(error="bad_client_secret"), 400, "bad_client_secret"),
        (Fault(drop=True), 502, text("slack-install-busy")),
        (Fault(status=429, error="ratelimited", retry_after=3), 502, text("slack-install-busy")),
        (Fault(page="<h1>a proxy's page</h1>"), 502, text("slack-install-busy")),
    ],
)
async def test_what_slack_refuses_is_told_with_the_next_step(
    kring: Many, linde: Workspace, an: Human, fault: Fault, status: int, said: str
) -> None:
    kring.slack.fail("oauth.v2.access", fault)
    page = await kring.install(linde, an)
    assert page.status == status
    assert said in page.text
    assert text("slack-install-again") in page.text
    assert await kring.kept("T0HOME") is None
    assert (await kring.install(linde, an)).status == 200, "starting again helps"


async def test_an_installation_that_cannot_be_kept_says_so(kring: Many, linde: Workspace, an: Human) -> None:
    kring.store.away = True
    page = await kring.install(linde, an)
    assert page.status == 503
    assert text("slack-install-unsaved") in page.text
    kring.store.away = False
    assert (await kring.install(linde, an)).status == 200
