"""The private addresses at which people's own calendars read their sessions."""

from __future__ import annotations

from typing import Protocol

from bot.life.feeds import Fed
from bot.people import Person


class FeedMaker(Protocol):
    """Gives people such addresses. Raises `NotSaved`."""

    async def make_feed(self, person: Person, of: str) -> str:
        """The secret part of an address of theirs, made if there is none: 256 bits that nobody guesses, in letters,
        digits, "-" and "_".

        `of` is as in `MyFeed`; whether they may have one is the caller's to know.
        """
        ...


class Feeds(Protocol):
    """What stands at such addresses. Raises `NotSaved`."""

    async def fed(self, token: str) -> Fed | None:
        """What its owner may see at this moment; None when nobody has this address (any more)."""
        ...
