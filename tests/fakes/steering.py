"""How `MemoryStore` keeps what is decided about a network."""

from __future__ import annotations

from dataclasses import replace

from bot.network.model import Member
from bot.ports import Commit
from bot.steering import HandedOver, NetworkChanged, PeopleInvited, SessionAdded, SessionPrepared
from tests.fakes.happenings import _seated, changed, happen
from tests.fakes.tables import Tables


@happen.register
def _(fact: NetworkChanged, tables: Tables, commit: Commit) -> None:
    now, before = fact.now, tables.networks[fact.network.id]
    changed(tables, replace(before, name=now.name, goal=now.goal, capacity=now.capacity, frame=now.frame))


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
    changed(tables, replace(before, facilitator=fact.to, members=rest))


@happen.register
def _(fact: SessionPrepared, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    sessions = (
        replace(one, prepared=fact.session.prepared) if one.id == fact.session.id else one for one in before.sessions
    )
    changed(tables, replace(before, sessions=tuple(sessions)))


@happen.register
def _(fact: SessionAdded, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    changed(tables, replace(before, sessions=(*before.sessions, fact.session)))
