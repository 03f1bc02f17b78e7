"""What needs doing next for a network, as its facilitator reads it: what, why, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice

from bot.commands import command_of
from bot.events import Ref
from bot.life.progress import ProgressOf, by_session
from bot.network.model import Network
from bot.network.seats import ADVISED
from bot.network.steps import Progress, Todo, What, next_steps
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import CommandButton, Para, Section, Title, section

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


MOST = 3
"""Networks for which something is said at once."""


def leading(
    networks: Iterable[Network],
    known: Known,
    heading: Callable[[T], Title | Para],
    asked: Set[Ref | None] = frozenset(),
) -> tuple[Section, ...]:
    """What to do first for each network that somebody leads, if there is anything that isn't `asked` already.

    A page has a title for each of its parts, a message one in all: `heading` says which it is. Needs the answer to
    `ProgressOf()`.
    """
    progress = by_session(known[ProgressOf()])
    lead = [network for network in networks if network.led_by(known.me.id)]
    found = [todo for network in lead for todo in _first(network, progress, asked, known)][:MOST]
    return (section(heading(t("home-leading"))), *found) if found else ()


def _first(
    network: Network, progress: Mapping[str, Progress], asked: Set[Ref | None], known: Known
) -> Iterator[Section]:
    steps = (one for one in next_steps(network, progress, known.now) if not _is_asked(one, asked))
    for first in islice(steps, 1):
        yield section(Para(said(first, network)), *way_to(first, network))


def _is_asked(todo: Todo, asked: Set[Ref | None]) -> bool:
    """Whether a message about just that waits."""
    return todo.session is not None and todo.what == "results" and Ref("results", todo.session.id) in asked


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
