"""What a person's own page asks to know, and what waits for them, purely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.content.evaluation import STAYS_OPEN
from bot.events import Ref
from bot.network.concern import unconcerned
from bot.network.model import Insight, Meeting
from bot.queries import Query

BACK = timedelta(days=14)
AHEAD = timedelta(days=10)
SHARING = timedelta(days=7)
"""So long after a session its question what somebody learned is put (row 11 of the calendar)."""


@dataclass(frozen=True)
class MySessions(Query[tuple[Meeting, ...]]):
    """Sessions of open networks in which the person has a seat, that ended less than `BACK` ago or start in `AHEAD`.

    By their start. Of what was over before they got their seat there is none.
    """


@dataclass(frozen=True)
class MyTalks(Query[Mapping[Ref, bool]]):
    """The person's own conversations of this flow: whether each is still going on."""

    flow: str


@dataclass(frozen=True)
class OwnInsight:
    """An insight of the asking person's, when they confirmed it (UTC), and the channel it went to by name, if any."""

    insight: Insight
    at: datetime
    channel: str = ""


@dataclass(frozen=True)
class MyInsights(Query[tuple[OwnInsight, ...]]):
    """The person's own insights, newest first."""

    limit: int = 3


@dataclass(frozen=True)
class TeamCount:
    """So many `people` of the asking manager's team, the manager left out, have a seat in so many open `networks`."""

    people: int
    networks: int


@dataclass(frozen=True)
class MyTeam(Query[TeamCount | None]):
    """Figures, and nothing else; None for who is no manager, or in no team."""


@dataclass(frozen=True)
class Waiting:
    """A question to the person, not answered yet. `closes` (UTC): until when it can be; None: it doesn't."""

    kind: Literal["evaluation", "coming", "share", "ready"]
    meeting: Meeting | None = None
    closes: datetime | None = None


def waiting(
    me: str, now: datetime, meetings: Iterable[Meeting], sharing: Mapping[Ref, bool], ready: Mapping[Ref, bool]
) -> tuple[Waiting, ...]:
    """What waits for this person, what closes first first.

    A share prompt that was answered "not now" is over; so is a readiness check that was finished or never begun.
    """
    found = [one for meeting in meetings if not unconcerned(meeting, me) for one in _of(meeting, me, now, sharing)]
    found.sort(key=lambda one: one.closes or datetime.max.replace(tzinfo=now.tzinfo))
    return (*found, *(Waiting("ready") for _ in filter(None, [any(ready.values())])))


def _of(meeting: Meeting, me: str, now: datetime, sharing: Mapping[Ref, bool]) -> Iterator[Waiting]:
    session = meeting.session
    closes = max(session.end, meeting.evaluation_opened or session.end) + STAYS_OPEN
    if session.end <= now < closes and not meeting.evaluated:
        yield Waiting("evaluation", meeting, closes)
    if now < session.start and meeting.coming(me) == "unknown":
        yield Waiting("coming", meeting, session.start)
    asked = session.end <= now < session.end + SHARING and not meeting.shared
    if asked and sharing.get(Ref("sharing", session.id), True):
        yield Waiting("share", meeting, session.end + SHARING)
