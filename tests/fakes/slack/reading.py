"""What somebody reads on the screen: blocks as lines of text, controls as their labels in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]


def readable(payload: Json) -> str:
    """A message, modal or home tab as a person reads it; the bare text where there are no blocks."""
    lines = [line for block in payload.get("blocks", ()) for line in block_lines(block, payload.get("errors", {}))]
    heading = [plain(payload["title"])] if "title" in payload else []
    footing = [f"[{plain(payload['submit'])}]"] if "submit" in payload else []
    return "\n".join([*heading, *lines, *footing]) if lines else unescaped(str(payload.get("text", "")))


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def plain(text: Json) -> str:
    return unescaped(text["text"])


def block_lines(block: Json, errors: Json) -> Iterator[str]:
    match block["type"]:
        case "header" | "section":
            yield plain(block["text"])
            yield from _controls(block.get("accessory"))
        case "context":
            yield from (plain(element) for element in block["elements"])
        case "rich_text":
            yield from (_rich(element) for element in block["elements"])
        case "actions":
            yield " ".join(label for element in block["elements"] for label in _controls(element))
        case "input":
            yield from _input(block, errors)
        case other:
            raise AssertionError(f"nobody taught this reader what a {other} is")


def _controls(element: Json | None) -> Iterator[str]:
    if element is None:
        return
    if element["type"] == "button":
        yield f"[{plain(element['text'])}]"
    else:
        yield from (f"({plain(option['text'])})" for option in element["options"])


def _rich(element: Json) -> str:
    match element["type"]:
        case "text":
            return str(element["text"])
        case "link":
            return str(element["url"])
        case "rich_text_list":
            return "\n".join(f"• {_rich(item)}" for item in element["elements"])
        case "rich_text_quote":
            return "> " + "".join(map(_rich, element["elements"]))
        case _:
            return "".join(map(_rich, element["elements"]))


def _input(block: Json, errors: Json) -> Iterator[str]:
    yield f"{plain(block['label'])}: {shown(block['element'])}"
    if "hint" in block:
        yield plain(block["hint"])
    if block["block_id"] in errors:
        yield f"! {errors[block['block_id']]}"


def shown(element: Json) -> str:
    """What an input starts with."""
    option = element.get("initial_option")
    values = [option["value"]] if option else [element.get(f"initial_{kind}") for kind in ("value", "date", "time")]
    return str(next((value for value in values if value), ""))
