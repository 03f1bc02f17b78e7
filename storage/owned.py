"""What is a person's own, whatever organisation they were of when they said it: it goes where they go."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, select, true, update

from storage.tables import (
    answered,
    attendance,
    conversations,
    feeds,
    guests,
    insights,
    interests,
    invites,
    outbox,
    persons,
    plans,
    questions,
    readiness,
    responses,
    voices,
    votes,
    wishes,
)

OWN: dict[Column[Any], ColumnElement[bool]] = {
    attendance.c.person: true(),
    answered.c.person: true(),
    wishes.c.person: true(),
    conversations.c.person: true(),
    readiness.c.person: true(),
    plans.c.person: true(),
    insights.c.author: insights.c.audience.in_(("private", "network")),
    outbox.c.recipient: outbox.c.scope == "",
    voices.c.person: true(),
    votes.c.person: true(),
    interests.c.person: true(),
    invites.c.person: true(),
    questions.c.person: true(),
    responses.c.person: true(),
    guests.c.person: true(),
    feeds.c.person: true(),
}
"""Whose a row is, and which of these rows are nobody else's.

What somebody shared with a whole organisation or a team stays there, and a network's nudges are the network's.
"""


def bring_home(connection: Connection, people: Select[tuple[str]], *houses: str) -> None:
    """What is these people's own is their organisation's from now on; with `houses`, only what was one of those'."""
    for whose, own in OWN.items():
        table = whose.table
        home = select(persons.c.organisation).where(persons.c.id == whose).scalar_subquery()
        where = own & whose.in_(people)
        where = where & table.c.organisation.in_(houses) if houses else where
        connection.execute(update(table).where(where).values(organisation=home))
