"""What a page may show of what was said and sent: the playground's own ports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.nudges.nudge import Nudge, Status


@dataclass(frozen=True)
class Planned:
    """A nudge on the time line. `at` (UTC): when its outcome was settled; while it is to come, when it is due."""

    nudge: Nudge
    recipient: str
    """The name of the person or the channel."""
    status: Status
    reason: str
    at: datetime


class Timeline(Protocol):
    """All nudges of an organisation, for the playground: past and to come."""

    async def timeline(self, organisation: str, limit: int) -> tuple[Planned, ...]:
        """At most `limit` past ones (the latest) and `limit` to come (the soonest), by time. No replies among them."""
        ...


class Transcript(Protocol):
    """What the playground showed, room by room, so that it survives a restart. Entries are JSON."""

    async def add(self, room: str, key: str, entry: object, at: datetime) -> None:
        """Adds an entry at the end of a room; has no effect when the room has one with this key."""
        ...

    async def replace(self, room: str, key: str, entry: object) -> None:
        """Puts another entry in the place of the one with this key; has no effect when there is none."""
        ...

    async def read(self, room: str, limit: int, key: str | None = None) -> tuple[Any, ...]:
        """The last `limit` entries of a room, in the order in which they were added; if given a key, only its own."""
        ...

    async def forget_all(self) -> None:
        """Removes the entries of all rooms."""
        ...
