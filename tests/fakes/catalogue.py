"""How `MemoryStore` keeps the catalogue, finds by words, and tells what people wait for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.catalogue.model import (
    EntriesKept,
    Entry,
    EntryBy,
    EntryChecked,
    EntryDropped,
    EntrySuggested,
    Interest,
    InterestRegistered,
    InterestWithdrawn,
    Keepers,
    Matches,
    Matching,
    MyInterests,
    RoomToSuggest,
    Stock,
    StockNow,
    SuggestionJudged,
    Topic,
    TopicBy,
    Waiting,
    WaitingFor,
    WholeCatalogue,
    room_to_suggest,
)
from bot.catalogue.searching import mark_of, topic_of
from bot.catalogue.shelving import (
    Find,
    Shelf,
    Wish,
    as_matches,
    by_name,
    document_of,
    found_in,
    interests_of,
    seen_by,
    stock_of,
    topics_in,
)
from bot.network.model import Network
from bot.organisation import Arrangements
from bot.people import HR, Person
from bot.ports import Commit
from storage.stems import stems
from tests.fakes.answers import answer
from tests.fakes.happenings import happen, holds
from tests.fakes.tables import Tables
from tests.fakes.waiting import is_hr, keepers_of, may_judge, nobody_else_waits, waiting, wishes_in


@holds.register
def _(fact: SuggestionJudged, tables: Tables, person: Person, at: datetime) -> bool:
    return may_judge(fact, tables, person)


@holds.register
def _(fact: InterestRegistered, tables: Tables, person: Person, at: datetime) -> bool:
    return nobody_else_waits(fact, tables, person)


def _keep(tables: Tables, entry: Entry, commit: Commit) -> None:
    """As its HR says it is; under an id of another organisation's, nothing."""
    house = tables.shelves.setdefault(entry.id, commit.person.organisation)
    if house == commit.person.organisation:
        before = tables.entries.get(entry.id)
        by = before.suggested_by if before else ""
        tables.entries[entry.id] = replace(entry, checked_at=commit.at, suggested_by=by)
        tables.checkers[entry.id] = commit.person.id
        if entry.status == "listed":
            tables.found_since.setdefault(entry.id, commit.at)


@happen.register
def _(fact: EntriesKept, tables: Tables, commit: Commit) -> None:
    for entry in fact.entries if is_hr(tables, commit.person) else ():
        _keep(tables, replace(entry, status="listed"), commit)


@happen.register
def _(fact: EntryChecked, tables: Tables, commit: Commit) -> None:
    if (kept := _own(tables, fact.entry, commit)) and kept.status == "listed":
        _keep(tables, kept, commit)


@happen.register
def _(fact: EntryDropped, tables: Tables, commit: Commit) -> None:
    if (kept := _own(tables, fact.entry, commit)) and kept.status == "listed":
        tables.entries[kept.id] = replace(kept, status="dropped")
        tables.found_since.pop(kept.id, None)


def _own(tables: Tables, entry: Entry, commit: Commit) -> Entry | None:
    """The entry as it is kept, for HR of its own organisation."""
    own = tables.shelves.get(entry.id) == commit.person.organisation and is_hr(tables, commit.person)
    return tables.entries.get(entry.id) if own else None


@holds.register
def _(fact: EntrySuggested, tables: Tables, person: Person, at: datetime) -> bool:
    return bool(_room(tables, person))


@happen.register
def _(fact: EntrySuggested, tables: Tables, commit: Commit) -> None:
    if fact.entry.id not in tables.entries:
        tables.shelves[fact.entry.id] = commit.person.organisation
        made = replace(fact.entry, status="suggested", suggested_by=commit.person.id, checked_at=None)
        tables.entries[made.id] = made


@happen.register
def _(fact: SuggestionJudged, tables: Tables, commit: Commit) -> None:
    if _own(tables, fact.entry, commit):
        _keep(tables, fact.entry, commit)


@happen.register
def _(fact: InterestRegistered, tables: Tables, commit: Commit) -> None:
    topic, person = topic_of(fact.words, stems), commit.person.id
    tables.interests.setdefault((person, topic), Wish(person, topic, fact.words, commit.at))


@happen.register
def _(fact: InterestWithdrawn, tables: Tables, commit: Commit) -> None:
    mine = [key for key in tables.interests if key[0] == commit.person.id and mark_of(key[1]) == fact.mark]
    for key in mine:
        del tables.interests[key]


