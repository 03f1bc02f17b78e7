"""Slack's Web API: what we send and look up, with every outcome named. Nothing is ever sent twice by itself."""

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
from bot.ports import Pace

Json = dict[str, Any]
log = get_logger()

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
        raise Garbled(method) from error
    if not isinstance(answered.data, dict):
        raise Garbled(method)
    return answered.data


@dataclass(frozen=True)
class SlackClient:
    """Slack for who acts in one workspace. Only `call` and `identity` raise."""

    api: Api
    access: Access
    refused: Callable[[Access], None]
    """Told when Slack doesn't take the token any more."""

    async def call(self, method: str, *, json: Json | None = None, params: Json | None = None) -> Json:
        """Raises one of `FAILURES`."""
        try:
            return await self.api.call(self.access.token, method, json=json, params=params)
        except SlackApiError as error:
            if code_of(error) in OUR_TOKEN:
                self.refused(self.access)
            raise

    async def identity(self) -> Json:
        """Who the token is: `team_id`, `user_id`, `bot_id`. Raises one of `FAILURES`."""
        return await self.call("auth.test", json={})

    async def profile(self, user: str) -> Profile | None:
        """What Slack tells about somebody; None when it tells nothing now."""
        found = await self._quietly("users.info", params={"user": user, "include_locale": True})
        person = found.get("user") if found else None
        if not isinstance(person, Mapping):
            return None
        names = person.get("profile") or {}
        name = names.get("display_name") or names.get("real_name") or person.get("real_name") or person.get("name")
        return Profile(str(name or ""), str(person.get("locale") or ""), str(person.get("tz") or ""))

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
