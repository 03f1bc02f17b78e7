"""The installations of `MemoryStore`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.people import Account, PlatformName
from bot.ports import Installation
from tests.fakes.adrift import left_adrift
from tests.fakes.hindrances import come_back
from tests.fakes.plans import plan
from tests.fakes.tables import Tables


class MemoryInstallations:
    """Fulfils `Installations` over `tables`."""

    tables: Tables

    def _be_there(self) -> None:
        raise NotImplementedError

    def _organisation_in(self, platform: PlatformName, tenant: str) -> str:
        raise NotImplementedError

    async def install(self, installation: Installation) -> None:
        self._be_there()
        where = (installation.platform, installation.tenant)
        organisation = self._organisation_in(*where)
        self.tables.organisations[organisation] = self.tables.organisations[organisation] or installation.name
        self.tables.installations[where] = installation
        self.tables.renewing.pop(where, None)
        self._reach(where, installed=True)
        come_back(self.tables, *where, installation.at)

    def _reach(self, where: tuple[PlatformName, str], *, installed: bool) -> None:
        for login in self.tables.logins.values():
            if (login.account.platform, login.account.tenant) == where:
                login.installed = installed

    async def installation(self, platform: PlatformName, tenant: str) -> Installation | None:
        self._be_there()
        return self.tables.installations.get((platform, tenant))

    async def installations(self, platform: PlatformName) -> tuple[Installation, ...]:
        self._be_there()
        found = (replace(one, token="", refresh="") for one in self.tables.installations.values())
        return tuple(sorted((one for one in found if one.platform == platform), key=lambda one: one.at))

    async def uninstall(self, platform: PlatformName, tenant: str, at: datetime | None = None) -> bool:
        self._be_there()
        kept = self.tables.installations.get((platform, tenant))
        if kept is not None and at is not None and kept.at > at:
            return False
        self.tables.installations.pop((platform, tenant), None)
        self._reach((platform, tenant), installed=False)
        return kept is not None

    async def redeem(self, platform: PlatformName, ticket: str, now: datetime) -> bool:
        self._be_there()
        event = f"{platform}/ticket/{ticket}"
        if event in self.tables.events:
            return False
        self.tables.events[event] = now
        return True

    async def arrive(self, installation: Installation) -> None:
        kept = await self.installation(installation.platform, installation.tenant)
        made = kept or installation
        teams = tuple(sorted({*made.teams, *installation.teams}))
        if kept is None or teams != kept.teams:
            await self.install(replace(made, teams=teams))

    async def depart(self, account: Account, team: str = "") -> bool:
        where = _tenant(account)
        kept = await self.installation(*where)
        if team and kept:
            kept = replace(kept, teams=tuple(one for one in kept.teams if one != team))
            self.tables.installations[where] = kept
        if not team and account in self.tables.logins:
            self.tables.logins[account].reachable = False
        there = [one for one in self.tables.logins.values() if _tenant(one.account) == where]
        if (kept and kept.teams) or any(one.reachable and one.installed for one in there):
            return False
        return await self.uninstall(*where)

    async def tell_adrift(self, now: datetime) -> None:
        self._be_there()
        for facilitator in sorted({one.facilitator for one in self.tables.networks.values()}):
            plan(self.tables, left_adrift(self.tables, facilitator, now))

    async def may_renew(self, platform: PlatformName, tenant: str, now: datetime, within: timedelta) -> bool:
        self._be_there()
        where = (platform, tenant)
        if where not in self.tables.installations or self.tables.renewing.get(where, now) > now:
            return False
        self.tables.renewing[where] = now + within
        return True

    async def renew(self, renewed: Installation, before: str) -> bool:
        self._be_there()
        where = (renewed.platform, renewed.tenant)
        kept = self.tables.installations.get(where)
        if kept is None or kept.refresh != before:
            return False
        self.tables.installations[where] = replace(
            kept, token=renewed.token, refresh=renewed.refresh, expires=renewed.expires
        )
        self.tables.renewing.pop(where, None)
        return True


def _tenant(account: Account) -> tuple[PlatformName, str]:
    return account.platform, account.tenant
