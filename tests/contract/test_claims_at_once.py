"""Two workers in the middle of their claims, on PostgreSQL: neither has committed when the other looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Row, create_engine

from bot.ports import Claimed, Pace, Paces
from storage import claims
from storage.engine import url_of
from storage.mail import Mail, mail_for
from tests.contract.people import LEASE, enter, nudge, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

SECOND = timedelta(seconds=1)
PACES: Paces = {"slack": Pace(2)}


@contextmanager
def transactions(address: str, number: int) -> Iterator[list[Connection]]:
    """So many connections, each in a transaction of its own."""
    engine = create_engine(url_of(address), pool_size=number)
    connections = [engine.connect() for _ in range(number)]
    try:
        yield connections
    finally:
        for connection in connections:
            connection.close()
        engine.dispose()


def claim(connection: Connection, at: datetime, limit: int = 9, paces: Paces | None = None) -> list[str]:
    """The keys of what this worker claims now."""
    taken: Sequence[Claimed] = claims.claim(connection, claims.asked(at, "worker", limit, LEASE, (), paces))
    return [claimed.nudge.key for claimed in taken]


async def two_for_one_person(address: str, clock: Clock) -> None:
    """An ask that is due, and a reminder that is due a second later, and comes first then."""
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        await record(store, an, nudges=(nudge(an, "ask", klass="ask"), nudge(an, "reminder", due=MONDAY + SECOND)))


async def test_whoever_is_just_being_claimed_for_gets_nothing_from_another(postgres_address: str, clock: Clock) -> None:
    await two_for_one_person(postgres_address, clock)
    with transactions(postgres_address, 2) as (one, two):
        assert claim(one, MONDAY) == ["ask"]
        assert claim(two, MONDAY + SECOND) == []
        one.rollback()
        two.rollback()
        assert claim(two, MONDAY + SECOND) == ["reminder"]


async def test_who_holds_the_recipient_looks_again_at_what_was_committed_until_then(
    postgres_address: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other's claim is committed between this one's first look and its hold on the recipient."""
    await two_for_one_person(postgres_address, clock)
    first_look = mail_for
    with transactions(postgres_address, 2) as (one, two):
        assert claim(one, MONDAY) == ["ask"]

        def commits(connection: Connection, rows: Sequence[Row[Any]]) -> Mail:
            one.commit()
            return first_look(connection, rows)

        monkeypatch.setattr(claims, "mail_for", commits)
        assert claim(two, MONDAY + SECOND) == []


async def test_a_lane_in_which_another_is_giving_turns_is_passed_over(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store:
        people = [await enter(store, f"person-{number}") for number in range(4)]
        eva = await enter(store, "eva", "nord")
        await record(store, eva, nudges=tuple(nudge(one, one.name) for one in (*people, eva)))
    with transactions(postgres_address, 2) as (one, two):
        assert claim(one, MONDAY, 2, PACES) == ["person-0", "person-1"]
        assert claim(two, MONDAY, 9, PACES) == ["eva"]
        two.commit()
        one.commit()
        taken = claims.claim(two, claims.asked(MONDAY, "two", 9, LEASE, (), PACES))
        turns = {claimed.nudge.key: claimed.not_before for claimed in taken}
    assert turns == {"person-2": MONDAY + SECOND, "person-3": MONDAY + 1.5 * SECOND}


async def test_a_row_that_another_is_just_taking_is_passed_over(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store:
        people = [await enter(store, f"person-{number}") for number in range(4)]
        await record(store, people[0], nudges=tuple(nudge(one, one.name) for one in people))
        await record(store, people[0], nudges=(nudge(people[0], "answer", klass="reply", kind="reply"),))
    with transactions(postgres_address, 2) as (one, two):
        assert claim(one, MONDAY, 3) == ["answer", "person-0", "person-1"]
        assert claim(two, MONDAY) == ["person-2", "person-3"]


async def test_who_finds_all_it_wanted_just_being_taken_looks_further(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store:
        people = [await enter(store, f"person-{number}") for number in range(4)]
        await record(store, people[0], nudges=tuple(nudge(one, one.name) for one in people))
    with transactions(postgres_address, 2) as (one, two):
        assert claim(one, MONDAY, 1) == ["person-0"]
        assert claim(two, MONDAY, 1) == ["person-1"]
