"""What really arrived: the platform's own book, beside which the outbox's is held."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from time import monotonic


@dataclass(frozen=True)
class Arrival:
    """A message that the platform took. `at` in seconds of the monotonic clock; `by` names the worker."""

    key: str
    at: float
    by: str


@dataclass
class Ledger:
    """Every message by its nudge's key, in the order of arriving."""

    arrivals: list[Arrival] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    """Where a message doesn't tell its key: the key of the only nudge that goes to this conversation."""

    def arrived(self, key: str, by: str) -> None:
        self.arrivals.append(Arrival(key, monotonic(), by))

    def copies(self) -> Counter[str]:
        """How many times each key arrived."""
        return Counter(arrival.key for arrival in self.arrivals)

    def rate(self, since: float, until: float) -> float:
        """Messages per second between two moments."""
        return sum(since <= arrival.at < until for arrival in self.arrivals) / (until - since)
