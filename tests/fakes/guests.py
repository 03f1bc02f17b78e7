"""Who is a guest where their account is, in `MemoryStore`: an organisation of their own."""

from __future__ import annotations

from dataclasses import replace

from bot.organisation import Arrangements
from bot.people import Person
from tests.fakes.shared import allows_outside
from tests.fakes.tables import Login, Tables


def own_house(tables: Tables, host: str, house: str) -> str:
    """A new organisation, for a guest of `host`."""
    tables.organisations[house] = ""
    made = tables.arrangements.get(host) or Arrangements()
    tables.arrangements[house] = replace(made, outside=True, contact_person="")
    return house


def settle(tables: Tables, login: Login, house: str, fresh: str, *, guest: bool) -> None:
    """The person leaves the host's people, or comes to them, as the platform says.

    `house`, `fresh`: ids for a new organisation, and for whom the account is where its person can't come along.
    """
    host = host_of(tables, login)
    person = tables.persons[login.person]
    if guest:
        if person.organisation != host or _is_employed(tables, login, host):
            return
        home = own_house(tables, host, house)
    elif person.organisation in tables.tenants.values():
        return
    elif _carries_others(tables, login, host) and not allows_outside(tables, host):
        part(tables, login, host, fresh)
        return
    else:
        home = host
    tables.persons[person.id] = replace(person, organisation=home, roles=frozenset(), team=None)


def _carries_others(tables: Tables, login: Login, host: str) -> bool:
    mine = (one for one in tables.logins.values() if one.person == login.person and one is not login)
    return any(host_of(tables, one) != host for one in mine)


def part(tables: Tables, login: Login, host: str, fresh: str) -> None:
    """The account is somebody of the host's from now on; whoever had it is reached by another."""
    before, login.person = tables.persons[login.person], fresh
    tables.persons[fresh] = replace(before, id=fresh, organisation=host, roles=frozenset(), team=None)
    tables.chosen[fresh] = replace(tables.chosen[before.id])
    tables.preferred[fresh] = login.account
    if tables.preferred.get(before.id) == login.account:
        mine = (one.account for one in tables.logins.values() if one.person == before.id)
        tables.preferred[before.id] = min(mine, key=str)
        tables.settled.discard(before.id)


def host_of(tables: Tables, login: Login) -> str:
    return tables.tenants[login.account.platform, login.account.tenant]


def _is_employed(tables: Tables, login: Login, host: str) -> bool:
    mine = (one for one in tables.logins.values() if one.person == login.person and one is not login)
    return any(host_of(tables, one) == host and not one.profile.guest for one in mine)


def speaks_for(tables: Tables, login: Login) -> bool:
    """Whether the account is in the person's own organisation, so that it says what they are called."""
    own = tables.persons[login.person].organisation
    return host_of(tables, login) == own or (bool(login.profile.guest) and own not in tables.tenants.values())


def acting(tables: Tables, login: Login) -> Person:
    """Whose account it is. The roles that their organisation gave them aren't theirs by one that is in another."""
    person = tables.persons[login.person]
    return person if speaks_for(tables, login) else replace(person, roles=frozenset())
