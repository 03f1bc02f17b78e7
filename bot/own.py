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
from bot.nudges.hindrance import Hindrance
from bot.queries import Query
from bot.speech import Words
from bot.told import Sighting

BACK = timedelta(days=14)
AHEAD = timedelta(days=7)
"""So long before a session it is asked who comes (row 7); a network can choose another day."""
LATELY = timedelta(days=28)
"""What went unanswered for longer waits no more."""
SHARING = timedelta(days=7)
"""So long after a session its question what somebody learned is put (row 11 of the calendar)."""


@dataclass(frozen=True)
class MySessions(Query[tuple[Meeting, ...]]):
    """Sessions of open networks in which the person has a seat, that ended less than `BACK` ago or start in `AHEAD`;
    and any later one of which a nudge asked whether they come, or told that it was moved.

    By their start. Of what was over before they got their seat there is none.
    """


@dataclass(frozen=True)
class Talk:
    """A conversation: whether it is still going on, and whether its owner did anything in it.

    It isn't `begun` while only a nudge has opened it. `answered`: something that it asks was answered.
    """

    active: bool
    begun: bool
    answered: bool = False


@dataclass(frozen=True)
class MyTalks(Query[Mapping[Ref, Talk]]):
    """The person's own conversations of this flow."""

    flow: str


@dataclass(frozen=True)
class MyUnanswered(Query[tuple[Sighting, ...]]):
    """The nudges of the last `LATELY` that went out to the person and can still be answered, newest first.

    Answered is one in whose conversation they did anything, once that expects nothing more.
    """


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
class MyHindrances(Query[tuple[Hindrance, ...]]):
    """What keeps messages from arriving and the person can mend, workspaces and tenants first.

    Channels that they linked, or in which a network posts that they facilitate; an administrator's are all of the
    organisation's, and its workspaces and tenants.
    """


@dataclass(frozen=True)
class Waiting:
    """Something to do for the person. `closes` (UTC): until when it can be done; None: it doesn't.

    `meeting`: the session that it is about. Of a "nudge", `ref` is the conversation that it opened, and `text` what
    that says in one line.
    """

    kind: Literal["setup", "evaluation", "coming", "share", "nudge", "ready", "opened"]
    meeting: Meeting | None = None
    closes: datetime | None = None
    ref: Ref | None = None
    text: Words | None = None


def waiting(
    me: str, now: datetime, meetings: Iterable[Meeting], sharing: Mapping[Ref, Talk], nudges: Iterable[Waiting] = ()
) -> tuple[Waiting, ...]:
    """What waits for this person, what closes first first.

    A share prompt that was answered "not now" is over.
    """
    found = [one for meeting in meetings if not unconcerned(meeting, me) for one in _of(meeting, me, now, sharing)]
    latest = datetime.max.replace(tzinfo=now.tzinfo)
    return tuple(sorted((*found, *nudges), key=lambda one: one.closes or latest))


def _of(meeting: Meeting, me: str, now: datetime, sharing: Mapping[Ref, Talk]) -> Iterator[Waiting]:
    session = meeting.session
    closes = max(session.end, meeting.evaluation_opened or session.end) + STAYS_OPEN
    if session.end <= now < closes and not meeting.evaluated:
        yield Waiting("evaluation", meeting, closes)
    if now < session.start and meeting.coming(me) == "unknown":
        yield Waiting("coming", meeting, session.start)
    talk = sharing.get(Ref("sharing", session.id))
    if session.end <= now < session.end + SHARING and not meeting.shared and (talk is None or talk.active):
        yield Waiting("share", meeting, session.end + SHARING)


def is_begun(talks: Iterable[Talk]) -> bool:
    """Whether their owner began one of these conversations and left it halfway."""
    return any(talk.active and talk.begun for talk in talks)


def has_answers(state: object) -> bool:
    """Whether the stored state of a conversation holds answers to some of its questions."""
    return isinstance(state, Mapping) and bool(state.get("answers"))
