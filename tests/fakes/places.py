"""What `MemoryStore` keeps of linked channels: whose they may be, how they are linked, and how that ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Literal, cast

from bot.facts import ChannelLinked, ChannelUnlinked, NetworkChannelLinked
from bot.life.across import Ground, Grounds
from bot.network.model import Network
from bot.nudges.replan import CHANGEABLE
from bot.people import Channel, Person, Place
from storage.newcomer import country_in
from tests.fakes.shared import is_seated
from tests.fakes.tables import Tables


def grounds_of(tables: Tables, person: Person) -> Grounds:
    """Where the person may link channels."""
    mine = [network for network in tables.networks.values() if is_seated(tables, network.id, person.id)]
    mine.sort(key=lambda network: network.id)
    posts = ((one.id, tables.network_channels.get((one.id, person.organisation), "")) for one in mine)
    places = tuple((network, tables.channels[one].place) for network, one in posts if one in tables.channels)
    whose = tuple((one.id, _of(tables, _houses(tables, one))) for one in mine)
    return Grounds(_of(tables, {person.organisation}), whose, places)


def _of(tables: Tables, organisations: set[str]) -> frozenset[Ground]:
    return frozenset(ground for ground, home in tables.tenants.items() if home in organisations)


def _houses(tables: Tables, network: Network) -> set[str]:
    return {network.organisation, *(tables.persons[one.person].organisation for one in network.seated)}


def link(tables: Tables, me: Person, fact: ChannelLinked) -> None:
    if not _is_ground(fact.place, _of(tables, {me.organisation})):
        return
    scope = cast("Literal['team', 'organisation']", fact.scope)
    channel = _keep(tables, me, Channel(fact.id, me.organisation, fact.place, fact.name, scope, me.reader))
    if scope == "team":
        join(tables, me, channel)


def _is_ground(place: Place, grounds: frozenset[Ground]) -> bool:
    return (place.platform, place.tenant) in grounds


def _keep(tables: Tables, me: Person, new: Channel) -> str:
    """In the place of what was there for this organisation, linked or not; its id."""
    before = next((one for one in _at(tables, new.place) if one.organisation == me.organisation), new)
    country = country_in(me.reader.timezone, tables.arrangements.get(me.organisation))
    tables.away.pop(before.id, None)
    tables.linkers[before.id] = me.id
    tables.channels[before.id] = replace(new, id=before.id, country=country)
    return before.id


def with_linker(tables: Tables, channel: Channel) -> Channel:
    """The channel, with who linked it."""
    return replace(channel, linked_by=tables.linkers.get(channel.id, ""))


def _at(tables: Tables, place: Place) -> Iterator[Channel]:
    known = (*tables.channels.values(), *(channel for _, channel in tables.away.values()))
    return (one for one in known if one.place.spot == place.spot)


def join(tables: Tables, person: Person, channel: str) -> None:
    """The person belongs to the team of a channel of their own organisation; of another's, nothing happens."""
    if tables.channels[channel].organisation == person.organisation:
        tables.persons[person.id] = replace(tables.persons[person.id], team=channel)


def link_network(tables: Tables, me: Person, fact: NetworkChannelLinked) -> None:
    network = tables.networks.get(fact.network)
    if network is None or not is_seated(tables, fact.network, me.id):
        return
    if not _is_ground(fact.place, _of(tables, _houses(tables, network))):
        return
    there = _linked_at(tables, me, fact.place)
    new = Channel(fact.id, me.organisation, fact.place, fact.name, "network", me.reader)
    tables.network_channels[fact.network, me.organisation] = there.id if there else _keep(tables, me, new)


def _linked_at(tables: Tables, me: Person, place: Place) -> Channel | None:
    here = (one for one in _at(tables, place) if one.organisation == me.organisation and one.id in tables.channels)
    return next(here, None)


def unlink(tables: Tables, me: Person, fact: ChannelUnlinked, at: datetime) -> None:
    """By who is in the network, or may unlink the channel; what was to be posted there isn't any more."""
    channel = _linked_at(tables, me, fact.place)
    if channel is None:
        return
    posts = [network for (network, _), one in tables.network_channels.items() if one == channel.id]
    if fact.network in posts and is_seated(tables, fact.network, me.id):
        del tables.network_channels[fact.network, me.organisation]
        _drop_posts(tables, channel.id, {fact.network}, at)
        if channel.scope == "network" and posts == [fact.network]:
            _put_away(tables, channel.id, "unlinked")
    elif not fact.network and with_linker(tables, channel).may_be_unlinked_by(tables.persons[me.id]):
        _drop_posts(tables, channel.id, {None}, at)
        if posts:
            tables.channels[channel.id] = replace(channel, scope="network")
        else:
            _put_away(tables, channel.id, "unlinked")


def _drop_posts(tables: Tables, channel: str, about: set[str | None], at: datetime) -> None:
    """What was to go there of these networks; None: what is of no network."""
    for row in tables.outbox.values():
        insight = tables.insights.get(row.nudge.subject) if row.nudge.kind == "insight" else None
        network = insight.network if insight and insight.audience == "network" else None
        if row.nudge.recipient == channel and network in about and row.status in CHANGEABLE:
            row.status, row.reason, row.at = "dropped", "why-gone", at
            row.fence, row.lease_until = row.fence + 1, None


def _put_away(tables: Tables, channel: str, status: str) -> None:
    tables.away[channel] = status, tables.channels.pop(channel)


def close(tables: Tables, place: Place) -> None:
    for channel in [one.id for one in _at(tables, place) if one.id in tables.channels]:
        _put_away(tables, channel, "closed")


def reopen(tables: Tables, place: Place) -> None:
    for channel in [one.id for one in _at(tables, place) if tables.away.get(one.id, ("",))[0] == "closed"]:
        tables.channels[channel] = tables.away.pop(channel)[1]


def rename(tables: Tables, place: Place) -> None:
    """A name that somebody gave it by themselves stays."""
    for one in list(_at(tables, place)):
        name = place.name if one.name == one.place.name else one.name
        now = replace(one, name=name, place=replace(one.place, name=place.name))
        if one.id in tables.channels:
            tables.channels[one.id] = now
        else:
            tables.away[one.id] = tables.away[one.id][0], now


def put_out(tables: Tables, place: Place) -> None:
    gone = {one.id for one in _at(tables, place)}
    tables.network_channels = {key: one for key, one in tables.network_channels.items() if one not in gone}
    for channel in gone & tables.channels.keys():
        _put_away(tables, channel, "unlinked")
    tables.away |= {channel: ("unlinked", tables.away[channel][1]) for channel in gone}


class MemoryPlaces:
    """Fulfils `Places`, but for `enter_place`."""

    tables: Tables

    def _be_there(self) -> None:
        raise NotImplementedError

    async def close_place(self, place: Place) -> None:
        self._be_there()
        close(self.tables, place)

    async def reopen_place(self, place: Place) -> None:
        self._be_there()
        reopen(self.tables, place)

    async def rename_place(self, place: Place) -> None:
        self._be_there()
        rename(self.tables, place)

    async def leave_place(self, place: Place) -> None:
        self._be_there()
        put_out(self.tables, place)
