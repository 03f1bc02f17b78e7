"""Networks, sessions, members and insights, as the rest of the program knows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.network.questions import USUAL, Asked
from bot.people import Reader

Standing = Literal["member", "waiting", "invited", "leading"]
""" "invited": asked by name, and hasn't answered. "leading": facilitates it too, without a seat."""
Coming = Literal["yes", "no", "unknown"]
SessionType = Literal["kickoff", "deepening", "closing", "comeback"]
"""A course ends with a closing one; "comeback": the one more that may be decided on after it."""
NetworkStatus = Literal["open", "cancelled"]
NetworkKind = Literal["internal", "across", "outside"]
"""Of one organisation; of several; or somebody else's, that its only member attends and keeps a note of here."""
Audience = Literal["team", "organisation", "network", "private"]


@dataclass(frozen=True)
class Frame:
    """What a network says of itself besides its goal (fiche, lines 77-96). All of it may be empty.

    `roles`: what participants take on. `course`: how it goes, practically. `contact`: whom to ask. `functions` and
    `interests`: for whom it is, by which it is found. `agreements`: the working agreements that it begins with.
    """

    kind: NetworkKind = "internal"
    roles: str = ""
    course: str = ""
    contact: str = ""
    functions: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Preparation:
    """What a facilitator settled about one session (fiche, lines 87-97), and what was noted of it afterwards.

    `methods`: their keys in `bot.content.methods`. `guest`: whether one would help; empty: not said yet.
    """

    theme: str = ""
    methods: tuple[str, ...] = ()
    guest: Literal["", "yes", "no"] = ""
    notes: str = ""
    output: str = ""


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
    prepared: Preparation = Preparation()


@dataclass(frozen=True)
class Member:
    """A person in a network, in the order of joining. `since` (UTC): when they got their seat.

    `house`: the name of their organisation, where it is another than the network's. `added`: by name alone, without an
    account, so that nobody can write to them. `passed` (UTC): when they let an offered seat go by, and went on waiting.
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
    passed: datetime | None = None

    @property
    def unnamed(self) -> Member:
        """That there is somebody, and not who."""
        return replace(self, name="", house="", team=None)


@dataclass(frozen=True)
class Network:
    """A learning network with everything its rules need.

    `revision` rises with every change of membership, dates or status: a fact built on an older one is refused.
    `timezone` is the facilitator's (IANA): the dates were chosen in it. `house`: the name of its organisation.
    `freed` (UTC): since when a seat is offered to who waits; None while there is none to offer.
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
    frame: Frame = Frame()
    freed: datetime | None = None

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

    def led_by(self, person: str) -> bool:
        """Whether they are its facilitator, or facilitate it too."""
        return self.facilitator == person or self.standing(person) == "leading"

    def is_inside(self, person: str) -> bool:
        """Whether they have a seat in it, or lead it: who only waits for one, or is invited, is outside."""
        return self.led_by(person) or self.standing(person) == "member"

    def seen_by(self, person: str) -> Network:
        """All of it, for who is inside.

        For anybody else what somebody sees who finds it: what it is for, when, with how many, who leads it. Neither who
        is in it, but for themselves, nor where it meets, nor what was settled about a session.
        """
        if self.is_inside(person):
            return self
        members = (one if one.person == person else one.unnamed for one in self.members)
        bare = (replace(session, place="", prepared=Preparation()) for session in self.sessions)
        return replace(self, members=tuple(members), sessions=tuple(bare))

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

    @property
    def invited(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.standing == "invited")

    @property
    def leading(self) -> tuple[Member, ...]:
        """Who facilitates it too, besides its facilitator."""
        return tuple(member for member in self.members if member.standing == "leading")


@dataclass(frozen=True)
class Attendance:
    """What a member said of a session. `brings` is shown to the other members; empty: nothing promised.

    `came`: whether they were there, as was noted afterwards; None: nobody said.
    """

    person: str
    name: str
    coming: Coming
    brings: str = ""
    came: bool | None = None


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
    asked: Asked = USUAL
    """What its evaluation asks: fixed once somebody begins to answer."""

    def coming(self, person: str) -> Coming:
        return next((row.coming for row in self.attendance if row.person == person), "unknown")

    def came(self, person: str) -> bool | None:
        """Whether this person was there; None: nobody said."""
        return next((row.came for row in self.attendance if row.person == person), None)


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
