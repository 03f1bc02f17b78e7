"""HTML that is safe by construction: whatever isn't `Safe` already is escaped on its way in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

VOID = frozenset({"br", "hr", "input", "link", "meta"})
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What no page can carry: control characters, and halves of characters."""


class Safe(str):
    """Markup made by this module, and by nobody else."""

    __slots__ = ()


Child: TypeAlias = "str | Iterable[Child] | None"
Value = str | int | float | bool | None
NOTHING = Safe()


def tag(name: str, /, *children: Child, **attributes: Value) -> Safe:
    """One element. `class_` is the attribute class, `aria_label` is aria-label.

    An attribute that is None or False is left out; one that is True stands without a value.
    """
    opening = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Safe(opening if name in VOID else f"{opening}{join(children)}</{name}>")


def join(children: Child) -> Safe:
    """The children one after the other."""
    match children:
        case None:
            return NOTHING
        case Safe():
            return children
        case str():
            return Safe(escape(clean(children), quote=False))
        case _:
            return Safe("".join(map(join, children)))


def _attribute(name: str, value: Value) -> str:
    shown = name.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {shown}" if value is True else f' {shown}="{escape(clean(str(value)))}"'


def clean(text: str) -> str:
    """The text with a mark in place of each character that no page can carry."""
    return UNPRINTABLE.sub("\ufffd", text)


def hidden(name: str, value: str) -> Safe:
    """A value that travels with a form."""
    return tag("input", type="hidden", name=name, value=value)


def unseen(*children: Child) -> Safe:
    """Words for screen readers only."""
    return tag("span", *children, class_="unseen")
