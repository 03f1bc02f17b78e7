"""A platform that holds an app to its limits, and remembers who came too early. Pure: time is handed in, in seconds."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

ON_THE_WAY = 0.25
"""Seconds after a refusal in which messages may still arrive that had left before anybody could know of it."""
USED = 0.98
"""The share of what is allowed that a lane is found to be used at."""
AT_ONCE = 1e-6
"""Seconds below which nobody waits: that much is lost in adding."""


@dataclass(frozen=True)
class Limit:
    """At most so many messages within any stretch of so many seconds."""

    most: int
    seconds: float

    @property
    def rate(self) -> float:
        """Per second, in the long run."""
        return self.most / self.seconds


@dataclass(frozen=True)
class Limits:
    """What a platform allows one app in a workspace or tenant, and in one channel or conversation."""

    lane: tuple[Limit, ...]
    place: tuple[Limit, ...]

    @property
    def rate(self) -> float:
        """Messages per second that a lane takes in the long run."""
        return min(limit.rate for limit in self.lane)


@dataclass
class Ledger:
    """When messages were taken, of one lane or one place."""

    limits: tuple[Limit, ...]
    taken: deque[float] = field(init=False)

    def __post_init__(self) -> None:
        self.taken = deque(maxlen=max(limit.most for limit in self.limits))

    def wait(self, now: float) -> float:
        """Seconds until one more is within all limits; 0: now."""
        free = (self.taken[-one.most] + one.seconds for one in self.limits if len(self.taken) >= one.most)
        wait = max(free, default=now) - now
        return wait if wait > AT_ONCE else 0.0


def _in_use(limits: tuple[Limit, ...], now: float) -> Ledger:
    """As if a lane had been used at a good rate until now: nobody profits from a window that was empty before."""
    ledger, longest = Ledger(limits), max(limits, key=lambda limit: limit.seconds)
    number = int(longest.most * USED)
    ledger.taken.extend(now - longest.seconds * (1 - one / number) for one in range(number))
    return ledger


@dataclass
class Closure:
    """A lane or place that takes nothing until then. `told`: since when somebody knows; `struck`: without a fault."""

    until: float
    told: float | None = None
    struck: bool = False


@dataclass
class Gate:
    """Takes messages or refuses them; a lane is found in use.

    `struck` counts refusals that follow from `strike`, `refused` has the moments of all others. Among both, `early`
    counts those that came before the end of a `Retry-After` that was known, `on_the_way` those that couldn't know.
    `crowded` counts limits of a place that were exceeded, not its lane's.
    """

    limits: Limits
    taken: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    struck: int = 0
    crowded: int = 0
    early: int = 0
    on_the_way: int = 0
    _ledgers: dict[str, Ledger] = field(default_factory=dict)
    _closures: dict[str, Closure] = field(default_factory=dict)

    def ask(self, lane: str, place: str, now: float) -> int:
        """Takes a message and says 0, or refuses it and says the whole seconds of `Retry-After`."""
        closed = self._closed(lane, now) or self._closed(place, now)
        if closed is not None:
            return self._turn_away(closed, now)
        asked = self._asked(lane, place, now)
        for name, ledger in asked.items():
            wait = math.ceil(ledger.wait(now))
            if wait:
                self._closures[name] = Closure(now + wait, now)
                self.refused.append(now)
                self.crowded += name == place
                return wait
        for ledger in asked.values():
            ledger.taken.append(now)
        self.taken.append(now)
        return 0

    def strike(self, lane: str, until: float) -> None:
        """From now on the lane takes nothing, for a reason of the platform's own; the next who comes is told."""
        self._closures[lane] = Closure(until, struck=True)

    def _asked(self, lane: str, place: str, now: float) -> dict[str, Ledger]:
        if lane not in self._ledgers:
            self._ledgers[lane] = _in_use(self.limits.lane, now)
        return {lane: self._ledgers[lane], place: self._ledgers.setdefault(place, Ledger(self.limits.place))}

    def _closed(self, name: str, now: float) -> Closure | None:
        closure = self._closures.get(name)
        return closure if closure is not None and closure.until > now else None

    def _turn_away(self, closure: Closure, now: float) -> int:
        """Notes who might have known."""
        if closure.told is None:
            closure.told = now
        elif now - closure.told > ON_THE_WAY:
            self.early += 1
        else:
            self.on_the_way += 1
        if closure.struck:
            self.struck += 1
        else:
            self.refused.append(now)
        return math.ceil(closure.until - now)
