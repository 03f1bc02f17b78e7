"""Figures from measurements, purely."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share (0-1) of all values doesn't exceed: one that was really measured."""
    if not values:
        raise ValueError("no percentile of nothing")
    return sorted(values)[max(math.ceil(share * len(values)), 1) - 1]


@dataclass(frozen=True)
class Round:
    """Requests sent at one server: how long each waited for its answer, and how long all took together. Seconds."""

    waits: tuple[float, ...]
    took: float

    @property
    def rate(self) -> float:
        """Answers per second."""
        return len(self.waits) / self.took

    @property
    def p50(self) -> float:
        return percentile(self.waits, 0.50)

    @property
    def p99(self) -> float:
        return percentile(self.waits, 0.99)


@dataclass(frozen=True)
class Pair:
    """A round of Kring's, and the one of the bare handler that went right before it."""

    bare: Round
    kring: Round


@dataclass(frozen=True)
class Summary:
    """The medians over all rounds of one server. `rate` per second, the others in seconds."""

    rate: float
    p50: float
    p99: float


def summary(rounds: Sequence[Round]) -> Summary:
    return Summary(
        median(one.rate for one in rounds), median(one.p50 for one in rounds), median(one.p99 for one in rounds)
    )


def rate_ratio(pairs: Sequence[Pair]) -> float:
    """Kring's rate over the bare one's: the median over pairs, so that a machine that slows down slows both."""
    return median(pair.kring.rate / pair.bare.rate for pair in pairs)


def p99_ratio(pairs: Sequence[Pair]) -> float:
    """Kring's p99 over the bare one's: the median over pairs."""
    return median(pair.kring.p99 / pair.bare.p99 for pair in pairs)
