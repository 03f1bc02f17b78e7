"""What follows from a fact: which nudges it says, and which plans it has made anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.nudges.nudge import Nudge
from bot.people import Person


@dataclass(frozen=True)
class Touched:
    """A plan to be made anew: of one network, of all of a person's, or (neither) of all of the organisation's.

    `everybodys`: and of those of other organisations in which somebody of this one is. `parties` None: the whole of it.
    `reason` is for what is taken back.
    """

    network: str = ""
    person: str = ""
    parties: tuple[str, ...] | None = None
    reason: str = "why-replanned"
    everybodys: bool = False


@dataclass(frozen=True)
class TouchedTeams:
    """Teams whose plans are to be made anew: those of these people, or `every` one of the organisation's."""

    of: frozenset[str] = frozenset()
    every: bool = False


@dataclass(frozen=True)
class Telling:
    """A fact that knows by itself what follows from it. Of those in `bot.facts`, `bot.planning` knows it."""

    def says(self, now: datetime, person: Person) -> Iterable[Nudge]:
        """What is told because of it, at once or when its time comes. The same fact gives the same keys.

        `now` is UTC, `person` whoever made it so.
        """
        return ()

    def touches(self, person: Person) -> tuple[Touched, ...]:
        """The networks' plans that are made anew after it was written."""
        return ()

    def touches_teams(self, person: Person) -> frozenset[str]:
        """The people whose teams' plans are made anew."""
        return frozenset()
