"""Slack's payloads as events of ours. Raises `Unreadable` for what Slack wouldn't send.

Everybody is keyed by their *own* team (bolt-python #1107): with Slack Connect that isn't the workspace that hears them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.slack.controls import Unreadable, unpack
from adapters.slack.forms import opened_form, picked_ids, typed_values
from adapters.slack.surface import Direct, Modal, Nowhere, Public, Surface, Whisper
from adapters.slack.text import clean, typed
from bot.events import Commanded, Event, Incoming, Opened, Pressed, Ref, Said, Submitted
from bot.people import Account, Place, Profile

Json = Mapping[str, Any]
SHORTCUTS = {"share": "share", "save_insight": "share"}
"""callback_id → command."""

TYPED_BY_PEOPLE = ("", "file_share", "thread_broadcast")
"""Subtypes of a message that somebody typed; all others are edits, joins, and what Slack says by itself."""

NAMED = re.compile(r"<@[A-Z0-9]+(?:\|[^<>]*)?>")
NAMELESS = ("directmessage", "privategroup")


@dataclass(frozen=True)
class Picks:
    """What was picked in a form, by Slack's ids, in the workspace `team`."""

    team: str
    users: frozenset[str]
    conversations: frozenset[str]


@dataclass(frozen=True)
class Arrival:
    """What somebody did, where, and with which `trigger` (good for one modal, for three seconds)."""

    incoming: Incoming
    surface: Surface
    trigger: str = ""
    picks: Picks | None = None
    quoted: Json | None = None
    """The message that it is about, as Slack tells it."""


@dataclass(frozen=True)
class Knock:
    """Somebody opened the App Home."""

    account: Account


@dataclass(frozen=True)
class Change:
    """Slack tells anew who somebody is: `user`, as `users.info` would."""

    account: Account
    user: Json


@dataclass(frozen=True)
class Mention:
    """Somebody named the bot in a channel, and said `text` beside that. `thread`: the one to answer in."""

    id: str
    account: Account
    channel: str
    thread: str
    text: str

    def incoming(self, tenant: str) -> Incoming:
        """As a command typed there. `tenant`: of the installation that heard it."""
        own, (word, rest) = self.account.tenant, [*self.text.split(maxsplit=1), "", ""][:2]
        place = Place("slack", tenant or own, self.channel)
        away = Profile(address=tenant) if tenant and tenant != own else None
        return Incoming(self.id, self.account, Commanded(word, rest.strip()), profile=away, place=place, overheard=True)


def recognise(body: object) -> None:
    """Raises `Unreadable` unless this is something that Slack sends us: Bolt itself stumbles over other shapes."""
    match body:
        case (
            {"command": str()}
            | {"type": "event_callback", "event": {"type": str()}}
            | {"type": "block_actions", "actions": [{"action_id": str(), "block_id": str()}, *_]}
            | {"type": "view_submission", "view": {"type": str(), "callback_id": str()}}
            | {"type": "shortcut" | "message_action", "callback_id": str()}
            | {"type": "url_verification"}
        ):
            return
        case _:
            raise Unreadable("nothing that Slack sends")


def command(body: Json) -> Arrival:
    """`/kring word rest`."""
    account = Account("slack", _text(body, "team_id"), _text(body, "user_id"))
    word, rest = [*typed(str(body.get("text", ""))).split(maxsplit=1), "", ""][:2]
    trigger = _text(body, "trigger_id")
    incoming = Incoming(f"command/{trigger}", account, Commanded(word, rest.strip()), place=_place(body))
    return Arrival(incoming, Whisper(str(body.get("response_url", ""))), trigger)


def action(body: Json) -> Arrival | None:
    """A button pressed or an option chosen; None for a button that only opens an address."""
    actions = body.get("actions")
    if not isinstance(actions, list) or not actions or not isinstance(actions[0], Mapping):
        raise Unreadable("an interaction without an action")
    ref, event = _event(actions[0])
    if event is None:
        return None
    trigger = str(body.get("trigger_id", ""))
    moment = trigger or "/".join((str(actions[0].get("action_ts", "")), _text(actions[0], "action_id")))
    return Arrival(Incoming(f"action/{moment}", _presser(body), event, ref), _surface(body), trigger)


def submission(body: Json) -> Arrival:
    """A form sent in. Sent again unchanged it is the same event."""
    view = _part(body, "view")
    ref, form, origin = opened_form(dict(view))
    key = f"form/{_text(view, 'id')}/{view.get('hash', '')}"
    event = Submitted(form, typed_values(dict(view)))
    incoming = Incoming(key, _presser(body), event, ref, picked={})
    return Arrival(incoming, origin, str(body.get("trigger_id", "")), _picks(body, view))


