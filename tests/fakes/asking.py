"""How `MemoryStore` keeps and tells what people ask their networks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.life.across import OutletsAround
from bot.life.asking import (
    LISTED,
    LONG_AGO,
    Around,
    AroundQuestions,
    OpenQuestions,
    Question,
    QuestionAsked,
    QuestionBy,
    QuestionClosed,
    Responded,
    Responder,
    ResponseThanked,
    tells_author,
)
from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen, holds
from tests.fakes.plans import plan
from tests.fakes.shared import is_seated
from tests.fakes.tables import Tables


@holds.register
def _(fact: QuestionAsked, tables: Tables, person: Person, at: datetime) -> bool:
    return is_seated(tables, fact.question.network, person.id)


@happen.register
def _(fact: QuestionAsked, tables: Tables, commit: Commit) -> None:
    kept = replace(fact.question, person=commit.person.id, closed=False, at=commit.at, responses=())
    tables.questions[kept.id] = kept


@holds.register
def _(fact: Responded, tables: Tables, person: Person, at: datetime) -> bool:
    kept = tables.questions.get(fact.question.id)
    may = kept is not None and is_seated(tables, kept.network, person.id)
    return kept is not None and may and not _is_closed(tables, kept, at) and kept.person != person.id


@happen.register
def _(fact: Responded, tables: Tables, commit: Commit) -> None:
    kept = tables.questions[fact.question.id]
    response = replace(fact.response, person=commit.person.id, thanked=False, at=commit.at)
    tables.questions[kept.id] = replace(kept, responses=(*kept.responses, response))
    plan(tables, [tells_author(replace(kept, organisation=tables.networks[kept.network].organisation), commit.at)])


@holds.register
def _(fact: ResponseThanked, tables: Tables, person: Person, at: datetime) -> bool:
    kept = tables.questions.get(fact.question.id)
    said = kept.responses if kept and kept.person == person.id else ()
    return any(one.id == fact.response.id and not one.thanked for one in said)


@happen.register
def _(fact: ResponseThanked, tables: Tables, commit: Commit) -> None:
    kept = tables.questions[fact.question.id]
    said = (replace(one, thanked=one.thanked or one.id == fact.response.id) for one in kept.responses)
    tables.questions[kept.id] = replace(kept, responses=tuple(said))


@holds.register
def _(fact: QuestionClosed, tables: Tables, person: Person, at: datetime) -> bool:
    kept = tables.questions.get(fact.question.id)
    return kept is not None and kept.person == person.id


@happen.register
def _(fact: QuestionClosed, tables: Tables, commit: Commit) -> None:
    tables.questions[fact.question.id] = replace(tables.questions[fact.question.id], closed=True)


@answer.register
def _(query: OpenQuestions, tables: Tables, person: Person, now: datetime) -> tuple[Question, ...]:
    found = [one for one in _met(tables, person, now) if not one.closed]
    found.sort(key=lambda one: (one.at or now, one.id), reverse=True)
    return tuple(found[:LISTED])


@answer.register
def _(query: QuestionBy, tables: Tables, person: Person, now: datetime) -> Question | None:
    return next((one for one in _met(tables, person, now) if query.id in (one.id, one.own or one.id)), None)


def _met(tables: Tables, person: Person, now: datetime) -> Iterator[Question]:
    """Those that this person may meet, as they meet them."""
    posted = {key[0] for key, channel in tables.network_channels.items() if channel == person.id}
    for one in tables.questions.values():
        if is_seated(tables, one.network, person.id) or one.network in posted:
            yield replace(_whole(tables, one), closed=_is_closed(tables, one, now)).met_by(person.id)


def _is_closed(tables: Tables, one: Question, now: datetime) -> bool:
    network = tables.networks[one.network]
    return one.closed or network.status != "open" or network.over(now)


def _whole(tables: Tables, one: Question) -> Question:
    network, names = tables.networks[one.network], tables.persons
    said = sorted(one.responses, key=lambda each: (each.at or LONG_AGO, each.id))
    named = tuple(replace(each, name=names[each.person].name) for each in said)
    home, about, name = network.organisation, network.name, names[one.person].name
    return replace(one, responses=named, organisation=home, about=about, name=name)


@answer.register
def _(query: AroundQuestions, tables: Tables, person: Person, now: datetime) -> dict[str, Around]:
    mine = (one for one in tables.networks.values() if is_seated(tables, one.id, person.id))
    return {one.id: _around(tables, one, person, now) for one in mine if one.status == "open" and not one.over(now)}


def _around(tables: Tables, network: Network, person: Person, now: datetime) -> Around:
    outlets = answer(OutletsAround(network.sessions[0].id), tables, person, now)
    assert isinstance(outlets, tuple)
    people = (tables.persons[one.person] for one in network.seated if one.person not in tables.added)
    return Around(
        tuple(Responder(one.id, one.team, one.organisation, _turn(tables, one.id, now)) for one in people), outlets
    )


def _turn(tables: Tables, person: str, now: datetime) -> datetime | None:
    mine = (row for row in tables.outbox.values() if (row.nudge.recipient, row.nudge.kind) == (person, "question"))
    turns = (row.nudge.moment for row in mine if row.reason != "why-solved")
    return max((moment for moment in turns if moment <= now), default=None)
