"""An answer costs what it tells, and not what everybody ever said or was sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import product

from sqlalchemy import Connection, event

from bot.people import Person
from bot.queries import MeetingBy, MyNetworks, Query, TallyOf
from storage.queries import answer
from tests.contract.nothing import of_elsewhere
from tests.contract.people import enter, join, publish
from tests.fakes.world import Clock
from tests.stores import opened

GROWING = {
    "persons", "accounts", "members", "sessions", "attendance", "answers", "answered", "insights", "conversations",
    "outbox", "voices", "votes", "questions", "responses", "invites", "guests", "network_channels",
}  # fmt: skip
SCAN = re.compile(r"SCAN (\w+)")


async def test_no_answer_reads_through_a_table_that_grows_with_its_people(sqlite_address: str, clock: Clock) -> None:
    """Asked by who leads a network and by who has a seat in it, before its sessions and after them."""
    async with opened(sqlite_address, clock) as store:
        an, bo = await enter(store, "an"), await enter(store, "bo")
        made = await join(store, bo, await publish(store, an))
        first = made.sessions[0].id
        queries = (*of_elsewhere(made, "an", "linde"), MyNetworks(), MeetingBy(first), TallyOf(first))
        moments = (clock.now(), clock.now() + timedelta(days=365))
        asked = list(product(queries, (an, bo), moments))
        assert await store._database.look(lambda connection: scanned(connection, asked)) == set()


def scanned(connection: Connection, asked: Iterable[tuple[Query[object], Person, datetime]]) -> set[tuple[str, str]]:
    """The growing tables that an answer reads whole, each with what was asked."""
    found = set[str]()
    cursor = connection.connection.cursor()

    def explain(_on: Connection, _cursor: object, statement: str, values: tuple[object, ...], *_more: object) -> None:
        found.update(*(SCAN.findall(row[3]) for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)))

    event.listen(connection, "before_cursor_execute", explain)
    told = set[tuple[str, str]]()
    for query, person, now in asked:
        found.clear()
        answer(query, connection, person, now)
        told |= {(name, type(query).__name__) for name in found & GROWING}
    return told
