"""The guests of sessions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, select, update

from bot.life.guests import (
    Guest,
    GuestAnswered,
    GuestDropped,
    GuestInvited,
    GuestsAt,
    Visit,
    VisitTo,
    bare,
    refused,
    seen_by,
)
from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit
from storage.facts import write
from storage.networks import led_by, load
from storage.outbox import plan
from storage.queries import answer
from storage.tables import guests, members, networks, persons, sessions


def _leads(connection: Connection, network: Network, guest: Guest, person: str) -> bool:
    """Whether this person leads the network, and the session is one of its."""
    its = exists().where((sessions.c.network == networks.c.id) & (sessions.c.id == guest.session))
    return bool(connection.scalar(select(exists().where((networks.c.id == network.id) & led_by(person) & its))))


@write.register
def _(fact: GuestInvited, connection: Connection, commit: Commit) -> bool:
    """Nothing for who doesn't lead the network (any more); False for who was asked already."""
    guest, network = fact.guest, fact.network
    if not _leads(connection, network, guest, commit.person.id):
        return True
    if _found(connection, (guests.c.session == guest.session) & (guests.c.person == guest.person)):
        return False
    if guest.added:
        _add(connection, guest, network, commit.person)
    ids = {"session": guest.session, "person": guest.person, "organisation": network.organisation}
    said = {"by": commit.person.id, "topic": guest.topic, "status": guest.status, "at": commit.at}
    connection.execute(guests.insert(), ids | said)
    return True


def _add(connection: Connection, guest: Guest, network: Network, by: Person) -> None:
    """A person without an account, in the language of who asks them."""
    own = {"id": guest.person, "organisation": network.organisation, "name": guest.name, "added_by": by.id}
    reader = {"locale": by.reader.locale, "timezone": by.reader.timezone, "country": by.country}
    nothing: dict[str, Any] = {"team": None, "roles": [], "account": None}
    nothing |= {"locale_chosen": False, "timezone_chosen": False}
    connection.execute(persons.insert(), own | reader | nothing)


@write.register
def _(fact: GuestAnswered, connection: Connection, commit: Commit) -> bool:
    mine = (guests.c.session == fact.session) & (guests.c.person == commit.person.id)
    other = mine & (guests.c.status != fact.status)
    changed = connection.execute(update(guests).where(other).values(status=fact.status))
    if changed.rowcount and fact.status == "no":
        its = select(sessions.c.network).where(sessions.c.id == fact.session)
        for network, guest in zip(load(connection, its), _found(connection, mine), strict=True):
            plan(connection, refused(guest, network, commit.at))
    return True


@write.register
def _(fact: GuestDropped, connection: Connection, commit: Commit) -> bool:
    """Who was there by name alone is gone with it. A "no" stays: or they could be asked again."""
    guest = fact.guest
    if not _leads(connection, fact.network, guest, commit.person.id):
        return True
    theirs = (guests.c.session == guest.session) & (guests.c.person == guest.person)
    connection.execute(delete(guests).where(theirs, guests.c.status != "no"))
    elsewhere = exists().where(guests.c.person == persons.c.id) | exists().where(members.c.person == persons.c.id)
    nameless = (persons.c.id == guest.person) & persons.c.added_by.is_not(None)
    connection.execute(delete(persons).where(nameless & ~elsewhere))
    return True


def _found(connection: Connection, which: ColumnElement[bool]) -> tuple[Guest, ...]:
    columns = (guests.c.session, guests.c.person, persons.c.name, guests.c.topic, guests.c.status)
    rows = select(*columns, persons.c.added_by.is_not(None)).join(persons, persons.c.id == guests.c.person)
    return tuple(Guest(*row) for row in connection.execute(rows.where(which)))


@answer.register
def _(query: GuestsAt, connection: Connection, person: Person, now: datetime) -> tuple[Guest, ...]:
    its = select(sessions.c.network).where((sessions.c.id == query.about) | (sessions.c.network == query.about))
    network = next(iter(load(connection, its.distinct())), None)
    if network is None:
        return ()
    of_all = select(sessions.c.id).where(sessions.c.network == network.id)
    which = guests.c.session.in_(of_all) if query.about == network.id else guests.c.session == query.about
    return seen_by(_found(connection, which), network, person.id)


@answer.register
def _(query: VisitTo, connection: Connection, person: Person, now: datetime) -> Visit | None:
    mine = _found(connection, (guests.c.session == query.session) & (guests.c.person == person.id))
    its = select(sessions.c.network).where(sessions.c.id == query.session)
    network = next(iter(load(connection, its)), None) if mine else None
    session = network.session(query.session) if network else None
    if network is None or session is None:
        return None
    (guest,) = mine
    seen, off = bare(session, guest.status), network.status != "open"
    return Visit(network.name, seen, network.facilitator_name, guest.topic, guest.status, cancelled=off)
