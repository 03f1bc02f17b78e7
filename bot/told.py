"""What a flow is told, where a question's answer has no other name in the core."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.network.model import Insight, Network
from bot.nudges.nudge import Nudge, Status


@dataclass(frozen=True)
class Readiness:
    """One readiness check of the asking person. `at` is UTC."""

    answers: tuple[int | None, ...]
    time: str
    at: datetime


@dataclass(frozen=True)
class Sighting:
    """A nudge as it stands. `id` is its row's. `at` (UTC): when its outcome was settled; until then, when it is due."""

    id: str
    nudge: Nudge
    status: Status
    at: datetime


@dataclass(frozen=True)
class Forecast:
    """So many nudges of a kind are due at one moment (UTC)."""

    kind: str
    due: datetime
    status: Status
    count: int


@dataclass(frozen=True)
class Mutes:
    """So many `others` with a seat in this network stopped a kind of nudge within 28 days; `seats` are all."""

    network: Network
    others: int
    seats: int


@dataclass(frozen=True)
class Agenda:
    """What a team can talk of at its meeting. Moments are UTC.

    `insights`: the latest ones that were confirmed for its channel, with when, newest first. `posts`: how many agendas
    of other meetings went out there; `last`: when the latest of those did.
    """

    insights: tuple[tuple[datetime, Insight], ...] = ()
    posts: int = 0
    last: datetime | None = None


@dataclass(frozen=True)
class Bringing:
    """When the person last shared (or kept) an insight, and was last asked to bring one to another meeting (UTC)."""

    shared: datetime | None = None
    asked: datetime | None = None
