"""Ids of another organisation are as good as none: for every command, control, form, nudge and question there is.

All of it is generated: from the commands, from the walks through every conversation (`tests.diagrams`), from the
questions and from the facts. A new one is tried by itself; one that can't be tried fails a test.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from typing import Any, get_args

import pytest

from adapters.words import speak_to
from bot import facts
from bot.commands import COMMANDS
from bot.conversing import Turn, advance, show
from bot.events import Commanded, Elapsed, Event, Opened, Pressed, Ref, Said, Submitted
from bot.flow import Step, Unheard
from bot.flows import FLOWS, STATES
from bot.people import Person
from bot.queries import CalendarAt, HolidaysIn, MyHolidays, Query
from bot.runtime import NOWHERE
from tests.diagrams.scenes import Scene, at_once
from tests.diagrams.walk import Move, moves
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Clock
from tests.flows.networks import Circle
from tests.flows.secrets import ROOM, TEAM, WORDS, House, a_house
from tests.flows.telling import form_words, lines_of, told, told_to
from tests.stores import AnyStore, clock, migrated_sqlite, postgres_address, sqlite_address, store

__all__ = ["clock", "migrated_sqlite", "postgres_address", "sqlite_address", "store"]

CARELESS = {CalendarAt, HolidaysIn, MyHolidays}
"""Questions that no store answers."""
UNTOLD = {facts.OrganisationArranged}
"""Facts that name no network, session, channel or person at all, and so can't name another organisation's."""


def found_in(text: str) -> list[str]:
    return [word for word in WORDS if word.lower() in text.lower()]


# --- questions


def asked(kind: type[Query[Any]], house: House) -> Iterator[Query[Any]]:
    """Such questions, one about each thing there is to find out."""
    names = [(field.name, str(field.type)) for field in fields(kind)]  # type: ignore[arg-type]  # every kind is a dataclass
    if any(type_ == "Place" for _, type_ in names):
        for place in (TEAM, ROOM):
            yield kind(**{name: place for name, _ in names})
        return
    for one in dict.fromkeys(house.ids()) if names else ("",):
        yield kind(**{name: VALUES.get(type_, one) for name, type_ in names})


VALUES: dict[str, Any] = {"int": 50, "datetime": MONDAY}


async def test_no_question_tells_a_stranger_anything(store: AnyStore, clock: Clock) -> None:
    """On every kind of store, asked by somebody with every role in another organisation, and by their channel."""
    house = await a_house(store, clock)
    eva = await house.stranger.known()
    for asking in (eva, Person(eva.team or "", eva.organisation, "#noord")):
        for kind in set(Query.__subclasses__()) - CARELESS:
            for query in asked(kind, house):
                answer = (await store.ask(asking, [query]))[query]
                assert found_in(repr(answer)) == [], query


async def test_the_same_questions_are_answered_to_whom_it_concerns() -> None:
    """So that what the stranger doesn't hear is there to be heard."""
    house = await a_house()
    heard: set[str] = set()
    for person in house.people[:3]:
        for kind in set(Query.__subclasses__()) - CARELESS:
            for query in asked(kind, house):
                answer = (await house.world.store.ask(person, [query]))[query]
                heard |= set(found_in(repr(answer)))
    assert heard == set(WORDS) - {"Citroenpers"}


# --- commands


async def test_no_command_leads_to_anything_of_another_organisation() -> None:
    """Typed, pressed, or said without "/kring", with every id that there is."""
    house = await a_house()
    store, eva = house.world.store, house.stranger
    assert isinstance(store, MemoryStore)
    before = belongings(house)
    for one in dict.fromkeys(house.ids()):
        for command in COMMANDS:
            assert found_in(told(await eva.do(Commanded(command.word, one)))) == [], (command.word, one)
        assert found_in(told(await eva.do(Said(one)))) == [], one
    assert belongings(house) == before
    _, page = await house.world.runtime.home(eva.account, eva.profile)
    assert found_in(told_to(page, eva.last[-1].person.reader)) == []


def belongings(house: House) -> str:
    """All that an organisation has, as it stands in the store."""
    store = house.world.store
    assert isinstance(store, MemoryStore)
    tables, own = store.tables, house.people[0].organisation
    people = {person.id for person in house.people}
    return repr(
        (
            tables.networks[house.network],
            {key: one for key, one in tables.attendance.items() if key[1] in people},
            [one for one in tables.insights.values() if one.organisation == own],
            [one for one in tables.channels.values() if one.organisation == own],
            [tables.persons[one] for one in sorted(people)],
            [row for row in tables.outbox.values() if row.nudge.recipient in {*people, *house.channels}],
            (tables.invitations, tables.network_channels, tables.answers, tables.opened, tables.row_changes),
        )
    )


# --- controls, forms and nudges, in every state of every conversation


@cache
def the_house() -> House:
    return asyncio.run(a_house())


