"""Text on its way into Slack: within its limits, and never alive.

Slack reads `&`, `<` and `>` in text objects as control characters (docs.slack.dev, "Formatting message text"), so they
are escaped there. Text inside rich text is taken literally. Lengths are counted in UTF-16 units, the stricter of the
two ways that Slack's limits can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

ELLIPSIS = "…"
LINK = re.compile(r"https://[^\s<>|\"]+")
LINK_LIMIT = 3000
TYPED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """Without control characters (but with line breaks and tabs) and halves of characters: those no store can keep."""
    return UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")) if UNWANTED.search(text) else text


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    return text


def size(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: str, limit: int, spell: Callable[[str], str] = escape) -> str:
    """The text as `spell` writes it, in at most `limit` units: cut off with an ellipsis where it is longer."""
    head = clean(text[: 2 * limit])
    spelled = spell(head)
    if len(text) <= 2 * limit and (2 * len(spelled) <= limit or size(spelled) <= limit):
        return spelled
    kept, room = [], limit - 1
    for letter in map(spell, head):
        room -= size(letter)
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept) + ELLIPSIS


def broken(text: str, limit: int) -> tuple[str, str]:
    """A first line that takes at most `limit` units once it is escaped, and what found no room on it, or nothing.

    Broken between words where there are any; an ellipsis ends the one, and begins the other.
    """
    line = " ".join(clean(text).split())
    if size(escape(line)) <= limit:
        return line, ""
    room, fits = limit - 1, 0
    for letter in line:
        room -= size(escape(letter))
        if room < 0:
            break
        fits += 1
    space = line.rfind(" ", 0, fits + 1)
    cut = space if space > fits // 2 else fits
    return line[:cut].rstrip() + ELLIPSIS, ELLIPSIS + line[cut:].lstrip()


def pieces(text: str, limit: int) -> Iterator[str]:
    """The whole text in pieces of at most `limit` units, broken between words where there are any."""
    rest = clean(text).strip()
    while 2 * len(rest) > limit and size(rest) > limit:
        fits = clipped(rest, limit, literal)[:-1]
        cut = max(fits.rfind(" "), fits.rfind("\n"))
        head = fits[:cut] if cut > len(fits) // 2 else fits
        yield head
        rest = rest[len(head) :].strip()
    if rest:
        yield rest


def typed(text: str) -> str:
    """What somebody typed, as they saw it: Slack sends links, names and the three control characters encoded."""
    shown = TYPED.sub(lambda found: found[2] or found[1].removeprefix("mailto:"), text)
    return clean(re.sub("&(amp|lt|gt);", lambda found: {"amp": "&", "lt": "<", "gt": ">"}[found[1]], shown))
