"""What no well-behaved client does: pressing twice, and pressing somebody else's buttons."""

from __future__ import annotations

from typing import Any

from tests.e2e.houses import slack_user, teams_user, visitor
from tests.e2e.players import Player
from tests.fakes.pages import Node
from tests.fakes.slack import Posted, SlackUser, payloads
from tests.fakes.slack.reading import plain
from tests.fakes.teams import Shown
from tests.fakes.teams_cards import actions
from tests.fakes.teams_user import CARD, TeamsUser
from tests.fakes.web import Visitor, as_read

Json = dict[str, Any]


async def press_twice(player: Player, label: str) -> None:
    """The same press arrives twice, as from an impatient finger or a network that was not sure."""
    match player.driver:
        case SlackUser() as user:
            await user.press(label)
            await user.again()
        case TeamsUser() as user:
            invoke = _invoke(user, user.shown[-1], _action(user, label))
            await _answered(user, invoke)
            await _answered(user, invoke)
        case Visitor() as browser:
            button = _button(browser, label)
            await browser.click(button)
            await browser.click(button)
        case stranger:
            raise TypeError(stranger)


async def press_of_another(thief: Player, owner: Player, label: str) -> None:
    """The thief sends what the owner's button would send, from a message of their own."""
    match thief.driver:
        case SlackUser() as user:
            block, control = _control(slack_user(owner), label)
            payload = payloads.message_action(user.slack, user.human, _newest(user), block, control)
            await user.wire.send("interactive", payload)
        case TeamsUser() as user:
            await _answered(user, _invoke(user, user.shown[-1], _action(teams_user(owner), label)))
        case Visitor() as browser:
            button = _button(visitor(owner), label)
            fields = {one.attrs["name"]: one.attrs["value"] for one in button.above("form").all("input", type="hidden")}
            own = browser.page.all("form", method="post")
            target = next(form for form in own if form.attrs["action"].endswith("/press"))
            await browser.post(target, fields | {button.attrs["name"]: button.attrs["value"]})
        case stranger:
            raise TypeError(stranger)


def _newest(user: SlackUser) -> Posted:
    return user._messages()[-1]


def _control(user: SlackUser, label: str) -> tuple[Json, Json]:
    for block in _newest(user).payload["blocks"]:
        for control in block.get("elements", ()):
            if control.get("type") == "button" and plain(control["text"]) == label:
                return block, control
    raise LookupError(label)


def _action(user: TeamsUser, label: str) -> Json:
    return next(action for action in actions(user.shown[-1].card) if action["title"] == label)


def _invoke(user: TeamsUser, on: Shown, action: Json) -> Json:
    pressed = {"type": "Action.Execute", "verb": action["verb"], "data": action["data"]}
    value = {"action": pressed, "trigger": "manual"}
    return user.activity("invoke", name="adaptiveCard/action", value=value, replyToId=on.id)


async def _answered(user: TeamsUser, invoke: Json) -> None:
    status, body = await user.post(invoke)
    assert status == 200, (status, body)
    assert body["type"] == CARD, body
    user.shown[-1].activity = {"type": "message", "attachments": [{"contentType": CARD, "content": body["value"]}]}


def _button(browser: Visitor, label: str) -> Node:
    return [one for one in browser.page.first("main").all("button") if one.text == as_read(label)][-1]
