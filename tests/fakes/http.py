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

TURNS = 100
"""Of the event loop, in which connections that the client closed are found to be closed."""


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


class Server(uvicorn.Server):
    """uvicorn, but awake at once: the stock one looks every tenth of a second whether it should stop, and naps then."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready, self.enough = asyncio.Event(), asyncio.Event()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        self.ready.set()
        await self.enough.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)
            if not self.server_state.connections and not self.server_state.tasks:
                break
        else:
            await super().shutdown(sockets)
            return
        for server in self.servers:
            server.close()
            await server.wait_closed()
        await self.lifespan.shutdown()


@asynccontextmanager
async def serve(app: ASGIApp) -> AsyncIterator[Served]:
    """Serves the application on a free loopback port for as long as the block lasts."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = Server(uvicorn.Config(app, log_config=None, lifespan="on", timeout_graceful_shutdown=5))
    running = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await _started(server, running)
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(30)) as session:
            yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", session)
    finally:
        server.enough.set()
        await running
        listening.close()


async def _started(server: Server, running: asyncio.Task[None]) -> None:
    """Returns when it answers. Raises what kept the application from starting."""
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait((ready, running), timeout=10, return_when=asyncio.FIRST_COMPLETED)
    if not ready.done():
        ready.cancel()
        await asyncio.wait_for(running, 0)
