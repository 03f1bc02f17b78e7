"""Where the app is: people and teams that add it, update it, or take it away. Told twice or late, nothing breaks.

What is kept of a tenant: who added the app there first, and in which teams and group chats it is (`scopes`, each
"team:" with its id). Who has it for themselves is seen from who can be reached.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog

from adapters.teams.address import Reference
from adapters.teams.answering import elsewhere
from adapters.teams.wire import Arrived
from bot.events import Commanded
from bot.people import Profile
from bot.ports import Installation, Installations, NotSaved
from bot.runtime import Runtime

log = structlog.get_logger()
TEAM = "team:"
ADMINISTRATOR, SETUP = "administrator", "setup"
"""The role, and the command that sets Kring up for an organisation."""


@dataclass(frozen=True)
class Comings:
    """Takes note. `poke` tells the dispatcher that a greeting waits in the outbox."""

    runtime: Runtime
    poke: Callable[[], None]
    app_id: str
    installations: Installations | None = None
    """None: nothing is kept of tenants, as in the playground."""

    async def take(self, came: Arrived) -> None:
        """Never raises for a database that is away: the next thing that somebody does tells it again."""
        log.info("teams.coming", way=came.way, tenant=came.here.tenant, team=came.team)
        try:
            match came.way:
                case "arrival":
                    await self.added(came)
                    await self._greet(came)
                case "upgrade":
                    await self.added(came)
                    await self._refresh(came)
                case _:
                    await self._left(came)
        except NotSaved:
            log.warning("teams.coming-not-saved", way=came.way, tenant=came.here.tenant)

    async def added(self, came: Arrived) -> None:
        """The tenant has the app from now on, if it hadn't. Raises `NotSaved`."""
        if self.installations is None:
            return
        kept = await self.installations.installation("teams", came.here.tenant)
        made = kept or self._made(came)
        scopes = _with(made.scopes, came.team)
        if kept is None or scopes != kept.scopes:
            await self.installations.install(replace(made, scopes=scopes))

    def _made(self, came: Arrived) -> Installation:
        here: Reference = came.here
        who = came.incoming.account.user
        return Installation(
            "teams", here.tenant, self.runtime.clock.now(), installer=who, bot=here.bot, app=self.app_id
        )

    async def _greet(self, came: Arrived) -> None:
        """Once, by the outbox: in the personal chat, also of who adds the app to a team. The team hears nothing.

        An administrator begins with what is to be arranged. Adding the app makes nobody one: on Teams anybody may, and
        a policy does it for all at once.
        """
        profile = await elsewhere(self.runtime, came) if came.public else came.incoming.profile or Profile()
        incoming = replace(came.incoming, profile=profile)
        if not came.public and ADMINISTRATOR in (await self.runtime.introduce(incoming.account, profile)).roles:
            incoming = replace(incoming, event=Commanded(SETUP))
        await self.runtime.handle(incoming)
        self.poke()

    async def _refresh(self, came: Arrived) -> None:
        """An update of the app greets nobody; but where to write may be another place now."""
        if not came.public:
            await self.runtime.introduce(came.incoming.account, came.incoming.profile or Profile())

    async def _left(self, came: Arrived) -> None:
        """A person, or a team; with the last of them the tenant."""
        if self.installations is None:
            return
        kept = await self.installations.installation("teams", came.here.tenant)
        scopes = tuple(one for one in (kept.scopes if kept else ()) if one != TEAM + came.team)
        if kept is not None and scopes != kept.scopes:
            await self.installations.install(replace(kept, scopes=scopes))
        # Whoever takes it out of a team keeps their own; nobody has an empty id.
        who = replace(came.incoming.account, user="") if came.public else came.incoming.account
        if await self.installations.leave(who) == 0 and not scopes:
            await self.installations.uninstall("teams", came.here.tenant)
        await self.runtime.withdraw()


def _with(scopes: tuple[str, ...], team: str) -> tuple[str, ...]:
    return tuple(sorted({*scopes, TEAM + team})) if team else scopes
