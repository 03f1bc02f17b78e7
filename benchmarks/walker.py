"""People who use Kring in Slack: they type, press what they are shown, and fill in the forms that open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from typing import Any

import aiohttp

from benchmarks import payloads
from benchmarks.payloads import signed
from benchmarks.volley import WrongAnswer
from benchmarks.workspace import Workspace

Json = dict[str, Any]
COMMANDS = ("ready",) * 6 + ("help", "find", "mine", "why", "settings", "")
STAY = 25
"""Things that somebody does before somebody else comes."""

TYPING = 0.1
"""How often somebody writes rather than giving a command."""

LONGEST_WAIT = 10.0
"""Seconds until what a person did must be shown."""

TYPED = {
    "plain_text_input": {"value": "Als ik vastloop, dan vraag ik het aan een collega."},
    "number_input": {"value": "5"},
    "datepicker": {"selected_date": "2030-03-04"},
    "timepicker": {"selected_time": "10:00"},
}


@dataclass
class Walk:
    """What all walkers share: where they go, and how many steps they may still make. `done` counts them by kind."""

    url: str
    secret: str
    workspace: Workspace
    session: aiohttp.ClientSession
    chance: Random
    left: int = 0
    done: dict[str, int] = field(default_factory=dict)

    def step(self, kind: str) -> str:
        """Counts one interaction, and gives it an id that nobody used before."""
        self.left -= 1
        self.done[kind] = self.done.get(kind, 0) + 1
        return f"{kind}-{sum(self.done.values())}"

    async def send(self, body: str, content_type: str = payloads.FORM) -> Json:
        """Kring's answer to a signed request. Raises `WrongAnswer`."""
        request = signed(self.secret, body, content_type)
        async with self.session.post(self.url, data=request.body, headers=request.headers) as response:
            answered = await response.text()
        if response.status != HTTPStatus.OK:
            raise WrongAnswer(f"{response.status}: {answered[:300]}")
        return json.loads(answered) if answered.startswith("{") else {}


@dataclass
class Walker:
    """One person at a time, who looks at one message or form at a time."""

    walk: Walk
    user: str

    async def stay(self) -> None:
        """A visit: a command or a few typed words, then pressing on from what is shown."""
        shown = await self.type() if self.walk.chance.random() < TYPING else await self.command()
        for _ in range(STAY):
            if self.walk.left <= 0:
                return
            buttons = list(pressable(shown))
            shown = await self.press(self.walk.chance.choice(buttons)) if buttons else await self.command()

    async def command(self) -> Json:
        trigger = self.walk.step("command")
        word = self.walk.chance.choice(COMMANDS)
        respond = self.walk.workspace.respond(trigger)
        return await self.walk.send(payloads.command(word, self.user, trigger, respond))

    async def type(self) -> Json:
        """Words to the bot, answered by the outbox."""
        event = self.walk.step("message")
        shown = self.walk.workspace.expect(self.user)
        await self.walk.send(payloads.message("Hoe werkt dit eigenlijk?", self.user, event), "application/json")
        return await _soon(shown)

    async def press(self, button: Json) -> Json:
        """A press, and what it leads to: the message redrawn, or a form, which is filled in."""
        trigger = self.walk.step("form opened" if button["action_id"].startswith("open:") else "press")
        respond, shown = self.walk.workspace.respond(trigger), self.walk.workspace.expect(trigger)
        await self.walk.send(payloads.press(button, self.user, trigger, respond))
        seen = await _soon(shown)
        return await self.submit(seen["view"], trigger) if "view" in seen else seen

    async def submit(self, view: Json, token: str) -> Json:
        """The form filled in; the message that it came from is redrawn. A form with errors is closed again."""
        if view.get("type") != "modal" or "submit" not in view:
            return view
        trigger = self.walk.step("form sent")
        shown = self.walk.workspace.expect(token)
        answer = await self.walk.send(payloads.submission(view, filled(view), self.user, trigger))
        if answer.get("response_action") == "clear":
            return await _soon(shown)
        shown.cancel()
        return {}


async def _soon(shown: asyncio.Future[Json]) -> Json:
    async with asyncio.timeout(LONGEST_WAIT):
        return await shown


def pressable(shown: Json) -> Iterator[Json]:
    """The buttons of a message that do something with Kring, as Slack tells of their press."""
    for block in shown.get("blocks", ()):
        for button in block["elements"] if block["type"] == "actions" else ():
            if not button["action_id"].startswith("link:"):
                yield {**button, "block_id": block["block_id"]}


def filled(view: Json) -> Json:
    """Something in each field, as Slack sends it."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    return {block["block_id"]: {block["element"]["action_id"]: _typed(block["element"])} for block in inputs}


def _typed(element: Json) -> Json:
    kind = element["type"]
    if kind == "static_select":
        return {"type": kind, "selected_option": element.get("initial_option") or element["options"][0]}
    return {"type": kind, **TYPED[kind]}


async def crowd(walk: Walk, interactions: int, at_once: int, next_user: Callable[[], str]) -> None:
    """People come and go, `at_once` of them, until all have done so many things together; then all is quiet."""
    walk.left = interactions
    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(_visits(walk, next_user))


async def _visits(walk: Walk, next_user: Callable[[], str]) -> None:
    while walk.left > 0:
        await Walker(walk, next_user()).stay()
