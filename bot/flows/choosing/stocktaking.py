"""Row 23: what a quarter brought, for HR and for managers; and, in between, that a suggestion waits (subject "queue").

Nothing new: no message (fiche, lines 16, 74, 149-150).
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.catalogue.model import Matches, StockNow
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.people import HR
from bot.queries import Known, Query
from bot.speech import Raw, T, t
from bot.views import CommandButton, Listing, Message, Note, Para, Title, message, section

QUEUE = "queue"
NAMES, LONGEST = 2, 40
"""Of what is new, so many are told by name, of which so many characters."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (StockNow(),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    stock = known[StockNow()]
    something = stock.suggested if subject == QUEUE else stock
    return Step(Shown(), silent="why-nothing" if isinstance(event, Elapsed) and not something else None)


def show(state: Shown, subject: str, known: Known) -> Message:
    lines = tuple(_lines(subject, known))
    if not lines:
        none = t("stock-nothing")
        return message(none, section(Title(t("stock-title")), Para(none), CommandButton(t("do-find"), "find")))
    keeps = HR in known.me.roles
    way = CommandButton(t("do-catalogue"), "catalogue", "", "primary") if keeps else _find()
    why = Note(t("stock-why" if keeps else "stock-why-manager"))
    return message(t("stock-title"), section(Title(t("stock-title")), Listing(lines), why, way))


def _find() -> CommandButton:
    return CommandButton(t("do-find"), "find", "", "primary")


def _lines(subject: str, known: Known) -> Iterator[T]:
    """A line for each sort of news; names only of what everybody can find."""
    stock = known[StockNow()]
    if stock.suggested:
        yield t("stock-suggested", count=stock.suggested)
    if subject == QUEUE:
        return
    if stock.unchecked:
        yield t("stock-unchecked", count=stock.unchecked)
    if stock.topics:
        yield t("stock-topics", count=len(stock.topics), topic=Raw(stock.topics[0].words))
    if stock.fresh:
        yield _named("stock-fresh", stock.fresh)
    if stock.for_team:
        yield _named("stock-team", stock.for_team)


def _named(key: str, found: Matches) -> T:
    names = [*(one.name for one in found.networks), *(one.name for one in found.entries)]
    shown = ", ".join(name[:LONGEST] for name in names[:NAMES])
    rest = len(names) - len(names[:NAMES]) + found.more
    return t(key, names=Raw(shown), more=rest)


FLOW: Flow[Shown] = Flow("stocktaking", (Shown,), start, look_again, show, asks, ends=(Shown,))