# --- questions


def entries_of(tables: Tables, person: Person) -> tuple[Entry, ...]:
    """Those of the person's own organisation that they may see, by name."""
    own = (tables.entries[one] for one, house in tables.shelves.items() if house == person.organisation)
    named = (_named(tables, one) for one in own)
    seen = (one for entry in named if (one := seen_by(entry, person)))
    return tuple(sorted(seen, key=lambda entry: by_name(entry.name, entry.id)))


def _named(tables: Tables, entry: Entry) -> Entry:
    checker, suggester = (tables.persons.get(one) for one in (tables.checkers.get(entry.id, ""), entry.suggested_by))
    return replace(entry, checked_by=checker.name if checker else "", suggester=suggester.name if suggester else "")


def found_by(tables: Tables, person: Person, now: datetime) -> tuple[Network | Entry, ...]:
    """All that somebody can find: open networks, the soonest first, and then what is listed, by name."""
    own = (one for one in tables.networks.values() if one.organisation == person.organisation)
    coming = ((following.start, one) for one in own if (following := one.next_session(now)))
    opened = (one for one in coming if one[1].status == "open" and one[1].frame.kind != "outside")
    ordered = sorted(opened, key=lambda one: (one[0], one[1].id))
    listed = (one for one in entries_of(tables, person) if one.status == "listed")
    return (*(tables.view(one, person) for _, one in ordered), *listed)


@answer.register
def _(query: Matching, tables: Tables, person: Person, now: datetime) -> Matches:
    found = {one.id: one for one in found_by(tables, person, now)}
    documents = [document_of(one, stems) for one in found.values()]
    return as_matches((found[one.id] for one in found_in(query.words, documents, stems)), query.limit)


@answer.register
def _(query: WholeCatalogue, tables: Tables, person: Person, now: datetime) -> tuple[Entry, ...]:
    kept = entries_of(tables, person) if HR in person.roles else ()
    return tuple(one for one in kept if one.status != "dropped")


@answer.register
def _(query: EntryBy, tables: Tables, person: Person, now: datetime) -> Entry | None:
    return next((one for one in entries_of(tables, person) if one.id == query.id), None)


@answer.register
def _(query: Keepers, tables: Tables, person: Person, now: datetime) -> tuple[str, ...]:
    return keepers_of(tables, person.organisation)


@answer.register
def _(query: WaitingFor, tables: Tables, person: Person, now: datetime) -> Waiting:
    return waiting(tables, query.words, person)


@answer.register
def _(query: TopicBy, tables: Tables, person: Person, now: datetime) -> Topic | None:
    topics = topics_in(wishes_in(tables, person.organisation)) if HR in person.roles else ()
    return next((one for one in topics if one.mark == query.mark), None)


@answer.register
def _(query: MyInterests, tables: Tables, person: Person, now: datetime) -> tuple[Interest, ...]:
    mine = [one for one in tables.interests.values() if one.person == person.id]
    return interests_of(mine, [document_of(one, stems) for one in found_by(tables, person, now)], stems)


@answer.register
def _(query: StockNow, tables: Tables, person: Person, now: datetime) -> Stock:
    kept = tuple(one for one in entries_of(tables, person) if one.status != "dropped")
    wishes = wishes_in(tables, person.organisation)
    made = tables.arrangements.get(person.organisation, Arrangements())
    return stock_of(
        Shelf(kept, _finds(tables, person, now), wishes, _team(tables, person), made.threshold), person, now, stems
    )


def _finds(tables: Tables, person: Person, now: datetime) -> tuple[Find, ...]:
    found: Iterable[Network | Entry] = found_by(tables, person, now)
    return tuple(Find(one, document_of(one, stems), tables.found_since.get(one.id)) for one in found)


def _team(tables: Tables, person: Person) -> frozenset[str]:
    people = (one for one in tables.persons.values() if one.team == person.team and person.team)
    return frozenset(one.id for one in people if one.organisation == person.organisation)


@answer.register
def _(query: RoomToSuggest, tables: Tables, person: Person, now: datetime) -> int:
    return _room(tables, person)


def _room(tables: Tables, person: Person) -> int:
    kept = [one for one in tables.entries.values() if tables.shelves[one.id] == person.organisation]
    kept = [one for one in kept if one.status != "dropped"]
    mine = sum((one.suggested_by, one.status) == (person.id, "suggested") for one in kept)
    return room_to_suggest(mine, len(kept))
