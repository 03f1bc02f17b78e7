"""What needs doing next for a network, as its facilitator reads it: what, why, and the way to it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands import command_of
from bot.network.model import Network
from bot.network.seats import ADVISED
from bot.network.steps import Todo, What
from bot.speech import Raw, T, t
from bot.views import CommandButton

WAYS: Mapping[What, tuple[str, bool]] = {
    "seat": ("overview", False),
    "theme": ("prepare", True),
    "method": ("method", True),
    "guest": ("guest", True),
    "coming": ("attend", True),
    "results": ("evaluate", True),
    "notes": ("notes", True),
    "invite": ("invite", False),
    "decide": ("decide", False),
    "agreements": ("agreements", False),
    "rhythm": ("rhythm", False),
}
"""The word that leads to each, and whether it is about the session, or about the network."""


def said(todo: Todo, network: Network) -> T:
    """What to do, and why."""
    session = todo.session or network.sessions[0]
    name, number = Raw(network.name), session.number
    room = {"room": "small" if network.capacity < ADVISED.start else "usual"} if todo.what == "invite" else {}
    return t(f"todo-{todo.what}", network=name, number=number, at=session.start, **_figures(todo), **room)


def _figures(todo: Todo) -> Mapping[str, int]:
    return {"count": todo.count, "of": todo.of, "days": todo.days}


def way_to(todo: Todo, network: Network, style: str = "default") -> tuple[CommandButton, ...]:
    """A button; nothing where there is no such conversation."""
    word, of_session = WAYS[todo.what]
    if command_of(word) is None:
        return ()
    about = todo.session.id if of_session and todo.session else network.id
    return (CommandButton(t(f"todo-do-{todo.what}"), word, about, "primary" if style == "primary" else "default"),)