def shortcut(body: Json) -> Arrival:
    """Sharing, from anywhere or with the text of a message."""
    callback = _text(body, "callback_id")
    if callback not in SHORTCUTS:
        raise Unreadable("no shortcut of ours")
    message, trigger = body.get("message"), _text(body, "trigger_id")
    incoming = Incoming(f"shortcut/{trigger}", _presser(body), Commanded(SHORTCUTS[callback]))
    return Arrival(incoming, Nowhere(), trigger, quoted=message if isinstance(message, Mapping) else None)


def happened(body: Json) -> Incoming | Knock | Mention | Change | None:
    """An event of the Events API; None for one that doesn't concern us: bots, edits, joins, other tabs."""
    event = _part(body, "event")
    if event.get("type") == "user_change":
        user = _part(event, "user")
        return Change(Account("slack", str(user.get("team_id") or body.get("team_id")), _text(user, "id")), user)
    if event.get("bot_id") or event.get("subtype", "") not in TYPED_BY_PEOPLE or not event.get("user"):
        return None
    team = event.get("user_team") or event.get("team") or body.get("team_id")
    account = Account("slack", str(team), _text(event, "user"))
    match event.get("type"):
        case "message" if event.get("channel_type") == "im":
            said = Said(typed(str(event.get("text", ""))))
            return Incoming(_text(body, "event_id"), account, said, inline=False)
        case "app_home_opened" if event.get("tab") == "home":
            return Knock(account)
        case "app_mention":
            thread = event.get("thread_ts") or event.get("ts") or ""
            said_beside = typed(NAMED.sub(" ", str(event.get("text", ""))))
            return Mention(_text(body, "event_id"), account, _text(event, "channel"), str(thread), said_beside)
        case _:
            return None


def _event(control: Json) -> tuple[Ref | None, Event | None]:
    action_id = _text(control, "action_id")
    kind, _, rest = action_id.partition(":")
    match kind:
        case "press":
            flow, subject, name, value = unpack(_text(control, "value"), 4)
            return Ref(flow, subject), Pressed(name, value)
        case "open":
            flow, subject, form = unpack(_text(control, "value"), 3)
            return Ref(flow, subject), Opened(form)
        case "command":
            return None, Commanded(*unpack(_text(control, "value"), 2))
        case "choose":
            flow, subject, name = unpack(rest.partition(":")[2], 3)
            return Ref(flow, subject), Pressed(name, _text(_part(control, "selected_option"), "value"))
        case "link":
            return None, None
        case _:
            raise Unreadable("no control of ours")


def _surface(body: Json) -> Surface:
    container = _part(body, "container")
    url = str(body.get("response_url") or "")
    if container.get("type") == "view":
        view = _part(body, "view")
        return Modal(_text(view, "id")) if view.get("type") == "modal" else Nowhere()
    if container.get("is_ephemeral"):
        return Whisper(url)
    channel = _text(container, "channel_id")
    return Direct(channel, _text(container, "message_ts"), url) if channel.startswith("D") else Public(url)


def _picks(body: Json, view: Json) -> Picks | None:
    users, conversations = picked_ids(dict(view))
    team = body.get("team")
    there = str(team.get("id") or "") if isinstance(team, Mapping) else ""
    return Picks(there, frozenset(users), frozenset(conversations)) if users or conversations else None


def _presser(body: Json) -> Account:
    user = _part(body, "user")
    team = body.get("team")
    home = user.get("team_id") or (team.get("id") if isinstance(team, Mapping) else "")
    return Account("slack", str(home), _text(user, "id"))


def _place(body: Json) -> Place | None:
    """The channel a command was typed in; direct messages are no place to link to a team."""
    channel, name = str(body.get("channel_id", "")), str(body.get("channel_name", ""))
    if not channel or channel.startswith("D") or name.startswith("mpdm-"):
        return None
    return Place("slack", _text(body, "team_id"), channel, "" if name in NAMELESS else clean(name))


def _part(body: Json, key: str) -> Json:
    part = body.get(key)
    if not isinstance(part, Mapping):
        raise Unreadable(f"no {key}")
    return part


def _text(body: Json, key: str) -> str:
    text = body.get(key)
    if not isinstance(text, str) or not text:
        raise Unreadable(f"no {key}")
    return text
