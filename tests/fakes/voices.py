"""How `MemoryStore` keeps and tells what members contribute, and how they vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.life.voices import Ballot, BallotIn, Contributed, TakenBack, Voice, VoicesIn, Voted, ballot, heard
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.shared import is_seated
from tests.fakes.tables import Tables


@happen.register
def _(fact: Contributed, tables: Tables, commit: Commit) -> None:
    kept = tables.voices.get(fact.voice.id)
    if kept is None:
        tables.voices[fact.voice.id] = replace(fact.voice, person=commit.person.id, at=commit.at)
    elif kept.person == commit.person.id:
        own = {"session": kept.session, "network": kept.network, "person": kept.person, "at": kept.at}
        tables.voices[kept.id] = Voice(**(vars(fact.voice) | own))


@happen.register
def _(fact: TakenBack, tables: Tables, commit: Commit) -> None:
    if (kept := tables.voices.get(fact.voice.id)) and kept.person == commit.person.id:
        del tables.voices[kept.id]


@happen.register
def _(fact: Voted, tables: Tables, commit: Commit) -> None:
    key = (fact.network.id, fact.ballot, commit.person.id)
    tables.votes.pop(key, None)
    if fact.choices:
        tables.votes[key] = fact.choices


@answer.register
def voices_in(query: VoicesIn, tables: Tables, person: Person, now: datetime) -> tuple[Voice, ...]:
    if not is_seated(tables, query.network, person.id):
        return ()
    leads = tables.networks[query.network].led_by(person.id)
    found = [
        replace(one, name=tables.persons[one.person].name)
        for one in tables.voices.values()
        if one.network == query.network and one.kind in query.kinds
        if leads or one.state != "dropped" or one.person == person.id
    ]
    return heard(sorted(found, key=lambda one: (one.at or now, one.id)), person.id)


@answer.register
def ballot_in(query: BallotIn, tables: Tables, person: Person, now: datetime) -> Ballot:
    if not is_seated(tables, query.network, person.id):
        return Ballot()
    cast = {key[2]: choices for key, choices in tables.votes.items() if key[:2] == (query.network, query.ballot)}
    return ballot(cast, person.id)
