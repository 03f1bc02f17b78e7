"""A copy of all that is kept of one person, for that person (GDPR, article 15)."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Table, or_, select

from storage.joining import pointing_to
from storage.networks import names_about
from storage.tables import (
    channels,
    entries,
    guests,
    members,
    metadata,
    networks,
    outbox,
    persons,
    proposals,
    sessions,
)

BESIDES = (persons.c.id, outbox.c.recipient, channels.c.linked_by)
"""Whose rows are somebody's, beside all that point to them with a foreign key."""
OTHERS: dict[Column[Any], tuple[str, ...]] = {
    proposals.c.person: ("person", "topic", "why", "with"),
    proposals.c.to: ("reply",),
    guests.c.person: ("status",),
    guests.c.by: ("by", "topic"),
    entries.c.suggested_by: ("suggested_by", "name", "about", "link", "functions", "interests"),
    entries.c.checked_by: ("checked_by",),
}
"""Where a row is of two people: what the other did or said, and so is left out of it."""
Plain = str | int | bool | None | list[Any] | dict[str, Any]


def whose() -> tuple[Column[Any], ...]:
    """Every column that says whose a row is."""
    return (*BESIDES, *pointing_to(persons))


def export(connection: Connection, person: str) -> dict[str, list[dict[str, Plain]]]:
    """Their rows of every table that has some, by its name; moments are ISO 8601 in UTC.

    `names` says what the networks in them are called. What others wrote, or said of them, isn't in it; nor are answers
    of evaluations, for nobody can tell whose those are.
    """
    found: dict[str, list[dict[str, Plain]]] = {}
    for table in metadata.sorted_tables:
        theirs = [column == person for column in whose() if column.table is table]
        rows = connection.execute(select(table).where(or_(*theirs))).mappings() if theirs else ()
        if kept := [_own(table, row, person) for row in rows]:
            found[table.name] = kept
    about = names_about(connection, _networks(connection, person))
    return found | {"names": [{"id": one, "name": name} for one, name in sorted(about.items())]}


def _own(table: Table, row: RowMapping, person: str) -> dict[str, Plain]:
    others = {column: names for column, names in OTHERS.items() if column.table is table}
    theirs = {name for column, names in others.items() if row[column] not in (person, None) for name in names}
    return {name: plain(value) for name, value in row.items() if name not in theirs}


def _networks(connection: Connection, person: str) -> set[str]:
    """Those that they are in or lead, and their sessions."""
    seats = set(connection.scalars(select(members.c.network).where(members.c.person == person)))
    leads = set(connection.scalars(select(networks.c.id).where(networks.c.facilitator == person)))
    its = select(sessions.c.id).where(sessions.c.network.in_(seats | leads))
    return seats | leads | set(connection.scalars(its))


def plain(value: Plain | datetime | time) -> Plain:
    """As JSON knows it."""
    return value.isoformat() if isinstance(value, datetime | time) else value
