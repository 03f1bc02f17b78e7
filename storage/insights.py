"""Insights, and the linked channels where they can be posted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, exists, select, update

from bot.facts import ChannelLinked, NetworkChannelLinked
from bot.life.across import Outlet
from bot.network.model import Insight
from bot.people import Channel, Person, Place, Reader
from storage.arrangements import arranged
from storage.dialect import add_or_update, add_unless_there, among
from storage.grounds import at_place, is_ground, is_ground_of
from storage.naming import called
from storage.networks import inside, led_by
from storage.newcomer import country_in
from storage.tables import channels, insights, members, network_channels, networks, organisations, persons, sessions

INSIGHT: tuple[Column[Any], ...] = (
    insights.c.id,
    insights.c.organisation,
    insights.c.author,
    persons.c.name,
    insights.c.text,
    insights.c.audience,
    insights.c.session,
    insights.c.channel,
    insights.c.about,
    insights.c.network,
)


def insight_of(row: Row[*tuple[Any, ...]]) -> Insight:
    """Of a row that selected `INSIGHT`; as its author's own organisation reads it."""
    return Insight(
        id=row.id,
        organisation=row.organisation,
        author=row.author,
        author_name=row.name,
        text=row.text,
        audience=row.audience,
        session=row.session,
        channel=row.channel,
        about=row.about,
        network=row.network,
    )


def share(connection: Connection, insight: Insight, at: datetime) -> None:
    """Once; the same insight again changes nothing. `at` (UTC): when it was confirmed."""
    names = ("id", "organisation", "author", "text", "audience", "session", "channel", "about", "network")
    add_unless_there(connection, insights, {name: getattr(insight, name) for name in names} | {"at": at})


def find_insight(connection: Connection, insight: str, person: Person) -> Insight | None:
    """For its author, for whom it was shared with, and for the channel that it is posted in."""
    whole = (insights.c.audience == "organisation") & (insights.c.organisation == person.organisation)
    theirs = insights.c.channel.in_([channel for channel in (person.team, person.id) if channel])
    home = called().label("home")
    row = connection.execute(
        select(*INSIGHT, home, persons.c.organisation.label("of"))
        .join(persons, persons.c.id == insights.c.author)
        .join(organisations, organisations.c.id == persons.c.organisation)
        .where((insights.c.id == insight) & ((insights.c.author == person.id) | whole | theirs | _in_network(person)))
    ).one_or_none()
    if row is None:
        return None
    house = row.home if row.of != person.organisation else ""
    return replace(insight_of(row), house=house)


def _in_network(person: Person) -> ColumnElement[bool]:
    """Shared with a network that the person (or the channel) belongs to, while its author still does."""

    def belongs(one: ColumnElement[str] | str) -> ColumnElement[bool]:
        here = (members.c.network == insights.c.network) & (members.c.standing == "member")
        seated = exists().where(here & (members.c.person == one))
        leads = exists().where((networks.c.id == insights.c.network) & led_by(one))
        return seated | leads

    here = network_channels.c.network == insights.c.network
    posted = exists().where(here & (network_channels.c.channel == person.id))
    reads = belongs(person.id) | posted
    return (insights.c.audience == "network") & reads & belongs(insights.c.author)


def has_shared(connection: Connection, session: str, person: Person) -> bool:
    mine = (insights.c.session == session) & (insights.c.author == person.id)
    return bool(connection.scalar(select(exists().where(mine))))


LINKED = channels.c.status == "linked"
"""A channel that was unlinked, or isn't there any more, is nobody's: nothing is offered, planned or sent there."""
CHANNEL = (
    select(channels, organisations.c.arrangements)
    .join(organisations, organisations.c.id == channels.c.organisation)
    .where(LINKED)
)


def channel_of(row: Row[Any]) -> Channel:
    place = Place(row.platform, row.tenant, row.address, row.place_name)
    country = country_in(row.timezone, arranged(row.arrangements))
    reader = Reader(row.locale, row.timezone)
    return Channel(row.id, row.organisation, place, row.name, row.scope, reader, country, row.linked_by or "")


