"""What stands in a database, and rows made for each column that it has: for tests of what nobody may forget to list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from sqlalchemy import Boolean, Column, Connection, Integer, Table, Text, Time, select, type_coerce

from storage.columns import Json, Moment, Serial
from storage.sweeping import LOOSE, ids_of, texts_of
from storage.tables import metadata
from tests.fakes.world import MONDAY

Row = tuple[str, tuple[str | None, ...]]


def everything(connection: Connection) -> set[Row]:
    """Every row of every table: the table's name, with the text of each of its columns that has any."""
    return {
        (table.name, tuple(row))
        for table in metadata.sorted_tables
        if texts_of(table)
        for row in connection.execute(select(*(type_coerce(column, Text) for column in texts_of(table))))
    }


def naming(rows: set[Row], *words: str) -> set[Row]:
    """The rows in which one of these words stands."""
    return {row for row in rows if any(word in (text or "") for word in words for text in row[1])}


def make(connection: Connection, table: Table, **given: object) -> dict[str, Any]:
    """A row of this table, with rows of its own that it points to, wherever nothing is given."""
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.name in given:
            row[column.name] = given[column.name]
        elif column.type is not Serial:
            row[column.name] = _anything(connection, column)
    connection.execute(table.insert(), row)
    return row


def _anything(connection: Connection, column: Column[Any]) -> object:
    pointed = next(iter(column.foreign_keys), None)
    if pointed is not None:
        return make(connection, pointed.column.table)[pointed.column.name]
    match column.type:
        case Moment():
            return MONDAY
        case Boolean():
            return False
        case Time():
            return MONDAY.time()
        case Integer():
            return 1
        case Json():
            return []
        case _:
            return uuid4().hex


def one_for_each_column(connection: Connection, person: str, *but: Column[Any]) -> Iterator[Column[Any]]:
    """Makes a row for each column in which ids stand, and holds the person's there alone."""
    for column in (column for table in metadata.sorted_tables for column in (*ids_of(table), *_loose(table))):
        points = [key.column.table.name for key in column.foreign_keys]
        if column not in but and points in ([], ["persons"]):
            make(connection, column.table, **{column.name: _holding(column, person)})
            yield column


def typed_in_each_column(connection: Connection, *ids: str) -> Iterator[Column[Any]]:
    """Makes rows for each column of which people, or platforms, say what is in it, and has them say these ids."""
    for table in metadata.sorted_tables:
        for column in set(texts_of(table)) - {*ids_of(table), *_loose(table)}:
            for words in (*ids, f"kijk op /kring network {' '.join(ids)}"):
                make(connection, table, **{column.name: [words] if isinstance(column.type, Json) else words})
            yield column


def _loose(table: Table) -> tuple[Column[Any], ...]:
    return tuple(column for column in LOOSE if column.table is table)


def _holding(column: Column[Any], person: str) -> object:
    if isinstance(column.type, Json):
        return {"who": [person]}
    return person if column.foreign_keys or column in LOOSE else f"{uuid4().hex}/{person}"
