"""Which conversation an event belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.codes import is_pasted
from bot.commands import BY_WORD, Command, command_of, labelled, parse, yielding
from bot.events import SUBJECT_LIMIT, Commanded, Event, Incoming, Ref, Said
from bot.everyday import meant, telling
from bot.flow import Flow
from bot.ports import Conversation

FALLBACK = Ref("menu")


@dataclass(frozen=True)
class Route:
    """An event with its conversation; without one it is meant for the person's latest active conversation."""

    ref: Ref | None
    event: Event


def route(incoming: Incoming, flows: Mapping[str, Flow[Any]]) -> Route:
    """Where this event goes, by itself: commands by their word, controls by the reference they carry."""
    match incoming.event:
        case Commanded(word, rest) if spoken := labelled(f"{word} {rest}"):
            return by_command(spoken, "", "")
        case Commanded(word, "") if is_pasted(word):
            return by_command(BY_WORD["join"], word, "")
        case Commanded(word, rest):
            command = command_of(word.strip()) if word.strip() else BY_WORD["help"]
            return _sentence(command, rest, f"{word} {rest}") or by_command(command, rest, f"{word} {rest}")
        case Said(text) if yielding(text):
            return Route(None, incoming.event)
        case Said(text):
            command, rest = parse(text)
            return by_command(command, rest, text) if command else Route(None, incoming.event)
        case _:
            return by_reference(incoming.ref, incoming.event, flows)


def _sentence(command: Command | None, rest: str, text: str) -> Route | None:
    """Where a sentence leads that merely begins with the word of a command that nothing may follow."""
    if command is None or not rest.strip() or command.takes_rest:
        return None
    asked = meant(text)
    return by_command(asked[0], "", "") if len(asked) == 1 else None


def by_command(command: Command | None, rest: str, text: str) -> Route:
    if command is None:
        return unknown(text)
    rest = telling(rest) if command.word == "find" else rest
    subject = rest.strip()[:SUBJECT_LIMIT] if command.by_rest else ""
    return Route(Ref(command.flow, subject), Commanded(command.word, rest.strip()))


def by_reference(ref: Ref | None, event: Event, flows: Mapping[str, Flow[Any]]) -> Route:
    if ref is None or ref.flow not in flows:
        return gone()
    return Route(replace(ref, subject=ref.subject[:SUBJECT_LIMIT]), event)


def latest(way: Route, conversation: Conversation | None) -> Route:
    """The route of a message that named no conversation, once the store told which one is active."""
    if conversation is not None:
        return Route(conversation.ref, way.event)
    return unknown(way.event.text if isinstance(way.event, Said) else "")


def unknown(text: str) -> Route:
    """Words that no conversation has a use for: "stop" and its like mean the latest nudge then.

    A sentence in everyday words does what it clearly asks for. What isn't clear, or understood, goes to the menu, which
    asks what is meant.
    """
    if command := yielding(text):
        return by_command(command, "", text)
    asked = meant(text)
    if len(asked) == 1:
        return by_command(asked[0], "", text)
    return Route(FALLBACK, Commanded("unknown", text.strip()))


def gone() -> Route:
    """A control of a conversation that this person doesn't have goes to the menu, which says so."""
    return Route(FALLBACK, Commanded("gone"))
