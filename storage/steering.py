"""What is decided about a network: each decision is refused if the network is no longer as it was known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.life.steering import (
    HandedOver,
    InvitedBefore,
    LeadTold,
    NetworkChanged,
    PeopleInvited,
    SeatPassed,
    SessionPrepared,
)
from bot.network.seats import without
from bot.nudges.calendar import scope_of
from bot.nudges.nudge import OUT
from bot.people import Person
from bot.ports import Commit
from storage.facts import write
from storage.findable import note
from storage.framing import kept
from storage.holding import heed_change
from storage.networks import enroll, led_by, reseat, searchable, swap
from storage.queries import answer
from storage.tables import members, networks, outbox, sessions


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
def _(fact: LeadTold, connection: Connection, commit: Commit) -> bool:
    """What it says is all that comes of it."""
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


@answer.register
def _(query: InvitedBefore, connection: Connection, person: Person, now: datetime) -> frozenset[tuple[str, str]]:
    led = {scope_of(id_): id_ for id_ in connection.scalars(select(networks.c.id).where(led_by(person.id)))}
    got = outbox.c.scope.in_(led) & (outbox.c.kind == "invitation") & outbox.c.status.in_(OUT)
    rows = connection.execute(select(outbox.c.scope, outbox.c.recipient).where(got))
    return frozenset((led[scope], recipient) for scope, recipient in rows)
