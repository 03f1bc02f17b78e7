"""What a command is about whose word came alone, when there is only one thing that it can be about."""

from __future__ import annotations

from typing import Any

from bot.commands import BY_WORD
from bot.events import Commanded
from bot.flow import Step
from bot.turn.conversing import Turn, show
from bot.turn.routing import Route, by_command
from bot.views import CommandButton, Message


def narrowed(turn: Turn, step: Step[Any]) -> Route | None:
    """Where a bare word leads, instead of asking "which one?" with a single answer: where that answer would lead.

    None where the word came with what it is about, where there are several answers or none, and where the conversation
    has more to say without it.
    """
    match turn.event:
        case Commanded(word, "") if not turn.ref.subject and word in BY_WORD and BY_WORD[word].by_rest:
            alone = not step.facts and step.notice is None and step.form is None
            only = _only(show(turn, step), word) if alone else ""
            return by_command(BY_WORD[word], only, "") if only else None
        case _:
            return None


def _only(message: Message, word: str) -> str:
    """What the one button for this word names, in a message that does nothing but lead elsewhere."""
    controls = [control for section in message.sections for control in section.controls]
    ways = [control for control in controls if isinstance(control, CommandButton)]
    named = [way.rest for way in ways if way.word == word and way.rest]
    return named[0] if len(named) == 1 and len(ways) == len(controls) else ""
