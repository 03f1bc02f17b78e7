"""What leaves by itself: each message goes to its own workspace, marked so that it can be told again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from structlog import get_logger

from adapters.punctual import leaving_within
from adapters.slack import client as slack
from adapters.slack.access import Access, Workspaces
from adapters.slack.client import PACE, SILENT, Api, SlackClient
from adapters.slack.failures import AGAIN, FAILURES, LOCKED_OUT, Garbled, needed, outcome
from adapters.slack.render import payload
from adapters.words import speak_to
from bot.ports import Absent, Address, Answer, NoKeys, NotSaved, Parcel, Refused, Sent, Uncertain

Json = dict[str, Any]
log = get_logger()

EVENT_TYPE = "kring_nudge"
SKEW = timedelta(minutes=5)
PAGES = 10
LOOKED_UP_WITHIN = 5.0
"""Seconds for finding what to act with: it and the request together end well before the lease does."""
NOT_INSTALLED = Refused("not_installed", retry_after=LOCKED_OUT, closes="place", why="why-not-installed")
"""Put off: by then the store knows that nobody is reached there, or the app is back; at last it has failed."""
NO_TOKEN = Refused("no token", retry_after=AGAIN)
NO_KEYS = Refused("no keys", retry_after=LOCKED_OUT)


@dataclass(frozen=True)
class SlackPlatform:
    """Fulfils `bot.ports.Platform` for every workspace."""

    api: Api
    workspaces: Workspaces
    pace = PACE

    async def deliver(self, parcel: Parcel) -> Answer:
        """Posts the parcel, marked with its key so that `find` can tell it again."""
        client = await self._client(parcel.to)
        if isinstance(client, Refused):
            log.warning("slack.not_delivered", tenant=parcel.to.tenant, reason=client.reason)
            return client
        channel = parcel.to.user or parcel.to.address
        try:
            with leaving_within(slack.SEND_TIMEOUT):
                posted = await client.call("chat.postMessage", json={"channel": channel, **_marked(parcel)})
        except FAILURES as error:
            return _told(outcome(error), parcel.to, needed(error))
        return Sent(f"{posted['channel']}/{posted['ts']}")

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        """Reads the conversation back. `Uncertain` where we may not read it, or Slack can't be asked."""
        client = await self._client(parcel.to)
        if isinstance(client, Refused):
            return Uncertain(client.reason)
        try:
            channel = await _conversation(client, parcel.to)
            async for message in _history(client, channel, since - SKEW):
                if _is(message, parcel.key):
                    return Sent(f"{channel}/{message['ts']}")
        except FAILURES as error:
            return Uncertain(outcome(error).reason)
        return Absent()

    async def _client(self, to: Address) -> SlackClient | Refused:
        """A person is reached where they are at home, or else where we met them (their `address`)."""
        try:
            async with asyncio.timeout(LOOKED_UP_WITHIN):
                access = await self._access(to)
        except (NotSaved, TimeoutError):
            return NO_TOKEN
        except NoKeys as why:
            log.warning("slack.no_keys", tenant=to.tenant, reason=str(why))
            return NO_KEYS
        return SlackClient(self.api, access, self.workspaces.instead) if access else NOT_INSTALLED

    async def _access(self, to: Address) -> Access | None:
        return await self.workspaces.access(to.tenant, to.address if to.user else "")


def _told(answer: Refused | Uncertain, to: Address, scope: str) -> Refused | Uncertain:
    """What will never arrive like this is told to whoever reads the log: somebody has to change something in Slack."""
    if isinstance(answer, Refused) and answer.retry_after is None and not answer.blocked:
        where = "" if to.user else to.address
        log.error("slack.not_delivered", tenant=to.tenant, channel=where, reason=answer.reason, needed=scope)
    return answer


async def _conversation(client: SlackClient, to: Address) -> str:
    if not to.user:
        return to.address
    opened = await client.call("conversations.open", json={"users": to.user})
    return str(opened["channel"]["id"])


async def _history(client: SlackClient, channel: str, oldest: datetime) -> AsyncIterator[Json]:
    """Messages after `oldest`, newest first. Raises `Garbled` when there are more than we read."""
    asked = {"channel": channel, "oldest": f"{oldest.timestamp():.6f}", "limit": 200, "include_all_metadata": True}
    for _ in range(PAGES):
        page = await client.call("conversations.history", params=asked)
        for message in page["messages"]:
            yield message
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
        asked = {**asked, "cursor": cursor}
    raise Garbled("too much happened since")


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
