"""What Kring does with an interaction: let the runtime handle it, then answer where it was made.

The event is committed before anything is shown. When showing then fails, the person hears that nothing was lost.

What comes a second time was shown by whoever handled it first. A second showing could only fail and then deny that: a
trigger_id opens one form, a response_url answers five times (docs.slack.dev, "Handling user interaction").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from adapters.slack.acquaintance import NOT_SAVED, Acquaintance
from adapters.slack.client import SILENT
from adapters.slack.forms import field_errors, form_error, form_view, message_view, notice_view
from adapters.slack.picking import called, looked_up
from adapters.slack.quoting import as_read, mentioned
from adapters.slack.screen import Screen, drawn, sentence, whispered
from adapters.slack.surface import Modal, Nowhere
from adapters.slack.tasks import Tasks
from adapters.slack.wire import Arrival, Knock, Mention
from adapters.words import speak_to
from bot.events import Commanded, Incoming, Opened, Pressed
from bot.people import Account, Reader
from bot.ports import NotSaved, Reply
from bot.runtime import Runtime
from bot.speech import t

Json = dict[str, Any]
UNKNOWN = speak_to(Reader())
"""For whom we couldn't look up: Kring's first language."""


@dataclass(frozen=True)
class Talk:
    """Answers interactions. `poke` tells the dispatcher that something waits in the outbox."""

    runtime: Runtime
    screen: Screen
    acquaintance: Acquaintance
    tasks: Tasks
    poke: Callable[[], None]

    async def command(self, came: Arrival) -> Json:
        """The body of the answer to a slash command: a message for this person alone."""
        try:
            reply = await self._handle(came.incoming)
        except NotSaved:
            return whispered(sentence(NOT_SAVED, UNKNOWN))
        notice = None if reply.again else await self.screen.open_form(came, reply)
        return whispered(drawn(reply, notice)) if reply.message else {}

    async def action(self, came: Arrival) -> None:
        """A control or a shortcut: the message it was on is redrawn, or the form that it asks for is opened."""
        incoming = await self._with_quote(came)
        try:
            reply = await self._handle(incoming)
        except NotSaved:
            await self.screen.tell(came, NOT_SAVED, UNKNOWN)
            return
        if reply.again:
            return
        notice = await self.screen.open_form(came, reply)
        covered = isinstance(came.incoming.event, Opened) or isinstance(came.surface, Modal | Nowhere)
        if not (reply.form and notice is None and covered):
            await self.screen.show(came, reply, notice)
        if isinstance(came.surface, Modal) and isinstance(came.incoming.event, Pressed):
            self.tasks.start(self._page_behind(came.incoming.account))

    async def submission(self, came: Arrival, view: Json) -> Json:
        """The body of the answer to a form: what is wrong with it, or where it leads."""
        try:
            reply = await self._handle(await self._with_picks(came))
        except NotSaved:
            return _wrong(form_error(view, NOT_SAVED, UNKNOWN)) or _instead(notice_view(NOT_SAVED, UNKNOWN))
        say = speak_to(reply.person.reader)
        if reply.errors:
            return _wrong(field_errors(view, reply.errors, say))
        if isinstance(came.surface, Nowhere | Modal):
            self.tasks.start(self._page_behind(came.incoming.account))
        if reply.form:
            return _instead(form_view(reply.form, say, reply.ref, came.surface))
        if isinstance(came.surface, Modal) and await self.screen.redraw_below(came.surface, reply):
            return {}
        if reply.message and isinstance(came.surface, Nowhere | Modal):
            return _instead(message_view(reply.message, say, reply.ref))
        if reply.message and not reply.again and not await self.screen.redraw(came.surface, drawn(reply)):
            return _instead(notice_view(t("slack-not-shown"), say))
        return {"response_action": "clear"}

    async def said(self, incoming: Incoming) -> bool:
        """A typed message, answered by the outbox. False: neither saved nor told, so Slack should send it again."""
        try:
            reply = await self.runtime.handle(await self.acquaintance.met(incoming))
        except NotSaved:
            return await self.screen.write(incoming.account, sentence(NOT_SAVED, UNKNOWN))
        if _is_unknown(reply):
            self.tasks.start(self.acquaintance.greet(incoming.account))
        else:
            self.poke()
        return True

    async def knock(self, knock: Knock) -> None:
        """The App Home, opened: shown at once, and again when Slack tells something new about the person."""
        shown = await self.acquaintance.show_home(knock.account)
        self.tasks.start(self.acquaintance.refresh_home(knock.account, shown))

    async def mention(self, mention: Mention) -> None:
        """Named in a channel: in a thread, what everybody may read; what is this person's own, for them alone.

        What was asked is a command here, never an answer to whatever conversation they have under way.
        """
        slack, there = self.screen.slack, {"channel": mention.channel, "thread_ts": mention.thread}
        alone = there | {"user": mention.account.user}
        incoming = mention.incoming(slack.access.tenant)
        try:
            reply = await self._handle(incoming)
        except NotSaved:
            await slack.try_call("chat.postEphemeral", sentence(NOT_SAVED, UNKNOWN) | alone)
            return
        if reply.again:
            return
        say = speak_to(reply.person.reader)
        await slack.try_call("chat.postMessage", sentence(t("slack-mention"), say) | there | SILENT)
        await slack.try_call("chat.postEphemeral", drawn(reply) | alone)

    async def _with_picks(self, came: Arrival) -> Incoming:
        if came.picks is None:
            return came.incoming
        return replace(came.incoming, picked=await looked_up(self.screen.slack, came.picks))

    async def _page_behind(self, account: Account) -> None:
        """What was answered in a modal no longer waits on the App Home behind it."""
        await self.acquaintance.show_home(account)

    async def _with_quote(self, came: Arrival) -> Incoming:
        """A message that somebody wants to keep, as people read it."""
        if came.quoted is None:
            return came.incoming
        names = await called(self.screen.slack, mentioned(came.quoted))
        return replace(came.incoming, event=Commanded("share", as_read(came.quoted, names)))

    async def _handle(self, incoming: Incoming) -> Reply:
        """The reply. Of whom Slack couldn't tell anything in time it is asked again, behind it. Raises `NotSaved`."""
        reply = await self.runtime.handle(await self.acquaintance.met(incoming))
        if _is_unknown(reply):
            self.tasks.start(self.acquaintance.look_up(incoming.account))
        return reply


def _is_unknown(reply: Reply) -> bool:
    """Somebody of whom Slack couldn't tell anything yet."""
    return not reply.person.name


def _wrong(errors: dict[str, str]) -> Json:
    return {"response_action": "errors", "errors": errors} if errors else {}


def _instead(view: Json) -> Json:
    return {"response_action": "update", "view": view}
