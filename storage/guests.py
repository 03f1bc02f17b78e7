"""Guests of a workspace or tenant: none of its organisation's people. Each is an organisation of their own.

So nothing that is scoped by organisation is theirs, nobody there can appoint them, and an invitation's code is their
way into a network, where the network's organisation lets others in.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, RowMapping, exists, select, update
from structlog import get_logger

from bot.organisation import Arrangements
from storage.arrangements import ARRANGEMENTS, arrangements_of
from storage.tables import accounts, organisations, persons, tenants

log = get_logger()


def own_house(connection: Connection, host: str) -> str:
    """An organisation for a guest of `host`: with its hours and language, and open to networks of others."""
    house = uuid4().hex
    made = replace(arrangements_of(connection, host) or Arrangements(), outside=True, contact_person="")
    connection.execute(organisations.insert(), {"id": house, "name": "", "arrangements": ARRANGEMENTS.dump(made)})
    return house


def settle(connection: Connection, row: RowMapping, host: str, *, guest: bool) -> None:
    """The platform says whether the account is a guest's: the person leaves the host's people, or comes to them.

    What an organisation gave them, their roles and their team, is gone then. Who is one of
    the host's people by another account stays so.

    Into a host with a closed border nobody comes with accounts in other organisations: there the account alone does, as
    a new person. What they said and had before stays with those other accounts.
    """
    held = select(persons.c.organisation).where(persons.c.id == row["id"]).with_for_update()
    now = str(connection.scalar(held))
    stays = now != host or _is_employed(connection, row, host) if guest else _has_tenants(connection, now)
    if stays or not _is_login_of(connection, row):
        return
    if not guest and _carries_others(connection, row, host) and not _is_open(connection, host):
        _part(connection, row, host)
        return
    home = own_house(connection, host) if guest else host
    theirs = persons.c.id == row["id"]
    connection.execute(update(persons).where(theirs).values(organisation=home, roles=[], team=None))
    connection.execute(update(accounts).where(accounts.c.id == row["login"]).values(organisation=home))


def _is_login_of(connection: Connection, row: RowMapping) -> bool:
    """Whether it is still their account, now that they are held: of several that hear it at once, one parts it."""
    return _any(connection, (accounts.c.id == row["login"]) & (accounts.c.person == row["id"]))


def _carries_others(connection: Connection, row: RowMapping, host: str) -> bool:
    """Whether they have an account in a tenant that isn't the host's."""
    others = (accounts.c.person == row["id"]) & (accounts.c.id != row["login"])
    where = (tenants.c.platform == accounts.c.platform) & (tenants.c.tenant == accounts.c.tenant)
    return _any(connection, others & where & (tenants.c.organisation != host))


def _is_open(connection: Connection, organisation: str) -> bool:
    made = arrangements_of(connection, organisation)
    return made is not None and made.outside


def _part(connection: Connection, row: RowMapping, host: str) -> None:
    """The account is somebody of the host's from now on; whoever had it is reached by the others."""
    fresh, login = uuid4().hex, row["login"]
    kept = {name: row[name] for name in ("name", "locale", "timezone", "country")}
    chosen = {name: row[name] for name in ("locale_chosen", "timezone_chosen")}
    own = {"id": fresh, "organisation": host, "roles": [], "team": None, "account": login}
    connection.execute(persons.insert(), own | kept | chosen)
    connection.execute(update(accounts).where(accounts.c.id == login).values(person=fresh, organisation=host))
    parted = (persons.c.id == row["id"]) & (persons.c.account == login)
    connection.execute(update(persons).where(parted).values(account=None, account_chosen=False))
    log.info("guest.parted", reason="closed to others", organisation=host)


def _is_employed(connection: Connection, row: RowMapping, host: str) -> bool:
    """Whether another account of theirs is in a tenant of the host's, and no guest's there."""
    others = (accounts.c.person == row["id"]) & (accounts.c.id != row["login"]) & accounts.c.guest.is_not(True)
    where = (tenants.c.platform == accounts.c.platform) & (tenants.c.tenant == accounts.c.tenant)
    return _any(connection, others & where & (tenants.c.organisation == host))


def _has_tenants(connection: Connection, organisation: str) -> bool:
    """A guest's own organisation has none."""
    return _any(connection, tenants.c.organisation == organisation)


def _any(connection: Connection, which: ColumnElement[bool]) -> bool:
    return bool(connection.scalar(select(exists().where(which))))