def translation(circle: Circle) -> dict[str, str]:
    """From the ids of a scene's world to those of the house."""
    store, house = circle.world.store, the_house()
    assert isinstance(store, MemoryStore)
    tables = store.tables
    sessions = (session for network in tables.networks.values() for session in network.sessions)
    rows = {nudge.kind: nudge for nudge in house.nudges}
    some = next(iter(house.nudges))
    return {
        **dict.fromkeys(tables.networks, house.network),
        **{session.id: house.sessions[(session.number - 1) % 3] for session in sessions},
        **{channel: house.channels[number % 2] for number, channel in enumerate(tables.channels)},
        **dict.fromkeys(tables.insights, house.insight),
        **{person: house.people[number % 3].id for number, person in enumerate(tables.persons)},
        **dict.fromkeys(tables.invitations, house.code),
        **{key: rows.get(row.nudge.kind, some).key for key, row in tables.outbox.items()},
    }


def moved_to(text: str, names: dict[str, str]) -> str:
    """An id, or ids with colons between."""
    return names.get(text) or ":".join(names.get(part, part) for part in text.split(":"))


def translated(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 — the JSON of any state
    match value:
        case str():
            return moved_to(value, names)
        case list():
            return [translated(one, names) for one in value]
        case dict():
            return {key: translated(one, names) for key, one in value.items()}
        case _:
            return value


def same_event(event: Event, names: dict[str, str]) -> Event:
    match event:
        case Pressed(action, value):
            return Pressed(action, moved_to(value, names))
        case Commanded(word, rest):
            return Commanded(word, moved_to(rest, names))
        case Submitted(_, values):
            return replace(event, values=translated(dict(values), names))
        case _:
            return event


Trial = tuple[Scene, Ref, Any, Event]


@cache
def tried() -> tuple[Trial, ...]:
    """Every move that any walk made, once, with the ids of the house: scene, conversation, state before, event."""
    names: dict[int, dict[str, str]] = {}
    found: dict[str, Trial] = {}
    for move in moves():
        circle = move.scene.circle
        ours = names.setdefault(id(circle), names.get(id(circle)) or translation(circle))
        found |= {repr(one[1:]): one for one in _tried(move, ours)}
    return tuple(found.values())


def _tried(move: Move, names: dict[str, str]) -> Iterator[Trial]:
    scene = move.scene
    ref = Ref(scene.ref.flow, moved_to(scene.ref.subject, names))
    state = STATES.load(translated(STATES.dump(move.before), names)) if move.before is not None else None
    yield scene, ref, state, same_event(move.event, names)
    if move.step.form:
        yield scene, ref, state, Opened(move.step.form)


def said_by(turn: Turn, step: Step[Any]) -> str:
    """Everything that somebody would read: message, errors and form."""
    say = speak_to(turn.known.me.reader)
    form = turn.flow.form(step.form, step.state, turn.ref.subject, turn.known) if step.form else None
    lines = [*lines_of(show(turn, step), say), *(say(error.text) for error in step.errors)]
    return "\n".join([*lines, *(form_words(form, say) if form else ())])


def turn_of(trial: Trial, me: Person) -> Turn:
    """The same, done by this person in the house."""
    scene, ref, state, event = trial
    asks = scene.flow.asks(state, ref.subject, event)
    known = at_once(the_house().world.runtime._known(me, asks, NOWHERE))
    return Turn(scene.flow, ref, event, state, known, 0)


@pytest.mark.parametrize("flow", sorted(FLOWS))
def test_no_control_form_or_nudge_tells_a_stranger_anything_or_writes_anything(flow: str) -> None:
    house = the_house()
    eva = at_once(house.world.store.recall(house.stranger.account, None))
    assert eva is not None
    channel = Person(eva.person.team or "", eva.person.organisation, "#noord")
    trials = [trial for trial in tried() if trial[1].flow == flow]
    assert trials, "a conversation that no scene begins isn't tried"
    for trial in trials:
        for me in (eva.person, channel) if isinstance(trial[3], Elapsed) else (eva.person,):
            turn = turn_of(trial, me)
            step = advance(turn)
            if not isinstance(step, Unheard):
                assert found_in(said_by(turn, step)) == [], trial[1:]
                assert named_in(step.facts, house) == [], trial[1:]


def test_the_same_controls_tell_those_whom_it_concerns_and_write_what_they_say() -> None:
    """So that what the stranger doesn't hear is there to be heard, and the ids are the right ones."""
    house, heard, named = the_house(), set[str](), set[str]()
    for trial in tried():
        for me in house.people[:2]:
            turn = turn_of(trial, me)
            step = advance(turn)
            if not isinstance(step, Unheard):
                heard |= set(found_in(said_by(turn, step)))
                named |= set(named_in(step.facts, house))
    assert heard >= {"Zeepaard", "Bramentaart", "Kelderdeur", "Ansjovis", "Bobslee", "Regenjas", "koraal"}
    assert {house.network, *house.sessions[:2]} <= named


def named_in(written: tuple[facts.Fact, ...], house: House) -> list[str]:
    """What facts name of the house."""
    text = repr(written)
    ids = (house.network, *house.sessions, *house.channels, *(person.id for person in house.people), house.insight)
    return [one for one in ids if re.search(rf"'{re.escape(one)}'", text)]


def test_every_fact_there_is_was_tried() -> None:
    """A new fact needs a scene in which somebody records it, and then a stranger tries to."""
    recorded = {type(fact) for move in moves() for fact in move.step.facts}
    assert set(get_args(facts.Fact)) - recorded - UNTOLD == set()
