"""What Kring does with an activity: let the runtime handle it, then answer where and how it came.

The event is committed before anything is shown. What can't be shown then is not lost: it stands in the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog

from adapters.teams import controls
from adapters.teams.address import read
from adapters.teams.cloud import NotShown, Turn
from adapters.teams.render import CARD, activity, card, form_card, line_card, not_saved_card
from adapters.teams.wire import Arrived
from adapters.words import speak_to
from bot.events import Incoming, Opened, Submitted
from bot.people import Account, Profile, Reader, known_locale
from bot.ports import NotSaved, Reply
from bot.runtime import Runtime
from bot.speech import Say, T, t
from bot.views import LinkButton, Para, message, section

log = structlog.get_logger()
TOLD = "application/vnd.microsoft.activity.message"
OK = 200


@dataclass(frozen=True)
class Talk:
    """Answers activities. `poke` tells the dispatcher that something waits in the outbox."""

    runtime: Runtime
    poke: Callable[[], None]
    app_id: str

    async def answer(self, came: Arrived, turn: Turn) -> None:
        """Handles the activity, and answers it once it is durable."""
        match came.way:
            case _ if came.public:
                await self._in_public(came, turn)
            case "departure":
                await self._forget(came.incoming)
            case "typed" | "arrival":
                await self._typed(came, turn)
            case "execute":
                await turn.respond(OK, {"statusCode": OK, "type": CARD, "value": await self._pressed(came)})
            case "submit":
                drawn = await self._pressed(came)
                await _replace(turn, came.card, activity(drawn, drawn["speak"]))

    async def _typed(self, came: Arrived, turn: Turn) -> None:
        """Answered by the outbox; the loss of a message is told at once."""
        try:
            await self.runtime.handle(came.incoming)
        except NotSaved:
            if came.way == "typed":
                await _say(turn, t("not-saved"), _stranger(came))
        else:
            self.poke()

    async def _pressed(self, came: Arrived) -> dict[str, Any]:
        """The card in its new shape."""
        try:
            reply = await self.runtime.handle(came.incoming)
            if reply.errors and isinstance(came.incoming.event, Submitted):
                return await self._corrected(came.incoming, came.incoming.event, reply)
        except NotSaved:
            return not_saved_card(_stranger(came), came.data)
        say = speak_to(reply.person.reader)
        if reply.form and not controls.is_cancel(came.data):
            return form_card(reply.form, say, reply.ref)
        return card(reply.message, say, reply.ref) if reply.message else line_card(t("teams-done"), say)

    async def _corrected(self, incoming: Incoming, event: Submitted, reply: Reply) -> dict[str, Any]:
        """The form again, with what is wrong and what was typed; its message when the form is gone meanwhile."""
        opened = await self.runtime.handle(replace(incoming, event=Opened(event.form)))
        say = speak_to(opened.person.reader)
        if opened.form:
            return form_card(opened.form, say, opened.ref, event.values, reply.errors)
        return card(opened.message, say, opened.ref) if opened.message else line_card(t("teams-done"), say)

    async def _in_public(self, came: Arrived, turn: Turn) -> None:
        """The answer goes to the personal chat; here only one line says so."""
        try:
            reply = await self._personally(came.incoming)
        except NotSaved:
            told, drawn = t("not-saved"), line_card(t("not-saved"), _stranger(came))
            say = _stranger(came)
        else:
            say, told = speak_to(reply.person.reader), t("teams-answered-personally")
            link = LinkButton(t("teams-open-chat"), f"https://teams.microsoft.com/l/chat/0/0?users=28:{self.app_id}")
            drawn = card(message(told, section(Para(told), link)), say, reply.ref)
        if came.way == "execute":
            await turn.respond(OK, {"statusCode": OK, "type": TOLD, "value": say(told)})
        else:
            await _show(turn, activity(drawn, say(told)))

    async def _personally(self, incoming: Incoming) -> Reply:
        profile = await self._known_profile(incoming.account, incoming.profile or Profile())
        reply = await self.runtime.handle(replace(incoming, profile=profile))
        self.poke()
        return reply

    async def _known_profile(self, account: Account, profile: Profile) -> Profile:
        """The address that was known stays: a public place tells only with whom a chat could be opened."""
        seen = await self.runtime.store.recall(account, None)
        known = seen.profile.address if seen else ""
        return replace(profile, address=known) if read(known) else profile

    async def _forget(self, incoming: Incoming) -> None:
        """Somebody took the bot away: their address leads nowhere until they come back."""
        try:
            if incoming.profile and await self.runtime.store.recall(incoming.account, None):
                await self.runtime.introduce(incoming.account, incoming.profile)
        except NotSaved:
            log.warning("teams.departure-not-saved")


def _stranger(came: Arrived) -> Say:
    """For whom the store can't tell: the language that Teams has for them."""
    return speak_to(Reader(known_locale(came.locale)))


async def _say(turn: Turn, words: T, say: Say) -> None:
    await _show(turn, activity(line_card(words, say), say(words)))


async def _show(turn: Turn, drawn: Mapping[str, Any]) -> None:
    try:
        await turn.say(drawn)
    except NotShown as error:
        log.warning("teams.not-shown", reason=str(error))


async def _replace(turn: Turn, old: str, drawn: Mapping[str, Any]) -> None:
    """Redraws the card that was pressed; says it anew where the old one can't be reached."""
    try:
        if old:
            await turn.redraw(old, drawn)
            return
    except NotShown as error:
        log.info("teams.not-redrawn", reason=str(error))
    await _show(turn, drawn)
