"""The two statements of nearly every event, compiled once: on PostgreSQL they go straight to psycopg.

Measured with fifty events at once, executing them through SQLAlchemy takes two thirds of their processor time.
Its pool, its types and its compiler are still used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Dialect, Select, make_url

DIALECT: Dialect = make_url("postgresql+psycopg_async://").get_dialect()()
Convert = Callable[[Any], Any]


class Hot:
    """A query for at most one row. `statement` is for databases that execute it in the ordinary way."""

    def __init__(self, statement: Select[Any]) -> None:
        self.statement = statement
        compiled = statement.compile(dialect=DIALECT)
        self.text = str(compiled)
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        self._into = {
            name: convert
            for bound, name in compiled.bind_names.items()
            if (convert := bound.type.dialect_impl(DIALECT).bind_processor(DIALECT))
        }
        self._out_of: list[Convert | None] = [
            column.type.dialect_impl(DIALECT).result_processor(DIALECT, None) for column in statement.selected_columns
        ]

    def parameters(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values as psycopg wants them."""
        given = self._constants | dict(values)
        return given | {name: convert(given[name]) for name, convert in self._into.items() if name in values}

    def row(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """A row of psycopg's with the types of the columns."""
        return tuple(convert(value) if convert else value for value, convert in zip(row, self._out_of, strict=True))
