"""The Bot Framework's public keys: fetched without holding anybody up, kept, and refreshed when a new one appears."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import structlog

from adapters.teams.http import Http

log = structlog.get_logger()
FRESH = 24 * 3600.0
"""Seconds that keys are used without looking again (the Bot Connector's documentation: at least daily)."""
PATIENCE = aiohttp.ClientTimeout(total=5)
LOOKS, REFILL = 30, 10.0
"""At most this many look-ups in a row, then one per so many seconds: made-up key ids must not become a flood."""


@dataclass(frozen=True)
class SigningKey:
    """A public key with the channels it is endorsed to sign for."""

    key: jwt.PyJWK
    endorsements: frozenset[str]


class Keys:
    """Signing keys by id. Never raises: a key that can't be had is None."""

    def __init__(self, openid_url: str, http: Http) -> None:
        self._url = openid_url
        self._http = http
        self._keys: dict[str, SigningKey] = {}
        self._until = float("-inf")
        self._generation = 0
        self._looking = asyncio.Lock()
        self._allowance = _Allowance()

    async def get(self, kid: str) -> SigningKey | None:
        """The key with this id; an unknown one, or keys of yesterday, are looked up once."""
        found = self._keys.get(kid)
        if found is None or time.monotonic() > self._until:
            await self._refresh(self._generation)
        return self._keys.get(kid)

    async def _refresh(self, seen: int) -> None:
        """Looks once for all who wait; keys that could not be looked up stay as they were."""
        async with self._looking:
            if self._generation != seen or not self._allowance.take():
                return
            try:
                self._keys = await self._fetch()
            except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
                log.warning("teams.keys-unavailable", error=type(error).__name__)
            else:
                self._until = time.monotonic() + FRESH
            self._generation += 1

    async def _fetch(self) -> dict[str, SigningKey]:
        metadata = await self._read(self._url)
        found = await self._read(metadata["jwks_uri"])
        return dict(filter(None, map(_signing_key, found["keys"])))

    async def _read(self, url: str) -> dict[str, Any]:
        async with self._http.session.get(url, timeout=PATIENCE, allow_redirects=False) as answer:
            answer.raise_for_status()
            found: dict[str, Any] = await answer.json(content_type=None)
            return found


class _Allowance:
    def __init__(self) -> None:
        self._left = float(LOOKS)
        self._at = time.monotonic()

    def take(self) -> bool:
        now = time.monotonic()
        self._left = min(float(LOOKS), self._left + (now - self._at) / REFILL)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def _signing_key(data: dict[str, Any]) -> tuple[str, SigningKey] | None:
    """An RSA key of the set, or None for one of a kind that we have no use for."""
    try:
        key = jwt.PyJWK(data, algorithm="RS256")
        return data["kid"], SigningKey(key, frozenset(data.get("endorsements", ())))
    except (jwt.PyJWTError, LookupError, TypeError, ValueError):
        return None
