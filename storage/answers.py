"""Evaluations and readiness: what nobody else may read, and what may be counted.

An evaluation's answer is kept without a person or a time, under a random key. Who answered is kept without the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Exists, Select, delete, exists, func, or_, select, union, update

from bot.content.evaluation import STAYS_OPEN
from bot.network.anonymity import Answer, Tally, shown_by_looking, tally
from bot.network.model import Session
from bot.network.questions import USUAL, Asked
from bot.nudges.calendar import scope_of
from bot.people import Person
from bot.told import Readiness
from storage.dialect import add_unless_there, among
from storage.tables import (
    accounts,
    answered,
    answers,
    attendance,
    conversations,
    evaluations,
    members,
    outbox,
    plans,
    question_sets,
    readiness,
    sessions,
)

BEGUN = ("sending", "sent", "unknown")


def open_evaluation(connection: Connection, session: Session, organisation: str, at: datetime) -> None:
    """Once; a second time changes nothing."""
    row = {"session": session.id, "organisation": organisation, "opened": at}
    add_unless_there(connection, evaluations, row)


def opened_at(connection: Connection, session: str) -> datetime | None:
    """When somebody started the evaluation by hand."""
    return connection.scalar(select(evaluations.c.opened).where(evaluations.c.session == session))


def take_answer(connection: Connection, session: Session, person: Person, answer: Answer) -> bool:
    """One answer a person; a second one changes nothing. False for who isn't asked: see `_asked`."""
    if not is_asked(connection, session.id, person):
        return False
    who = {"session": session.id, "person": person.id, "organisation": person.organisation}
    if add_unless_there(connection, answered, who):
        given = {"id": uuid4().hex, "ratings": answer.ratings, "remarks": answer.remarks, "shown": False}
        _mix_in(connection, session.id, given)
    return True


def is_asked(connection: Connection, session: str, person: Person) -> bool:
    """Whether this person is one of those who evaluate it: see `_asked`."""
    return bool(connection.scalar(select(exists(_asked(session).where(members.c.person == person.id)))))


def organisation_of_session(connection: Connection, session: str) -> str | None:
    """The organisation of the network that a session belongs to."""
    return connection.scalar(select(sessions.c.organisation).where(sessions.c.id == session))


def _mix_in(connection: Connection, session: str, given: dict[str, Any]) -> None:
    """Writes all answers of the session anew, by their random keys, and under the organisation of the network.

    PostgreSQL marks each row with its transaction and appends it to the last: either would lead from `answered` to an
    answer. Now all bear the mark of whoever came last.
    """
    here = {"session": session, "organisation": _queue_at(connection, session)}
    kept = (answers.c.id, answers.c.ratings, answers.c.remarks, answers.c.shown)
    old = delete(answers).where(answers.c.session == session).returning(*kept)
    rows = [given, *(dict(row) for row in connection.execute(old).mappings())]
    connection.execute(answers.insert(), [here | row for row in sorted(rows, key=lambda row: str(row["id"]))])


def _queue_at(connection: Connection, session: str) -> str | None:
    """Has those who answer or look at once follow one another; gives the organisation of the network."""
    owner = select(sessions.c.organisation).where(sessions.c.id == session)
    return connection.scalar(owner.with_for_update(key_share=True))


def show_waiting(connection: Connection, session: str) -> None:
    """Somebody looks at the results: the answers that wait are shown from now on, if there are enough of them."""
    _queue_at(connection, session)
    here = answers.c.session == session
    shown = connection.scalars(select(answers.c.shown).where(here)).all()
    if shown_by_looking(sum(shown), len(shown)) > sum(shown):
        connection.execute(update(answers).where(here).values(shown=True))


def forget_unfinished(connection: Connection, before: datetime) -> int:
    """Removes what was filled in and not sent in, of sessions that ended, and were opened by hand if so, before then.

    Longer than an evaluation stays open nobody can touch it: an attempt ends the conversation.
    """
    by_hand = sessions.outerjoin(evaluations, evaluations.c.session == sessions.c.id)
    opened = or_(evaluations.c.opened.is_(None), evaluations.c.opened < before)
    over = select(sessions.c.id).select_from(by_hand).where(sessions.c.end < before, opened)
    begun = (conversations.c.flow == "evaluating") & conversations.c.active & conversations.c.subject.in_(over)
    return connection.execute(delete(conversations).where(begun)).rowcount


