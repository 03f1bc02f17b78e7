"""What somebody can read and do, wherever they look: the common measure of three platforms.

Declared differences, all of them:

- Slack cuts a modal's title and its button at 24 characters: there the words begin the same (`begins`).
- An option goes on on a second line on Slack; all of them are compared by their first 75 characters (`short`).
- The colon behind a fact's label is written out on Slack alone, as its language sets it.
- A menu carries its label once; the button beside it ("choose") is the platform's own on Teams and in the playground.
- A quotation's author is set off by a dash on Slack; a figure on a scale and its top by a word on Teams.
- That a field may stay empty is a flag on Slack, a word after the label on Teams, both in the playground.
- A number is a field of its own kind on Slack and Teams, digits typed in a line in the playground.
- A person or a channel is picked in the platform's own list, a menu in the playground (`picked`); its options are not
  compared. Teams has no list of channels: that question isn't drawn there (`without_channels`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from bot.events import Event, Ref
from bot.views import FieldKind, Form, Picker

Options = tuple[tuple[str, str], ...]
"""Label and value of each."""

OPTION = 75


@dataclass(frozen=True)
class Line:
    """Something to read; white space is where the platform likes it."""

    text: str


@dataclass(frozen=True)
class Press:
    """A button, with the event that it comes back as and the conversation that it belongs to (None: any)."""

    label: str
    event: Event
    ref: Ref | None
    stress: str = ""
    """ "primary", "danger" or nothing."""


@dataclass(frozen=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True)
class Menu:
    """One of several; `events` are those of its options, in their order."""

    label: str
    options: Options
    events: tuple[Event, ...]
    ref: Ref | None
    chosen: str | None


@dataclass(frozen=True)
class Figure:
    """A value on a scale."""

    label: str
    value: float
    top: float


Item = Line | Press | Link | Menu | Figure


@dataclass(frozen=True)
class Input:
    name: str
    label: str
    kind: FieldKind
    required: bool
    hint: str
    value: str
    options: Options = ()


@dataclass(frozen=True)
class Sheet:
    """A form: what it says above its inputs, and where it goes."""

    title: str
    intro: tuple[str, ...]
    inputs: tuple[Input, ...]
    submit: str
    name: str
    ref: Ref


def lines(text: str) -> tuple[Line, ...]:
    """A text as the lines that it has anywhere, without the marks of a list or a quotation."""
    found = (one(line).replace(" :", ":").removeprefix("• ").removeprefix("— ") for line in text.split("\n"))
    return tuple(Line(line) for line in found if line)


def short(text: str) -> str:
    """As much of an option as there is room for everywhere."""
    return text if len(text) <= OPTION else text[: OPTION - 1].rstrip() + "…"


def figure(label: str, said: str) -> Figure:
    """A value and the top of its scale, however they are joined."""
    value, top = (float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", said))
    return Figure(one(label), value, top)


def one(text: str) -> str:
    return " ".join(text.split())


def picked(form: Form) -> Mapping[str, FieldKind]:
    """The fields of a form whose options are the platform's own, with what is picked there."""
    return {field.name: field.kind for field in form.fields if field.kind in get_args(Picker)}


def without_channels(sheet: Sheet) -> Sheet:
    """A form as it is where no channel can be picked."""
    return replace(sheet, inputs=tuple(question for question in sheet.inputs if question.kind != "channel"))


def begins(cut: Sheet, whole: Sheet) -> bool:
    """Whether `cut` is `whole` but for what Slack has no room for."""
    kept = replace(cut, title=whole.title, submit=whole.submit)
    return kept == whole and all(
        long == short or (short.endswith("…") and long.startswith(short[:-1].rstrip()))
        for short, long in ((cut.title, whole.title), (cut.submit, whole.submit))
    )
