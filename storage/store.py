"""The store that a program opens: all ports of the storage on one database."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.consequences import Touched
from bot.events import Ref
from bot.life.feeds import Fed
from bot.network.meetings import Rhythm
from bot.nudges.nudge import Status
from bot.people import Account, Person, Profile
from bot.planning import Planner
from bot.ports import (
    Backlog,
    Claimed,
    Clock,
    Commit,
    Conversation,
    Lane,
    NeverSaved,
    NotSaved,
    Outcome,
    Paces,
    Planned,
    Seen,
    Settlement,
    Source,
    Trouble,
    Way,
)
from bot.queries import Query
from storage import (
    claims,
    commits,
    conversations,
    feeds,
    houses,
    meetings,
    outcomes,
    people,
    plans,
    sources,
    timeline,
    troubles,
)
from storage.areas import answer
from storage.engine import Database, Postgres, url_of
from storage.keeper import Keeper
from storage.schema import is_current
from storage.sqlite import Sqlite
from storage.together import Together
from storage.vault import Vault

OLD_SCHEMA, READ_ONLY = "old schema", "can’t be written to"

log = structlog.get_logger(__name__)


def open_store(address: str, clock: Clock, keys: Sequence[str] = ()) -> SqlStore:
    """The store at this address (`sqlite:///file` or `postgresql://…`). Connects at the first use.

    Secrets are encrypted with the first of `keys`, and read with any; without keys no token can be kept. Raises
    ValueError for an address of another kind. The schema must be there: see `storage.migrate`.
    """
    url = url_of(address)
    database: Database = Sqlite(url) if url.drivername.startswith("sqlite") else Postgres(url)
    return SqlStore(database, clock, Vault(keys))


class SqlStore(Keeper):
    """Fulfils `Store`, `Feeds`, `Outbox`, `Troubles`, `Plans`, `Meetings` and `Timeline`, and all that `Keeper` does.

    All of it raises `NotSaved`.
    """

    def __init__(self, database: Database, clock: Clock, vault: Vault) -> None:
        super().__init__(database, vault)
        self._clock = clock
        self._losers = Lock()
        self._begins = Together(self._begin_all)
        self._ends = Together(self._end_all)

    async def close(self) -> None:
        """Finishes what is being written, and closes all connections."""
        await self._database.close()

    async def ready(self) -> str | None:
        """None when all is well, else what is the matter: "unreachable", `OLD_SCHEMA` or `READ_ONLY`.

        Changes nothing: what it tries to write is no row.
        """
        try:
            current = await self._database.look(is_current)
        except NotSaved:
            return "unreachable"
        if not current:
            return OLD_SCHEMA
        try:
            await self._database.write(commits.write_nothing)
        except NotSaved:
            return READ_ONLY
        return None

    # --- Store

    async def recall(self, account: Account, ref: Ref | None) -> Seen | None:
        row = await self._database.one(*conversations.recalling(account, ref))
        if row is None:
            return None
        seen, login = conversations.recalled(row)
        if login is not None:
            person = seen.person.id
            await self._database.write(lambda connection: people.prefer(connection, person, login))
        return replace(seen, conversation=sources.unsealed(seen.conversation, self._vault))

    async def profile(self, account: Account) -> Profile | None:
        return await self._database.look(lambda connection: people.profile_of(connection, account))

    async def welcome(self, account: Account, profile: Profile) -> Person:
        return await self._database.write(lambda connection: people.welcome(connection, account, profile))

    async def conversation(self, person: Person, ref: Ref) -> Conversation | None:
        kept = await self._database.look(lambda connection: conversations.find(connection, person, ref))
        return sources.unsealed(kept, self._vault)

    async def person(self, person_id: str) -> Person | None:
        return await self._database.look(lambda connection: people.find_person(connection, person_id))

    async def ask(self, person: Person, queries: Sequence[Query[Any]]) -> Mapping[Query[Any], Any]:
        now = self._clock.now()

        def each(connection: Connection) -> dict[Query[Any], Any]:
            return {query: answer(query, connection, person, now) for query in queries}

        return feeds.unsealed(await self._database.read(each), self._vault)

    async def make_feed(self, person: Person, of: str) -> str:
        at = self._clock.now()
        return await self._database.write(lambda connection: feeds.make(connection, self._vault, person, of, at))

    async def fed(self, token: str) -> Fed | None:
        return await self._database.read(lambda connection: feeds.fed(connection, token))

    async def commit(self, commit: Commit) -> Outcome:
        commit = sources.sealed(commit, self._vault)
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
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        if not await self._database.look(lambda connection: claims.any_due(connection, now)):
            return []
        wish = claims.asked(now, worker, limit, lease, shut, paces)
        return await self._database.write(lambda connection: claims.claim(connection, wish))

    async def decide(self, decisions: Sequence[tuple[Claimed, Settlement]], now: datetime) -> None:
        ends = [outcomes.End(claimed, settlement, now) for claimed, settlement in decisions]
        if ends:
            await self._database.write(lambda connection: outcomes.end_all(connection, ends))

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        return await self._begins.do(outcomes.Begin(claimed, conversation, now, now + lease))

    async def _begin_all(self, begins: Sequence[outcomes.Begin]) -> list[bool]:
        return await self._database.write(lambda connection: outcomes.begin_all(connection, begins))

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        return await self._ends.do(outcomes.End(claimed, settlement, now))

    async def _end_all(self, ends: Sequence[outcomes.End]) -> list[bool]:
        return await self._database.write(lambda connection: outcomes.end_all(connection, ends))

    async def release(self, held: Iterable[Claimed], now: datetime) -> None:
        if ours := list(held):
            await self._database.write(lambda connection: outcomes.release(connection, ours, now))

    async def recover(self, worker: str, known: Collection[Claimed]) -> None:
        await self._database.write(lambda connection: outcomes.recover(connection, worker, known))

    async def next_due(self) -> datetime | None:
        return await self._database.look(timeline.next_due)

    async def backlog(self, now: datetime) -> Backlog:
        return await self._database.read(lambda connection: troubles.backlog(connection, now))

    async def troubles(self, statuses: Collection[Status], organisation: str = "") -> tuple[Trouble, ...]:
        return await self._database.read(lambda connection: troubles.find(connection, statuses, organisation))

    async def resolve(self, nudge: str, way: Way, now: datetime) -> bool:
        return await self._database.write(lambda connection: troubles.resolve(connection, nudge, way, now))

    async def timeline(self, organisation: str, limit: int) -> tuple[Planned, ...]:
        return await self._database.read(lambda connection: timeline.timeline(connection, organisation, limit))

    # --- Plans

    async def replan(self, planner: Planner, now: datetime) -> int:
        alive = await self._database.look(lambda connection: plans.find_alive(connection, now))
        teams = await self._database.look(meetings.meeting_channels)
        organisations = await self._database.look(houses.find_houses)
        works: list[tuple[str, Callable[..., bool]]] = [
            *((one, partial(plans.replan, how=Touched(one))) for one in alive),
            *((team, meetings.replan_team) for team in teams),
            *((house, houses.replan_house) for house in organisations),
        ]
        return sum([await self._replan(work, planner, of, now) for of, work in works])

    async def _replan(self, work: Callable[..., bool], planner: Planner, of: str, now: datetime) -> bool:
        """One that can't be planned keeps no other from it."""
        try:
            return await self._database.write(lambda connection: work(connection, planner, of, at=now))
        except Exception as error:
            if isinstance(error, NotSaved) and not isinstance(error, NeverSaved):
                raise
            log.exception("plan not made anew", of=of)
            return False

    # --- Meetings

    async def sources(self) -> tuple[Source, ...]:
        return await self._database.look(lambda connection: sources.sources(connection, self._vault))

    async def refreshed(self, source: Source, rhythm: Rhythm, planner: Planner, now: datetime) -> bool:
        return await self._database.write(
            lambda connection: sources.refreshed(connection, self._vault, source, rhythm, planner, now)
        )
