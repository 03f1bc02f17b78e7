"""How a network ends: the decision, who wants to be asked again, what evaluations ask, and one's own plans."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.life.ending import (
    STILL,
    Decided,
    Decision,
    DecisionOn,
    MyPlans,
    OwnPlan,
    QuestionsFixed,
    SafetyTrend,
    StillWished,
    Undecided,
)
from bot.life.voices import Voted
from bot.network.model import Session
from bot.people import Person
from bot.ports import Commit
from storage.answers import is_asked, organisation_of_session, safety_in
from storage.dialect import add_unless_there
from storage.facts import write
from storage.framing import session_values
from storage.joining import pointing_to
from storage.networks import swap
from storage.queries import answer, network_around
from storage.questioning import fix
from storage.tables import decisions, persons, plans, sessions
from storage.voices import is_inside


@write.register
def _(fact: Decided, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    own = {"organisation": fact.network.organisation, "network": fact.network.id}
    words = {"choice": fact.choice, "owner": fact.owner or None, "words": fact.words, "at": commit.at}
    if not add_unless_there(connection, decisions, own | words):
        return False
    if fact.session:
        connection.execute(sessions.insert(), session_values(fact.session) | own)
    return True


@write.register
def _(fact: Undecided, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    connection.execute(delete(decisions).where(decisions.c.network == fact.network.id))
    if fact.session:
        _drop(connection, fact.session)
    return True


def _drop(connection: Connection, session: Session) -> None:
    """With whatever was said about it in the moment that it was there."""
    for column in pointing_to(sessions):
        pointing = column == session.id
        gone = update(column.table).values({column.name: None}) if column.nullable else delete(column.table)
        connection.execute(gone.where(pointing))
    here = (sessions.c.id == session.id) & (sessions.c.network == session.network)
    connection.execute(delete(sessions).where(here))


@write.register
def _(fact: StillWished, connection: Connection, commit: Commit) -> bool:
    return write(Voted(fact.network, STILL, ("yes",) if fact.wanted else ()), connection, commit)


@write.register
def _(fact: QuestionsFixed, connection: Connection, commit: Commit) -> bool:
    owner = organisation_of_session(connection, fact.session.id)
    if owner and is_asked(connection, fact.session.id, commit.person):
        fix(connection, fact.session, fact.asked, owner)
    return True


@answer.register
def _(query: DecisionOn, connection: Connection, person: Person, now: datetime) -> Decision | None:
    if not is_inside(connection, query.network, person.id):
        return None
    owners = decisions.outerjoin(persons, persons.c.id == decisions.c.owner)
    kept = (decisions.c.choice, decisions.c.at, decisions.c.owner, persons.c.name, decisions.c.words)
    row = connection.execute(select(*kept).select_from(owners).where(decisions.c.network == query.network)).first()
    return Decision(row.choice, row.at, row.owner or "", row.name or "", row.words) if row else None


@answer.register
def _(query: SafetyTrend, connection: Connection, person: Person, now: datetime) -> tuple[tuple[int, float], ...]:
    network = network_around(connection, query.session, person)
    if network is None or not network.led_by(person.id):
        return ()
    felt = safety_in(connection, [session.id for session in network.sessions if session.end <= now])
    return tuple((session.number, felt[session.id]) for session in network.sessions if session.id in felt)


@answer.register
def _(query: MyPlans, connection: Connection, person: Person, now: datetime) -> tuple[OwnPlan, ...]:
    mine = select(plans.c.when, plans.c.then, plans.c.at).where(plans.c.person == person.id)
    rows = connection.execute(mine.order_by(plans.c.at.desc(), plans.c.id.desc()).limit(query.limit))
    return tuple(OwnPlan(*row) for row in rows)
