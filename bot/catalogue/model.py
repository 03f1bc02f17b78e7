"""Where people learn together: the organisation's own networks, and what HR keeps a list of besides them.

The list is one organisation's: sector funds, umbrella bodies, networks of others (fiche, lines 31, 73-74, 149-150).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.consequences import Telling
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.queries import Query

EntryKind = Literal["internal", "fund", "umbrella", "outside"]
EntryStatus = Literal["listed", "suggested", "dropped"]
ENTRY_KINDS: tuple[EntryKind, ...] = ("internal", "fund", "umbrella", "outside")
STALE = timedelta(days=365)
"""What nobody checked for so long is marked."""
FRESH = timedelta(days=92)
"""What can be found since less than this is new: a quarter."""
MOST_ENTRIES = 2000
"""In the catalogue of one organisation."""
MOST_WAITING = 10
"""Suggestions of one person's that wait for HR."""
SPARE = 200
"""Entries that only HR adds: suggestions never fill a catalogue."""
MOST_INTERESTS = 20
"""That one person waits for."""
HEARD_WITHIN = timedelta(days=21)
"""A nudge of HR's that couldn't leave for so long doesn't any more."""


@dataclass(frozen=True)
class Entry:
    """What the catalogue says of one of them.

    `kind`: a network of the organisation's own that Kring doesn't run, a sector fund, an umbrella body, or a network
    of others. `joined`: whether the organisation is a member. `functions` and `interests`: for whom it is.
    `checked_by`: the name of who looked last whether it still holds, and `checked_at` (UTC) when; None: nobody yet.
    `suggested_by`: the id of who suggested it, and `suggester` their name; empty: nobody, or not the reader's to know.
    """

    id: str
    kind: EntryKind
    name: str
    about: str = ""
    link: str = ""
    joined: bool = False
    functions: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    status: EntryStatus = "listed"
    checked_by: str = ""
    checked_at: datetime | None = None
    suggested_by: str = ""
    suggester: str = ""

    def is_stale(self, now: datetime) -> bool:
        """Whether nobody checked it for twelve months, at `now` (UTC)."""
        return self.checked_at is None or self.checked_at <= now - STALE


@dataclass(frozen=True)
class Matches:
    """What fits some words, the best first: networks that somebody can still join, and entries of the catalogue.

    `more`: how many others fit as well.
    """

    networks: tuple[Network, ...] = ()
    entries: tuple[Entry, ...] = ()
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.networks or self.entries)


@dataclass(frozen=True)
class Topic:
    """What people of an organisation wait for, as one of them typed it, and how many they are. Never who.

    `mark`: a short name that says nothing of it.
    """

    mark: str
    words: str
    count: int


@dataclass(frozen=True)
class Waiting:
    """Who waits for a topic: how many, whether the asking person is among them, and who is told once they are enough.

    `mark`: the topic's short name; empty while nobody waits. `interests`: how many topics the person waits for, this
    one or others. `threshold`: how many people are enough; at least two.
    """

    mark: str = ""
    count: int = 0
    mine: bool = False
    interests: int = 0
    keepers: tuple[str, ...] = ()
    threshold: int = 5


@dataclass(frozen=True)
class Interest:
    """A topic that the asking person waits for. `matches`: how much of what can be found now fits it; `at` is UTC."""

    mark: str
    words: str
    at: datetime
    matches: int = 0


@dataclass(frozen=True)
class Stock:
    """What a quarter brought, as somebody who keeps an eye on it is told.

    For HR: how many entries nobody checked for a year, how many suggestions wait, what enough people wait for while
    there is nothing of the kind, and what is new for some function or for what enough people wait for. For a manager:
    what is new for what enough of their team wait for, without saying who or what.
    """

    unchecked: int = 0
    suggested: int = 0
    topics: tuple[Topic, ...] = ()
    fresh: Matches = Matches()
    for_team: Matches = Matches()

    def __bool__(self) -> bool:
        return bool(self.unchecked or self.suggested or self.topics or self.fresh or self.for_team)


# --- facts


