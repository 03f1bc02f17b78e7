"""A ticket to an installation opens the way back once, over all web processes, whatever became of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import INSTALL, Browser, Many, asked, changed, many
from tests.fakes.slack import Human, Workspace
from tests.fakes.store import MemoryStore

PROCESSES = 2


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    async with many(processes=PROCESSES) as running:
        yield running


@pytest.fixture
def linde(kring: Many) -> Workspace:
    return kring.slack.workspace


@pytest.fixture
def an(linde: Workspace) -> Human:
    return linde.human("An")


async def set_out(kring: Many, linde: Workspace, an: Human) -> tuple[Browser, str]:
    """A browser that comes from Slack, with the address that Slack sends it back to."""
    browser = kring.browser()
    away = (await browser.get(INSTALL)).headers["Location"]
    return browser, kring.slack.app.allow(away, linde, an)


def copied(browser: Browser, kring: Many, process: int) -> Browser:
    """Somebody else's browser with the same cookies, before this process."""
    return Browser(kring.hosts[process], cookies=dict(browser.cookies))


async def test_a_way_back_that_was_used_is_refused_by_every_process(kring: Many, linde: Workspace, an: Human) -> None:
    """Cookie, state and code were all seen by somebody, who comes after."""
    browser, back = await set_out(kring, linde, an)
    copies = [copied(browser, kring, process) for process in range(PROCESSES)]
    assert (await browser.get(back)).status == 200
    kept = await kring.kept("T0HOME")
    for copy in copies:
        page = await copy.get(back)
        assert page.status == 400
        assert text("slack-install-used") in page.text
        assert text("slack-install-again") in page.text
        assert copy.cookies == {}
    assert asked(kring) == 1, "Slack isn't even asked"
    assert await kring.kept("T0HOME") == kept


async def test_of_several_at_once_one_comes_in(kring: Many, linde: Workspace, an: Human) -> None:
    browser, back = await set_out(kring, linde, an)
    copies = [copied(browser, kring, number % PROCESSES) for number in range(6)]
    pages = await asyncio.gather(*(copy.get(back) for copy in copies))
    assert sorted(page.status for page in pages) == [200, *[400] * 5]
    assert asked(kring) == 1


async def test_another_code_comes_in_on_no_used_ticket(kring: Many, linde: Workspace, an: Human) -> None:
    """Else somebody's own workspace could be put behind a way back that an administrator once took."""
    browser, back = await set_out(kring, linde, an)
    copy = copied(browser, kring, 1)
    await browser.get(back)
    _, theirs = await set_out(kring, linde, linde.human("Eva"))
    state, code = (theirs.partition(f"{name}=")[2].partition("&")[0] for name in ("state", "code"))
    assert state not in back
    assert (await copy.get(changed(back, code=code))).status == 400
    assert asked(kring) == 1


async def test_who_does_not_allow_it_has_used_the_ticket_too(kring: Many, linde: Workspace, an: Human) -> None:
    browser, back = await set_out(kring, linde, an)
    copy = copied(browser, kring, 1)
    assert (await browser.get(changed(back, code="", error="access_denied"))).status == 403
    assert text("slack-install-used") in (await copy.get(back)).text
    assert asked(kring) == 0


async def test_a_forged_one_uses_no_ticket(kring: Many, linde: Workspace, an: Human) -> None:
    browser, back = await set_out(kring, linde, an)
    stranger = Browser(kring.hosts[1], cookies=dict.fromkeys(browser.cookies, "x"))
    assert text("slack-install-stale") in (await stranger.get(back)).text
    assert (await browser.get(back)).status == 200


async def test_while_the_store_is_away_nobody_comes_in_and_no_ticket_is_used(
    kring: Many, linde: Workspace, an: Human
) -> None:
    browser, back = await set_out(kring, linde, an)
    copy, store = copied(browser, kring, 1), kring.store
    assert isinstance(store, MemoryStore)
    store.away = True
    page = await browser.get(back)
    assert (page.status, asked(kring)) == (503, 0)
    assert text("slack-install-unsaved") in page.text
    store.away = False
    assert (await copy.get(back)).status == 200
