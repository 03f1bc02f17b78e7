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
from storage.networks import led_by
from storage.queries import answer
from storage.tables import members, networks, persons, voices, votes


def is_inside(connection: Connection, network: str, person: str) -> bool:
    """Whether this person has a seat in the network, or leads it."""
    seat = (members.c.network == networks.c.id) & (members.c.person == person) & (members.c.standing == "member")
    inside = (networks.c.id == network) & (led_by(person) | exists().where(seat))
    return bool(connection.scalar(select(exists().where(inside))))


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
    found = select(voices, persons.c.name).join(persons, persons.c.id == voices.c.person).where(wanted)
    rows = connection.execute(found.order_by(voices.c.at, voices.c.id)).mappings()
    return heard((_voice(dict(row)) for row in rows), person.id)


def _voice(row: dict[str, Any]) -> Voice:
    del row["organisation"]
    return Voice(**(row | {"session": row["session"] or ""}))


def _still_inside(network: str) -> ColumnElement[bool]:
    """Of votes: who left has none any more."""
    theirs = (members.c.network == network) & members.c.standing.in_(("member", "leading"))
    leads = select(networks.c.facilitator).where(networks.c.id == network)
    return votes.c.person.in_(select(members.c.person).where(theirs)) | votes.c.person.in_(leads)


@answer.register
def ballot_in(query: BallotIn, connection: Connection, person: Person, now: datetime) -> Ballot:
    if not is_inside(connection, query.network, person.id):
        return Ballot()
    here = (votes.c.network == query.network) & (votes.c.ballot == query.ballot)
    rows = connection.execute(select(votes.c.person, votes.c.choices).where(here, _still_inside(query.network)))
    return ballot({who: tuple(choices) for who, choices in rows}, person.id)
