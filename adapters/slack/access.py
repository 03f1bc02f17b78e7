"""In which workspaces the app is, and what it acts with there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Access:
    """What the app acts with in one workspace, or in a whole grid. `token` is in no text that this is printed as.

    `tenant` is under which id it is installed: empty where there is but one workspace (`SLACK_BOT_TOKEN`).
    """

    tenant: str = ""
    token: str = field(default="", repr=False)
    user: str = ""
    """Our own user there."""
    bot: str = ""
    """Our own bot id, where it is known: who installed the app isn't told it."""


NOBODY = Access()
"""Whom nothing is allowed: what needs no token still works."""


class Workspaces(Protocol):
    """Where the app is installed."""

    async def access(self, *tenants: str) -> Access | None:
        """What to act with in the first of these tenants where the app is installed; None: it is in none of them.

        An empty id is passed over. Raises `NotSaved` and `NoKeys`.
        """
        ...

    async def instead(self, access: Access, code: str) -> Access | None:
        """Slack doesn't take this token any more, and says so by this code: what to act with from now on.

        None: there is nothing else. Raises `NotSaved` and `NoKeys`.
        """
        ...


async def nothing_else(_: Access, __: str) -> None:
    """For who acts with a token that was given just now: there is no other."""


class OneWorkspace:
    """Fulfils `Workspaces` with one token for everybody: `SLACK_BOT_TOKEN`."""

    def __init__(self, token: str) -> None:
        self._access = Access(token=token)

    async def access(self, *_: str) -> Access:
        return self._access

    async def instead(self, access: Access, code: str) -> None:
        """There is no other token: somebody has to set one."""

    def known(self, user: str, bot: str) -> None:
        """Slack told who we are."""
        self._access = Access(token=self._access.token, user=user, bot=bot)
