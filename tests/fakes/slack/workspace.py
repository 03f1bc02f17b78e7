"""A Slack workspace: its people, conversations and open modals, and the rules that Slack itself keeps."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Literal

from tests.fakes.slack.block_kit import message_faults, view_faults

Json = dict[str, Any]
TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSES = 5
STACK = 3


class Refusal(Exception):
    """Slack's `{"ok": false, "error": code}`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Human:
    """Somebody in Slack. `team` is their own, which with Slack Connect isn't the workspace's."""

    id: str
    name: str
    team: str
    locale: str = "nl-BE"
    timezone: str = "Europe/Brussels"
    blocked: str = ""
    """The error that Slack gives to who writes to them."""
    restricted: Literal["", "restricted", "ultra_restricted"] = ""
    """A guest of the workspace, of several channels or of one."""


@dataclass
class Posted:
    """A message. `to` is who alone can see it, for an ephemeral one; `author` is empty for the bot."""

    channel: str
    ts: str
    payload: Json
    author: str = ""
    to: str = ""


@dataclass
class ResponseUrl:
    channel: str
    person: str
    message: Posted | None
    until: datetime
    left: int = RESPONSES


@dataclass
class Workspace:
    """State and rules. `now` is its clock (UTC); `advance` moves it."""

    team: str = "T0HOME"
    name: str = "De Linde"
    grid: str = ""
    """The Enterprise Grid that it is a part of."""
    sisters: set[str] = field(default_factory=set)
    """The other workspaces of that grid: their people are no guests."""
    org_wide: bool = False
    """Whether the app was installed by the whole grid."""
    now: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    bot_token: str = field(default_factory=lambda: f"xoxb-{secrets.token_hex(8)}")
    app_token: str = field(default_factory=lambda: f"xapp-{secrets.token_hex(8)}")
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16))
    people: dict[str, Human] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)
    installed: bool = True
    """Whether the app is there: its tokens are good for nothing once it isn't."""
    scopes: frozenset[str] | None = None
    """What the app may do; None: whatever it asks for."""
    refresh_token: str = ""
    tokens: dict[str, datetime] = field(default_factory=dict)
    """Tokens that end, and when (UTC)."""
    reads_metadata: bool = True
    """Whether the app may read back the metadata of messages."""

    messages: list[Posted] = field(default_factory=list)
    modals: dict[str, list[Json]] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    responses: dict[str, ResponseUrl] = field(default_factory=dict)
    triggers: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    refused: list[tuple[str, list[str]]] = field(default_factory=list)
    """Payloads that Slack would not take, and why: a test that sends none ends with none."""

    _numbers: Any = field(default_factory=lambda: count(1))

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)

    def is_guest(self, person: Human) -> bool:
        """Somebody here by Slack Connect."""
        return person.team != self.team and person.team not in self.sisters

    def told_of(self, person: Human) -> Json:
        """What Slack tells of somebody to whoever asks, and to whoever listens for changes."""
        told: Json = {"id": person.id, "team_id": person.team, "tz": person.timezone, "name": person.name.lower()}
        if self.grid and not self.is_guest(person):
            told["enterprise_user"] = {"enterprise_id": self.grid, "teams": [person.team]}
        told |= {"real_name": person.name, "profile": {"display_name": "", "real_name": person.name}}
        kinds = ("restricted", "ultra_restricted")
        return told | {f"is_{kind}": person.restricted.endswith(kind) for kind in kinds}

    def revoke(self) -> Json:
        """Of an app's only token, that is the end of it there."""
        self.installed = False
        return {"revoked": True}

    def knows(self, token: str) -> bool:
        return token == self.bot_token or token in self.tokens

    def admit(self, token: str, scopes: frozenset[str]) -> None:
        """Raises `Refusal` unless this token is good for a method that any of these scopes allows."""
        if not self.installed:
            raise Refusal("account_inactive")
        if token in self.tokens and self.now >= self.tokens[token]:
            raise Refusal("token_expired")
        if scopes and self.scopes is not None and not scopes & self.scopes:
            raise Refusal("missing_scope")

    def human(self, name: str, *, team: str = "", locale: str = "nl-BE", timezone: str = "Europe/Brussels") -> Human:
        person = Human(self.fresh("U"), name, team or self.team, locale, timezone)
        self.people[person.id] = person
        return person

    def channel(self, name: str) -> str:
        """A public channel that the bot may write in."""
        made = self.fresh("C")
        self.channels[made] = name
        return made

    def direct(self, user: str) -> str:
        """The person's own conversation with the bot."""
        return f"D{user[1:]}"

    def fresh(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):05}"

    def ts(self) -> str:
        return f"{self.now.timestamp():.0f}.{next(self._numbers):06}"

    # --- what the bot does

    def post(self, args: Json, *, to: str = "") -> Posted:
        """A message by the bot. Raises `Refusal` as `chat.postMessage` would."""
        channel = self._conversation(str(args.get("channel", "")))
        self._check(message_faults(args), "invalid_blocks")
        posted = Posted(channel, self.ts(), args, to=to)
        self.messages.append(posted)
        return posted

    def update(self, args: Json) -> Posted:
        posted = self.message(str(args.get("channel")), str(args.get("ts")))
        if posted is None or posted.author or posted.to:
            raise Refusal("message_not_found" if posted is None or posted.to else "cant_update_message")
        self._check(message_faults(args), "invalid_blocks")
        posted.payload = {"metadata": posted.payload.get("metadata"), **args}
        return posted

    def message(self, channel: str, ts: str) -> Posted | None:
        return next((one for one in self.messages if (one.channel, one.ts) == (channel, ts)), None)

    def history(self, channel: str, oldest: float) -> list[Posted]:
        """What a bot can read back, newest first: never the ephemeral messages."""
        if channel not in {self.direct(user) for user in self.people}:
            raise Refusal("channel_not_found" if channel not in self.channels else "missing_scope")
        mine = [one for one in self.messages if one.channel == channel and not one.to and float(one.ts) > oldest]
        return mine[::-1]

    def open_modal(self, trigger: str, view: Json, *, on_top: bool = False) -> Json:
        user = self.redeem(trigger)
        stack = self.modals.setdefault(user, [])
        if on_top and not stack:
            raise Refusal("not_found")
        if on_top and len(stack) >= STACK:
            raise Refusal("push_limit_reached")
        opened = self.as_view(view, "modal", {"id": self.fresh("V")})
        self.modals[user] = [*(stack if on_top else []), opened]
        return opened

    def update_modal(self, view_id: str, view: Json) -> Json:
        for stack in self.modals.values():
            for place, old in enumerate(stack):
                if old["id"] == view_id:
                    stack[place] = self.as_view(view, "modal", old)
                    return stack[place]
        raise Refusal("not_found")

    def publish(self, user: str, view: Json) -> Json:
        self.person(user)
        self.homes[user] = self.as_view(view, "home", self.homes.get(user) or {"id": self.fresh("V")})
        return self.homes[user]

    def as_view(self, view: object, kind: str, old: Mapping[str, Any]) -> Json:
        if not isinstance(view, dict) or view.get("type") != kind:
            raise Refusal("invalid_arguments")
        self._check(view_faults(view), "invalid_arguments")
        return {**view, "id": old["id"], "hash": self.fresh("h"), "errors": {}}

    def respond(self, key: str, args: Json) -> None:
        """A response_url: at most five times, within half an hour."""
        url = self.responses.get(key)
        if url is None or url.left == 0 or self.now > url.until:
            raise Refusal("used_url")
        self._check(message_faults(args), "invalid_blocks")
        url.left -= 1
        if args.get("replace_original") and url.message is not None:
            url.message.payload = args
            return
        alone = "" if args.get("response_type") == "in_channel" else url.person
        self.messages.append(Posted(url.channel, self.ts(), args, to=alone))

    # --- what Slack hands out

    def trigger(self, user: str) -> str:
        key = self.fresh("trigger-")
        self.triggers[key] = (user, self.now + TRIGGER_LIFE)
        return key

    def redeem(self, trigger: str) -> str:
        if trigger not in self.triggers:
            raise Refusal("invalid_trigger_id")
        user, until = self.triggers[trigger]
        if not user:
            raise Refusal("exchanged_trigger_id")
        self.triggers[trigger] = ("", until)
        if self.now > until:
            raise Refusal("expired_trigger_id")
        return user

    def response_key(self, user: str, channel: str, message: Posted | None) -> str:
        key = self.fresh("response-")
        self.responses[key] = ResponseUrl(channel, user, message, self.now + RESPONSE_LIFE)
        return key

    def person(self, user: str) -> Human:
        if user not in self.people:
            raise Refusal("user_not_found")
        return self.people[user]

    def _conversation(self, channel: str) -> str:
        if channel in self.people:
            if self.people[channel].blocked:
                raise Refusal(self.people[channel].blocked)
            return self.direct(channel)
        if channel in self.channels or channel in {self.direct(user) for user in self.people}:
            return channel
        raise Refusal("channel_not_found")

    def _check(self, faults: list[str], code: str) -> None:
        if faults:
            self.refused.append((code, faults))
            raise Refusal(code)
