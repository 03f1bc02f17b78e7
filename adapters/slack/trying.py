"""Tries whether Slack takes what we were given: each try is one request, and changes nothing at Slack's side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from adapters.slack.manifest import BOT_SCOPES

NO_CODE = "kring-check"
"""A code that Slack never gave: it refuses this one only after it knew the client and its secret."""
KNEW_US = frozenset({"", "invalid_code", "code_already_used", "invalid_grant"})


@dataclass(frozen=True)
class Tried:
    """What Slack said. `error` is its code, empty when all is well; `missing` are scopes that the token lacks."""

    error: str = ""
    team: str = ""
    name: str = ""
    missing: tuple[str, ...] = ()


async def try_token(session: aiohttp.ClientSession, api_url: str, token: str) -> Tried:
    """Whose token this is (`auth.test`); Slack names its scopes in the header X-OAuth-Scopes of every answer.

    Raises `aiohttp.ClientError`, TimeoutError, and ValueError for an answer that isn't Slack's.
    """
    headers, said = await _ask(session, f"{api_url}auth.test", f"Bearer {token}")
    error = _error(said)
    granted = {scope.strip() for scope in headers.get("X-OAuth-Scopes", "").split(",")} - {""}
    missing = tuple(scope for scope in BOT_SCOPES if granted and scope not in granted)
    return Tried(error, str(said.get("team_id") or ""), str(said.get("team") or ""), () if error else missing)


async def try_socket(session: aiohttp.ClientSession, api_url: str, app_token: str) -> Tried:
    """Whether Socket Mode opens with this token. Raises like `try_token`."""
    _, said = await _ask(session, f"{api_url}apps.connections.open", f"Bearer {app_token}")
    return Tried(_error(said))


async def try_client(session: aiohttp.ClientSession, api_url: str, client_id: str, client_secret: str) -> Tried:
    """Whether Slack knows this client with this secret: asked to exchange a code that nobody has. Raises likewise."""
    us = aiohttp.encode_basic_auth(client_id, client_secret)
    _, said = await _ask(session, f"{api_url}oauth.v2.access", us, {"code": NO_CODE})
    error = _error(said)
    return Tried("" if error in KNEW_US else error)


async def _ask(
    session: aiohttp.ClientSession, url: str, authorization: str, form: Mapping[str, str] | None = None
) -> tuple[Mapping[str, str], dict[str, Any]]:
    headers = {"Authorization": authorization}
    async with session.post(url, headers=headers, data=form or {}, allow_redirects=False) as answer:
        said = await answer.json(content_type=None)
        if not isinstance(said, dict) or "ok" not in said:
            raise ValueError(f"status {answer.status}, and nothing that Slack would say")
        return answer.headers, said


def _error(said: Mapping[str, Any]) -> str:
    return "" if said["ok"] is True else str(said.get("error") or "no reason given")
