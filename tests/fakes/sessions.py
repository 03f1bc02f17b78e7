"""How `MemoryStore` keeps what happens around one session."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.life.kickoff import BALLOTS
from bot.life.sessions import ABOUT, MyTime, PresenceSaid, Program, ProgramOf, Settled, Slot, TimeChosen, ballot_of
from bot.life.voices import BallotIn, VoicesIn
from bot.network.model import Attendance
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.shared import is_seated
from tests.fakes.tables import Tables
from tests.fakes.voices import ballot_in, voices_in


def network_of(tables: Tables, session: str) -> str:
    found = tables.network_of(session)
    return found.id if found else ""


@happen.register
def _(fact: Settled, tables: Tables, commit: Commit) -> None:
    kept, voice = tables.voices.get(fact.voice.id), fact.voice
    if kept is None or kept.network != voice.network or not tables.networks[kept.network].led_by(commit.person.id):
        return
    if not voice.session or network_of(tables, voice.session) == voice.network:
        tables.voices[kept.id] = replace(kept, label=voice.label, state=voice.state, session=voice.session)


@happen.register
def _(fact: PresenceSaid, tables: Tables, commit: Commit) -> None:
    network = tables.networks[network_of(tables, fact.session.id)]
    for person, came in fact.came:
        mine = network.led_by(commit.person.id) or person == commit.person.id
        if network.standing(person) == "member" and mine:
            key = fact.session.id, person
            unsaid = Attendance(person, tables.persons[person].name, "unknown")
            tables.attendance[key] = replace(tables.attendance.get(key, unsaid), came=came)


@happen.register
def _(fact: TimeChosen, tables: Tables, commit: Commit) -> None:
    key, slot = (fact.session.id, commit.person.id), fact.slot
    tables.slots.pop(key, None)
    person = tables.persons[commit.person.id]
    tables.attendance.setdefault(key, Attendance(person.id, person.name, "unknown"))
    if slot:
        tables.slots[key] = slot.days, slot.at


@answer.register
def _(query: ProgramOf, tables: Tables, person: Person, now: datetime) -> Program:
    network = network_of(tables, query.session)
    said = voices_in(VoicesIn(network, ABOUT), tables, person, now)
    goals = tuple(one for one in said if one.kind == "goal")
    return Program(
        tuple(one for one in said if one.kind == "question"),
        ballot_in(BallotIn(network, ballot_of(query.session)), tables, person, now),
        goals,
        tuple(ballot_in(BallotIn(network, one), tables, person, now) for one in BALLOTS) if goals else (),
    )


@answer.register
def _(query: MyTime, tables: Tables, person: Person, now: datetime) -> Slot | None:
    kept = tables.slots.get((query.session, person.id))
    inside = is_seated(tables, network_of(tables, query.session), person.id)
    return Slot(*kept) if kept and inside else None
