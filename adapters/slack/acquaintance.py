"""Getting to know people: their name, language and time zone, as Slack tells them, without delaying an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from structlog import get_logger

from adapters.slack.client import SlackClient
from adapters.slack.render import home_view, payload
from adapters.slack.screen import whispered
from adapters.slack.surface import Direct, Public, Whisper
from adapters.slack.wire import Arrival
from adapters.words import speak_to
from bot.people import Account, Profile, Reader, known_locale
from bot.ports import NotSaved, Reply
from bot.routing import FALLBACK
from bot.runtime import Runtime
from bot.speech import t
from bot.views import Home, Para, Section

Json = dict[str, Any]
log = get_logger()

NOT_SAVED = t("not-saved")
UNSEEN = Home((Section((Para(NOT_SAVED),)),))


@dataclass(frozen=True)
class Acquaintance:
    """Looks people up, and shows them their own page."""

    runtime: Runtime
    slack: SlackClient
    poke: Callable[[], None]

    async def introduce(self, came: Arrival, reply: Reply) -> None:
        """Looks a newcomer up; answered in a language that isn't theirs, they get the answer again in their own."""
        profile = await self.slack.profile(came.incoming.account.user)
        reader = await self._keep(came.incoming.account, profile) if profile else None
        if profile is None or reader is None or reply.message is None:
            return
        told = reader.locale == known_locale(profile.locale) != reply.person.reader.locale
        if told and isinstance(came.surface, Whisper | Direct | Public) and came.surface.url:
            message = payload(reply.message, speak_to(reader), reply.ref)
            await self.slack.respond(came.surface.url, whispered(message))

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
