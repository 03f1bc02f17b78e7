"""How `MemoryStore` tells what somebody hasn't said yet of what they were asked around a session."""

from __future__ import annotations

from datetime import datetime

from bot.life.unsaid import SAYING, Matter, Said, Unsaid, unsaid
from bot.people import Person
from tests.fakes.answers import answer
from tests.fakes.tables import Tables


@answer.register
def _(query: Unsaid, tables: Tables, person: Person, now: datetime) -> tuple[Matter, ...]:
    network = tables.network_of(query.session)
    session = network.session(query.session) if network else None
    if network is None or session is None:
        return ()
    own = (one for one in tables.voices.values() if (one.network, one.person) == (network.id, person.id))
    cast = (ballot for within, ballot, who in tables.votes if (within, who) == (network.id, person.id))
    kinds = frozenset(one.kind for one in own if one.kind in SAYING)
    return unsaid(network, session, person.id, Said(kinds, frozenset(cast), network.id in tables.decisions), now)
