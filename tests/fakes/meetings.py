"""What `MemoryStore` tells around a team meeting."""

from __future__ import annotations

from datetime import datetime

from bot.nudges.nudge import OUT
from bot.people import Person
from bot.queries import AgendaOf
from bot.told import Agenda, Bringing
from tests.fakes.tables import Tables


def agenda_of(tables: Tables, query: AgendaOf, person: Person) -> Agenda:
    """What was confirmed for the team's own channel, the newest first, and how many agendas it had."""
    if query.channel not in (person.team, person.id):
        return Agenda()
    theirs = (one for one in tables.insights.values() if (one.channel, one.audience) == (query.channel, "team"))
    told = sorted(((tables.confirmed[one.id], one) for one in theirs), key=lambda pair: pair[1].id)
    told.sort(key=lambda pair: pair[0], reverse=True)
    posts = others(tables, "agenda", query.channel, query.subject)
    return Agenda(tuple(told[: query.limit]), len(posts), max(posts, default=None))


def bringing_of(tables: Tables, person: Person, subject: str) -> Bringing:
    """When this person last shared something, and was last asked to bring something to another meeting."""
    shared = (tables.confirmed[one.id] for one in tables.insights.values() if one.author == person.id)
    asked = others(tables, "bring", person.id, subject)
    return Bringing(max(shared, default=None), max(asked, default=None))


def others(tables: Tables, kind: str, recipient: str, subject: str) -> list[datetime]:
    """When somebody got nudges of this kind around another meeting than this."""
    rows = (row for row in tables.outbox.values() if (row.nudge.kind, row.nudge.recipient) == (kind, recipient))
    return [row.moment for row in rows if row.nudge.subject != subject and row.status in OUT]
