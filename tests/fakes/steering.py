"""How `MemoryStore` keeps what is decided about a network."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.life.steering import (
    HandedOver,
    InvitedBefore,
    LeadTold,
    NetworkChanged,
    PeopleInvited,
    SeatPassed,
    SessionPrepared,
)
from bot.network.model import Member
from bot.nudges.calendar import scope_of
from bot.nudges.nudge import OUT
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import _seated, changed, drop, happen, reseated
from tests.fakes.tables import Tables


@happen.register
def _(fact: NetworkChanged, tables: Tables, commit: Commit) -> None:
    now, before = fact.now, tables.networks[fact.network.id]
    reseated(
        tables,
        before,
        replace(before, name=now.name, goal=now.goal, capacity=now.capacity, frame=now.frame),
        commit.at,
    )
    people = {before.facilitator, *(one.person for one in before.members)}
    told = (row for row in tables.outbox.values() if row.nudge.kind == "change" and row.nudge.recipient in people)
    drop((row for row in told if row.nudge.subject == f"changed:{before.id}"), "why-replanned", commit.at)


@happen.register
def _(fact: PeopleInvited, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    new = (replace(one, standing="invited") for one in fact.members if before.standing(one.person) is None)
    changed(tables, replace(before, members=(*before.members, *(_seated(one, commit) for one in new))))


@happen.register
def _(fact: HandedOver, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    rest = tuple(one for one in before.members if one.person != fact.to)
    if fact.stays:
        person = tables.persons[before.facilitator]
        stays = Member(person.id, person.name, person.reader, person.country, person.team, "leading", commit.at)
        rest = (stays, *rest)
    reseated(tables, before, replace(before, facilitator=fact.to, members=rest), commit.at)


@happen.register
def _(fact: LeadTold, tables: Tables, commit: Commit) -> None:
    """What it says is all that comes of it."""


@happen.register
def _(fact: SeatPassed, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    people = (
        replace(one, passed=commit.at) if (one.person, one.standing) == (commit.person.id, "waiting") else one
        for one in before.members
    )
    changed(tables, replace(before, members=tuple(people)))


@happen.register
def _(fact: SessionPrepared, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    sessions = (
        replace(one, prepared=fact.session.prepared) if one.id == fact.session.id else one for one in before.sessions
    )
    changed(tables, replace(before, sessions=tuple(sessions)))


@answer.register
def _(query: InvitedBefore, tables: Tables, person: Person, now: datetime) -> frozenset[tuple[str, str]]:
    led = {scope_of(one.id): one.id for one in tables.networks.values() if one.led_by(person.id)}
    got = (row.nudge for row in tables.outbox.values() if row.nudge.kind == "invitation" and row.status in OUT)
    return frozenset((led[one.scope], one.recipient) for one in got if one.scope in led)
