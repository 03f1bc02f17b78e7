"""The workspaces that installed the app: their tokens, remembered for a moment and renewed before they end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from structlog import get_logger

from adapters.slack.access import Access
from adapters.slack.renewing import AHEAD, ALONE, Renewing
from adapters.slack.settings import Store
from adapters.slack.tasks import Tasks
from bot.ports import Clock, Installation, NoKeys, NotSaved

log = get_logger()

FRESH = 5.0
"""Seconds that what was read is good for: a removal that another process heard of takes effect here by then."""
ABSENT = 1.0
"""Seconds that it is good for where the app wasn't installed: it may just be."""
MOST = 1000
"""Workspaces that are remembered."""
LAST = timedelta(minutes=2)
"""So shortly before its end a new one is waited for."""
PATIENCE = 1.5
"""Seconds: Slack waits three for our answer."""
ENDED = "token_expired"
"""Slack's word for a token that has ended, whatever our own clock says of it."""


@dataclass(frozen=True)
class Remembered:
    """What was read; None: it isn't installed. `until` by the loop's clock."""

    made: Installation | None
    until: float


class Installed:
    """Fulfils `adapters.slack.access.Workspaces` over a store."""

    def __init__(self, store: Store, clock: Clock, renewing: Renewing, tasks: Tasks) -> None:
        self._store, self._clock, self._renewing, self._tasks = store, clock, renewing, tasks
        self._remembered: dict[str, Remembered] = {}
        self._renewals: dict[str, asyncio.Task[None]] = {}
        self._failed: dict[str, float] = {}
        self._changes = 0

    async def access(self, *tenants: str) -> Access | None:
        """A token of the workspace's own goes before that of its grid, so it is to be named first."""
        for tenant in filter(None, tenants):
            if made := await self._valid(tenant):
                return _acting(made)
        return None

    async def instead(self, access: Access, code: str) -> Access | None:
        """The token that is kept now, if it is another one; where it has ended, what it is renewed with."""
        log.warning("slack.token_refused", tenant=access.tenant, reason=code)
        kept = self._remembered.get(access.tenant)
        if kept and kept.made and kept.made.token == access.token:
            self._read_anew(access.tenant)
        made = await self._valid(access.tenant)
        if made and made.token == access.token and code == ENDED and self._may_try(made):
            await asyncio.wait({self._renewal(made)}, timeout=PATIENCE)
            made = await self._read(access.tenant)
        return _acting(made) if made and made.token != access.token else None

    def drop(self, tenant: str) -> None:
        """What is kept has changed: nothing that was read before is used any more."""
        self._read_anew(tenant)
        self._failed.pop(tenant, None)

    def _read_anew(self, tenant: str) -> None:
        self._changes += 1
        self._remembered.pop(tenant, None)

    async def forget(self, tenant: str, at: datetime) -> bool:
        """The app was removed there at this time (UTC): its token is deleted. False: it was installed again since.

        Raises `NotSaved`.
        """
        gone = await self._store.uninstall("slack", tenant, at)
        self.drop(tenant)
        if gone:
            log.info("slack.uninstalled", tenant=tenant)
        return gone or await self.kept(tenant) is None

    async def trouble(self) -> str | None:
        """Which workspaces have a token that can't be renewed; None when there are none."""
        now = asyncio.get_running_loop().time()
        stuck = sorted(tenant for tenant, until in self._failed.items() if until > now)
        return f"token not renewed: {', '.join(stuck)}" if stuck else None

    async def kept(self, tenant: str) -> Installation | None:
        """As the store has it now. Without keys nothing can be read, but everything deleted. Raises `NotSaved`."""
        try:
            return await self._store.installation("slack", tenant)
        except NoKeys:
            return None

    async def _valid(self, tenant: str) -> Installation | None:
        """Looks twice: on a machine that slept, what another process renewed meanwhile may have ended as well."""
        for _ in range(2):
            made = await self._read(tenant)
            if made is None or made.expires is None or not made.refresh:
                return made
            left = made.expires - self._clock.now()
            if left > AHEAD or not self._may_try(made):
                return made
            renewal = self._renewal(made)
            if left > LAST:
                return made
            done, _ = await asyncio.wait({renewal}, timeout=PATIENCE)
            if not done:
                break
        return await self._read(tenant)

    def _may_try(self, made: Installation) -> bool:
        """Whether it can be renewed, and that didn't fail just now."""
        return bool(made.refresh) and self._failed.get(made.tenant, 0) <= asyncio.get_running_loop().time()

    async def _read(self, tenant: str) -> Installation | None:
        """As it is kept. While the database is away, what was read before is as good as it gets."""
        now, known = asyncio.get_running_loop().time(), self._remembered.get(tenant)
        if known and known.until > now:
            return known.made
        changes = self._changes
        try:
            made = await self._store.installation("slack", tenant)
        except NotSaved:
            if known and known.made:
                return known.made
            raise
        if changes == self._changes:
            self._remember(tenant, made)
        return made

    def _remember(self, tenant: str, made: Installation | None) -> None:
        self._remembered.pop(tenant, None)
        while len(self._remembered) >= MOST:
            self._remembered.pop(next(iter(self._remembered)))
        lasts = FRESH if made else ABSENT
        self._remembered[tenant] = Remembered(made, asyncio.get_running_loop().time() + lasts)

    def _renewal(self, made: Installation) -> asyncio.Task[None]:
        """One for all who ask in this process; it goes on when nobody waits for it any more."""
        under_way = self._renewals.get(made.tenant)
        if under_way is None or under_way.done():
            under_way = self._renewals[made.tenant] = self._tasks.started(self._renew(made))
        return under_way

    async def _renew(self, made: Installation) -> None:
        try:
            fresh = await self._renewing.renewed(made)
        except (NotSaved, NoKeys) as why:
            log.warning("slack.renewal_not_kept", tenant=made.tenant, reason=type(why).__name__)
            fresh = made
        finally:
            self._renewals.pop(made.tenant, None)
        if fresh != made:
            self.drop(made.tenant)
        else:
            self._failed[made.tenant] = asyncio.get_running_loop().time() + ALONE.total_seconds()


def _acting(made: Installation) -> Access:
    return Access(tenant=made.tenant, token=made.token, user=made.bot)
