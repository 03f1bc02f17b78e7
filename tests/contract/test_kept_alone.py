"""A network of others that somebody keeps here is nobody else's, on every kind of store: not HR's, not a manager's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import NetworkPublished
from bot.life.across import GlimpseOf
from bot.life.adrift import Adrift
from bot.life.feeds import MyFeed, TalkWith
from bot.network.model import Frame, Network
from bot.own import MyTeam, TeamCount
from bot.people import HR, Person
from bot.ports import Outcome
from bot.queries import TeamOf
from bot.turn.withdrawing import withdraw
from storage import SqlStore
from tests.contract.people import PLANNER, ask, enter, member, network, record
from tests.contract.rows import everything, naming
from tests.contract.test_led import told_adrift, unreachable
from tests.contract.test_outlook import in_team, known
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened


async def keeps(store: AnyStore, bo: Person) -> Network:
    kept = replace(network(bo, "Lassen bij de buren"), capacity=1, members=(member(bo),), frame=Frame("outside"))
    assert await record(store, bo, NetworkPublished(kept)) is Outcome.DONE
    return kept


async def test_who_manages_its_owner_learns_nothing_of_it(store: AnyStore) -> None:
    bo, mia = await in_team(store, "bo", "mia")
    await store.appoint(mia.id, frozenset({"manager"}))
    bo, mia = await known(store, bo), await known(store, mia)
    kept = await keeps(store, bo)
    for query in (GlimpseOf(kept.id), MyFeed(kept.id), MyFeed(kept.sessions[0].id), TalkWith(kept.id, bo.id)):
        assert await ask(store, mia, query) is None, query
    assert await ask(store, mia, TeamOf(kept.id)) == ()
    assert await ask(store, mia, MyTeam()) == TeamCount(0, 0)


async def test_nobody_hears_of_it_or_takes_it_over_once_its_owner_is_gone(store: AnyStore) -> None:
    bo, ruth = await enter(store, "bo"), await enter(store, "ruth")
    await store.appoint(ruth.id, frozenset({HR}))
    ruth = await known(store, ruth)
    await keeps(store, bo)
    await unreachable(store, bo)
    await withdraw(store, PLANNER, MONDAY + timedelta(days=1))
    assert await ask(store, ruth, Adrift()) == ()
    assert await told_adrift(store, bo) == []


@pytest.fixture
async def database(address: str, clock: Clock) -> AsyncIterator[SqlStore]:
    async with opened(address, clock) as found:
        yield found


async def test_it_is_forgotten_with_its_owner_and_needs_no_successor(database: SqlStore) -> None:
    bo = await enter(database, "bo")
    kept = await keeps(database, bo)
    assert await database.led_by(bo.id) == ()
    await database.forget_person(bo.id, None, PLANNER, MONDAY)
    left = await database._database.read(everything)
    assert naming(left, bo.id, kept.id, kept.sessions[0].id, "Lassen") == set()
