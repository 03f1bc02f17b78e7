"""Networks, sessions, members and insights, as the rest of the program knows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.people import Reader

Standing = Literal["member", "waiting"]
Coming = Literal["yes", "no", "unknown"]
SessionType = Literal["kickoff", "deepening", "closing"]
NetworkStatus = Literal["open", "cancelled"]
Audience = Literal["team", "organisation", "network", "private"]


@dataclass(frozen=True)
class Session:
    """One meeting. `number` counts from 1; `start` and `end` are UTC; `sequence` rises with each change."""

    id: str
    network: str
    number: int
    type: SessionType
    start: datetime
    end: datetime
    place: str
    sequence: int = 0


@dataclass(frozen=True)
class Member:
    """A person in a network, in the order of joining. `since` (UTC): when they got their seat.

    `house`: the name of their organisation, where it is another than the network's. `added`: by name alone, without an
    account, so that nobody can write to them.
    """

    person: str
    name: str
    reader: Reader
    country: str
    team: str | None
    standing: Standing
    since: datetime | None = None
    house: str = ""
    added: bool = False

    @property
    def unnamed(self) -> Member:
        """That there is somebody, and not who."""
        return replace(self, name="", house="", team=None)


@dataclass(frozen=True)
class Network:
    """A learning network with everything its rules need.

    `revision` rises with every change of membership, dates or status: a fact built on an older one is refused.
    `timezone` is the facilitator's (IANA): the dates were chosen in it. `house`: the name of its organisation.
    """

    id: str
    organisation: str
    name: str
    goal: str
    capacity: int
    facilitator: str
    facilitator_name: str
    timezone: str
    sessions: tuple[Session, ...]
    members: tuple[Member, ...] = ()
    status: NetworkStatus = "open"
    revision: int = 0
    house: str = ""

    def session(self, session_id: str) -> Session | None:
        return next((session for session in self.sessions if session.id == session_id), None)

    def standing(self, person: str) -> Standing | None:
        return next((member.standing for member in self.members if member.person == person), None)

    def next_session(self, now: datetime) -> Session | None:
        """The first session that is not over at `now` (UTC)."""
        return next((session for session in self.sessions if session.end > now), None)

    def over(self, now: datetime) -> bool:
        """Whether every session is over at `now` (UTC)."""
        return self.next_session(now) is None

    def is_inside(self, person: str) -> bool:
        """Whether they have a seat in it, or lead it: who only waits for one is outside."""
        return self.facilitator == person or self.standing(person) == "member"

    def seen_by(self, person: str) -> Network:
        """All of it, for who is inside.

        For anybody else what somebody sees who finds it: what it is for, when, with how many, who leads it. Neither who
        is in it, but for themselves, nor where it meets.
        """
        if self.is_inside(person):
            return self
        members = (one if one.person == person else one.unnamed for one in self.members)
        return replace(
            self, members=tuple(members), sessions=tuple(replace(session, place="") for session in self.sessions)
        )

    @property
    def seated(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.standing == "member")

    @property
    def reached(self) -> tuple[Member, ...]:
        """Those with a seat who hear from Kring: all but who has no account anywhere."""
        return tuple(member for member in self.seated if not member.added)

    @property
    def waiting(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.standing == "waiting")


@dataclass(frozen=True)
class Attendance:
    """What a member said of a session. `brings` is shown to the other members; empty: nothing promised."""

    person: str
    name: str
    coming: Coming
    brings: str = ""


@dataclass(frozen=True)
class Meeting:
    """A session as one person finds it."""

    network: Network
    session: Session
    attendance: tuple[Attendance, ...]
    evaluation_opened: datetime | None = None
    """When the facilitator started the evaluation by hand (UTC); None: not, or it goes by itself."""
    evaluated: bool = False
    """Whether this person answered the evaluation."""
    shared: bool = False
    """Whether this person shared something of this session, or kept it."""

    def coming(self, person: str) -> Coming:
        return next((row.coming for row in self.attendance if row.person == person), "unknown")


@dataclass(frozen=True)
class Insight:
    """What somebody learned and chose to share. `session` is absent when it was shared outside any session.

    `network`: the one that it was shared with, where that is its audience. `house`: the name of the author's
    organisation, for a reader of another one.
    """

    id: str
    organisation: str
    author: str
    author_name: str
    text: str
    audience: Audience
    session: str | None
    channel: str | None
    about: str = ""
    """The name of the network it comes from; empty for one shared outside any network."""
    network: str | None = None
    house: str = ""
