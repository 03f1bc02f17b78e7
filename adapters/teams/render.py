"""Views as Adaptive Cards 1.5. Pure: the playground previews with the same functions.

Whatever the view, the card is one that Teams takes: under 28 KB, people's words without effect, a label on every
control, and a line of plain text for clients and readers that can't draw it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from adapters.teams import controls
from adapters.teams.forms import form_buttons, form_fields, form_head
from adapters.teams.markdown import cut, escape, one_line
from adapters.teams.parts import Dialog, Element, Pen, action_sets, block, button, section
from bot.events import Ref
from bot.speech import Say, Words, t
from bot.views import Choice, FieldError, Form, Message

CARD = "application/vnd.microsoft.card.adaptive"
LARGEST = 26_000
"""Bytes of a card, written with ASCII escapes: Teams takes about 28 KB for the message around it."""
LIMITS = (4000, 1500, 600, 240, 120)
"""Characters of one text: as many as fit, tried from long to short."""
SUMMARY = 200
Draw = Callable[[Pen], tuple[list[Element], list[Element]]]
"""What a card holds, and what stays below it however much must go."""


def card(message: Message, say: Say, ref: Ref, dialog: Dialog | None = None) -> Element:
    """The card of a message that belongs to the conversation `ref`; with `dialog` as it must be in one."""
    return _fitting(lambda pen: (_sections(message, pen), []), message.summary, Pen(say, ref, dialog=dialog))


def public_card(message: Message, say: Say, name: str) -> Element:
    """A card for a channel or a group chat, with nothing personal on it. Teams asks for it again for each reader, who
    gets it in their own language: by itself where at most sixty people are, else when they ask for it.
    """
    action = {"type": "Action.Execute", "title": say(t("teams-refresh")), "verb": controls.KEY}
    return card(message, say, Ref("")) | {"refresh": {"action": action | {"data": controls.look(name)}}}


def form_card(
    form: Form,
    say: Say,
    ref: Ref,
    values: Mapping[str, str] | None = None,
    errors: Sequence[FieldError] = (),
    dialog: Dialog | None = None,
) -> Element:
    """The card of an open form, with what was typed and what is wrong with it; with `dialog` as it must be in one."""

    def draw(pen: Pen) -> tuple[list[Element], list[Element]]:
        fields = [element for field in form_fields(form, values or {}, errors, pen) for element in field]
        return [*form_head(form, errors, pen), *fields], [form_buttons(form, pen)]

    return _fitting(draw, form.title, Pen(say, ref, dialog=dialog))


def not_saved_card(say: Say, data: object, dialog: Dialog | None = None) -> Element:
    """Tells that nothing was kept, with a button that does the same thing again: `data` holds what was typed."""
    told = [block(escape(say(t("not-saved"))), color="attention")]
    again = [button(say(t("teams-again")), dict(data), "primary", dialog=dialog)] if isinstance(data, Mapping) else []
    drawn = _envelope([*told, *action_sets(again)], _line(t("not-saved"), say))
    return drawn if size(drawn) <= LARGEST else _envelope(told, _line(t("not-saved"), say))


def line_card(words: Words, say: Say) -> Element:
    """One line of text as a card."""
    return _envelope([block(escape(say(words)))], _line(words, say))


def summary(message: Message, say: Say) -> str:
    """The line for notifications and lists of chats."""
    return _line(message.summary, say)


def activity(drawn: Element, line: str) -> Element:
    """A message activity that carries the card. `summary` is what notifications show; a `text` would be drawn too."""
    return {"type": "message", "summary": line, "attachments": [{"contentType": CARD, "content": drawn}]}


def _line(words: Words, say: Say) -> str:
    return cut(one_line(say(words)), SUMMARY) or "Kring"


def _sections(message: Message, pen: Pen) -> list[Element]:
    elements: list[Element] = []
    menus = 0
    for made in message.sections:
        elements += section(made, pen, menus)
        menus += sum(isinstance(control, Choice) for control in made.controls)
    return elements


def _fitting(draw: Draw, line: Words, pen: Pen) -> Element:
    """The card with texts as long as fit; at last without what stands at its end, and a note that says so."""
    spoken = _line(line, pen.say)
    drawn: Element = {}
    for limit in LIMITS:
        head, tail = draw(replace(pen, limit=limit))
        drawn = _envelope([*head, *tail], spoken)
        if size(drawn) <= LARGEST:
            return drawn
    head, tail = draw(replace(pen, limit=LIMITS[-1]))
    tail = [block(escape(pen.say(t("teams-cut"))), isSubtle=True), *tail]
    room = LARGEST - size(_envelope(tail, spoken))
    return _envelope([*_first(head, room), *tail], spoken)


def _first(elements: Iterable[Element], room: int) -> list[Element]:
    kept: list[Element] = []
    for element in elements:
        room -= size(element) + len(", ")
        if room < 0:
            break
        kept.append(element)
    return kept


def size(value: object) -> int:
    """Bytes of a JSON value at its longest: with every other letter than ASCII escaped."""
    return len(json.dumps(value))


def _envelope(body: list[Element], spoken: str) -> Element:
    return {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.5",
        "body": body,
        "fallbackText": escape(spoken),
        "speak": _spoken(spoken),
    }


def _spoken(text: str) -> str:
    """`speak` may be SSML, so nothing in it may look like markup."""
    return text.translate({ord("<"): " ", ord(">"): " ", ord("&"): "+"})
