"""Many rows in one statement: they travel as one JSON document, which the database takes apart.

A thousand rows one by one take several times as long, most of it in Python.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, Text, bindparam, cast, column, func
from sqlalchemy.dialects.postgresql import JSON

from storage.columns import Json, Moment, Typed
from storage.hot import DIALECT

LOCAL = len("2026-03-02 09:00:00.000000")
"""What SQLite keeps of a moment; all of them are UTC."""


def document(table: Table, rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows of values for columns of this table, as the parameter "rows" of a statement about `as_rows`."""
    spelled = _spelled(table).items()
    whole = [
        {**row, **{name: spell(row[name]) for name, spell in spelled if row.get(name) is not None}} for row in rows
    ]
    return json.dumps(whole, separators=(",", ":"))


@cache
def _spelled(table: Table) -> Mapping[str, Callable[[Any], Any]]:
    """How to spell a value, for the columns of a type that is our own."""
    return {one.name: _spelling(one.type) for one in table.columns if isinstance(one.type, Moment | Json | Typed)}


def _spelling(kind: Moment | Json | Typed) -> Callable[[Any], Any]:
    return _moment if isinstance(kind, Moment) else lambda value: kind.process_bind_param(value, DIALECT)


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(" ", "microseconds")


def as_rows(dialect: str, table: Table, names: Sequence[str]) -> tuple[FromClause, dict[str, ColumnElement[Any]]]:
    """What to select from, and in it the value for each of these columns of the table."""
    given = bindparam("rows", type_=Text)
    if dialect == "postgresql":
        columns = (column(name, table.c[name].type) for name in names)
        taken_apart = func.json_to_recordset(cast(given, JSON)).table_valued(*columns, name="new")
        new = taken_apart.render_derived(with_types=True)
        return new, {name: new.c[name] for name in names}
    each = func.json_each(given).table_valued(column("value", Text), name="new")
    return each, {name: _extracted(each.c.value, table.c[name].type, name) for name in names}


def _extracted(value: ColumnElement[Any], kind: object, name: str) -> ColumnElement[Any]:
    found = func.json_extract(value, f"$.{name}")
    return func.substr(found, 1, LOCAL) if isinstance(kind, Moment) else found
