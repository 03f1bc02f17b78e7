"""The end of a linked channel: somebody unlinks it, or its platform says that it is gone, back, or called otherwise."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, delete, exists, select, update

from bot.facts import ChannelUnlinked
from bot.people import Channel, Person, Place
from storage.grounds import at_place
from storage.holding import drop
from storage.insights import channel_at, is_in
from storage.tables import channels, insights, network_channels, outbox

GONE = "why-gone"


def unlink(connection: Connection, person: Person, fact: ChannelUnlinked, at: datetime) -> None:
    """By who is in the network, or may unlink the channel. Else nothing happens.

    What was to be posted there isn't any more. `at` is UTC.
    """
    channel = channel_at(connection, person.organisation, fact.place)
    if channel is None:
        return
    if fact.network:
        _unlink_network(connection, person, channel, fact.network, at)
    elif channel.may_be_unlinked_by(person):
        _forget(connection, channel, ~_about_networks(), at)
        others = exists().where(network_channels.c.channel == channel.id)
        still = connection.scalar(select(others))
        after = {"scope": "network"} if still else {"status": "unlinked"}
        connection.execute(update(channels).where(channels.c.id == channel.id).values(**after))


def _unlink_network(connection: Connection, person: Person, channel: Channel, network: str, at: datetime) -> None:
    this = (network_channels.c.channel == channel.id) & (network_channels.c.network == network)
    here = this & is_in(network, person)
    if connection.execute(delete(network_channels).where(here)).rowcount == 0:
        return
    _forget(connection, channel, _about_networks(network), at)
    nothing_else = (channels.c.scope == "network") & ~exists().where(network_channels.c.channel == channels.c.id)
    own = channels.c.id == channel.id
    connection.execute(update(channels).where(own & nothing_else).values(status="unlinked"))


def _about_networks(network: str | None = None) -> ColumnElement[bool]:
    """Posts of what was shared with this network; with any, when none is named."""
    shared = (insights.c.audience == "network") if network is None else (insights.c.network == network)
    return (outbox.c.kind == "insight") & exists().where((insights.c.id == outbox.c.subject) & shared)


def _forget(connection: Connection, channel: Channel, which: ColumnElement[bool], at: datetime) -> None:
    drop(connection, outbox.c.to_channel & (outbox.c.recipient == channel.id) & which, GONE, at)


def close(connection: Connection, place: Place) -> None:
    """It can't be written to, until it is opened again: whoever linked it has none there meanwhile."""
    open_ones = at_place(place) & (channels.c.status == "linked")
    connection.execute(update(channels).where(open_ones).values(status="closed"))


def reopen(connection: Connection, place: Place) -> None:
    """As it was before it was closed; what people unlinked stays so."""
    closed = at_place(place) & (channels.c.status == "closed")
    connection.execute(update(channels).where(closed).values(status="linked"))


def rename(connection: Connection, place: Place) -> None:
    """As the platform calls it from now on; a name that somebody gave it by themselves stays."""
    as_there = case((channels.c.name == channels.c.place_name, place.name), else_=channels.c.name)
    named = {"name": as_there, "place_name": place.name}
    connection.execute(update(channels).where(at_place(place)).values(**named))


def put_out(connection: Connection, place: Place) -> None:
    """Kring was put out of it: it is nobody's channel any more, until somebody links it again."""
    here = select(channels.c.id).where(at_place(place))
    connection.execute(delete(network_channels).where(network_channels.c.channel.in_(here)))
    connection.execute(update(channels).where(at_place(place)).values(status="unlinked"))
