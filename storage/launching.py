"""Whom a network asks by name, and whom it is told to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from bot.catalogue.awaited import Fulfilled, fulfilled, notices
from bot.catalogue.model import Interest
from bot.founding.launching import Colleagues, Launched, ManagersHere
from bot.people import MANAGER, Person
from bot.ports import Commit
from storage.facts import write
from storage.matching import wishes_in
from storage.networks import load, private
from storage.outbox import plan
from storage.people import find_persons
from storage.queries import answer
from storage.stems import stems
from storage.tables import networks, persons


@write.register
def _(fact: Launched, connection: Connection, commit: Commit) -> bool:
    """Nothing but what is said because of it: also to those who wait for what the network is about."""
    network, person = fact.network, commit.person
    waiting = wishes_in(connection, person.organisation) if network.organisation == person.organisation else ()
    plan(connection, notices(network, waiting, stems, commit.at, fact.managers))
    return True


@answer.register
def _(query: Fulfilled, connection: Connection, person: Person, now: datetime) -> tuple[Interest, ...]:
    own = (networks.c.id == query.network) & (networks.c.organisation == person.organisation)
    found = load(connection, select(networks.c.id).where(own, ~private()))
    mine = [one for one in wishes_in(connection, person.organisation) if one.person == person.id] if found else ()
    return fulfilled(mine, found[0], stems) if found else ()


@answer.register
def _(query: Colleagues, connection: Connection, person: Person, now: datetime) -> tuple[Person, ...]:
    added = set(connection.scalars(select(persons.c.id).where(persons.c.added_by.is_not(None), _own(person))))
    found = find_persons(connection, query.people)
    own = (found[one] for one in query.people if one in found and one not in added)
    return tuple(one for one in own if one.organisation == person.organisation)


@answer.register
def _(query: ManagersHere, connection: Connection, person: Person, now: datetime) -> tuple[str, ...]:
    rows = connection.execute(select(persons.c.id, persons.c.roles).where(_own(person)).order_by(persons.c.id))
    return tuple(one for one, roles in rows if MANAGER in roles and one != person.id)


def _own(person: Person) -> ColumnElement[bool]:
    """Those of this person's organisation."""
    return persons.c.organisation == person.organisation
