"""What SQLAlchemy spells per database: inserts that give way to a row that is there, and many rows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Table,
    TableValuedAlias,
    any_,
    bindparam,
    column,
    func,
    literal,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

A = TypeVar("A")
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


HOLDING = text(
    "SELECT name FROM unnest(CAST(:names AS text[])) AS name"
    " WHERE pg_try_advisory_xact_lock(hashtextextended(name, 7237))"
)


def hold(connection: Connection, names: Iterable[str]) -> set[str]:
    """Of these names the ones that are ours until the transaction ends, without waiting for who holds the others.

    They are held in the server's memory: no row is written. SQLite has one writer, who holds everything.
    """
    wanted = sorted(names)
    if connection.dialect.name != "postgresql" or not wanted:
        return set(wanted)
    return set(connection.scalars(HOLDING, {"names": wanted}))


def among(connection: Connection, of: ColumnElement[A], values: Iterable[A]) -> ColumnElement[bool]:
    """Whether it is one of these. On PostgreSQL they are one array: a statement that is always the same text is
    planned once.
    """
    if connection.dialect.name != "postgresql":
        return of.in_(list(values))
    return of == any_(literal(list(values), postgresql.ARRAY(of.type)))


def given(rows: Sequence[Mapping[str, Any]], types: Mapping[str, TypeEngine[Any]]) -> TableValuedAlias:
    """These rows as a table "given", on PostgreSQL: one array a column, so that its text is always the same."""
    arrays = (literal([row[name] for row in rows], postgresql.ARRAY(type_)) for name, type_ in types.items())
    columns = (column(name, type_) for name, type_ in types.items())
    return func.unnest(*arrays).table_valued(*columns, name="given").render_derived()


@dataclass(frozen=True)
class Each:
    """A change of many rows, each by its id and with values of its own: one statement, where the database can.

    `types` are those of the values; `sets` says what becomes of the columns, out of the values by name.
    """

    table: Table
    types: Mapping[str, TypeEngine[Any]]
    sets: Callable[[Callable[[str], ColumnElement[Any]]], Mapping[str, Any]]

    def change(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Each row of values has its row's id as "row"."""
        if not rows:
            return
        if connection.dialect.name == "postgresql":
            source = given(rows, {"row": self.table.c.id.type, **self.types})
            changed = update(self.table).where(self.table.c.id == source.c.row)
            connection.execute(changed.values(**self.sets(lambda name: source.c[name])))
        else:
            one = update(self.table).where(self.table.c.id == bindparam("row"))
            connection.execute(one.values(**self.sets(lambda name: bindparam(name, type_=self.types[name]))), rows)
