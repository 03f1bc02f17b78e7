"""Managers' polls of their teams: whom they ask is decided here, where nobody sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, select, update

from bot.life.polling import (
    AGAIN,
    LASTS,
    AskedBy,
    KeennessTold,
    Poll,
    PollAnswered,
    Polled,
    PollOf,
    TeamPolled,
    asks,
    counts_of,
    is_open,
    may_ask_again,
)
from bot.people import MANAGER, Person
from bot.ports import Commit
from storage.facts import write
from storage.networks import private, seen, visible_to
from storage.outbox import plan
from storage.people import REACHED
from storage.queries import answer
from storage.tables import accounts, invites, members, networks, outbox, persons, polls


@write.register
def _(fact: TeamPolled, connection: Connection, commit: Commit) -> bool:
    """False for who is no manager with a team, or polled lately. The network is held: two managers ask nobody twice."""
    person, network = commit.person, fact.network.id
    here = select(networks.c.id).where(_own(person, network)).with_for_update(key_share=True)
    if (
        not _manages(person)
        or connection.scalar(here) is None
        or _polled_lately(connection, person, network, commit.at)
    ):
        return False
    own = {"organisation": person.organisation, "at": commit.at}
    connection.execute(polls.insert(), own | {"id": fact.id, "network": network, "by": person.id})
    people = list(_to_ask(connection, person, network, commit.at))
    for one in people:
        connection.execute(invites.insert(), own | {"poll": fact.id, "person": one, "answer": "", "told": False})
    plan(connection, [asks(one, fact.id, network, person.organisation, commit.at) for one in people])
    return True


def _own(person: Person, network: str) -> ColumnElement[bool]:
    """A network of their own organisation: of another's, or of a note of their own, the team has nothing to hear."""
    house = (networks.c.organisation == person.organisation) & ~private()
    return (networks.c.id == network) & house & visible_to(person)


def _manages(person: Person) -> bool:
    return MANAGER in person.roles and person.team is not None


def _polled_lately(connection: Connection, person: Person, network: str, now: datetime) -> bool:
    lately = (polls.c.by == person.id) & (polls.c.network == network) & (polls.c.at > now - AGAIN)
    return bool(connection.scalar(select(exists().where(lately))))


def _to_ask(connection: Connection, manager: Person, network: str, now: datetime) -> Iterator[str]:
    """Of the manager's team, who is reached, has no part in the network, and has no answer to this already."""
    team = (persons.c.team == manager.team) & (persons.c.organisation == manager.organisation)
    reached = exists().where((accounts.c.person == persons.c.id) & REACHED)
    part = exists().where((members.c.network == network) & (members.c.person == persons.c.id))
    leads = exists().where((networks.c.id == network) & (networks.c.facilitator == persons.c.id))
    invited = exists().where(
        (outbox.c.recipient == persons.c.id) & (outbox.c.kind == "invitation") & (outbox.c.subject == network)
    )
    free = team & (persons.c.id != manager.id) & reached & ~part & ~leads & ~invited
    spared = _left_alone(connection, network, now)
    found = connection.scalars(select(persons.c.id).where(free).order_by(persons.c.id))
    yield from (one for one in found if one not in spared)


def _left_alone(connection: Connection, network: str, now: datetime) -> frozenset[str]:
    """Who was asked so lately that they aren't now."""
    asked = select(invites.c.person, invites.c.answer, invites.c.at).join(polls, polls.c.id == invites.c.poll)
    rows = connection.execute(asked.where(polls.c.network == network))
    return frozenset(row.person for row in rows if not may_ask_again(row.answer, row.at, now))


@write.register
def _(fact: PollAnswered, connection: Connection, commit: Commit) -> bool:
    """False when they answered already, or weren't asked."""
    open_ = _invite(fact.poll.id, commit.person) & (invites.c.answer == "")
    said = {"answer": fact.answer, "answered": commit.at}
    return connection.execute(update(invites).where(open_).values(**said)).rowcount == 1


@write.register
def _(fact: KeennessTold, connection: Connection, commit: Commit) -> bool:
    """False when they told it already, didn't say yes, or the poll is over."""
    lasts = exists().where(polls.c.id == invites.c.poll, polls.c.at > commit.at - LASTS)
    silent = _invite(fact.poll.id, commit.person) & (invites.c.answer == "yes") & ~invites.c.told & lasts
    return connection.execute(update(invites).where(silent).values(told=True)).rowcount == 1


def _invite(poll: str, person: Person) -> ColumnElement[bool]:
    return (invites.c.poll == poll) & (invites.c.person == person.id)


@answer.register
def _(query: PollOf, connection: Connection, person: Person, now: datetime) -> Poll | None:
    here = select(networks.c.id).where(_own(person, query.network))
    if not _manages(person) or connection.scalar(here) is None:
        return None
    mine = select(polls.c.id, polls.c.at).where(polls.c.by == person.id, polls.c.network == query.network)
    latest = connection.execute(mine.order_by(polls.c.at.desc(), polls.c.id.desc()).limit(1)).one_or_none()
    return _poll(connection, latest.id, latest.at, now) if latest else Poll()


def _poll(connection: Connection, poll: str, at: datetime, now: datetime) -> Poll:
    columns = (invites.c.answer, invites.c.answered, invites.c.told, persons.c.name)
    said = select(*columns).join(persons, persons.c.id == invites.c.person)
    order = (invites.c.answered, invites.c.person)
    rows = connection.execute(said.where(invites.c.poll == poll, invites.c.answer != "").order_by(*order)).all()
    counted = [row.answer for row in rows if not row.told and is_open(at, row.answered)]
    counts = () if is_open(at, now) else counts_of(counted)
    return Poll(at, counts, tuple(row.name for row in rows if row.told))


@answer.register
def _(query: AskedBy, connection: Connection, person: Person, now: datetime) -> Polled | None:
    there = invites.join(polls, polls.c.id == invites.c.poll).join(persons, persons.c.id == polls.c.by)
    columns = (invites.c.answer, invites.c.told, polls.c.network, polls.c.by, polls.c.at, persons.c.name)
    wanted = select(*columns).select_from(there)
    row = connection.execute(wanted.where(_invite(query.poll, person))).one_or_none()
    if row is None:
        return None
    (network,) = seen(connection, select(networks.c.id).where(networks.c.id == row.network), person)
    return Polled(query.poll, network, row.by, row.name, row.at, row.answer, row.told)
