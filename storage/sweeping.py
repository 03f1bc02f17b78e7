"""Removing every row that names what is forgotten: looked for where ids stand, and never in what people typed.

Else anybody who types somebody's id could have rows of others removed, or keep anybody from being forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, String, Table, Text, delete, select, tuple_, update

from storage.columns import Json, Typed
from storage.tables import channels, conversations, decisions, entries, insights, metadata, outbox, persons, transcript

WORD = re.compile(r"[0-9A-Za-z]+")
"""Our ids are such words: what our own code makes of them is split into them again."""
MANY = 500
"""Rows that one statement changes, and that are read at once."""
SUBJECTS = frozenset({conversations.c.subject, outbox.c.subject})
"""Of type `Typed`, since platforms hand them back to us; made of ids all the same."""
STATES = frozenset({conversations.c.state, transcript.c.entry})
"""JSON with ids in it. An id stands alone there: a text with a space in it is people's."""
PLATFORMS = frozenset({"platform", "tenant", "user", "locale", "timezone", "country", "installer", "bot", "room"})
"""What platforms call things and people: no id of ours is in it."""
LOOSE: dict[Column[Any], str | None] = {
    persons.c.team: None,
    persons.c.added_by: "",
    persons.c.account: None,
    channels.c.linked_by: None,
    insights.c.network: None,
    insights.c.session: None,
    insights.c.channel: None,
    entries.c.checked_by: None,
    entries.c.suggested_by: None,
    decisions.c.owner: None,
}
"""What others' rows may point to and do without: such a row stays, with this in its place."""


def texts_of(table: Table) -> tuple[Column[Any], ...]:
    """Every column with text in it, whoever wrote it."""
    return tuple(column for column in table.columns if isinstance(column.type, String | Text | Typed | Json))


def ids_of(table: Table) -> tuple[Column[Any], ...]:
    """Every column in which an id of ours can stand, but for `LOOSE`.

    A new one needs no mention, unless it is `Typed` or JSON.
    """
    made = (column for column in texts_of(table) if column in SUBJECTS | STATES or _is_ours(column))
    return tuple(column for column in made if column not in LOOSE)


def _is_ours(column: Column[Any]) -> bool:
    plain = isinstance(column.type, String) and not isinstance(column.type, Text)
    return plain and column.name not in PLATFORMS


def let_go(connection: Connection, gone: Set[str]) -> None:
    """Others' rows that point to one of these and can do without don't any more."""
    ids = sorted(gone)
    for start in range(0, len(ids), MANY):
        for column, instead in LOOSE.items():
            pointing = column.in_(ids[start : start + MANY])
            connection.execute(update(column.table).where(pointing).values({column.name: instead}))


def sweep(connection: Connection, gone: Set[str]) -> None:
    """Removes every row of every table that names one of these."""
    for table in reversed(metadata.sorted_tables):
        keys = tuple(table.primary_key.columns)
        _remove(connection, table, keys, [key for key, said in _read(connection, table, keys) if said & gone])


def _read(
    connection: Connection, table: Table, keys: Sequence[Column[Any]]
) -> Iterator[tuple[tuple[Any, ...], set[str]]]:
    """Each row's key, with every id that may stand in it."""
    rows = connection.execute(select(*keys, *ids_of(table)).execution_options(yield_per=MANY))
    for row in rows:
        yield tuple(row[: len(keys)]), {id_ for value in row[len(keys) :] for id_ in _ids_in(value)}


def _ids_in(value: object) -> Iterator[str]:
    if isinstance(value, str) and not any(map(str.isspace, value)):
        yield value
        yield from WORD.findall(value)
    elif isinstance(value, dict | list):
        inside = chain(value, value.values()) if isinstance(value, dict) else value
        yield from chain.from_iterable(map(_ids_in, inside))


def _remove(connection: Connection, table: Table, keys: Sequence[Column[Any]], rows: Sequence[tuple[Any, ...]]) -> None:
    for start in range(0, len(rows), MANY):
        these: ColumnElement[bool] = tuple_(*keys).in_(rows[start : start + MANY])
        connection.execute(delete(table).where(these))
