"""A message of Slack's as people read it: names for ids, links with where they lead, emoji as such, and no markup.

What was typed comes as rich text (docs.slack.dev, "Rich text block"); where there is none, as mrkdwn ("Formatting
message text"), in which ids, links and the three control characters are encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from adapters.slack.text import clean

Json = Mapping[str, Any]
ENCODED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
CODE_POINTS = re.compile(r"[0-9a-f]{2,6}(-[0-9a-f]{2,6})*")
LAST_POINT = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)
SOMEBODY = "…"


def mentioned(message: Json) -> set[str]:
    """The users whom the message names."""
    told = {str(leaf["user_id"]) for leaf in _leaves(message) if leaf.get("user_id")}
    return told | {found[2] for found in ENCODED.finditer(_text(message)) if found[1] == "@"}


def as_read(message: Json, names: Mapping[str, str]) -> str:
    """The message in plain text; `names` by id, whoever isn't among them stays unnamed."""
    lines = [_line(block, names, _text(message)) for block in _lines(message)]
    read = "\n".join(lines) if lines else _decoded(_text(message), names)
    return clean(read).strip()


def _text(message: Json) -> str:
    return str(message.get("text") or "")


def _lines(message: Json) -> Iterator[Json]:
    """The sections of rich text, from top to bottom."""
    for block in _all(message.get("blocks")):
        if block.get("type") == "rich_text":
            for part in _all(block.get("elements")):
                yield from _all(part.get("elements")) if part.get("type") == "rich_text_list" else (part,)


def _leaves(message: Json) -> Iterator[Json]:
    for line in _lines(message):
        yield from _all(line.get("elements"))


def _line(line: Json, names: Mapping[str, str], text: str) -> str:
    return "".join(_leaf(leaf, names, text) for leaf in _all(line.get("elements"))).strip("\n")


def _leaf(leaf: Json, names: Mapping[str, str], text: str) -> str:
    match leaf:
        case {"type": "link", "url": str(url)}:
            return _link(url, str(leaf.get("text") or ""))
        case {"type": "user", "user_id": str(user)}:
            return f"@{names.get(user, SOMEBODY)}"
        case {"type": "channel", "channel_id": str(channel)}:
            return f"#{_named(channel, text)}"
        case {"type": "emoji", "name": str(name)}:
            return _emoji(str(leaf.get("unicode") or "")) or f":{name}:"
        case {"type": "broadcast", "range": str(who)}:
            return f"@{who}"
        case {"text": str(words)}:
            return words
        case _:
            return str(leaf.get("fallback") or "")


def _named(channel: str, text: str) -> str:
    found = (one[3] for one in ENCODED.finditer(text) if (one[1], one[2]) == ("#", channel))
    return next(filter(None, found), SOMEBODY)


def _emoji(points: str) -> str:
    """Such as "1f468-200d-1f469"; empty for what is no character."""
    if not CODE_POINTS.fullmatch(points):
        return ""
    numbers = [int(point, 16) for point in points.split("-")]
    fit = all(number <= LAST_POINT and number not in SURROGATES for number in numbers)
    return "".join(map(chr, numbers)) if fit else ""


def _link(url: str, label: str) -> str:
    """A link shows where it leads, whatever it is called."""
    address = url.removeprefix("mailto:").removeprefix("tel:")
    return f"{label} ({address})" if label and label not in (url, address) else address


def _decoded(text: str, names: Mapping[str, str]) -> str:
    shown = ENCODED.sub(lambda found: _said(found, names), text)
    return re.sub("&(amp|lt|gt);", lambda found: {"amp": "&", "lt": "<", "gt": ">"}[found[1]], shown)


def _said(found: re.Match[str], names: Mapping[str, str]) -> str:
    mark, what, label = found[1], found[2], found[3] or ""
    match mark:
        case "@":
            return f"@{names.get(what) or label or SOMEBODY}"
        case "#":
            return f"#{label or SOMEBODY}"
        case "!":
            return label or f"@{what.partition('^')[0]}"
        case _:
            return _link(what, label)


def _all(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, Mapping))
