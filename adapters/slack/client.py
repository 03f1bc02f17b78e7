"""Slack's Web API: what we send and look up, each outcome named. What may have been done is never sent again."""

from __future__ import annotations

import asyncio
import logging
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from structlog import get_logger

from adapters.punctual import Punctual
from adapters.slack.access import Access
from adapters.slack.failures import FAILURES, OUR_TOKEN, Garbled, code_of, outcome
from bot.people import Profile
from bot.ports import NoKeys, NotSaved, Pace

Json = dict[str, Any]
log = get_logger()
GRID = "E"
"""With this the id of an Enterprise Grid begins; a workspace's with a T."""

SEND_TIMEOUT = 10.0
"""Seconds for one request; well under the lease of a nudge."""

PACE = Pace(per_second=4.95, apart=1.0)
"""Slack's documentation: one message a second in a channel, and in a workspace "several hundred" a minute. This is
three hundred, less one percent for what the network does to the distance between two requests.
"""

SIDE_TIMEOUT = 1.5
"""Seconds for a request made while Slack waits, at most three seconds, for our answer to its own."""

SILENT = {"mrkdwn": False, "unfurl_links": False, "unfurl_media": False}
HOOKS = "hooks.slack.com"


def quiet() -> logging.Logger:
    """The logger for Slack's SDKs, which log whole payloads at lower levels than this."""
    logger = logging.getLogger("slack_sdk.kring")
    logger.setLevel(logging.ERROR)
    return logger


class Api:
    """The way to Slack, the same for all workspaces: one session for everything that is sent. It holds no token."""

    def __init__(self, api_url: str) -> None:
        self.web = AsyncWebClient(base_url=api_url, timeout=int(SEND_TIMEOUT), retry_handlers=[], logger=quiet())
        self._address = urlsplit(self.web.base_url)

    async def open(self) -> None:
        """One session for everything that is sent. Must run in the loop that will use it."""
        limits, watched = aiohttp.ClientTimeout(total=SEND_TIMEOUT, connect=SEND_TIMEOUT / 2), aiohttp.TraceConfig()
        watched.on_request_redirect.append(_stay)
        self.web.session = aiohttp.ClientSession(timeout=limits, request_class=Punctual, trace_configs=[watched])

    async def close(self) -> None:
        if self.web.session is not None:
            await self.web.session.close()

    async def call(self, token: str, method: str, *, json: Json | None = None, params: Json | None = None) -> Json:
        """What Slack answers to whom this token is. Raises one of `FAILURES`."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return await _answer(method, self.web.api_call(method, json=json, params=params, headers=headers))

    async def as_app(self, client_id: str, secret: str, method: str, form: Json) -> Json:
        """What Slack answers to the app itself. Raises likewise."""
        credentials = b64encode(f"{client_id}:{secret}".encode()).decode()
        headers = {"Authorization": f"Basic {credentials}"}
        return await _answer(method, self.web.api_call(method, data=form, headers=headers))

    async def post(self, url: str, body: Json) -> int:
        """The status of the answer at a response_url. Raises `ValueError`, and asks nothing, where that isn't Slack's.

        Otherwise raises like `call`.
        """
        if not self._is_slacks(url) or self.web.session is None:
            raise ValueError("no address of Slack's")
        async with self.web.session.post(url, json=body, proxy=self.web.proxy, allow_redirects=False) as response:
            return response.status

    def _is_slacks(self, url: str) -> bool:
        parts = urlsplit(url)
        ours = (parts.scheme, parts.netloc) == (self._address.scheme, self._address.netloc)
        return ours or (parts.scheme == "https" and parts.netloc == HOOKS)


async def _stay(*_: object) -> None:
    """Slack's API redirects nobody, and what is sent there holds secrets: nothing follows anybody elsewhere."""
    raise aiohttp.ClientError("redirected")


async def _answer(method: str, asking: Awaitable[AsyncSlackResponse]) -> Json:
    try:
        answered = await asking
    except (AttributeError, ValueError) as error:  # the SDK's way of meeting a page that isn't JSON
        log.warning("slack.garbled", method=method, error=type(error).__name__, exc_info=error)
        raise Garbled(method) from error
    if not isinstance(answered.data, dict):
        raise Garbled(method)
    return answered.data


