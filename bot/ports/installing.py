"""Where the app is installed, and the keys to it: what a platform's adapter keeps about a workspace or a tenant."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.people import Account, PlatformName


@dataclass(frozen=True)
class Installation:
    """The app in one workspace or tenant, or in a whole Enterprise Grid (`tenant` is then the grid's own id).

    `token` and `refresh` are secrets: encrypted where they are kept, and in no text that this value is printed as.
    """

    platform: PlatformName
    tenant: str
    at: datetime
    """When it was installed (UTC)."""
    name: str = ""
    """What people call the workspace."""
    installer: str = ""
    """The platform's id of who installed it."""
    bot: str = ""
    """The platform's id of the bot there, as a user."""
    scopes: tuple[str, ...] = ()
    """What it was allowed to do, where the platform says so: Slack."""
    teams: tuple[str, ...] = ()
    """The ids of the teams and group chats that have it, where each has it for itself: Teams."""
    token: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    """With this the token is renewed; empty for one that lasts."""
    expires: datetime | None = None
    """When the token ends (UTC); None: it lasts."""


class NoKeys(Exception):
    """A secret can't be kept or read: `KRING_SECRET_KEY` is not set, or none of its keys fits."""


class Installations(Protocol):
    """Keeps installations. Every method is one transaction, and raises `NotSaved` when the database is away."""

    async def install(self, installation: Installation) -> None:
        """Keeps it, in the place of an earlier one; whoever could be reached there before can be again.

        An organisation without a name is called as its workspace. Raises `NoKeys`.
        """
        ...

    async def installation(self, platform: PlatformName, tenant: str) -> Installation | None:
        """The app in this workspace or tenant; None where it isn't installed. Raises `NoKeys`."""
        ...

    async def installations(self, platform: PlatformName) -> tuple[Installation, ...]:
        """All of them, without their secrets, the oldest first."""
        ...

    async def uninstall(self, platform: PlatformName, tenant: str, at: datetime | None = None) -> bool:
        """Forgets it with its tokens, at once; nobody is reached there any more. False: nothing was kept.

        Nobody is reached there either where nothing was kept, as for who came by a single token that was set. What
        was installed after `at` (UTC; None: whenever) stays, also when that happens at the same time.
        """
        ...

    async def redeem(self, platform: PlatformName, ticket: str, now: datetime) -> bool:
        """Notes that this ticket to an installation was used (UTC). False: it was before, in whichever process.

        It is remembered for as long as handled events are, which must be longer than any ticket is good.
        """
        ...

    async def arrive(self, installation: Installation) -> None:
        """The tenant has the app, in these teams too: of what is kept already nothing else changes. Raises `NoKeys`.

        Where nothing is kept it is as `install`. Of several who arrive at once none is lost.
        """
        ...

    async def depart(self, account: Account, team: str = "") -> bool:
        """The account took the app away: it is reached no more until it writes again. A stranger stays one.

        Or with a `team`: that one took it out, and the account, whose tenant it is, keeps its own. With the last of
        the teams and of who is reached there, the tenant is uninstalled in the same transaction. Gives whether it was.
        """
        ...

    async def may_renew(self, platform: PlatformName, tenant: str, now: datetime, within: timedelta) -> bool:
        """Whether the caller, of all workers, renews the token: for so long nobody else may."""
        ...

    async def renew(self, renewed: Installation, before: str) -> bool:
        """Keeps the new token, if `before` is still what it is renewed with. False: somebody else was faster.

        Raises `NoKeys`.
        """
        ...
