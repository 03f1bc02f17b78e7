"""What a stranger can try with another organisation's ids, generated: each question, command, and move of each walk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from typing import Any, get_args

from sqlalchemy import Connection, Table, select

from adapters.words import speak_to
from bot import facts
from bot.events import Commanded, Event, Opened, Pressed, Ref, Submitted
from bot.flow import Step
from bot.flows import STATES
from bot.life.voices import VoiceKind
from bot.people import Person, Place
from bot.queries import CalendarAt, HolidaysIn, MyHolidays, Query
from bot.turn.conversing import Turn, show
from bot.turn.knowing import NOWHERE
from storage import SqlStore
from storage.tables import accounts, metadata, organisations, outbox, persons
from tests.diagrams.scenes import Scene
from tests.diagrams.walk import Move, moves
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY
from tests.flows.networks import Circle
from tests.flows.secrets import HALL, ROOM, TEAM, WORDS, House
from tests.flows.telling import form_words, lines_of

CARELESS = {CalendarAt, HolidaysIn, MyHolidays}
"""Questions that no store answers."""
VALUES: dict[str, Any] = {"int": 50, "datetime": MONDAY, "tuple[VoiceKind, ...]": get_args(VoiceKind)}
NOWHERE_ID = "secret-0-nowhere"
"""Nothing has this id."""


def found_in(text: str) -> list[str]:
    """Which of the words that no stranger may read are in it."""
    said = text.lower()
    return [word for word in WORDS if word.lower() in said]


def kinds_of_question() -> set[type[Query[Any]]]:
    """Those that stores answer."""
    return set(Query.__subclasses__()) - CARELESS


def asked(kind: type[Query[Any]], house: House) -> Iterator[Query[Any]]:
    """Such questions, one about each thing there is to find out."""
    types = [type_ for _, type_ in _fields(kind)]
    if "Place" in types:
        yield from (about(kind, place) for place in (TEAM, ROOM, HALL))
    elif set(types) <= VALUES.keys():
        yield about(kind, "")
    else:
        yield from (about(kind, one) for one in dict.fromkeys(house.ids()))


def about(kind: type[Query[Any]], one: str | Place) -> Query[Any]:
    """Such a question about this."""
    several = {"tuple[str, ...]": (one,)}
    return kind(**{name: VALUES.get(type_, several.get(type_, one)) for name, type_ in _fields(kind)})


def of_nothing(query: Query[Any]) -> Query[Any] | None:
    """The same about what doesn't exist; None for a question that is about nothing but the asker."""
    types = {type_ for _, type_ in _fields(type(query))}
    if types <= VALUES.keys():
        return None
    return about(type(query), Place("web", "linde", "c-nowhere", "#nowhere") if "Place" in types else NOWHERE_ID)


def _fields(kind: type[Query[Any]]) -> list[tuple[str, str]]:
    return [(field.name, str(field.type)) for field in fields(kind)]  # type: ignore[arg-type]  # every kind is a dataclass


# --- what an organisation has, as it stands in a store


async def belongings(house: House) -> str:
    """All of it: whatever changes in it, this text is another one."""
    store, own = house.world.store, house.people[0].organisation
    if isinstance(store, SqlStore):
        return await store._database.look(lambda connection: "\n".join(_rows(connection, own)))
    assert isinstance(store, MemoryStore)
    return _in_memory(house, store)


def _rows(connection: Connection, own: str) -> Iterator[str]:
    """Every row of every table that is this organisation's; an account is its person's."""
    theirs = select(persons.c.id).where(persons.c.organisation == own)
    ways = {accounts: accounts.c.person.in_(theirs), organisations: organisations.c.id == own}
    for table in metadata.sorted_tables:
        way = table.c.organisation == own if "organisation" in table.c else ways.get(table)
        if way is not None:
            ordered = select(table).where(way).order_by(*table.primary_key.columns)
            yield from (f"{table.name} {tuple(row)}" for row in connection.execute(ordered))


def unowned() -> set[Table]:
    """The tables whose rows are no organisation's."""
    return {table for table in metadata.sorted_tables if "organisation" not in table.c} - {accounts, organisations}


def _in_memory(house: House, store: MemoryStore) -> str:
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
            {key: one for key, one in tables.conversations.items() if key[0] in people},
            (tables.invitations, tables.network_channels, tables.answers, tables.opened, tables.row_changes),
        )
    )


# --- controls, forms and nudges, in every state of every conversation


Trial = tuple[Scene, Ref, Any, Event]
"""A scene, the conversation, its state before, and the event; all with other ids than those of its own world."""


@dataclass(frozen=True)
class Pair:
    """The same with the ids of the house, and with ids that nothing has."""

    real: Trial
    blank: Trial


