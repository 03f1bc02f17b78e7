"""Evaluations and readiness: what nobody else may read, and what may be counted.

An evaluation's answer is kept without a person or a time, under a random key. Who answered is kept without the answer.
"""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, exists, func, select

from bot.network.anonymity import Answer, Tally, tally
from bot.network.model import Session
from bot.people import Person
from bot.queries import Readiness
from storage.dialect import add_unless_there
from storage.tables import answered, answers, attendance, evaluations, members, outbox, plans, readiness, sessions

BEGUN = ("sending", "sent", "unknown")


def open_evaluation(connection: Connection, session: Session, organisation: str, at: datetime) -> None:
    """Once; a second time changes nothing."""
    row = {"session": session.id, "organisation": organisation, "opened": at}
    add_unless_there(connection, evaluations, row)


def opened_at(connection: Connection, session: str) -> datetime | None:
    """When somebody started the evaluation by hand."""
    return connection.scalar(select(evaluations.c.opened).where(evaluations.c.session == session))


def take_answer(connection: Connection, session: Session, person: Person, answer: Answer) -> None:
    """One answer a person; a second one changes nothing."""
    here = {"session": session.id, "organisation": person.organisation}
    if add_unless_there(connection, answered, here | {"person": person.id}):
        given = {"id": uuid4().hex, "ratings": answer.ratings, "remarks": answer.remarks}
        connection.execute(answers.insert(), here | given)


def has_answered(connection: Connection, session: str, person: Person) -> bool:
    mine = (answered.c.session == session) & (answered.c.person == person.id)
    return bool(connection.scalar(select(exists().where(mine))))


def tally_of(connection: Connection, session: str) -> Tally | None:
    """What may be shown; None when it was neither opened by hand nor has its first nudge gone out."""
    rows = connection.execute(select(answers.c.ratings, answers.c.remarks).where(answers.c.session == session))
    given = [Answer(tuple(ratings), tuple(remarks)) for ratings, remarks in rows]
    if not given and not _has_begun(connection, session):
        return None
    return tally(given, max(_invited(connection, session), len(given)))


def _has_begun(connection: Connection, session: str) -> bool:
    asked = (outbox.c.subject == session) & (outbox.c.kind == "evaluation") & outbox.c.status.in_(BEGUN)
    begun = exists().where(evaluations.c.session == session) | exists().where(asked)
    return bool(connection.scalar(select(begun)))


def _invited(connection: Connection, session: str) -> int:
    """Those with a seat who didn't say that they could not come."""
    declined = select(attendance.c.person).where((attendance.c.session == session) & (attendance.c.coming == "no"))
    seated = (
        select(func.count())
        .select_from(members.join(sessions, sessions.c.network == members.c.network))
        .where((sessions.c.id == session) & (members.c.standing == "member") & members.c.person.not_in(declined))
    )
    return connection.scalar(seated) or 0


def add_readiness(
    connection: Connection, person: Person, given: tuple[int | None, ...], time: str, at: datetime
) -> None:
    row = {"person": person.id, "organisation": person.organisation, "answers": given, "time": time, "at": at}
    connection.execute(readiness.insert(), row)


def readiness_of(connection: Connection, person: Person) -> tuple[Readiness, ...]:
    mine = select(readiness.c.answers, readiness.c.time, readiness.c.at).where(readiness.c.person == person.id)
    rows = connection.execute(mine.order_by(readiness.c.id.desc()).limit(2))
    return tuple(Readiness(tuple(given), time, at) for given, time, at in rows)


def add_plan(connection: Connection, person: Person, when: str, then: str, at: datetime) -> None:
    row = {"person": person.id, "organisation": person.organisation, "when": when, "then": then, "at": at}
    connection.execute(plans.insert(), row)
