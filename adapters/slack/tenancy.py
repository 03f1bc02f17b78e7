"""One workspace, or many: what differs between the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from starlette.routing import BaseRoute, Route

from adapters.slack.access import OneWorkspace, Workspaces
from adapters.slack.client import Api, SlackClient
from adapters.slack.failures import FAILURES, OUR_TOKEN, outcome
from adapters.slack.installed import Installed
from adapters.slack.installing import Installing
from adapters.slack.leaving import Gone
from adapters.slack.manifest import INSTALL, REDIRECT
from adapters.slack.oauth import OAuth
from adapters.slack.renewing import Renewing
from adapters.slack.settings import SlackSettings, Store
from adapters.slack.tasks import Tasks
from adapters.slack.tickets import Tickets
from adapters.slack.welcoming import Welcoming
from bot.ports import NotSaved
from bot.runtime import Runtime


class Tenancy(Protocol):
    """Where the app is, how it gets there, and what happens when it leaves."""

    @property
    def workspaces(self) -> Workspaces: ...

    @property
    def routes(self) -> Sequence[BaseRoute]: ...

    async def trouble(self) -> str | None:
        """Why Slack doesn't know us now; None when all is well."""
        ...

    async def leave(self, gone: Gone) -> bool:
        """Slack says that the app was removed. False: that couldn't be noted, so Slack should say it again."""
        ...


def tenancy_of(
    settings: SlackSettings,
    runtime: Runtime,
    poke: Callable[[], None],
    store: Store | None,
    api: Api,
    tasks: Tasks,
) -> Tenancy:
    """Many workspaces when there is a client id, and a store to keep them in."""
    if not settings.client_id or store is None:
        return Single(api, OneWorkspace(settings.bot_token))
    oauth = OAuth(api, settings)
    renewing = Renewing(store, runtime.clock, oauth)
    installed = Installed(store, runtime.clock, renewing, tasks)
    welcoming = Welcoming(api, runtime, store, poke)
    installing = Installing(oauth, Tickets(settings.keys), runtime.clock, store, installed, welcoming)
    return Many(api, installed, installing)


class Single:
    """The one workspace of a token that was set. Who removes the app there, removes the token too."""

    routes: Sequence[BaseRoute] = ()

    def __init__(self, api: Api, workspace: OneWorkspace) -> None:
        self._api, self.workspaces = api, workspace

    async def trouble(self) -> str | None:
        access = await self.workspaces.access()
        try:
            found = await SlackClient(self._api, access, self.workspaces.instead).identity()
        except FAILURES as error:
            return outcome(error).reason
        self.workspaces.known(str(found.get("user_id") or ""), str(found.get("bot_id") or ""))
        return None

    async def leave(self, _: Gone) -> bool:
        return True


class Many:
    """The workspaces that installed the app."""

    def __init__(self, api: Api, installed: Installed, installing: Installing) -> None:
        self._api, self.workspaces = api, installed
        self.routes: Sequence[BaseRoute] = (
            Route(INSTALL, installing.begin, methods=["GET"]),
            Route(REDIRECT, installing.finish, methods=["GET"]),
        )

    async def trouble(self) -> str | None:
        """Whether Slack can be reached at all, and which workspaces have no token that lasts."""
        try:
            await self._api.call("", "api.test")
        except FAILURES as error:
            return outcome(error).reason
        return await self.workspaces.trouble()

    async def leave(self, gone: Gone) -> bool:
        """The tokens are deleted at once. Where something was installed since, or Slack was vague, it is asked."""
        try:
            if gone.sure and not (gone.at and await self.workspaces.forget(gone.sure, gone.at)):
                await self._ask_about(gone.sure)
            if gone.perhaps:
                await self._ask_about(gone.perhaps)
        except NotSaved:
            return False
        return True

    async def _ask_about(self, tenant: str) -> None:
        """What is installed while Slack is asked is another installation, and stays."""
        made, access = await self.workspaces.kept(tenant), await self.workspaces.access(tenant)
        if made is None or access is None:
            return
        try:
            await SlackClient(self._api, access, self.workspaces.instead).identity()
        except FAILURES as error:
            if outcome(error).reason in OUR_TOKEN:
                await self.workspaces.forget(tenant, made.at)
