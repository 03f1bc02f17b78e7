"""What went out and what is to come: a person's own delivery log, and an organisation's time line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, exists, func, select

from bot.nudges.calendar import scope_of
from bot.nudges.nudge import OUT, TO_COME, Delivery, Status
from bot.people import Person
from bot.ports import Planned
from bot.told import Forecast, Sighting
from storage.networks import led_by, names_about
from storage.outbox import nudge_of, row_of
from storage.tables import PLANNED, channels, conversations, networks, outbox, persons

COMING = outbox.c.status.in_(TO_COME)
NUDGES = outbox.c.klass != "reply"


_OTHERS = conversations.alias()
_SINCE = select(func.max(_OTHERS.c.touched)).where(_OTHERS.c.person == outbox.c.recipient, _OTHERS.c.active)
LATEST = (
    select(outbox.c.opened, conversations.c.revision, conversations.c.touched, _SINCE.scalar_subquery().label("since"))
    .join(
        conversations,
        (conversations.c.person == outbox.c.recipient)
        & (conversations.c.flow == outbox.c.flow)
        & (conversations.c.subject == outbox.c.subject),
    )
    .where(outbox.c.recipient == bindparam("person"), NUDGES, outbox.c.status.in_(OUT))
    .order_by(outbox.c.at.desc(), outbox.c.id.desc())
    .limit(1)
)
"""The latest nudge, with the conversation that it opened, and the latest touch of one that is still going on."""


def deliveries(connection: Connection, person: Person, limit: int) -> tuple[Delivery, ...]:
    """The soonest few (a quarter of `limit`) that are to come, then the latest that were settled; newest first."""
    mine = (outbox.c.recipient == person.id) & NUDGES & (outbox.c.status != "waiting")
    rows = _around(connection, mine, limit // 4, limit)
    return _lines(connection, reversed(rows[-limit:]))


@dataclass(frozen=True)
class Trace:
    """A nudge of one person as the outbox has it: by which lane it went, or goes. No word of what it says.

    `due` and `at` are UTC: when it is or was to go, and when that was settled, or it began to be sent.
    """

    key: str
    kind: str
    lane: str
    status: Status
    reason: str
    due: datetime
    at: datetime
    attempts: int
    doubts: int


def traces(connection: Connection, person: str, limit: int) -> tuple[Trace, ...]:
    """The latest that went out to them or are to, answers included; newest first."""
    columns = [outbox.c[one.name] for one in fields(Trace)]
    mine = select(*columns).where(outbox.c.recipient == person, outbox.c.status != "waiting")
    rows = connection.execute(mine.order_by(outbox.c.at.desc(), outbox.c.id.desc()).limit(limit))
    return tuple(Trace(*row) for row in rows)


def left_out(connection: Connection, person: Person, since: datetime) -> tuple[Delivery, ...]:
    """What was kept from them because they were away, oldest first."""
    away = (outbox.c.status == "dropped") & (outbox.c.reason == "why-away") & (outbox.c.at >= since)
    mine = (outbox.c.recipient == person.id) & NUDGES & away
    return _lines(connection, connection.execute(select(outbox).where(mine).order_by(outbox.c.at, outbox.c.id)))


def _lines(connection: Connection, found: Iterable[Row[Any]]) -> tuple[Delivery, ...]:
    """Rows as lines of a log, with the name of the network that each is about."""
    rows = [(row, row.subject.rpartition(":")[2]) for row in found]
    about = names_about(connection, {one for row, subject in rows for one in (subject, row.session) if one})
    return tuple(
        Delivery(row.kind, row.status, row.at, row.reason, about.get(subject) or about.get(row.session, ""))
        for row, subject in rows
    )


def sighting(connection: Connection, person: Person, row_id: str) -> Sighting | None:
    """The person's own row with this id; without one, the latest that went out to them."""
    named = row_of(row_id)
    if row_id and named is None:
        return None
    which = outbox.c.id == named if row_id else outbox.c.status.in_(OUT)
    mine = (outbox.c.recipient == person.id) & NUDGES & which
    latest = select(outbox).where(mine).order_by(outbox.c.at.desc(), outbox.c.id.desc()).limit(1)
    row = connection.execute(latest).one_or_none()
    return Sighting(str(row.id), nudge_of(row), row.status, row.at) if row else None


def is_nudged(connection: Connection, person: Person) -> bool:
    """Whether the latest that went out to them is unanswered, and they went on with no other conversation since."""
    latest = connection.execute(LATEST, {"person": person.id}).one_or_none()
    return latest is not None and latest.revision <= latest.opened and latest.touched >= (latest.since or 0)


def forecast(connection: Connection, person: Person, network: str) -> tuple[Forecast, ...]:
    """How many of each kind are to come when, for the facilitator."""
    theirs = exists().where((networks.c.id == network) & led_by(person.id))
    to_come = (outbox.c.scope == scope_of(network)) & COMING & ~outbox.c.chosen
    by = (outbox.c.due, outbox.c.kind, outbox.c.status)
    rows = connection.execute(select(*by, func.count()).where(to_come, theirs).group_by(*by).order_by(*by))
    return tuple(Forecast(kind, due, status, count) for due, kind, status, count in rows)


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
