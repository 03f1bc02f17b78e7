"""What lies between a worker and a platform: distance, broken connections, and who waits there for a worker."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from aiohttp import web

Moment = Literal["before", "after"]
Carry = Callable[[], Awaitable[web.StreamResponse]]
PASSES = 5
"""Turns of the loop in which a connection that waits at the door is accepted and read."""


@dataclass
class Ambush:
    """At a worker's `countdown`-th message from now on, before or after it is taken, this happens to the worker."""

    countdown: int
    moment: Moment
    strike: Callable[[], None]


@dataclass
class Weather:
    """How a request fares. `latency` is the shortest and the longest way there and back, in seconds.

    `drops` is the share of messages that are taken and whose connection then breaks before the answer.
    """

    chance: Random
    latency: tuple[float, float] = (0.005, 0.3)
    drops: float = 0.0
    dropped: int = 0
    ambushes: dict[str, Ambush] = field(default_factory=dict)
    heard: dict[str, asyncio.Event] = field(default_factory=dict)
    """Set when this worker asks for something: it has begun to work."""
    on_the_way: set[asyncio.Future[None]] = field(default_factory=set)
    """Done when its message was taken, or lost."""

    async def other(self, by: str, carry: Carry) -> web.StreamResponse:
        """A request that sends nothing: a look doesn't overtake what was sent before it, though all stood still."""
        self.heard.setdefault(by, asyncio.Event()).set()
        await asyncio.sleep(self._way() / 4)
        for _ in range(PASSES):
            await asyncio.sleep(0)
        await asyncio.gather(*self.on_the_way)
        return await carry()

    async def message(self, by: str, request: web.Request, carry: Carry) -> web.StreamResponse:
        """A request that sends a message: taken once it has come the way there, whoever died meanwhile."""
        way = self._way()
        there = way * self.chance.random()
        with self._under_way():
            await asyncio.sleep(there)
            waiting = self._met(by)
            if waiting is not None and waiting.moment == "before":
                waiting.strike()
                return broken(request)
            answer = await carry()
        if waiting is not None:
            waiting.strike()
            return broken(request)
        if self.chance.random() < self.drops:
            self.dropped += 1
            return broken(request)
        await asyncio.sleep(way - there)
        return answer

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        taken = asyncio.get_running_loop().create_future()
        self.on_the_way.add(taken)
        try:
            yield
        finally:
            self.on_the_way.discard(taken)
            taken.set_result(None)

    def _met(self, by: str) -> Ambush | None:
        """The ambush, when it is this message's turn."""
        waiting = self.ambushes.get(by)
        if waiting is None:
            return None
        waiting.countdown -= 1
        return self.ambushes.pop(by) if waiting.countdown == 0 else None

    def _way(self) -> float:
        return self.chance.uniform(*self.latency)


def broken(request: web.Request) -> web.Response:
    """No answer: the connection is cut."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
