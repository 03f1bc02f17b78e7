"""A network with everybody whom its calendar concerns, as the planner wants it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, exists, select

from bot.codec import Codec
from bot.life.ending import STILL
from bot.network.model import Network
from bot.network.seats import to_be_written_to
from bot.nudges.circle import Ahead, Circle, Outlet, Party
from bot.nudges.rows import RowChange
from bot.nudges.wishes import Hours
from bot.people import MANAGER, Channel, Person
from storage.arrangements import arranged, arrangements_of
from storage.dialect import add_or_update
from storage.insights import find_channels
from storage.networks import load, visible_to
from storage.newcomer import country_in
from storage.tables import (
    attendance,
    decisions,
    evaluations,
    guests,
    members,
    network_channels,
    networks,
    organisations,
    persons,
    row_changes,
    sessions,
    votes,
)

CHANGES = Codec((RowChange,))


# Built once: they are asked at every change of a network.
HELD = select(networks.c.id).where(networks.c.id == bindparam("network")).with_for_update(key_share=True)
# A team is of one organisation, and only its own people are in it.
TEAMS = persons.c.team.in_(bindparam("teams", expanding=True))
PARTY = (persons.c.id, persons.c.timezone, persons.c.country, organisations.c.arrangements)
AT_HOME = persons.join(organisations, organisations.c.id == persons.c.organisation)
AROUND = (
    select(*PARTY, persons.c.team, persons.c.roles)
    .select_from(AT_HOME)
    .where((persons.c.id == bindparam("facilitator")) | TEAMS)
    .order_by(persons.c.id)
)
OPENED = (
    select(evaluations.c.session, evaluations.c.opened)
    .join(sessions, sessions.c.id == evaluations.c.session)
    .where(sessions.c.network == bindparam("network"))
    .order_by(sessions.c.number)
)
WITH_HOURS = (
    select(persons.c.id, organisations.c.arrangements)
    .select_from(AT_HOME.join(members, members.c.person == persons.c.id))
    .where(members.c.network == bindparam("network"), organisations.c.arrangements.is_not(None))
    .order_by(members.c.place)
)
CHANGED = (
    select(row_changes.c.change)
    .where(row_changes.c.organisation == bindparam("organisation"))
    .where((row_changes.c.network == "") | (row_changes.c.network == bindparam("network")))
    .order_by(row_changes.c.network, row_changes.c.row)
)

AHEAD = (
    select(attendance.c.session, attendance.c.person, attendance.c.prepare_days, attendance.c.prepare_at)
    .join(sessions, sessions.c.id == attendance.c.session)
    .where(sessions.c.network == bindparam("network"), attendance.c.prepare_days.is_not(None))
    .order_by(sessions.c.number, attendance.c.person)
)
POSTED = select(network_channels.c.channel).where(network_channels.c.network == bindparam("network"))
COMING = (
    select(guests.c.session, *PARTY)
    .select_from(AT_HOME.join(guests, guests.c.person == persons.c.id))
    .join(sessions, sessions.c.id == guests.c.session)
    .where(sessions.c.network == bindparam("network"), guests.c.status == "yes", persons.c.added_by.is_(None))
    .order_by(guests.c.session, guests.c.person)
)
SETTLED = select(exists().where(decisions.c.network == bindparam("network")))
LATER = select(votes.c.person).where(votes.c.network == bindparam("network"), votes.c.ballot == STILL)


def circle_of(connection: Connection, network_id: str) -> Circle | None:
    """The network with its people as they are now; who can't be written to is none of its calendar's business.

    Its row is held until the transaction ends.
    """
    whole = next(iter(load(connection, HELD.params(network=network_id))), None)
    if whole is None:
        return None
    network = to_be_written_to(whole)
    own = {"network": network.id, "organisation": network.organisation}
    facilitator, managers = _around(connection, network)
    opened = tuple((session, at) for session, at in connection.execute(OPENED, {"network": network.id}))
    changes = tuple(filter(None, map(CHANGES.load_or_none, connection.scalars(CHANGED, own))))
    outlets, hours = _outlets(connection, network), _hours(connection, network)
    ahead = tuple(Ahead(*row) for row in connection.execute(AHEAD, {"network": network.id}))
    settled, later = bool(connection.scalar(SETTLED, own)), frozenset(connection.scalars(LATER, own))
    coming = tuple((row[0], _party(*row[1:])) for row in connection.execute(COMING, {"network": network.id}))
    around = Circle(network, facilitator, managers, opened, changes, hours, outlets)
    return replace(around, settled=settled, later=later, ahead=ahead, guests=coming)


def _outlets(connection: Connection, network: Network) -> tuple[Outlet, ...]:
    """The linked channels in which its posts appear, by their id."""
    ids = set(connection.scalars(POSTED, {"network": network.id}))
    found = find_channels(connection, ids) if ids else {}
    return tuple(Outlet(_channel(connection, found[one]), found[one].organisation) for one in sorted(found))


def _channel(connection: Connection, channel: Channel) -> Party:
    made = arrangements_of(connection, channel.organisation)
    country = country_in(channel.reader.timezone, made)
    return Party(channel.id, channel.reader.timezone, country, made.hours if made else None)


def _around(connection: Connection, network: Network) -> tuple[Party, tuple[tuple[str, Party], ...]]:
    """The facilitator, and the managers of the members' teams, each with the team."""
    teams = {member.team for member in network.seated if member.team}
    names = {"facilitator": network.facilitator, "teams": sorted(teams)}
    rows = connection.execute(AROUND, names)
    people = [(_party(*party), team, roles) for *party, team, roles in rows]
    facilitator = next(party for party, _, _ in people if party.person == network.facilitator)
    return facilitator, tuple((team, party) for party, team, roles in people if team in teams and MANAGER in roles)


def _party(person: str, timezone: str, country: str, arrangements: object) -> Party:
    made = arranged(arrangements)
    return Party(person, timezone, country, made.hours if made else None)


def _hours(connection: Connection, network: Network) -> tuple[tuple[str, Hours], ...]:
    """Those that the members' organisations chose, by member."""
    rows = connection.execute(WITH_HOURS, {"network": network.id})
    found = ((person, arranged(kept)) for person, kept in rows)
    return tuple((person, made.hours) for person, made in found if made)


def changes_of(connection: Connection, person: Person, network_id: str) -> tuple[RowChange, ...]:
    """A network's own, for whoever may see it; without a network, those of the person's organisation."""
    wanted = select(row_changes.c.change).where(row_changes.c.network == network_id).order_by(row_changes.c.row)
    if network_id:
        wanted = wanted.join(networks, networks.c.id == row_changes.c.network).where(visible_to(person))
    else:
        wanted = wanted.where(row_changes.c.organisation == person.organisation)
    return tuple(filter(None, map(CHANGES.load_or_none, connection.scalars(wanted))))


def change_row(connection: Connection, organisation: str, network_id: str, row: int, change: RowChange | None) -> None:
    """The organisation's wish for a row, or the network's own; None: as it is by default again."""
    which = {"organisation": organisation, "network": network_id, "row": row}
    if change is not None:
        add_or_update(connection, row_changes, which | {"change": CHANGES.dump(change)}, "change")
        return
    same = [row_changes.c[name] == value for name, value in which.items()]
    connection.execute(delete(row_changes).where(*same))
