"""The catalogue, as HR keeps it (fiche, lines 73-74, 149-150): what waits, what is old, and whole lists at once.

The subject is an entry's id, or empty for all of it. Nobody else changes anything here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.catalogue.entries import read, texts_of, wrong
from bot.catalogue.model import (
    MOST_ENTRIES,
    EntriesKept,
    Entry,
    EntryBy,
    EntryChecked,
    EntryDropped,
    EntryStatus,
    SuggestionJudged,
    WholeCatalogue,
)
from bot.catalogue.sheets import Problem, entries_in, renamed
from bot.catalogue.shelf import Refusal, entry_form, not_for_you, of_one, overview, pasting, refused, sheet_form
from bot.events import Commanded, Elapsed, Event, Opened, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.network.wording import Texts, clashes, merged
from bot.people import HR
from bot.queries import Known, Query
from bot.speech import T, t
from bot.views import Form, Message


@dataclass(frozen=True)
class Shelved:
    """All that is kept, or one entry of it: `shown` as the form has it.

    `mine`: what was filled in, where somebody else changed the same meanwhile.
    """

    shown: Texts = ()
    mine: Texts = ()


@dataclass(frozen=True)
class Pasting:
    """Whatever is typed next is a list."""


@dataclass(frozen=True)
class Refused:
    """A list in which something is wrong: nothing of it was kept."""

    problems: tuple[Refusal, ...]
    lines: int = 0


State = Shelved | Pasting | Refused


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (WholeCatalogue(), EntryBy(subject)) if subject else (WholeCatalogue(),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(_as_shown(subject, known))


def _as_shown(subject: str, known: Known) -> Shelved:
    entry = known[EntryBy(subject)] if subject else None
    return Shelved(texts_of(entry)) if entry else Shelved()


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said(text) if isinstance(state, Pasting) and HR in known.me.roles:
            return _loaded(text, known)
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _ if HR not in known.me.roles:
            return Step(state, notice=t("button-old"))
        case Pressed(action, value) if action in PRESSED:
            done = PRESSED[action](value, known)
            return replace(done, state=_as_shown(subject, known)) if done.state == Shelved() else done
        case Submitted("sheet", values):
            return _loaded(values.get("lines", ""), known)
        case Submitted("entry", values):
            return _filled_in(state, subject, values, known)
        case Opened("sheet"):
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _kept(id_: str, status: EntryStatus, known: Known) -> Entry | None:
    """The entry as it is kept, if it still has this status."""
    return next((one for one in known[WholeCatalogue()] if one.id == id_ and one.status == status), None)


def _checked(id_: str, known: Known) -> Step[State]:
    entry = _kept(id_, "listed", known)
    return _done((EntryChecked(entry),), t("catalogue-checked")) if entry else _too_late()


def _dropped(id_: str, known: Known) -> Step[State]:
    entry = _kept(id_, "listed", known)
    return _done((EntryDropped(entry),), t("catalogue-dropped")) if entry else _too_late()


def _judged(status: EntryStatus) -> Callable[[str, Known], Step[State]]:
    def judge(id_: str, known: Known) -> Step[State]:
        entry = _kept(id_, "suggested", known)
        if entry is None:
            return _too_late()
        return _done((SuggestionJudged(replace(entry, status=status)),), t(f"catalogue-judged-{status}"))

    return judge


def _done(facts: tuple[EntriesKept | EntryChecked | EntryDropped | SuggestionJudged, ...], notice: T) -> Step[State]:
    return Step(Shelved(), facts, notice=notice)


def _too_late() -> Step[State]:
    return Step(Shelved(), notice=t("catalogue-too-late"))


PRESSED: dict[str, Callable[[str, Known], Step[State]]] = {
    "checked": _checked,
    "drop": _dropped,
    "accept": _judged("listed"),
    "reject": _judged("dropped"),
    "paste": lambda _value, _known: Step(Pasting()),
    "back": lambda _value, _known: Step(Shelved()),
}


def _filled_in(state: State, subject: str, values: Mapping[str, str], known: Known) -> Step[State]:
    """A new entry, other words for one, or what was suggested, put otherwise and listed."""
    if errors := wrong(values):
        return Step(state, errors=errors)
    before = known[EntryBy(subject)] if subject else None
    if subject and (before is None or before.status == "dropped"):
        return _too_late()
    if before is not None:
        return _changed(state, before, values)
    if len(known[WholeCatalogue()]) >= MOST_ENTRIES:
        return Step(Shelved(), notice=t("catalogue-full", most=MOST_ENTRIES))
    return _done((EntriesKept((read(known.fresh, values),)),), t("catalogue-kept"))


def _changed(state: State, before: Entry, values: Mapping[str, str]) -> Step[State]:
    """What was changed in the form, of an entry as it is now; nothing where a colleague changed the same unseen."""
    now, mine = dict(texts_of(before)), dict(texts_of(read(before.id, values)))
    shown = now | dict(state.shown if isinstance(state, Shelved) else ())
    if any(clashes(name, shown, mine, now) for name in now):
        return Step(Shelved(tuple(now.items()), tuple(mine.items())), notice=t("catalogue-clash"))
    made = read(before.id, merged(shown, mine, now))
    after = Shelved(texts_of(made))
    if before.status == "suggested":
        judged = replace(made, suggested_by=before.suggested_by)
        return Step(after, (SuggestionJudged(judged),), notice=t("catalogue-judged-listed"))
    return Step(after, (EntriesKept((made,)),), notice=t("catalogue-kept"))


def _loaded(sheet: str, known: Known) -> Step[State]:
    """The whole list, or nothing of it and what is wrong."""
    before = known[WholeCatalogue()]
    found, problems = entries_in(sheet, known.fresh)
    if problems:
        return Step(Refused(tuple(map(_refusal, problems[:SHOWN])), len(problems)))
    entries = renamed(found, before)
    old = {one.id for one in before}
    new = sum(one.id not in old for one in entries)
    if len(before) + new > MOST_ENTRIES:
        return Step(Shelved(), notice=t("catalogue-full", most=MOST_ENTRIES))
    return _done((EntriesKept(entries),), t("catalogue-loaded", added=new, changed=len(entries) - new))


SHOWN = 12
"""Lines with something wrong that are told at once."""
SAID = 40
"""Characters of a cell that are said back."""


def _refusal(problem: Problem) -> Refusal:
    return Refusal(problem.line, problem.what, problem.said[:SAID])


def show(state: State, subject: str, known: Known) -> Message:
    if HR not in known.me.roles:
        return not_for_you()
    match state:
        case Pasting():
            return pasting(known)
        case Refused(problems, lines):
            return refused(problems, lines)
        case _ if subject:
            return of_one(known[EntryBy(subject)], known)
        case _:
            return overview(known[WholeCatalogue()], known)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if HR not in known.me.roles:
        return None
    if name == "sheet":
        return sheet_form(known)
    if name != "entry":
        return None
    filled_in = (state.mine or state.shown) if isinstance(state, Shelved) else ()
    return entry_form(known[EntryBy(subject)] if subject else None, filled_in)


FLOW: Flow[State] = Flow(
    "cataloguing", (Shelved, Pasting, Refused), start, step, show, asks, form, ends=(Shelved, Refused)
)