@dataclass(frozen=True)
class SlackClient:
    """Slack for who acts in one workspace. Only `call` and `identity` raise."""

    api: Api
    access: Access
    instead: Callable[[Access, str], Awaitable[Access | None]]
    """Asked for another token when Slack doesn't take this one any more: `Workspaces.instead`."""

    async def call(self, method: str, *, json: Json | None = None, params: Json | None = None) -> Json:
        """What Slack answers. Raises one of `FAILURES`.

        What was refused for the token's sake wasn't done: it is asked for once more where there is a newer token.
        """
        try:
            return await self.api.call(self.access.token, method, json=json, params=params)
        except SlackApiError as error:
            other = await self._other(code_of(error))
            if other is None:
                raise
        return await self.api.call(other.token, method, json=json, params=params)

    async def _other(self, code: str) -> Access | None:
        if code not in OUR_TOKEN:
            return None
        try:
            return await self.instead(self.access, code)
        except (NotSaved, NoKeys):
            return None

    async def identity(self) -> Json:
        """Who the token is: `team_id`, `user_id`, `bot_id`. Raises one of `FAILURES`."""
        return await self.call("auth.test", json={})

    async def profile(self, user: str, tenant: str = "") -> Profile | None:
        """What Slack tells about somebody, whom `tenant` keys for us; None when it tells nothing now."""
        found = await self._quietly("users.info", params={"user": user, "include_locale": True})
        person = found.get("user") if found else None
        if not isinstance(person, Mapping):
            return None
        locale, zone = str(person.get("locale") or ""), str(person.get("tz") or "")
        return Profile(name_of(person), locale, zone, guest=self.is_guest(person, tenant))

    def is_guest(self, user: Mapping[str, Any], tenant: str = "") -> bool:
        """Whether `users.info` tells of somebody who is none of the people of where they are, or of `tenant`.

        Guests of a workspace are "restricted", those of one channel "ultra restricted" (docs.slack.dev, "User object").
        And whom the grid keys, because a button doesn't say whose people they are, may be of no workspace of it.
        """
        restricted = user.get("is_restricted") is True or user.get("is_ultra_restricted") is True
        by_grid = tenant.startswith(GRID) and tenant == self.access.tenant
        return restricted or (by_grid and self.home_of(user) not in (tenant, ""))

    def home_of(self, user: Mapping[str, Any]) -> str:
        """The tenant that keys whom `users.info` tells of: their team, or the grid that installed us as a whole."""
        part = user.get("enterprise_user")
        grid = part.get("enterprise_id") if isinstance(part, Mapping) else None
        return self.access.tenant if grid and grid == self.access.tenant else str(user.get("team_id") or "")

    async def look(self, method: str, **params: str) -> Json | None:
        """What Slack tells within `SIDE_TIMEOUT`; None when it doesn't."""
        try:
            async with asyncio.timeout(SIDE_TIMEOUT):
                return await self._quietly(method, params=params)
        except TimeoutError:
            log.warning("slack.slow", method=method)
            return None

    async def try_call(self, method: str, body: Json) -> bool:
        """Whether Slack did it, within `SIDE_TIMEOUT`."""
        try:
            async with asyncio.timeout(SIDE_TIMEOUT):
                return await self._quietly(method, json=body) is not None
        except TimeoutError:
            log.warning("slack.slow", method=method)
            return False

    async def respond(self, url: str, body: Json) -> bool:
        """Answers by a response_url, and whether Slack took it. Nothing goes to a host that isn't Slack's."""
        try:
            async with asyncio.timeout(SIDE_TIMEOUT):
                status = await self.api.post(url, body)
        except ValueError:
            log.warning("slack.foreign_response_url")
            return False
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("slack.no_response", error=type(error).__name__)
            return False
        if status != HTTPStatus.OK:
            log.warning("slack.response_refused", status=status)
        return status == HTTPStatus.OK

    async def _quietly(self, method: str, *, json: Json | None = None, params: Json | None = None) -> Json | None:
        try:
            return await self.call(method, json=json, params=params)
        except FAILURES as error:
            log.warning("slack.call_failed", method=method, reason=outcome(error).reason)
            return None


def name_of(user: Mapping[str, Any]) -> str:
    """What somebody is called, of whom `users.info` tells: as they like, else by full name or by login."""
    profile = user.get("profile") or {}
    names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"), user.get("name"))
    return str(next(filter(None, names), ""))
