"""Slack's Web API: what we send and look up, with every outcome named. Nothing is ever sent twice by itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from structlog import get_logger

from adapters.punctual import Punctual, leaving_within
from adapters.slack.render import payload
from adapters.words import speak_to
from bot.people import Profile
from bot.ports import Absent, Address, Answer, Pace, Parcel, Refused, Sent, Uncertain

Json = dict[str, Any]
log = get_logger()

EVENT_TYPE = "kring_nudge"
SEND_TIMEOUT = 10.0
"""Seconds for one request; well under the lease of a nudge."""

PACE = Pace(per_second=4.95, apart=1.0)
"""Slack's documentation: one message a second in a channel, and in a workspace "several hundred" a minute. This is
three hundred, less one percent for what the network does to the distance between two requests.
"""

SIDE_TIMEOUT = 1.5
"""Seconds for a request made while Slack waits, at most three seconds, for our answer to its own."""

AGAIN = 5.0
"""Seconds after which a connection that was refused is tried again."""

SKEW = timedelta(minutes=5)
PAGES = 10
BLOCKED = {"cannot_dm_bot", "user_disabled"}
"""The person can't, or doesn't want to, be reached here. (`account_inactive` is about our own token.)"""

OUR_TOKEN = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}
LOCKED_OUT = 60.0
"""Seconds before another try while Slack doesn't take our token: nobody loses a nudge while it is being replaced."""
LONGEST_PAUSE = 3600.0
"""Seconds."""

BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded"}
OPEN_ENDED = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"}
"""Of these Slack says that part of the operation may have succeeded."""

SILENT = {"mrkdwn": False, "unfurl_links": False, "unfurl_media": False}
HOOKS = "hooks.slack.com"


def quiet() -> logging.Logger:
    """The logger for Slack's SDKs, which log whole payloads at lower levels than this."""
    logger = logging.getLogger("slack_sdk.kring")
    logger.setLevel(logging.ERROR)
    return logger


class Garbled(Exception):
    """Slack, or something in between, answered in a way that says nothing."""


FAILURES = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, Garbled)
"""What the network and the platform do to a call."""


