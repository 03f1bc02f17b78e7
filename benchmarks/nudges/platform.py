"""The gate as a server on loopback, and the platform that a worker sees: a request for each message."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from time import monotonic

import aiohttp
from aiohttp import web

from adapters import slack, teams
from benchmarks.nudges.gate import Gate
from bot.ports import Answer, Pace, Parcel, Refused, Sent, Uncertain

PACES: Mapping[str, Pace] = {"slack": slack.client.PACE, "teams": teams.client.PACE}
"""As fast as Kring's own adapters want to go."""


@dataclass
class Reception:
    """Takes what the gate lets in. `keys` counts each message that was taken: a double would be seen."""

    gate: Gate
    url: str = ""
    keys: Counter[str] = field(default_factory=Counter)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        asked = await request.json()
        wait = self.gate.ask(asked["lane"], asked["place"], monotonic())
        self.arrived.set()
        if wait:
            return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(wait)})
        self.keys[asked["key"]] += 1
        return web.json_response({"id": str(self.keys.total())})


@asynccontextmanager
async def reception(gate: Gate) -> AsyncIterator[Reception]:
    """The gate on a free loopback port."""
    behind = Reception(gate)
    app = web.Application()
    app.router.add_post("/messages", behind.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        behind.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield behind
    finally:
        await runner.cleanup()


@dataclass(frozen=True)
class Wire:
    """Fulfils `Platform` and `Paced` over HTTP."""

    session: aiohttp.ClientSession
    url: str
    pace: Pace

    async def deliver(self, parcel: Parcel) -> Answer:
        lane = f"{parcel.to.platform}/{parcel.to.tenant}"
        message = {"lane": lane, "place": f"{lane}/{parcel.to.address}", "key": parcel.key}
        try:
            async with self.session.post(f"{self.url}/messages", json=message) as response:
                if response.status == HTTPStatus.TOO_MANY_REQUESTS:
                    return Refused("ratelimited", float(response.headers["Retry-After"]))
                return Sent((await response.json())["id"])
        except aiohttp.ClientError as error:
            return Uncertain(type(error).__name__)

    async def find(self, parcel: Parcel, since: datetime) -> Uncertain:
        return Uncertain("nobody looks here")
