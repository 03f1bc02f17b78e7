"""What went out and what is to come: a person's own delivery log, and an organisation's time line."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from bot.nudges.nudge import Delivery
from bot.people import Person
from bot.ports import Planned
from storage.networks import names_about
from storage.outbox import nudge_of
from storage.tables import PLANNED, channels, outbox, persons

COMING = outbox.c.status.in_(("planned", "claimed", "sending"))
NUDGES = outbox.c.klass != "reply"


def deliveries(connection: Connection, person: Person, limit: int) -> tuple[Delivery, ...]:
    """The soonest few (a quarter of `limit`) that are to come, then the latest that were settled; newest first."""
    mine = (outbox.c.recipient == person.id) & NUDGES
    rows = _around(connection, mine, limit // 4, limit)
    about = names_about(connection, {row.subject.rpartition(":")[2] for row in rows})
    return tuple(
        Delivery(row.kind, row.status, row.at, row.reason, about.get(row.subject.rpartition(":")[2], ""))
        for row in reversed(rows[-limit:])
    )


def _around(connection: Connection, which: ColumnElement[bool], to_come: int, settled: int) -> list[Row[Any]]:
    """The latest settled and the soonest to come, by time."""
    coming = select(outbox).where(which, COMING).order_by(outbox.c.at, outbox.c.id).limit(to_come)
    past = select(outbox).where(which, ~COMING).order_by(outbox.c.at.desc(), outbox.c.id.desc()).limit(settled)
    return [*reversed(connection.execute(past).all()), *connection.execute(coming)]


def timeline(connection: Connection, organisation: str, limit: int) -> tuple[Planned, ...]:
    rows = _around(connection, (outbox.c.organisation == organisation) & NUDGES, limit, limit)
    names = _names(connection, {row.recipient for row in rows})
    return tuple(Planned(nudge_of(row), names.get(row.recipient, ""), row.status, row.reason, row.at) for row in rows)


def _names(connection: Connection, recipients: set[str]) -> dict[str, str]:
    people = select(persons.c.id, persons.c.name).where(persons.c.id.in_(recipients))
    places = select(channels.c.id, channels.c.name).where(channels.c.id.in_(recipients))
    return {row[0]: row[1] for row in connection.execute(people.union_all(places))}


def next_due(connection: Connection) -> datetime | None:
    soonest = select(outbox.c.due).where(PLANNED).order_by(outbox.c.due).limit(1)
    return connection.scalar(soonest)
