"""What one process has in hand per lane (a platform's workspace or tenant): a lane that is slow delays no other lane.

How fast a lane may go, all workers together, is kept in the outbox; see `bot.ports.Pace`. Here the turns that were
given to this process are used: whoever comes too late for its own takes the next, so that those who were held up
together don't leave together.
"""

from __future__ import annotations

from asyncio import Semaphore
from bisect import bisect_left, insort
from collections import Counter
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta

from bot.ports import Lane, Paces

AT_ONCE = 32
"""Requests under way in one lane."""
SOON = timedelta(seconds=0.5)
"""A turn that is further off is not waited for by what is about to leave: the lane may be closed by then."""


class Pacing:
    """Which lanes have enough, and which the platform closed just now: a moment before the outbox says so too."""

    def __init__(self, paces: Paces | None = None, at_once: int = AT_ONCE) -> None:
        self._paces = paces or {}
        self._at_once = at_once
        self._turns: dict[Lane, list[datetime]] = {}
        self._closed: dict[Lane, datetime] = {}
        self._in_hand: Counter[Lane] = Counter()
        self._places: dict[Lane, Semaphore] = {}

    def close(self, lane: Lane, until: datetime) -> None:
        """Nothing goes out in this lane before `until` (UTC), or later if it was closed for longer."""
        self._closed[lane] = max(until, self._closed.get(lane, until))

    def opens(self, lane: Lane, now: datetime) -> datetime | None:
        """When a closed lane opens again (UTC); None when it is open."""
        until = self._closed.get(lane)
        return until if until is not None and until > now else None

    def shut(self, now: datetime) -> frozenset[Lane]:
        """The lanes in which nothing more may be started: closed ones, and those with enough in hand."""
        self._closed = {lane: until for lane, until in self._closed.items() if until > now}
        full = (lane for lane, number in self._in_hand.items() if number >= self._at_once)
        return frozenset((*self._closed, *full))

    def hold(self, lane: Lane, turn: datetime | None = None) -> None:
        """One more in hand, with the turn (UTC) that came with it."""
        self._in_hand[lane] += 1
        if turn is not None:
            insort(self._turns.setdefault(lane, []), turn)

    def turn(self, lane: Lane, own: datetime, now: datetime) -> datetime | None:
        """The turn (UTC) that is used by what may leave from its own turn on, and is ready now: the first that is left.

        Those that are late are lost. None: there is none soon.
        """
        free = self._turns.get(lane, [])
        while free and self.is_late(lane, free[0], now):
            free.pop(0)
        first = bisect_left(free, own)
        return free.pop(first) if first < len(free) and free[first] <= now + SOON else None

    def is_late(self, lane: Lane, turn: datetime, now: datetime) -> bool:
        """Whether a turn in this lane is lost, being missed by more than half the distance between two."""
        pace = self._paces.get(lane.platform)
        return pace is not None and now - turn > timedelta(seconds=0.5 / pace.per_second)

    def let_go(self, lane: Lane) -> None:
        """One less in hand."""
        self._in_hand[lane] -= 1
        if not self._in_hand[lane]:
            del self._in_hand[lane]
            self._places.pop(lane, None)
            self._turns.pop(lane, None)

    def place(self, lane: Lane) -> AbstractAsyncContextManager[None]:
        """One of the lane's places, for the time of a request; waits for it. Whoever asks has the lane in hand."""
        return self._places.setdefault(lane, Semaphore(self._at_once))
