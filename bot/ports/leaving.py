"""Who is still in networks of others, though Kring isn't where they are any more."""

from __future__ import annotations

from typing import Protocol

from bot.ports.saving import Commit, Departure, Outcome


class Departures(Protocol):
    """Both methods raise `NotSaved` when the database is away."""

    async def departures(self) -> tuple[Departure, ...]:
        """In open networks of other organisations: people whose accounts are all where Kring isn't installed any more.

        Who only blocked Kring, or has another account, isn't among them, nor who never had an account.
        """
        ...

    async def commit(self, commit: Commit) -> Outcome:
        """As in `Store`."""
        ...
