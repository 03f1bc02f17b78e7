"""Whose place a channel is: the workspaces and tenants of an organisation, and of those that share a network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from sqlalchemy import ColumnElement, Connection, exists, select

from bot.life.across import Ground, Grounds
from bot.people import Person, Place, PlatformName
from storage.networks import led_by
from storage.tables import channels, members, network_channels, networks, persons, tenants


def at_place(place: Place) -> ColumnElement[bool]:
    """The channels there: one of each organisation that linked it."""
    same = (channels.c.platform == place.platform) & (channels.c.tenant == place.tenant)
    return same & (channels.c.address == place.address)


def is_ground(organisation: str, place: Place) -> ColumnElement[bool]:
    """Whether it is a place of this organisation."""
    return exists().where(_of(place) & (tenants.c.organisation == organisation))


SEATED = (members.c.network == networks.c.id) & (members.c.standing == "member")
TAKES_PART = (networks.c.organisation == tenants.c.organisation) | exists().where(
    SEATED & (persons.c.id == members.c.person) & (persons.c.organisation == tenants.c.organisation)
)
"""Whether a tenant's organisation has somebody with a seat in a network, or leads it."""


def is_ground_of(network: str, place: Place) -> ColumnElement[bool]:
    """Whether it is a place of an organisation that takes part in the network."""
    return exists().where((networks.c.id == network) & _of(place) & TAKES_PART)


def _of(place: Place) -> ColumnElement[bool]:
    return (tenants.c.platform == place.platform) & (tenants.c.tenant == place.tenant)


def grounds_of(connection: Connection, person: Person) -> Grounds:
    """Where the person may link channels."""
    own = select(tenants.c.platform, tenants.c.tenant).where(tenants.c.organisation == person.organisation)
    mine = led_by(person.id) | exists().where(SEATED & (members.c.person == person.id))
    shared = select(networks.c.id, tenants.c.platform, tenants.c.tenant).where(mine, TAKES_PART)
    found: dict[str, set[Ground]] = {}
    for network, platform, tenant in connection.execute(shared):
        found.setdefault(network, set()).add((cast("PlatformName", platform), tenant))
    whose = tuple((network, frozenset(some)) for network, some in sorted(found.items()))
    home = frozenset((cast("PlatformName", platform), tenant) for platform, tenant in connection.execute(own))
    return Grounds(home, whose, _posts(connection, person, found))


def _posts(connection: Connection, person: Person, mine: Iterable[str]) -> tuple[tuple[str, Place], ...]:
    """The places where these networks' posts appear for the person's organisation."""
    here = (network_channels.c.organisation == person.organisation) & network_channels.c.network.in_(list(mine))
    rows = connection.execute(
        select(network_channels.c.network, channels)
        .join(channels, channels.c.id == network_channels.c.channel)
        .where(here & (channels.c.status == "linked"))
        .order_by(network_channels.c.network)
    )
    return tuple((row.network, Place(row.platform, row.tenant, row.address, row.place_name)) for row in rows)
