"""Who waits for what, and who keeps the catalogue, in `MemoryStore`."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.model import InterestRegistered, SuggestionJudged, Waiting
from bot.catalogue.shelving import Wish, waiting_for
from bot.organisation import Arrangements
from bot.people import HR, Person
from storage.stems import stems
from tests.fakes.tables import Tables


def is_hr(tables: Tables, person: Person) -> bool:
    return HR in tables.persons[person.id].roles


def wishes_in(tables: Tables, organisation: str) -> tuple[Wish, ...]:
    """What the organisation's people wait for."""
    return tuple(one for one in tables.interests.values() if tables.persons[one.person].organisation == organisation)


def waiting(tables: Tables, words: str, person: Person) -> Waiting:
    found = waiting_for(words, wishes_in(tables, person.organisation), person, stems)
    made = tables.arrangements.get(person.organisation, Arrangements())
    return replace(found, keepers=keepers_of(tables, person.organisation), threshold=made.threshold)


def keepers_of(tables: Tables, organisation: str) -> tuple[str, ...]:
    people = (one for one in tables.persons.values() if one.organisation == organisation)
    return tuple(sorted(one.id for one in people if HR in one.roles))


def may_judge(fact: SuggestionJudged, tables: Tables, person: Person) -> bool:
    """Whether nobody did before."""
    kept = tables.entries.get(fact.entry.id)
    own = tables.shelves.get(fact.entry.id) == person.organisation
    return not is_hr(tables, person) or (own and kept is not None and kept.status == "suggested")


def nobody_else_waits(fact: InterestRegistered, tables: Tables, person: Person) -> bool:
    """Whether as many wait as the fact says."""
    return waiting(tables, fact.words, person).count == fact.before.count
