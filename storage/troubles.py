"""What an administrator looks into: nudges that failed, or of which nobody knows whether they arrived."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select, update

from bot.nudges.nudge import Status
from bot.ports import Backlog, Trouble, Way
from storage.lanes import closed_lanes
from storage.outbox import row_of
from storage.tables import PLANNED, channels, networks, outbox, persons, sessions

UNSETTLED: tuple[Status, ...] = ("unknown", "failed")
NAME = func.coalesce(persons.c.name, channels.c.name, "").label("name")
ABOUT = func.coalesce(networks.c.name, "").label("about")
# A nudge tells its network by its plan or by its session; a few name it in their subject.
ITS_NETWORK = or_(
    outbox.c.scope == "network:" + networks.c.id,
    networks.c.id == select(sessions.c.network).where(sessions.c.id == outbox.c.session).scalar_subquery(),
)
WHOLE = (
    outbox.outerjoin(persons, persons.c.id == outbox.c.recipient)
    .outerjoin(channels, channels.c.id == outbox.c.recipient)
    .outerjoin(networks, ITS_NETWORK)
)


def find(connection: Connection, statuses: Collection[Status], organisation: str) -> tuple[Trouble, ...]:
    return tuple(map(_trouble, connection.execute(_listing(statuses, organisation))))


def _listing(statuses: Collection[Status], organisation: str) -> Select[Any]:
    rows = select(outbox, NAME, ABOUT).select_from(WHOLE).where(outbox.c.status.in_(statuses))
    rows = rows.where(outbox.c.organisation == organisation) if organisation else rows
    return rows.order_by(outbox.c.at.desc(), outbox.c.id.desc())


def _trouble(row: Row[Any]) -> Trouble:
    return Trouble(str(row.id), row.at, row.organisation, row.name, row.kind, row.about, row.status, row.reason)


def resolve(connection: Connection, nudge: str, way: Way, now: datetime) -> bool:
    """An administrator's word: nobody else writes a row that is settled, so whoever is first decides."""
    row = row_of(nudge)
    if row is None:
        return False
    this = (outbox.c.id == row) & outbox.c.status.in_(UNSETTLED)
    in_time = outbox.c.expires.is_(None) | (outbox.c.expires > now)
    changes = update(outbox).where(this & in_time if way == "again" else this).values(**_values(way, now))
    return connection.execute(changes).rowcount == 1


def _values(way: Way, now: datetime) -> dict[str, Any]:
    if way == "again":
        fresh = {"attempts": 0, "doubts": 0, "message_id": ""}
        return fresh | {"status": "planned", "reason": "why-by-hand", "due": now, "at": now}
    return {"status": "sent" if way == "sent" else "dropped", "reason": "why-by-hand"}


def backlog(connection: Connection, now: datetime) -> Backlog:
    due, oldest = connection.execute(
        select(func.count(), func.min(outbox.c.due)).where(PLANNED, outbox.c.due <= now)
    ).one()
    return Backlog(due, oldest, closed_lanes(connection, now))