async def trials(house: House) -> tuple[Pair, ...]:
    """Every move that any walk made, once."""
    rows = await row_ids(house, house.people[0].organisation)
    names: dict[int, tuple[dict[str, str], dict[str, str]]] = {}
    found: dict[str, Pair] = {}
    for move in moves():
        circle = move.scene.circle
        if id(circle) not in names:
            real = _translation(circle, house, rows)
            names[id(circle)] = real, {old: blank(new) for old, new in real.items()}
        both = zip(*(_tried(move, some) for some in names[id(circle)]), strict=True)
        found |= {repr(one[1:]): Pair(one, nothing) for one, nothing in both}
    return tuple(found.values())


def blank(known: str) -> str:
    """An id that nothing has, in the place of one that something has."""
    return f"{NOWHERE_ID}-{sha256(known.encode()).hexdigest()[:8]}"


async def row_ids(house: House, organisation: str) -> Mapping[str, str]:
    """The ids of an organisation's rows of the outbox, as `NudgeBy` wants them, with their kinds: one of each."""
    store = house.world.store
    if isinstance(store, MemoryStore):
        rows = store.tables.outbox.items()
        return {row.nudge.kind: key for key, row in rows if row.nudge.organisation == organisation}
    assert isinstance(store, SqlStore)
    own = select(outbox.c.kind, outbox.c.id).where(outbox.c.organisation == organisation)
    return await store._database.look(lambda connection: {kind: str(row) for kind, row in connection.execute(own)})


def _translation(circle: Circle, house: House, rows: Mapping[str, str]) -> dict[str, str]:
    """From the ids of a scene's world to those of the house."""
    assert isinstance(circle.world.store, MemoryStore)
    tables = circle.world.store.tables
    sessions = (session for network in tables.networks.values() for session in network.sessions)
    some = next(iter(rows.values()))
    return {
        **dict.fromkeys(tables.networks, house.network),
        **{session.id: house.sessions[(session.number - 1) % 3] for session in sessions},
        **{channel: house.channels[number % 2] for number, channel in enumerate(tables.channels)},
        **dict.fromkeys(tables.insights, house.insight),
        **{person: house.people[number % 3].id for number, person in enumerate(tables.persons)},
        **dict.fromkeys(tables.invitations, house.code),
        **{key: rows.get(row.nudge.kind, some) for key, row in tables.outbox.items()},
    }


def _moved_to(text: str, names: Mapping[str, str]) -> str:
    """An id, or ids with colons between."""
    return names.get(text) or ":".join(names.get(part, part) for part in text.split(":"))


def _translated(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 — the JSON of any state
    match value:
        case str():
            return _moved_to(value, names)
        case list():
            return [_translated(one, names) for one in value]
        case dict():
            return {key: _translated(one, names) for key, one in value.items()}
        case _:
            return value


def _same_event(event: Event, names: Mapping[str, str]) -> Event:
    match event:
        case Pressed(action, value):
            return Pressed(action, _moved_to(value, names))
        case Commanded(word, rest):
            return Commanded(word, _moved_to(rest, names))
        case Submitted(_, values):
            return replace(event, values=_translated(dict(values), names))
        case _:
            return event


def _tried(move: Move, names: Mapping[str, str]) -> Iterator[Trial]:
    scene = move.scene
    ref = Ref(scene.ref.flow, _moved_to(scene.ref.subject, names))
    state = STATES.load(_translated(STATES.dump(move.before), names)) if move.before is not None else None
    yield scene, ref, state, _same_event(move.event, names)
    if move.step.form:
        yield scene, ref, state, Opened(move.step.form)


@dataclass
class Memo:
    """What somebody gets to know, each question once: trials write nothing, so it stays as it is."""

    house: House
    me: Person
    answers: dict[tuple[Query[Any], ...], Any]

    async def turn_of(self, trial: Trial) -> Turn:
        """The same, done by this person in the house."""
        scene, ref, state, event = trial
        asks = scene.flow.asks(state, ref.subject, event)
        if asks not in self.answers:
            self.answers[asks] = await self.house.world.runtime._known(self.me, asks, NOWHERE)
        return Turn(scene.flow, ref, event, state, self.answers[asks], 0)


def said_by(turn: Turn, step: Step[Any]) -> str:
    """Everything that somebody would read: message, errors and form."""
    say = speak_to(turn.known.me.reader)
    form = turn.flow.form(step.form, step.state, turn.ref.subject, turn.known) if step.form else None
    lines = [*lines_of(show(turn, step), say), *(say(error.text) for error in step.errors)]
    return "\n".join([*lines, *(form_words(form, say) if form else ())])


def named_in(written: Iterable[facts.Fact], house: House) -> list[str]:
    """What facts name of the house."""
    text = repr(tuple(written))
    ids = (house.network, *house.sessions, *house.channels, *(person.id for person in house.people), house.insight)
    return [one for one in ids if re.search(rf"'{re.escape(one)}'", text)]
