"""What is to be sent: the outbox, who takes from it, and the platform that delivers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol, runtime_checkable

from bot.events import Ref
from bot.nudges.nudge import Nudge, Past, Status
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.people import Channel, Person, PlatformName
from bot.ports.saving import Conversation
from bot.views import Message


@dataclass(frozen=True)
class Lane:
    """What is paced together: a platform's workspace or tenant."""

    platform: PlatformName
    tenant: str

    @property
    def name(self) -> str:
        """As the outbox writes it: "slack/T1"."""
        return f"{self.platform}/{self.tenant}"


@dataclass(frozen=True)
class Pace:
    """How fast a lane may go: so many messages a second, and after a rest `burst` of them at once.

    `apart`: seconds between two nudges to the same place. An answer waits for nothing of this; it uses up a turn.
    """

    per_second: float
    burst: int = 1
    apart: float = 1.0

    def turn(self, free_at: datetime, now: datetime) -> tuple[datetime, datetime]:
        """When the next message may leave, and the lane's next free moment after it (both UTC).

        The generic cell rate algorithm (ITU-T I.371): `free_at` is the moment at which all that was let through would
        have left at an even pace.
        """
        step = timedelta(seconds=1 / self.per_second)
        return max(now, free_at - (self.burst - 1) * step), max(now, free_at) + step

    def rest(self) -> timedelta:
        """After so long without a message, nothing of the past counts any more."""
        return timedelta(seconds=self.burst / self.per_second)


Paces = Mapping[PlatformName, Pace]
"""The platforms that limit how fast one writes; the others take whatever comes."""


@dataclass(frozen=True)
class Address:
    """Where a nudge goes: an account of a person, or a channel's place."""

    platform: PlatformName
    tenant: str
    user: str
    """The platform's user id; empty for a channel."""
    address: str
    """Opaque to everybody but the platform's adapter; may be empty for a person never written to."""

    @property
    def lane(self) -> Lane:
        return Lane(self.platform, self.tenant)


@dataclass(frozen=True)
class Claimed:
    """A due nudge, held under a lease. `fence` rises with each claim: a stale holder's writes are refused."""

    id: str
    nudge: Nudge
    fence: int
    attempts: int
    to: Person | Channel
    addresses: tuple[Address, ...]
    """The recipient's reachable addresses, preferred first; empty when there is none.

    Of what was "sending" the one to which that was, if it is known and still reachable: it is looked for nowhere else.
    """
    was: Literal["planned", "sending"] = "planned"
    """ "sending": its last holder died, or lost its lease, while sending: nobody knows whether it went out."""
    wishes: Wishes = NO_WISHES
    log: tuple[Past, ...] = ()
    """What the recipient got in the last three months, and what was kept from them."""
    not_before: datetime | None = None
    """Its turn in its lane (UTC): nothing may leave earlier."""
    doubts: int = 0
    """How often nobody could tell whether it had arrived."""


@dataclass(frozen=True)
class Settlement:
    """How a claim ends. `due` is set when it must be tried again then (UTC); `reason` is a text key for the log."""

    status: Status
    reason: str
    due: datetime | None = None
    message_id: str = ""
    tried: bool = False
    """It counts as an attempt, though nothing left."""
    unreachable: bool = False
    """The person blocked the bot there: that address is not used again until they write to it."""
    doubt: bool = False
    """Nobody can tell whether it arrived."""
    closes_until: datetime | None = None
    """The platform wants nothing of this lane before then (UTC)."""
    plans: tuple[Nudge, ...] = ()
    """What is planned in its stead; a key that exists stays as it is."""


