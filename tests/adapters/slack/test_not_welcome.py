"""Where whoever runs Kring named the workspaces that may install it, others are turned down, and kept nowhere."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.people import LOCALES, Locale
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import INSTALL, Many, many
from tests.fakes.slack import Fault, Workspace


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    """For De Linde, and for the grid of Bos."""
    async with many(workspaces={"T0HOME", "E0BOS"}) as running:
        yield running


@pytest.fixture
def nord() -> Workspace:
    return Workspace(team="T0NORD", name="Nord", installed=False)


@pytest.mark.parametrize("locale", LOCALES)
async def test_another_workspace_is_turned_down_and_its_token_given_back(
    kring: Many, nord: Workspace, locale: Locale
) -> None:
    nils = nord.human("Nils")
    kring.slack.at(nord)
    browser = kring.browser()
    browser.language = locale
    page = await browser.get(kring.slack.app.allow((await browser.get(INSTALL)).headers["Location"], nord, nils))
    assert page.status == 403
    assert text("slack-install-elsewhere", locale) in page.text
    assert not nord.installed, "its token is good for nothing any more"
    assert (await kring.kept("T0NORD"), await kring.store.is_empty()) == (None, True)


async def test_a_token_that_can_not_be_given_back_is_kept_nowhere_all_the_same(kring: Many, nord: Workspace) -> None:
    kring.slack.fail("auth.revoke", Fault(status=500, error="internal_error"), Fault(drop=True))
    for _ in range(2):
        assert (await kring.install(nord, nord.human("Nils"))).status == 403
        assert await kring.kept("T0NORD") is None


async def test_those_that_were_named_come_in(kring: Many) -> None:
    linde = kring.slack.workspace
    assert (await kring.install(linde, linde.human("An"))).status == 200
    assert await kring.kept("T0HOME") is not None


@pytest.mark.parametrize(("org_wide", "tenant"), [(True, "E0BOS"), (False, "T0BOS")])
async def test_a_grid_that_was_named_brings_all_of_its_workspaces(kring: Many, org_wide: bool, tenant: str) -> None:
    bos = Workspace(team="T0BOS", name="Bos", grid="E0BOS", installed=False)
    assert (await kring.install(bos, bos.human("Bea"), org_wide=org_wide)).status == 200
    assert await kring.kept(tenant) is not None
