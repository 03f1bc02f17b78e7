"""Parts of a view as text blocks: headers and small print in plain text, all else in rich text, nothing in mrkdwn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

from adapters.slack.text import LINK, LINK_LIMIT, clean, clipped, literal, pieces, size
from adapters.words import whole
from bot.speech import Raw, Say, Words, t
from bot.views import Facts, Listing, Meter, Note, Notice, Para, Part, Quote, Title

Json = dict[str, Any]
TEXT_LIMIT = 3000
HEADER_LIMIT = 150
NOTE_LIMIT = 2000
PIECES = 2
"""Blocks that one part may take: past it the text ends with an ellipsis."""

ELEMENT_WEIGHT = 20

BAR = 10
FIGURE_LIMIT = 1e9
ENDS = ".,;:!?)]}'"


def part_blocks(part: Part, say: Say) -> Iterator[Json]:
    """The part as blocks; none when it has nothing to read."""
    match part:
        case Title(text):
            yield from (header(line) for line in _lines(text, say))
        case Note(text):
            yield from (note(piece) for piece in pieces(_cut(say(text)), NOTE_LIMIT // 2))
        case Para(text):
            yield from (rich(section(spans(piece))) for piece in pieces(_cut(say(text)), TEXT_LIMIT))
        case Notice(text):
            yield from (rich(section(spans(piece, bold=True))) for piece in pieces(_cut(say(text)), TEXT_LIMIT))
        case Quote(text, by):
            yield from _quote(text, by, say)
        case Listing(items):
            lines = [section(spans(_short(item, say))) for item in items if _short(item, say)]
            yield from (
                rich({"type": "rich_text_list", "style": "bullet", "elements": some}) for some in _filled(lines)
            )
        case Facts(rows):
            lines = [section(_fact(label, value, say)) for label, value in rows]
            yield from (rich(*some) for some in _filled(lines))
        case Meter():
            yield rich(section(_meter(part, say)))


def plain(text: str, limit: int) -> Json:
    """A plain text object; Slack wants at least one character in it."""
    return {"type": "plain_text", "text": clipped(text.strip(), limit) or "–", "emoji": True}


def header(text: str) -> Json:
    return {"type": "header", "text": plain(text, HEADER_LIMIT)}


def note(text: str) -> Json:
    return {"type": "context", "elements": [plain(text, NOTE_LIMIT)]}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def section(elements: Iterable[Json]) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def spans(text: str, *, bold: bool = False) -> Iterator[Json]:
    """Text taken literally. An https address becomes a link that shows itself, so no link can be disguised."""
    style: Json = {"style": {"bold": True}} if bold else {}
    at = 0
    for found in LINK.finditer(text) if "https://" in text else ():
        url = found[0].rstrip(ENDS)
        if size(url) > LINK_LIMIT:
            continue
        if found.start() > at:
            yield {"type": "text", "text": text[at : found.start()], **style}
        yield {"type": "link", "url": url, **style}
        at = found.start() + len(url)
    if at < len(text):
        yield {"type": "text", "text": text[at:], **style}


def weight(block: Json) -> int:
    """What a block counts for in Slack's bound on a whole message: its letters, and something for each element."""
    match block["type"]:
        case "header" | "section":
            return _length(block["text"])
        case "actions":
            return sum(_length(element["text"]) for element in block["elements"])
        case _:
            return sum(map(_length, block["elements"]))


def _length(element: Json) -> int:
    if "elements" in element:
        return sum(map(_length, element["elements"]))
    return size(element.get("text") or element.get("url") or "") + ELEMENT_WEIGHT


def _lines(text: Words, say: Say) -> Iterator[str]:
    """A heading is one line."""
    line = " ".join(clean(say(text)).split())
    if line:
        yield line


def _cut(text: str) -> str:
    return clipped(text, TEXT_LIMIT * PIECES, literal)


def _short(words: Words, say: Say) -> str:
    return clipped(say(words), TEXT_LIMIT // 2, literal).strip()


def _quote(text: Words, by: Words | None, say: Say) -> Iterator[Json]:
    for piece in pieces(_cut(say(text)), TEXT_LIMIT):
        yield rich({"type": "rich_text_quote", "elements": list(spans(piece))})
    if by is not None and _short(by, say):
        yield note(f"— {_short(by, say)}")


def _fact(label: Words, value: Words, say: Say) -> Iterator[Json]:
    named = say(t("slack-fact", label=Raw(_short(label, say) or "–")))
    yield {"type": "text", "text": f"{named} ", "style": {"bold": True}}
    yield from spans(_short(value, say) or "–")
    yield {"type": "text", "text": "\n"}


def _meter(meter: Meter, say: Say) -> Iterator[Json]:
    value, top = _sane(meter.value), _sane(meter.top)
    filled = round(BAR * min(max(value / top, 0.0), 1.0)) if top else 0
    yield {"type": "text", "text": f"{_short(meter.label, say) or '–'}\n"}
    yield {"type": "text", "text": f"{'█' * filled}{'░' * (BAR - filled)} "}
    yield {"type": "text", "text": say(t("slack-meter", value=whole(value), top=whole(top))), "style": {"bold": True}}


def _sane(figure: float) -> float:
    """A figure that can be drawn and said."""
    return min(max(float(figure), -FIGURE_LIMIT), FIGURE_LIMIT) if math.isfinite(figure) else 0.0


def _filled(lines: Iterable[Json]) -> Iterator[list[Json]]:
    """The lines in groups that each fit one block."""
    group: list[Json] = []
    for line in lines:
        if group and sum(map(_length, group)) + _length(line) > TEXT_LIMIT:
            yield group
            group = []
        group.append(line)
    if group:
        yield group