class Outbox(Protocol):
    """What is to be sent. The only source of messages that are not the reply to an interaction.

    All methods raise `NotSaved` when the database is away: then nothing was written, or the claim was lost meanwhile.
    """

    async def claim(
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        """Takes up to `limit` due nudges (or ones whose lease ran out), most urgent first, none of a shut lane.

        Of one recipient at most one nudge is under way at any time, over all workers; answers (class "reply") don't
        count. Lanes that are closed, and lanes with a pace that have no turn within a twelfth of the lease, are passed
        over; every other row of a lane with a pace gets its turn (`Claimed.not_before`), which no other worker has.
        """
        ...

    async def decide(self, decisions: Sequence[tuple[Claimed, Settlement]], now: datetime) -> None:
        """Writes the outcomes of nudges that don't leave, all in one transaction. A lost claim is left as it is."""
        ...

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        """Commits `sending` with the conversation it opens, before anything leaves by the first of its addresses.

        The lease is renewed.

        False, and nothing written: the claim was lost or its lease ran out, the conversation went on, or the lane was
        closed meanwhile.
        """
        ...

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        """Writes the outcome. False: the claim was lost, and nothing was written.

        Where its reason is one that somebody can mend (`bot.nudges.hindrance`), what those hear is planned with it.
        """
        ...

    async def release(self, claims: Iterable[Claimed], now: datetime) -> None:
        """Gives back what was not begun: due as it was. What another worker was sending stays as doubtful as it was."""
        ...

    async def recover(self, worker: str, known: Collection[Claimed]) -> None:
        """Plans again what this worker claimed and doesn't know of: the database went away while it answered.

        What it had begun to send is left to whoever finds its lease run out.
        """
        ...

    async def next_due(self) -> datetime | None:
        """When the next planned nudge is due (UTC); None when nothing is planned."""
        ...

    async def backlog(self, now: datetime) -> Backlog:
        """How much is due and still here, for an operator's eye."""
        ...


@dataclass(frozen=True)
class Backlog:
    """What is due now and not yet under way, and since when (UTC); the lanes that a platform wants closed."""

    due: int = 0
    oldest: datetime | None = None
    closed: int = 0


Way = Literal["sent", "again", "never"]
"""What an administrator says about a nudge: it did arrive; try anew; leave it."""


@dataclass(frozen=True)
class Trouble:
    """A nudge of which nobody knows whether it arrived, or that failed. `at` (UTC): when that was settled."""

    id: str
    at: datetime
    organisation: str
    recipient: str
    """The name of the person or the channel."""
    kind: str
    network: str
    """The name of the network that it is about; empty when it is about none."""
    status: Status
    reason: str


class Troubles(Protocol):
    """What the administrator sees and settles by hand."""

    async def troubles(self, statuses: Collection[Status], organisation: str = "") -> tuple[Trouble, ...]:
        """All nudges with one of these statuses, the latest first; of one organisation when it is named."""
        ...

    async def resolve(self, nudge: str, way: Way, now: datetime) -> bool:
        """Settles an unknown or failed nudge. False, and nothing written: it is neither, or too late to send again."""
        ...


@dataclass(frozen=True)
class Parcel:
    """A message on its way: to whom, in what language, belonging to which conversation. `key` is the nudge's."""

    key: str
    to: Address
    reader: Person | Channel
    message: Message
    ref: Ref


@dataclass(frozen=True)
class Sent:
    message_id: str


@dataclass(frozen=True)
class Refused:
    """Definitely not delivered. `retry_after` in seconds: try again then; None: never. `blocked`: by the person.

    `closes` says what must wait that long: everything in this lane, or only what goes to this place.
    """

    reason: str
    retry_after: float | None = None
    blocked: bool = False
    closes: Literal["lane", "place"] = "lane"
    why: str = "why-failed"
    """The text key that tells it to people, if this is the last word; at once where somebody can mend it."""


@dataclass(frozen=True)
class Uncertain:
    """No answer, or one that leaves open whether it was delivered: it must not be sent again blindly."""

    reason: str


@dataclass(frozen=True)
class Absent:
    """Looked up, and surely not delivered."""


Answer = Sent | Refused | Uncertain


class Platform(Protocol):
    async def deliver(self, parcel: Parcel) -> Answer:
        """Sends one message. Never raises for what the network or the platform does; never retries by itself."""
        ...

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        """Whether this parcel was delivered after `since` (UTC). `Uncertain` where the platform can't tell."""
        ...


@runtime_checkable
class Paced(Protocol):
    """A platform that says how fast each of its lanes may go. One that doesn't say takes whatever comes."""

    @property
    def pace(self) -> Pace: ...
