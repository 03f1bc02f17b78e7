"""What people proposed to their manager or to HR, and what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, exists, select, update

from bot.life.proposing import (
    LISTED,
    REST,
    Counsel,
    MyCounsel,
    MyProposals,
    Proposal,
    ProposalAnswered,
    ProposalBy,
    ProposalSent,
    ProposalWithdrawn,
    counsel,
)
from bot.people import Person
from bot.ports import Commit
from storage.facts import write
from storage.people import PERSON, REACHED, person_of
from storage.queries import answer
from storage.tables import accounts, persons, proposals

WRITER, OTHER = persons.alias("writer"), persons.alias("other")
OPEN = proposals.c.status == "sent"


@write.register
def _(fact: ProposalSent, connection: Connection, commit: Commit) -> bool:
    """False for somebody who can't be proposed anything (any more), was and hasn't answered yet, or was just now."""
    sent, person = fact.proposal, commit.person
    lately = OPEN | (proposals.c.at > commit.at - REST)
    waiting = lately & (proposals.c.person == person.id) & (proposals.c.to == sent.to)
    if sent.to not in {one.person for one in _counsel(connection, person)}:
        return False
    if connection.scalar(select(exists().where(waiting))):
        return False
    words = {"topic": sent.topic, "why": sent.why, "with": sent.people, "reply": "", "status": "sent"}
    whose = {"id": sent.id, "organisation": person.organisation, "person": person.id, "to": sent.to, "at": commit.at}
    connection.execute(proposals.insert(), whose | words)
    return True


@write.register
def _(fact: ProposalAnswered, connection: Connection, commit: Commit) -> bool:
    """False when it isn't open any more, or wasn't sent to them."""
    theirs = OPEN & (proposals.c.id == fact.proposal.id) & (proposals.c.to == commit.person.id)
    said = {"status": fact.verdict, "reply": fact.words}
    return connection.execute(update(proposals).where(theirs).values(**said)).rowcount == 1


@write.register
def _(fact: ProposalWithdrawn, connection: Connection, commit: Commit) -> bool:
    """False when it was answered meanwhile."""
    mine = OPEN & (proposals.c.id == fact.proposal.id) & (proposals.c.person == commit.person.id)
    left = fact.proposal.without_words
    gone = {"status": left.status, "why": left.why, "with": left.people}
    return connection.execute(update(proposals).where(mine).values(gone)).rowcount == 1


@answer.register
def _(query: MyCounsel, connection: Connection, person: Person, now: datetime) -> tuple[Counsel, ...]:
    return _counsel(connection, person)


def _counsel(connection: Connection, person: Person) -> tuple[Counsel, ...]:
    reached = exists().where((accounts.c.person == persons.c.id) & REACHED)
    own = select(*PERSON).where(persons.c.organisation == person.organisation, persons.c.roles != [])
    rows = connection.execute(own.where(reached))
    return counsel([person_of(row) for row in rows], person)


@answer.register
def _(query: MyProposals, connection: Connection, person: Person, now: datetime) -> tuple[Proposal, ...]:
    return _found(connection, proposals.c.person == person.id, LISTED)


@answer.register
def _(query: ProposalBy, connection: Connection, person: Person, now: datetime) -> Proposal | None:
    concerned = (proposals.c.person == person.id) | (proposals.c.to == person.id)
    return next(iter(_found(connection, concerned & (proposals.c.id == query.id), 1)), None)


def _found(connection: Connection, which: ColumnElement[bool], limit: int) -> tuple[Proposal, ...]:
    people = proposals.join(WRITER, WRITER.c.id == proposals.c.person).join(OTHER, OTHER.c.id == proposals.c.to)
    named = select(proposals, WRITER.c.name.label("name"), OTHER.c.name.label("to_name")).select_from(people)
    rows = connection.execute(
        named.where(which).order_by(~OPEN, proposals.c.at.desc(), proposals.c.id.desc()).limit(limit)
    )
    return tuple(map(_proposal, rows.mappings()))


def _proposal(row: RowMapping) -> Proposal:
    kept: dict[str, Any] = dict(row)
    del kept["organisation"]
    return Proposal(**(kept | {"people": kept.pop("with")}))
