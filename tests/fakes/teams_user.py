"""Somebody at Teams: reads cards as a person does, and sends what a real client sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import aiohttp

from tests.fakes.teams import Microsoft, Shown
from tests.fakes.teams_cards import INPUTS, actions, elements, faults, opens_dialog, read

Json = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"


@dataclass
class TeamsUser:
    """Fulfils `tests.fakes.person.Driver`, in the personal chat with the bot at `endpoint`.

    `client`: "execute" is today's Teams; "submit" is one that doesn't know Action.Execute and sends a message instead.
    """

    microsoft: Microsoft
    session: aiohttp.ClientSession
    endpoint: str
    name: str
    tenant: str = "linde"
    locale: str = "nl-BE"
    timezone: str = "Europe/Brussels"
    client: Literal["execute", "submit"] = "execute"
    told: list[Json] = field(default_factory=list)
    """What came back to invokes, newest last."""
    dialog: Shown | None = None
    """The dialog that stands open; its id is the command of the message extension, or empty."""

    @property
    def user(self) -> str:
        """Their id for the bot."""
        return f"29:{self.name.lower()}"

    @property
    def chat(self) -> str:
        return f"a:personal-{self.user}"

    def activity(self, kind: str = "message", **other: object) -> Json:
        """An activity of theirs in the personal chat, as Teams fills it in."""
        zone = {"type": "clientInfo", "locale": self.locale, "timezone": self.timezone}
        return {
            "type": kind,
            "id": self.microsoft.fresh_id(),
            "channelId": "msteams",
            "serviceUrl": self.microsoft.url,
            "from": {"id": self.user, "name": self.name, "aadObjectId": f"aad-{self.name.lower()}"},
            "recipient": {"id": f"28:{self.microsoft.app_id}", "name": "Kring"},
            "conversation": {"id": self.chat, "conversationType": "personal", "tenantId": self.tenant},
            "channelData": {"tenant": {"id": self.tenant}},
            "entities": [zone],
            "locale": self.locale,
            "localTimezone": self.timezone,
        } | other

    def in_channel(self, text: str, channel: str = "19:welders@thread.tacv2", **other: object) -> Json:
        """A message of theirs in a thread of a channel, in which they name the bot."""
        mention = {"type": "mention", "text": "<at>Kring</at>", "mentioned": {"id": f"28:{self.microsoft.app_id}"}}
        where = {"id": f"{channel};messageid=17", "conversationType": "channel", "isGroup": True}
        data = {"tenant": {"id": self.tenant}, "channel": {"id": channel, "name": "Lassers"}}
        said: Json = {
            "text": f"<at>Kring</at> {text}",
            "conversation": where,
            "channelData": data,
            "entities": [mention],
        }
        return self.activity(**(said | other))

    async def post(self, activity: Json, authorization: str | None = None) -> tuple[int, Any]:
        """Sends it signed (or with this header), and gives status and body of the answer."""
        token = self.microsoft.sign(activity) if authorization is None else authorization
        headers = {"Authorization": token} if token else {}
        async with self.session.post(self.endpoint, json=activity, headers=headers) as answer:
            body = await answer.json() if answer.content_type == "application/json" else None
            return answer.status, body

    async def command(self, text: str = "") -> None:
        await self.say(text or "kring")

    async def say(self, text: str) -> None:
        """Whoever types has closed the dialog that lay over the chat."""
        self.dialog = None
        await self._answered(self.activity(text=text, textFormat="plain"))

    async def install(self) -> None:
        """Adds the app: Teams sends both of its events."""
        await self._answered(self.activity("installationUpdate", action="add"))
        bot = {"id": f"28:{self.microsoft.app_id}"}
        await self.post(self.activity("conversationUpdate", membersAdded=[bot]))

    async def use_on(self, command: str, html: str, **other: object) -> None:
        """Calls a command of the message extension on somebody's message."""
        payload = {"id": self.microsoft.fresh_id(), "body": {"contentType": "html", "content": html}}
        value: Json = {"commandId": command, "commandContext": "message", "messagePayload": payload}
        await self._in_dialog(self.activity("invoke", name="composeExtension/fetchTask", value=value) | other, command)

    async def press(self, label: str) -> None:
        shown, action = self._newest(label)
        await self._send(shown, action, _inputs(shown.card))

    async def choose(self, label: str) -> None:
        for shown in self._seen:
            below: list[Json] = []
            for element in reversed(list(elements(shown.card))):
                below = element.get("actions", below)
                if element["type"] == "Input.ChoiceSet" and (value := _choice(element, label)) is not None:
                    await self._send(shown, below[0], _inputs(shown.card) | {element["id"]: value})
                    return
        raise LookupError(f"no menu has {label!r}")

    async def fill(self, values: Mapping[str, str]) -> None:
        shown = next(shown for shown in self._seen if _fields(shown.card))
        typed: Json = {}
        for name, value in values.items():
            typed |= _typed(_field(shown.card, name), value)
        send = next(action for action in actions(shown.card) if action["data"]["kring"].get("do") == "submit")
        await self._send(shown, send, _inputs(shown.card) | typed)

    async def texts(self) -> list[str]:
        return [read(one.card) if one.card else one.activity.get("text", "") for one in reversed(self._seen)]

    async def screen(self) -> str:
        return (await self.texts() or [""])[-1]

    @property
    def shown(self) -> list[Shown]:
        return self.microsoft.chats[self.chat]

    @property
    def _seen(self) -> list[Shown]:
        """The newest first; an open dialog lies over everything."""
        return [*([self.dialog] if self.dialog else ()), *reversed(self.shown)]

    async def _answered(self, activity: Json) -> None:
        before = len(self.shown)
        status, _ = await self.post(activity)
        assert status == 200, status
        await self.microsoft.wait(lambda: len(self.shown) > before)

    async def _send(self, shown: Shown, action: Json, inputs: Json) -> None:
        data = dict(action["data"]) | (inputs if action.get("associatedInputs") != "none" else {})
        if shown is self.dialog:
            await self._submit(shown.id, data)
            return
        if opens_dialog(action) and self.client == "execute":
            asked: Json = {"data": data, "context": {"theme": "default"}}
            await self._in_dialog(self.activity("invoke", name="task/fetch", value=asked, replyToId=shown.id))
            return
        if self.client == "submit":
            status, _ = await self.post(self.activity(value=data, replyToId=shown.id))
            assert status == 200, status
            return
        pressed = {"type": "Action.Execute", "verb": action["verb"], "data": data}
        value = {"action": pressed, "trigger": "manual"}
        invoke = self.activity("invoke", name="adaptiveCard/action", value=value, replyToId=shown.id)
        status, body = await self.post(invoke)
        assert status == 200, (status, body)
        self.told.append(body)
        if body["type"] == CARD:
            shown.activity = {"type": "message", "attachments": [{"contentType": CARD, "content": body["value"]}]}

    async def _submit(self, command: str, data: Json) -> None:
        """Sends a dialog in. Nothing but its own data tells where it was opened."""
        value: Json = {"data": data} | ({"commandId": command, "commandContext": "message"} if command else {})
        name = "composeExtension/submitAction" if command else "task/submit"
        await self._in_dialog(self.activity("invoke", name=name, value=value), command)

    async def _in_dialog(self, invoke: Json, command: str = "") -> None:
        status, body = await self.post(invoke)
        assert status == 200, (status, body)
        self.told.append(body)
        self.dialog = None
        match body:
            case {"task": {"type": "continue", "value": {"title": str(), "card": card}}}:
                assert faults(card["content"], in_dialog=True) == []
                self.dialog = Shown(command, {"type": "message", "attachments": [card]})
            case _:
                assert body == {} or body["task"]["type"] == "message", body

    def _newest(self, label: str) -> tuple[Shown, Json]:
        for shown in self._seen:
            for action in actions(shown.card):
                if action["title"] == label and action["type"] != "Action.OpenUrl":
                    return shown, action
        titles = [action["title"] for shown in self._seen for action in actions(shown.card)]
        raise LookupError(f"no button {label!r}; there are {titles}")


def _choice(menu: Json, label: str) -> str | None:
    return next((str(choice["value"]) for choice in menu["choices"] if choice["title"] == label), None)


def _fields(card: Json) -> list[Json]:
    return [element for element in elements(card) if element["type"] in INPUTS and element["id"].startswith("field.")]


def _field(card: Json, name: str) -> Json:
    for field_ in _fields(card):
        if name == field_["id"].removeprefix("field.") or field_["label"].startswith(name):
            return field_
    raise LookupError(f"no field {name!r}; there are {[found['label'] for found in _fields(card)]}")


def _typed(element: Json, value: str) -> Json:
    by_label = _choice(element, value) if element["type"] == "Input.ChoiceSet" else None
    return {element["id"]: by_label or value}


def _inputs(card: Json) -> Json:
    """What a client sends of every input: text, also for figures."""
    found = [element for element in elements(card) if element["type"] in INPUTS]
    return {element["id"]: str(element["value"]) for element in found if "value" in element}
