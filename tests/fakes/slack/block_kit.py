"""What Slack refuses, read from its reference (docs.slack.dev, "Block Kit") and from `slack_sdk`'s models."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = Mapping[str, Any]
TEXT_TOTAL = 11_000
"""Letters; the smallest message seen to be refused had 11,341 of rich text (bolt-js #2867)."""

IN_MESSAGES = ("actions", "context", "divider", "header", "rich_text", "section")
INPUTS = (
    "conversations_select",
    "datepicker",
    "number_input",
    "plain_text_input",
    "static_select",
    "timepicker",
    "users_select",
)
KINDS_OF_CHANNELS = {"public", "private", "im", "mpim"}
FIXED = {"private_metadata": 3000, "callback_id": 255}


def message_faults(payload: Json) -> list[str]:
    """What is wrong with a message; empty when Slack would take it."""
    if units(str(payload.get("text", ""))) > 40_000:
        return ["msg_too_long"]
    if "blocks" not in payload:
        return [] if payload.get("text") else ["no_text"]
    blocks = payload["blocks"]
    return [*_blocks(blocks, 50, IN_MESSAGES), *_size(blocks)]


def view_faults(view: Json) -> list[str]:
    """What is wrong with a modal or a home tab; empty when Slack would take it."""
    allowed = (*IN_MESSAGES, "input") if view.get("type") == "modal" else IN_MESSAGES
    faults = _blocks(view.get("blocks", []), 100, allowed)
    faults += [f"{key} too long" for key, most in FIXED.items() if units(str(view.get(key, ""))) > most]
    if view.get("type") == "modal":
        faults += [fault for key in ("title", "submit", "close") if key in view for fault in _plain(view[key], 24)]
        faults += [] if "title" in view else ["no title"]
        faults += ["no submit"] if _types(view) & {"input"} and "submit" not in view else []
    return faults or _sdk(lambda: View(**view).to_dict())


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _types(view: Json) -> set[str]:
    return {block["type"] for block in view["blocks"]}


def _blocks(blocks: object, most: int, allowed: tuple[str, ...]) -> list[str]:
    if not isinstance(blocks, list) or not blocks or len(blocks) > most:
        return [f"no {1}-{most} blocks"]
    json.dumps(blocks).encode()
    faults = [fault for block in blocks for fault in _block(block, allowed)]
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    faults += [f"block_id {name!r} twice" for name, times in ids.items() if times > 1]
    return faults or [fault for block in blocks for fault in _model(block)]


def _size(blocks: Sequence[Json]) -> list[str]:
    seen = [{**block, "accessory": None} for block in blocks if block["type"] != "actions"]
    read = sum(units(text) for text in _texts(seen))
    return ["msg_blocks_too_long"] if read > TEXT_TOTAL else []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            if isinstance(item, str) and key in ("text", "url"):
                yield item
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _model(block: Json) -> list[str]:
    parsed = Block.parse(dict(block))
    return ["no block the SDK knows"] if parsed is None else _sdk(parsed.validate_json)


def _sdk(check: Callable[[], object]) -> list[str]:
    """What `slack_sdk`'s own models say."""
    try:
        check()
    except SlackObjectFormationError as error:
        return [str(error)]
    return []


def _block(block: Json, allowed: tuple[str, ...]) -> Iterator[str]:
    kind = block.get("type")
    if kind not in allowed:
        yield f"{kind} is not allowed here"
    elif units(block.get("block_id", "x")) not in range(1, 256):
        yield "block_id"
    else:
        yield from CHECKS[kind](block)


def _section(block: Json) -> Iterator[str]:
    yield from _plain(block["text"], 3000)
    if "accessory" in block:
        yield from _control(block["accessory"])


def _actions(block: Json) -> Iterator[str]:
    elements = block["elements"]
    if not 1 <= len(elements) <= 25:
        yield "actions: 1-25 elements"
    for element in elements:
        yield from _control(element)
    if len({element["action_id"] for element in elements}) < len(elements):
        yield "action_id twice"


def _context(block: Json) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 10:
        yield "context: 1-10 elements"
    for element in block["elements"]:
        yield from _plain(element, 2000)


def _rich(block: Json) -> Iterator[str]:
    if not block["elements"]:
        yield "rich_text: empty"
    for element in block["elements"]:
        yield from _rich_part(element)


def _rich_part(part: Json) -> Iterator[str]:
    if part["type"] not in ("rich_text_section", "rich_text_list", "rich_text_quote") or not part["elements"]:
        yield f"{part['type']}: unknown or empty"
    for element in part["elements"]:
        match element["type"]:
            case "rich_text_section" if part["type"] == "rich_text_list":
                yield from _rich_part(element)
            case "text" if not 1 <= units(element["text"]) <= 3000:
                yield "text: 1-3000"
            case "link" if not 1 <= units(element["url"]) <= 3000 or "text" in element:
                yield "link: 1-3000, showing itself"
            case "text" | "link":
                pass
            case other:
                yield f"{other} in rich text"


def _input(block: Json) -> Iterator[str]:
    yield from _plain(block["label"], 2000)
    yield from _plain(block["hint"], 2000) if "hint" in block else ()
    element = block["element"]
    if element["type"] not in INPUTS:
        yield f"no input: {element['type']}"
    yield from INPUT_CHECKS[element["type"]](element)


def _control(element: Json) -> Iterator[str]:
    if not 1 <= units(element["action_id"]) <= 255:
        yield "action_id: 1-255"
    if element["type"] == "button":
        yield from _plain(element["text"], 75)
        if units(element.get("value", "")) > 2000 or units(element.get("url", "")) > 3000:
            yield "button: value or url too long"
        if element.get("style", "primary") not in ("primary", "danger"):
            yield "button: style"
        if "url" in element and not re.match(r"https?://\S+$", element["url"]):
            yield "button: url"
    else:
        yield from _menu(element)


def _menu(element: Json) -> Iterator[str]:
    options = element["options"]
    if element["type"] != "static_select" or not 1 <= len(options) <= 100:
        yield "menu: 1-100 options"
    for option in options:
        yield from _plain(option["text"], 75)
        if "description" in option:
            yield from _plain(option["description"], 75)
        if not 1 <= units(option["value"]) <= 150:
            yield "option: value 1-150"
    if "placeholder" in element:
        yield from _plain(element["placeholder"], 150)
    if "initial_option" in element and element["initial_option"] not in options:
        yield "initial_option is no option"


def _typed(element: Json) -> Iterator[str]:
    most = element.get("max_length", 3000)
    if not 1 <= most <= 3000 or units(element.get("initial_value", "")) > most:
        yield "plain_text_input: lengths"


def _day(element: Json) -> Iterator[str]:
    if "initial_date" in element and date.fromisoformat(element["initial_date"]).isoformat() != element["initial_date"]:
        yield "initial_date"


def _hour(element: Json) -> Iterator[str]:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", element.get("initial_time", "00:00")):
        yield "initial_time"


def _number(element: Json) -> Iterator[str]:
    figures = [element.get(key) for key in ("min_value", "initial_value", "max_value")]
    if not isinstance(element.get("is_decimal_allowed"), bool):
        yield "number_input: is_decimal_allowed"
    known = [float(figure) for figure in figures if figure is not None]
    if known != sorted(known):
        yield "number_input: bounds"


def _channels(element: Json) -> Iterator[str]:
    within = element.get("filter", {"include": ["public"]})
    if not within or not set(within.get("include", ())) <= KINDS_OF_CHANNELS:
        yield "conversations_select: filter"


def _plain(text: object, most: int) -> Iterator[str]:
    if not isinstance(text, Mapping) or text.get("type") != "plain_text":
        yield "no plain_text"
    elif not 1 <= units(text["text"]) <= most:
        yield f"text: 1-{most}"
    elif re.search(r"[<>]|&(?!(amp|lt|gt);)", text["text"]):
        yield "text: not escaped"


CHECKS = {
    "actions": _actions,
    "context": _context,
    "divider": lambda block: iter(()),
    "header": lambda block: _plain(block["text"], 150),
    "input": _input,
    "rich_text": _rich,
    "section": _section,
}
INPUT_CHECKS = {
    "conversations_select": _channels,
    "users_select": lambda element: iter(()),
    "datepicker": _day,
    "number_input": _number,
    "plain_text_input": _typed,
    "static_select": _menu,
    "timepicker": _hour,
}
