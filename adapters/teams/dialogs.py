"""Dialogs: long forms in a window of their own, and "save as insight" on somebody's message.

A dialog knows only `Action.Submit`, and each of its steps is answered in the response to its own invoke. What was
opened from a card redraws that card when it is done; the message extension has none, and goes on in its window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from adapters.teams import controls
from adapters.teams.answering import (
    OK,
    elsewhere,
    last_in_dialog,
    next_in_dialog,
    put_in_place,
    reopened,
    stranger,
)
from adapters.teams.cloud import Turn
from adapters.teams.extension import words_of
from adapters.teams.markdown import cut
from adapters.teams.parts import Dialog
from adapters.teams.render import activity, card, form_card, not_saved_card
from adapters.teams.wire import SAVING, Arrived
from adapters.words import speak_to
from bot.events import Submitted
from bot.ports import NotSaved, Reply
from bot.runtime import Runtime
from bot.speech import t
from bot.views import FieldError, Form


@dataclass(frozen=True)
class Dialogs:
    """Answers what dialogs ask."""

    runtime: Runtime

    async def answer(self, came: Arrived, turn: Turn) -> None:
        """Always with something to see, or with the dialog closed because its card tells how it ended."""
        try:
            await turn.respond(OK, await self._next(came, turn))
        except NotSaved:
            await turn.respond(OK, _not_saved(came))

    async def _next(self, came: Arrived, turn: Turn) -> dict[str, Any]:
        if came.way in SAVING:
            came = replace(came, incoming=replace(came.incoming, profile=await elsewhere(self.runtime, came)))
        if came.way == "save":
            return await self._drafted(came)
        reply = await self.runtime.handle(came.incoming)
        match came.incoming.event:
            case Submitted(form, values) if reply.errors:
                opened = await reopened(self.runtime, came.incoming, form)
                return _drawn(opened, _dialog(came), values, reply.errors)
        return await self._went_on(came, reply, turn)

    async def _went_on(self, came: Arrived, reply: Reply, turn: Turn) -> dict[str, Any]:
        """The next form, or the card in the chat as it is now; without a card, the message here."""
        dialog = _dialog(came)
        if came.way == "sent" and dialog.card and reply.message:
            say = speak_to(reply.person.reader)
            drawn = card(reply.message, say, reply.ref)
            await put_in_place(turn, dialog.card, activity(drawn, drawn["speak"]))
            return _form(reply, reply.form, dialog) if reply.form else {}
        return _drawn(reply, dialog)

    async def _drafted(self, came: Arrived) -> dict[str, Any]:
        """The form for an insight, with the words of the message in it: nothing is kept before it is sent in."""
        reply = await self.runtime.handle(came.incoming)
        if reply.form is None:
            reply = await reopened(self.runtime, replace(came.incoming, ref=reply.ref), "insight")
        if reply.form is None:
            return _message(reply, Dialog())
        payload = came.data.get("messagePayload") if isinstance(came.data, Mapping) else None
        return _form(reply, reply.form, Dialog(), _draft(reply.form, payload))


def _dialog(came: Arrived) -> Dialog:
    """The card below: the one that was pressed to open the dialog, or the one that its form remembers."""
    return Dialog(came.card if came.way == "fetch" else controls.card_of(came.data))


def _draft(form: Form, payload: object) -> dict[str, str]:
    field = next((field for field in form.fields if field.kind == "text"), None)
    if field is None or not isinstance(payload, Mapping):
        return {}
    return {field.name: cut(words_of(payload), field.limit)}


def _drawn(
    reply: Reply, dialog: Dialog, values: Mapping[str, str] | None = None, errors: tuple[FieldError, ...] = ()
) -> dict[str, Any]:
    """The form, with what was typed and what is wrong with it; without one, the message."""
    return _form(reply, reply.form, dialog, values, errors) if reply.form else _message(reply, dialog)


def _form(
    reply: Reply,
    form: Form,
    dialog: Dialog,
    values: Mapping[str, str] | None = None,
    errors: tuple[FieldError, ...] = (),
) -> dict[str, Any]:
    say = speak_to(reply.person.reader)
    return next_in_dialog(form_card(form, say, reply.ref, values, errors, dialog), say(form.title))


def _message(reply: Reply, dialog: Dialog) -> dict[str, Any]:
    say = speak_to(reply.person.reader)
    if reply.message is None:
        return last_in_dialog(say(t("teams-done")))
    return next_in_dialog(card(reply.message, say, reply.ref, dialog), "Kring")


def _not_saved(came: Arrived) -> dict[str, Any]:
    """With what was typed, to be sent again; a dialog that could not be opened is opened again by its button."""
    say = stranger(came)
    if came.way in ("fetch", "save"):
        return last_in_dialog(say(t("not-saved")))
    return next_in_dialog(not_saved_card(say, came.data, _dialog(came)), "Kring")
