"""What `MemoryStore` keeps: the rows that a database would have, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import Any

from bot.catalogue.model import Entry
from bot.catalogue.shelving import Wish
from bot.events import Ref
from bot.life.across import Invitation
from bot.life.asking import Question
from bot.life.ending import Decision
from bot.life.guests import Guest
from bot.life.proposing import Proposal
from bot.life.voices import Voice
from bot.network.anonymity import Answer
from bot.network.meetings import Rhythm
from bot.network.model import Attendance, Insight, Member, Network
from bot.network.questions import Asked
from bot.nudges.nudge import PRIORITIES, Nudge, Status
from bot.nudges.rows import RowChange
from bot.nudges.wishes import Wishes
from bot.organisation import Arrangements
from bot.people import Account, Channel, Person, PlatformName, Profile
from bot.ports import Conversation, Installation
from bot.told import Readiness


@dataclass
class Login:
    """An account, with what is known of it."""

    account: Account
    person: str
    profile: Profile
    reachable: bool = True
    installed: bool = True


@dataclass
class Address:
    """Where a person's own calendar is read; without a token: they ended it."""

    token: str
    person: str
    network: str
    over: bool = False


@dataclass
class Chosen:
    """What a person chose by themselves."""

    locale: bool = False
    zone: bool = False


@dataclass(frozen=True)
class Code:
    """A code for somebody's other accounts."""

    person: str
    until: datetime
    claimed_by: str = ""
    agreed: bool = False


@dataclass
class Invite:
    """Whom a poll asked, what they answered and when, and whether they let their manager know."""

    person: str
    answer: str = ""
    answered: datetime | None = None
    told: bool = False


@dataclass
class PollKept:
    """A manager's poll of their team."""

    id: str
    network: str
    by: str
    at: datetime
    invites: list[Invite] = field(default_factory=list)


@dataclass
class Row:
    """A nudge in the outbox. `at`: when its outcome was settled, or it began to be sent."""

    nudge: Nudge
    status: Status = "planned"
    reason: str = ""
    fence: int = 0
    worker: str = ""
    attempts: int = 0
    lease_until: datetime | None = None
    at: datetime | None = None
    message_id: str = ""
    doubts: int = 0
    # The revision of the conversation that it opened.
    opened: int = 0
    # By which it began to be sent.
    lane: str = ""

    @property
    def moment(self) -> datetime:
        return self.at or self.nudge.due

    @property
    def order(self) -> tuple[int, datetime]:
        return PRIORITIES.index(self.nudge.priority), self.nudge.due


