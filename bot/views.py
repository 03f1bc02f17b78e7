"""What people see, as values: one description that Slack, Teams and the web each draw in their own way.

A view holds no markup. Structure is said by parts, and whatever a person typed stays `Raw` until a renderer escapes it.
Renderers guarantee the platforms' limits: any view gives a valid payload.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.people import PlatformName
from bot.speech import Words

Style = Literal["default", "primary", "danger", "quiet"]
""" "quiet": beside the matter itself, drawn small where the platform can."""
FieldKind = Literal["line", "text", "date", "time", "number", "select", "person", "channel"]
Picker = Literal["person", "channel"]
PICKERS: Mapping[PlatformName, frozenset[Picker]] = {
    "slack": frozenset({"person", "channel"}),
    "teams": frozenset({"person"}),
    "web": frozenset({"person", "channel"}),
}
"""What can be picked from a list of the platform's own. A flow offers no other fields of these kinds there."""


@dataclass(frozen=True)
class Title:
    """The heading of a message; at most one, first."""

    text: Words


@dataclass(frozen=True)
class Para:
    text: Words


@dataclass(frozen=True)
class Note:
    """Small print: progress, why you get this, who can see it."""

    text: Words


@dataclass(frozen=True)
class Notice:
    """What just happened, said once, above the rest: a confirmation, or why a button did nothing."""

    text: Words


@dataclass(frozen=True)
class Quote:
    """Somebody's words, with who said it below (or nobody)."""

    text: Words
    by: Words | None = None


@dataclass(frozen=True)
class Listing:
    items: tuple[Words, ...]


@dataclass(frozen=True)
class Facts:
    """Label and value, a row each."""

    rows: tuple[tuple[Words, Words], ...]


@dataclass(frozen=True)
class Meter:
    """A value on a scale, drawn as a bar with its figure: `value` out of `top`."""

    label: Words
    value: float
    top: float


Part = Title | Para | Note | Notice | Quote | Listing | Facts | Meter


@dataclass(frozen=True)
class Option:
    label: Words
    value: str


@dataclass(frozen=True)
class Button:
    """Sends `Pressed(action, value)` to the conversation the view belongs to."""

    label: Words
    action: str
    value: str = ""
    style: Style = "default"


@dataclass(frozen=True)
class Choice:
    """One of several (at most 100): sends `Pressed(action, option.value)`. Drawn as a menu.

    `go`: what the button below it says, where a platform needs one; None: that it is chosen.
    """

    label: Words
    action: str
    options: tuple[Option, ...]
    initial: str | None = None
    go: Words | None = None


@dataclass(frozen=True)
class OpenButton:
    """Opens a form of the conversation: `Opened(form)`.

    `long`: the form deserves a window of its own where the platform has one. No flow says so; the core looks.
    """

    label: Words
    form: str
    style: Style = "default"
    long: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class CommandButton:
    """Stands for typing a command: `Commanded(word, rest)`. The way from one conversation to another."""

    label: Words
    word: str
    rest: str = ""
    style: Style = "default"


@dataclass(frozen=True)
class LinkButton:
    """Opens an https address in the reader's browser."""

    label: Words
    url: str


Control = Button | Choice | OpenButton | CommandButton | LinkButton


@dataclass(frozen=True)
class Section:
    """Parts with the controls that belong to them."""

    parts: tuple[Part, ...] = ()
    controls: tuple[Control, ...] = ()


@dataclass(frozen=True)
class Message:
    """Sections from top to bottom. `summary` is the one line for notifications and screen readers."""

    summary: Words
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Field:
    """One question of a form. Values are text: dates "2026-03-29", times "14:30", numbers "12".

    `limit` is the most characters that may be typed; `least` and `most` bound a number. A "person" and a "channel" are
    picked from the platform's own list: what comes back is `Submitted.picked`, and neither has an `initial`.
    `others`: whoever picks isn't among those to pick from, where the list is ours; elsewhere the flow says so.
    """

    name: str
    label: Words
    kind: FieldKind = "line"
    required: bool = True
    initial: str = ""
    hint: Words | None = None
    limit: int = 150
    least: int | None = None
    most: int | None = None
    options: tuple[Option, ...] = ()
    others: bool = False


@dataclass(frozen=True)
class Form:
    """A form as data: three renderers draw it, `bot.forms.problems` checks what comes back."""

    name: str
    title: Words
    fields: tuple[Field, ...]
    submit: Words
    intro: Words | None = None


@dataclass(frozen=True)
class FieldError:
    field: str
    text: Words


@dataclass(frozen=True)
class Home:
    """A person's own page: Slack's App Home, and its likes."""

    sections: tuple[Section, ...]


def message(summary: Words, *sections: Section) -> Message:
    """A message of these sections."""
    return Message(summary, sections)


def section(*items: Part | Control) -> Section:
    """A section from parts and controls in any order: parts are drawn first."""
    controls = (Button, Choice, OpenButton, CommandButton, LinkButton)
    return Section(
        tuple(item for item in items if not isinstance(item, controls)),
        tuple(item for item in items if isinstance(item, controls)),
    )
