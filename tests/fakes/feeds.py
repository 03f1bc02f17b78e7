"""How `MemoryStore` keeps the addresses of people's own calendars."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import datetime
from hashlib import sha256

from bot.life.feeds import (
    Fed,
    Feed,
    FeedEnded,
    FeedRenewed,
    MyFeed,
    MyManagers,
    Talk,
    TalkWanted,
    TalkWith,
    readable,
)
from bot.people import MANAGER, Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.shared import is_seated
from tests.fakes.tables import Address, Tables


def network_in(tables: Tables, of: str) -> str:
    """The network that this is, or that this session is of; "" for neither."""
    found = tables.network_of(of)
    return of if of in tables.networks else found.id if found else ""


def feed_of(tables: Tables, person: str, network: str) -> Feed:
    """The latest."""
    mine = [one for one in tables.feeds if (one.person, one.network) == (person, network) and not one.over]
    return Feed(mine[-1].token, ended=not mine[-1].token) if mine else Feed()


def make(tables: Tables, person: Person, of: str) -> str:
    """The same story has the same secrets, for files that are compared."""
    network = network_in(tables, of) if of else ""
    known = feed_of(tables, person.id, network)
    if known.token or known.ended:
        return known.token
    nth = sum((one.person, one.network) == (person.id, network) for one in tables.feeds)
    said = f"{person.id}/{network}/{nth}".encode()
    token = urlsafe_b64encode(sha256(said).digest()).decode().rstrip("=")
    tables.feeds.append(Address(token, person.id, network))
    return token


def fed(tables: Tables, token: str) -> Fed | None:
    """What stands at this address."""
    row = next((one for one in tables.feeds if one.token == token and token and not one.over), None)
    person = tables.persons.get(row.person) if row else None
    if row is None or person is None:
        return None
    found = [tables.member_view(one) for key, one in sorted(tables.networks.items()) if row.network in ("", key)]
    managed = {row.network} if row.network and _manages_in(tables, row.network, person) else set()
    return Fed(person.reader, readable(found, person.id, managed, _visits(tables, person)), row.network)


def _visits(tables: Tables, guest: Person) -> set[str]:
    """The sessions to which they come as a guest."""
    return {session for (session, who), one in tables.guests.items() if who == guest.id and one.status == "yes"}


class MemoryFeeds:
    """Fulfils `FeedMaker` and `Feeds`."""

    tables: Tables

    def _be_there(self) -> None:
        raise NotImplementedError

    async def make_feed(self, person: Person, of: str) -> str:
        self._be_there()
        return make(self.tables, person, of)

    async def fed(self, token: str) -> Fed | None:
        self._be_there()
        return fed(self.tables, token)


def _mates(tables: Tables, person: Person) -> list[Person]:
    """The others of the team that they manage."""
    if person.team is None or MANAGER not in person.roles:
        return []
    own = (person.team, person.organisation)
    return [one for one in tables.persons.values() if (one.team, one.organisation) == own and one.id != person.id]


def _manages_in(tables: Tables, network: str, person: Person) -> bool:
    found = tables.networks.get(network)
    if found is None or found.frame.kind == "outside":
        return False
    return any(found.standing(one.id) == "member" for one in _mates(tables, person))


def _drop(tables: Tables, person: str, of: str) -> str:
    network = network_in(tables, of) if of else ""
    for one in tables.feeds:
        one.over |= (one.person, one.network) == (person, network)
    return network


@happen.register
def _(fact: FeedRenewed, tables: Tables, commit: Commit) -> None:
    _drop(tables, commit.person.id, fact.of)


@happen.register
def _(fact: FeedEnded, tables: Tables, commit: Commit) -> None:
    network = _drop(tables, commit.person.id, fact.of)
    tables.feeds.append(Address("", commit.person.id, network))


@happen.register
def _(fact: TalkWanted, tables: Tables, commit: Commit) -> None:
    """What it says is all that comes of it."""


@answer.register
def _(query: MyFeed, tables: Tables, person: Person, now: datetime) -> Feed | None:
    network = network_in(tables, query.of) if query.of else ""
    comes = any(network_in(tables, session) == network for session in _visits(tables, person))
    inside = is_seated(tables, network, person.id) or _manages_in(tables, network, person) or comes
    return feed_of(tables, person.id, network) if inside or not query.of else None


@answer.register
def _(query: MyManagers, tables: Tables, person: Person, now: datetime) -> tuple[tuple[str, str], ...]:
    here = [
        one for one in tables.persons.values() if (one.team, one.organisation) == (person.team, person.organisation)
    ]
    found = [(one.id, one.name) for one in here if person.team and MANAGER in one.roles and one.id != person.id]
    return tuple(sorted(found, key=lambda one: (one[1], one[0])))


@answer.register
def _(query: TalkWith, tables: Tables, person: Person, now: datetime) -> Talk | None:
    name = next((one.name for one in _mates(tables, person) if one.id == query.person), None)
    network = tables.networks.get(query.network)
    if name is None or network is None or network.frame.kind == "outside":
        return None
    if network.status != "open" or network.standing(query.person) != "member":
        return None
    coming = network.next_session(now)
    return Talk(name, network.name, coming.start if coming else None)
