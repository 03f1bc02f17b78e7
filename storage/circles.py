"""A network with everybody whom its calendar concerns, as the planner wants it."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select

from bot.codec import Codec
from bot.network.model import Network
from bot.nudges.circle import Circle, Party
from bot.nudges.rows import RowChange
from bot.people import Person
from storage.dialect import add_or_update
from storage.networks import MANAGER, load, visible_to
from storage.tables import evaluations, networks, persons, row_changes, sessions

CHANGES = Codec((RowChange,))


# Built once: they are asked at every change of a network.
HELD = select(networks.c.id).where(networks.c.id == bindparam("network")).with_for_update(key_share=True)
TEAMS = (persons.c.organisation == bindparam("organisation")) & persons.c.team.in_(bindparam("teams", expanding=True))
AROUND = (
    select(persons.c.id, persons.c.timezone, persons.c.country, persons.c.team, persons.c.roles)
    .where((persons.c.id == bindparam("facilitator")) | TEAMS)
    .order_by(persons.c.id)
)
OPENED = (
    select(evaluations.c.session, evaluations.c.opened)
    .join(sessions, sessions.c.id == evaluations.c.session)
    .where(sessions.c.network == bindparam("network"))
    .order_by(sessions.c.number)
)
CHANGED = (
    select(row_changes.c.change)
    .where(row_changes.c.organisation == bindparam("organisation"))
    .where((row_changes.c.network == "") | (row_changes.c.network == bindparam("network")))
    .order_by(row_changes.c.network, row_changes.c.row)
)


def circle_of(connection: Connection, network_id: str) -> Circle | None:
    """The network with its people as they are now. Its row is held until the transaction ends."""
    network = next(iter(load(connection, HELD.params(network=network_id))), None)
    if network is None:
        return None
    own = {"network": network.id, "organisation": network.organisation}
    facilitator, managers = _around(connection, network)
    opened = tuple((session, at) for session, at in connection.execute(OPENED, {"network": network.id}))
    changes = tuple(filter(None, map(CHANGES.load_or_none, connection.scalars(CHANGED, own))))
    return Circle(network, facilitator, managers, opened, changes)


def _around(connection: Connection, network: Network) -> tuple[Party, tuple[tuple[str, Party], ...]]:
    """The facilitator, and the managers of the members' teams, each with the team."""
    teams = {member.team for member in network.seated if member.team}
    names = {"facilitator": network.facilitator, "organisation": network.organisation, "teams": sorted(teams)}
    rows = connection.execute(AROUND, names)
    people = [(Party(who, zone, country), team, roles) for who, zone, country, team, roles in rows]
    facilitator = next(party for party, _, _ in people if party.person == network.facilitator)
    return facilitator, tuple((team, party) for party, team, roles in people if team in teams and MANAGER in roles)


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
