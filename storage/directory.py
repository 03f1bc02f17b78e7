"""Who is known where, by name: for whoever runs Kring. Nothing of what anybody said or answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Row, select

from bot.people import Account, PlatformName
from storage.tables import accounts, organisations, persons, tenants

OF_PERSON = ("id", "name", "organisation", "roles")


@dataclass(frozen=True)
class Organisation:
    """An organisation with its workspaces and tenants, each as platform and id."""

    id: str
    name: str
    tenants: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Known:
    """One account of somebody, and the roles of the person whose it is."""

    account: Account
    person: str
    name: str
    organisation: str
    roles: frozenset[str]


def find_organisations(connection: Connection) -> tuple[Organisation, ...]:
    """All of them, those with a name first."""
    there: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in connection.execute(select(tenants).order_by(tenants.c.platform, tenants.c.tenant)):
        there[row.organisation] = (*there.get(row.organisation, ()), (row.platform, row.tenant))
    rows = connection.execute(
        select(organisations.c.id, organisations.c.name).order_by(organisations.c.name == "", organisations.c.name)
    )
    return tuple(Organisation(row.id, row.name, there.get(row.id, ())) for row in rows)


def find_known(connection: Connection, organisation: str) -> tuple[Known, ...]:
    """Every account of this organisation (of all, for an empty one), by the person's name."""
    login = accounts.join(persons, persons.c.id == accounts.c.person)
    columns = (accounts.c.platform, accounts.c.tenant, accounts.c.user, *(persons.c[name] for name in OF_PERSON))
    rows = select(*columns).select_from(login).order_by(persons.c.name, persons.c.id, accounts.c.id)
    rows = rows.where(persons.c.organisation == organisation) if organisation else rows
    return tuple(map(_known, connection.execute(rows)))


def _known(row: Row[Any]) -> Known:
    account = Account(cast("PlatformName", row.platform), row.tenant, row.user)
    return Known(account, row.id, row.name, row.organisation, frozenset(row.roles))
