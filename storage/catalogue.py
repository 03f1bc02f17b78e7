"""The catalogue: what HR lists, what others suggest, and what people wait for. All of it within one organisation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from bot.catalogue.model import (
    MOST_ENTRIES,
    EntriesKept,
    Entry,
    EntryBy,
    EntryChecked,
    EntryDropped,
    EntrySuggested,
    Keepers,
    RoomToSuggest,
    SuggestionJudged,
    WholeCatalogue,
    room_to_suggest,
)
from bot.catalogue.shelving import by_name, seen_by
from bot.people import HR, Person
from bot.ports import Commit
from storage.dialect import add_unless_there
from storage.facts import write
from storage.findable import forget, note
from storage.queries import answer
from storage.tables import entries, organisations, persons

CHECKER, SUGGESTER = persons.alias("checker"), persons.alias("suggester")
NAMED = (
    select(entries, CHECKER.c.name.label("checker_name"), SUGGESTER.c.name.label("suggester_name"))
    .join_from(entries, CHECKER, CHECKER.c.id == entries.c.checked_by, isouter=True)
    .join(SUGGESTER, SUGGESTER.c.id == entries.c.suggested_by, isouter=True)
)


def is_hr(connection: Connection, person: Person) -> bool:
    """Whether they still are."""
    theirs = (persons.c.id == person.id) & (persons.c.organisation == person.organisation)
    return HR in (connection.scalar(select(persons.c.roles).where(theirs)) or ())


def keepers_of(connection: Connection, organisation: str) -> tuple[str, ...]:
    given = (persons.c.organisation == organisation) & (persons.c.roles != [])
    rows = connection.execute(select(persons.c.id, persons.c.roles).where(given).order_by(persons.c.id))
    return tuple(who for who, roles in rows if HR in roles)


def hold_house(connection: Connection, organisation: str) -> None:
    """Who changes what all of an organisation share comes after each other, until the transaction ends."""
    connection.execute(
        select(organisations.c.id).where(organisations.c.id == organisation).with_for_update(key_share=True)
    )


def find_entries(connection: Connection, which: ColumnElement[bool], person: Person) -> tuple[Entry, ...]:
    """Those of the person's own organisation, by name, as far as they may see them."""
    own = (entries.c.organisation == person.organisation) & which
    rows = connection.execute(NAMED.where(own).order_by(entries.c.id).limit(MOST_ENTRIES))
    found = (seen for row in rows if (seen := seen_by(_entry(row), person)))
    return tuple(sorted(found, key=lambda entry: by_name(entry.name, entry.id)))


def entries_anywhere(connection: Connection, which: ColumnElement[bool]) -> list[tuple[str, Entry]]:
    """Entries of any organisation, each with its organisation's id."""
    return [(row.organisation, _entry(row)) for row in connection.execute(NAMED.where(which))]


def listed_in(connection: Connection, organisation: str) -> tuple[str, ...]:
    """The ids of what the organisation lists, by name."""
    own = (entries.c.organisation == organisation) & (entries.c.status == "listed")
    rows = connection.execute(select(entries.c.name, entries.c.id).where(own)).all()
    return tuple(one for _, one in sorted(rows, key=lambda row: by_name(*row)))


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.id,
        row.kind,
        row.name,
        row.about,
        row.link,
        row.joined,
        tuple(row.functions),
        tuple(row.interests),
        row.status,
        row.checker_name or "",
        row.checked_at,
        row.suggested_by or "",
        row.suggester_name or "",
    )


def _said(entry: Entry) -> dict[str, Any]:
    """What people say of it."""
    lists = {"functions": list(entry.functions), "interests": list(entry.interests)}
    return {name: getattr(entry, name) for name in ("kind", "name", "about", "link", "joined")} | lists


def _own(entry: Entry, person: Person, *statuses: str) -> ColumnElement[bool]:
    own = (entries.c.id == entry.id) & (entries.c.organisation == person.organisation)
    return own & entries.c.status.in_(statuses) if statuses else own


