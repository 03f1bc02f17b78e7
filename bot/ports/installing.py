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
    """The platform's id of our own user there."""
    app: str = ""
    """The platform's id of the bot itself, where that is another."""
    scopes: tuple[str, ...] = ()
    """What it was allowed to do."""
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

    async def uninstall(self, platform: PlatformName, tenant: str) -> bool:
        """Forgets it with its tokens, at once; nobody is reached there any more. False: it wasn't installed."""
        ...

    async def leave(self, account: Account) -> int:
        """The account took the app away: it is reached no more until it writes again. A stranger stays one.

        Gives how many accounts of its tenant are still reached there.
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
