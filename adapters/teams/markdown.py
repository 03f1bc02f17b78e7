"""Plain text for a TextBlock, which would read it as Markdown: nothing in it stays alive."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
_SPECIAL = re.compile(r"[\\`*_\[\]~<>{}]")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_DESTINATION = re.compile(r"(?<=\])\(")
_LEADING = re.compile(r"^()(#|[+-](?=[\s-]|$)|=(?==|\s|$))", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_SPACE = re.compile(r"[ \t\n]+")


def plain(text: str) -> str:
    """The text without control characters and halves of characters; its lines stay lines."""
    return _CONTROL.sub(" ", storable(text).replace("\r\n", "\n").replace("\r", "\n")).strip()


def storable(text: str) -> str:
    """The text without NUL (PostgreSQL has no place for it) and lone surrogates (UTF-8 has none)."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def escape(text: str) -> str:
    """Shows exactly this text: no emphasis, link, list, heading, code, mention or `{{DATE()}}` comes out of it.

    CommonMark takes a backslash before any punctuation. Only what could be alive is escaped, so that ordinary words
    stay as they are for whoever reads the card without rendering it.
    """
    lines = (line.strip(" \t") for line in plain(text).split("\n"))
    dead = _ENTITY.sub(r"\\&", _SPECIAL.sub(r"\\\g<0>", "\n".join(filter(None, lines))))
    dead = _DESTINATION.sub(r"\\(", dead)
    dead = _NUMBERED.sub(r"\1\\\2", _LEADING.sub(r"\1\\\2", dead))
    return dead.replace("\n", "\n\n")


def one_line(text: str) -> str:
    """The text on one line, for a title or a notification. French keeps its no-break spaces."""
    return _SPACE.sub(" ", plain(text)).strip()


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, with a mark where something is missing."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
