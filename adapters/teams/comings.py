"""Where the app is: people and teams that add it, update it, or take it away. Told twice or late, nothing breaks.

What is kept of a tenant: who added the app there first, and in which teams and group chats it is. Who has it for
themselves is seen from who can be reached.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog

from adapters.teams.answering import elsewhere
from adapters.teams.wire import Arrived
from bot.events import Commanded
from bot.people import ADMINISTRATOR, Place, Profile
from bot.ports import Installation, Installations, NotSaved
from bot.runtime import Runtime

log = structlog.get_logger()
SETUP = "setup"
"""The command that sets Kring up for an organisation."""


@dataclass(frozen=True)
class Comings:
    """Takes note. `poke` tells the dispatcher that a greeting waits in the outbox."""

    runtime: Runtime
    poke: Callable[[], None]
    installations: Installations | None = None
    """None: nothing is kept of tenants, as in the playground."""

    async def take(self, came: Arrived) -> None:
        """Never raises for a database that is away: the next thing that somebody does tells it again."""
        log.info("teams.coming", way=came.way, tenant=came.here.tenant, team=came.team)
        try:
            match came.way:
                case "arrival":
                    await self._greet(came)
                    await self.added(came)
                    await self._post_after_all(came)
                case "upgrade":
                    await self._refresh(came)
                    await self.added(came)
                case _:
                    await self._left(came)
        except NotSaved:
            log.warning("teams.coming-not-saved", way=came.way, tenant=came.here.tenant)

    async def added(self, came: Arrived) -> None:
        """The tenant has the app from now on, if it hadn't; the team too. Raises `NotSaved`.

        Said once the person is known: so, if the last one before them is just leaving, either is seen by the other.
        """
        if self.installations is not None:
            await self.installations.arrive(self._made(came))

    def _made(self, came: Arrived) -> Installation:
        return Installation(
            platform="teams",
            tenant=came.here.tenant,
            at=self.runtime.clock.now(),
            installer=came.incoming.account.user,
            bot=came.here.bot,
            teams=(came.team,) if came.team else (),
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

    async def _post_after_all(self, came: Arrived) -> None:
        """Where the app was missing in a team it may be there now: Teams doesn't say which channels are in it."""
        if came.team:
            await self.runtime.store.enter_place(Place("teams", came.here.tenant, ""), self.runtime.clock.now())

    async def _refresh(self, came: Arrived) -> None:
        """An update of the app greets nobody; but where to write may be another place now."""
        if not came.public:
            await self.runtime.introduce(came.incoming.account, came.incoming.profile or Profile())

    async def _left(self, came: Arrived) -> None:
        """A person, or a team; with the last of them the tenant."""
        if self.installations is None:
            return
        await self.installations.depart(came.incoming.account, came.team)
        await self.runtime.withdraw()
