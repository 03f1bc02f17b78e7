"""What goes wrong, drawn from the seed: which kinds at all, how often, and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Literal, get_args

Kind = Literal[
    "crash", "freeze", "not saved", "saved but not told", "slow database",
    "429", "4xx", "refused connection", "5xx", "5xx after arrival", "no answer", "no answer after arrival",
    "dropped after arrival", "slow answer", "blocked", "unreadable", "clock back", "clock ahead",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
DATABASE: tuple[Kind, ...] = ("not saved", "saved but not told", "slow database")
PLATFORM: tuple[Kind, ...] = KINDS[5:15]
MOST = {"database": 5, "platform": 6, "other": 4}
"""Faults in one story: after that all goes well, and everything must come to its end."""
EVEN = 0.5


@dataclass
class Faults:
    """Each story has its own few kinds of fault, so that each kind is seen alone and with every other."""

    chance: Random
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        share = self.chance.random()
        self.kinds = [kind for kind in KINDS if self.chance.random() < share]
        self.left = {group: self.chance.randint(0, most) for group, most in MOST.items()}
        self.often = self.chance.choice((0.05, 0.2, 0.5))
        self._database = [kind for kind in DATABASE if kind in self.kinds]
        self._platform = [kind for kind in PLATFORM if kind in self.kinds]

    def strike(self, kind: Kind) -> bool:
        """Whether this happens now."""
        return kind in self.kinds and self._pick([kind], "other", EVEN) == kind

    def of_database(self) -> Kind | None:
        """What befalls a statement."""
        return self._pick(self._database, "database", self.often)

    def of_platform(self) -> Kind | None:
        """What befalls a message."""
        return self._pick(self._platform, "platform", self.often)

    def _pick(self, kinds: list[Kind], group: str, often: float) -> Kind | None:
        if not kinds or not self.left[group] or self.chance.random() >= often:
            return None
        self.left[group] -= 1
        kind = self.chance.choice(kinds)
        self.seen[kind] += 1
        return kind
