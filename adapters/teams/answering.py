"""Answers as they go back to Teams: a message, a card in the place of another, what a dialog shows next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import structlog

from adapters.teams.address import read
from adapters.teams.cloud import NotShown, Turn
from adapters.teams.render import CARD, activity, line_card
from adapters.teams.wire import Arrived
from adapters.words import speak_to
from bot.events import Incoming, Opened
from bot.people import Profile, Reader, known_locale
from bot.ports import Reply
from bot.runtime import Runtime
from bot.speech import Say, T

log = structlog.get_logger()
TOLD = "application/vnd.microsoft.activity.message"
OK = 200
TITLE = 64
"""Characters of a dialog's title (app manifest schema, "taskInfo")."""


def stranger(came: Arrived) -> Say:
    """For whom the store can't tell: the language that Teams has for them."""
    return speak_to(Reader(known_locale(came.locale)))


async def elsewhere(runtime: Runtime, came: Arrived) -> Profile:
    """The profile of who acts outside our own chat: an address that was known stays. Raises `NotSaved`."""
    profile = came.incoming.profile or Profile()
    seen = await runtime.store.recall(came.incoming.account, None)
    known = seen.profile.address if seen else ""
    return replace(profile, address=known if read(known) else profile.address)


async def reopened(runtime: Runtime, incoming: Incoming, form: str) -> Reply:
    """The form again, to be filled in anew; without one, the message as it is now. Raises `NotSaved`."""
    return await runtime.handle(replace(incoming, event=Opened(form)))


async def say_line(turn: Turn, words: T, say: Say) -> None:
    await show(turn, activity(line_card(words, say), say(words)))


async def show(turn: Turn, drawn: Mapping[str, Any]) -> None:
    """Says it; what can't be said now stands in the conversation all the same."""
    try:
        await turn.say(drawn)
    except NotShown as error:
        log.warning("teams.not-shown", reason=str(error))


async def put_in_place(turn: Turn, old: str, drawn: Mapping[str, Any]) -> None:
    """Redraws the card that was pressed; says it anew where the old one can't be reached."""
    try:
        if old:
            await turn.redraw(old, drawn)
            return
    except NotShown as error:
        log.info("teams.not-redrawn", reason=str(error))
    await show(turn, drawn)


def as_card(drawn: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to `adaptiveCard/action`: the card in its new shape."""
    return {"statusCode": OK, "type": CARD, "value": drawn}


def as_line(line: str) -> dict[str, Any]:
    """The answer to `adaptiveCard/action`: words that are shown and go away."""
    return {"statusCode": OK, "type": TOLD, "value": line}


def next_in_dialog(drawn: Mapping[str, Any], title: str) -> dict[str, Any]:
    """What the dialog shows now."""
    card = {"contentType": CARD, "content": drawn}
    return {"task": {"type": "continue", "value": {"title": title[:TITLE], "width": "medium", "card": card}}}


def last_in_dialog(line: str) -> dict[str, Any]:
    """Words, and then the dialog can only be closed."""
    return {"task": {"type": "message", "value": line}}
