"""What happened, as somebody knows who saw all of it: the trace, and the evidence that the oracle judges by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.nudges.nudge import OUT, Klass, Nudge, Status
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.people import PlatformName
from bot.ports import Address, Claimed, Lane, Settlement
from scheduling.dispatcher import ANSWER_WITHIN

Spot = tuple[PlatformName, str, str]
"""Where messages of one recipient arrive: platform, tenant, and user or channel."""


def spot_of(address: Address) -> Spot:
    return address.platform, address.tenant, address.user or address.address


@dataclass(frozen=True)
class Taken:
    """A claim that took effect. `at` is the true second, `wall` what the worker's clock said."""

    claimed: Claimed
    worker: str
    at: float
    wall: datetime

    @property
    def nudge(self) -> Nudge:
        return self.claimed.nudge


@dataclass(frozen=True)
class Begun:
    """That `sending` was written, `asked` when the worker wanted it."""

    claim: Taken
    asked: float
    at: float
    wall: datetime


@dataclass
class Attempt:
    """A message that a worker handed to a platform. `answer` is what that worker heard; empty: it heard nothing."""

    key: str
    klass: Klass
    worker: str
    spot: Spot
    lane: Lane
    to_person: bool
    at: float
    wall: datetime
    begun: Begun | None
    arrived: bool = False
    answer: str = ""
    ended: float | None = None
    settled: bool = False

    @property
    def over(self) -> float:
        """Until when it was under way: a request that nobody hears of any more ends all the same."""
        longest = self.at + ANSWER_WITHIN
        return longest if self.ended is None else min(self.ended, longest)

    @property
    def in_doubt(self) -> bool:
        """Whether nobody could know what became of it."""
        return not self.settled or self.answer not in ("sent", "refused")


@dataclass(frozen=True)
class Settled:
    """A settlement that took effect."""

    claim: Taken
    settlement: Settlement
    worker: str
    at: float
    wall: datetime


@dataclass(frozen=True)
class Closed:
    """A lane that a platform wants to be left alone: until when by the clock of the worker that was told.

    `worker` empty: it was written down, so everybody knows.
    """

    lane: Lane
    worker: str
    at: float
    wall_until: datetime


@dataclass(frozen=True)
class Got:
    """What somebody had got at some moment, as far as the outbox can tell."""

    nudge: Nudge
    wall: datetime


@dataclass
class History:
    """Everything that took effect, in order. `time` gives the true second."""

    time: Callable[[], float]
    trace: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    claims: dict[str, list[Taken]] = field(default_factory=lambda: defaultdict(list))
    asked: dict[tuple[str, str], float] = field(default_factory=dict)
    begun: dict[str, list[Begun]] = field(default_factory=lambda: defaultdict(list))
    attempts: dict[str, list[Attempt]] = field(default_factory=lambda: defaultdict(list))
    settled: dict[str, list[Settled]] = field(default_factory=lambda: defaultdict(list))
    looks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    closed: list[Closed] = field(default_factory=list)
    wanted: dict[str, Nudge] = field(default_factory=dict)
    answered: dict[str, float] = field(default_factory=dict)
    wishes: dict[str, list[tuple[float, Wishes]]] = field(default_factory=lambda: defaultdict(list))
    wrote: dict[Spot, list[float]] = field(default_factory=lambda: defaultdict(list))
    cut: dict[Spot, list[float]] = field(default_factory=lambda: defaultdict(list))
    silences: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    starts: dict[str, list[tuple[float, datetime]]] = field(default_factory=lambda: defaultdict(list))
    cancelled: float | None = None
    offers: list[tuple[float, frozenset[str]]] = field(default_factory=list)
    sights: Counter[str] = field(default_factory=Counter)

    def say(self, who: str, what: str) -> None:
        self.trace.append(f"{self.time():.6f} {who} {what}")

    def blame(self, what: str) -> None:
        """A promise that was broken."""
        self.wrong.append(what)
        self.say("oracle", what)

    def claim_of(self, claimed: Claimed) -> Taken:
        """The claim under that very fence."""
        return next(one for one in self.claims[claimed.id] if one.claimed.fence == claimed.fence)

    def tries(self) -> Iterator[Attempt]:
        return (one for some in self.attempts.values() for one in some)

    def holds(self, worker: str) -> bool:
        """Whether it has written `sending` and sent nothing yet."""
        begun = (one for some in self.begun.values() for one in some if one.claim.worker == worker)
        return any(all(tried.begun is not one for tried in self.attempts[one.claim.nudge.key]) for one in begun)

    def wish(self, person: str, at: float) -> Wishes:
        """What this person wished at that second."""
        return next((wish for since, wish in reversed(self.wishes[person]) if since <= at), NO_WISHES)

    def start(self, session: str, at: float) -> datetime | None:
        """When that session was to begin, as was written down at that second."""
        return next((start for since, start in reversed(self.starts[session]) if since <= at), None)

    def might_be_offered(self, person: str, at: float) -> bool:
        """Whether this person waited at that second, while a seat was free that they hadn't let go by."""
        people = next((people for since, people in reversed(self.offers) if since <= at), frozenset[str]())
        return person in people

    def is_cut(self, spot: Spot, at: float) -> bool:
        """Whether the person blocked us there, and wrote nothing since, as far as was written down at that second."""
        cut = max((one for one in self.cut[spot] if one <= at), default=-1.0)
        wrote = max((one for one in self.wrote[spot] if one <= at), default=-1.0)
        return cut > wrote

    def got(self, recipient: str, at: float, but: str) -> list[Got]:
        """What this recipient had got at that second, but for one nudge: sent, being sent, or perhaps sent."""
        return [
            Got(begun[0].claim.nudge, wall)
            for key, begun in self.begun.items()
            if key != but and begun and begun[0].claim.nudge.recipient == recipient
            if (wall := self._out_since(key, at)) is not None
        ]

    def _out_since(self, key: str, at: float) -> datetime | None:
        begun = [one for one in self.begun[key] if one.at <= at]
        if not begun:
            return None
        status: Status = "sending"
        wall = begun[-1].wall
        for one in self.settled[key]:
            if begun[-1].at <= one.at <= at:
                status, wall = one.settlement.status, one.wall
        return wall if status in OUT else None