@dataclass(frozen=True)
class EntriesKept(Telling):
    """HR lists these, in the place of what stood under their ids. All of them, or none; each counts as checked now."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class EntryChecked(Telling):
    """HR looked, and it still holds."""

    entry: Entry


@dataclass(frozen=True)
class EntryDropped(Telling):
    """HR takes it off the list."""

    entry: Entry


@dataclass(frozen=True)
class EntrySuggested(Telling):
    """Somebody suggests an entry: it waits for HR. `keepers`: the ids of who hears of it, at most once a week.

    Refused where there is no more `RoomToSuggest`.
    """

    entry: Entry
    keepers: tuple[str, ...] = ()

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        week = f"{now.isocalendar().year}-W{now.isocalendar().week:02}"
        others = (one for one in self.keepers if one != person.id)
        return (_ask(one, f"suggested/{week}", ("catalogue", "stocktaking", "queue"), person, now) for one in others)


@dataclass(frozen=True)
class SuggestionJudged(Telling):
    """HR lists what was suggested, perhaps in other words, or doesn't (`entry.status`).

    It is refused where somebody did before. Who suggested it hears what became of it.
    """

    entry: Entry

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        to, own = self.entry.suggested_by, self.entry.id
        if to and to != person.id:
            yield _ask(to, f"suggestion/{own}", ("suggestion", "suggested", own), person, now)


@dataclass(frozen=True)
class InterestRegistered(Telling):
    """The person waits for this topic. It is refused if another number of people wait by now than `before` says.

    Once enough do, each of its keepers is told, once for each topic.
    """

    words: str
    before: Waiting

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        mark, enough = self.before.mark, self.before.count + 1 >= self.before.threshold
        told = self.before.keepers if enough and not self.before.mine else ()
        return (_ask(one, f"awaited/{mark}", ("awaited", "gathering", mark), person, now) for one in told)


@dataclass(frozen=True)
class InterestWithdrawn(Telling):
    """The person doesn't wait for this topic any more. `mark`: its short name."""

    mark: str


def _ask(to: str, key: str, about: tuple[str, str, str], by: Person, now: datetime) -> Nudge:
    """What somebody of the same organisation is told because of what this person did: its kind, flow and subject."""
    kind, flow, subject = about
    return Nudge(
        key=f"{to}/{key}",
        organisation=by.organisation,
        recipient=to,
        kind=kind,
        flow=flow,
        subject=subject,
        due=now,
        expires=now + HEARD_WITHIN,
        klass="ask",
        priority="follow-up",
    )


# --- questions


@dataclass(frozen=True)
class Matching(Query[Matches]):
    """What fits these words, typed loosely, of the asker's own organisation: by name, goal, functions and interests.

    Without words, all of it: the soonest networks, and entries by name. At most `limit` networks and as many entries.
    """

    words: str
    limit: int = 10


@dataclass(frozen=True)
class WholeCatalogue(Query[tuple[Entry, ...]]):
    """All entries of the organisation that are listed or suggested, by name; () for who isn't HR."""


@dataclass(frozen=True)
class EntryBy(Query[Entry | None]):
    """One entry of the person's own organisation: a listed one; any, for HR, and for who suggested it."""

    id: str


@dataclass(frozen=True)
class Keepers(Query[tuple[str, ...]]):
    """The ids of those who keep the catalogue of the person's own organisation: HR."""


@dataclass(frozen=True)
class RoomToSuggest(Query[int]):
    """How many entries the person can still suggest, until HR looked at some."""


def room_to_suggest(mine: int, kept: int) -> int:
    """With so many of their own that wait, in a catalogue of so many that are listed or suggested."""
    return max(0, min(MOST_WAITING - mine, MOST_ENTRIES - SPARE - kept))


@dataclass(frozen=True)
class WaitingFor(Query[Waiting]):
    """Who of the person's own organisation waits for this topic."""

    words: str


@dataclass(frozen=True)
class MyInterests(Query[tuple[Interest, ...]]):
    """What the person waits for, the oldest first."""


@dataclass(frozen=True)
class TopicBy(Query[Topic | None]):
    """A topic that people of the organisation wait for, by its mark; None for who isn't HR, and where nobody does."""

    mark: str


@dataclass(frozen=True)
class StockNow(Query[Stock]):
    """What the person keeps an eye on, of their own organisation; an empty one for who neither is HR nor a manager."""
