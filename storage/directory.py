"""Who is known where, by name: for whoever runs Kring. Nothing of what anybody said or answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Row, ScalarSelect, Table, func, select

from bot.people import Account, PlatformName
from storage.joining import scoped
from storage.tables import accounts, members, networks, organisations, persons, tenants

OF_ACCOUNT = ("platform", "tenant", "user", "reachable", "installed")
OF_PERSON = ("id", "name", "organisation", "roles")


@dataclass(frozen=True)
class Organisation:
    """An organisation with its workspaces and tenants, each as platform and id, and how many it has of what."""

    id: str
    name: str
    tenants: tuple[tuple[str, str], ...]
    people: int = 0
    networks: int = 0
    arranged: bool = False


@dataclass(frozen=True)
class Known:
    """One account of somebody, and the roles of the person whose it is.

    Nudges go by the `preferred` one. `reachable`: they didn't block Kring there; `installed`: the app is there.
    """

    account: Account
    person: str
    name: str
    organisation: str
    roles: frozenset[str]
    preferred: bool
    reachable: bool
    installed: bool


@dataclass(frozen=True)
class Added:
    """Somebody without an account, whom a facilitator added by name; with the names of the networks they are in."""

    person: str
    name: str
    organisation: str
    networks: tuple[str, ...]


def find_organisations(connection: Connection) -> tuple[Organisation, ...]:
    """All of them, those with a name first. A guest is none: what has neither name nor tenant isn't told."""
    there: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in connection.execute(select(tenants).order_by(tenants.c.platform, tenants.c.tenant)):
        there[row.organisation] = (*there.get(row.organisation, ()), (row.platform, row.tenant))
    made = organisations.c.arrangements.is_not(None).label("arranged")
    columns = (organisations.c.id, organisations.c.name, _how_many(persons), _how_many(networks), made)
    order = (organisations.c.name == "", organisations.c.name, organisations.c.id)
    rows = connection.execute(select(*columns).order_by(*order))
    found = (Organisation(row[0], row[1], there.get(row[0], ()), *row[2:]) for row in rows)
    return tuple(one for one in found if one.name or one.tenants)


def _how_many(table: Table) -> ScalarSelect[int]:
    own = select(func.count()).select_from(table).where(table.c.organisation == organisations.c.id)
    return own.correlate(organisations).scalar_subquery()


def count_rows(connection: Connection, organisation: str) -> dict[str, int]:
    """How many rows of each table are this organisation's, where it has any."""
    counts = {table.name: _count(connection, table, organisation) for table in scoped()}
    return {name: count for name, count in counts.items() if count}


def _count(connection: Connection, table: Table, organisation: str) -> int:
    own = select(func.count()).select_from(table).where(table.c.organisation == organisation)
    return connection.scalar(own) or 0


def find_known(connection: Connection, organisation: str) -> tuple[Known, ...]:
    """Every account of this organisation (of all, for an empty one), by the person's name."""
    login = accounts.join(persons, persons.c.id == accounts.c.person)
    preferred = (func.coalesce(persons.c.account, "") == accounts.c.id).label("preferred")
    columns = (*(accounts.c[name] for name in OF_ACCOUNT), *(persons.c[name] for name in OF_PERSON), preferred)
    rows = select(*columns).select_from(login).order_by(persons.c.name, persons.c.id, accounts.c.id)
    rows = rows.where(persons.c.organisation == organisation) if organisation else rows
    return tuple(map(_known, connection.execute(rows)))


def find_added(connection: Connection, organisation: str) -> tuple[Added, ...]:
    """Who was added by name in this organisation (in any, for an empty one), by name; also where all is over."""
    seats = persons.outerjoin(members, members.c.person == persons.c.id)
    seats = seats.outerjoin(networks, networks.c.id == members.c.network)
    columns = (persons.c.id, persons.c.name, persons.c.organisation, networks.c.name.label("network"))
    rows = select(*columns).select_from(seats).where(persons.c.added_by.is_not(None))
    rows = rows.where(persons.c.organisation == organisation) if organisation else rows
    found: dict[str, Added] = {}
    for row in connection.execute(rows.order_by(persons.c.name, persons.c.id, networks.c.name)):
        before = found[row.id].networks if row.id in found else ()
        inside = (*before, row.network) if row.network else before
        found[row.id] = Added(row.id, row.name, row.organisation, inside)
    return tuple(found.values())


def _known(row: Row[Any]) -> Known:
    account = Account(cast("PlatformName", row.platform), row.tenant, row.user)
    here = (bool(row.preferred), row.reachable, row.installed)
    return Known(account, row.id, row.name, row.organisation, frozenset(row.roles), *here)
