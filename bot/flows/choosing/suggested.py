"""What became of a suggestion, for who made it. The subject is the entry's id."""

from __future__ import annotations

from bot.catalogue.model import Entry, EntryBy
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (EntryBy(subject),)


def _own(subject: str, known: Known) -> Entry | None:
    """The suggestion, for who made it, once somebody judged it."""
    entry = known[EntryBy(subject)]
    mine = entry is not None and entry.suggested_by == known.me.id
    return entry if mine and entry and entry.status != "suggested" else None


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    pointless = isinstance(event, Elapsed) and _own(subject, known) is None
    return Step(Shown(), silent="why-gone" if pointless else None)


def show(state: Shown, subject: str, known: Known) -> Message:
    entry = _own(subject, known)
    if entry is None:
        gone = t("suggested-gone")
        return message(gone, section(Para(gone), CommandButton(t("do-suggest"), "suggest")))
    told = t("suggested-told", status=entry.status, name=Raw(entry.name))
    find = (CommandButton(t("do-find"), "find", entry.name, "primary"),) if entry.status == "listed" else ()
    title = Title(t("suggested-title"))
    note = Note(t("suggested-why"))
    return message(told, section(title, Para(told), note, *find, CommandButton(t("do-suggest"), "suggest")))


FLOW: Flow[Shown] = Flow("suggested", (Shown,), start, look_again, show, asks, ends=(Shown,))
