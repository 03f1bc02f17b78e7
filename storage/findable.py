"""What can be found, in the database's own full-text index: FTS5 on SQLite, a GIN index of a tsvector on PostgreSQL.

Both hold the words as `bot.catalogue.searching` compares them, so neither database takes words apart or cuts them down
by rules of its own; and the words of a question reach them as letters and digits alone, whatever was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, text

from bot.catalogue.model import Entry
from bot.catalogue.searching import Document, Wanted, wanted
from bot.catalogue.shelving import document_of, is_sure
from bot.network.model import Network
from storage.dialect import insert
from storage.stems import stems
from storage.tables import findable

RULES = 1
"""Rises when the same text gives other words: then all of it is noted anew (`storage.matching.refill`)."""
MANY = 500
"""Ids in one statement."""
MATCHING = {
    "sqlite": text("SELECT rowid FROM findable_words WHERE findable_words MATCH :words"),
    "postgresql": text(
        "SELECT number FROM findable WHERE array_to_tsvector(string_to_array(terms, ' ')) @@ CAST(:words AS tsquery)"
    ),
}


def note(connection: Connection, found: Network | Entry, organisation: str, at: datetime | None) -> None:
    """It is found by its words as they are now; since `at` (UTC), unless it could be found before."""
    made = document_of(found, stems)
    said = {"heading": _joined(made.heading), "terms": _joined(made.terms), "rules": RULES}
    new = insert(connection, findable).values(what=found.id, organisation=organisation, since=at, **said)
    connection.execute(new.on_conflict_do_update(index_elements=[findable.c.what], set_=said))


def forget(connection: Connection, what: str) -> None:
    connection.execute(delete(findable).where(findable.c.what == what))


def _joined(terms: Iterable[str]) -> str:
    return " ".join(sorted(terms))


def looked_up(connection: Connection, words: str, ids: Sequence[str]) -> tuple[Document, ...]:
    """Of what has these ids, in their order, all that the words could mean.

    Where a word is in none of them it may be a slip, and so all of them are: what fits, says
    `bot.catalogue.shelving.found_in`.
    """
    looked_for = wanted(words, stems)
    if not looked_for:
        return documents(connection, ids)
    statement = MATCHING[connection.dialect.name]
    numbers = set(connection.scalars(statement, {"words": spelled(connection.dialect.name, looked_for)}))
    likely = documents(connection, ids, numbers)
    return likely if is_sure(words, likely, stems) else documents(connection, ids)


def spelled(dialect: str, words: Sequence[Wanted]) -> str:
    """Any of the words, in any of its forms, as this database spells it: nothing in it but letters, digits and ours."""
    quote, begins, either = ('"', "*", " OR ") if dialect == "sqlite" else ("'", ":*", " | ")
    forms = [f"{quote}{form}{quote}" for one in words for form in sorted(one.forms)]
    return either.join([*forms, *(f"{quote}{one.word}{quote}{begins}" for one in words if one.begins)])


def documents(connection: Connection, ids: Sequence[str], numbers: set[int] | None = None) -> tuple[Document, ...]:
    """What has these ids, in their order; of it only what has one of these numbers, where they are given."""
    rows: dict[str, Row[Any]] = {}
    for start in range(0, len(ids), MANY):
        these = select(findable).where(findable.c.what.in_(ids[start : start + MANY]))
        rows |= {row.what: row for row in connection.execute(these)}
    found = (rows[one] for one in ids if one in rows)
    return tuple(
        Document(row.what, frozenset(row.heading.split()), frozenset(row.terms.split()))
        for row in found
        if numbers is None or row.number in numbers
    )
