"""Views as Block Kit, purely. Whatever the view, the payload is within Slack's limits and nothing typed comes alive.

Limits: docs.slack.dev, "Block Kit", and `slack_sdk.models`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from adapters.slack.controls import ACTION_ID_LIMIT, OPTION_LIMIT, VALUE_LIMIT, pack
from adapters.slack.parts import note, part_blocks, plain, weight
from adapters.slack.text import LINK, LINK_LIMIT, broken, clean, clipped, size
from bot.events import Ref
from bot.speech import Say, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Home,
    LinkButton,
    Message,
    OpenButton,
    Option,
    Section,
    Style,
)

Json = dict[str, Any]
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
WEIGHT = 9_000
"""What all blocks together may count for. Slack's own bound is undocumented: `msg_blocks_too_long` was seen from 11,341
letters of rich text and from 13,297 of Markdown (bolt-js #2509, #2867).
"""

FALLBACK_LIMIT = 3000
ACTIONS_LIMIT = 25
BUTTON_TEXT = 75
LABEL_LIMIT = 150
OPTIONS = 100


def payload(message: Message, say: Say, ref: Ref) -> Json:
    """A message's `text` (for notifications and screen readers) and `blocks`."""
    return {"text": fallback(say(message.summary)), "blocks": blocks(message, say, ref)}


def blocks(message: Message, say: Say, ref: Ref, most: int = MESSAGE_BLOCKS) -> list[Json]:
    """The blocks of a message: at least one, at most `most`."""
    return fitted((block for part in message.sections for block in section_blocks(part, say, ref)), say, most)


def home_view(home: Home, say: Say, ref: Ref) -> Json:
    """The App Home tab."""
    drawn = (block for part in home.sections for block in section_blocks(part, say, ref))
    return {"type": "home", "blocks": fitted(drawn, say, VIEW_BLOCKS)}


def fallback(text: str) -> str:
    """One line that Slack may read as mrkdwn: escaped, so that it names and calls nobody."""
    return clipped(" ".join(text.split()), FALLBACK_LIMIT) or "–"


def fitted(drawn: Iterable[Json], say: Say, most: int) -> list[Json]:
    """The blocks, numbered, in Slack's bounds: where there is too much, text goes before controls, the last first."""
    found = list(drawn) or [note("–")]
    if len(found) > most or sum(map(weight, found)) > WEIGHT:
        found = [*_affordable(found, most - 1), note(say(t("slack-cut-off")))]
    return [_numbered(block, number) for number, block in enumerate(found, 1)]


def _affordable(found: Sequence[Json], most: int) -> list[Json]:
    """The controls, as many as there is room for, and the first texts that leave room for them."""
    controls = [index for index, block in enumerate(found) if _has_controls(block)][:most]
    kept, room, text = set(controls), most - len(controls), WEIGHT
    text -= sum(weight(found[index]) for index in controls)
    for index, block in enumerate(found):
        if room > 0 and not _has_controls(block) and weight(block) <= text:
            kept.add(index)
            room, text = room - 1, text - weight(block)
    return [found[index] for index in sorted(kept)]


def _has_controls(block: Json) -> bool:
    return block["type"] == "actions" or "accessory" in block


def _numbered(block: Json, number: int) -> Json:
    """Ids that are unique in the message and the same each time the same view is drawn."""
    numbered = {**block, "block_id": str(number)}
    if "accessory" in block:
        numbered["accessory"] = _identified(block["accessory"], number, 1)
    if block["type"] == "actions":
        elements = enumerate(block["elements"], 1)
        numbered["elements"] = [_identified(element, number, index) for index, element in elements]
    return numbered


def _identified(element: Json, block: int, index: int) -> Json:
    return {**element, "action_id": element["action_id"].replace("#", f"{block}.{index}", 1)}


def section_blocks(section: Section, say: Say, ref: Ref) -> Iterator[Json]:
    for part in section.parts:
        yield from part_blocks(part, say)
    for menu, controls in groupby(section.controls, lambda control: isinstance(control, Choice)):
        yield from (_menus if menu else _buttons)(controls, say, ref)


def _menus(controls: Iterable[Control], say: Say, ref: Ref) -> Iterator[Json]:
    for control in controls:
        if isinstance(control, Choice) and (menu := _menu(control, say, ref))["options"]:
            yield {"type": "section", "text": plain(say(control.label), LABEL_LIMIT), "accessory": menu}


def _menu(choice: Choice, say: Say, ref: Ref) -> Json:
    prefix = "choose:#:"
    token = pack(ACTION_ID_LIMIT - len(prefix) - len("100.25"), ref.flow, ref.subject, choice.action)
    menu = {"type": "static_select", "action_id": prefix + token, "placeholder": plain(say(choice.label), OPTION_LIMIT)}
    return menu | options(choice.options, choice.initial, say)


def options(offered: Sequence[Option], initial: str | None, say: Say) -> Json:
    """`options`, and `initial_option` when it is one of them. A value that Slack has no room for is left out."""
    fitting = {option.value: option for option in offered if 0 < size(option.value) <= OPTION_LIMIT}
    drawn = {value: _option(option, say) for value, option in list(fitting.items())[:OPTIONS]}
    chosen = {"initial_option": drawn[initial]} if initial in drawn else {}
    return {"options": list(drawn.values())} | chosen


def _option(option: Option, say: Say) -> Json:
    """What finds no room on the first line goes on below it (docs.slack.dev, "Option object": 75 characters each)."""
    first, rest = broken(say(option.label), BUTTON_TEXT)
    below = {"description": plain(broken(rest, BUTTON_TEXT)[0], BUTTON_TEXT)} if rest else {}
    return {"text": plain(first, BUTTON_TEXT), "value": option.value} | below


def _buttons(controls: Iterable[Control], say: Say, ref: Ref) -> Iterator[Json]:
    drawn = [button for control in controls for button in _button(control, say, ref)]
    for start in range(0, len(drawn), ACTIONS_LIMIT):
        yield {"type": "actions", "elements": drawn[start : start + ACTIONS_LIMIT]}


def _button(control: Control, say: Say, ref: Ref) -> Iterator[Json]:
    label = say(control.label)
    match control:
        case Button(_, action, value, style):
            yield _styled(style, label, "press", value=pack(VALUE_LIMIT, ref.flow, ref.subject, action, value))
        case OpenButton(_, form, style):
            yield _styled(style, label, "open", value=pack(VALUE_LIMIT, ref.flow, ref.subject, form))
        case CommandButton(_, word, rest, style):
            yield _styled(style, label, "command", value=pack(VALUE_LIMIT, word, rest))
        case LinkButton(_, url) if LINK.fullmatch(clean(url)) and size(url) <= LINK_LIMIT:
            yield _styled("default", label, "link", url=url)


def _styled(style: Style, label: str, kind: str, **more: str) -> Json:
    button = {"type": "button", "text": plain(label, BUTTON_TEXT), "action_id": f"{kind}:#", **more}
    return button | {"style": style} if style in ("primary", "danger") else button
