"""Tokens that end are renewed in time: by one of all workers, and a few times a minute at most.

A refresh token works once (docs.slack.dev, "Using token rotation"): who renews without being alone locks everybody out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from structlog import get_logger

from adapters.slack.failures import FAILURES, outcome
from adapters.slack.oauth import OAuth
from bot.ports import Clock, Installation, Installations, NotSaved, Refused

log = get_logger()

AHEAD = timedelta(hours=1)
"""So long before its end a token is renewed, while it is still used. Slack's own last twelve hours."""
ALONE = timedelta(seconds=60)
"""So long nobody else tries: longer than the one who may needs. What was refused is tried again at that pace."""
LOOKS = (0.1, 0.2, 0.3, *[0.5] * 20)
"""Seconds between the looks at whether somebody else has renewed it: together as long as that takes at most."""
KEEPING = (0.1, 0.3, *[1.0] * 30)
"""Seconds between the tries to keep what Slack gave: it gives that once."""


@dataclass(frozen=True)
class Renewing:
    """Renews tokens. It remembers nothing itself: the store says whose turn it is."""

    store: Installations
    clock: Clock
    oauth: OAuth

    async def renewed(self, old: Installation) -> Installation | None:
        """The installation with a token that was renewed since, here or by another worker; None: it is gone.

        It is the old one when nobody could. Raises `NotSaved` and `NoKeys`.
        """
        if await self.store.may_renew("slack", old.tenant, self.clock.now(), ALONE):
            kept = await self._kept(old)
            return await self._renew(kept) if kept and (kept == old or self._ends(kept)) else kept
        for pause in LOOKS:
            await asyncio.sleep(pause)
            kept = await self._kept(old)
            if kept != old:
                return kept
        return old

    def _ends(self, kept: Installation) -> bool:
        """What another worker renewed may have to be renewed again: nobody else may while it is our turn."""
        return bool(kept.refresh) and kept.expires is not None and kept.expires - self.clock.now() <= AHEAD

    async def _kept(self, old: Installation) -> Installation | None:
        return await self.store.installation("slack", old.tenant)

    async def _renew(self, old: Installation) -> Installation | None:
        try:
            given = await self.oauth.renewed(old, self.clock.now())
        except FAILURES as error:
            answer = outcome(error)
            final = isinstance(answer, Refused) and answer.retry_after is None
            tell, what = (log.error, "slack.renewal_refused") if final else (log.warning, "slack.renewal_failed")
            tell(what, tenant=old.tenant, name=old.name, reason=answer.reason)
            return await self._kept(old)
        fresh = replace(old, token=given.token, refresh=given.refresh, expires=given.expires)
        if await _insist(lambda: self.store.renew(fresh, old.refresh)):
            log.info("slack.renewed", tenant=old.tenant)
            return fresh
        return await self._kept(old)


async def _insist(keep: Callable[[], Awaitable[bool]]) -> bool:
    """What the store says once it can be reached. Raises `NotSaved` when that takes half a minute."""
    for pause in KEEPING:
        try:
            return await keep()
        except NotSaved:
            await asyncio.sleep(pause)
    return await keep()
