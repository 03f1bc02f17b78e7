"""The pages of the catalogue that HR sees, and its forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.catalogue.entries import card, checked, fields, opener, to_check
from bot.catalogue.model import Entry
from bot.catalogue.sheets import LINES
from bot.network.wording import Texts
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

QUEUE, OLD = 3, 5
"""Suggestions, and entries that nobody checked for a year, that are shown at once."""
TYPED = {"slack": 3000}
"""Characters that a form takes there; elsewhere `ANYWHERE`."""
ANYWHERE = 20_000


@dataclass(frozen=True)
class Refusal:
    """What is wrong with a list, at which line; `said` is the cell that is meant."""

    line: int
    what: str
    said: str = ""


def not_for_you() -> Message:
    """What anybody sees who doesn't keep it."""
    text = t("catalogue-whose")
    ways = (CommandButton(t("do-find"), "find"), CommandButton(t("do-suggest"), "suggest"))
    return message(text, section(Title(t("catalogue-title")), Para(text), *ways))


def overview(entries: Sequence[Entry], known: Known) -> Message:
    """How much there is, what waits, and what is old."""
    waiting = [one for one in entries if one.status == "suggested"]
    kept = [one for one in entries if one.status == "listed"]
    old = [one for one in kept if one.is_stale(known.now)]
    counts = t("catalogue-counts", listed=len(kept), old=len(old), waiting=len(waiting))
    return message(
        counts,
        section(Title(t("catalogue-title")), Para(counts)),
        *(_waiting(one, known) for one in waiting[:QUEUE]),
        *(_old(one) for one in old[:OLD]),
        section(
            *((Note(t("catalogue-intro")),) if not entries else ()),
            OpenButton(t("catalogue-add"), "entry", "default" if entries else "primary"),
            Button(t("catalogue-paste"), "paste"),
            CommandButton(t("do-find"), "find"),
            CommandButton(t("do-sources"), "sources"),
        ),
    )


def _waiting(entry: Entry, known: Known) -> Section:
    """A suggestion, with what can become of it."""
    suggested = t("catalogue-suggested", name=Raw(entry.suggester), named="yes" if entry.suggester else "no")
    drawn = card(entry, known, *_verdicts(entry), CommandButton(t("catalogue-look"), "catalogue", entry.id))
    return Section((Note(suggested), *drawn.parts), drawn.controls)


def _verdicts(entry: Entry) -> tuple[Button, Button]:
    accept = Button(t("catalogue-accept"), "accept", entry.id, "primary")
    return accept, Button(t("catalogue-reject"), "reject", entry.id)


def _old(entry: Entry) -> Section:
    return section(Para(Raw(entry.name)), Note(checked(entry)), to_check(entry), opener(entry))


def of_one(entry: Entry | None, known: Known) -> Message:
    """One entry, with all that can be done with it."""
    back = CommandButton(t("catalogue-back"), "catalogue")
    if entry is None or entry.status == "dropped":
        gone = t("catalogue-gone")
        return message(gone, section(Title(t("catalogue-title")), Para(gone), back))
    change = OpenButton(t("catalogue-change"), "entry")
    if entry.status == "suggested":
        drawn = _waiting(entry, known)
        ways = section(OpenButton(t("catalogue-change-and-list"), "entry"), back)
        return message(t("catalogue-title"), section(Title(t("catalogue-title"))), _unlinked(drawn), ways)
    drop = Button(t("catalogue-drop"), "drop", entry.id, "danger")
    ways = section(Note(checked(entry)), to_check(entry), change, drop, back)
    return message(t("catalogue-title"), section(Title(t("catalogue-title"))), card(entry, known), ways)


def _unlinked(drawn: Section) -> Section:
    """Without the way to the page that one is on."""
    return Section(drawn.parts, tuple(one for one in drawn.controls if not isinstance(one, CommandButton)))


def pasting(known: Known) -> Message:
    """How a list is to look, and the two ways to give it: in a form, or as a message."""
    limit = TYPED.get(known.platform or "", ANYWHERE)
    return message(
        t("sheet-title"),
        section(Title(t("sheet-title")), Para(t("sheet-intro", lines=LINES)), Quote(t("sheet-template"))),
        section(Note(t("sheet-columns"))),
        section(
            Note(t("sheet-ways", limit=limit)),
            OpenButton(t("sheet-open"), "sheet", "primary"),
            Button(t("catalogue-back"), "back"),
        ),
    )


def refused(problems: Sequence[Refusal], lines: int) -> Message:
    """What is wrong, line by line; nothing was kept."""
    more = (Note(t("sheet-more", count=lines - len(problems))),) if lines > len(problems) else ()
    text = t("sheet-refused", count=lines)
    return message(
        text,
        section(Title(t("sheet-title")), Para(text), Listing(tuple(map(problem, problems))), *more),
        section(Button(t("sheet-again"), "paste", style="primary"), Button(t("catalogue-back"), "back")),
    )


def problem(one: Refusal) -> T:
    """What is wrong at a line."""
    return t("sheet-line", line=one.line, what=t(f"sheet-{one.what}", said=Raw(one.said), lines=LINES))


def sheet_form(known: Known) -> Form:
    """The whole list in one field."""
    limit = TYPED.get(known.platform or "", ANYWHERE)
    lines = Field("lines", t("sheet-lines"), "text", limit=limit, hint=t("sheet-lines-hint"))
    return Form("sheet", t("sheet-form"), (lines,), t("sheet-load"))


def entry_form(entry: Entry | None, filled_in: Texts = ()) -> Form:
    """Filled in as it is now, or with this."""
    given = dict(filled_in)
    asks = (replace(field, initial=given.get(field.name, field.initial)) for field in fields(entry))
    return Form("entry", t("entry-form"), tuple(asks), t("keep"))
