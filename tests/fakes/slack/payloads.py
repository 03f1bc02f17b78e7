"""What Slack sends: signed requests with bodies of the real shape (docs.slack.dev, "Interaction payloads")."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

from tests.fakes.slack.api import FakeSlack
from tests.fakes.slack.reading import shown
from tests.fakes.slack.workspace import Human, Json, Posted, Workspace

APP = "A0KRING"
EMPTY: dict[str, str] = {}


def signed(secret: str, body: str, *, age: float = 0, **headers: str) -> dict[str, str]:
    """The headers of a request with this body, sent `age` seconds ago."""
    stamp = str(int(time.time_ns() / 1e9 - age))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}", **headers}


def encoded(kind: str, payload: Json) -> tuple[str, str]:
    """The body and its content type, as they go over HTTP."""
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    if kind == "slash_commands":
        return urlencode(payload), "application/x-www-form-urlencoded"
    return urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"


def escaped(text: str) -> str:
    """Typed text as Slack passes it on."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def command(slack: FakeSlack, who: Human, text: str, channel: str) -> Json:
    space = slack.workspace
    return {
        "token": "unused",
        "team_id": who.team,
        "team_domain": "home",
        "channel_id": channel,
        "channel_name": space.channels.get(channel, "directmessage"),
        "user_id": who.id,
        "user_name": who.name.lower(),
        "command": "/kring",
        "text": escaped(text),
        "api_app_id": APP,
        "is_enterprise_install": str(space.org_wide).lower(),
        **({"enterprise_id": space.grid, "enterprise_name": space.name} if space.grid else {}),
        "response_url": f"{slack.url}/respond/{space.response_key(who.id, channel, None)}",
        "trigger_id": space.trigger(who.id),
    }


def event(slack: FakeSlack, who: Human, inner: Json) -> Json:
    space = slack.workspace
    return {
        "token": "unused",
        "team_id": space.team,
        "api_app_id": APP,
        "event": {"user": who.id, "event_ts": space.ts(), **inner},
        "type": "event_callback",
        "event_id": space.fresh("Ev"),
        "event_time": int(space.now.timestamp()),
        "enterprise_id": space.grid or None,
        "context_team_id": space.team,
        "context_enterprise_id": space.grid or None,
        "authorizations": [_authorization(space)],
        "is_ext_shared_channel": space.is_guest(who),
    }


def _authorization(space: Workspace) -> Json:
    """In whose name the event comes: the workspace's, or for an app of a whole grid the grid's."""
    return {
        "enterprise_id": space.grid or None,
        "team_id": space.team,
        "user_id": "U0BOT",
        "is_bot": True,
        "is_enterprise_install": space.org_wide,
    }


def removed(slack: FakeSlack, kind: str = "app_uninstalled", *, age: float = 0) -> Json:
    """The app was removed, or its tokens were revoked, `age` seconds ago."""
    space = slack.workspace
    revoked: Json = {"tokens": {"oauth": [], "bot": ["U0BOT"]}} if kind == "tokens_revoked" else {}
    return {
        "token": "unused",
        "team_id": space.team,
        "enterprise_id": space.grid or None,
        "is_enterprise_install": space.org_wide,
        "api_app_id": APP,
        "event": {"type": kind, **revoked},
        "type": "event_callback",
        "event_id": space.fresh("Ev"),
        "event_time": int(space.now.timestamp() - age),
    }


def about_channel(slack: FakeSlack, kind: str, channel: str, name: str = "") -> Json:
    """Something became of a channel: it is told by its id, or renamed with its new name (docs.slack.dev)."""
    space = slack.workspace
    told: object = {"id": channel, "name": name, "created": 1360782804} if name else channel
    by = {"actor_id": "U0ACTOR"} if kind.endswith("_left") else {}
    return {
        "token": "unused",
        "team_id": space.team,
        "api_app_id": APP,
        "event": {"type": kind, "channel": told, "event_ts": space.ts(), **by},
        "type": "event_callback",
        "event_id": space.fresh("Ev"),
        "event_time": int(space.now.timestamp()),
        "enterprise_id": space.grid or None,
        "authorizations": [_authorization(space)],
    }


