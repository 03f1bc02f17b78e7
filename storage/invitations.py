"""Invitations to a network, and what they show to whom of another organisation."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, select, update

from bot.across import Glimpse, Invitation, Invited
from bot.facts import InvitationMade, InvitationWithdrawn, NameAdded
from bot.network.model import Network
from bot.people import Person
from storage.arrangements import arrangements_of
from storage.networks import MANAGER, enroll, load, swap
from storage.tables import invitations, members, networks, persons


def invite(connection: Connection, fact: InvitationMade, person: Person) -> None:
    """By its facilitator; by anybody else, nothing happens. An earlier invitation ends."""
    if not _leads(connection, person, fact.network):
        return
    _end_all(connection, fact.network)
    ids = {"organisation": fact.network.organisation, "network": fact.network.id, "by": person.id}
    connection.execute(invitations.insert(), ids | {"code": fact.code, "until": fact.until, "withdrawn": False})


def withdraw(connection: Connection, fact: InvitationWithdrawn, person: Person) -> bool:
    """False when the network changed meanwhile. The change of its revision refuses whoever is coming in just now."""
    if not _leads(connection, person, fact.network):
        return True
    _end_all(connection, fact.network)
    return swap(connection, fact.network)


def _end_all(connection: Connection, network: Network) -> None:
    connection.execute(update(invitations).where(invitations.c.network == network.id).values(withdrawn=True))


def _leads(connection: Connection, person: Person, network: Network) -> bool:
    theirs = (networks.c.id == network.id) & (networks.c.facilitator == person.id)
    return bool(connection.scalar(select(exists().where(theirs))))


def add_name(connection: Connection, fact: NameAdded, person: Person, at: datetime) -> bool:
    """A person without an account, with a seat. False when the network changed meanwhile."""
    if not _leads(connection, person, fact.network):
        return True
    if not swap(connection, fact.network):
        return False
    member = fact.member
    own = {"id": member.person, "organisation": fact.network.organisation, "name": member.name, "added_by": person.id}
    reader = {"locale": member.reader.locale, "timezone": member.reader.timezone, "country": member.country}
    nothing: dict[str, Any] = {"team": None, "roles": [], "account": None}
    nothing |= {"locale_chosen": False, "timezone_chosen": False}
    connection.execute(persons.insert(), own | reader | nothing)
    enroll(connection, fact.network, member, at)
    return True


def invitations_of(connection: Connection, person: Person, now: datetime) -> tuple[Invitation, ...]:
    """Those that are good now, to what this person facilitates."""
    good = (invitations.c.until > now) & ~invitations.c.withdrawn & (networks.c.facilitator == person.id)
    found = (
        select(invitations.c.code, invitations.c.network, invitations.c.until)
        .join(networks, networks.c.id == invitations.c.network)
        .where(good)
        .order_by(invitations.c.network)
    )
    return tuple(Invitation(*row) for row in connection.execute(found))


def invited_by(connection: Connection, code: str, person: Person, now: datetime) -> Invited | None:
    """What the code leads to, as far as both organisations allow."""
    good = (invitations.c.code == code) & (invitations.c.until > now) & ~invitations.c.withdrawn
    which = select(networks.c.id).join(invitations, invitations.c.network == networks.c.id)
    network = next(iter(load(connection, which.where(good & (networks.c.status == "open")))), None)
    if network is None:
        return None
    if network.organisation != person.organisation and not network.standing(person.id):
        if not allows_outside(connection, person.organisation):
            return Invited(None, "home")
        if not allows_outside(connection, network.organisation):
            return Invited(None, "away")
    return Invited(without_names(network, person))


def without_names(network: Network, person: Person) -> Network:
    """How many there are, and in which order; not who."""
    hidden = (one if one.person == person.id else replace(one, name="", house="") for one in network.members)
    return replace(network, members=tuple(hidden))


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
    which = select(networks.c.id).where(networks.c.id == network_id, networks.c.status == "open")
    found = load(connection, which.where(exists().where(seat & theirs)))
    return next((glimpse(network) for network in found), None)


def glimpse(network: Network) -> Glimpse:
    return Glimpse(network.name, tuple(replace(session, place="") for session in network.sessions))
