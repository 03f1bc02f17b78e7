"""What somebody hasn't said yet of what they were asked around a session."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, exists, select

from bot.life.unsaid import SAYING, Matter, Said, Unsaid, unsaid
from bot.people import Person
from storage.queries import answer, network_around
from storage.tables import decisions, voices, votes


@answer.register
def _(query: Unsaid, connection: Connection, person: Person, now: datetime) -> tuple[Matter, ...]:
    network = network_around(connection, query.session, person)
    session = network.session(query.session) if network else None
    if network is None or session is None:
        return ()
    return unsaid(network, session, person.id, _said(connection, network.id, person.id), now)


def _said(connection: Connection, network: str, person: str) -> Said:
    own = (voices.c.network == network) & (voices.c.person == person) & voices.c.kind.in_(SAYING)
    cast = (votes.c.network == network) & (votes.c.person == person)
    return Said(
        frozenset(connection.scalars(select(voices.c.kind).where(own))),
        frozenset(connection.scalars(select(votes.c.ballot).where(cast))),
        bool(connection.scalar(select(exists().where(decisions.c.network == network)))),
    )
