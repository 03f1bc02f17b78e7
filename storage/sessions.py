"""What happens around one session: its agenda, who was there, when somebody prepares it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.life.kickoff import BALLOTS
from bot.life.sessions import ABOUT, MyTime, PresenceSaid, Program, ProgramOf, Settled, Slot, TimeChosen, ballot_of
from bot.life.voices import BallotIn, VoicesIn
from bot.people import Person
from bot.ports import Commit
from storage.dialect import add_or_update
from storage.facts import write
from storage.queries import answer
from storage.tables import attendance, members, persons, sessions, voices
from storage.voices import ballot_in, is_inside, leads, voices_in

UNSAID = {"coming": "unknown", "brings": ""}


def network_of(connection: Connection, session: str) -> str:
    """The network that a session belongs to; empty for one that doesn't exist."""
    return connection.scalar(select(sessions.c.network).where(sessions.c.id == session)) or ""


@write.register
def _(fact: Settled, connection: Connection, commit: Commit) -> bool:
    """Nothing for who doesn't lead the network (any more), nor for a session of another one."""
    voice = fact.voice
    if leads(connection, voice.network, commit.person.id) and (
        not voice.session or network_of(connection, voice.session) == voice.network
    ):
        here = (voices.c.id == voice.id) & (voices.c.network == voice.network)
        settled = {"state": voice.state, "label": voice.label, "session": voice.session or None}
        connection.execute(update(voices).where(here).values(**settled))
    return True


@write.register
def _(fact: PresenceSaid, connection: Connection, commit: Commit) -> bool:
    """Of who has no seat, nothing."""
    network = network_of(connection, fact.session.id)
    of_anybody = leads(connection, network, commit.person.id)
    seated = (members.c.network == network) & (members.c.standing == "member")
    found = select(persons.c.id, persons.c.organisation).join(members, members.c.person == persons.c.id)
    homes = {row[0]: row[1] for row in connection.execute(found.where(seated))}
    for person, came in fact.came:
        if person in homes and (of_anybody or person == commit.person.id):
            row = {"session": fact.session.id, "person": person, "organisation": homes[person]}
            add_or_update(connection, attendance, row | UNSAID | {"came": came}, "came")
    return True


@write.register
def _(fact: TimeChosen, connection: Connection, commit: Commit) -> bool:
    """False for who is no longer inside."""
    person, session = commit.person, fact.session.id
    if not is_inside(connection, network_of(connection, session), person.id):
        return False
    row = {"session": session, "person": person.id, "organisation": person.organisation}
    days, at = (fact.slot.days, fact.slot.at) if fact.slot else (None, None)
    chosen = {"prepare_days": days, "prepare_at": at}
    add_or_update(connection, attendance, row | UNSAID | chosen, *chosen)
    return True


@answer.register
def _(query: ProgramOf, connection: Connection, person: Person, now: datetime) -> Program:
    network = network_of(connection, query.session)
    said = voices_in(VoicesIn(network, ABOUT), connection, person, now)
    goals = tuple(one for one in said if one.kind == "goal")
    return Program(
        tuple(one for one in said if one.kind == "question"),
        ballot_in(BallotIn(network, ballot_of(query.session)), connection, person, now),
        goals,
        tuple(ballot_in(BallotIn(network, one), connection, person, now) for one in BALLOTS) if goals else (),
    )


@answer.register
def _(query: MyTime, connection: Connection, person: Person, now: datetime) -> Slot | None:
    if not is_inside(connection, network_of(connection, query.session), person.id):
        return None
    mine = (attendance.c.session == query.session) & (attendance.c.person == person.id)
    chosen = select(attendance.c.prepare_days, attendance.c.prepare_at).where(mine)
    row = connection.execute(chosen.where(attendance.c.prepare_days.is_not(None))).one_or_none()
    return Slot(*row) if row else None
