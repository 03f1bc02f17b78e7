"""What administrators, adapters and the daily sweep keep: people's roles, installations, what is forgotten when."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete

from bot.people import Account, PlatformName
from bot.ports import Departure, Installation
from storage import answers, commits, directory, installations, leaving, outbox, people, transcript
from storage.engine import Database
from storage.tables import metadata
from storage.vault import Vault


class Keeper:
    """Fulfils `Installations`, `departures` of `Departures`, `Transcript`, `Registry` and `Retention`.

    All of it raises `NotSaved`.
    """

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    # --- Installations

    async def install(self, installation: Installation) -> None:
        await self._database.write(lambda connection: installations.install(connection, self._vault, installation))

    async def installation(self, platform: PlatformName, tenant: str) -> Installation | None:
        return await self._database.look(
            lambda connection: installations.find(connection, self._vault, platform, tenant)
        )

    async def installations(self, platform: PlatformName) -> tuple[Installation, ...]:
        return await self._database.look(lambda connection: installations.find_all(connection, platform))

    async def uninstall(self, platform: PlatformName, tenant: str) -> bool:
        return await self._database.write(lambda connection: installations.uninstall(connection, platform, tenant))

    async def leave(self, account: Account) -> int:
        return await self._database.write(lambda connection: people.leave(connection, account))

    async def may_renew(self, platform: PlatformName, tenant: str, now: datetime, within: timedelta) -> bool:
        return await self._database.write(
            lambda connection: installations.may_renew(connection, platform, tenant, now, within)
        )

    async def renew(self, renewed: Installation, before: str) -> bool:
        return await self._database.write(
            lambda connection: installations.renew(connection, self._vault, renewed, before)
        )

    async def reseal(self) -> int:
        """Puts every secret under the newest key, and says how many installations that were. Raises `NoKeys`."""
        return await self._database.write(lambda connection: installations.reseal(connection, self._vault))

    # --- Departures

    async def departures(self) -> tuple[Departure, ...]:
        return await self._database.read(leaving.departures)

    # --- Transcript

    async def add(self, room: str, key: str, entry: object, at: datetime) -> None:
        await self._database.write(lambda connection: transcript.add(connection, room, key, entry, at))

    async def replace(self, room: str, key: str, entry: object) -> None:
        await self._database.write(lambda connection: transcript.replace(connection, room, key, entry))

    async def read(self, room: str, limit: int) -> tuple[Any, ...]:
        return await self._database.look(lambda connection: transcript.read(connection, room, limit))

    async def forget_all(self) -> None:
        await self._database.write(transcript.forget_all)

    # --- Registry and Retention

    async def appoint(self, person: str, roles: Set[str]) -> None:
        await self._database.write(lambda connection: people.appoint(connection, person, roles))

    async def appoint_first(self, person: str, platform: PlatformName, tenant: str) -> bool:
        return await self._database.write(lambda connection: people.appoint_first(connection, person, platform, tenant))

    async def attach(self, account: Account, person: str) -> None:
        await self._database.write(lambda connection: people.attach(connection, account, person))

    async def name_organisation(self, organisation: str, name: str) -> None:
        await self._database.write(lambda connection: people.name_organisation(connection, organisation, name))

    async def organisations(self) -> tuple[directory.Organisation, ...]:
        """All organisations with their workspaces and tenants, those with a name first."""
        return await self._database.read(directory.find_organisations)

    async def known(self, organisation: str = "") -> tuple[directory.Known, ...]:
        """Every account of this organisation (of all, for an empty one), by the person's name."""
        return await self._database.look(lambda connection: directory.find_known(connection, organisation))

    async def is_empty(self) -> bool:
        return await self._database.look(people.nobody)

    async def erase_everything(self) -> None:
        await self._database.write(erase)

    async def takes_turn(self, chore: str, now: datetime, every: timedelta) -> bool:
        return await self._database.write(lambda connection: commits.takes_turn(connection, chore, now, every))

    async def forget_events(self, before: datetime) -> int:
        return await self._database.write(lambda connection: commits.forget_events(connection, before))

    async def forget_replies(self, before: datetime) -> int:
        return await self._database.write(lambda connection: outbox.forget_replies(connection, before))

    async def forget_nudges(self, before: datetime) -> int:
        return await self._database.write(lambda connection: outbox.forget_nudges(connection, before))

    async def forget_arranged(self, now: datetime) -> int:
        return await self._database.write(lambda connection: outbox.forget_arranged(connection, now))

    async def forget_unfinished(self, before: datetime) -> int:
        return await self._database.write(lambda connection: answers.forget_unfinished(connection, before))


def erase(connection: Connection) -> None:
    """Empties all tables, those that point to others first."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
