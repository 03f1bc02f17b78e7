"""Finding by words, waiting for what isn't there yet, and what a quarter brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.catalogue.model import (
    Entry,
    Interest,
    InterestRegistered,
    InterestWithdrawn,
    Matches,
    Matching,
    MyInterests,
    Stock,
    StockNow,
    Topic,
    TopicBy,
    Waiting,
    WaitingFor,
)
from bot.catalogue.searching import mark_of, topic_of
from bot.catalogue.shelving import (
    Find,
    Shelf,
    Wish,
    as_matches,
    found_in,
    interests_of,
    stock_of,
    topics_in,
    waiting_for,
)
from bot.network.model import Network
from bot.organisation import Arrangements
from bot.people import HR, MANAGER, Person
from bot.ports import Commit
from storage.arrangements import arrangements_of
from storage.catalogue import entries_anywhere, find_entries, hold_house, in_order, keepers_of, listed_in
from storage.dialect import add_unless_there
from storage.facts import write
from storage.findable import RULES, documents, looked_up, note
from storage.networks import load, private
from storage.queries import answer, next_start
from storage.stems import stems
from storage.tables import entries, findable, interests, networks, persons


def open_in(connection: Connection, organisation: str, now: datetime) -> tuple[str, ...]:
    """The organisation's own networks that somebody can still find, the soonest first."""
    soonest = next_start(now)
    theirs = (networks.c.organisation == organisation) & (networks.c.status == "open") & ~private()
    found = select(networks.c.id).where(theirs, soonest.is_not(None)).order_by(soonest, networks.c.id)
    return tuple(connection.scalars(found))


def findable_in(connection: Connection, organisation: str, now: datetime) -> tuple[str, ...]:
    """The ids of all that somebody of the organisation can find: its networks, and then what its catalogue lists."""
    return (*open_in(connection, organisation, now), *listed_in(connection, organisation))


def loaded(connection: Connection, ids: Sequence[str], person: Person) -> tuple[Network | Entry, ...]:
    """What has these ids, in that order, as far as the person may see each."""
    found: dict[str, Network | Entry] = dict(in_order(connection, ids, person))
    own = select(networks.c.id).where(networks.c.id.in_(ids), networks.c.organisation == person.organisation)
    found |= {one.id: one.seen_by(person.id) for one in load(connection, own)}
    return tuple(found[one] for one in ids if one in found)


@answer.register
def _(query: Matching, connection: Connection, person: Person, now: datetime) -> Matches:
    opened = open_in(connection, person.organisation, now)
    likely = looked_up(connection, query.words, (*opened, *listed_in(connection, person.organisation)))
    ids, own = [one.id for one in found_in(query.words, likely, stems)], set(opened)
    shown = [one for one in ids if one in own][: query.limit] + [one for one in ids if one not in own][: query.limit]
    return replace(as_matches(loaded(connection, shown, person), query.limit), more=len(ids) - len(shown))


def refill(connection: Connection) -> None:
    """Whatever can't be found yet, or only by older rules, is noted: after a migration, or a change of `RULES`."""
    current = select(findable.c.what).where(findable.c.rules == RULES)
    for network in load(connection, select(networks.c.id).where(networks.c.id.not_in(current))):
        note(connection, network, network.organisation, None)
    listed = (entries.c.status == "listed") & entries.c.id.not_in(current)
    for organisation, entry in entries_anywhere(connection, listed):
        note(connection, entry, organisation, entry.checked_at)


# --- what people wait for


def wishes_in(connection: Connection, organisation: str) -> tuple[Wish, ...]:
    columns = (interests.c.person, interests.c.topic, interests.c.words, interests.c.at)
    rows = connection.execute(select(*columns).where(interests.c.organisation == organisation))
    return tuple(Wish(*row) for row in rows)


@write.register
def _(fact: InterestRegistered, connection: Connection, commit: Commit) -> bool:
    """False where others came or went meanwhile: so that exactly one of those who make enough tells it."""
    person = commit.person
    hold_house(connection, person.organisation)
    before = waiting_for(fact.words, wishes_in(connection, person.organisation), person, stems)
    if before.count != fact.before.count:
        return False
    own = {"person": person.id, "organisation": person.organisation, "at": commit.at}
    add_unless_there(connection, interests, own | {"topic": topic_of(fact.words, stems), "words": fact.words})
    return True


@write.register
def _(fact: InterestWithdrawn, connection: Connection, commit: Commit) -> bool:
    mine = interests.c.person == commit.person.id
    topics = [one for one in connection.scalars(select(interests.c.topic).where(mine)) if mark_of(one) == fact.mark]
    connection.execute(delete(interests).where(mine, interests.c.topic.in_(topics)))
    return True


@answer.register
def _(query: WaitingFor, connection: Connection, person: Person, now: datetime) -> Waiting:
    found = waiting_for(query.words, wishes_in(connection, person.organisation), person, stems)
    made = arrangements_of(connection, person.organisation) or Arrangements()
    return replace(found, keepers=keepers_of(connection, person.organisation), threshold=made.threshold)


@answer.register
def _(query: TopicBy, connection: Connection, person: Person, now: datetime) -> Topic | None:
    topics = topics_in(wishes_in(connection, person.organisation)) if HR in person.roles else ()
    return next((one for one in topics if one.mark == query.mark), None)


@answer.register
def _(query: MyInterests, connection: Connection, person: Person, now: datetime) -> tuple[Interest, ...]:
    mine = [one for one in wishes_in(connection, person.organisation) if one.person == person.id]
    ids = findable_in(connection, person.organisation, now) if mine else ()
    return interests_of(mine, documents(connection, ids), stems)


# --- what a quarter brought


@answer.register
def _(query: StockNow, connection: Connection, person: Person, now: datetime) -> Stock:
    if not person.roles & {HR, MANAGER}:
        return Stock()
    made = arrangements_of(connection, person.organisation) or Arrangements()
    shelf = Shelf(
        find_entries(connection, entries.c.status != "dropped", person),
        finds_in(connection, person, now),
        wishes_in(connection, person.organisation),
        team_of(connection, person),
        made.threshold,
    )
    return stock_of(shelf, person, now, stems)


def finds_in(connection: Connection, person: Person, now: datetime) -> tuple[Find, ...]:
    found = {one.id: one for one in documents(connection, findable_in(connection, person.organisation, now))}
    mine = findable.c.organisation == person.organisation
    since = {row.what: row.since for row in connection.execute(select(findable.c.what, findable.c.since).where(mine))}
    return tuple(Find(one, found[one.id], since.get(one.id)) for one in loaded(connection, list(found), person))


def team_of(connection: Connection, person: Person) -> frozenset[str]:
    """The ids of the people of their own team; none, without a team."""
    team = (persons.c.team == person.team) & (persons.c.organisation == person.organisation)
    return frozenset(connection.scalars(select(persons.c.id).where(team))) if person.team else frozenset()
