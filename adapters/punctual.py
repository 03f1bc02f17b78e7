"""Requests that leave on time or never.

A process that was stopped, or starved, finds its old requests where it left them, and would send them now; meanwhile
their lease ran out, and somebody else may have sent the same. A timeout alone doesn't keep it from that: what is ready
runs before the clock is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from time import monotonic

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from aiohttp.connector import Connection

LEAVE_BY: ContextVar[float] = ContextVar("LEAVE_BY", default=inf)


class TooLate(aiohttp.ConnectionTimeoutError):
    """Nothing of the request has left."""


@contextmanager
def leaving_within(seconds: float) -> Iterator[None]:
    """What a session of `Punctual` requests is asked for in this block leaves within so many seconds, or never."""
    token = LEAVE_BY.set(monotonic() + seconds)
    try:
        yield
    finally:
        LEAVE_BY.reset(token)


class Punctual(aiohttp.ClientRequest):
    """Raises `TooLate` instead of sending after its time. It looks right before it writes, with nothing in between."""

    async def write_bytes(
        self, writer: AbstractStreamWriter, conn: Connection, content_length: int | None = None
    ) -> None:
        if monotonic() < LEAVE_BY.get():
            await super().write_bytes(writer, conn, content_length)
            return
        if conn.protocol is not None:
            conn.protocol.set_exception(TooLate())
        conn.close()
