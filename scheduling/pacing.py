"""Pacing per lane (a platform's workspace or tenant): a lane that is held back or slow delays no other lane."""

from __future__ import annotations

from asyncio import Semaphore
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from bot.ports import Lane

AT_ONCE = 8
"""Messages under way in one lane."""


class Pacing:
    """Which lanes are open. Lives in one process: another one learns from the platform's own answers."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._closed: dict[Lane, datetime] = {}
        self._under_way: Counter[Lane] = Counter()
        self._turns: defaultdict[Lane, Semaphore] = defaultdict(lambda: Semaphore(at_once))

    def close(self, lane: Lane, until: datetime) -> None:
        """Nothing goes out in this lane before `until` (UTC), or later if it was closed for longer."""
        self._closed[lane] = max(until, self._closed.get(lane, until))

    def opens(self, lane: Lane, now: datetime) -> datetime | None:
        """When a closed lane opens again (UTC); None when it is open."""
        until = self._closed.get(lane)
        return until if until is not None and until > now else None

    def shut(self, now: datetime) -> frozenset[Lane]:
        """The lanes in which nothing more may be started: closed ones, and those with enough under way."""
        self._closed = {lane: until for lane, until in self._closed.items() if until > now}
        full = (lane for lane, number in self._under_way.items() if number >= self._at_once)
        return frozenset((*self._closed, *full))

    @asynccontextmanager
    async def turn(self, lane: Lane) -> AsyncIterator[None]:
        """Waits for one of the lane's places, and holds it. Counts as under way from the beginning of the wait."""
        self._under_way[lane] += 1
        try:
            async with self._turns[lane]:
                yield
        finally:
            self._under_way[lane] -= 1
            if not self._under_way[lane]:
                del self._under_way[lane], self._turns[lane]
