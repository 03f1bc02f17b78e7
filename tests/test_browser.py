import pytest
from playwright.async_api import Browser

from tests.browser import chromium

SUITE = """
import pytest

@pytest.mark.browser
def test_marked(): pass

def test_using(browser): pass

def test_other(): pass
"""
OPTIONS = """
[tool.pytest]
addopts = ["-p", "no:asyncio", "-p", "no:hypothesispytest"]
markers = ["browser"]
"""


@pytest.fixture
def without_chromium(monkeypatch: pytest.MonkeyPatch, pytester: pytest.Pytester) -> pytest.Pytester:
    monkeypatch.setenv("KRING_CHROMIUM", "no-such-program")
    monkeypatch.delenv("CI", raising=False)
    pytester.makepyfile(SUITE)
    pytester.makepyprojecttoml(OPTIONS)
    return pytester


def test_without_chromium_the_rest_runs_and_the_summary_says_how_to_get_it(
    without_chromium: pytest.Pytester,
) -> None:
    result = without_chromium.runpytest("-p", "tests.browser")
    result.assert_outcomes(passed=1, deselected=2)
    result.stdout.fnmatch_lines(["*browser tests left out*", "2 tests did not run*apt-get install chromium*"])


def test_under_ci_nothing_is_left_out(without_chromium: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = without_chromium.runpytest("-p", "tests.browser")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*2 browser tests must run under CI*"])


def test_under_ci_a_run_without_browser_tests_needs_no_chromium(
    without_chromium: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    without_chromium.runpytest("-p", "tests.browser", "-k", "other").assert_outcomes(passed=1, deselected=2)


def test_kring_chromium_names_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRING_CHROMIUM", "sh")
    assert str(chromium()).endswith("/sh")


async def test_the_browser_draws_a_page(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content("<button>Dag Kring</button>")
    assert await page.get_by_role("button").inner_text() == "Dag Kring"
