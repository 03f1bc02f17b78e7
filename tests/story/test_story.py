"""A whole network of twelve people in two organisations, from idea to aftercare: on Slack, on Teams, in a browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from bot.people import LOCALES, Locale
from tests.stores import migrated_sqlite, sqlite_address
from tests.story.in_a_browser import in_a_browser
from tests.story.over_the_wire import on
from tests.story.telling import kept, play

__all__ = ["migrated_sqlite", "sqlite_address"]

SHOWN = pytest.mark.row(
    *("W1", "W2", "W5", "E2.3", "O1", "O3.1", "O3.2", "O3.3", "O3.4", "O3.5", "O3.6", "O3.9", "O3.10", "O3.11"),
    *("O3.12", "O3.14", "O3.15", "O3.16", "O3.17", "O3.18", "O4.2", "B6", "F2"),
)


@SHOWN
@pytest.mark.parametrize("locale", LOCALES)
async def test_it_is_told_as_the_docs_tell_it(locale: Locale, sqlite_address: str) -> None:
    """On Slack. `make story` writes docs/story anew; read what changed before you keep it."""
    async with on("slack", locale, sqlite_address) as here:
        await play(here)
        assert here.book.told(await here.load()) == kept(locale).read_text("utf-8")


@SHOWN
async def test_it_plays_on_teams(sqlite_address: str) -> None:
    """And everybody gets as many messages there."""
    async with on("teams", "fr", sqlite_address) as here:
        await play(here)
        assert await here.load() in kept("fr").read_text("utf-8")


@SHOWN
async def test_it_plays_in_a_real_browser(browser: Browser, sqlite_address: str) -> None:
    """And everybody gets as many messages there."""
    async with in_a_browser(browser, "en", sqlite_address) as here:
        await play(here)
        assert await here.load() in kept("en").read_text("utf-8")
