"""`kring demo`: a Bot Framework client on this machine needs no token. Nobody else gets in that way."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.auth import Caller, Guard, Unauthorised
from adapters.teams.http import Http
from adapters.teams.keys import Keys
from tests.adapters.teams.talking import House, house
from tests.fakes.http import Answer
from tests.fakes.teams import Microsoft
from tests.fakes.teams_cards import read

HERE = Caller("", direct=True)


@pytest.fixture
async def demo(services: Microsoft) -> AsyncIterator[House]:
    """A playground without any Teams setting; the local client's own connector asks for no token."""
    services.open = True
    none = services.settings(app_id="", app_password="", tenant_id="", service_hosts=())
    async with house(services, settings=none, open_loopback=True) as running:
        yield running


def emulated(demo: House, **other: object) -> dict[str, Any]:
    """What a local client sends: no tenant, no conversation type."""
    return {
        "type": "message",
        "id": demo.microsoft.fresh_id(),
        "channelId": "emulator",
        "serviceUrl": demo.microsoft.url,
        "from": {"id": "you", "name": "You", "role": "user"},
        "recipient": {"id": "bot"},
        "conversation": {"id": "local|livechat"},
        "locale": "en-US",
    } | other


async def post(at: House, activity: dict[str, Any], headers: Mapping[str, str] | None = None) -> Answer:
    usual = {"Content-Type": "application/json"}
    return await at.served.post("/api/messages", json.dumps(activity), usual | dict(headers or {}))


async def test_a_local_client_is_answered_without_a_token(demo: House) -> None:
    answer = await post(demo, emulated(demo, text="ready"))
    assert answer.status == 200
    await demo.microsoft.wait(lambda: bool(demo.microsoft.chats["local|livechat"]))
    assert "Pressed 0 times" in read(demo.microsoft.chats["local|livechat"][0].card)
    assert demo.microsoft.logins == 0


async def test_opening_the_chat_of_a_local_client_greets(demo: House) -> None:
    opened = emulated(demo, type="conversationUpdate", membersAdded=[{"id": "bot"}, {"id": "you"}])
    await post(demo, opened)
    await demo.microsoft.wait(lambda: bool(demo.microsoft.chats["local|livechat"]))
    assert "Menu: help" in read(demo.microsoft.chats["local|livechat"][0].card)


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://10.0.0.1/",
    ],
)
async def test_without_a_token_answers_stay_on_this_machine(demo: House, url: str) -> None:
    answer = await post(demo, emulated(demo, text="ready", serviceUrl=url))
    assert answer.status == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "203.0.113.7"},
        {"Forwarded": "for=203.0.113.7"},
        {"Host": "kring.example.org"},
        {"Host": "127.0.0.1.evil.example"},
        {"Content-Type": "text/plain"},
        {"Authorization": "Bearer x"},
    ],
    ids=str,
)
async def test_what_may_come_from_elsewhere_needs_a_token(demo: House, headers: dict[str, str]) -> None:
    """Through a proxy, under a name that was made to point here, or from a web page: none of them is a local client."""
    answer = await post(demo, emulated(demo, text="ready"), headers)
    assert answer.status == 401


async def test_serve_never_takes_an_activity_without_a_token(kring: House) -> None:
    answer = await post(kring, emulated(kring, text="ready"))
    assert answer.status == 401


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:5000/", "http://localhost:5000", "http://127.9.9.9/", "https://[::1]:1/"]
)
async def test_loopback_has_several_names(services: Microsoft, url: str) -> None:
    guard = Guard(services.settings(), Keys("", Http()), open_loopback=True)
    await guard.admit(HERE, {"serviceUrl": url, "channelId": "emulator"})
    with pytest.raises(Unauthorised):
        await guard.admit(replace(HERE, direct=False), {"serviceUrl": url, "channelId": "emulator"})
    with pytest.raises(Unauthorised):
        await Guard(services.settings(), Keys("", Http())).admit(HERE, {"serviceUrl": url, "channelId": "emulator"})