def channels_for(connection: Connection, person: Person) -> tuple[Channel, ...]:
    """Their team's channel and those of the whole organisation."""
    mine = (channels.c.scope == "organisation") | (channels.c.id == person.team)
    where = (channels.c.organisation == person.organisation) & mine
    return tuple(map(channel_of, connection.execute(CHANNEL.where(where).order_by(channels.c.name))))


def channel_at(connection: Connection, organisation: str, place: Place) -> Channel | None:
    own = channels.c.organisation == organisation
    row = connection.execute(CHANNEL.where(own & at_place(place))).one_or_none()
    return channel_of(row) if row else None


def find_channels(connection: Connection, ids: set[str]) -> dict[str, Channel]:
    """These channels, by id."""
    rows = connection.execute(CHANNEL.where(channels.c.id.in_(ids)))
    return {row.id: channel_of(row) for row in rows}


def link(connection: Connection, person: Person, fact: ChannelLinked) -> None:
    """One channel a place and organisation: linking it again renames it and changes its scope.

    Of a place that isn't the person's organisation's, nothing happens.
    """
    if not connection.scalar(select(is_ground(person.organisation, fact.place))):
        return
    linked = _keep(connection, person, fact.id, fact.place, fact.name, fact.scope)
    if fact.scope == "team":
        join_team(connection, person, linked)


def _keep(connection: Connection, person: Person, channel: str, place: Place, name: str, scope: str) -> str:
    """The channel here, as it is from now on; its id."""
    told = {"name": name, "scope": scope, "place_name": place.name, "status": "linked"}
    told |= {"locale": person.reader.locale, "timezone": person.reader.timezone, "linked_by": person.id}
    where = {"platform": place.platform, "tenant": place.tenant, "address": place.address}
    row = {"id": channel, "organisation": person.organisation} | where | told
    if add_unless_there(connection, channels, row):
        return channel
    here = (channels.c.organisation == person.organisation) & at_place(place)
    return str(connection.scalar(update(channels).where(here).values(**told).returning(channels.c.id)))


def join_team(connection: Connection, person: Person, channel: str) -> None:
    """The person belongs to the team of a channel of their own organisation; of another's, nothing happens."""
    own = exists().where((channels.c.id == channel) & (channels.c.organisation == person.organisation))
    connection.execute(update(persons).where((persons.c.id == person.id) & own).values(team=channel))


def link_network(connection: Connection, person: Person, fact: NetworkChannelLinked) -> None:
    """For a network that the person is in; a channel that is a team's or the organisation's stays so besides."""
    allowed = is_in(fact.network, person) & is_ground_of(fact.network, fact.place)
    if not connection.scalar(select(allowed)):
        return
    linked = channel_at(connection, person.organisation, fact.place)
    channel = linked.id if linked else _keep(connection, person, fact.id, fact.place, fact.name, "network")
    row = {"network": fact.network, "organisation": person.organisation, "channel": channel}
    add_or_update(connection, network_channels, row, "channel")


def is_in(network: str, person: Person) -> ColumnElement[bool]:
    """Who only waits for a seat is not."""
    return exists().where((networks.c.id == network) & inside(person.id))


def outlets_around(connection: Connection, session: str, person: Person) -> tuple[Outlet, ...]:
    """Where the session's network's posts appear, the person's own organisation first."""
    network = select(networks.c.id).join(sessions, sessions.c.network == networks.c.id)
    theirs = connection.scalars(network.where(sessions.c.id == session, inside(person.id))).all()
    return next(iter(outlets_of(connection, theirs, person).values()), ())


def outlets_of(connection: Connection, ids: Sequence[str], person: Person) -> dict[str, tuple[Outlet, ...]]:
    """The same of each of these networks, by id: the person is inside them all."""
    rows = connection.execute(
        select(network_channels.c.network, channels.c.id, channels.c.organisation, channels.c.name)
        .join(network_channels, network_channels.c.channel == channels.c.id)
        .where(LINKED & among(connection, network_channels.c.network, ids))
        .order_by(channels.c.organisation != person.organisation, channels.c.id)
    )
    found: dict[str, tuple[Outlet, ...]] = {}
    for network, channel, home, name in rows:
        outlet = Outlet(channel, home, name if home == person.organisation else "")
        found[network] = (*found.get(network, ()), outlet)
    return found
