"""How `MemoryStore` tells whom a network may ask by name, and whom it is told to."""

from __future__ import annotations

from datetime import datetime

from bot.founding.launching import Colleagues, Launched, ManagersHere
from bot.people import MANAGER, Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.tables import Tables


@happen.register
def _(fact: Launched, tables: Tables, commit: Commit) -> None:
    """Nothing but what is said because of it."""


@answer.register
def _(query: Colleagues, tables: Tables, person: Person, now: datetime) -> tuple[Person, ...]:
    found = (tables.persons.get(one) for one in query.people if one not in tables.added)
    return tuple(one for one in found if one and one.organisation == person.organisation)


@answer.register
def _(query: ManagersHere, tables: Tables, person: Person, now: datetime) -> tuple[str, ...]:
    own = (one for one in tables.persons.values() if one.organisation == person.organisation and one.id != person.id)
    return tuple(sorted(one.id for one in own if MANAGER in one.roles))
