"""Who left a network and is forgotten before its facilitator read that they left: nothing of it is told any more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.facts import MemberLeft
from storage import SqlStore
from tests.contract.people import PLANNER, enter, join, look, publish, record
from tests.contract.rows import everything, naming
from tests.contract.test_forgetting import NAME, WORDS, store, zoe
from tests.fakes.world import MONDAY

__all__ = ["store"]
BEGUN = MONDAY + timedelta(days=8)


@pytest.mark.parametrize("by_themselves", [True, False])
async def test_the_news_that_they_left_goes_with_them(store: SqlStore, *, by_themselves: bool) -> None:
    an, person = await enter(store, "an"), await zoe(store)
    made = await publish(store, an)
    await join(store, person, made)
    if by_themselves:
        await record(store, person, MemberLeft(await look(store, an, made.id), person.id), at=BEGUN)
        told = naming(await store._database.look(everything), "people")
        assert told, "until then"
    await store.forget_person(person.id, None, PLANNER, BEGUN)
    assert naming(await store._database.look(everything), person.id, NAME, *WORDS) == set()
