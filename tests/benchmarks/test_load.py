"""The load is what it claims to be: signed, so many at once, and only right answers count."""

from __future__ import annotations

import asyncio
import secrets

import pytest
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from benchmarks.payloads import command, signed
from benchmarks.playground import Page, could_join
from benchmarks.volley import WrongAnswer, volley
from benchmarks.walker import filled, pressable
from tests.fakes.http import serve


class Crossing:
    """Answers nobody until `at_once` are waiting, and remembers how many there ever were."""

    def __init__(self, at_once: int) -> None:
        self.waiting, self.most, self.seen = 0, 0, 0
        self._gate = asyncio.Barrier(at_once)

    async def wait(self, request: Request) -> Response:
        self.waiting += 1
        self.seen += 1
        self.most = max(self.most, self.waiting)
        async with asyncio.timeout(10):
            await self._gate.wait()
        self.waiting -= 1
        return PlainTextResponse("through")


async def test_exactly_so_many_requests_are_under_way_at_once() -> None:
    crossing = Crossing(5)
    requests = [signed("s", "body")] * 20
    async with serve(Starlette(routes=[Route("/", crossing.wait, methods=["POST"])])) as served:
        measured = await volley(served.url, requests, 5, lambda body: body == b"through")
    assert (crossing.seen, crossing.most, len(measured.waits)) == (20, 5, 20)
    assert max(measured.waits) <= measured.took


@pytest.mark.parametrize(("status", "body"), [(500, "noted"), (200, "sorry")])
async def test_an_answer_that_is_not_the_right_one_stops_the_measurement(status: int, body: str) -> None:
    async def refuse(request: Request) -> Response:
        return PlainTextResponse(body, status)

    async with serve(Starlette(routes=[Route("/", refuse, methods=["POST"])])) as served:
        with pytest.raises(ExceptionGroup) as raised:
            await volley(served.url, [signed("s", "body")], 1, lambda body: body == b"noted")
    assert raised.group_contains(WrongAnswer)


def test_requests_carry_a_signature_that_the_sdk_accepts() -> None:
    secret = secrets.token_hex(16)
    request = signed(secret, command("ready", "U1", "trigger", "http://127.0.0.1/respond"))
    headers = {name.lower(): value for name, value in request.headers.items()}
    assert SignatureVerifier(secret).is_valid_request(request.body, headers)
    assert not SignatureVerifier(secrets.token_hex(16)).is_valid_request(request.body, headers)


def test_a_page_weighs_what_the_browser_fetches_for_it() -> None:
    page = Page(
        '<link rel="icon" href="/a.svg"><link rel="stylesheet" href="/a.css"><script src="/a.js"></script>'
        '<img src="/a.svg"><a href="/elsewhere">x</a><form action="/b"></form>'
    )
    assert page.needs == ["/a.svg", "/a.css", "/a.js"]


def test_a_walker_presses_what_leads_to_kring_and_fills_in_every_field() -> None:
    press = {"type": "button", "action_id": "press:1.1", "value": "[]"}
    link = {"type": "button", "action_id": "link:1.2", "url": "https://example.org"}
    message = {"blocks": [{"type": "divider"}, {"type": "actions", "block_id": "2", "elements": [press, link]}]}
    assert list(pressable(message)) == [{**press, "block_id": "2"}]
    text = {"type": "input", "block_id": "0:when", "element": {"type": "plain_text_input", "action_id": "value"}}
    typed = filled({"blocks": [{"type": "context"}, text]})
    assert typed.keys() == {"0:when"}
    assert typed["0:when"]["value"]["value"]


def test_people_join_the_networks_of_their_own_house_that_they_are_not_in_yet() -> None:
    pairs = list(could_join())
    assert pairs
    assert all(person.slug not in (network.facilitator, *network.members) for person, network in pairs)
