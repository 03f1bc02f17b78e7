"""How far the sessions of a network are, for whoever leads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Label, Row, Select, Table, and_, exists, func, or_, select

from bot.life.progress import AGREEMENTS, RHYTHM, Cast, ProgressOf, joined_in
from bot.network.steps import Progress
from bot.people import Person
from storage.networks import led_by
from storage.queries import answer
from storage.tables import answered, attendance, decisions, guests, members, networks, sessions, voices, votes


def _count(table: Table, name: str, *where: ColumnElement[bool]) -> Label[int]:
    its = select(func.count()).select_from(table).where(table.c.session == sessions.c.id, *where)
    return its.correlate(sessions).scalar_subquery().label(name)


def _said(coming: str, name: str) -> Label[int]:
    """Of those with a seat."""
    seat = exists().where(
        and_(
            members.c.person == attendance.c.person,
            members.c.network == sessions.c.network,
            members.c.standing == "member",
        )
    )
    return _count(attendance, name, attendance.c.coming == coming, seat.correlate(attendance, sessions))


def _rows() -> Select[tuple[str, str, int, int, int, int, int, bool]]:
    theirs = voices.c.network == sessions.c.network
    questions = _count(voices, "questions", theirs, voices.c.kind == "question", voices.c.state == "open")
    here = _count(guests, "guests", guests.c.status != "no")
    decided = exists().where(decisions.c.network == sessions.c.network).label("decided")
    columns = (_said("yes", "coming"), _said("no", "declined"), _count(answered, "evaluated"), questions, here, decided)
    return select(sessions.c.network, sessions.c.id.label("session"), *columns).join(
        networks, networks.c.id == sessions.c.network
    )


ROWS = _rows().where(networks.c.status == "open").order_by(sessions.c.network, sessions.c.number)
CAST = (
    select(votes.c.network, votes.c.ballot, votes.c.person, votes.c.choices)
    .join(members, (members.c.network == votes.c.network) & (members.c.person == votes.c.person))
    .where(members.c.standing == "member", or_(votes.c.ballot == AGREEMENTS, votes.c.ballot.startswith(RHYTHM)))
)


@answer.register
def _(query: ProgressOf, connection: Connection, person: Person, now: datetime) -> tuple[Progress, ...]:
    wanted = ROWS.where(led_by(person.id))
    if query.network:
        wanted = wanted.where(networks.c.id == query.network)
    rows = connection.execute(wanted).all()
    cast = _cast(connection, {row.network for row in rows})
    joined = {network: joined_in(votes) for network, votes in cast.items()}
    return tuple(_progress(row, *joined.get(row.network, (0, 0))) for row in rows)


def _progress(row: Row[Any], agreed: int, paced: int) -> Progress:
    counts = row.session, row.coming, row.declined, row.evaluated, row.questions, row.guests, row.decided
    return Progress(*counts, agreed, paced)


def _cast(connection: Connection, of: Collection[str]) -> Mapping[str, list[Cast]]:
    """By network, the votes of those with a seat about how they want to work together."""
    found = defaultdict[str, list[Cast]](list)
    for row in connection.execute(CAST.where(votes.c.network.in_(of))) if of else ():
        found[row.network].append((row.ballot, row.person, row.choices))
    return found