def has_answered(connection: Connection, session: str, person: Person) -> bool:
    mine = (answered.c.session == session) & (answered.c.person == person.id)
    return bool(connection.scalar(select(exists().where(mine))))


def tally_of(connection: Connection, session: Session, asked: Asked = USUAL) -> Tally | None:
    """What may be shown; None when it was neither opened by hand nor has anybody been asked."""
    kept = (answers.c.ratings, answers.c.remarks, answers.c.shown)
    rows = connection.execute(select(*kept).where(answers.c.session == session.id)).all()
    if not rows and not _has_begun(connection, session):
        return None
    shown = [Answer(tuple(row.ratings), tuple(row.remarks)) for row in rows if row.shown]
    return tally(shown, len(rows), max(_invited(connection, session), len(rows)), asked)


def safety_in(connection: Connection, ids: Iterable[str]) -> dict[str, float]:
    """Whether people felt safe, by the ids of those of these sessions where that was asked and may be shown."""
    kept = select(answers.c.session, answers.c.ratings, question_sets.c.kind, question_sets.c.goals)
    there = kept.join(question_sets, question_sets.c.session == answers.c.session)
    rows = connection.execute(there.where(answers.c.shown, among(connection, answers.c.session, ids)))
    shown: dict[tuple[str, Asked], list[Answer]] = {}
    for session, ratings, kind, goals in rows:
        shown.setdefault((session, Asked(kind, tuple(goals))), []).append(Answer(tuple(ratings), ()))
    tallies = ((session, tally(said, len(said), len(said), asked)) for (session, asked), said in shown.items())
    return {session: found.safety for session, found in tallies if found.safety is not None}


def _has_begun(connection: Connection, session: Session) -> bool:
    """Opened by hand, or asked for: in a nudge of its own, or in a digest to a member while it was open."""
    out = (outbox.c.subject == session.id) & outbox.c.status.in_(BEGUN)
    by_hand = exists().where(evaluations.c.session == session.id)
    nudged = exists().where(out & _own_nudge(session))
    return bool(connection.scalar(select(by_hand | nudged | _in_a_digest(session, out))))


def _own_nudge(session: Session) -> ColumnElement[bool]:
    return (outbox.c.scope == scope_of(session.network)) & (outbox.c.kind == "evaluation")


def _in_a_digest(session: Session, out: ColumnElement[bool]) -> Exists:
    """The facilitator's own digest doesn't ask them, nor does one from before the session's end."""
    seats = (members.c.network == session.network) & (members.c.standing == "member")
    while_open = (outbox.c.at >= session.end) & (outbox.c.at < session.end + STAYS_OPEN)
    seated = outbox.c.recipient.in_(select(members.c.person).where(seats))
    return exists().where(out & (outbox.c.kind == "digest") & while_open & seated)


def _invited(connection: Connection, session: Session) -> int:
    """How many can answer, or were asked: whoever evaluates it and can be reached, or write from somewhere; and whom
    its nudge went to, or didn't for they had answered already, though they left since.

    Whether they answered before they left changes nothing of it: else their leaving would tell.
    """
    written_to = members.c.person.in_(select(accounts.c.person).where(accounts.c.installed))
    out = (outbox.c.subject == session.id) & (outbox.c.status.in_(BEGUN) | (outbox.c.reason == "why-answered"))
    declined = outbox.c.recipient.in_(_declined(session.id))
    nudged = select(outbox.c.recipient).where(out, _own_nudge(session), ~declined)
    people = union(_asked(session.id).where(written_to), nudged).subquery()
    return connection.scalar(select(func.count()).select_from(people)) or 0


def _declined(session: str) -> Select[tuple[str]]:
    return select(attendance.c.person).where((attendance.c.session == session) & (attendance.c.coming == "no"))


def _asked(session: str) -> Select[tuple[str]]:
    """Those who had a seat by its end and didn't decline.

    Who gets a seat afterwards isn't one of them: five are needed before anything is shown, and a facilitator could have
    people join who were never there, to read what somebody else answered.
    """
    declined = members.c.person.in_(_declined(session))
    return (
        select(members.c.person)
        .join(sessions, sessions.c.network == members.c.network)
        .where((sessions.c.id == session) & (members.c.standing == "member") & ~declined)
        .where(members.c.since < sessions.c.end)
    )


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
