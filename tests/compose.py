"""Reads the YAML that compose.yaml is written in: mappings by indentation, flow lists as JSON, anchors and merging.

Anything else is refused, so the file can't become something that is read here otherwise than Compose does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Node = dict[str, Any]
ENTRY = re.compile(r"(?P<indent> *)(?P<key><<|[A-Za-z0-9_-]+):(?: (?P<value>.+))?")
ANCHOR, ALIAS = re.compile(r"&([a-z]+)"), re.compile(r"\*([a-z]+)")
PLAIN = re.compile(r"[A-Za-z0-9./][A-Za-z0-9./:_-]*")


class NotRead(Exception):
    """A line of another kind of YAML."""


@dataclass
class Reader:
    lines: list[tuple[int, str, str]]
    """Indentation, key and value of what is left to read."""
    anchors: dict[str, Node] = field(default_factory=dict)

    def mapping(self, indent: int) -> Node:
        """Everything from here on that stands this deep."""
        node: Node = {}
        merged: Node = {}
        while self.lines and self.lines[0][0] == indent:
            _, key, value = self.lines.pop(0)
            if key in node or (key == "<<" and merged):
                raise NotRead(f"{key} stands there twice")
            if key == "<<":
                merged = self._alias(value)
            elif not value or ANCHOR.fullmatch(value):
                node[key] = self._below(indent, value)
            elif ALIAS.fullmatch(value):
                node[key] = self._alias(value)
            else:
                node[key] = scalar(value)
        return {**merged, **node}

    def _below(self, indent: int, anchor: str) -> Node | None:
        deeper = self.mapping(self.lines[0][0]) if self.lines and self.lines[0][0] > indent else None
        if anchor:
            self.anchors[anchor[1:]] = deeper or {}
        return deeper

    def _alias(self, value: str) -> Node:
        found = ALIAS.fullmatch(value)
        if found is None:
            raise NotRead(value)
        return self.anchors[found[1]]


def read(text: str) -> Node:
    """The file as it means. Raises `NotRead` for YAML that this doesn't know."""
    reader = Reader(list(_entries(text)))
    node = reader.mapping(0)
    if reader.lines:
        raise NotRead(f"nothing belongs at this depth: {reader.lines[0][1]}")
    return node


def _entries(text: str) -> Iterator[tuple[int, str, str]]:
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = ENTRY.fullmatch(line)
        if found is None:
            raise NotRead(line)
        yield len(found["indent"]), found["key"], found["value"] or ""


def scalar(value: str) -> Any:  # noqa: ANN401, what JSON may hold
    """A flow list, a quoted text, true or false, a number, or a plain word."""
    if value[0] in '["':
        return json.loads(value)
    if value in ("true", "false"):
        return value == "true"
    if not PLAIN.fullmatch(value):
        raise NotRead(value)
    return int(value) if value.isdecimal() else value


def seconds(duration: str) -> int:
    """Compose's durations, as far as they are used: 30s, 2m."""
    found = re.fullmatch(r"(\d+)([sm])", duration)
    if found is None:
        raise NotRead(duration)
    return int(found[1]) * {"s": 1, "m": 60}[found[2]]