@dataclass
class Tables:
    """Everything there is. Dictionaries keep the order of insertion, as a serial number would."""

    organisations: dict[str, str] = field(default_factory=dict)
    arrangements: dict[str, Arrangements] = field(default_factory=dict)
    tenants: dict[tuple[PlatformName, str], str] = field(default_factory=dict)
    installations: dict[tuple[PlatformName, str], Installation] = field(default_factory=dict)
    # Until when one worker renews the token.
    renewing: dict[tuple[PlatformName, str], datetime] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    chosen: dict[str, Chosen] = field(default_factory=dict)
    logins: dict[Account, Login] = field(default_factory=dict)
    preferred: dict[str, Account] = field(default_factory=dict)
    # Those who said so: writing from another account changes nothing.
    settled: set[str] = field(default_factory=set)
    channels: dict[str, Channel] = field(default_factory=dict)
    # Channels that were "unlinked", or are "closed" on their platform.
    away: dict[str, tuple[str, Channel]] = field(default_factory=dict)
    # By channel: who linked it.
    linkers: dict[str, str] = field(default_factory=dict)
    events: dict[str, datetime] = field(default_factory=dict)
    conversations: dict[tuple[str, Ref], Conversation] = field(default_factory=dict)
    # The latest last.
    touched: dict[tuple[str, Ref], None] = field(default_factory=dict)
    networks: dict[str, Network] = field(default_factory=dict)
    attendance: dict[tuple[str, str], Attendance] = field(default_factory=dict)
    readiness: dict[str, list[Readiness]] = field(default_factory=dict)
    plans: list[tuple[str, datetime, str, str]] = field(default_factory=list)
    opened: dict[str, datetime] = field(default_factory=dict)
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    # Of each session's answers, how many are shown: they are the first ones.
    shown: dict[str, int] = field(default_factory=dict)
    answered: set[tuple[str, str]] = field(default_factory=set)
    wishes: dict[str, Wishes] = field(default_factory=dict)
    # By organisation, network ("" for the organisation's own) and number of the row.
    row_changes: dict[tuple[str, str, int], RowChange] = field(default_factory=dict)
    insights: dict[str, Insight] = field(default_factory=dict)
    confirmed: dict[str, datetime] = field(default_factory=dict)
    # By channel: when its team meets.
    meetings: dict[str, Rhythm] = field(default_factory=dict)
    # And the address of the calendar that it was read from.
    sources: dict[str, str] = field(default_factory=dict)
    # By code: the network, and until when it is good.
    invitations: dict[str, Invitation] = field(default_factory=dict)
    # By network and organisation: the channel in which its posts appear.
    network_channels: dict[tuple[str, str], str] = field(default_factory=dict)
    # By code: whose it is, until when, and who typed it.
    login_codes: dict[str, Code] = field(default_factory=dict)
    # People without an account, added by name.
    added: set[str] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    # By entry: whose catalogue it is in, and the id of who checked it last.
    shelves: dict[str, str] = field(default_factory=dict)
    checkers: dict[str, str] = field(default_factory=dict)
    # By person and topic.
    interests: dict[tuple[str, str], Wish] = field(default_factory=dict)
    # Since when a network or an entry can be found.
    found_since: dict[str, datetime] = field(default_factory=dict)
    voices: dict[str, Voice] = field(default_factory=dict)
    # By session and person.
    guests: dict[tuple[str, str], Guest] = field(default_factory=dict)
    # By network, vote and person: all that they chose.
    votes: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)
    # By session and person: when they prepare it, so many days before and at this hour.
    slots: dict[tuple[str, str], tuple[int, time]] = field(default_factory=dict)
    # In the order in which they were made.
    feeds: list[Address] = field(default_factory=list)
    # By session: what its evaluation asks, once somebody began to answer.
    question_sets: dict[str, Asked] = field(default_factory=dict)
    # By network: what comes after it.
    decisions: dict[str, Decision] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    polls: dict[str, PollKept] = field(default_factory=dict)
    # By id; each with all that is known of it.
    questions: dict[str, Question] = field(default_factory=dict)
    outbox: dict[str, Row] = field(default_factory=dict)
    # When each lane is free next, and until when it is closed.
    lanes: dict[str, datetime] = field(default_factory=dict)
    closed: dict[str, datetime] = field(default_factory=dict)
    chores: dict[str, datetime] = field(default_factory=dict)
    rooms: dict[str, dict[str, Any]] = field(default_factory=dict)

    def network_of(self, session: str) -> Network | None:
        """The network that a session belongs to."""
        return next((network for network in self.networks.values() if network.session(session)), None)

    def visible(self, network: Network | None, person: Person) -> Network | None:
        """The network, for somebody of its own organisation and for its members; None for anybody else."""
        if network is None:
            return None
        own = network.organisation == person.organisation and network.frame.kind != "outside"
        mine = network.led_by(person.id) or network.standing(person.id) is not None
        return network if own or mine else None

    def view(self, network: Network, person: Person) -> Network:
        """The network as far as this person may see it, with its people as they are now."""
        return self.member_view(network).seen_by(person.id)

    def called(self, organisation: str) -> str:
        """By its name; until it has one, by where its people are."""
        theirs = sorted(platform for (platform, _), home in self.tenants.items() if home == organisation)
        people = {one.id for one in self.persons.values() if one.organisation == organisation}
        guests = sorted(one.account.platform for one in self.logins.values() if one.person in people)
        platform = next(iter((*theirs, *guests)), "")
        return self.organisations[organisation] or {"slack": "Slack", "teams": "Teams"}.get(platform, "Kring")

    def member_view(self, network: Network) -> Network:
        """The network with its people as they are now."""

        def now(member: Member) -> Member:
            person = self.persons[member.person]
            home = person.organisation == network.organisation
            return replace(
                member,
                name=person.name,
                reader=person.reader,
                country=person.country,
                team=person.team,
                house="" if home else self.called(person.organisation),
                added=person.id in self.added,
            )

        facilitator = self.persons.get(network.facilitator)
        name = facilitator.name if facilitator else network.facilitator_name
        house = self.called(network.organisation)
        return replace(network, members=tuple(map(now, network.members)), facilitator_name=name, house=house)


def let_go(rows: Iterable[Row]) -> None:
    """What a worker holds of these and has not begun to send is planned again."""
    for row in rows:
        if row.status == "claimed":
            row.status, row.fence, row.lease_until = "planned", row.fence + 1, None
