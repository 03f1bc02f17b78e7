"""What a flow may ask to know. Each question is a value with the type of its answer; each store answers all of them.

Every answer is about the asking person, or scoped to their organisation and to networks they are a member of.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar, cast

from bot.network.anonymity import Tally
from bot.network.model import Insight, Meeting, Network
from bot.nudges.nudge import Delivery
from bot.people import Channel, Person, Place

A_co = TypeVar("A_co", covariant=True)


class Query(Generic[A_co]):
    """A question; `A_co` is the type of its answer."""


@dataclass(frozen=True)
class OpenNetworks(Query[tuple[Network, ...]]):
    """The organisation's open networks whose last session is not over, soonest first; all `words` in name or goal."""

    words: str = ""
    limit: int = 10


@dataclass(frozen=True)
class MyNetworks(Query[tuple[Network, ...]]):
    """Networks the person facilitates or is in (or waits for), open ones, soonest next session first."""


@dataclass(frozen=True)
class NetworkBy(Query[Network | None]):
    """One network, whatever its status; None when it doesn't exist for this person's organisation or membership."""

    id: str


@dataclass(frozen=True)
class MeetingBy(Query[Meeting | None]):
    """One session with its network, as the person finds it."""

    session: str


@dataclass(frozen=True)
class TallyOf(Query[Tally | None]):
    """What may be shown of a session's evaluation since its last look; None when it was never opened."""

    session: str


@dataclass(frozen=True)
class Readiness:
    """One readiness check of the asking person. `at` is UTC."""

    answers: tuple[int | None, ...]
    time: str
    at: datetime


@dataclass(frozen=True)
class MyReadiness(Query[tuple[Readiness, ...]]):
    """The person's own readiness checks, newest first, at most two."""


@dataclass(frozen=True)
class InsightBy(Query[Insight | None]):
    """One insight, when the person is its author or it was shared with their organisation."""

    id: str


@dataclass(frozen=True)
class MyChannels(Query[tuple[Channel, ...]]):
    """The linked channels where the person's insights can go: their team's, and the organisation's."""


@dataclass(frozen=True)
class ChannelAt(Query[Channel | None]):
    """The linked channel of the organisation at this place."""

    place: Place


@dataclass(frozen=True)
class MyDeliveries(Query[tuple[Delivery, ...]]):
    """The person's own delivery log, newest first: the soonest few still planned, then what was sent or dropped.

    At most `limit` lines, a quarter of them still to come. Answers to messages are not in it.
    """

    limit: int = 12


@dataclass(frozen=True)
class HolidaysIn(Query[Set[date]]):
    """Public holidays of a country (ISO 3166), from January 1 of `first` up to and including the year `last`."""

    country: str
    first: int
    last: int


@dataclass(frozen=True)
class Known:
    """What a flow gets to see: who acts, when (UTC), an id nobody used yet, and the answers to what it asked."""

    me: Person
    now: datetime
    fresh: str
    answers: Mapping[Query[Any], Any]
    place: Place | None = None

    def __getitem__(self, query: Query[A_co]) -> A_co:
        """The answer. Raises KeyError for a question that the flow's `asks` did not announce."""
        return cast("A_co", self.answers[query])
