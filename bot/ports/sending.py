"""What is to be sent: the outbox, who takes from it, and the platform that delivers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from bot.events import Ref
from bot.nudges.nudge import Nudge, Status
from bot.people import Channel, Person, PlatformName
from bot.ports.saving import Conversation
from bot.views import Message


@dataclass(frozen=True)
class Lane:
    """What is paced together: a platform's workspace or tenant."""

    platform: PlatformName
    tenant: str


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
    """The recipient's reachable addresses, preferred first; empty when there is none."""
    was: Literal["planned", "sending"] = "planned"
    """ "sending": its last holder died, or lost its lease, while sending: nobody knows whether it went out."""


@dataclass(frozen=True)
class Settlement:
    """How a claim ends. `due` is set when it must be tried again then (UTC); `reason` is a text key for the log."""

    status: Status
    reason: str
    due: datetime | None = None
    message_id: str = ""
    unreachable: bool = False
    """The person blocked the bot there: that address is not used again until they write to it."""


class Outbox(Protocol):
    """What is to be sent. The only source of messages that are not the reply to an interaction."""

    async def claim(
        self, now: datetime, worker: str, limit: int, lease: timedelta, shut: Iterable[Lane] = ()
    ) -> list[Claimed]:
        """Takes up to `limit` due nudges (or ones whose lease ran out), most urgent first, none of a shut lane."""
        ...

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        """Commits `sending` with the conversation it opens, before anything leaves. False: the claim was lost."""
        ...

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        """Writes the outcome. False: the claim was lost, and nothing was written."""
        ...

    async def next_due(self) -> datetime | None:
        """When the next planned nudge is due (UTC); None when nothing is planned."""
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
    """Definitely not delivered. `retry_after` in seconds: try again then; None: never. `blocked`: by the person."""

    reason: str
    retry_after: float | None = None
    blocked: bool = False


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
