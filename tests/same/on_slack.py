"""Block Kit as a screen is read from it: every control by way of the payload that Slack would send for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from adapters.slack import wire
from adapters.slack.forms import opened_form
from bot.events import Commanded, Event, Ref
from bot.views import FieldKind
from tests.fakes.slack.reading import block_lines, plain, shown
from tests.same.screen import Input, Item, Line, Link, Menu, Press, Sheet, figure, lines, one, short

Json = dict[str, Any]
BAR = ("█", "░")
KINDS: dict[str, FieldKind] = {
    "datepicker": "date",
    "timepicker": "time",
    "number_input": "number",
    "static_select": "select",
    "users_select": "person",
    "conversations_select": "channel",
    "channels_select": "channel",
}


def screen(drawn: Json) -> tuple[Item, ...]:
    """What a message, or an App Home tab, shows and offers."""
    return tuple(item for block in drawn["blocks"] for item in _block(block))


def sheet(view: Json) -> Sheet:
    """What a modal with a form asks."""
    ref, name, _ = opened_form(view)
    inputs = tuple(_input(block) for block in view["blocks"] if block["type"] == "input")
    above = [block for block in view["blocks"] if block["type"] != "input"]
    intro = tuple(item.text for block in above for item in _block(block) if isinstance(item, Line))
    return Sheet(one(plain(view["title"])), intro, inputs, one(plain(view["submit"])), name, ref)


def _block(block: Json) -> Iterator[Item]:
    match block["type"]:
        case "actions":
            yield from (_button(element) for element in block["elements"])
        case "section":
            yield _menu(one(plain(block["text"])), block["accessory"])
        case _:
            text = "\n".join(block_lines(block, {}))
            label, _, said = text.partition("\n")
            yield from (
                [figure(label, said)] if said.startswith(BAR) else lines(text.replace("\n> ", "\n").removeprefix("> "))
            )


def _button(element: Json) -> Press | Link:
    label = one(plain(element["text"]))
    if element["action_id"].startswith("link:"):
        return Link(label, element["url"])
    ref, event = _sent(element)
    return Press(label, event, None if isinstance(event, Commanded) else ref, element.get("style", ""))


def _menu(label: str, element: Json) -> Menu:
    assert one(plain(element["placeholder"])) == label, "a screen reader hears the placeholder"
    sent = [_sent(element | {"selected_option": option}) for option in element["options"]]
    options = tuple((_whole(option), option["value"]) for option in element["options"])
    chosen = element["initial_option"]["value"] if "initial_option" in element else None
    return Menu(label, options, tuple(event for _, event in sent), sent[0][0], chosen)


def _whole(option: Json) -> str:
    """What an option says, on its two lines together."""
    first, rest = (one(plain(option[line])) if line in option else "" for line in ("text", "description"))
    return short(f"{first.removesuffix('…')} {rest.removeprefix('…')}" if rest else first)


def _sent(element: Json) -> tuple[Ref | None, Event]:
    """What arrives when this element of a direct message is used."""
    body = {
        "actions": [element],
        "trigger_id": "1.2",
        "user": {"id": "U1", "team_id": "T1"},
        "container": {"type": "message", "channel_id": "D1", "message_ts": "1.2"},
    }
    came = wire.action(body)
    assert came is not None
    return came.incoming.ref, came.incoming.event


def _input(block: Json) -> Input:
    element = block["element"]
    text: FieldKind = "text" if element.get("multiline") else "line"
    options = tuple((_whole(option), option["value"]) for option in element.get("options", ()))
    return Input(
        block["block_id"].partition(":")[2],
        one(plain(block["label"])),
        KINDS.get(element["type"], text),
        required=not block["optional"],
        hint=one(plain(block["hint"])) if "hint" in block else "",
        value=shown(element),
        options=options,
    )
