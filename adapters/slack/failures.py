"""What the network and Slack do to a call, and what that says about the message it carried."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.ports import Refused, Uncertain

AGAIN = 5.0
"""Seconds after which a connection that was refused is tried again."""

BLOCKED = {"cannot_dm_bot", "user_disabled"}
"""The person can't, or doesn't want to, be reached here. (`account_inactive` is about our own token.)"""

OUR_TOKEN = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}
LOCKED_OUT = 60.0
"""Seconds before another try while Slack doesn't take our token: nobody loses a nudge while it is being replaced."""
LONGEST_PAUSE = 3600.0
"""Seconds."""

BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded"}
WHY = {
    **dict.fromkeys(OUR_TOKEN, "why-locked-out"),
    "missing_scope": "why-not-allowed",
    "not_allowed_token_type": "why-not-allowed",
    "not_in_channel": "why-not-in-channel",
    "channel_not_found": "why-no-channel",
    "is_archived": "why-no-channel",
}
"""What somebody at Slack's side has to mend, as people are told (docs.slack.dev, "chat.postMessage", errors)."""
OPEN_ENDED = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"}
"""Of these Slack says that part of the operation may have succeeded."""


class Garbled(Exception):
    """Slack, or something in between, answered in a way that says nothing."""


FAILURES = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, Garbled)
"""What the network and the platform do to a call."""


def outcome(error: Exception) -> Refused | Uncertain:
    """What one of `FAILURES` says about a message: surely not delivered, or nobody knows."""
    match error:
        case SlackApiError():
            return _answered(error)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Refused("no connection", retry_after=AGAIN)
        case _:
            return Uncertain(type(error).__name__)


def code_of(error: Exception) -> str:
    """Slack's own code for what was wrong; empty when it gave none."""
    return str(_said(error).get("error") or "")


def needed(error: Exception) -> str:
    """The scope that Slack says was missing; empty when it is something else."""
    return str(_said(error).get("needed") or "")


def _said(error: Exception) -> Mapping[str, Any]:
    data = getattr(error.response, "data", None) if isinstance(error, SlackApiError) else None
    return data if isinstance(data, Mapping) else {}


def _answered(error: SlackApiError) -> Refused | Uncertain:
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    code = code_of(error)
    if status == HTTPStatus.TOO_MANY_REQUESTS or code in BUSY:
        return Refused(code or "ratelimited", retry_after=_pause(getattr(response, "headers", {})))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or code in OPEN_ENDED or not code:
        return Uncertain(code or f"status {status}")
    again = LOCKED_OUT if code in OUR_TOKEN else None
    return Refused(code, again, blocked=code in BLOCKED, why=WHY.get(code, "why-failed"))


def _pause(headers: Mapping[str, Any]) -> float:
    """Seconds that Slack asks to wait, an hour at most; half a minute when it doesn't say."""
    asked = str(headers.get("Retry-After", ""))
    return min(float(asked), LONGEST_PAUSE) if asked.isascii() and asked.isdigit() else 30.0
