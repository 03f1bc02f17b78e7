"""Two organisations become one: all of the one is the other's from then on, and nobody loses a seat or an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Row,
    Table,
    Text,
    and_,
    delete,
    exists,
    func,
    select,
    type_coerce,
    update,
)

from bot.nudges.quarter import scope_of_house
from bot.nudges.team import scope_of_team
from storage.arrangements import arrangements_of, settle_people
from storage.holding import drop, heed_arrangements
from storage.tables import (
    channels,
    conversations,
    meetings,
    metadata,
    network_channels,
    organisations,
    outbox,
    persons,
    row_changes,
    tenants,
)

PLACE = ("platform", "tenant", "address")


def scoped() -> tuple[Table, ...]:
    """Every table whose rows are an organisation's."""
    return tuple(table for table in metadata.sorted_tables if "organisation" in table.c)


def tenants_of(connection: Connection, organisation: str) -> tuple[tuple[str, str], ...]:
    rows = select(tenants.c.platform, tenants.c.tenant).where(tenants.c.organisation == organisation)
    return tuple((platform, tenant) for platform, tenant in connection.execute(rows))


def join(
    connection: Connection, source: str, target: str, tenant: tuple[str, str], at: datetime, *, keep_roles: bool
) -> bool:
    """All that is `source`'s becomes `target`'s, whose arrangements hold. False, and nothing done, when either isn't
    there (any more), or `source` is more than this one tenant, given as platform and id.

    Nobody of `source` keeps a role, unless `keep_roles`. `at` is UTC. Plans are the caller's to make anew.
    """
    found = hold(connection, source, target)
    if len(found) < len({source, target}) or source == target or tenants_of(connection, source) != (tenant,):
        return False
    if not keep_roles:
        connection.execute(update(persons).where(persons.c.organisation == source).values(roles=[]))
    _let_one_stay(connection, source, target, at)
    of_house = outbox.c.scope == scope_of_house(source)
    connection.execute(update(outbox).where(of_house).values(scope=scope_of_house(target)))
    for table in scoped():
        own = table.c.organisation == source
        connection.execute(update(table).where(own).values(organisation=target))
    _rewrite(connection, source, target)
    _name(connection, found, source, target)
    connection.execute(delete(organisations).where(organisations.c.id == source))
    if made := arrangements_of(connection, target):
        settle_people(connection, target, made)
    heed_arrangements(connection, target)
    return True


def hold(connection: Connection, *houses: str) -> Sequence[Row[Any]]:
    """Those of these organisations that are there, kept as they are until the transaction ends.

    Their workspaces and tenants come first, as for whoever installs the app there: so neither waits for the other.
    """
    theirs = select(tenants).where(tenants.c.organisation.in_(houses)).order_by(*tenants.primary_key.columns)
    connection.execute(theirs.with_for_update()).all()
    own = select(organisations).where(organisations.c.id.in_(houses)).order_by(organisations.c.id)
    return connection.execute(own.with_for_update()).all()


def _let_one_stay(connection: Connection, source: str, target: str, at: datetime) -> None:
    """Where both have the same: the target's wish for a row of the calendar, and its channel for a network's posts.

    Of a channel that both linked, the row that is linked now.
    """
    whole = (row_changes.c.organisation == source) & (row_changes.c.network == "")
    connection.execute(delete(row_changes).where(whole))
    twin = channels.alias("twin")
    same = and_(*(twin.c[name] == channels.c[name] for name in PLACE), twin.c.organisation == target)
    pairs = select(channels.c.id, channels.c.status, twin.c.id, twin.c.status).join(twin, same)
    for mine, status, theirs, its in connection.execute(pairs.where(channels.c.organisation == source)).all():
        goes, stays = (theirs, mine) if status == "linked" != its else (mine, theirs)
        _one_channel(connection, goes, stays, at)
    other = network_channels.alias("other")
    both = exists().where((other.c.network == network_channels.c.network) & (other.c.organisation == target))
    connection.execute(delete(network_channels).where((network_channels.c.organisation == source) & both))


def _one_channel(connection: Connection, goes: str, stays: str, at: datetime) -> None:
    """What pointed to the one points to the other. Nothing comes of the one's team: the other's is planned anew."""
    drop(connection, outbox.c.scope == scope_of_team(goes), "why-replanned", at)
    if connection.scalar(select(meetings.c.channel).where(meetings.c.channel == stays)):
        connection.execute(delete(meetings).where(meetings.c.channel == goes))
    for column in (*pointing_to(channels), persons.c.team, outbox.c.recipient):
        connection.execute(update(column.table).where(column == goes).values({column.name: stays}))
    connection.execute(delete(channels).where(channels.c.id == goes))


def pointing_to(table: Table) -> tuple[Column[Any], ...]:
    """Every column with a foreign key to this table's id."""
    columns = (column for one in metadata.sorted_tables for column in one.columns)
    return tuple(column for column in columns if column.references(table.c.id))


def _rewrite(connection: Connection, source: str, target: str) -> None:
    """What conversations have under way names its organisation too."""
    kept = type_coerce(conversations.c.state, Text)
    named = kept.contains(source, autoescape=True)
    connection.execute(update(conversations).where(named).values(state=func.replace(kept, source, target)))


def _name(connection: Connection, found: Sequence[Row[Any]], source: str, target: str) -> None:
    """An organisation without a name is called as the one that came to it."""
    names = {row.id: row.name for row in found}
    if not names[target]:
        own = organisations.c.id == target
        connection.execute(update(organisations).where(own).values(name=names[source]))
