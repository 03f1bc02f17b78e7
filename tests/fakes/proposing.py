"""How `MemoryStore` keeps and tells what people proposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.life.proposing import (
    LISTED,
    Counsel,
    MyCounsel,
    MyProposals,
    Proposal,
    ProposalAnswered,
    ProposalBy,
    ProposalSent,
    ProposalWithdrawn,
    counsel,
    is_kept_waiting,
)
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen, holds
from tests.fakes.tables import Tables


@holds.register
def _(fact: ProposalSent, tables: Tables, person: Person, at: datetime) -> bool:
    to = fact.proposal.to
    mine = (one for one in tables.proposals.values() if one.person == person.id)
    return not is_kept_waiting(to, mine, at) and to in {one.person for one in _counsel(tables, person)}


@holds.register(ProposalAnswered)
@holds.register(ProposalWithdrawn)
def _(fact: ProposalAnswered | ProposalWithdrawn, tables: Tables, person: Person, at: datetime) -> bool:
    kept = tables.proposals.get(fact.proposal.id)
    whose = kept and (kept.to if isinstance(fact, ProposalAnswered) else kept.person)
    return kept is not None and kept.status == "sent" and whose == person.id


@happen.register
def _(fact: ProposalSent, tables: Tables, commit: Commit) -> None:
    kept = replace(fact.proposal, person=commit.person.id, status="sent", reply="", at=commit.at)
    tables.proposals[kept.id] = kept


@happen.register
def _(fact: ProposalAnswered, tables: Tables, commit: Commit) -> None:
    kept = tables.proposals[fact.proposal.id]
    tables.proposals[kept.id] = replace(kept, status=fact.verdict, reply=fact.words)


@happen.register
def _(fact: ProposalWithdrawn, tables: Tables, commit: Commit) -> None:
    tables.proposals[fact.proposal.id] = tables.proposals[fact.proposal.id].without_words


@answer.register
def _(query: MyCounsel, tables: Tables, person: Person, now: datetime) -> tuple[Counsel, ...]:
    return _counsel(tables, person)


def _counsel(tables: Tables, person: Person) -> tuple[Counsel, ...]:
    reached = {one.person for one in tables.logins.values() if one.reachable and one.installed}
    return counsel([one for one in tables.persons.values() if one.id in reached], person)


@answer.register
def _(query: MyProposals, tables: Tables, person: Person, now: datetime) -> tuple[Proposal, ...]:
    mine = [one for one in _named(tables) if one.person == person.id]
    mine.sort(key=lambda one: (one.status == "sent", one.at or now, one.id), reverse=True)
    return tuple(mine[:LISTED])


@answer.register
def _(query: ProposalBy, tables: Tables, person: Person, now: datetime) -> Proposal | None:
    concerned = (one for one in _named(tables) if person.id in (one.person, one.to))
    return next((one for one in concerned if one.id == query.id), None)


def _named(tables: Tables) -> Iterator[Proposal]:
    for one in tables.proposals.values():
        yield replace(one, name=tables.persons[one.person].name, to_name=tables.persons[one.to].name)
