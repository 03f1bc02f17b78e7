"""A manager asks their team whether a network is something for them (fiche, lines 16-17).

Who answers what is nobody else's to know: not the manager, not whoever reads what is kept of the manager. So neither
who was asked nor how many is told. Figures come once, when nobody can let the manager know of their yes any more, and
without who did: else names and figures together would tell what the others said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.consequences import Telling
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.queries import Query

Keenness = Literal["yes", "later", "no"]
KEENNESS: tuple[Keenness, ...] = ("yes", "later", "no")
AGAIN = timedelta(days=30)
"""A manager asks about a network no sooner again, whatever was answered."""
LEFT_ALONE = {"no": timedelta(days=90), "yes": timedelta(days=90)}
"""So long nobody asks somebody about that network again; after "later", or no answer, it is `AGAIN`."""
LASTS = timedelta(days=7)
"""So long it waits for answers, and a yes can be told; then figures may be shown, of what was answered by then."""


@dataclass(frozen=True)
class Poll:
    """What a manager may know of their latest poll about a network. `asked` is UTC; None: not yet.

    `counts`: how many answered what, once it is over (`counts_of`). `keen`: the names of who said yes, and chose to
    let the manager know.
    """

    asked: datetime | None = None
    counts: tuple[tuple[Keenness, int], ...] = ()
    keen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Polled:
    """The same as somebody of the team finds it. `answer` is empty until they gave one; `told`: the manager, of a yes.

    `manager` and `by` are the id and the name of who asked, `at` when (UTC).
    """

    id: str
    network: Network
    manager: str
    by: str
    at: datetime
    answer: Keenness | Literal[""] = ""
    told: bool = False


@dataclass(frozen=True)
class TeamPolled(Telling):
    """The people of the person's own team are asked, but for who has an answer to that already.

    Refused for who is no manager, and sooner than `AGAIN` after the last time. The store knows whom it asks, and plans
    that (`asks`); whoever polls never does.
    """

    id: str
    network: Network


@dataclass(frozen=True)
class PollAnswered(Telling):
    """Once: an answer that could be changed would tell, by what changes with it, whose it was."""

    poll: Polled
    answer: Keenness


@dataclass(frozen=True)
class KeennessTold(Telling):
    """Who said yes lets their manager know, while the poll lasts."""

    poll: Polled

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        yield Nudge(
            key=f"{self.poll.manager}/keen/{self.poll.id}/{person.id}",
            organisation=person.organisation,
            recipient=self.poll.manager,
            kind="keen",
            flow="polling",
            subject=self.poll.network.id,
            due=now,
            klass="post",
            priority="post",
        )


@dataclass(frozen=True)
class PollOf(Query[Poll | None]):
    """The asking manager's latest poll of their team about this network of their own organisation.

    None for who is no manager with a team.
    """

    network: str


@dataclass(frozen=True)
class AskedBy(Query[Polled | None]):
    """What the person was asked in this poll; None for who wasn't."""

    poll: str


def is_open(asked: datetime, now: datetime) -> bool:
    """Whether a poll of that moment still waits for answers (both UTC)."""
    return now < asked + LASTS


def counts_of(answers: Sequence[Keenness]) -> tuple[tuple[Keenness, int], ...]:
    """How many of these said what: what came in time, of who told nobody. Nothing of fewer than five.

    Nor where all said the same: that would be what each of them said.
    """
    shown = Counter(answers)
    if len(answers) < ENOUGH or len(shown) == 1:
        return ()
    return tuple((one, shown[one]) for one in KEENNESS)


def may_ask_again(answer: str, at: datetime, now: datetime) -> bool:
    """Whether somebody who was asked then (UTC), and answered this or nothing, may be asked about the same network."""
    return now - at >= LEFT_ALONE.get(answer, AGAIN)


def asks(person: str, poll: str, network: str, organisation: str, now: datetime) -> Nudge:
    """The one message to somebody of the team; of two managers at one moment, one asks."""
    return Nudge(
        key=f"{person}/poll/{network}/{now:%Y-%m-%d}",
        organisation=organisation,
        recipient=person,
        kind="poll",
        flow="polled",
        subject=poll,
        due=now,
        expires=now + LASTS,
        klass="ask",
        priority="follow-up",
    )
