"""The Bot Connector over HTTP: the few calls Kring makes, each with an answer that says what surely happened."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import aiohttp

from adapters.teams.http import Http
from adapters.teams.settings import TeamsSettings, is_loopback_url
from adapters.teams.tokens import NoToken, SecretRefused, Tokens

PATIENCE = aiohttp.ClientTimeout(total=12, connect=4)
"""Seconds for one call: shorter than any lease, and than the 15 that Teams waits for us."""
LONGEST_ERROR = 4000
"""Characters of an error that are looked through."""


class ForeignHost(Exception):
    """The address is not one of the connector's: nothing was sent, our token least of all."""


class NeverSent(Exception):
    """The call surely did not reach the connector."""


class Locked(NeverSent):
    """The authority refuses our secret, so nothing can be said to anybody until an administrator mends that."""


class NoAnswer(Exception):
    """The call left, and nobody knows what became of it."""


@dataclass(frozen=True)
class Reply:
    """What the connector said. `code` is its error code; `retry_after` the header as it came."""

    status: int
    id: str = ""
    code: str = ""
    retry_after: str = ""

    @property
    def ok(self) -> bool:
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES


class Connector:
    """One shared session; never a retry. Every method raises `ForeignHost`, `NeverSent` or `NoAnswer`."""

    def __init__(self, settings: TeamsSettings, http: Http, tokens: Tokens, *, open_loopback: bool = False) -> None:
        self._settings = settings
        self._http = http
        self._tokens = tokens
        self._open_loopback = open_loopback

    async def create(self, service_url: str, body: Mapping[str, Any]) -> Reply:
        """Makes a conversation, or finds the one there is; `id` is the conversation's."""
        return await self._call("POST", service_url, "v3/conversations", body)

    async def send(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> Reply:
        """Says something; `id` is the new activity's."""
        return await self._call("POST", service_url, f"v3/conversations/{_part(conversation)}/activities", activity)

    async def reply(self, service_url: str, conversation: str, to: str, activity: Mapping[str, Any]) -> Reply:
        """Says something in answer to the activity `to`."""
        path = f"v3/conversations/{_part(conversation)}/activities/{_part(to)}"
        return await self._call("POST", service_url, path, activity)

    async def update(self, service_url: str, conversation: str, old: str, activity: Mapping[str, Any]) -> Reply:
        """Puts another activity in the place of `old`."""
        path = f"v3/conversations/{_part(conversation)}/activities/{_part(old)}"
        return await self._call("PUT", service_url, path, activity)

    async def _call(self, method: str, service_url: str, path: str, body: Mapping[str, Any]) -> Reply:
        token = await self._token_for(service_url)
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        url = f"{service_url.rstrip('/')}/{path}"
        reply = await self._exchange(method, url, data, headers)
        if reply.status == HTTPStatus.UNAUTHORIZED:
            self._tokens.forget(token)
        return reply

    async def _token_for(self, service_url: str) -> str:
        """Our token for a trusted host; none for this machine in the playground; nothing at all for the rest."""
        if not self._settings.trusts(service_url):
            if self._open_loopback and is_loopback_url(service_url):
                return ""
            raise ForeignHost
        if not self._settings.app_password:
            return ""
        try:
            return await self._tokens.get()
        except SecretRefused as error:
            raise Locked(str(error)) from error
        except NoToken as error:
            raise NeverSent(str(error)) from error

    async def _exchange(self, method: str, url: str, data: bytes, headers: Mapping[str, str]) -> Reply:
        try:
            async with self._http.session.request(
                method, url, data=data, headers=headers, timeout=PATIENCE, allow_redirects=False
            ) as answer:
                return _read(answer.status, answer.headers.get("Retry-After", ""), await _body(answer))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NeverSent(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswer(type(error).__name__) from error


async def _body(answer: aiohttp.ClientResponse) -> object:
    """The JSON that came back; a status without readable JSON is an answer all the same."""
    try:
        return await answer.json(content_type=None)
    except (ValueError, aiohttp.ClientError):
        return None


def _read(status: int, retry_after: str, body: object) -> Reply:
    said = body if isinstance(body, dict) else {}
    # A reply of Teams names the conversation "id" when it was made, and the activity "id" when something was said.
    return Reply(status, str(said.get("id") or ""), _code(said), retry_after)


def _code(said: Mapping[str, Any]) -> str:
    """What went wrong. Teams puts the telling one into `error.code`, or into a "subCode" in the text of a message."""
    inner = re.search(r"subCode\W{1,8}(\w{3,60})", json.dumps(said)[:LONGEST_ERROR])
    if inner:
        return inner[1]
    error = said.get("error")
    return str(error.get("code") or "") if isinstance(error, dict) else ""


def _part(text: str) -> str:
    return quote(text, safe="")
