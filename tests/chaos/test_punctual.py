"""A request whose time is over doesn't leave any more, however ready it was."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from adapters.punctual import Punctual, TooLate, leaving_within
from tests.chaos.platform import listening


class Letterbox:
    """A server that keeps what arrives."""

    def __init__(self) -> None:
        self.bodies: list[str] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.bodies.append(await request.text())
        return web.Response()


@pytest.fixture
async def letterbox() -> AsyncIterator[Letterbox]:
    box, app = Letterbox(), web.Application()
    app.add_routes([web.post("/", box.take)])
    async with listening(app) as box.url:
        yield box


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(request_class=Punctual) as opened:
        yield opened


async def test_what_is_in_time_leaves(letterbox: Letterbox, session: aiohttp.ClientSession) -> None:
    with leaving_within(10):
        async with session.post(letterbox.url, json={"is": "in time"}) as answer:
            assert answer.status == 200
    assert letterbox.bodies == ['{"is": "in time"}']


@pytest.mark.parametrize("connected", [False, True], ids=["over a new connection", "over one that is open"])
async def test_what_is_late_does_not_leave_and_says_so(
    letterbox: Letterbox, session: aiohttp.ClientSession, *, connected: bool
) -> None:
    """`TooLate` is a failure to connect: the adapters know that of those nothing has left."""
    if connected:
        async with session.post(letterbox.url, data="before"):
            pass
    with leaving_within(0), pytest.raises(TooLate):
        await session.post(letterbox.url, json={"is": "late"})
    async with session.post(letterbox.url, data="after"):
        pass
    assert letterbox.bodies == (["before"] if connected else []) + ["after"]
