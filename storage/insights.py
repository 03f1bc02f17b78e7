"""Insights, and the linked channels where they can be posted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, exists, select, update

from bot.network.model import Insight
from bot.people import Channel, Person, Place, Reader
from storage.dialect import add_unless_there
from storage.newcomer import country_of
from storage.tables import channels, insights, persons

INSIGHT = (
    insights.c.id,
    insights.c.organisation,
    insights.c.author,
    persons.c.name,
    insights.c.text,
    insights.c.audience,
    insights.c.session,
    insights.c.channel,
    insights.c.about,
)


def share(connection: Connection, insight: Insight, at: datetime) -> None:
    """Once; the same insight again changes nothing. `at` (UTC): when it was confirmed."""
    names = ("id", "organisation", "author", "text", "audience", "session", "channel", "about")
    add_unless_there(connection, insights, {name: getattr(insight, name) for name in names} | {"at": at})


def find_insight(connection: Connection, insight: str, person: Person) -> Insight | None:
    """For its author, for whom it was shared with, and for the channel that it is posted in."""
    whole = (insights.c.audience == "organisation") & (insights.c.organisation == person.organisation)
    theirs = insights.c.channel.in_([channel for channel in (person.team, person.id) if channel])
    row = connection.execute(
        select(*INSIGHT)
        .join(persons, persons.c.id == insights.c.author)
        .where((insights.c.id == insight) & ((insights.c.author == person.id) | whole | theirs))
    ).one_or_none()
    return Insight(*row) if row else None


def has_shared(connection: Connection, session: str, person: Person) -> bool:
    mine = (insights.c.session == session) & (insights.c.author == person.id)
    return bool(connection.scalar(select(exists().where(mine))))


def channel_of(row: Row[Any]) -> Channel:
    place = Place(row.platform, row.tenant, row.address, row.place_name)
    return Channel(
        row.id, row.organisation, place, row.name, row.scope, Reader(row.locale, row.timezone), country_of(row.timezone)
    )


def channels_for(connection: Connection, person: Person) -> tuple[Channel, ...]:
    """Their team's channel and those of the whole organisation."""
    mine = (channels.c.scope == "organisation") | (channels.c.id == person.team)
    where = (channels.c.organisation == person.organisation) & mine
    return tuple(map(channel_of, connection.execute(select(channels).where(where).order_by(channels.c.name))))


def channel_at(connection: Connection, organisation: str, place: Place) -> Channel | None:
    there = (
        (channels.c.organisation == organisation)
        & (channels.c.platform == place.platform)
        & (channels.c.tenant == place.tenant)
        & (channels.c.address == place.address)
    )
    row = connection.execute(select(channels).where(there)).one_or_none()
    return channel_of(row) if row else None


def find_channels(connection: Connection, ids: set[str]) -> dict[str, Channel]:
    """These channels, by id."""
    rows = connection.execute(select(channels).where(channels.c.id.in_(ids)))
    return {row.id: channel_of(row) for row in rows}


def link(connection: Connection, person: Person, channel: str, place: Place, name: str, scope: str) -> None:
    """One channel a place and organisation: linking it again renames it and changes its scope."""
    reader = {"locale": person.reader.locale, "timezone": person.reader.timezone}
    told = {"name": name, "scope": scope, "place_name": place.name} | reader
    where = {"platform": place.platform, "tenant": place.tenant, "address": place.address}
    row = {"id": channel, "organisation": person.organisation} | where | told
    if not add_unless_there(connection, channels, row):
        there = [channels.c[column] == value for column, value in where.items()]
        own = channels.c.organisation == person.organisation
        connection.execute(update(channels).where(own, *there).values(**told))
    linked = channel_at(connection, person.organisation, place)
    if scope == "team" and linked is not None:
        join_team(connection, person, linked.id)


def join_team(connection: Connection, person: Person, channel: str) -> None:
    """The person belongs to the team of a channel of their own organisation; of another's, nothing happens."""
    own = exists().where((channels.c.id == channel) & (channels.c.organisation == person.organisation))
    connection.execute(update(persons).where((persons.c.id == person.id) & own).values(team=channel))
