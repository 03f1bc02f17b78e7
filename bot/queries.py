"""What a flow may ask to know. Each question is a value with the type of its answer; each store answers all of them.

Every answer is about the asking person, or scoped to their organisation and to networks they are a member of.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar, cast

from bot.network.anonymity import Tally
from bot.network.meetings import Reading, Rhythm
from bot.network.model import Insight, Meeting, Network
from bot.nudges.nudge import Delivery
from bot.nudges.rows import RowChange
from bot.nudges.wishes import Wishes
from bot.organisation import Organisation
from bot.people import Channel, Person, Place, PlatformName
from bot.told import Agenda, Bringing, Forecast, Mutes, Readiness, Sighting
from bot.views import Picker

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

    At most `limit` lines, a quarter of them still to come. Answers to messages are not in it, nor what waits for its
    conversation to exist.
    """

    limit: int = 12


@dataclass(frozen=True)
class LeftOut(Query[tuple[Delivery, ...]]):
    """What was kept from the person since this moment (UTC) because they were away, oldest first."""

    since: datetime


@dataclass(frozen=True)
class MyWishes(Query[Wishes]):
    """What the person asks of Kring's nudges."""


@dataclass(frozen=True)
class NudgeBy(Query[Sighting | None]):
    """One of the person's own nudges, by the id of its row in the outbox; None for anybody else's.
    An empty id: the latest that went out to them. Answers to messages are no nudges.
    """

    id: str


@dataclass(frozen=True)
class IsNudged(Query[bool]):
    """Whether the last thing between Kring and this person is a nudge that they did nothing about.

    What they say with one bare word ("stop") is about that, and not about a conversation from before.
    """


@dataclass(frozen=True)
class RowChangesOf(Query[tuple[RowChange, ...]]):
    """What a network changed in the calendar, by number of the row; without a network, what the organisation did."""

    network: str = ""


@dataclass(frozen=True)
class MutesIn(Query[tuple[int, int]]):
    """How many of a network's members with a seat stopped a kind of nudge within 28 days, and how many there are.

    Never who. (0, 0) for whoever neither facilitates the network nor is in it.
    """

    network: str
    kind: str


@dataclass(frozen=True)
class PlanOf(Query[tuple[Forecast, ...]]):
    """What a network's calendar has still to come, by moment and kind, without what somebody put off for themselves.

    It names nobody, and is its facilitator's alone: () for anybody else.
    """

    network: str


@dataclass(frozen=True)
class TeamOf(Query[tuple[str, ...]]):
    """The names of those with a seat in a network who are in the asking manager's own team, the manager left out.

    In the order of joining; () for who is no manager.
    """

    network: str


@dataclass(frozen=True)
class MutesBeside(Query[tuple[Mutes, ...]]):
    """For each open network in which the person has a seat: how many others stopped the kind of this nudge. Never who.

    `nudge` is as in `NudgeBy`; () for one that isn't theirs.
    """

    nudge: str


@dataclass(frozen=True)
class TeamMeeting(Query[Rhythm | None]):
    """When the team of this linked channel meets; None when nobody said, or when it isn't the person's own team.
    Without a channel it is the person's own team; to a channel, that channel's own.
    """

    channel: str = ""


@dataclass(frozen=True)
class AgendaOf(Query[Agenda]):
    """For the meeting `subject` of the team of this channel; empty when it isn't the person's own team."""

    channel: str
    subject: str
    limit: int = 20


@dataclass(frozen=True)
class MyBringing(Query[Bringing]):
    """Seen from the meeting `subject`."""

    subject: str


@dataclass(frozen=True)
class CalendarAt(Query[Reading]):
    """The meetings in the iCalendar at an address, or in a pasted one; read anew each time it is asked."""

    address: str = ""
    text: str = ""


@dataclass(frozen=True)
class HolidaysIn(Query[Set[date]]):
    """Public holidays of a country (ISO 3166), from January 1 of `first` up to and including the year `last`."""

    country: str
    first: int
    last: int


@dataclass(frozen=True)
class MyOrganisation(Query[Organisation]):
    """The person's own organisation, with what its administrator arranged."""


@dataclass(frozen=True)
class MyHolidays(Query[Set[date]]):
    """Public holidays where the person works, of this year and the next, by their own calendar."""


@dataclass(frozen=True)
class Known:
    """What a flow gets to see: who acts, when (UTC), a fresh id, what it asked, and what can be picked here.

    `overheard`: others could read what was typed just now. `install_at`: the address at which Slack's app is installed;
    empty where it isn't installed by people themselves. `platform`: on which this is read; None: nobody knows.
    `public_url`: the address at which Kring itself is reached; empty: none is known.
    """

    me: Person
    now: datetime
    fresh: str
    answers: Mapping[Query[Any], Any]
    place: Place | None = None
    pickers: frozenset[Picker] = frozenset()
    overheard: bool = False
    install_at: str = ""
    platform: PlatformName | None = None
    public_url: str = ""

    def __getitem__(self, query: Query[A_co]) -> A_co:
        """The answer. Raises KeyError for a question that the flow's `asks` did not announce."""
        return cast("A_co", self.answers[query])
