"""What is decided about a network: each decision is refused if the network is no longer as it was known."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, delete, update

from bot.life.steering import HandedOver, NetworkChanged, PeopleInvited, SeatPassed, SessionPrepared
from bot.network.seats import without
from bot.ports import Commit
from storage.facts import write
from storage.findable import note
from storage.framing import kept
from storage.holding import heed_change
from storage.networks import enroll, reseat, searchable, swap
from storage.tables import members, sessions


@write.register
def _(fact: NetworkChanged, connection: Connection, commit: Commit) -> bool:
    now = fact.now
    words = searchable(f"{now.name} {now.goal}")
    own = {"name": now.name, "goal": now.goal, "capacity": now.capacity, "search": words, "frame": kept(now.frame)}
    if not reseat(connection, fact.network, replace(fact.network, capacity=now.capacity), commit.at, **own):
        return False
    note(connection, now, fact.network.organisation, commit.at)
    heed_change(connection, fact.network, commit.at)
    return True


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
    if not reseat(connection, fact.network, without(fact.network, fact.to), commit.at, facilitator=fact.to):
        return False
    here = members.c.network == fact.network.id
    connection.execute(delete(members).where(here, members.c.person == fact.to))
    if fact.stays:
        stays = {"network": fact.network.id, "person": fact.network.facilitator, "standing": "leading"}
        place = {"place": 0, "since": commit.at, "organisation": fact.network.organisation}
        connection.execute(members.insert(), stays | place)
    return True


@write.register
def _(fact: SeatPassed, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    mine = (members.c.network == fact.network.id) & (members.c.person == commit.person.id)
    waiting = mine & (members.c.standing == "waiting")
    connection.execute(update(members).where(waiting).values(passed=commit.at))
    return True


@write.register
def _(fact: SessionPrepared, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    here = (sessions.c.id == fact.session.id) & (sessions.c.network == fact.network.id)
    connection.execute(update(sessions).where(here).values(prepared=kept(fact.session.prepared)))
    return True
