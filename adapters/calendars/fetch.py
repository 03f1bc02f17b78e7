"""Reads what is at an address that somebody typed: over https, from public hosts only, and never much or for long.

Whoever types an address could mean a machine that only this server can reach. So it is checked where nothing can come
between: each socket is made for one numeric address, after the name was looked up, and refuses all that isn't public.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import ip_address
from socket import socket
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver

from adapters.calendars.lookup import Lookup
from adapters.calendars.public import IP, is_public
from bot.network.meetings import Unreadable

BIGGEST = 1_000_000
"""Bytes."""
MOST_REDIRECTS = 3
LONGEST_ADDRESS = 2000
PIECE = 16_384
MOVED = frozenset({301, 302, 303, 307, 308})
UNREACHED = Unreadable("meeting-cannot-reach")
"""The same for a place where nobody may go and for one where nobody is: else addresses could be tried out."""
ASKS = {"Accept": "text/calendar, */*;q=0.1", "Accept-Encoding": "identity", "User-Agent": "Kring"}


@dataclass(frozen=True)
class Fetcher:
    """`reachable`: which addresses may be connected to; `resolver` looks names up, `tls` checks certificates."""

    reachable: Callable[[IP], bool] = is_public
    resolver: Callable[[], AbstractResolver] = Lookup
    tls: ssl.SSLContext | bool = True

    async def fetch(self, address: str, seconds: float) -> bytes | Unreadable:
        """What is there, at most a megabyte, within so many seconds. Never raises for what was typed or answers."""
        try:
            async with asyncio.timeout(seconds):
                return await self._fetch(address)
        except TimeoutError:
            return Unreadable("meeting-cannot-slow")

    async def _fetch(self, address: str) -> bytes | Unreadable:
        connector = aiohttp.TCPConnector(
            resolver=self.resolver(),
            use_dns_cache=False,
            ssl=self.tls,
            socket_factory=Gate(self.reachable),
            force_close=True,
        )
        async with aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
        ) as session:
            try:
                return await _followed(session, address)
            except (aiohttp.ClientError, OSError, ValueError, UnicodeError):
                return UNREACHED


@dataclass(frozen=True)
class Gate:
    """Makes the socket of each connection, and none to where nobody may go."""

    reachable: Callable[[IP], bool]

    def __call__(self, info: tuple[Any, ...]) -> socket:
        """Raises OSError for an address that may not be reached."""
        family, kind, protocol, _, destination = info
        if not self.reachable(ip_address(str(destination[0]).partition("%")[0])):
            raise OSError("this address is not public")
        return socket(family, kind, protocol)


async def _followed(session: aiohttp.ClientSession, address: str) -> bytes | Unreadable:
    """Each redirect is an address like any other."""
    for _ in range(MOST_REDIRECTS + 1):
        proper = secure(address)
        if proper is None:
            return Unreadable("meeting-cannot-address")
        async with session.get(proper, headers=ASKS, allow_redirects=False) as response:
            onward = response.headers.get("Location")
            if response.status not in MOVED or onward is None:
                return await _body(response)
            address = urljoin(proper, onward)
    return UNREACHED


def secure(address: str) -> str | None:
    """The https address that was meant; None for one of another kind, or with somebody's password in it."""
    typed = address.strip()
    for calendars in ("webcal://", "webcals://"):
        if typed.lower().startswith(calendars):
            typed = f"https://{typed[len(calendars) :]}"
    try:
        parts = urlsplit(typed)
        proper = parts.scheme == "https" and parts.hostname and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return typed if proper and len(typed) <= LONGEST_ADDRESS and typed.isprintable() and " " not in typed else None


async def _body(response: aiohttp.ClientResponse) -> bytes | Unreadable:
    if response.status != HTTPStatus.OK or response.headers.get("Content-Encoding", "identity") != "identity":
        return Unreadable("meeting-cannot-refused")
    body = bytearray()
    async for piece in response.content.iter_chunked(PIECE):
        body += piece
        if len(body) > BIGGEST:
            return Unreadable("meeting-cannot-big")
    return bytes(body)
