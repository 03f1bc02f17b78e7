"""The store that a program opens: all ports of the storage on one database."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete

from bot.events import Ref
from bot.people import Account, Person, Profile
from bot.ports import Claimed, Clock, Commit, Conversation, Lane, NotSaved, Outcome, Planned, Seen, Settlement
from bot.queries import Query
from storage import answers, commits, conversations, outbox, people, timeline, transcript
from storage.engine import Database, Postgres, url_of
from storage.queries import answer
from storage.schema import is_current
from storage.sqlite import Sqlite
from storage.tables import metadata

OLD_SCHEMA = "old schema"


def open_store(address: str, clock: Clock) -> SqlStore:
    """The store at this address (`sqlite:///file` or `postgresql://…`). Connects at the first use.

    Raises ValueError for an address of another kind. The schema must be there: see `storage.migrate`.
    """
    url = url_of(address)
    database: Database = Sqlite(url) if url.drivername.startswith("sqlite") else Postgres(url)
    return SqlStore(database, clock)


class SqlStore:
    """Fulfils `Store`, `Outbox`, `Timeline`, `Transcript`, `Registry` and `Retention`. Raises `NotSaved` throughout."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._losers = Lock()

    async def close(self) -> None:
        """Finishes what is being written, and closes all connections."""
        await self._database.close()

    async def ready(self) -> str | None:
        """None when all is well, else what is the matter: "unreachable" or `OLD_SCHEMA`."""
        try:
            current = await self._database.look(is_current)
        except NotSaved:
            return "unreachable"
        return None if current else OLD_SCHEMA

    # --- Store

    async def recall(self, account: Account, ref: Ref | None) -> Seen | None:
        row = await self._database.one(*conversations.recalling(account, ref))
        if row is None:
            return None
        seen, login = conversations.recalled(row)
        if login is not None:
            person = seen.person.id
            await self._database.write(lambda connection: people.prefer(connection, person, login))
        return seen

    async def welcome(self, account: Account, profile: Profile) -> Person:
        return await self._database.write(lambda connection: people.welcome(connection, account, profile))

    async def conversation(self, person: Person, ref: Ref) -> Conversation | None:
        return await self._database.look(lambda connection: conversations.find(connection, person, ref))

    async def person(self, person_id: str) -> Person | None:
        return await self._database.look(lambda connection: people.find_person(connection, person_id))

    async def ask(self, person: Person, queries: Sequence[Query[Any]]) -> Mapping[Query[Any], Any]:
        now = self._clock.now()

        def each(connection: Connection) -> dict[Query[Any], Any]:
            return {query: answer(query, connection, person, now) for query in queries}

        return await self._database.read(each)

    async def commit(self, commit: Commit) -> Outcome:
        kept = commits.plainly(commit) if self._database.one_statement else None
        if kept is not None:
            row = await self._database.one(*commits.writing_plainly(commit, kept))
            if row is not None:
                return commits.written_plainly(*row)
        return await self._database.write(lambda connection: commits.write_all(connection, commit))

    def one_by_one(self) -> Lock:
        return self._losers

    # --- Outbox and Timeline

    async def claim(
        self, now: datetime, worker: str, limit: int, lease: timedelta, shut: Iterable[Lane] = ()
    ) -> list[Claimed]:
        if not await self._database.look(lambda connection: outbox.any_due(connection, now)):
            return []
        lanes = tuple(shut)
        return await self._database.write(
            lambda connection: outbox.claim(connection, now, worker, limit, now + lease, lanes)
        )

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        return await self._database.write(
            lambda connection: outbox.begin(connection, claimed, conversation, now + lease)
        )

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        return await self._database.write(lambda connection: outbox.settle(connection, claimed, settlement, now))

    async def next_due(self) -> datetime | None:
        return await self._database.look(timeline.next_due)

    async def timeline(self, organisation: str, limit: int) -> tuple[Planned, ...]:
        return await self._database.read(lambda connection: timeline.timeline(connection, organisation, limit))

    # --- Transcript

    async def add(self, room: str, key: str, entry: object, at: datetime) -> None:
        await self._database.write(lambda connection: transcript.add(connection, room, key, entry, at))

    async def replace(self, room: str, key: str, entry: object) -> None:
        await self._database.write(lambda connection: transcript.replace(connection, room, key, entry))

    async def read(self, room: str, limit: int) -> tuple[Any, ...]:
        return await self._database.look(lambda connection: transcript.read(connection, room, limit))

    async def forget_all(self) -> None:
        await self._database.write(transcript.forget_all)

    # --- Registry and Retention

    async def appoint(self, person: str, roles: Set[str]) -> None:
        await self._database.write(lambda connection: people.appoint(connection, person, roles))

    async def attach(self, account: Account, person: str) -> None:
        await self._database.write(lambda connection: people.attach(connection, account, person))

    async def name_organisation(self, organisation: str, name: str) -> None:
        await self._database.write(lambda connection: people.name_organisation(connection, organisation, name))

    async def is_empty(self) -> bool:
        return await self._database.look(people.nobody)

    async def erase_everything(self) -> None:
        await self._database.write(erase)

    async def forget_events(self, before: datetime) -> int:
        return await self._database.write(lambda connection: commits.forget_events(connection, before))

    async def forget_replies(self, before: datetime) -> int:
        return await self._database.write(lambda connection: outbox.forget_replies(connection, before))

    async def forget_unfinished(self, before: datetime) -> int:
        return await self._database.write(lambda connection: answers.forget_unfinished(connection, before))


def erase(connection: Connection) -> None:
    """Empties all tables, those that point to others first."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
