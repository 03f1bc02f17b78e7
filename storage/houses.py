"""What an organisation's own calendar needs: those who keep its catalogue, and its plan."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from bot.consequences import Touched
from bot.nudges.circle import Party
from bot.nudges.quarter import KEEPERS, House, scope_of_house
from bot.planning import Planner
from storage.circles import CHANGES
from storage.plans import make_so
from storage.tables import organisations, persons, row_changes

WITH_ROLES = persons.c.roles != []
"""A short list: most people were given no role."""


def find_houses(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.scalars(select(organisations.c.id).order_by(organisations.c.id)))


def house_of(connection: Connection, organisation: str) -> House:
    """The organisation with its people as they are now."""
    columns = (persons.c.id, persons.c.timezone, persons.c.country, persons.c.roles)
    rows = connection.execute(
        select(*columns).where(persons.c.organisation == organisation, WITH_ROLES).order_by(persons.c.id)
    )
    people = tuple(Party(who, zone, country) for who, zone, country, roles in rows if KEEPERS & set(roles))
    own = (row_changes.c.organisation == organisation) & (row_changes.c.network == "")
    changes = tuple(
        filter(None, map(CHANGES.load_or_none, connection.scalars(select(row_changes.c.change).where(own))))
    )
    return House(organisation, people, changes)


def replan_house(connection: Connection, planner: Planner, organisation: str, at: datetime) -> bool:
    """Makes the organisation's own plan what the planner wants. False: it already was."""
    wanted = planner.house(house_of(connection, organisation), at)
    return make_so(connection, scope_of_house(organisation), wanted, Touched(), at)
