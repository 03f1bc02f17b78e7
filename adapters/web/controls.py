"""What a press in the page stands for, as one posted value: written by the renderer, read by the wire.

"press=answer&value=1%3A4" is a button, "choose=audience" a menu (its value is the field "choose:audience"),
"open=plan" a form, "command=find&rest=lassen" a command.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from adapters.web.html import clean
from bot.events import Commanded, Opened, Pressed
from bot.speech import Words
from bot.views import Button, Choice, CommandButton, LinkButton, Message, OpenButton

CHOSEN = "choose:"
"""Begins the name of a menu's field."""


def token(control: Button | Choice | OpenButton | CommandButton) -> str:
    """The posted value of this control."""
    match control:
        case Button(_, action, value):
            return _told({"press": action, "value": value})
        case Choice(_, action):
            return _told({"choose": action})
        case OpenButton(_, form):
            return _told({"open": form})
        case CommandButton(_, word, rest):
            return _told({"command": word, "rest": rest})


def _told(pairs: Mapping[str, str]) -> str:
    return urlencode(pairs, errors="replace")


def event_of(posted: str, fields: Mapping[str, str]) -> Pressed | Opened | Commanded | None:
    """The event behind a posted value; None for one that no control of ours writes."""
    match {name: clean(value) for name, value in parse_qsl(posted, keep_blank_values=True)}:
        case {"press": action, "value": value}:
            return Pressed(action, value)
        case {"choose": action}:
            return Pressed(action, fields.get(CHOSEN + action, ""))
        case {"open": form}:
            return Opened(form)
        case {"command": word, "rest": rest}:
            return Commanded(word, rest)
        case _:
            return None


def label_of(message: Message, event: Pressed | Opened | Commanded) -> Words | None:
    """What the pressed control said on this message; None when it is not there (any more)."""
    labels = (_label(control, event) for section in message.sections for control in section.controls)
    return next((label for label in labels if label is not None), None)


def _label(
    control: Button | Choice | OpenButton | CommandButton | LinkButton, event: Pressed | Opened | Commanded
) -> Words | None:
    match control, event:
        case Button(label, action, value), Pressed(pressed, given) if (action, value) == (pressed, given):
            return label
        case Choice(_, action, options), Pressed(pressed, given) if action == pressed:
            return next((option.label for option in options if option.value == given), None)
        case CommandButton(label, word, rest), Commanded(given, after) if (word, rest) == (given, after):
            return label
    return None
