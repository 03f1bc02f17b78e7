"""What is told when a facilitator can't be reached any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, select, true

from bot.life.adrift import LOOKS_AFTER, notices
from bot.network.model import Network
from bot.people import Person
from storage.networks import load, private
from storage.outbox import plan
from storage.people import REACHED, find_person
from storage.tables import accounts, members, networks, persons


def tell_who_is_left(connection: Connection, person: str, now: datetime) -> None:
    """Who can take over what this person facilitates hears so, once nobody reaches them by any account (`now` is UTC).

    In one order for everybody: no two workers wait for each other.
    """
    _tell(connection, networks.c.facilitator == person, now)


def tell_who_are_left(connection: Connection, now: datetime) -> None:
    """The same of everybody who is reached by no account any more, as after an uninstall. Nobody hears it twice."""
    _tell(connection, true(), now)


def _tell(connection: Connection, which: ColumnElement[bool], now: datetime) -> None:
    there = exists().where((accounts.c.person == networks.c.facilitator) & REACHED)
    adrift = which & (networks.c.status == "open") & ~private() & ~there
    for network in load(connection, select(networks.c.id).where(adrift).order_by(networks.c.id)):
        if not network.over(now):
            plan(connection, notices(network, _who_may_act(connection, network), now))


def _who_may_act(connection: Connection, network: Network) -> Iterator[Person]:
    """Who facilitates it too, or looks after its organisation, and can be reached."""
    there = exists().where((accounts.c.person == persons.c.id) & REACHED)
    too = select(members.c.person).where(members.c.network == network.id, members.c.standing == "leading")
    near = (persons.c.organisation == network.organisation) | persons.c.id.in_(too)
    rows = connection.execute(select(persons.c.id, persons.c.roles).where(near, there).order_by(persons.c.id)).all()
    for row in rows:
        if LOOKS_AFTER & set(row.roles) or network.standing(row.id) == "leading":
            yield from filter(None, (find_person(connection, row.id),))
