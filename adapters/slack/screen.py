"""Showing a reply where it belongs: each method tells whether Slack did it, and never raises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adapters.slack.client import SILENT, SlackClient
from adapters.slack.forms import form_view, message_view, notice_view
from adapters.slack.render import payload
from adapters.slack.surface import Direct, Modal, Nowhere, Public, Surface, Whisper
from adapters.slack.wire import Arrival
from adapters.words import speak_to
from bot.people import Account
from bot.ports import Reply
from bot.speech import Say, T, t
from bot.turn.routing import FALLBACK
from bot.views import Message, Notice, Para, Section

Json = dict[str, Any]


@dataclass(frozen=True)
class Screen:
    """What people see of Kring in Slack."""

    slack: SlackClient

    async def open_form(self, came: Arrival, reply: Reply) -> T | None:
        """Opens the reply's form; when Slack won't, gives what to say above the button that opens it.

        A form opened from a modal is laid on top of it. Where three lie on each other already, it takes its place.
        """
        if reply.form is None:
            return None
        view = form_view(reply.form, speak_to(reply.person.reader), reply.ref, came.surface)
        if isinstance(came.surface, Modal):
            if await self.slack.try_call("views.push", {"trigger_id": came.trigger, "view": view}):
                return None
            view = form_view(reply.form, speak_to(reply.person.reader), reply.ref, Nowhere())
        return None if await self._modal(came, view) else t("slack-form-late")

    async def redraw_below(self, modal: Modal, reply: Reply) -> bool:
        """Redraws the modal under a form that was sent in."""
        if reply.message is None:
            return True
        view = message_view(reply.message, speak_to(reply.person.reader), reply.ref)
        return await self.slack.try_call("views.update", {"view_id": modal.view, "view": view})

    async def show(self, came: Arrival, reply: Reply, notice: T | None = None) -> None:
        """Shows the reply's message, with this notice on top. Where that fails, the person hears that it was saved."""
        if reply.message is None:
            return
        if isinstance(came.surface, Nowhere | Modal):
            shown = await self._show_apart(came, reply, notice)
        else:
            shown = await self.redraw(came.surface, drawn(reply, notice))
        if not shown:
            await self.tell(came, t("slack-not-shown"), speak_to(reply.person.reader))

    async def redraw(self, surface: Surface, message: Json) -> bool:
        """Puts the message in the place of the one that was there; to what others read, it is answered aside."""
        match surface:
            case Direct(channel, ts):
                return await self.slack.try_call("chat.update", {"channel": channel, "ts": ts, **message})
            case Whisper(url):
                return await self.slack.respond(url, message | {"replace_original": True})
            case Public(url):
                return await self.slack.respond(url, whispered(message))
            case _:
                return False

    async def tell(self, came: Arrival, words: T, say: Say) -> None:
        """Says something beside the message, by whichever way still works."""
        if isinstance(came.surface, Nowhere | Modal):
            method = "views.push" if isinstance(came.surface, Modal) else "views.open"
            view = notice_view(words, say)
            told = await self.slack.try_call(method, {"trigger_id": came.trigger, "view": view})
        else:
            told = await self.slack.respond(came.surface.url, whispered(sentence(words, say)))
        if not told:
            await self.write(came.incoming.account, sentence(words, say))

    async def write(self, account: Account, message: Json) -> bool:
        """A message to the person, as the reply to what they did, where no other way is open."""
        return await self.slack.try_call("chat.postMessage", {"channel": account.user, **message, **SILENT})

    async def _show_apart(self, came: Arrival, reply: Reply, notice: T | None) -> bool:
        """In a modal; when Slack has just refused one, as a message."""
        message, say = noticed(reply.message or Message(t("slack-app"), ()), notice), speak_to(reply.person.reader)
        if notice is None and await self._modal(came, message_view(message, say, reply.ref)):
            return True
        return await self.write(came.incoming.account, payload(message, say, reply.ref))

    async def _modal(self, came: Arrival, view: Json) -> bool:
        if isinstance(came.surface, Modal):
            return await self.slack.try_call("views.update", {"view_id": came.surface.view, "view": view})
        return await self.slack.try_call("views.open", {"trigger_id": came.trigger, "view": view})


def drawn(reply: Reply, notice: T | None = None) -> Json:
    """The reply's message as Slack takes it; a reply without one draws an empty line."""
    message = noticed(reply.message or Message(t("slack-app"), ()), notice)
    return payload(message, speak_to(reply.person.reader), reply.ref)


def noticed(message: Message, notice: T | None) -> Message:
    """The message with a notice on top."""
    if notice is None:
        return message
    return Message(message.summary, (Section((Notice(notice),)), *message.sections))


def sentence(words: T, say: Say) -> Json:
    """One sentence as a message."""
    return payload(Message(words, (Section((Para(words),)),)), say, FALLBACK)


def whispered(message: Json) -> Json:
    """The message for this person alone, beside what is there."""
    return {**message, "response_type": "ephemeral", "replace_original": False}
