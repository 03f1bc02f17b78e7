"""The message extension "save as insight": what Teams hands over of the message that it was called on. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from adapters.teams.markdown import plain

SAVE = "save-as-insight"
"""The command's id in the manifest."""
LONGEST = 20_000
"""Characters of a message that are looked at; an insight is far shorter."""
BREAKING = {"p", "div", "br", "li", "tr", "blockquote", "h1", "h2", "h3"}
HIDDEN = {"attachment", "script", "style", "systemeventmessage"}


def words_of(message: Mapping[str, Any]) -> str:
    """The text of a message (its `messagePayload`), as somebody reads it; empty when it has none."""
    body = message.get("body")
    content = body.get("content") if isinstance(body, Mapping) else None
    if not isinstance(content, str):
        return ""
    is_html = isinstance(body, Mapping) and body.get("contentType") == "html"
    return plain(_without_tags(content[:LONGEST]) if is_html else content[:LONGEST])


def _without_tags(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(filter(None, lines))


class _Reader(HTMLParser):
    """Collects what is read; each block is a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN
        if tag in BREAKING:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in HIDDEN))
        if tag in BREAKING:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(" ".join(data.split("\n")))
