"""The host: alive, ready or not and why, and never drowned by a huge request."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kring.host import LARGEST_BODY, application
from tests.fakes.http import Served, serve


class Echo:
    """A part that counts what it is sent."""

    def __init__(self) -> None:
        self.life: list[str] = []

    @property
    def routes(self) -> list[Route]:
        return [Route("/echo", self._echo, methods=["POST"])]

    async def _echo(self, request: Request) -> Response:
        return PlainTextResponse(str(len(await request.body())))

    async def start(self) -> None:
        self.life.append("start")

    async def close(self) -> None:
        self.life.append("close")


@asynccontextmanager
async def host(echo: Echo, wrong: str | None = None) -> AsyncIterator[Served]:
    @asynccontextmanager
    async def around() -> AsyncIterator[None]:
        echo.life.append("open")
        yield
        echo.life.append("shut")

    async def ready() -> str | None:
        return wrong

    async with serve(application([echo], ready, around())) as served:
        yield served


async def test_a_part_lives_inside_what_it_stands_on() -> None:
    echo = Echo()
    async with host(echo):
        assert echo.life == ["open", "start"]
    assert echo.life == ["open", "start", "close", "shut"]


@pytest.mark.parametrize(("wrong", "status"), [(None, 200), ("the database is away", 503)])
async def test_ready_says_why_not(wrong: str | None, status: int) -> None:
    async with host(Echo(), wrong) as served:
        answer = await served.get("/readyz")
        assert answer.status == status
        assert answer.json() == {"ready": wrong is None, "why": wrong}
        assert (await served.get("/healthz")).status == 200


async def test_nobody_is_led_to_the_host_that_a_request_names() -> None:
    async with host(Echo()) as served:
        assert (await served.get("/healthz/", {"Host": "elsewhere.invalid"})).status == 404


async def test_metrics_are_prometheus_text() -> None:
    async with host(Echo()) as served:
        answer = await served.get("/metrics")
        assert answer.status == 200
        assert "# TYPE" in answer.text


@pytest.mark.parametrize(("size", "status"), [(LARGEST_BODY, 200), (LARGEST_BODY + 1, 413)])
async def test_a_body_over_the_limit_is_refused(size: int, status: int) -> None:
    async with host(Echo()) as served:
        assert (await served.post("/echo", data=BytesIO(b"x" * size))).status == status
