"""How much of a request is read, and for how long."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect, Request

DISCARDED = 64_000_000
"""Bytes of too large a body that are read and thrown away, so that its sender gets to read the answer."""


class NoBody(Exception):
    """The request can't be read: `status` is what its sender is answered."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


async def read_body(request: Request, limit: int, patience: float) -> bytes:
    """The body, of `limit` bytes at most, which may take `patience` seconds to arrive.

    Raises `NoBody`: with 413 where it is larger, with 408 where it is late, or its sender has gone.
    """
    body, seen = bytearray(), 0
    try:
        async with asyncio.timeout(patience):
            async for chunk in request.stream():
                seen += len(chunk)
                if seen > DISCARDED:
                    break
                if seen <= limit:
                    body += chunk
    except (TimeoutError, ClientDisconnect):
        raise NoBody(408) from None
    if seen > limit:
        raise NoBody(413)
    return bytes(body)
