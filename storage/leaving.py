"""Who is still in networks of others, though Kring isn't where they are any more."""

from __future__ import annotations

from sqlalchemy import Connection, exists, select

from bot.ports import Departure
from storage.networks import load
from storage.people import find_person
from storage.tables import accounts, members, networks, persons


def departures(connection: Connection) -> tuple[Departure, ...]:
    """Those with accounts, none of which is where Kring is, in open networks of other organisations."""
    theirs = accounts.c.person == persons.c.id
    gone = exists().where(theirs) & ~exists().where(theirs & accounts.c.installed)
    abroad = (networks.c.organisation != persons.c.organisation) & (networks.c.status == "open")
    rows = connection.execute(
        select(members.c.person, members.c.network)
        .join(persons, persons.c.id == members.c.person)
        .join(networks, networks.c.id == members.c.network)
        .where(gone & abroad)
        .order_by(members.c.network, members.c.place)
    )
    found = []
    for person_id, network_id in rows.all():
        person = find_person(connection, person_id)
        network = load(connection, select(networks.c.id).where(networks.c.id == network_id))
        found += [Departure(person, one) for one in network if person]
    return tuple(found)
