"""What Slack sends, signed as Slack signs it (docs.slack.dev, "Verifying requests from Slack")."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from kring.clock import SystemClock

Json = Mapping[str, Any]
TEAM, CHANNEL = "T0BENCH", "C0BENCH"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Request:
    """One request, ready to be sent; its signature is good for five minutes."""

    body: bytes
    headers: Mapping[str, str]


def signed(secret: str, body: str, content_type: str = FORM) -> Request:
    stamp = str(int(SystemClock().now().timestamp()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body) or ""
    headers = {"Content-Type": content_type, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}
    return Request(body.encode(), headers)


def command(text: str, user: str, trigger: str, respond: str) -> str:
    """The body of `/kring text`."""
    return urlencode(
        {
            "command": "/kring",
            "text": text,
            "team_id": TEAM,
            "team_domain": "bench",
            "channel_id": CHANNEL,
            "channel_name": "general",
            "user_id": user,
            "user_name": user.lower(),
            "trigger_id": trigger,
            "response_url": respond,
            "api_app_id": "A0BENCH",
            "is_enterprise_install": "false",
        }
    )


def press(control: Json, user: str, trigger: str, respond: str) -> str:
    """The body of a press on a button of a message that only this person sees."""
    container = {"type": "message", "message_ts": "1700000000.000100", "channel_id": CHANNEL, "is_ephemeral": True}
    return _interaction(
        "block_actions",
        user,
        trigger_id=trigger,
        response_url=respond,
        container=container,
        channel={"id": CHANNEL, "name": "general"},
        actions=[{**control, "action_ts": trigger}],
    )


def submission(view: Json, values: Json, user: str, trigger: str) -> str:
    """The body of a form sent in."""
    state = {"values": values}
    return _interaction("view_submission", user, trigger_id=trigger, view={**view, "state": state})


def message(text: str, user: str, event: str) -> str:
    """The body (JSON) of a message typed to the bot."""
    said = {
        "type": "message",
        "channel": f"D{user}",
        "channel_type": "im",
        "user": user,
        "team": TEAM,
        "text": text,
        "ts": "1700000000.000200",
    }
    return json.dumps(
        {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": "A0BENCH",
            "event_id": event,
            "event_time": 1700000000,
            "event": said,
            "authorizations": [{"team_id": TEAM, "user_id": "U0KRING", "is_bot": True}],
        }
    )


def _interaction(kind: str, user: str, **more: object) -> str:
    someone = {"id": user, "team_id": TEAM, "username": user.lower()}
    body = {"type": kind, "api_app_id": "A0BENCH", "team": {"id": TEAM, "domain": "bench"}, "user": someone, **more}
    return urlencode({"payload": json.dumps(body)})
