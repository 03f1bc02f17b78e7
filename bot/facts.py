"""What became true. A flow records facts; the store writes them; the calendar plans nudges from them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.network.anonymity import Answer
from bot.network.model import Coming, Insight, Member, Network, Session
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


@dataclass(frozen=True)
class MemberEnrolled:
    """`network` is as it was before: the store refuses the fact when it changed meanwhile."""

    network: Network
    member: Member


@dataclass(frozen=True)
class MemberLeft:
    """Somebody left; `promoted` gets the seat. `network` is as it was before."""

    network: Network
    person: str
    promoted: Member | None = None


@dataclass(frozen=True)
class AttendanceSaid:
    session: Session
    coming: Coming
    brings: str = ""


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
    insight: Insight


@dataclass(frozen=True)
class SettingsChanged:
    locale: Locale
    timezone: str


@dataclass(frozen=True)
class ChannelLinked:
    """A channel becomes the team's, or the whole organisation's, and the person belongs to that team."""

    id: str
    place: Place
    name: str
    scope: str


@dataclass(frozen=True)
class TeamChosen:
    """The person joins the team of a linked channel."""

    channel: str


Fact = (
    ReadinessAnswered
    | PlanMade
    | NetworkPublished
    | NetworkCancelled
    | MemberEnrolled
    | MemberLeft
    | AttendanceSaid
    | EvaluationOpened
    | EvaluationAnswered
    | ResultsLooked
    | InsightShared
    | SettingsChanged
    | ChannelLinked
    | TeamChosen
)
