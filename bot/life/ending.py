"""How a network ends: what its people want to come after it, what is decided, and what one looks back on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.announced import SECOND_THOUGHTS
from bot.consequences import Telling, Touched
from bot.life.steering import Steered
from bot.life.voices import Ballot, Voice
from bot.network.model import Network, Session
from bot.network.questions import MOST_GOALS, Asked
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.queries import Query

Choice = Literal["stop", "extra", "series", "other"]
CHOICES: tuple[Choice, ...] = ("stop", "extra", "series", "other")
"""No more; one session in which people come together again; a new series from this one; something else."""
BALLOT = "aftercare"
STILL = "still"
"""The vote of who wants to be asked once, six weeks on."""
STILL_USED = "still:used"
"""And of what they say then."""
GOALS = ("goals:2", "goals:1")
"""The votes on learning goals, the later one first."""


@dataclass(frozen=True)
class Decision:
    """What becomes of a network after its last session. `owner`: the id of who sees to it. `at` is UTC."""

    choice: Choice
    at: datetime
    owner: str = ""
    owner_name: str = ""
    words: str = ""

    def is_told(self, now: datetime) -> bool:
        """Whether the members hear of it from `now` (UTC) on: until then it can be taken back."""
        return now >= self.at + SECOND_THOUGHTS

    @property
    def mark(self) -> str:
        """By which a message knows that it is about this decision, and not about one before it."""
        return f"{self.at:%Y%m%dT%H%M%S}"


@dataclass(frozen=True)
class Decided(Steered):
    """Whoever leads the network decides what comes after it. Refused where that was decided already.

    `session`: the one more, where that is what they chose.
    """

    choice: Choice
    owner: str
    words: str = ""
    session: Session | None = None

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        """Everybody in it hears of it a moment later, but for who decided: whoever decides may think again."""
        leading = (self.network.facilitator, *(one.person for one in self.network.leading))
        people = dict.fromkeys((*leading, *(one.person for one in self.network.reached)))
        return (self._told(one, now) for one in people if one != person.id)

    def _told(self, person: str, now: datetime) -> Nudge:
        mark = Decision(self.choice, now).mark
        return Nudge(
            key=f"{person}/decided/{self.network.id}/{mark}",
            organisation=self.network.organisation,
            recipient=person,
            kind="change",
            flow="decided",
            subject=f"{self.network.id}:{mark}",
            due=now + SECOND_THOUGHTS,
            klass="change",
            priority="change",
        )


@dataclass(frozen=True)
class Undecided(Steered):
    """It is open again. `session`: the one more that was to come, and that nobody heard of."""

    session: Session | None = None


@dataclass(frozen=True)
class StillWished(Telling):
    """A member wants to be asked once more, six weeks after the end; or not any more."""

    network: Network
    wanted: bool

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network.id, parties=(person.id,)),)


@dataclass(frozen=True)
class QuestionsFixed(Telling):
    """Somebody begins to answer the evaluation: from now on it asks this of everybody.

    Once: whoever comes second changes nothing. Nothing either of who isn't asked.
    """

    session: Session
    asked: Asked


@dataclass(frozen=True)
class DecisionOn(Query[Decision | None]):
    """What was decided about a network that the person is inside."""

    network: str


@dataclass(frozen=True)
class SafetyTrend(Query[tuple[tuple[int, float], ...]]):
    """How safe people felt at the sessions of this one's network, as (number, mean): those that may be shown.

    () for who doesn't lead it.
    """

    session: str


@dataclass(frozen=True)
class OwnPlan:
    """An if-then plan of the asking person's. `at` is UTC."""

    when: str
    then: str
    at: datetime


@dataclass(frozen=True)
class MyPlans(Query[tuple[OwnPlan, ...]]):
    """The person's own if-then plans, newest first."""

    limit: int = 20


def chosen_goals(goals: Iterable[Voice], *ballots: Ballot) -> tuple[str, ...]:
    """The words of the learning goals with the most votes, in the first of these votes in which anybody voted.

    () where nobody voted, or for goals that are gone.
    """
    words = {goal.id: goal.text for goal in goals if goal.state != "dropped"}
    counts = next((ballot.counts for ballot in ballots if ballot.counts), ())
    return tuple(words[one] for one, _ in counts if one in words)[:MOST_GOALS]
