"""How `MemoryStore` keeps and tells how a network ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.life.ending import (
    STILL,
    Decided,
    Decision,
    DecisionOn,
    MyPlans,
    OwnPlan,
    QuestionsFixed,
    SafetyTrend,
    StillWished,
    Undecided,
)
from bot.life.voices import Voted
from bot.network.anonymity import Tally
from bot.people import Person
from bot.ports import Commit
from bot.queries import TallyOf
from tests.fakes.answers import answer
from tests.fakes.happenings import changed, happen
from tests.fakes.shared import asked, is_seated
from tests.fakes.tables import Tables


@happen.register
def _(fact: Decided, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    added = (fact.session,) if fact.session else ()
    changed(tables, replace(before, sessions=(*before.sessions, *added)))
    tables.decisions[before.id] = Decision(fact.choice, commit.at, fact.owner, "", fact.words)


@happen.register
def _(fact: Undecided, tables: Tables, commit: Commit) -> None:
    before, gone = tables.networks[fact.network.id], fact.session.id if fact.session else ""
    changed(tables, replace(before, sessions=tuple(one for one in before.sessions if one.id != gone)))
    tables.decisions.pop(before.id, None)
    for key in [key for key in tables.attendance if key[0] == gone]:
        del tables.attendance[key]


@happen.register
def _(fact: StillWished, tables: Tables, commit: Commit) -> None:
    happen(Voted(fact.network, STILL, ("yes",) if fact.wanted else ()), tables, commit)


@happen.register
def _(fact: QuestionsFixed, tables: Tables, commit: Commit) -> None:
    if commit.person.id in asked(tables, fact.session.id):
        tables.question_sets.setdefault(fact.session.id, fact.asked)


@answer.register
def _(query: DecisionOn, tables: Tables, person: Person, now: datetime) -> Decision | None:
    kept = tables.decisions.get(query.network)
    if kept is None or not is_seated(tables, query.network, person.id):
        return None
    owner = tables.persons.get(kept.owner)
    return replace(kept, owner_name=owner.name if owner else "")


@answer.register
def _(query: SafetyTrend, tables: Tables, person: Person, now: datetime) -> tuple[tuple[int, float], ...]:
    network = tables.network_of(query.session)
    if network is None or not network.led_by(person.id):
        return ()
    over = [session for session in network.sessions if session.end <= now]
    found = ((session.number, answer(TallyOf(session.id), tables, person, now)) for session in over)
    means = ((number, tally.safety) for number, tally in found if isinstance(tally, Tally))
    return tuple((number, mean) for number, mean in means if mean is not None)


@answer.register
def _(query: MyPlans, tables: Tables, person: Person, now: datetime) -> tuple[OwnPlan, ...]:
    mine = [OwnPlan(when, then, at) for who, at, when, then in tables.plans if who == person.id]
    return tuple(reversed(mine))[: query.limit]
