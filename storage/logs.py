"""What recipients got lately, for the rules and for the pace: in one query for a whole batch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, false, func, select

from bot.nudges.nudge import OUT, Past
from storage.dialect import among
from storage.tables import conversations, outbox

MEMORY = timedelta(days=92)
"""Three asks of a network that meets every four weeks, and the last turn of what is halved, are still in it."""
SKEW = timedelta(minutes=1)
"""Clocks of several machines differ by less."""


@dataclass(frozen=True)
class Logs:
    """What the recipients got lately, and when they got the last of it."""

    past: Mapping[str, tuple[Past, ...]] = field(default_factory=dict)
    last: dict[str, datetime] = field(default_factory=dict)


def find_logs(connection: Connection, rows: Collection[Row[Any]], now: datetime) -> Logs:
    """What the recipients got in the last three months and what was kept from them, without these very rows."""
    past: dict[str, list[Past]] = {}
    last: dict[str, datetime] = {}
    theirs = among(connection, outbox.c.recipient, {row.recipient for row in rows})
    others = ~among(connection, outbox.c.id, [row.id for row in rows])
    for row in connection.execute(_log_of(theirs & others, now)):
        past.setdefault(row.recipient, []).append(past_of(row))
        if row.status in OUT:
            last[row.recipient] = max(row.at, last.get(row.recipient, row.at))
    return Logs({recipient: tuple(lines) for recipient, lines in past.items()}, last)


LOGGED = (
    outbox.c.recipient,
    outbox.c.kind,
    outbox.c.klass,
    outbox.c.flow,
    outbox.c.subject,
    outbox.c.session,
    outbox.c.status,
    outbox.c.at,
    outbox.c.chosen,
    outbox.c.reason,
    func.coalesce(conversations.c.revision > outbox.c.opened, false()).label("answered"),
)
OPENED = outbox.outerjoin(
    conversations,
    (conversations.c.person == outbox.c.recipient)
    & (conversations.c.flow == outbox.c.flow)
    & (conversations.c.subject == outbox.c.subject),
)


def _log_of(whose: ColumnElement[bool], now: datetime) -> Select[Any]:
    """Without answers: they count for nothing."""
    lately = outbox.c.at.between(now - MEMORY, now + SKEW)
    counts = outbox.c.klass != "reply"
    over = outbox.c.status.in_((*OUT, "dropped"))
    return select(*LOGGED).select_from(OPENED).where(whose, lately, over, counts).order_by(outbox.c.at, outbox.c.id)


def past_of(row: Row[Any]) -> Past:
    return Past(
        row.kind,
        row.klass,
        row.flow,
        row.subject,
        row.session,
        row.status,
        row.at,
        bool(row.answered),
        row.chosen,
        row.reason,
    )
