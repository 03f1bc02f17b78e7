"""What people ask their networks between two sessions, and what they are answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select, update

from bot.life.asking import (
    LISTED,
    Around,
    AroundQuestions,
    OpenQuestions,
    Question,
    QuestionAsked,
    QuestionBy,
    QuestionClosed,
    Responded,
    Responder,
    Response,
    ResponseThanked,
    tells_author,
)
from bot.people import Person
from bot.ports import Commit
from storage.dialect import among
from storage.facts import write
from storage.insights import outlets_of
from storage.networks import inside
from storage.outbox import plan
from storage.queries import answer
from storage.tables import (
    members,
    network_channels,
    networks,
    outbox,
    persons,
    questions,
    responses,
    sessions,
)
from storage.voices import is_inside


@write.register
def _(fact: QuestionAsked, connection: Connection, commit: Commit) -> bool:
    """False for who is no longer inside."""
    question, person = fact.question, commit.person
    if not is_inside(connection, question.network, person.id):
        return False
    ids = {"id": question.id, "own": question.own, "network": question.network, "person": person.id}
    said = {"text": question.text, "named": question.named, "closed": False}
    connection.execute(questions.insert(), ids | said | {"organisation": person.organisation, "at": commit.at})
    return True


@write.register
def _(fact: Responded, connection: Connection, commit: Commit) -> bool:
    """False for who is no longer inside, or asked it, and once it is closed."""
    person, response = commit.person, fact.response
    connection.execute(select(questions.c.id).where(questions.c.id == fact.question.id).with_for_update())
    found = next(iter(_found(connection, questions.c.id == fact.question.id, person, commit.at)), None)
    if found is None or found.closed or found.person == person.id:
        return False
    whose = {"id": response.id, "organisation": person.organisation, "question": found.id, "person": person.id}
    said = {"text": response.text, "usable": response.usable, "thanked": False, "at": commit.at}
    connection.execute(responses.insert(), whose | said)
    plan(connection, [tells_author(found, commit.at)])
    return True


@write.register
def _(fact: ResponseThanked, connection: Connection, commit: Commit) -> bool:
    """False for who didn't ask, and the second time."""
    mine = select(questions.c.id).where(questions.c.person == commit.person.id)
    here = (responses.c.id == fact.response.id) & responses.c.question.in_(mine) & ~responses.c.thanked
    return connection.execute(update(responses).where(here).values(thanked=True)).rowcount == 1


@write.register
def _(fact: QuestionClosed, connection: Connection, commit: Commit) -> bool:
    mine = (questions.c.id == fact.question.id) & (questions.c.person == commit.person.id)
    return connection.execute(update(questions).where(mine).values(closed=True)).rowcount == 1


@answer.register
def _(query: OpenQuestions, connection: Connection, person: Person, now: datetime) -> tuple[Question, ...]:
    found = _found(connection, ~_is_closed(now), person, now, LISTED)
    return tuple(one.met_by(person.id) for one in found)


@answer.register
def _(query: QuestionBy, connection: Connection, person: Person, now: datetime) -> Question | None:
    mine = (questions.c.own == query.id) & (questions.c.person == person.id)
    found = next(iter(_found(connection, (questions.c.id == query.id) | mine, person, now)), None)
    return found.met_by(person.id) if found else None


def _is_closed(now: datetime) -> ColumnElement[bool]:
    return questions.c.closed | ~_goes_on(now)


def _goes_on(now: datetime) -> ColumnElement[bool]:
    """Of networks: whether something of it is still to come."""
    ahead = select(sessions.c.id).where(sessions.c.network == networks.c.id, sessions.c.end > now)
    return (networks.c.status == "open") & ahead.correlate(networks).exists()


def _found(
    connection: Connection, which: ColumnElement[bool], person: Person, now: datetime, limit: int = 1
) -> tuple[Question, ...]:
    """Those that this person may meet, the newest first, with all that is known of each."""
    posted = select(network_channels.c.network).where(network_channels.c.channel == person.id)
    there = questions.join(networks, networks.c.id == questions.c.network)
    people = there.join(persons, persons.c.id == questions.c.person)
    about = (
        networks.c.organisation.label("home"),
        networks.c.name.label("about"),
        persons.c.name,
        _is_closed(now).label("shut"),
    )
    wanted = select(questions, *about).select_from(people).where(which)
    theirs = wanted.where(inside(person.id, posted))
    rows = connection.execute(theirs.order_by(questions.c.at.desc(), questions.c.id.desc()).limit(limit))
    found = rows.mappings().all()
    said = _responses(connection, [row["id"] for row in found])
    return tuple(_question(row, said.get(row["id"], ())) for row in found)


def _question(row: RowMapping, said: tuple[Response, ...]) -> Question:
    kept = {name: row[name] for name in ("id", "own", "network", "about", "person", "name", "text", "named")}
    return Question(**kept, organisation=row["home"], closed=bool(row["shut"]), at=row["at"], responses=said)


def _responses(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Response, ...]]:
    """In the order in which they came."""
    there = responses.join(persons, persons.c.id == responses.c.person)
    wanted = select(responses, persons.c.name).select_from(there).where(among(connection, responses.c.question, ids))
    found: dict[str, tuple[Response, ...]] = {}
    for row in connection.execute(wanted.order_by(responses.c.at, responses.c.id)):
        one = Response(row.id, row.person, row.name, row.text, row.usable, row.thanked, row.at)
        found[row.question] = (*found.get(row.question, ()), one)
    return found


@answer.register
def _(query: AroundQuestions, connection: Connection, person: Person, now: datetime) -> dict[str, Around]:
    ids = connection.scalars(select(networks.c.id).where(inside(person.id), _goes_on(now))).all()
    people, outlets = _responders(connection, ids, now), outlets_of(connection, ids, person)
    return {network: Around(people.get(network, ()), outlets.get(network, ())) for network in ids}


def _responders(connection: Connection, ids: Sequence[str], now: datetime) -> dict[str, tuple[Responder, ...]]:
    """By network, who has a seat and an account, in the order of joining, with when it was last their turn."""
    there = members.join(persons, persons.c.id == members.c.person)
    seated = (members.c.standing == "member") & persons.c.added_by.is_(None)
    wanted = select(members.c.network, persons.c.id, persons.c.team, persons.c.organisation).select_from(there)
    here = wanted.where(among(connection, members.c.network, ids), seated)
    rows = connection.execute(here.order_by(members.c.place)).all()
    turns = _turns(connection, {row.id for row in rows}, now)
    found: dict[str, tuple[Responder, ...]] = {}
    for row in rows:
        one = Responder(row.id, row.team, row.organisation, turns.get(row.id))
        found[row.network] = (*found.get(row.network, ()), one)
    return found


def _turns(connection: Connection, people: Iterable[str], now: datetime) -> dict[str, datetime]:
    """When it was last each one's turn to be asked. Who wants no questions had it too; what was solved was no turn."""
    turn = (outbox.c.kind == "question") & (outbox.c.foreseen <= now) & (outbox.c.reason != "why-solved")
    asked = turn & among(connection, outbox.c.recipient, people)
    latest = select(outbox.c.recipient, func.max(outbox.c.foreseen)).where(asked).group_by(outbox.c.recipient)
    return {row[0]: row[1] for row in connection.execute(latest)}
