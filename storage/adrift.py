"""Networks whose facilitator can't be reached any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, exists, select

from bot.life.adrift import Adrift, told_to
from bot.network.model import Network
from bot.people import Person
from storage.networks import load, private
from storage.people import REACHED
from storage.queries import answer
from storage.tables import accounts, networks


@answer.register
def _(query: Adrift, connection: Connection, person: Person, now: datetime) -> tuple[Network, ...]:
    own = (networks.c.organisation == person.organisation) & (networks.c.status == "open") & ~private()
    there = exists().where((accounts.c.person == networks.c.facilitator) & REACHED)
    found = load(connection, select(networks.c.id).where(own, ~there).order_by(networks.c.name, networks.c.id))
    return told_to(person, (one for one in found if not one.over(now)))
