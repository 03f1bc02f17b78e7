"""A real server on loopback for an ASGI application, and a small client to talk to it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import uvicorn
from starlette.types import ASGIApp


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    headers: Mapping[str, str]

    def json(self) -> object:
        return json.loads(self.text)


@dataclass(frozen=True)
class Served:
    """A running application: its address, and one session to reach it."""

    url: str
    session: aiohttp.ClientSession

    async def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return await self._ask("GET", path, headers, None)

    async def post(self, path: str, data: object = None, headers: Mapping[str, str] | None = None) -> Answer:
        return await self._ask("POST", path, headers, data)

    async def _ask(self, method: str, path: str, headers: Mapping[str, str] | None, data: object) -> Answer:
        async with self.session.request(method, self.url + path, headers=headers, data=data) as response:
            return Answer(response.status, await response.text(), response.headers)


@asynccontextmanager
async def serve(app: ASGIApp) -> AsyncIterator[Served]:
    """Serves the application on a free loopback port for as long as the block lasts."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="on", timeout_graceful_shutdown=5))
    running = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await _started(server, running)
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(30)) as session:
            yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", session)
    finally:
        server.should_exit = True
        await running
        listening.close()


async def _started(server: uvicorn.Server, running: asyncio.Task[None]) -> None:
    async with asyncio.timeout(10):
        while not server.started and not running.done():  # noqa: ASYNC110, uvicorn has no event for it
            await asyncio.sleep(0)
    if running.done():
        await running
