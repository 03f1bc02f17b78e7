"""What all tables share."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


LONG_AGO = "2000-01-01 00:00:00+00"
"""A moment before everything, in the spelling of both databases; for rows older than their column."""


def organisation() -> Column[str]:
    """The column that every query is scoped by."""
    return Column("organisation", String, ForeignKey("organisations.id"), nullable=False)


def unchecked_organisation() -> Column[str]:
    """The same for rows that every event writes: a foreign key would have all of them lock one organisation's row."""
    return Column("organisation", String, nullable=False)
