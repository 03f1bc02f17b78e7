"""Somebody at their Slack: types, presses, fills in, and reads. Fulfils `tests.fakes.person.Driver`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import aiohttp

from tests.fakes.slack import payloads
from tests.fakes.slack.api import FakeSlack
from tests.fakes.slack.reading import plain, readable
from tests.fakes.slack.workspace import Human, Json, Posted

PATIENCE = 3.0
"""Seconds that Slack waits for an answer."""

FAILED = "/kring failed with the error “{error}”"


class Wire(Protocol):
    """How Slack reaches Kring."""

    async def send(self, kind: str, payload: Json) -> tuple[int, str]:
        """The status and the body of the answer."""
        ...


@dataclass(frozen=True)
class Http:
    """Signed requests to Kring's address."""

    slack: FakeSlack
    url: str
    session: aiohttp.ClientSession

    async def send(self, kind: str, payload: Json) -> tuple[int, str]:
        body, content_type = payloads.encoded(kind, payload)
        headers = payloads.signed(self.slack.workspace.signing_secret, body) | {"Content-Type": content_type}
        async with self.session.post(f"{self.url}/slack/events", data=body, headers=headers) as answer:
            return answer.status, await answer.text()


@dataclass(frozen=True)
class Socket:
    """Envelopes over Socket Mode."""

    slack: FakeSlack

    async def send(self, kind: str, payload: Json) -> tuple[int, str]:
        answered = await self.slack.push(kind, payload)
        return 200, json.dumps(answered) if answered else ""


