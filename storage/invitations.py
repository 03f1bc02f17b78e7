"""Invitations to a network, and what they show to whom of another organisation."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, select, update

from bot.facts import InvitationMade, InvitationWithdrawn, NameAdded
from bot.life.across import Glimpse, Invitation, Invited, Obstacle
from bot.logins import SeatTaken
from bot.network.model import Network
from bot.network.seats import with_member
from bot.people import MANAGER, Person
from storage.arrangements import arrangements_of
from storage.networks import enroll, led_by, load, private, reseat, swap
from storage.tables import invitations, members, networks, persons


def invite(connection: Connection, fact: InvitationMade, person: Person) -> None:
    """By its facilitator; by anybody else, nothing happens. An earlier one of the same kind ends."""
    if not _leads(connection, person, fact.network):
        return
    seat = fact.seat or None
    _end(connection, (invitations.c.network == fact.network.id) & invitations.c.seat.is_not_distinct_from(seat))
    ids = {"organisation": fact.network.organisation, "network": fact.network.id, "by": person.id, "seat": seat}
    connection.execute(invitations.insert(), ids | {"code": fact.code, "until": fact.until, "withdrawn": False})


def withdraw(connection: Connection, fact: InvitationWithdrawn, person: Person) -> bool:
    """False when the network changed meanwhile. The change of its revision refuses whoever is coming in just now."""
    if not _leads(connection, person, fact.network):
        return True
    _end(connection, invitations.c.network == fact.network.id)
    return swap(connection, fact.network)


def _end(connection: Connection, which: ColumnElement[bool]) -> int:
    """How many were still good, but perhaps for their time."""
    good = which & ~invitations.c.withdrawn
    return connection.execute(update(invitations).where(good).values(withdrawn=True)).rowcount


def use(connection: Connection, fact: SeatTaken, at: datetime) -> bool:
    """A code for one seat, once. False when it isn't good, or for another seat. Of several at once, one."""
    its = (invitations.c.code == fact.code) & (invitations.c.network == fact.network.id)
    return _end(connection, its & (invitations.c.seat == fact.seat) & (invitations.c.until > at)) == 1


def spoil_invitation(connection: Connection, code: str) -> None:
    """One to a single seat; any other stays."""
    _end(connection, (invitations.c.code == code) & invitations.c.seat.is_not(None))


def _leads(connection: Connection, person: Person, network: Network) -> bool:
    theirs = (networks.c.id == network.id) & led_by(person.id)
    return bool(connection.scalar(select(exists().where(theirs))))


def add_name(connection: Connection, fact: NameAdded, person: Person, at: datetime) -> bool:
    """A person without an account, with a seat. False when the network changed meanwhile."""
    if not _leads(connection, person, fact.network):
        return True
    member = fact.member
    if not reseat(connection, fact.network, with_member(fact.network, member), at):
        return False
    own = {"id": member.person, "organisation": fact.network.organisation, "name": member.name, "added_by": person.id}
    reader = {"locale": member.reader.locale, "timezone": member.reader.timezone, "country": member.country}
    nothing: dict[str, Any] = {"team": None, "roles": [], "account": None}
    nothing |= {"locale_chosen": False, "timezone_chosen": False}
    connection.execute(persons.insert(), own | reader | nothing)
    enroll(connection, fact.network, member, at)
    return True


def invitations_of(connection: Connection, person: Person, now: datetime) -> tuple[Invitation, ...]:
    """Those that are good now, to what this person facilitates."""
    good = (invitations.c.until > now) & ~invitations.c.withdrawn & led_by(person.id)
    found = (
        select(invitations.c.code, invitations.c.network, invitations.c.until, invitations.c.seat)
        .join(networks, networks.c.id == invitations.c.network)
        .where(good)
        .order_by(invitations.c.network, invitations.c.code)
    )
    return tuple(Invitation(code, of, until, seat or "") for code, of, until, seat in connection.execute(found))


def invited_by(connection: Connection, code: str, person: Person, now: datetime) -> Invited | None:
    """What the code leads to, as far as both organisations allow."""
    good = (invitations.c.code == code) & (invitations.c.until > now) & ~invitations.c.withdrawn
    which = select(networks.c.id).join(invitations, invitations.c.network == networks.c.id)
    network = next(iter(load(connection, which.where(good & (networks.c.status == "open")))), None)
    seat = _seat(connection, code) if network else None
    if network is None or (seat and not network.standing(seat[0])):
        return None
    if obstacle := _obstacle(connection, network, person):
        return Invited(None, obstacle, until=connection.scalar(select(invitations.c.until).where(good)))
    return Invited(network.seen_by(person.id), seat=seat)


def _obstacle(connection: Connection, network: Network, person: Person) -> Obstacle | None:
    """Nothing is in the way of who is in it already."""
    if network.organisation == person.organisation or network.standing(person.id):
        return None
    if not allows_outside(connection, person.organisation):
        return "home"
    return None if allows_outside(connection, network.organisation) else "away"


def _seat(connection: Connection, code: str) -> tuple[str, str] | None:
    """Whose seat it gives: their id, and the name by which they were added."""
    its = select(invitations.c.seat, persons.c.name).outerjoin(persons, persons.c.id == invitations.c.seat)
    row = connection.execute(its.where(invitations.c.code == code, invitations.c.seat.is_not(None))).one_or_none()
    return (row.seat, row.name or "") if row else None


def allows_outside(connection: Connection, organisation: str) -> bool:
    """Whether the administrator lets its people into networks of others, and others into its own. Not unless said."""
    made = arrangements_of(connection, organisation)
    return made is not None and made.outside


def glimpse_of(connection: Connection, network_id: str, manager: Person) -> Glimpse | None:
    """For the manager of somebody with a seat: its name and its dates."""
    if manager.team is None or MANAGER not in manager.roles:
        return None
    mate = (persons.c.id == members.c.person) & (persons.c.team == manager.team)
    theirs = mate & (persons.c.organisation == manager.organisation) & (persons.c.id != manager.id)
    seat = (members.c.network == networks.c.id) & (members.c.standing == "member")
    which = select(networks.c.id).where(networks.c.id == network_id, networks.c.status == "open", ~private())
    found = load(connection, which.where(exists().where(seat & theirs)))
    return next((glimpse(network) for network in found), None)


def glimpse(network: Network) -> Glimpse:
    return Glimpse(network.name, tuple(replace(session, place="") for session in network.sessions))
