"""Getting to know people: their name, language and time zone, as Slack tells them, while nobody waits for long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from structlog import get_logger

from adapters.slack.client import SlackClient
from adapters.slack.render import home_view
from adapters.words import speak_to
from bot.people import Account, Profile, Reader
from bot.ports import NotSaved
from bot.routing import FALLBACK
from bot.runtime import Runtime
from bot.speech import t
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

    async def introduce(self, account: Account) -> Reader | None:
        """Looks a newcomer up while Slack waits for our answer; None when Slack doesn't tell in time."""
        try:
            async with asyncio.timeout(INTRODUCTION):
                return await self._learn(account)
        except TimeoutError:
            return None

    async def look_up(self, account: Account) -> None:
        """Tries again to learn who somebody is, while nobody waits."""
        await self._learn(account)

    async def greet(self, account: Account) -> None:
        """A newcomer's first words are answered once we know in what language."""
        try:
            await self._learn(account)
        finally:
            self.poke()

    async def reader(self, account: Account) -> Reader:
        """For whom to write; Kring's first language for who isn't known or can't be looked up."""
        try:
            seen = await self.runtime.store.recall(account, None)
        except NotSaved:
            return Reader()
        return seen.person.reader if seen else Reader()

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
            person, home = await self.runtime.home(account)
        except NotSaved:
            return home_view(UNSEEN, speak_to(Reader()), FALLBACK)
        return home_view(home, speak_to(person.reader), FALLBACK)

    async def _learn(self, account: Account) -> Reader | None:
        profile = await self.slack.profile(account.user)
        return await self._keep(account, profile) if profile else None

    async def _keep(self, account: Account, profile: Profile) -> Reader | None:
        try:
            return (await self.runtime.introduce(account, profile)).reader
        except NotSaved:
            log.warning("slack.profile_not_saved", user=account.user)
            return None
