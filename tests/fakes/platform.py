"""A platform that answers as a test tells it to, and remembers what really arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.ports import Absent, Answer, Pace, Parcel, Sent, Uncertain

Found = Sent | Absent | Uncertain


def accepts(parcel: Parcel) -> Answer:
    return Sent(f"message-{parcel.key}")


def cannot_tell(parcel: Parcel) -> Found:
    return Uncertain("this platform can't look back")


@dataclass
class ScriptedPlatform:
    """Fulfils `Platform`. `answer` and `look` may be replaced at any time; `gate` holds deliveries until it is set."""

    answer: Callable[[Parcel], Answer] = accepts
    look: Callable[[Parcel], Found] = cannot_tell
    asked: list[Parcel] = field(default_factory=list)
    looked: list[Parcel] = field(default_factory=list)
    gate: asyncio.Event | None = None
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def deliver(self, parcel: Parcel) -> Answer:
        self.asked.append(parcel)
        self.arrived.set()
        if self.gate is not None:
            await self.gate.wait()
        return self.answer(parcel)

    async def find(self, parcel: Parcel, since: datetime) -> Found:
        self.looked.append(parcel)
        return self.look(parcel)

    @property
    def keys(self) -> list[str]:
        """The keys of all parcels that were asked for, in order."""
        return [parcel.key for parcel in self.asked]


@dataclass
class PacedPlatform(ScriptedPlatform):
    """The same, and it says how fast it may be written to."""

    pace: Pace = field(default_factory=lambda: Pace(per_second=1))
