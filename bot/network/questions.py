"""What an evaluation asks: three sets of questions (fiche, lines 90, 99 and 101). Each question is known by a key.

The words: `evaluating-question-<key>` in the texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["usual", "safety", "closing"]

EVERY_TIME = ("1", "2", "3")
"""Useful, free to speak, gave and got."""
SAFETY = ("fault", "hard", "help", "counts")
"""Whether people feel safe in the group."""
GOAL = "goal-"
"""Before the number of a learning goal: each is asked after by itself."""
MOST_GOALS = 3
"""Learning goals that are asked after: all of the closing set takes three minutes."""
ABOUT_ALL = ("good", "recommend")
"""Length, rhythm and methods; whether one would recommend it."""
CONTACTS = ("contacts",)
"""How many: numbers, and never names."""
OPEN = ("4", "5")
OPEN_AT_THE_END = ("changed", "noticed", "hindered", "because")


@dataclass(frozen=True)
class Asked:
    """The questions of one session's evaluation, in their order. `goals`: the learning goals in their own words.

    "usual": three rated and two open ones. "safety": in the place of the open ones whether people feel safe. "closing":
    of the network as a whole. It is fixed once somebody begins to answer, so that no two sets are ever mixed.
    """

    kind: Kind = "usual"
    goals: tuple[str, ...] = ()

    @property
    def rated(self) -> tuple[str, ...]:
        """Rated from 1 to 5."""
        if self.kind == "closing":
            return (*(f"{GOAL}{number}" for number in range(1, len(self.goals) + 1)), *ABOUT_ALL, *SAFETY)
        return (*EVERY_TIME, *(SAFETY if self.kind == "safety" else ()))

    @property
    def counted(self) -> tuple[str, ...]:
        """Answered with a number of their own."""
        return CONTACTS if self.kind == "closing" else ()

    @property
    def open(self) -> tuple[str, ...]:
        """Answered in one's own words."""
        return {"usual": OPEN, "safety": (), "closing": OPEN_AT_THE_END}[self.kind]

    @property
    def count(self) -> int:
        """Questions in all."""
        return len(self.rated) + len(self.counted) + len(self.open)

    def goal(self, key: str) -> str:
        """The words of the learning goal that a question is about; empty for any other question."""
        number = key.removeprefix(GOAL)
        return self.goals[int(number) - 1] if number != key else ""


USUAL = Asked()