def message_event(slack: FakeSlack, who: Human, text: str, **more: str) -> Json:
    channel, ts = slack.workspace.direct(who.id), slack.workspace.ts()
    slack.workspace.messages.append(Posted(channel, ts, {"text": text}, author=who.id))
    inner: Json = {"type": "message", "channel": channel, "channel_type": "im", "text": escaped(text), "ts": ts}
    return event(slack, who, inner | {"team": who.team, "user_team": who.team} | more)


def _interaction(slack: FakeSlack, who: Human, kind: str) -> Json:
    space = slack.workspace
    return {
        "type": kind,
        "user": {"id": who.id, "username": who.name.lower(), "name": who.name.lower(), "team_id": who.team},
        "api_app_id": APP,
        "token": "unused",
        "trigger_id": slack.workspace.trigger(who.id),
        "team": None if space.org_wide else {"id": space.team, "domain": "home"},
        "enterprise": {"id": space.grid, "name": space.name} if space.grid else None,
        "is_enterprise_install": space.org_wide,
    }


def message_action(slack: FakeSlack, who: Human, on: Posted, block: Json, control: Json) -> Json:
    """A press on a control of a message."""
    key = slack.workspace.response_key(who.id, on.channel, on)
    container = {"type": "message", "message_ts": on.ts, "channel_id": on.channel, "is_ephemeral": bool(on.to)}
    message = {} if on.to else {"message": {"type": "message", "ts": on.ts, "text": on.payload.get("text", "")}}
    return (
        _interaction(slack, who, "block_actions")
        | message
        | {
            "container": container,
            "channel": {"id": on.channel, "name": slack.workspace.channels.get(on.channel, "directmessage")},
            "response_url": f"{slack.url}/respond/{key}",
            "state": {"values": {}},
            "actions": [_acted(slack, block, control)],
        }
    )


def view_action(slack: FakeSlack, who: Human, view: Json, block: Json, control: Json) -> Json:
    """A press on a control of a modal or of the App Home."""
    return _interaction(slack, who, "block_actions") | {
        "container": {"type": "view", "view_id": view["id"]},
        "view": {**view, "state": {"values": {}}},
        "actions": [_acted(slack, block, control)],
    }


def _acted(slack: FakeSlack, block: Json, control: Json) -> Json:
    """The control as it comes back. `control` is a button, or a menu with its `selected_option`."""
    kept: Json = {
        key: control[key] for key in ("type", "action_id", "value", "text", "selected_option") if key in control
    }
    return {**kept, "block_id": block["block_id"], "action_ts": slack.workspace.ts()}


def submission(slack: FakeSlack, who: Human, view: Json, values: dict[str, str]) -> Json:
    """A form sent in; `values` by block id, the other fields as they are shown."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    state = {block["block_id"]: {"value": _filled(block, values)} for block in inputs}
    return _interaction(slack, who, "view_submission") | {
        "view": {**view, "state": {"values": state}, "team_id": slack.workspace.team, "app_id": APP},
        "response_urls": [],
    }


def _filled(block: Json, values: dict[str, str]) -> Json:
    element = block["element"]
    value = values.get(block["block_id"], shown(element)) or None
    match element["type"]:
        case "datepicker":
            return {"type": "datepicker", "selected_date": value}
        case "timepicker":
            return {"type": "timepicker", "selected_time": value}
        case "static_select":
            chosen = next((option for option in element["options"] if option["value"] == value), None)
            return {"type": "static_select", "selected_option": chosen}
        case "users_select":
            return {"type": "users_select", "selected_user": value}
        case "conversations_select":
            return {"type": "conversations_select", "selected_conversation": value}
        case kind:
            return {"type": kind, "value": value}


def shortcut(
    slack: FakeSlack, who: Human, callback: str, message: str | None = None, rich: list[Json] | None = None
) -> Json:
    """A global shortcut, or with a message's text one on that message."""
    if message is None:
        return _interaction(slack, who, "shortcut") | {"callback_id": callback, "action_ts": slack.workspace.ts()}
    on: Json = {
        "type": "message",
        "text": message if rich else escaped(message),
        "ts": slack.workspace.ts(),
        "user": who.id,
    }
    if rich:
        on["blocks"] = [{"type": "rich_text", "elements": rich}]
    return _interaction(slack, who, "message_action") | {
        "callback_id": callback,
        "action_ts": on["ts"],
        "message_ts": on["ts"],
        "message": on,
        "channel": {"id": slack.workspace.direct(who.id), "name": "directmessage"},
        "response_url": f"{slack.url}/respond/unused",
    }
