"""Ids of another organisation are as good as none: for every command, control, form, nudge and question there is.

All of it is generated: from the commands, from the walks through every conversation (`tests.diagrams`), from the
questions and from the facts. A new one is tried by itself; one that can't be tried fails a test. All of it is tried
on every kind of store.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot import facts
from bot.commands import COMMANDS
from bot.events import Commanded, Elapsed, Said
from bot.flow import Unheard
from bot.flows import FLOWS
from bot.people import Person
from bot.turn.conversing import advance
from storage import SqlStore
from storage.tables import chores, lanes, transcript
from tests.diagrams.walk import moves
from tests.fakes.world import Clock
from tests.flows.isolation import (
    Memo,
    Trial,
    asked,
    belongings,
    blank,
    found_in,
    kinds_of_question,
    named_in,
    of_nothing,
    said_by,
    trials,
    unowned,
)
from tests.flows.secrets import WORDS, House, a_house
from tests.flows.telling import told, told_to
from tests.kinds import kinds_of_fact
from tests.stores import AnyStore, clock, migrated_sqlite, postgres_address, sqlite_address, store

__all__ = ["clock", "migrated_sqlite", "postgres_address", "sqlite_address", "store"]

SHORT = 3
"""Characters: the number of a row is in many words."""
UNTOLD = {
    facts.OrganisationArranged,
}
"""Facts that name no network, session, channel or person at all, and so can't name another organisation's."""
READ_BY_A_STRANGER_TOO = {"Citroenpers"}


@pytest.fixture(scope="module")
def walked() -> None:
    """The walks run loops of their own, so they are made before there is another."""
    assert any(moves())


@pytest.fixture
async def house(walked: None, store: AnyStore, clock: Clock) -> House:
    assert walked is None
    return await a_house(store, clock)


def ids_on(store: AnyStore, house: House) -> Iterator[str]:
    """All there are, in memory; in a database, where each word takes a way there and back, one of each kind."""
    yield from dict.fromkeys(house.one_of_each() if isinstance(store, SqlStore) else house.ids())


async def strangers(house: House) -> tuple[Person, Person]:
    """Somebody with every role in another organisation, and their channel."""
    eva = await house.stranger.known()
    return eva, Person(eva.team or "", eva.organisation, "#noord")


# --- questions


async def test_no_question_tells_a_stranger_anything(house: House) -> None:
    """Neither in words nor in figures: what is another's is answered as what doesn't exist."""
    for asking in await strangers(house):
        for kind in kinds_of_question():
            queries = {query: of_nothing(query) or query for query in asked(kind, house)}
            answers = await house.world.store.ask(asking, list({*queries, *queries.values()}))
            for query, nothing in queries.items():
                assert found_in(repr(answers[query])) == [], query
                assert answers[query] == answers[nothing], query


async def test_the_same_questions_are_answered_to_whom_it_concerns(house: House) -> None:
    """So that what the stranger doesn't hear is there to be heard."""
    heard: set[str] = set()
    for person in house.people[:3]:
        for kind in kinds_of_question():
            answers = await house.world.store.ask(person, list(asked(kind, house)))
            heard |= set(found_in(repr(tuple(answers.values()))))
    assert heard == set(WORDS) - READ_BY_A_STRANGER_TOO


# --- commands


async def test_no_command_leads_to_anything_of_another_organisation(house: House, store: AnyStore) -> None:
    """Typed, pressed, or said without "/kring", with every id that there is."""
    eva, before = house.stranger, await belongings(house)
    for one in ids_on(store, house):
        for command in COMMANDS:
            assert found_in(told(await eva.do(Commanded(command.word, one)))) == [], (command.word, one)
        assert found_in(told(await eva.do(Said(one)))) == [], one
    assert await belongings(house) == before
    _, page = await house.world.runtime.home(eva.account, eva.profile)
    assert found_in(told_to(page, eva.last[-1].person.reader)) == []


async def test_a_command_of_somebody_of_the_house_does_change_what_it_has(house: House) -> None:
    """So that what a stranger changed would be seen."""
    before = await belongings(house)
    bo = await house.world.somebody("Bobslee")
    assert await belongings(house) == before
    await bo.command(f"attend {house.sessions[1]}")
    await bo.press("coming", "no")
    assert await belongings(house) != before


def test_every_table_says_whose_its_rows_are() -> None:
    """But for those that tell nothing about anybody: whose turn it is, and what the playground showed."""
    assert unowned() == {chores, lanes, transcript}


# --- controls, forms and nudges, in every state of every conversation


async def test_no_control_form_or_nudge_tells_a_stranger_anything_or_writes_anything(house: House) -> None:
    tried = await trials(house)
    assert {pair.real[1].flow for pair in tried} == set(FLOWS), "a conversation that no scene begins isn't tried"
    eva, channel = [Memo(house, who, {}) for who in await strangers(house)]
    for pair in tried:
        for memo in (eva, channel) if isinstance(pair.real[3], Elapsed) else (eva,):
            said, written = await done(memo, pair.real)
            assert found_in(said) == [], pair.real[1:]
            assert named_in(written, house) == [], pair.real[1:]
            assert anonymous(said, house) == (await done(memo, pair.blank))[0], pair.real[1:]


async def done(memo: Memo, trial: Trial) -> tuple[str, tuple[facts.Fact, ...]]:
    """What is said, and written, when somebody does this; nothing when it isn't heard."""
    turn = await memo.turn_of(trial)
    step = advance(turn)
    return ("", ()) if isinstance(step, Unheard) else (said_by(turn, step), step.facts)


def anonymous(said: str, house: House) -> str:
    """With the ids that somebody typed as if nothing had them: what they typed is repeated to them."""
    for one in sorted(house.ids(), key=len, reverse=True):
        said = said.replace(one, blank(one)) if len(one) > SHORT else said
    return said


async def test_the_same_controls_tell_those_whom_it_concerns_and_write_what_they_say(house: House) -> None:
    """So that what the stranger doesn't hear is there to be heard, and the ids are the right ones."""
    heard, named = set[str](), set[str]()
    tried = await trials(house)
    for memo in [Memo(house, who, {}) for who in house.people[:2]]:
        for pair in tried:
            said, written = await done(memo, pair.real)
            heard |= set(found_in(said))
            named |= set(named_in(written, house))
    assert heard >= {"Zeepaard", "Bramentaart", "Kelderdeur", "Ansjovis", "Bobslee", "Regenjas", "koraal"}
    assert {house.network, *house.sessions[:2]} <= named


def test_every_fact_there_is_was_tried() -> None:
    """A new fact needs a scene in which somebody records it, and then a stranger tries to."""
    recorded = {type(fact) for move in moves() for fact in move.step.facts}
    assert kinds_of_fact() - recorded - UNTOLD == set()
