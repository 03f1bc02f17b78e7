"""Looks up the names that somebody typed, in threads of their own.

A name server may take half a minute to say nothing, and a thread that asks it can't be stopped. In the threads that the
whole program shares, a few such names would keep everybody from their platform.
"""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from aiohttp.abc import AbstractResolver, ResolveResult

THREADS = 2
ASKING = ThreadPoolExecutor(THREADS, thread_name_prefix="calendar-names")
NUMERIC = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV


class Lookup(AbstractResolver):
    """Two names at a time in this process. One that was given up before its turn is never asked for."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Raises OSError for a name that leads nowhere."""
        ask = partial(
            socket.getaddrinfo, host, port, family=family, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG
        )
        answers = await asyncio.get_running_loop().run_in_executor(ASKING, ask)
        return [
            ResolveResult(hostname=host, host=str(where[0]), port=port, family=kind, proto=protocol, flags=NUMERIC)
            for kind, _, protocol, _, where in answers
        ]

    async def close(self) -> None:
        """The threads are for the whole process."""
