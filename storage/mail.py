"""Where what lies in the outbox goes: to which of its recipient's accounts, or to which channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Row

from bot.nudges.hindrance import avoided
from bot.nudges.nudge import answered_in
from bot.people import Channel, Person
from bot.ports import Address
from storage.insights import find_channels
from storage.people import find_addresses, find_persons


@dataclass(frozen=True)
class Mail:
    """Whom the rows are for, and where that is."""

    known: Mapping[str, Person | Channel]
    places: Mapping[str, tuple[Address, ...]]

    def lane(self, row: Row[Any]) -> str:
        """Where this nudge goes now, whatever its row says; empty when it can't be delivered.

        Of what somebody began to send the row knows where it went, and nothing else does.
        """
        places = self.of(row)
        return cast("str", row.lane) if row.status == "sending" else places[0].lane.name if places else ""

    def of(self, row: Row[Any]) -> tuple[Address, ...]:
        """The places where its recipient is reached, but for those that it tells of: nothing arrives there.

        An answer goes first where it was asked. What somebody began to send is looked for where it went, and goes
        nowhere else: nowhere, where two accounts of one lane leave open which it was.
        """
        places, broken = self.places.get(row.recipient, ()), avoided(row.kind, row.scope)
        if row.status == "sending":
            there = tuple(one for one in places if one.lane.name == row.lane)
            return there if len(there) == 1 else ()
        asked_in = answered_in(row.scope)
        goes = (one for one in places if not broken or one.lane.name != broken)
        return tuple(sorted(goes, key=lambda one: one.lane.name != asked_in))


def mail_for(connection: Connection, rows: Iterable[Row[Any]]) -> Mail:
    """What is known of the recipients of these rows."""
    people = {row.recipient for row in rows if not row.to_channel}
    linked = find_channels(connection, {row.recipient for row in rows if row.to_channel})
    places = find_addresses(connection, people) | {name: (place_of(one),) for name, one in linked.items()}
    return Mail({**find_persons(connection, people), **linked}, places)


def place_of(channel: Channel) -> Address:
    return Address(channel.place.platform, channel.place.tenant, "", channel.place.address)
