"""What comes in from outside: signed by Slack and of a shape that Slack sends, or refused; never a crash."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from copy import deepcopy
from functools import reduce
from operator import getitem
from typing import Any
from urllib.parse import urlsplit

import pytest
from structlog.testing import capture_logs

from adapters.slack import app, client
from bot.people import Account
from tests.adapters.slack.conftest import Kring, rating
from tests.fakes.slack import SlackUser, payloads
from tests.fakes.slack.workspace import Json

FORM = "application/x-www-form-urlencoded"


async def post(kring: Kring, body: bytes | str, headers: dict[str, str], content_type: str = FORM) -> int:
    answer = await kring.host.post("/slack/events", data=body, headers={"Content-Type": content_type, **headers})
    return answer.status


@pytest.mark.parametrize("age", [301, -301, 3600])
async def test_a_request_of_another_moment_is_refused(kring: Kring, noor: SlackUser, age: int) -> None:
    body, _ = payloads.encoded("slash_commands", payloads.command(kring.slack, noor.human, "klaar", noor.here))
    secret = kring.slack.workspace.signing_secret
    assert await post(kring, body, payloads.signed(secret, body, age=age)) == 401
    assert await kring.world.store.recall(Account("slack", "T0HOME", noor.human.id), None) is None


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "now", "X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "9" * 5000, "X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "-1", "X-Slack-Signature": "v0=é"},
    ],
)
async def test_who_cannot_sign_is_refused(kring: Kring, headers: dict[str, str]) -> None:
    assert await post(kring, "command=%2Fkring", headers) == 401
    assert await post(kring, "ssl_check=1", headers) == 401


async def test_a_signature_of_another_secret_or_body_is_refused(kring: Kring, noor: SlackUser) -> None:
    body, _ = payloads.encoded("slash_commands", payloads.command(kring.slack, noor.human, "klaar", noor.here))
    secret = kring.slack.workspace.signing_secret
    assert await post(kring, body, payloads.signed(secret[::-1], body)) == 401
    assert await post(kring, body + "&x=1", payloads.signed(secret, body)) == 401
    assert await kring.world.store.recall(Account("slack", "T0HOME", noor.human.id), None) is None


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[1, 2]",
        '"text"',
        "{}",
        "payload={",
        "payload=%5B%5D",
        "payload=%22x%22",
        "command=%2Fkring",
        '{"type": "event_callback", "event": {}}',
        '{"type": "event_callback", "event": {"type": "message", "user": 3, "channel_type": "im"}}',
        'payload={"type":"block_actions","actions":[{"action_id":"press:1","value":"[]"}],"user":{"id":"U1"}}',
        'payload={"type":"block_actions","actions":[{"action_id":"launch:1"}],"user":{"id":"U1","team_id":"T1"}}',
        'payload={"type":"view_submission","view":{"callback_id":"form","private_metadata":"x"},"user":{"id":"U1"}}',
        'payload={"type":"shortcut","callback_id":"unknown","user":{"id":"U1"}}',
        "\x00\x01\x02",
        "[" * 100_000,
        '{"type":' * 5_000,
        "payload=" + "%5B" * 5_000,
    ],
)
async def test_signed_garbage_is_a_bad_request_never_a_crash(kring: Kring, body: str) -> None:
    headers = payloads.signed(kring.slack.workspace.signing_secret, body)
    status = await post(kring, body, headers, "application/json" if body[0] in '{["' else FORM)
    assert status == 400


def broken(payload: Json) -> Iterator[Json]:
    """The payload with each of its values in turn of another kind, or missing."""
    for *way, last in paths(payload):
        for value in (None, 3, list[str]()):
            other: Any = deepcopy(payload)
            reduce(getitem, way, other)[last] = value
            yield other
        less: Any = deepcopy(payload)
        del reduce(getitem, way, less)[last]
        yield less


def paths(value: object, so_far: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield (*so_far, key)
        yield from paths(value[key], (*so_far, key)) if len(so_far) < 2 and isinstance(value, dict | list) else ()


@pytest.mark.parametrize("kind", ["command", "press", "form", "event", "home", "shortcut", "message"])
async def test_a_payload_that_is_broken_anywhere_is_answered_never_a_crash(
    kring: Kring, noor: SlackUser, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await noor.command("deel")
    view, message = kring.slack.workspace.modals[noor.human.id][0], kring.slack.workspace.messages[-1]
    real: dict[str, tuple[str, Json]] = {
        "command": ("slash_commands", payloads.command(kring.slack, noor.human, "klaar", noor.here)),
        "press": ("interactive", payloads.message_action(kring.slack, noor.human, message, *rating(message))),
        "form": ("interactive", payloads.submission(kring.slack, noor.human, view, {})),
        "event": ("events_api", payloads.message_event(kring.slack, noor.human, "hallo")),
        "home": ("events_api", payloads.event(kring.slack, noor.human, {"type": "app_home_opened", "tab": "home"})),
        "shortcut": ("interactive", payloads.shortcut(kring.slack, noor.human, "share")),
        "message": ("interactive", payloads.shortcut(kring.slack, noor.human, "save_insight", "tekst")),
    }
    monkeypatch.setattr(client, "SIDE_TIMEOUT", 0.5)
    for payload in broken(real[kind][1]):
        status, _ = await noor.wire.send(real[kind][0], payload)
        assert status in (200, 400), payload
    await kring.settled()


async def test_a_body_that_is_no_text_is_refused(kring: Kring) -> None:
    headers = payloads.signed(kring.slack.workspace.signing_secret, "x")
    assert await post(kring, b"\xff\xfe", headers) == 401


async def test_a_body_without_end_is_refused(kring: Kring) -> None:
    assert await post(kring, "x" * 1_000_001, {}) == 413


async def test_what_can_not_be_read_is_in_the_log_by_what_it_was(kring: Kring) -> None:
    body = "payload=%5B%5D"
    with capture_logs() as lines:
        assert await post(kring, body, payloads.signed(kring.slack.workspace.signing_secret, body)) == 400
    assert [(one["log_level"], one["reason"]) for one in lines if one["event"] == "slack.unreadable"] == [
        ("warning", "AttributeError")
    ]


async def test_a_body_that_never_comes_is_not_waited_for(kring: Kring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "PATIENCE", 0.2)
    over = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield b"command="
        await over.wait()

    async with asyncio.timeout(30):
        answer = await kring.host.post("/slack/events", data=endless())
    over.set()
    assert answer.status == 408


async def test_who_hangs_up_halfway_is_no_error(kring: Kring) -> None:
    """Nobody is left to be answered; the next one is."""
    where = urlsplit(kring.host.url)
    with capture_logs() as lines:
        _, writer = await asyncio.open_connection(where.hostname, where.port)
        writer.write(b"POST /slack/events HTTP/1.1\r\nHost: kring\r\nContent-Length: 9\r\n\r\nc")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        assert await post(kring, "x", {}) == 401
    assert [one for one in lines if one["log_level"] == "error"] == []


async def test_slacks_own_check_of_the_address_is_answered(kring: Kring) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c0ffee"})
    headers = payloads.signed(kring.slack.workspace.signing_secret, body) | {"Content-Type": "application/json"}
    answer = await kring.host.post("/slack/events", data=body, headers=headers)
    assert answer.json() == {"challenge": "c0ffee"}
