"""How `MemoryStore` keeps and tells managers' polls of their teams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from bot.life.polling import (
    AGAIN,
    AskedBy,
    Keenness,
    KeennessTold,
    Poll,
    PollAnswered,
    Polled,
    PollOf,
    TeamPolled,
    asks,
    counts_of,
    is_open,
    may_ask_again,
)
from bot.people import MANAGER, Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen, holds
from tests.fakes.plans import plan
from tests.fakes.shared import is_in
from tests.fakes.tables import Invite, PollKept, Tables


def _manages(tables: Tables, person: Person, network: str) -> bool:
    found = tables.visible(tables.networks.get(network), person)
    own = found is not None and found.organisation == person.organisation and found.frame.kind != "outside"
    return own and MANAGER in person.roles and person.team is not None


@holds.register
def _(fact: TeamPolled, tables: Tables, person: Person, at: datetime) -> bool:
    mine = (one for one in tables.polls.values() if (one.by, one.network) == (person.id, fact.network.id))
    return _manages(tables, person, fact.network.id) and all(at - one.at >= AGAIN for one in mine)


@happen.register
def _(fact: TeamPolled, tables: Tables, commit: Commit) -> None:
    network, person = fact.network.id, commit.person
    people = list(_to_ask(tables, person, network, commit.at))
    tables.polls[fact.id] = PollKept(fact.id, network, person.id, commit.at, [Invite(one) for one in people])
    plan(tables, [asks(one, fact.id, network, person.organisation, commit.at) for one in people])


def _to_ask(tables: Tables, manager: Person, network: str, now: datetime) -> Iterator[str]:
    reached = {one.person for one in tables.logins.values() if one.reachable and one.installed}
    team = (one for one in tables.persons.values() if one.team == manager.team and one.id != manager.id)
    for one in sorted(one.id for one in team if one.organisation == manager.organisation and one.id in reached):
        news = not is_in(tables, network, one) and not _was_invited(tables, network, one)
        if news and all(may_ask_again(said, at, now) for said, at in _asked(tables, network, one)):
            yield one


def _was_invited(tables: Tables, network: str, person: str) -> bool:
    mine = (row.nudge for row in tables.outbox.values() if row.nudge.recipient == person)
    return any((nudge.kind, nudge.subject) == ("invitation", network) for nudge in mine)


def _asked(tables: Tables, network: str, person: str) -> Iterator[tuple[str, datetime]]:
    for poll in tables.polls.values():
        if poll.network == network:
            yield from ((one.answer, poll.at) for one in poll.invites if one.person == person)


def _invite(tables: Tables, poll: str, person: Person) -> Invite | None:
    kept = tables.polls.get(poll)
    return next((one for one in kept.invites if one.person == person.id), None) if kept else None


@holds.register
def _(fact: PollAnswered, tables: Tables, person: Person, at: datetime) -> bool:
    invite = _invite(tables, fact.poll.id, person)
    return invite is not None and invite.answer == ""


@happen.register
def _(fact: PollAnswered, tables: Tables, commit: Commit) -> None:
    if invite := _invite(tables, fact.poll.id, commit.person):
        invite.answer, invite.answered = fact.answer, commit.at


@holds.register
def _(fact: KeennessTold, tables: Tables, person: Person, at: datetime) -> bool:
    kept, invite = tables.polls.get(fact.poll.id), _invite(tables, fact.poll.id, person)
    if kept is None or invite is None or not is_open(kept.at, at):
        return False
    return invite.answer == "yes" and not invite.told


@happen.register
def _(fact: KeennessTold, tables: Tables, commit: Commit) -> None:
    if invite := _invite(tables, fact.poll.id, commit.person):
        invite.told = True


@answer.register
def _(query: PollOf, tables: Tables, person: Person, now: datetime) -> Poll | None:
    if not _manages(tables, person, query.network):
        return None
    mine = [one for one in tables.polls.values() if (one.by, one.network) == (person.id, query.network)]
    latest = max(mine, key=lambda one: (one.at, one.id), default=None)
    if latest is None:
        return Poll()
    said = sorted((one for one in latest.invites if one.answer), key=lambda one: (one.answered or now, one.person))
    counted = (one for one in said if not one.told and is_open(latest.at, one.answered or now))
    answers = [cast("Keenness", one.answer) for one in counted]
    counts = () if is_open(latest.at, now) else counts_of(answers)
    return Poll(latest.at, counts, tuple(tables.persons[one.person].name for one in said if one.told))


@answer.register
def _(query: AskedBy, tables: Tables, person: Person, now: datetime) -> Polled | None:
    kept, invite = tables.polls.get(query.poll), _invite(tables, query.poll, person)
    if kept is None or invite is None:
        return None
    network, said = tables.view(tables.networks[kept.network], person), cast("Keenness", invite.answer)
    return Polled(query.poll, network, kept.by, tables.persons[kept.by].name, kept.at, said, invite.told)
