"""Our own token for the connector: asked for once, kept until shortly before it expires."""

from __future__ import annotations

import asyncio
import time
from http import HTTPStatus

import aiohttp

from adapters.teams.http import Http
from adapters.teams.settings import TeamsSettings

PATIENCE = aiohttp.ClientTimeout(total=8, connect=4)
REFUSED = {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED}
"""What an authority answers to a client that it doesn't know, or no longer (RFC 6749, 5.2)."""
MARGIN = 300.0
"""Seconds before its end at which a token is not used any more; a fifth of the life of a short one."""


class NoToken(Exception):
    """The authority gave none: nothing has been sent to anybody."""


class SecretRefused(NoToken):
    """The authority doesn't take our secret: it is wrong, or has expired. Only an administrator can mend that."""


class Tokens:
    """Tokens for the Bot Connector, by client credentials."""

    def __init__(self, settings: TeamsSettings, http: Http) -> None:
        self._settings = settings
        self._http = http
        self._token = ""
        self._until = float("-inf")
        self._asking = asyncio.Lock()

    async def get(self) -> str:
        """A token that is still good for a while. Raises `NoToken`."""
        async with self._asking:
            if time.monotonic() >= self._until:
                self._token, lifetime = _granted(await self._ask())
                self._until = time.monotonic() + lifetime - min(MARGIN, lifetime / 5)
            return self._token

    def forget(self, token: str) -> None:
        """Asks for another one next time: the connector refused this one."""
        if token == self._token:
            self._until = float("-inf")

    async def _ask(self) -> object:
        settings = self._settings
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.app_id,
            "client_secret": settings.app_password,
            "scope": settings.scope,
        }
        try:
            async with self._http.session.post(
                settings.token_url, data=form, timeout=PATIENCE, allow_redirects=False
            ) as answer:
                if answer.status in REFUSED:
                    raise SecretRefused(f"the authority answered {answer.status}")
                if answer.status != HTTPStatus.OK:
                    raise NoToken(f"the authority answered {answer.status}")
                granted: object = await answer.json(content_type=None)
                return granted
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise NoToken(f"the authority gave no answer: {type(error).__name__}") from error


def _granted(answer: object) -> tuple[str, float]:
    match answer:
        case {"access_token": str(token), "expires_in": int() | float() | str() as seconds} if token:
            try:
                return token, float(seconds)
            except ValueError:
                pass
    raise NoToken("the authority's answer holds no token")
