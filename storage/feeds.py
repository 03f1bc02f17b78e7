"""The addresses of people's own calendars. A row holds the fingerprint of its secret, and the secret under our key.

Without a key it is kept in clear: an address opens no more than the same database holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Select, delete, exists, or_, select, update

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
from bot.ports import Commit, NoKeys
from bot.queries import Query
from storage.facts import write
from storage.networks import inside, load, private, team_in
from storage.people import find_person
from storage.queries import answer
from storage.tables import feeds, guests, members, networks, persons, sessions
from storage.vault import Vault
from storage.voices import is_inside

BYTES = 32
CLEAR = "clear:"
"""What a vault seals has no colon (RFC 4648, section 5)."""


def fingerprint(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def network_in(connection: Connection, of: str) -> str:
    """The network that this is, or that this session is of; "" for neither."""
    of_session = select(sessions.c.network).where(sessions.c.id == of)
    found = connection.scalar(select(networks.c.id).where(or_(networks.c.id == of, networks.c.id.in_(of_session))))
    return found or ""


def feed_of(connection: Connection, person: Person, network: str) -> Feed:
    """The latest, with its secret as it is kept."""
    mine = (feeds.c.person == person.id) & (feeds.c.network == network)
    kept = connection.scalar(select(feeds.c.sealed).where(mine).order_by(feeds.c.at.desc(), feeds.c.token))
    return Feed(kept or "", ended=kept == "")


def opened(feed: Feed, vault: Vault) -> Feed:
    """With its secret. One that no key fits is as good as none: another is made, and this one goes on beside it."""
    if feed.token.startswith(CLEAR):
        return Feed(feed.token.removeprefix(CLEAR))
    try:
        return Feed(vault.unseal(feed.token), feed.ended)
    except NoKeys:
        return Feed()


def unsealed(answers: Mapping[Query[Any], Any], vault: Vault) -> Mapping[Query[Any], Any]:
    """The answers with the secrets of the addresses among them."""
    found = {query: opened(feed, vault) for query, feed in answers.items() if isinstance(feed, Feed)}
    return {**answers, **found} if found else answers


def make(connection: Connection, vault: Vault, person: Person, of: str, at: datetime) -> str:
    """The one that they have by now, or a new one; "" for one that they ended meanwhile."""
    network = network_in(connection, of) if of else ""
    known = opened(feed_of(connection, person, network), vault)
    if known.token or known.ended:
        return known.token
    token = token_urlsafe(BYTES)
    kept = vault.seal(token) if vault.has_keys else f"{CLEAR}{token}"
    _add(connection, person, network, fingerprint(token), kept, at)
    return token


def _add(connection: Connection, person: Person, network: str, token: str, sealed: str, at: datetime) -> None:
    own = {"organisation": person.organisation, "person": person.id, "network": network}
    connection.execute(feeds.insert(), own | {"token": token, "sealed": sealed, "at": at})


def reseal(connection: Connection, vault: Vault) -> None:
    """Puts every secret under the newest key, what is in clear too; one that no key fits stays. Raises `NoKeys`."""
    for row in connection.execute(select(feeds.c.token, feeds.c.sealed).where(feeds.c.sealed != "")).all():
        if secret := opened(Feed(row.sealed), vault).token:
            here = feeds.c.token == row.token
            connection.execute(update(feeds).where(here).values(sealed=vault.seal(secret)))


def fed(connection: Connection, token: str) -> Fed | None:
    """What stands at this address."""
    here = (feeds.c.token == fingerprint(token)) & (feeds.c.sealed != "")
    row = connection.execute(select(feeds.c.person, feeds.c.network).where(here)).first()
    person = find_person(connection, row.person) if row else None
    if row is None or person is None:
        return None
    own = inside(person.id, _visited(person))
    which = networks.c.id == row.network if row.network else own
    managed = {row.network} if row.network and team_in(connection, row.network, person) else set()
    found = load(connection, select(networks.c.id).where(which).order_by(networks.c.id))
    visits = set(connection.scalars(select(guests.c.session).where(_comes(person))))
    return Fed(person.reader, readable(found, person.id, managed, visits), row.network)


def _comes(guest: Person) -> ColumnElement[bool]:
    """Of guests: where this person said that they come."""
    return (guests.c.person == guest.id) & (guests.c.status == "yes")


def _visited(guest: Person) -> Select[tuple[str]]:
    """The networks of those sessions."""
    return select(sessions.c.network).join(guests, guests.c.session == sessions.c.id).where(_comes(guest))


def _drop(connection: Connection, person: Person, of: str) -> str:
    """All of theirs for it; the network that it is."""
    network = network_in(connection, of) if of else ""
    connection.execute(delete(feeds).where((feeds.c.person == person.id) & (feeds.c.network == network)))
    return network


@write.register
def _(fact: FeedRenewed, connection: Connection, commit: Commit) -> bool:
    _drop(connection, commit.person, fact.of)
    return True


@write.register
def _(fact: FeedEnded, connection: Connection, commit: Commit) -> bool:
    network = _drop(connection, commit.person, fact.of)
    _add(connection, commit.person, network, uuid4().hex, "", commit.at)
    return True


@write.register
def _(fact: TalkWanted, connection: Connection, commit: Commit) -> bool:
    """What it says is all that comes of it: nothing is kept but that nudge."""
    return True


@answer.register
def _(query: MyFeed, connection: Connection, person: Person, now: datetime) -> Feed | None:
    if not query.of:
        return feed_of(connection, person, "")
    network = network_in(connection, query.of)
    comes = select(exists().where(networks.c.id == network, networks.c.id.in_(_visited(person))))
    theirs = is_inside(connection, network, person.id) or bool(team_in(connection, network, person))
    return feed_of(connection, person, network) if theirs or connection.scalar(comes) else None


@answer.register
def _(query: MyManagers, connection: Connection, person: Person, now: datetime) -> tuple[tuple[str, str], ...]:
    if person.team is None:
        return ()
    here = (persons.c.team == person.team) & (persons.c.organisation == person.organisation)
    others = select(persons.c.id, persons.c.name, persons.c.roles).where(here, persons.c.id != person.id)
    found = ((row.id, row.name) for row in connection.execute(others) if MANAGER in row.roles)
    return tuple(sorted(found, key=lambda one: (one[1], one[0])))


@answer.register
def _(query: TalkWith, connection: Connection, person: Person, now: datetime) -> Talk | None:
    if person.team is None or MANAGER not in person.roles or query.person == person.id:
        return None
    mate = (persons.c.team == person.team) & (persons.c.organisation == person.organisation)
    name = connection.scalar(select(persons.c.name).where(persons.c.id == query.person, mate))
    seat = (members.c.network == networks.c.id) & (members.c.person == query.person) & (members.c.standing == "member")
    goes_on = (networks.c.id == query.network) & (networks.c.status == "open") & ~private()
    which = select(networks.c.id).where(goes_on, exists().where(seat))
    found = next(iter(load(connection, which)), None) if name is not None else None
    if found is None:
        return None
    coming = found.next_session(now)
    return Talk(name or "", found.name, coming.start if coming else None)
