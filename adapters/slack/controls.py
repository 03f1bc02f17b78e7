"""What a control carries, so that a press can be understood however old the message is: JSON within Slack's limits."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache

from adapters.slack.text import clean, size

VALUE_LIMIT = 2000
ACTION_ID_LIMIT = 255
METADATA_LIMIT = 3000
OPTION_LIMIT = 150


class Unreadable(ValueError):
    """A payload of a shape that Slack doesn't send, or a control that is not ours."""


@lru_cache(maxsize=2048)
def pack(limit: int, *values: str) -> str:
    """The values in one token of at most `limit` characters. When they can't fit, a token of empty values: pressing it
    is then answered as a control of a conversation that is gone, never taken for another one.
    """
    token = _dump(values)
    return token if size(token) <= limit else _dump(("",) * len(values))


def unpack(token: str, count: int) -> tuple[str, ...]:
    """The values again. Raises `Unreadable` when it isn't a token of `count` values."""
    try:
        values = json.loads(token)
    except (ValueError, RecursionError):
        raise Unreadable("no token of ours") from None
    if not isinstance(values, list) or len(values) != count or not all(isinstance(value, str) for value in values):
        raise Unreadable("no token of ours")
    return tuple(map(clean, values))


def _dump(values: Sequence[str]) -> str:
    """JSON in which no character means anything to Slack."""
    text = json.dumps([clean(value) for value in values], ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