def _keep(connection: Connection, entry: Entry, commit: Commit) -> None:
    """Listed under its id; what has that id elsewhere stays as it is."""
    checked = {"status": "listed", "checked_by": commit.person.id, "checked_at": commit.at}
    values = _said(entry) | checked
    row = {"id": entry.id, "organisation": commit.person.organisation}
    if not add_unless_there(connection, entries, row | values):
        changed = connection.execute(update(entries).where(_own(entry, commit.person)).values(**values))
        if not changed.rowcount:
            return
    note(connection, entry, commit.person.organisation, commit.at)


@write.register
def _(fact: EntriesKept, connection: Connection, commit: Commit) -> bool:
    """Nothing for who isn't HR (any more)."""
    for entry in fact.entries if is_hr(connection, commit.person) else ():
        _keep(connection, entry, commit)
    return True


@write.register
def _(fact: EntryChecked, connection: Connection, commit: Commit) -> bool:
    if is_hr(connection, commit.person):
        checked = {"checked_by": commit.person.id, "checked_at": commit.at}
        connection.execute(update(entries).where(_own(fact.entry, commit.person, "listed")).values(**checked))
    return True


@write.register
def _(fact: EntryDropped, connection: Connection, commit: Commit) -> bool:
    if is_hr(connection, commit.person):
        listed = _own(fact.entry, commit.person, "listed")
        if connection.execute(update(entries).where(listed).values(status="dropped")).rowcount:
            forget(connection, fact.entry.id)
    return True


@write.register
def _(fact: EntrySuggested, connection: Connection, commit: Commit) -> bool:
    """False where there is no room for more."""
    if not _room(connection, commit.person):
        return False
    own = {"id": fact.entry.id, "organisation": commit.person.organisation, "suggested_by": commit.person.id}
    add_unless_there(connection, entries, own | _said(fact.entry) | {"status": "suggested"})
    return True


@write.register
def _(fact: SuggestionJudged, connection: Connection, commit: Commit) -> bool:
    """False where somebody judged it before; nothing for who isn't HR (any more)."""
    if not is_hr(connection, commit.person):
        return True
    judged = {"status": fact.entry.status, "checked_by": commit.person.id, "checked_at": commit.at}
    waits = _own(fact.entry, commit.person, "suggested")
    changed = connection.execute(update(entries).where(waits).values(**_said(fact.entry), **judged))
    if changed.rowcount and fact.entry.status == "listed":
        note(connection, fact.entry, commit.person.organisation, commit.at)
    return changed.rowcount == 1


@answer.register
def _(query: WholeCatalogue, connection: Connection, person: Person, now: datetime) -> tuple[Entry, ...]:
    return find_entries(connection, entries.c.status != "dropped", person) if HR in person.roles else ()


@answer.register
def _(query: EntryBy, connection: Connection, person: Person, now: datetime) -> Entry | None:
    return next(iter(find_entries(connection, entries.c.id == query.id, person)), None)


@answer.register
def _(query: RoomToSuggest, connection: Connection, person: Person, now: datetime) -> int:
    return _room(connection, person)


def _room(connection: Connection, person: Person) -> int:
    here = (entries.c.organisation == person.organisation) & (entries.c.status != "dropped")
    mine = (entries.c.suggested_by == person.id) & (entries.c.status == "suggested")
    counted = select(func.count(), func.count().filter(mine)).select_from(entries).where(here)
    kept, waiting = connection.execute(counted).one()
    return room_to_suggest(waiting, kept)


@answer.register
def _(query: Keepers, connection: Connection, person: Person, now: datetime) -> tuple[str, ...]:
    return keepers_of(connection, person.organisation)


def in_order(connection: Connection, ids: Iterable[str], person: Person) -> dict[str, Entry]:
    """The entries with these ids, by id."""
    return {one.id: one for one in find_entries(connection, entries.c.id.in_(list(ids)), person)}
