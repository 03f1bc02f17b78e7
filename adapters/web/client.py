"""Delivers into the playground: writing to somebody is adding to their room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from adapters.web.entries import ENTRIES, Entry, room_of
from bot.people import Channel
from bot.ports import Absent, Address, Answer, Clock, Parcel, Refused, Sent, Transcript, Uncertain


@dataclass(frozen=True)
class WebPlatform:
    """Fulfils `bot.ports.Platform`. A parcel delivered twice stands there once."""

    transcript: Transcript
    clock: Clock

    async def deliver(self, parcel: Parcel) -> Answer:
        room = room_at(parcel.to)
        if not room:
            return Refused("channel without an address")
        await self.transcript.add(room, parcel.key, ENTRIES.dump(self._entry(parcel)), self.clock.now())
        return Sent(parcel.key)

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        there = await self.transcript.read(room_at(parcel.to), 1, parcel.key)
        return Sent(parcel.key) if there else Absent()

    def _entry(self, parcel: Parcel) -> Entry:
        entry = Entry(parcel.key, self.clock.now(), message=parcel.message, ref=parcel.ref)
        if isinstance(parcel.reader, Channel):
            return replace(entry, reader=parcel.reader.reader)
        return replace(entry, nudge=not parcel.key.startswith("reply/"))


def room_at(address: Address) -> str:
    """The room behind an address: a person's own, or a channel's."""
    return room_of(address.tenant, address.user) if address.user else address.address
