"""Getting to know people: their name, language and time zone, as Slack tells them, while nobody waits for long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from structlog import get_logger

from adapters.slack.client import SlackClient
from adapters.slack.render import home_view
from adapters.slack.wire import Change
from adapters.words import speak_to
from bot.events import Incoming
from bot.people import Account, Person, Profile, Reader
from bot.ports import NotSaved
from bot.runtime import Runtime
from bot.speech import t
from bot.turn.routing import FALLBACK
from bot.views import Home, Para, Section

Json = dict[str, Any]
INTRODUCTION = 0.8
"""Seconds: it and opening a form together stay within Slack's three."""
log = get_logger()

NOT_SAVED = t("not-saved")
UNSEEN = Home((Section((Para(NOT_SAVED),)),))


@dataclass(frozen=True)
class Acquaintance:
    """Looks people up, and shows them their own page."""

    runtime: Runtime
    slack: SlackClient
    poke: Callable[[], None]

    async def met(self, incoming: Incoming) -> Incoming:
        """What somebody did, with what Slack tells of them where it never did before. Raises `NotSaved`."""
        told = await self._told(incoming.account)
        return replace(incoming, profile=told.over(incoming.profile or Profile())) if told else incoming

    async def _told(self, account: Account) -> Profile | None:
        """What is new of them: asked while Slack waits for our answer, of whom it never told whether they are a guest.

        As long as it doesn't tell, a stranger is nobody's colleague: guests would otherwise find an organisation's
        networks whenever Slack is slow. Who is one of its people is moved there when it does tell. Whom it told of, in
        times before it was asked about guests, stays what they were.
        """
        known = await self.runtime.store.profile(account)
        if known is not None and known.guest is not None and (known.name or not known.guest):
            return None
        try:
            async with asyncio.timeout(INTRODUCTION):
                profile = await self.slack.profile(account.user, account.tenant)
        except TimeoutError:
            profile = None
        return profile or (None if known else Profile(guest=True))

    async def changed(self, what: Change) -> bool:
        """Slack tells anew who somebody is. Of strangers nothing is kept. False when it could not be kept."""
        try:
            known = await self.runtime.store.profile(what.account)
            guest = self.slack.is_guest(what.user, what.account.tenant)
            if known is not None and known.guest is not guest:
                await self.runtime.introduce(what.account, Profile(guest=guest))
        except NotSaved:
            return False
        return True

    async def look_up(self, account: Account) -> None:
        """Tries again to learn who somebody is, while nobody waits."""
        await self._learn(account)

    async def greet(self, account: Account) -> None:
        """Words are answered once we know in what language, or that Slack still doesn't tell."""
        try:
            await self._learn(account)
        finally:
            self.poke()

    async def show_home(self, account: Account) -> Json:
        """Publishes the person's own page, and gives what was published."""
        view = await self._home(account)
        await self.slack.try_call("views.publish", {"user_id": account.user, "view": view})
        return view

    async def refresh_home(self, account: Account, before: Json) -> None:
        """Publishes the page again when Slack told something new about the person."""
        if await self._learn(account) is not None and await self._home(account) != before:
            await self.show_home(account)

    async def _home(self, account: Account) -> Json:
        try:
            person, home = await self.runtime.home(account, await self._told(account))
        except NotSaved:
            return home_view(UNSEEN, speak_to(Reader()), FALLBACK)
        return home_view(home, speak_to(person.reader), FALLBACK)

    async def _learn(self, account: Account) -> Person | None:
        profile = await self.slack.profile(account.user, account.tenant)
        return await self._keep(account, profile) if profile else None

    async def _keep(self, account: Account, profile: Profile) -> Person | None:
        try:
            return await self.runtime.introduce(account, profile)
        except NotSaved:
            log.warning("slack.profile_not_saved", user=account.user)
            return None
