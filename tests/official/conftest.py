"""Microsoft's own renderer of Adaptive Cards, when `make renderer` fetched it; and what is said when it didn't.

It comes from npm, which not everybody has, and tests need no network: so these tests are left out without it, and the
summary says so.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

HERE = Path(__file__).parent
LIBRARY = HERE / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.js"
LEFT_OUT = pytest.StashKey[int]()


@pytest.fixture
async def renderer(browser: Browser) -> AsyncIterator[Page]:
    """A page in which `rendered(card)` tells what the official library makes of a card."""
    page = await browser.new_page()
    await page.add_script_tag(path=LIBRARY)
    await page.add_script_tag(path=HERE / "render.js")
    yield page
    await page.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    needing = [item for item in items if HERE in item.path.parents]
    if LIBRARY.exists() or not needing:
        return
    config.hook.pytest_deselected(items=needing)
    config.stash[LEFT_OUT] = len(needing)
    items[:] = [item for item in items if item not in needing]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says loudly what was left out."""
    if left_out := config.stash.get(LEFT_OUT, 0):
        terminalreporter.section("cards not held to the official renderer", yellow=True, bold=True)
        terminalreporter.write_line(f"{left_out} tests did not run. `make renderer` fetches it, with npm.", yellow=True)