@dataclass
class SlackUser:
    """`at` is the conversation they look at: their own with the bot, or a channel."""

    slack: FakeSlack
    wire: Wire
    human: Human
    at: str = ""
    home: bool = False
    """Whether they look at the App Home."""

    sent: list[tuple[str, Json]] = field(default_factory=list)
    """What Slack sent to Kring for them, oldest first."""

    @property
    def here(self) -> str:
        return self.at or self.slack.workspace.direct(self.human.id)

    async def command(self, text: str = "") -> None:
        status, body = await self._send("slash_commands", payloads.command(self.slack, self.human, text, self.here))
        if status != 200:
            self._see({"text": FAILED.format(error="operation_timeout" if status == 0 else "dispatch_failed")})
        elif body:
            self._see(json.loads(body) if body.startswith("{") else {"text": body})

    async def say(self, text: str) -> None:
        await self._send("events_api", payloads.message_event(self.slack, self.human, text))

    async def press(self, label: str) -> None:
        await self._act(label, _buttons)

    async def choose(self, label: str) -> None:
        await self._act(label, _options)

    async def fill(self, values: Mapping[str, str]) -> None:
        view = self._modal()
        if view is None or view.get("callback_id") != "form":
            raise LookupError(f"no form is open: {await self.screen()}")
        payload = payloads.submission(self.slack, self.human, view, by_block(view, values))
        status, body = await self._send("interactive", payload)
        self._after(view, json.loads(body) if status == 200 and body else {}, failed=status != 200)

    async def close(self) -> None:
        """Closes what is open, without sending it."""
        self.slack.workspace.modals[self.human.id] = []

    async def open_home(self) -> None:
        self.home = True
        inner = {"type": "app_home_opened", "channel": self.slack.workspace.direct(self.human.id), "tab": "home"}
        await self._send("events_api", payloads.event(self.slack, self.human, inner))

    async def changed(self) -> None:
        """Slack tells everybody who listens that something about them is otherwise."""
        space = self.slack.workspace
        inner = {"type": "user_change", "user": space.told_of(space.person(self.human.id))}
        await self._send("events_api", payloads.event(self.slack, self.human, inner))

    async def shortcut(self, callback: str, message: str | None = None, rich: list[Json] | None = None) -> None:
        """A shortcut; on a message when its text is given, which may have been typed as rich text."""
        await self._send("interactive", payloads.shortcut(self.slack, self.human, callback, message, rich))

    async def mention(self, text: str, thread: str = "") -> None:
        ts, said = self.slack.workspace.ts(), f"<@U0BOT> {text}"
        self.slack.workspace.messages.append(Posted(self.here, ts, {"text": said}, author=self.human.id))
        inner = {"type": "app_mention", "channel": self.here, "text": said, "team": self.human.team, "ts": ts}
        await self._send(
            "events_api", payloads.event(self.slack, self.human, inner | ({"thread_ts": thread} if thread else {}))
        )

    async def again(self) -> tuple[int, str]:
        """Slack delivers the last thing a second time."""
        return await self.wire.send(*self.sent[-1])

    async def texts(self) -> list[str]:
        messages = [readable(one.payload) for one in self._messages()]
        views = [*([self._page()] if self.home else []), self._modal()]
        return [*messages, *(readable(view) for view in views if view)]

    async def screen(self) -> str:
        return next(iter((await self.texts())[::-1]), "")

    async def _send(self, kind: str, payload: Json) -> tuple[int, str]:
        self.sent.append((kind, payload))
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.wire.send(kind, payload)
        except TimeoutError:
            return 0, ""

    async def _act(self, label: str, controls: Callable[[Json], Iterator[tuple[str, Json, Json]]]) -> None:
        for payload in self._acts(label, controls):
            await self._send("interactive", payload)
            return
        there = "\n---\n".join(await self.texts())
        raise LookupError(f"nothing is called {label!r} here:\n{there}")

    def _acts(self, label: str, controls: Callable[[Json], Iterator[tuple[str, Json, Json]]]) -> Iterator[Json]:
        """The interactions that this label can mean, the nearest first: an open modal covers everything else."""
        modal, page = self._modal(), self._page()
        for view in [modal] if modal else [page] if self.home and page else []:
            found = [(block, control) for name, block, control in controls(view) if name == label]
            yield from (payloads.view_action(self.slack, self.human, view, *pair) for pair in found)
        for message in [] if modal else self._messages()[::-1]:
            found = [(block, control) for name, block, control in controls(message.payload) if name == label]
            yield from (payloads.message_action(self.slack, self.human, message, *pair) for pair in found)

    def _messages(self) -> list[Posted]:
        mine = [one for one in self.slack.workspace.messages if one.to in ("", self.human.id)]
        return [one for one in mine if one.channel == self.here]

    def _modal(self) -> Json | None:
        return next(iter(self.slack.workspace.modals.get(self.human.id, [])[::-1]), None)

    def _page(self) -> Json | None:
        return self.slack.workspace.homes.get(self.human.id)

    def _see(self, payload: Json) -> None:
        """The answer to a command: a message for them alone. Slack refuses what it would refuse by any other way."""
        self.slack.workspace.post({**payload, "channel": self.here}, to=self.human.id)

    def _after(self, view: Json, answer: Json, *, failed: bool) -> None:
        """What Slack makes of the answer to a form."""
        stack = self.slack.workspace.modals[self.human.id]
        match answer.get("response_action"):
            case _ if failed:
                view["errors"] = {view["blocks"][-1]["block_id"]: "We had some trouble connecting. Try again?"}
            case "errors":
                view["errors"] = answer["errors"]
            case "update":
                stack[-1] = self.slack.workspace.as_view(answer["view"], "modal", view)
            case "clear":
                stack.clear()
            case _:
                stack.pop()


def by_block(view: Json, values: Mapping[str, str]) -> dict[str, str]:
    """Values by block id, from values by label or name. Raises LookupError for a field that the form doesn't have."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    named = {block["block_id"].partition(":")[2]: block["block_id"] for block in inputs}
    labelled = {plain(block["label"]): block["block_id"] for block in inputs}
    return {(labelled | named)[key]: value for key, value in values.items()}


def _elements(payload: Json) -> Iterator[tuple[Json, Json]]:
    for block in payload.get("blocks", ()):
        elements = block["elements"] if block["type"] == "actions" else [block.get("accessory")]
        yield from ((block, element) for element in elements if element)


def _buttons(payload: Json) -> Iterator[tuple[str, Json, Json]]:
    for block, element in _elements(payload):
        if element["type"] == "button":
            yield plain(element["text"]), block, element


def _options(payload: Json) -> Iterator[tuple[str, Json, Json]]:
    for block, element in _elements(payload):
        for option in element.get("options", ()):
            yield plain(option["text"]), block, {**element, "selected_option": option}
