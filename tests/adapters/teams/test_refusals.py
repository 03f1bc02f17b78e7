"""Everything that is refused although it was really signed, or looks as if it was. Never a 500."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest
import pytest_asyncio
from cryptography.hazmat.primitives import serialization

from tests.adapters.teams.talking import House, house
from tests.fakes.teams import microsoft
from tests.fakes.teams_keys import private_key

pytestmark = pytest.mark.asyncio(loop_scope="module")
LIFETIME = 3600


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def kring() -> AsyncIterator[House]:
    """One house for all of these: what is refused leaves nothing behind."""
    async with microsoft() as services, house(services) as running:
        yield running


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "another-app"},
        {"aud": None},
        {"aud": ["11111111-2222-3333-4444-555555555555", "another-app"]},
        {"exp": None},
        {"exp": 1},
        {"exp": "soon"},
        {"nbf": 99_999_999_999},
        {"serviceurl": None},
        {"serviceurl": "https://smba.trafficmanager.net/emea/"},
    ],
    ids=str,
)
async def test_a_claim_that_does_not_hold_is_refused(kring: House, claims: dict[str, Any]) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    assert (await anna.post(activity, kring.microsoft.sign(activity, **claims)))[0] == 401


@pytest.mark.parametrize(("seconds_ago", "status"), [(240, 200), (360, 401)])
async def test_five_minutes_of_clock_difference_are_forgiven(kring: House, seconds_ago: int, status: int) -> None:
    anna = kring.user()
    activity = anna.activity("typing")
    usual = jwt.decode(kring.microsoft.sign(activity).split()[1], options={"verify_signature": False})
    expired = kring.microsoft.sign(activity, exp=usual["exp"] - LIFETIME - seconds_ago)
    assert (await anna.post(activity, expired))[0] == status


@pytest.mark.parametrize(
    "changed",
    [
        {"serviceUrl": None},
        {"serviceUrl": 5},
        {"serviceUrl": ""},
        {"serviceUrl": "https://evil.example/"},
        {"serviceUrl": "https://127.0.0.1.evil.example/"},
        {"serviceUrl": "https://127.0.0.1@evil.example/"},
        {"serviceUrl": "https://evil.example\\@127.0.0.1/"},
        {"serviceUrl": "https://evil.example#127.0.0.1"},
        {"serviceUrl": "ftp://127.0.0.1/"},
        {"channelId": None},
        {"channelId": ["msteams"]},
        {"channelId": "directline"},
        {"channelId": "webchat"},
    ],
    ids=str,
)
async def test_an_address_or_channel_that_is_not_ours_is_refused(kring: House, changed: dict[str, Any]) -> None:
    """Although the token is genuine, and says the same. Our own token isn't even asked for."""
    anna, before = kring.user(), kring.microsoft.logins
    activity = anna.activity(text="ready") | changed
    assert (await anna.post(activity, kring.microsoft.sign(activity)))[0] == 401
    assert kring.microsoft.logins == before


@pytest.mark.parametrize("missing", ["serviceUrl", "channelId"])
async def test_a_missing_address_or_channel_is_refused(kring: House, missing: str) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    del activity[missing]
    assert (await anna.post(activity, kring.microsoft.sign(activity)))[0] == 401


def _unsigned(kring: House, activity: dict[str, Any]) -> str:
    payload = jwt.decode(kring.microsoft.sign(activity).split()[1], options={"verify_signature": False})
    return "Bearer " + jwt.encode(payload, "", algorithm="none", headers={"kid": "first"})


def _signed_with_the_public_key(kring: House, activity: dict[str, Any]) -> str:
    """HS256, with the public key as its secret: what a reader that trusts `alg` would believe."""
    public = private_key(0).public_key()
    secret = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    payload = kring.microsoft.sign(activity).split()[1].split(".")[1]
    header = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "kid": "first"}).encode()).rstrip(b"=").decode()
    signature = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)
    signed = signature.sign(f"{header}.{payload}".encode(), secret)
    return f"Bearer {header}.{payload}.{base64.urlsafe_b64encode(signed).rstrip(b'=').decode()}"


async def test_other_ways_to_sign_are_refused(kring: House) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    for token in (_unsigned(kring, activity), _signed_with_the_public_key(kring, activity)):
        assert (await anna.post(activity, token))[0] == 401


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Bearer x",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer " + base64.urlsafe_b64encode(b'{"alg":"RS256","kid":7}').decode() + ".e30.c2ln",
        "Bearer " + base64.urlsafe_b64encode(b'{"alg":"RS256"}').decode() + ".e30.c2ln",
        "Bearer " + base64.urlsafe_b64encode(b"[" * 20_000).decode() + ".e30.c2ln",
        "Bearer \xff\xfe",
    ],
    ids=range(11),
)
async def test_a_garbage_token_is_refused(kring: House, header: str) -> None:
    anna = kring.user()
    assert (await anna.post(anna.activity(text="ready"), header))[0] == 401


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"5", b"null", b'"x"', b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000, b"1" * 9000]
)
async def test_a_garbage_body_is_refused(kring: House, body: bytes) -> None:
    header = {"Authorization": kring.microsoft.sign({"serviceUrl": kring.microsoft.url})}
    answer = await kring.served.post("/api/messages", data=body, headers=header)
    assert answer.status in (400, 401)


async def test_a_stranger_makes_nobody_walk_through_what_they_sent(kring: House) -> None:
    """A body that takes long, or too much, to go through is not gone through before its sender is known."""
    anna = kring.user()
    deep = json.loads("[" * 700 + "]" * 700)
    assert (await anna.post(anna.activity(text="ready", value=deep), "Bearer x"))[0] == 401
    assert (await anna.post(anna.activity(text="ready", value=deep)))[0] == 400


@pytest.mark.parametrize(
    "changed",
    [
        {"from": None},
        {"from": 5},
        {"from": {}},
        {"conversation": None},
        {"conversation": "a"},
        {"conversation": {"id": 7}},
        {"channelData": None, "conversation": {"id": "a:1"}},
        {"channelData": [1], "conversation": {"id": "a:1", "tenantId": 4}},
    ],
    ids=str,
)
async def test_an_activity_that_nobody_can_act_on_is_refused(kring: House, changed: dict[str, Any]) -> None:
    anna = kring.user()
    assert (await anna.post(anna.activity(text="ready") | changed))[0] == 400


@pytest.mark.parametrize(
    "changed",
    [
        {"type": None},
        {"type": "somethingNew"},
        {"type": "messageReaction"},
        {"type": "conversationUpdate", "membersAdded": "x"},
        {"type": "installationUpdate", "action": 4},
        {"recipient": None, "text": "ready"},
        {"entities": "x", "text": "ready"},
        {"entities": [None, 5, {"type": "mention", "mentioned": 5}], "text": "ready"},
        {"text": 5},
        {"locale": 5, "localTimezone": "Mars/Olympus", "text": "ready"},
        {"text": "half \ud83d a character and \0"},
    ],
    ids=str,
)
async def test_a_strange_but_genuine_activity_does_no_harm(kring: House, changed: dict[str, Any]) -> None:
    anna = kring.user()
    assert (await anna.post(anna.activity() | changed))[0] == 200


@pytest.mark.parametrize("sized", [True, False], ids=["with its length", "in chunks"])
async def test_fifty_megabytes_are_refused_and_not_kept(kring: House, *, sized: bool) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(50):
            yield b"x" * 1_000_000

    data = io.BytesIO(b"x" * 50_000_000) if sized else chunks()
    answer = await kring.served.post("/api/messages", data=data, headers={"Authorization": "Bearer x"})
    assert answer.status == 413
