"""The HTTP host: one Starlette application for every platform, with the addresses that operators watch."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 2_000_000
"""Bytes. Slack's and Teams' own requests stay far below."""
MOST_DISCARDED = 64_000_000
"""Bytes of a larger body that are read and thrown away, so that its sender can read the answer."""


class Served(Protocol):
    """A part of Kring that lives as long as the host does."""

    @property
    def routes(self) -> Sequence[BaseRoute]: ...

    async def start(self) -> None: ...

    async def close(self) -> None: ...


Ready = Callable[[], Awaitable[str | None]]
"""None when all is well, else what is wrong."""


def application(parts: Sequence[Served], ready: Ready, around: AbstractAsyncContextManager[None]) -> Starlette:
    """The host of these parts. `around` is entered first and left last: it holds what the parts stand on."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with around:
            try:
                for part in parts:
                    await part.start()
                yield
            finally:
                for part in reversed(parts):
                    await part.close()

    routes = [*_watched(ready), *(route for part in parts for route in part.routes)]
    program = Starlette(routes=routes, lifespan=lifespan, middleware=[Middleware(BodyLimit)])
    # It would lead to whatever host the request names.
    program.router.redirect_slashes = False
    return program


def _watched(ready: Ready) -> list[Route]:
    async def alive(_: Request) -> Response:
        return PlainTextResponse("alive")

    async def is_ready(_: Request) -> Response:
        wrong = await ready()
        return JSONResponse({"ready": wrong is None, "why": wrong}, 503 if wrong else 200)

    async def metrics(_: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", alive), Route("/readyz", is_ready), Route("/metrics", metrics)]


class BodyLimit:
    """Answers 413 to a request larger than `LARGEST_BODY`, before anybody reads it whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, _limited(receive), send)
        except TooLarge:
            await PlainTextResponse("too large", 413)(scope, receive, send)


class TooLarge(Exception):
    """A body over the limit."""


def _limited(receive: Receive) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        while seen > LARGEST_BODY:
            if seen > MOST_DISCARDED or not message.get("more_body"):
                raise TooLarge
            message = await receive()
            seen += len(message.get("body", b""))
        return message

    return bounded
