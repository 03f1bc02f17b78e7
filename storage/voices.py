"""What members of a network contribute, and how they vote."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, or_, select, update

from bot.life.voices import Ballot, BallotIn, Contributed, TakenBack, Voice, VoicesIn, Voted, ballot, heard
from bot.people import Person
from bot.ports import Commit
from storage.dialect import add_or_update, add_unless_there
from storage.facts import write
from storage.networks import inside, led_by
from storage.queries import answer
from storage.tables import networks, persons, voices, votes


def is_inside(connection: Connection, network: str, person: str) -> bool:
    """Whether this person has a seat in the network, or leads it."""
    return bool(connection.scalar(select(exists().where((networks.c.id == network) & inside(person)))))


def leads(connection: Connection, network: str, person: str) -> bool:
    return bool(connection.scalar(select(exists().where((networks.c.id == network) & led_by(person)))))


@write.register
def _(fact: Contributed, connection: Connection, commit: Commit) -> bool:
    """False for who is no longer inside."""
    voice, person = fact.voice, commit.person
    if not is_inside(connection, voice.network, person.id):
        return False
    own = {"id": voice.id, "organisation": person.organisation, "network": voice.network, "person": person.id}
    said = {"kind": voice.kind, "label": voice.label, "text": voice.text, "named": voice.named, "state": voice.state}
    if not add_unless_there(connection, voices, own | said | {"session": voice.session or None, "at": commit.at}):
        mine = (voices.c.id == voice.id) & (voices.c.person == person.id)
        connection.execute(update(voices).where(mine).values(**said))
    return True


@write.register
def _(fact: TakenBack, connection: Connection, commit: Commit) -> bool:
    mine = (voices.c.id == fact.voice.id) & (voices.c.person == commit.person.id)
    connection.execute(delete(voices).where(mine))
    return True


@write.register
def _(fact: Voted, connection: Connection, commit: Commit) -> bool:
    """False for who is no longer inside."""
    network, person = fact.network.id, commit.person
    if not is_inside(connection, network, person.id):
        return False
    key = {"network": network, "ballot": fact.ballot, "person": person.id}
    if fact.choices:
        row = key | {"organisation": person.organisation, "choices": list(fact.choices)}
        add_or_update(connection, votes, row, "choices")
    else:
        connection.execute(delete(votes).where(*(votes.c[name] == value for name, value in key.items())))
    return True


@answer.register
def voices_in(query: VoicesIn, connection: Connection, person: Person, now: datetime) -> tuple[Voice, ...]:
    if not is_inside(connection, query.network, person.id):
        return ()
    wanted = (voices.c.network == query.network) & voices.c.kind.in_(query.kinds)
    if not leads(connection, query.network, person.id):
        wanted &= or_(voices.c.state != "dropped", voices.c.person == person.id)
    return heard(find_voices(connection, wanted), person.id)


def find_voices(connection: Connection, which: ColumnElement[bool]) -> tuple[Voice, ...]:
    """In the order in which they came, with everybody's name: what of it is told, the core decides."""
    found = select(voices, persons.c.name).join(persons, persons.c.id == voices.c.person).where(which)
    rows = connection.execute(found.order_by(voices.c.at, voices.c.id)).mappings()
    return tuple(_voice(dict(row)) for row in rows)


def _voice(row: dict[str, Any]) -> Voice:
    del row["organisation"]
    return Voice(**(row | {"session": row["session"] or ""}))


@answer.register
def ballot_in(query: BallotIn, connection: Connection, person: Person, now: datetime) -> Ballot:
    if not is_inside(connection, query.network, person.id):
        return Ballot()
    here = (votes.c.network == query.network) & (votes.c.ballot == query.ballot)
    rows = connection.execute(select(votes.c.person, votes.c.choices).where(here))
    return ballot({who: tuple(choices) for who, choices in rows}, person.id)
