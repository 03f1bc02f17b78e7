"""What administrators, adapters and the daily sweep keep: people's roles, installations, what is forgotten when."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete

from bot.nudges.hindrance import Stuck
from bot.people import Account, Place, PlatformName
from bot.ports import Departure, Installation
from storage import (
    answers,
    commits,
    feeds,
    hindrances,
    installations,
    leaderless,
    leaving,
    outbox,
    people,
    places,
    sources,
    transcript,
)
from storage.engine import Database
from storage.registrar import Registrar
from storage.tables import metadata
from storage.vault import Vault


@dataclass(frozen=True)
class Resealed:
    """How many installations' tokens are under the newest key now, and how the calendars' addresses are kept."""

    installations: int
    addresses: sources.Addresses


class Keeper(Registrar):
    """Fulfils `Installations`, `Places`, `Departures` but for `commit`, `Transcript`, `Registry` and `Retention`.

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

    async def uninstall(self, platform: PlatformName, tenant: str, at: datetime | None = None) -> bool:
        return await self._database.write(lambda connection: installations.uninstall(connection, platform, tenant, at))

    async def redeem(self, platform: PlatformName, ticket: str, now: datetime) -> bool:
        return await self._database.write(lambda connection: installations.redeem(connection, platform, ticket, now))

    async def arrive(self, installation: Installation) -> None:
        await self._database.write(lambda connection: installations.arrive(connection, self._vault, installation))

    async def depart(self, account: Account, team: str = "") -> bool:
        return await self._database.write(lambda connection: installations.depart(connection, account, team))

    async def may_renew(self, platform: PlatformName, tenant: str, now: datetime, within: timedelta) -> bool:
        return await self._database.write(
            lambda connection: installations.may_renew(connection, platform, tenant, now, within)
        )

    async def renew(self, renewed: Installation, before: str) -> bool:
        return await self._database.write(
            lambda connection: installations.renew(connection, self._vault, renewed, before)
        )

    async def reseal(self) -> Resealed:
        """Puts every secret under the newest key: all of them, or none. Raises `NoKeys`."""
        return await self._database.write(lambda connection: reseal(connection, self._vault))

    async def addresses(self) -> sources.Addresses:
        """How the addresses of team calendars are kept."""
        return await self._database.look(lambda connection: sources.counted(connection, self._vault))

    # --- Places

    async def close_place(self, place: Place) -> None:
        await self._database.write(lambda connection: places.close(connection, place))

    async def reopen_place(self, place: Place) -> None:
        await self._database.write(lambda connection: places.reopen(connection, place))

    async def rename_place(self, place: Place) -> None:
        await self._database.write(lambda connection: places.rename(connection, place))

    async def leave_place(self, place: Place) -> None:
        await self._database.write(lambda connection: places.put_out(connection, place))

    async def enter_place(self, place: Place, now: datetime) -> None:
        await self._database.write(lambda connection: hindrances.come_in(connection, place, now))

    # --- Departures

    async def tell_adrift(self, now: datetime) -> None:
        await self._database.write(lambda connection: leaderless.tell_who_are_left(connection, now))

    async def departures(self) -> tuple[Departure, ...]:
        return await self._database.read(leaving.departures)

    # --- what somebody must mend

    async def stuck(self, now: datetime) -> tuple[Stuck, ...]:
        """What waits, or failed lately, until somebody mends something: how many in each lane, for each reason."""
        return await self._database.read(lambda connection: hindrances.find_stuck(connection, now))

    # --- Transcript

    async def add(self, room: str, key: str, entry: object, at: datetime) -> None:
        await self._database.write(lambda connection: transcript.add(connection, room, key, entry, at))

    async def replace(self, room: str, key: str, entry: object) -> None:
        await self._database.write(lambda connection: transcript.replace(connection, room, key, entry))

    async def read(self, room: str, limit: int, key: str | None = None) -> tuple[Any, ...]:
        return await self._database.look(lambda connection: transcript.read(connection, room, limit, key))

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


def reseal(connection: Connection, vault: Vault) -> Resealed:
    feeds.reseal(connection, vault)
    return Resealed(installations.reseal(connection, vault), sources.reseal(connection, vault))


def erase(connection: Connection) -> None:
    """Empties all tables, those that point to others first."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
