"""Chromium for the tests that need a real browser, and the rule for when there is none.

Under CI these tests run, always: a machine without Chromium ends the session with an error. Elsewhere they
are left out, and the summary says so and how to get it.
"""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
ADVICE = "install Chromium (Debian: apt-get install chromium), or name one in KRING_CHROMIUM"
LEFT_OUT = pytest.StashKey[int]()


def chromium() -> str | None:
    """The program `KRING_CHROMIUM` names, else the first Chromium or Chrome on the PATH."""
    wanted = (os.environ["KRING_CHROMIUM"],) if os.environ.get("KRING_CHROMIUM") else NAMES
    return next((found for name in wanted if (found := shutil.which(name))), None)


def under_ci() -> bool:
    """Whether this is a continuous integration run, by the usual variable."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless browser of the test's own, without Chromium's sandbox, which neither root nor containers allow."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS, chromium_sandbox=False)
        yield launched
        await launched.close()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Applies the rule above; a test that uses `browser` counts as marked."""
    if chromium():
        return
    needing = [item for item in items if item.get_closest_marker("browser")]
    if needing and under_ci():
        raise pytest.UsageError(f"{len(needing)} browser tests must run under CI: {ADVICE}")
    config.hook.pytest_deselected(items=needing)
    config.stash[LEFT_OUT] = len(needing)
    items[:] = [item for item in items if item not in needing]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Marks what uses the fixture, so that no browser test escapes the rule for want of a mark."""
    if "browser" in getattr(item, "fixturenames", ()):
        item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says loudly what was left out."""
    if left_out := config.stash.get(LEFT_OUT, 0):
        terminalreporter.section("browser tests left out", yellow=True, bold=True)
        terminalreporter.write_line(f"{left_out} tests did not run. To run them, {ADVICE}.", yellow=True)
