"""What is decided about a network: each decision is refused if the network is no longer as it was known."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, delete, update

from bot.ports import Commit
from bot.steering import HandedOver, NetworkChanged, PeopleInvited, SessionAdded, SessionPrepared
from storage.facts import write
from storage.framing import kept, session_values
from storage.networks import enroll, searchable, swap
from storage.tables import members, sessions


@write.register
def _(fact: NetworkChanged, connection: Connection, commit: Commit) -> bool:
    now = fact.now
    words = searchable(f"{now.name} {now.goal}")
    own = {"name": now.name, "goal": now.goal, "capacity": now.capacity, "search": words, "frame": kept(now.frame)}
    return swap(connection, fact.network, **own)


@write.register
def _(fact: PeopleInvited, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    for member in fact.members:
        if fact.network.standing(member.person) is None:
            enroll(connection, fact.network, replace(member, standing="invited"), commit.at)
    return True


@write.register
def _(fact: HandedOver, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network, facilitator=fact.to):
        return False
    here = members.c.network == fact.network.id
    connection.execute(delete(members).where(here, members.c.person == fact.to))
    if fact.stays:
        stays = {"network": fact.network.id, "person": fact.network.facilitator, "standing": "leading"}
        place = {"place": 0, "since": commit.at, "organisation": fact.network.organisation}
        connection.execute(members.insert(), stays | place)
    return True


@write.register
def _(fact: SessionPrepared, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    here = (sessions.c.id == fact.session.id) & (sessions.c.network == fact.network.id)
    connection.execute(update(sessions).where(here).values(prepared=kept(fact.session.prepared)))
    return True


@write.register
def _(fact: SessionAdded, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    own = {"organisation": fact.network.organisation, "network": fact.network.id}
    connection.execute(sessions.insert(), session_values(fact.session) | own)
    return True
