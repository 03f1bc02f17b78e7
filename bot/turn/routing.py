"""Which conversation an event belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.codes import invitation_in, is_pasted, login_in
from bot.commands import BY_WORD, SHOW, Command, command_of, labelled, parse, yielding
from bot.events import SUBJECT_LIMIT, Commanded, Event, Incoming, Ref, Said
from bot.everyday import greets, meant, named, telling
from bot.flow import Flow
from bot.nudges.rows import ROWS
from bot.ports import Conversation

FALLBACK = Ref("menu")
NUDGED = frozenset(row.flow for row in ROWS if row.flow and row.to != "channel") | frozenset(
    {"accepting", "answering", "awaited", "gathering", "launched", "leading", "muted", "polled", "polling", "proposal"}
    | {"suggested", "talking", "timing", "troubled", "visiting"}
)
"""Conversations with a person that begin by themselves: in rows of the calendar, and by what somebody did."""
SAID = {"find": telling, "new": named}
"""What follows these words is part of a sentence: "new network about welding"."""


@dataclass(frozen=True)
class Route:
    """An event with its conversation; without one it is meant for the person's latest active conversation."""

    ref: Ref | None
    event: Event


def route(incoming: Incoming, flows: Mapping[str, Flow[Any]]) -> Route:
    """Where this event goes, by itself: commands by their word, controls by the reference they carry."""
    return _coded(incoming) or _routed(incoming, flows)


def _coded(incoming: Incoming) -> Route | None:
    """Where a code leads that somebody typed to Kring alone: an invitation, with all that stands around it, too."""
    match incoming.event:
        case Said(text) if not incoming.overheard:
            pass
        case Commanded(word, rest) if not incoming.overheard and word != SHOW and command_of(word) is None:
            text = f"{word} {rest}"
        case _:
            return None
    if code := invitation_in(text):
        return by_command(BY_WORD["join"], code, "")
    if code := login_in(text):
        return by_command(BY_WORD["account"], code, "")
    return None


def _routed(incoming: Incoming, flows: Mapping[str, Flow[Any]]) -> Route:
    match incoming.event:
        case Commanded(word, rest) if spoken := labelled(f"{word} {rest}"):
            return by_command(spoken, "", "")
        case Commanded(word, "") if is_pasted(word):
            return by_command(BY_WORD["join"], word, "")
        case Commanded(word, rest) if word == SHOW and (ref := _shown(rest)):
            return by_reference(ref, incoming.event, flows)
        case Commanded(word, rest):
            command = command_of(word.strip()) if word.strip() else BY_WORD["help"]
            return _sentence(command, rest, f"{word} {rest}") or by_command(command, rest, f"{word} {rest}")
        case Said(text) if yielding(text):
            return Route(None, incoming.event)
        case Said(text) if labelled(text) and greets(text):
            return Route(FALLBACK, Commanded("unknown", text.strip()))
        case Said(text):
            command, rest = parse(text)
            way = _sentence(command, rest, text) if command else Route(None, incoming.event)
            return way or by_command(command, rest, text)
        case _:
            return by_reference(incoming.ref, incoming.event, flows)


def _sentence(command: Command | None, rest: str, text: str) -> Route | None:
    """Where a sentence leads that merely begins with a command's word: "start the evaluation" founds no network."""
    if command is None or not rest.strip() or (command.takes_rest and command.word != "new"):
        return None
    asked = meant(text)
    is_name = command.takes_rest and asked == (command,)
    return _asked(asked[0], text) if len(asked) == 1 and not is_name else None


def _asked(command: Command, text: str) -> Route:
    """Where a whole sentence leads; whoever asks what Kring is hears it."""
    return by_command(command, text if command.word == "help" else "", text)


def _shown(rest: str) -> Ref | None:
    """The conversation that a person's own page leads to: one that a nudge of the calendar opened."""
    flow, _, subject = rest.partition(":")
    return Ref(flow, subject) if flow in NUDGED else None


def by_command(command: Command | None, rest: str, text: str) -> Route:
    if command is None:
        return unknown(text)
    rest = SAID[command.word](rest) if command.word in SAID else rest
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
        return _asked(asked[0], text)
    return Route(FALLBACK, Commanded("unknown", text.strip()))


def gone() -> Route:
    """A control of a conversation that this person doesn't have goes to the menu, which says so."""
    return Route(FALLBACK, Commanded("gone"))
