"""Tries what we were given of Microsoft: its public keys, and a token of our own. Nothing is sent to anybody."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

import aiohttp

from adapters.teams.settings import TeamsSettings

CHANNEL = "msteams"


@dataclass(frozen=True)
class Login:
    """What the authority said. `error` is empty when it gave a token; `code` is its own number for what is wrong.

    The numbers are Microsoft's "AADSTS" codes, which may change: they are for telling people, not for deciding.
    """

    error: str = ""
    code: int = 0


async def try_keys(session: aiohttp.ClientSession, settings: TeamsSettings) -> int:
    """How many keys of the OpenID document may sign for Teams: it needs at least one.

    Raises `aiohttp.ClientError`, TimeoutError, and ValueError for documents of another kind.
    """
    match await _read(session, settings.openid_url):
        case {"jwks_uri": str(where)}:
            pass
        case _:
            raise ValueError("it is no OpenID document")
    match await _read(session, where):
        case {"keys": list(found)}:
            return sum(isinstance(key, dict) and CHANNEL in (key.get("endorsements") or ()) for key in found)
        case _:
            raise ValueError("its keys are no keys")


async def try_login(session: aiohttp.ClientSession, settings: TeamsSettings) -> Login:
    """Whether the authority gives us a token for the Bot Connector. Raises like `try_keys`."""
    form = {
        "grant_type": "client_credentials",
        "client_id": settings.app_id,
        "client_secret": settings.app_password,
        "scope": settings.scope,
    }
    async with session.post(settings.token_url, data=form, allow_redirects=False) as answer:
        match answer.status, await answer.json(content_type=None):
            case HTTPStatus.OK, {"access_token": str(token)} if token:
                return Login()
            case _, {"error": str(error), "error_codes": [int(code), *_]}:
                return Login(error, code)
            case _, {"error": str(error)}:
                return Login(error)
            case status, _:
                raise ValueError(f"status {status}, and nothing that an authority would say")


async def _read(session: aiohttp.ClientSession, url: str) -> object:
    async with session.get(url, allow_redirects=False) as answer:
        answer.raise_for_status()
        found: object = await answer.json(content_type=None)
        return found
