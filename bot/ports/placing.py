"""What a platform tells of channels that somebody linked."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.people import Place


class Places(Protocol):
    """Each is about the channel at this place, for every organisation that linked it. All raise `NotSaved`."""

    async def close_place(self, place: Place) -> None:
        """It was archived or deleted: it counts as unlinked, until it is opened again or somebody links it."""
        ...

    async def reopen_place(self, place: Place) -> None:
        """It is there again: linked as it was before it was closed. What people unlinked stays so."""
        ...

    async def rename_place(self, place: Place) -> None:
        """It is called `place.name` now. A name that somebody gave it by themselves stays."""
        ...

    async def leave_place(self, place: Place) -> None:
        """Kring was taken out of it: unlinked, until somebody links it again."""
        ...

    async def enter_place(self, place: Place, now: datetime) -> None:
        """Kring was taken into it: what couldn't be posted there goes again, if it is of use still. `now` is UTC.

        Without an address: into some of this tenant's, where the platform doesn't say into which.
        """
        ...
