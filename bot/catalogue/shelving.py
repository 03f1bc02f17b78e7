"""The catalogue's own rules, the same for every store: what an entry and a network are found by, and what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.catalogue.model import FRESH, Entry, Interest, Matches, Stock, Topic, Waiting
from bot.catalogue.searching import (
    Document,
    Stems,
    best,
    corrected,
    fits,
    folded,
    mark_of,
    missing,
    terms_of,
    topic_of,
    wanted,
)
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.people import HR, MANAGER, Person

KIND_WORDS: Mapping[str, str] = {
    "internal": "intern internal interne",
    "fund": "sectorfonds fonds fund sectoriel",
    "umbrella": "koepel koepelorganisatie umbrella coupole",
    "outside": "extern external externe",
}
"""What people call each kind, in the three languages."""
SHOWN = 5
"""Of each sort, in what a quarter brought."""


@dataclass(frozen=True)
class Wish:
    """A topic that somebody waits for: the topic as it is compared, and how they typed it. `at` is UTC."""

    person: str
    topic: str
    words: str
    at: datetime


@dataclass(frozen=True)
class Find:
    """Something that can be found, and since when (UTC); None: since before anybody noted that."""

    what: Network | Entry
    document: Document
    since: datetime | None = None

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is new at `now` (UTC)."""
        return self.since is not None and self.since > now - FRESH


@dataclass(frozen=True)
class Shelf:
    """All that an organisation has to look through once a quarter, for one person.

    `entries`: those listed and suggested. `team`: the ids of the people of the person's own team. `threshold`: so many
    who wait for a topic are enough for a network.
    """

    entries: tuple[Entry, ...] = ()
    finds: tuple[Find, ...] = ()
    wishes: tuple[Wish, ...] = ()
    team: frozenset[str] = frozenset()
    threshold: int = 5


def heading_of(found: Network | Entry) -> str:
    """Its name, and for whom it is."""
    of = found.frame if isinstance(found, Network) else found
    return " ".join((found.name, *of.functions, *of.interests))


def text_of(found: Network | Entry) -> str:
    """All that it is found by."""
    if isinstance(found, Network):
        return f"{heading_of(found)} {found.goal}"
    return f"{heading_of(found)} {found.about} {KIND_WORDS[found.kind]}"


def document_of(found: Network | Entry, stems: Stems) -> Document:
    """How it is looked through."""
    return Document(found.id, terms_of(heading_of(found), stems), terms_of(text_of(found), stems))


def found_in(words: str, documents: Sequence[Document], stems: Stems) -> tuple[Document, ...]:
    """What fits the words, slips forgiven; all of it, when they say nothing. The documents are all there is to find."""
    looked_for = wanted(words, stems)
    if not looked_for:
        return tuple(documents)
    return best(corrected(looked_for, documents, stems), documents)


def is_sure(words: str, documents: Sequence[Document], stems: Stems) -> bool:
    """Whether no word is missing from all of these: so no slip has to be forgiven."""
    return not missing(wanted(words, stems), documents)


def by_name(name: str, id_: str) -> tuple[tuple[str, ...], str]:
    """The order of a list: the same on every database."""
    return folded(name), id_


def seen_by(entry: Entry, person: Person) -> Entry | None:
    """The entry of this person's own organisation as they see it; None: not at all."""
    if HR in person.roles or entry.suggested_by == person.id:
        return entry
    return replace(entry, suggested_by="", suggester="") if entry.status == "listed" else None


def topics_in(wishes: Iterable[Wish]) -> tuple[Topic, ...]:
    """What people wait for, with how many; in the words of who did first."""
    ordered = sorted(wishes, key=lambda one: (one.at, one.person))
    counts = Counter(one.topic for one in ordered)
    first = {one.topic: one.words for one in reversed(ordered)}
    return tuple(Topic(mark_of(topic), first[topic], counts[topic]) for topic in sorted(counts))


def fitting(topics: Iterable[str], documents: Sequence[Document], stems: Stems) -> tuple[Document, ...]:
    """Those of the documents that fit one of these topics with all its words."""
    looked_for = [wanted(topic, stems) for topic in topics]
    return tuple(one for one in documents if any(fits(words, one) for words in looked_for))


def interests_of(wishes: Iterable[Wish], documents: Sequence[Document], stems: Stems) -> tuple[Interest, ...]:
    """One person's, the oldest first."""
    ordered = sorted(wishes, key=lambda one: (one.at, one.topic))
    return tuple(
        Interest(mark_of(one.topic), one.words, one.at, len(fitting((one.words,), documents, stems))) for one in ordered
    )


def is_for_some(found: Network | Entry) -> bool:
    """Whether it says for which functions or interests it is."""
    of = found.frame if isinstance(found, Network) else found
    return bool(of.functions or of.interests)


def as_matches(found: Iterable[Network | Entry], limit: int) -> Matches:
    """The first of them, in their order: at most `limit` networks and as many entries."""
    every = tuple(found)
    networks = tuple(one for one in every if isinstance(one, Network))
    entries = tuple(one for one in every if isinstance(one, Entry))
    shown = Matches(networks[:limit], entries[:limit])
    return replace(shown, more=len(every) - len(shown.networks) - len(shown.entries))


def waiting_for(words: str, wishes: Iterable[Wish], person: Person, stems: Stems) -> Waiting:
    """Who waits for this topic; who is told, and how many are enough, the store says."""
    topic, every = topic_of(words, stems), tuple(wishes)
    waits = {one.person for one in every if one.topic == topic}
    own = sum(one.person == person.id for one in every)
    return Waiting(mark_of(topic) if waits else "", len(waits), person.id in waits, own)


def stock_of(shelf: Shelf, person: Person, now: datetime, stems: Stems) -> Stock:
    """What the quarter brought, for this person's roles.

    That something is new for the team of a manager takes five of them who wait for it, at the least.
    """
    for_hr = _of_hr(shelf, now, stems) if HR in person.roles else Stock()
    if MANAGER not in person.roles:
        return for_hr
    theirs = [one for one in shelf.wishes if one.person in shelf.team and one.person != person.id]
    fresh = [one for one in shelf.finds if one.is_fresh(now)]
    enough = max(shelf.threshold, ENOUGH)
    waited = (one.what for one in fresh if _is_waited_for(one, theirs, enough, stems))
    return replace(for_hr, for_team=as_matches(waited, SHOWN))


def _is_waited_for(find: Find, wishes: Iterable[Wish], enough: int, stems: Stems) -> bool:
    """Whether so many people wait for what it is: of fewer, the news itself would tell whose wish it is."""
    people = {one.person for one in wishes if fitting((one.words,), (find.document,), stems)}
    return len(people) >= enough


def _of_hr(shelf: Shelf, now: datetime, stems: Stems) -> Stock:
    """What is new for nobody in particular and waited for by too few is no news."""
    topics, enough = topics_in(shelf.wishes), shelf.threshold
    fresh = [one for one in shelf.finds if one.is_fresh(now)]
    news = (one.what for one in fresh if is_for_some(one.what) or _is_waited_for(one, shelf.wishes, enough, stems))
    documents = [one.document for one in shelf.finds]
    waited = (one for one in topics if one.count >= enough and not fitting((one.words,), documents, stems))
    return Stock(
        unchecked=sum(one.status == "listed" and one.is_stale(now) for one in shelf.entries),
        suggested=sum(one.status == "suggested" for one in shelf.entries),
        topics=tuple(waited)[:SHOWN],
        fresh=as_matches(news, SHOWN),
    )
