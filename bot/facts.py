"""What became true. A flow records facts; the store writes them; the calendar plans nudges from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.consequences import Telling
from bot.logins import LoginFact
from bot.network.anonymity import Answer
from bot.network.meetings import Rhythm
from bot.network.model import Coming, Insight, Member, Network, Session
from bot.nudges.nudge import Nudge
from bot.nudges.rows import RowChange
from bot.nudges.window import local_day
from bot.nudges.wishes import Wishes
from bot.organisation import Arrangements
from bot.people import Locale, Place


@dataclass(frozen=True)
class ReadinessAnswered:
    """Ten answers of 1-5, None where skipped. Only their owner can ever read them."""

    answers: tuple[int | None, ...]
    time: str
    """ "yes", "not-yet", "discuss", or "" when skipped: the time question is apart and unscored."""


@dataclass(frozen=True)
class PlanMade:
    """An if-then plan, private to its maker."""

    when: str
    then: str


@dataclass(frozen=True)
class NetworkPublished:
    network: Network


@dataclass(frozen=True)
class NetworkCancelled:
    network: Network
    guests: tuple[tuple[str, str], ...] = ()
    """Those who hear of it, each with the session."""


@dataclass(frozen=True)
class MemberEnrolled:
    """`network` is as it was before: the store refuses the fact when it changed meanwhile."""

    network: Network
    member: Member


@dataclass(frozen=True)
class MemberLeft:
    """Somebody left, or no longer waits or leads. `network` is as it was before."""

    network: Network
    person: str


@dataclass(frozen=True)
class SessionMoved:
    """The facilitator changed when or where a session is. `network` is as it was before; `session` as it is now.

    Its `sequence` is one higher than it was (RFC 5545, 3.8.7.4). `guests`: those of its guests who hear of it.
    """

    network: Network
    session: Session
    back: bool = False
    """Where it was before: who didn't hear of the move needn't hear of this."""
    guests: tuple[str, ...] = ()

    @property
    def to_another_day(self) -> bool:
        """Whether what people said of coming holds no longer: by the network's own calendar it is another day."""
        before = self.network.session(self.session.id)
        days = {local_day(session.start, self.network.timezone) for session in (before, self.session) if session}
        return len(days) > 1


@dataclass(frozen=True)
class CalendarChanged:
    """A row of the calendar was changed, for a network or the person's organisation; None: it is as by default."""

    row: int
    change: RowChange | None
    network: Network | None = None


@dataclass(frozen=True)
class WishesChanged:
    """What the person asks of Kring's nudges from now on.

    `alarms`: the networks in which so many stopped `stopped` lately that the facilitator is to hear their number.
    `before`: what they asked until now; the store refuses the fact when that changed meanwhile. None: whatever it was.
    """

    wishes: Wishes
    stopped: str = ""
    alarms: tuple[Network, ...] = ()
    before: Wishes | None = None


@dataclass(frozen=True)
class PutOff:
    """The person wants this nudge again at `until` (UTC)."""

    nudge: Nudge
    until: datetime


@dataclass(frozen=True)
class AttendanceSaid:
    """Whether the person comes; or `other`, somebody without an account, for whom only the facilitator can say it."""

    session: Session
    coming: Coming
    brings: str = ""
    other: str = ""


@dataclass(frozen=True)
class EvaluationOpened:
    """A facilitator starts the evaluation; `invited` are asked."""

    network: Network
    session: Session
    invited: tuple[Member, ...]


@dataclass(frozen=True)
class EvaluationAnswered:
    """An evaluation filled in. That the person answered is kept apart from what they answered."""

    session: Session
    answer: Answer


@dataclass(frozen=True)
class ResultsLooked:
    """A facilitator is going to see an evaluation's results: answers that wait are shown, if they are enough."""

    session: Session


@dataclass(frozen=True)
class InsightShared:
    """`posts`: where an insight for a network appears, as (channel, organisation)."""

    insight: Insight
    posts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class SettingsChanged:
    locale: Locale
    timezone: str


@dataclass(frozen=True)
class ChannelLinked:
    """A channel becomes the team's, or the whole organisation's, and the person belongs to that team.

    Only where it is a place of the person's own organisation.
    """

    id: str
    place: Place
    name: str
    scope: str


@dataclass(frozen=True)
class TeamChosen:
    """The person joins the team of a linked channel."""

    channel: str


@dataclass(frozen=True)
class MeetingSet:
    """When the team of a linked channel meets from now on; None: its meetings are no business of Kring's any more.

    `source`: the address of the calendar that it was read from, to be read again; empty when there is none.
    """

    channel: str
    rhythm: Rhythm | None
    source: str = ""


@dataclass(frozen=True)
class OrganisationArranged:
    """An administrator arranged how Kring works in their own organisation from now on.

    `name`: what it is called; empty: as before.
    """

    arrangements: Arrangements
    name: str = ""


@dataclass(frozen=True)
class InvitationMade:
    """The facilitator's code, by which anybody may come into the network until then (UTC); or to one's `seat`, once."""

    network: Network
    code: str
    until: datetime
    seat: str = ""


@dataclass(frozen=True)
class InvitationWithdrawn:
    """No code of this network is good any more. `network` is as it was before, so that nobody slips in meanwhile."""

    network: Network


@dataclass(frozen=True)
class NameAdded:
    """The facilitator gives somebody without an account a seat. `network` is as it was before."""

    network: Network
    member: Member


@dataclass(frozen=True)
class NetworkChannelLinked:
    """The posts of a network that the person is in appear in this channel, of all those of their organisation.

    Only where it is a place of an organisation that has somebody with a seat in the network.
    """

    id: str
    place: Place
    name: str
    network: str


@dataclass(frozen=True)
class ChannelUnlinked:
    """The channel here is no longer the organisation's, or the person's team's; with a `network`: no longer its.

    `name`: what it is called, and `scope` what it was. `linker`: who linked it, and hears of it if it's somebody else.
    """

    place: Place
    network: str = ""
    name: str = ""
    scope: str = ""
    linker: str = ""


@dataclass(frozen=True)
class TriedAgain:
    """Whoever could mend it says that what didn't arrive there is to be sent again: a channel's id, or a lane."""

    where: str


Fact = (
    ReadinessAnswered
    | PlanMade
    | NetworkPublished
    | NetworkCancelled
    | MemberEnrolled
    | MemberLeft
    | SessionMoved
    | CalendarChanged
    | WishesChanged
    | PutOff
    | AttendanceSaid
    | EvaluationOpened
    | EvaluationAnswered
    | ResultsLooked
    | InsightShared
    | SettingsChanged
    | ChannelLinked
    | TeamChosen
    | MeetingSet
    | InvitationMade
    | InvitationWithdrawn
    | NameAdded
    | NetworkChannelLinked
    | ChannelUnlinked
    | LoginFact
    | OrganisationArranged
    | TriedAgain
    | Telling
)
