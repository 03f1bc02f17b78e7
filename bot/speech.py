"""Text that is not yet in a language: a key of `bot/texts/*.ftl` with its arguments.

A flow never builds a sentence. It names one, and whoever renders the view says it in the reader's language and time
zone. What a person typed travels as `Raw`, so that every renderer knows to escape it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Raw:
    """Words as somebody typed them, in no language of ours."""

    text: str


@dataclass(frozen=True)
class T:
    """A text by key. Arguments are sorted by name, so that equal texts compare equal."""

    key: str
    args: tuple[tuple[str, Arg], ...] = ()


Words = T | Raw
Arg = str | int | float | date | datetime | T | Raw
"""A `datetime` (UTC) is said in the reader's zone; a `date` as it is; a plain `str` selects a variant or is a name."""

Say = Callable[[Words], str]
"""Bound to one reader: gives the plain text, with nothing escaped yet."""


def t(key: str, **args: Arg) -> T:
    """The text `key` with these arguments."""
    return T(key, tuple(sorted(args.items())))
