"""How far the sessions of a network are, for whoever leads it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Label, Select, Table, and_, exists, func, select

from bot.life.progress import ProgressOf
from bot.network.steps import Progress
from bot.people import Person
from storage.networks import led_by
from storage.queries import answer
from storage.tables import answered, attendance, decisions, guests, members, networks, sessions, voices


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


def _rows() -> Select[tuple[str, int, int, int, int, int, bool]]:
    questions = _count(voices, "questions", voices.c.kind == "question", voices.c.state == "open")
    here = _count(guests, "guests", guests.c.status != "no")
    decided = exists().where(decisions.c.network == sessions.c.network).label("decided")
    columns = (_said("yes", "coming"), _said("no", "declined"), _count(answered, "evaluated"), questions, here, decided)
    return select(sessions.c.id.label("session"), *columns).join(networks, networks.c.id == sessions.c.network)


ROWS = _rows().where(networks.c.status == "open").order_by(sessions.c.network, sessions.c.number)


@answer.register
def _(query: ProgressOf, connection: Connection, person: Person, now: datetime) -> tuple[Progress, ...]:
    wanted = ROWS.where(led_by(person.id))
    if query.network:
        wanted = wanted.where(networks.c.id == query.network)
    return tuple(Progress(**row) for row in connection.execute(wanted).mappings())
