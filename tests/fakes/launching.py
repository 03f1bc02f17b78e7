"""How `MemoryStore` tells whom a network may ask by name, and whom it is told to."""

from __future__ import annotations

from datetime import datetime

from bot.catalogue.awaited import Fulfilled, fulfilled, notices
from bot.catalogue.model import Interest
from bot.founding.launching import Colleagues, Launched, ManagersHere
from bot.people import MANAGER, Person
from bot.ports import Commit
from storage.stems import stems
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.plans import plan
from tests.fakes.tables import Tables
from tests.fakes.waiting import wishes_in


@happen.register
def _(fact: Launched, tables: Tables, commit: Commit) -> None:
    """Nothing but what is said because of it: also to those who wait for what the network is about."""
    network, house = fact.network, commit.person.organisation
    waiting = wishes_in(tables, house) if network.organisation == house else ()
    plan(tables, notices(network, waiting, stems, commit.at, fact.managers))


@answer.register
def _(query: Fulfilled, tables: Tables, person: Person, now: datetime) -> tuple[Interest, ...]:
    network = tables.networks.get(query.network)
    if network is None or network.organisation != person.organisation or network.frame.kind == "outside":
        return ()
    mine = [one for one in wishes_in(tables, person.organisation) if one.person == person.id]
    return fulfilled(mine, tables.view(network, person), stems)


@answer.register
def _(query: Colleagues, tables: Tables, person: Person, now: datetime) -> tuple[Person, ...]:
    found = (tables.persons.get(one) for one in query.people if one not in tables.added)
    return tuple(one for one in found if one and one.organisation == person.organisation)


@answer.register
def _(query: ManagersHere, tables: Tables, person: Person, now: datetime) -> tuple[str, ...]:
    own = (one for one in tables.persons.values() if one.organisation == person.organisation and one.id != person.id)
    return tuple(sorted(one.id for one in own if MANAGER in one.roles))
