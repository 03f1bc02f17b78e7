"""An outbox that notes how many nudges were decided about, and when the last decision was committed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import perf_counter

from bot.ports import Backlog, Claimed, Conversation, Lane, Paces, Settlement
from storage import SqlStore


@dataclass
class Watched:
    """Fulfils `Outbox` by a store. `decided`: decisions that were written, to wait, drop or send; `last`: when, by
    `perf_counter`.
    """

    store: SqlStore
    decided: int = 0
    last: float = 0.0

    async def claim(
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        return await self.store.claim(now, worker, limit, lease, shut, paces)

    async def decide(self, decisions: Sequence[tuple[Claimed, Settlement]], now: datetime) -> None:
        await self.store.decide(decisions, now)
        self._note(len(decisions))

    def _note(self, decisions: int) -> None:
        self.decided, self.last = self.decided + decisions, perf_counter()

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        begun = await self.store.begin(claimed, conversation, now, lease)
        self._note(begun)
        return begun

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        return await self.store.settle(claimed, settlement, now)

    async def release(self, claims: Iterable[Claimed], now: datetime) -> None:
        await self.store.release(claims, now)

    async def recover(self, worker: str, known: Collection[Claimed]) -> None:
        await self.store.recover(worker, known)

    async def next_due(self) -> datetime | None:
        return await self.store.next_due()

    async def backlog(self, now: datetime) -> Backlog:
        return await self.store.backlog(now)
