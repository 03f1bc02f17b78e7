"""`kring check` of the public address: https, with Kring behind it, as far as that is seen from inside."""

from __future__ import annotations

import aiohttp
import pytest

from kring.checks import Finding
from kring.checks.address import look_at_address
from kring.settings import Settings
from tests.kring.certificate import Certificate
from tests.kring.outside import Outside, outside


async def seen(url: str, trusting: Certificate | None = None) -> Finding:
    connector = aiohttp.TCPConnector(ssl=trusting.trusted()) if trusting else None
    async with aiohttp.ClientSession(connector=connector) as session:
        return await look_at_address(Settings(kring_public_url=url), session)


async def test_the_public_address_is_https_and_kring_is_behind_it(for_localhost: Certificate) -> None:
    async with outside(for_localhost) as world:
        assert (await seen(world.url, for_localhost)).state == "good"
        world.page = "Welcome to nginx!"
        stranger = await seen(world.url, for_localhost)
        assert (stranger.state, "something else" in stranger.what) == ("bad", True)


async def test_a_certificate_that_nobody_trusts_is_an_error_here_as_it_is_for_slack(for_localhost: Certificate) -> None:
    async with outside(for_localhost) as world:
        one = await seen(world.url)
        assert (one.state, "certificate" in one.what) == ("bad", True)


async def test_an_address_that_can_not_be_reached_from_inside_is_a_note_with_how_to_try_it() -> None:
    one = await seen("https://127.0.0.1:9")
    assert one.state == "off"
    assert "https://127.0.0.1:9/healthz" in one.next


SLACK = {"slack_signing_secret": "shh", "slack_bot_token": "token"}


@pytest.mark.parametrize(
    ("given", "state", "said"),
    [
        (SLACK, "bad", "Slack can’t reach Kring"),
        (SLACK | {"slack_app_token": "app"}, "off", "Socket Mode"),
        (
            {"microsoft_app_id": "a", "microsoft_app_password": "b", "microsoft_app_tenant_id": "c"},
            "bad",
            "Teams can’t",
        ),
        ({}, "off", "is not set"),
    ],
)
async def test_without_an_address_only_socket_mode_reaches_kring(given: dict[str, str], state: str, said: str) -> None:
    async with aiohttp.ClientSession() as session:
        one = await look_at_address(Settings.model_validate(given), session)
    assert (one.state, said in one.what) == (state, True)
    assert state != "bad" or "set it" in one.next


async def test_an_address_without_https_is_an_error(world: Outside) -> None:
    assert (await seen(world.url)).state == "bad"
