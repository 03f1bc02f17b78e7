"""The load: many requests, so many at once, each timed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus
from time import perf_counter

import aiohttp

from benchmarks.figures import Round
from benchmarks.payloads import Request

LONGEST = 120.0
"""Seconds for a whole round."""


class WrongAnswer(Exception):
    """A server refused a request, or answered something else than it should: being fast counts for nothing."""


async def volley(url: str, requests: Sequence[Request], at_once: int, good: Callable[[bytes], bool]) -> Round:
    """Sends all requests, `at_once` of them under way at any moment. Raises `WrongAnswer`, `TimeoutError`."""
    waits: list[float] = []
    queue = iter(requests)
    connector = aiohttp.TCPConnector(limit=at_once)
    async with aiohttp.ClientSession(connector=connector) as session, asyncio.timeout(LONGEST):
        begun = perf_counter()
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(_send(session, url, queue, waits, good))
        return Round(tuple(waits), perf_counter() - begun)


async def _send(
    session: aiohttp.ClientSession,
    url: str,
    queue: Iterator[Request],
    waits: list[float],
    good: Callable[[bytes], bool],
) -> None:
    for request in queue:
        begun = perf_counter()
        async with session.post(url, data=request.body, headers=request.headers) as response:
            body = await response.read()
        waits.append(perf_counter() - begun)
        if response.status != HTTPStatus.OK or not good(body):
            raise WrongAnswer(f"{response.status}: {body[:300]!r}")