class SlackClient:
    """One workspace's Slack. Fulfils `bot.ports.Platform`; `try_call`, `respond` and `profile` never raise either."""

    pace = PACE

    def __init__(self, token: str, api_url: str) -> None:
        timeout = int(SEND_TIMEOUT)
        self.web = AsyncWebClient(token=token, base_url=api_url, timeout=timeout, retry_handlers=[], logger=quiet())
        self._api = urlsplit(self.web.base_url)

    async def open(self) -> None:
        """One session for everything that is sent. Must run in the loop that will use it."""
        limits = aiohttp.ClientTimeout(total=SEND_TIMEOUT, connect=SEND_TIMEOUT / 2)
        self.web.session = aiohttp.ClientSession(timeout=limits, request_class=Punctual)

    async def close(self) -> None:
        if self.web.session is not None:
            await self.web.session.close()

    async def deliver(self, parcel: Parcel) -> Answer:
        """Posts the parcel, marked with its key so that `find` can tell it again."""
        channel = parcel.to.user or parcel.to.address
        try:
            with leaving_within(SEND_TIMEOUT):
                posted = await self._call("chat.postMessage", json={"channel": channel, **_marked(parcel)})
        except FAILURES as error:
            return outcome(error)
        return Sent(f"{posted['channel']}/{posted['ts']}")

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        """Reads the conversation back. `Uncertain` where we may not read it, or Slack can't be asked."""
        try:
            channel = await self._conversation(parcel.to)
            async for message in self._history(channel, since - SKEW):
                if _is(message, parcel.key):
                    return Sent(f"{channel}/{message['ts']}")
        except FAILURES as error:
            return Uncertain(outcome(error).reason)
        return Absent()

    async def identity(self) -> Json:
        """Who the token is: `team_id`, `user_id`, `bot_id`. Raises one of `FAILURES`."""
        return await self._call("auth.test", json={})

    async def profile(self, user: str) -> Profile | None:
        """What Slack tells about somebody; None when it tells nothing now."""
        found = await self._quietly("users.info", params={"user": user, "include_locale": True})
        person = found.get("user") if found else None
        if not isinstance(person, Mapping):
            return None
        names = person.get("profile") or {}
        name = names.get("display_name") or names.get("real_name") or person.get("real_name") or person.get("name")
        return Profile(str(name or ""), str(person.get("locale") or ""), str(person.get("tz") or ""))

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
        if not self._trusted(url) or self.web.session is None:
            log.warning("slack.foreign_response_url")
            return False
        try:
            posting = self.web.session.post(url, json=body, proxy=self.web.proxy, allow_redirects=False)
            async with asyncio.timeout(SIDE_TIMEOUT), posting as response:
                taken = response.status == HTTPStatus.OK
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("slack.no_response", error=type(error).__name__)
            return False
        if not taken:
            log.warning("slack.response_refused", status=response.status)
        return taken

    async def _call(self, method: str, *, json: Json | None = None, params: Json | None = None) -> Json:
        try:
            answered = await self.web.api_call(method, json=json, params=params)
        except (AttributeError, ValueError) as error:  # the SDK's way of meeting a page that isn't JSON
            raise Garbled(method) from error
        if not isinstance(answered.data, dict):
            raise Garbled(method)
        return answered.data

    async def _quietly(self, method: str, *, json: Json | None = None, params: Json | None = None) -> Json | None:
        try:
            return await self._call(method, json=json, params=params)
        except FAILURES as error:
            log.warning("slack.call_failed", method=method, reason=outcome(error).reason)
            return None

    def _trusted(self, url: str) -> bool:
        parts = urlsplit(url)
        ours = (parts.scheme, parts.netloc) == (self._api.scheme, self._api.netloc)
        return ours or (parts.scheme == "https" and parts.netloc == HOOKS)

    async def _conversation(self, to: Address) -> str:
        if not to.user:
            return to.address
        opened = await self._call("conversations.open", json={"users": to.user})
        return str(opened["channel"]["id"])

    async def _history(self, channel: str, oldest: datetime) -> AsyncIterator[Json]:
        """Messages after `oldest`, newest first. Raises `Garbled` when there are more than we read."""
        asked = {"channel": channel, "oldest": f"{oldest.timestamp():.6f}", "limit": 200, "include_all_metadata": True}
        for _ in range(PAGES):
            page = await self._call("conversations.history", params=asked)
            for message in page["messages"]:
                yield message
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return
            asked = {**asked, "cursor": cursor}
        raise Garbled("too much happened since")


def outcome(error: Exception) -> Refused | Uncertain:
    """What one of `FAILURES` says about a message: surely not delivered, or nobody knows."""
    match error:
        case SlackApiError():
            return _answered(error)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Refused("no connection", retry_after=AGAIN)
        case _:
            return Uncertain(type(error).__name__)


def _answered(error: SlackApiError) -> Refused | Uncertain:
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, Mapping) else ""
    if status == HTTPStatus.TOO_MANY_REQUESTS or code in BUSY:
        return Refused(code or "ratelimited", retry_after=_pause(getattr(response, "headers", {})))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or code in OPEN_ENDED or not code:
        return Uncertain(code or f"status {status}")
    return Refused(code, LOCKED_OUT if code in OUR_TOKEN else None, blocked=code in BLOCKED)


def _pause(headers: Mapping[str, Any]) -> float:
    """Seconds that Slack asks to wait, an hour at most; half a minute when it doesn't say."""
    asked = str(headers.get("Retry-After", ""))
    return min(float(asked), LONGEST_PAUSE) if asked.isascii() and asked.isdigit() else 30.0


def _marked(parcel: Parcel) -> Json:
    """The message, with its key twice: as metadata, which stays when it is redrawn but which not every app may read
    back, and as the id of its first block.
    """
    message = payload(parcel.message, speak_to(parcel.reader.reader), parcel.ref)
    first, *others = message["blocks"]
    mark = {"event_type": EVENT_TYPE, "event_payload": {"key": parcel.key}}
    return message | SILENT | {"blocks": [{**first, "block_id": _block_id(parcel.key)}, *others], "metadata": mark}


def _block_id(key: str) -> str:
    return f"kring-{sha256(key.encode()).hexdigest()}"


def _is(message: Mapping[str, Any], key: str) -> bool:
    mark = message.get("metadata") or {}
    if mark.get("event_type") == EVENT_TYPE:
        return bool(mark.get("event_payload", {}).get("key") == key)
    return any(block.get("block_id") == _block_id(key) for block in message.get("blocks") or ())
