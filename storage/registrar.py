"""What whoever runs Kring does to whole organisations and persons: joined, copied out, forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from bot.network.model import Network
from bot.people import Person
from bot.planning import Planner
from bot.ports import NotSaved, Outcome
from storage import directory, erasing, exporting, joining, timeline
from storage.engine import Database

TRIES = 32
"""As in `bot.runtime`: each lost race means that somebody else's change of a network was written."""


class Registrar:
    """Each of its acts is one transaction. All of it raises `NotSaved`."""

    _database: Database

    async def organisations(self) -> tuple[directory.Organisation, ...]:
        """All organisations with their workspaces and tenants, those with a name first."""
        return await self._database.read(directory.find_organisations)

    async def known(self, organisation: str = "") -> tuple[directory.Known, ...]:
        """Every account of this organisation (of all, for an empty one), by the person's name."""
        return await self._database.look(lambda connection: directory.find_known(connection, organisation))

    async def added(self, organisation: str = "") -> tuple[directory.Added, ...]:
        """Who was added by name in this organisation (in any, for an empty one), and has no account."""
        return await self._database.look(lambda connection: directory.find_added(connection, organisation))

    async def traces(self, person: str, limit: int) -> tuple[timeline.Trace, ...]:
        """What went out to this person lately, or is to, and by which lane: the newest first."""
        return await self._database.look(lambda connection: timeline.traces(connection, person, limit))

    async def counted(self, organisation: str) -> dict[str, int]:
        """How many rows of each table are this organisation's, where it has any."""
        return await self._database.read(lambda connection: directory.count_rows(connection, organisation))

    async def join(
        self, source: str, target: str, tenant: tuple[str, str], now: datetime, *, keep_roles: bool = False
    ) -> bool:
        """Makes one organisation of two: see `storage.joining.join`. Plans are the caller's to make anew."""
        return await self._database.write(
            lambda connection: joining.join(connection, source, target, tenant, now, keep_roles=keep_roles)
        )

    async def export(self, person: str) -> dict[str, list[dict[str, exporting.Plain]]]:
        """All that is kept of one person: see `storage.exporting.export`."""
        return await self._database.read(lambda connection: exporting.export(connection, person))

    async def led_by(self, person: str) -> tuple[Network, ...]:
        """The networks that this person facilitates, also those that are over."""
        return await self._database.read(lambda connection: erasing.led_by(connection, person))

    async def led_elsewhere(self, organisation: str) -> tuple[Network, ...]:
        """The networks of other organisations that somebody of this one, or a guest of it, facilitates."""

        def look(connection: Connection) -> tuple[Network, ...]:
            return erasing.led_elsewhere(connection, erasing.houses_of(connection, organisation))

        return await self._database.read(look)

    async def contacts(self, person: Person) -> tuple[str, ...]:
        """The organisations that lose their contact for questions when this person is forgotten."""
        return await self._database.read(lambda connection: tuple(sorted(erasing.contacts(connection, person))))

    async def forget_person(self, person: str, successor: str | None, planner: Planner, now: datetime) -> None:
        """See `storage.erasing.forget_person`."""
        await self._erase(lambda connection: erasing.forget_person(connection, person, successor, planner, now))

    async def forget_organisation(self, organisation: str, planner: Planner, now: datetime) -> None:
        """See `storage.erasing.forget_organisation`."""
        await self._erase(lambda connection: erasing.forget_organisation(connection, organisation, planner, now))

    async def _erase(self, work: Callable[[Connection], Outcome]) -> None:
        for _ in range(TRIES):
            if await self._database.write(work) is Outcome.DONE:
                return
        raise NotSaved("something changed meanwhile: look again, and try again")
