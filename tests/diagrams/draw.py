"""Draws the conversations from what the walks found: `docs/flows.md`, with a state diagram for each flow."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bot.commands import COMMANDS
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow
from bot.flows import ALL
from bot.nudges.rows import ROWS
from tests.diagrams.walk import Move, moves

HEADER = """# Conversations

Drawn from the code by `python -m tests.diagrams`, and held against it by a test: every arrow was walked, by pressing
every button and sending in every form that the views offer. Do not edit by hand.

An arrow says what a person does (or the clock) and, after a slash, the facts that it records. *Words* are typed;
a stale button leaves everything as it is and is not drawn.
"""
Arrow = tuple[str, str]


def document() -> str:
    """The whole of `docs/flows.md`."""
    found: defaultdict[str, list[Move]] = defaultdict(list)
    for move in moves():
        found[move.scene.ref.flow].append(move)
    return "\n".join([HEADER, *(chapter(flow, found[flow.name]) for flow in ALL)])


def chapter(flow: Flow[Any], walked: list[Move]) -> str:
    lines = [f"## {flow.name}", "", purpose(flow), "", *origins(flow), "", "```mermaid", *diagram(flow, walked), "```"]
    return "\n".join(lines) + "\n"


def purpose(flow: Flow[Any]) -> str:
    """The first line of the flow's own file."""
    return (sys.modules[flow.show.__module__].__doc__ or "").strip().splitlines()[0]


def origins(flow: Flow[Any]) -> Iterator[str]:
    """What opens this conversation."""
    commands = [
        "/".join(f"`{command.name(locale)}`" for locale in command.aliases)
        for command in COMMANDS
        if command.flow == flow.name
    ]
    nudges = [f"{row.number} ({row.kind})" for row in ROWS if row.flow == flow.name]
    if commands:
        yield f"Commands (nl/en/fr): {', '.join(commands)}"
    if nudges:
        yield f"Nudge: {', '.join(nudges)}"
    if not commands and not nudges:
        yield "Opened by a fact: it goes out once, as the calendar plans it."


def diagram(flow: Flow[Any], walked: Iterable[Move]) -> Iterator[str]:
    """Mermaid; states in the order of the flow's own list, labels sorted."""
    arrows: defaultdict[Arrow, set[str]] = defaultdict(set)
    for move in walked:
        before = "[*]" if move.before is None else type(move.before).__name__
        again = isinstance(move.event, Commanded) and before != "[*]" and type(move.before) in flow.ends
        if not again:
            arrows[before, type(move.step.state).__name__].add(label(move))
    names = ["[*]", *(state.__name__ for state in flow.states)]
    yield "stateDiagram-v2"
    for arrow in sorted(arrows, key=lambda arrow: (names.index(arrow[0]), names.index(arrow[1]))):
        yield f"    {arrow[0]} --> {arrow[1]}: {', '.join(sorted(arrows[arrow]))}"
    yield from (f"    {state.__name__} --> [*]" for state in flow.ends)


def label(move: Move) -> str:
    facts = " and ".join(sorted(type(fact).__name__ for fact in move.step.facts))
    return f"{named(move.event)} / {facts}" if facts else named(move.event)


def named(event: Event) -> str:
    match event:
        case Pressed(action):
            return action
        case Submitted(form):
            return f"form {form}"
        case Said():
            return "words"
        case Elapsed():
            return "nudge"
        case Commanded(word) if word in ("unknown", "gone"):
            return word
        case _:
            return "command"
