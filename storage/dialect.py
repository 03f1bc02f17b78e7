"""Inserts that give way to a row that is there already: the one thing that SQLAlchemy spells per database."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert


def insert(connection: Connection, table: Table) -> Insert:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return insert_for(connection.dialect.name, table)


def insert_for(dialect: str, table: Table) -> Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def _unless_there(dialect: str, table: Table) -> Insert:
    return insert_for(dialect, table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def add_unless_there(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Adds the row; False when one with its key is there already."""
    done: CursorResult[Any] = connection.execute(_unless_there(connection.dialect.name, table), values)
    return done.rowcount > 0


def add_or_update(connection: Connection, table: Table, values: Mapping[str, Any], *changes: str) -> None:
    """Adds the row; where its primary key is there already, changes these columns of that row."""
    new = insert(connection, table)
    keys: list[ColumnElement[Any]] = list(table.primary_key.columns)
    updated = {name: new.excluded[name] for name in changes}
    connection.execute(new.on_conflict_do_update(index_elements=keys, set_=updated), values)
