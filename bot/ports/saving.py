"""What the core asks of a store, and what it hands over to be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Protocol

from bot.events import Ref
from bot.facts import Fact
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Account, Person, PlatformName, Profile
from bot.planning import Planner
from bot.ports.feeding import FeedMaker
from bot.ports.placing import Places
from bot.queries import Query


class NotSaved(Exception):
    """The store could not write, or could not be reached: nothing of the event took effect."""


class NeverSaved(NotSaved):
    """The store was reached, and refused this very thing, as it will the next time: a bug of ours, no bad luck."""


class Outcome(Enum):
    """What became of a commit."""

    DONE = "done"
    DUPLICATE = "duplicate"
    """This event was handled before; nothing was written."""
    CONFLICT = "conflict"
    """Somebody was faster (conversation or network changed); nothing was written: look again and retry."""


@dataclass(frozen=True)
class Conversation:
    """A stored conversation of one person. `state` is JSON; `revision` counts its changes, 0: not stored yet."""

    ref: Ref
    state: Any
    version: int = 1
    revision: int = 0
    active: bool = True


@dataclass(frozen=True)
class Seen:
    """What the store knows of who acts.

    The person, the conversation that was meant (None: there is none), and the profile their account last had.
    """

    person: Person
    conversation: Conversation | None
    profile: Profile = field(default_factory=Profile)


@dataclass(frozen=True)
class Commit:
    """Everything one event causes, written in one transaction or not at all.

    `event` is the dedupe id; `conversation.revision` is the one that was read. Nudges whose key exists already are left
    as they are. Once the facts are written, `planner` says what the plans that they touch should be (`bot.planning`);
    without one nothing is replanned. `at` is UTC.
    """

    event: str
    person: Person
    at: datetime
    conversation: Conversation | None = None
    facts: tuple[Fact, ...] = ()
    nudges: tuple[Nudge, ...] = ()
    planner: Planner | None = None


@dataclass(frozen=True)
class Departure:
    """Somebody who is to leave this network of another organisation."""

    person: Person
    network: Network


class Departures(Protocol):
    """Who is still in networks of others, though Kring isn't where they are any more (`bot.turn.withdrawing`).

    All methods raise `NotSaved` when the database is away.
    """

    async def tell_adrift(self, now: datetime) -> None:
        """Whoever may say who facilitates an open network whose facilitator nobody can reach hears so (`now` is UTC).

        Once for each such facilitator, however often it is called (`bot.life.adrift`).
        """
        ...

    async def departures(self) -> tuple[Departure, ...]:
        """In open networks of other organisations: people whose accounts are all where Kring isn't installed any more.

        Who only blocked Kring, or has another account, isn't among them, nor who never had an account.
        """
        ...

    async def commit(self, commit: Commit) -> Outcome:
        """Writes everything, or nothing when the answer isn't `DONE`."""
        ...


class Store(Departures, Places, FeedMaker, Protocol):
    """Where everything is kept. Every method is one transaction. All raise `NotSaved` when the database is away."""

    async def recall(self, account: Account, ref: Ref | None) -> Seen | None:
        """Who this account is, with their conversation; with no `ref`, their latest active one. None: a stranger."""
        ...

    async def profile(self, account: Account) -> Profile | None:
        """What was told of this account, without anybody having acted by it. None: a stranger."""
        ...

    async def welcome(self, account: Account, profile: Profile) -> Person:
        """The person behind this account; made, with an organisation for an unknown tenant, when there is none.

        Safe to call twice and at once. A known account's non-empty profile fields are refreshed, its language and time
        zone only while the person has not chosen them.
        """
        ...

    async def conversation(self, person: Person, ref: Ref) -> Conversation | None:
        """That conversation of this person, as it stands."""
        ...

    async def person(self, person_id: str) -> Person | None:
        """The person as they are now."""
        ...

    async def ask(self, person: Person, queries: Sequence[Query[Any]]) -> Mapping[Query[Any], Any]:
        """The answers, all from one snapshot. `HolidaysIn` is not the store's to answer."""
        ...

    def one_by_one(self) -> AbstractAsyncContextManager[None]:
        """Held by who lost a race while they try again: of the losers in one process, one tries at a time."""
        ...


class Registry(Protocol):
    """What administrators arrange about people: their roles, their accounts, their organisation's name."""

    async def appoint(self, person: str, roles: Set[str]) -> None:
        """The person has exactly these roles from now on."""
        ...

    async def appoint_first(self, person: str, platform: PlatformName, tenant: str) -> bool:
        """Makes them administrator of this tenant's organisation, if it is theirs and has none yet. False: it isn't so.

        Of several at once, one.
        """
        ...

    async def attach(self, account: Account, person: str) -> None:
        """The account is (from now on) one more login of this person.

        A tenant that nobody knew belongs to the person's organisation from then on.
        """
        ...

    async def name_organisation(self, organisation: str, name: str) -> None:
        """The organisation's name from now on."""
        ...

    async def is_empty(self) -> bool:
        """Whether nobody is known yet."""
        ...

    async def erase_everything(self) -> None:
        """Removes all data of all organisations: the playground starts over. The schema stays."""
        ...


class Plans(Protocol):
    """The plans of everybody: for what no single fact tells, like a new program with another calendar."""

    async def replan(self, planner: Planner, now: datetime) -> int:
        """Makes the plan of each open network, team and organisation what is wanted now (UTC); says how many changed.

        Each is a transaction.
        """
        ...


class Retention(Protocol):
    """What is kept no longer than needed."""

    async def takes_turn(self, chore: str, now: datetime, every: timedelta) -> bool:
        """Whether the caller is to do this now (UTC), for everybody: once in so long one of all who ask is told so."""
        ...

    async def forget_events(self, before: datetime) -> int:
        """Removes dedupe ids of events handled before (UTC), and says how many."""
        ...

    async def forget_replies(self, before: datetime) -> int:
        """Removes answers to messages from the outbox that were settled before (UTC), and says how many."""
        ...

    async def forget_nudges(self, before: datetime) -> int:
        """Removes nudges that were settled, and could have come, before (UTC), and says how many.

        No plan makes them again: whatever it wants is later than that. Those for people and channels of organisations
        that arranged how long they are kept stay.
        """
        ...

    async def forget_arranged(self, now: datetime) -> int:
        """Removes those that were settled, and could have come, longer ago than the recipient's organisation arranged.

        `now` is UTC. Says how many.
        """
        ...

    async def forget_unfinished(self, before: datetime) -> int:
        """Removes what people filled in of an evaluation and never sent in, and says how many conversations that were.

        Only of sessions that ended, and whose evaluation was opened, before (UTC): nobody can finish those any more.
        """
        ...
