"""The payloads of the moments, a line of JSON for each block, so that a change shows where it is.

They are kept in one language. What the others have instead is their own words, in the same places: `skeleton` is what
must not differ, and the words are in the readable files of each language. There are all moments, too: here stand those
that show a block which looks like none before it in the conversation (`shape`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from adapters.slack.forms import form_view
from adapters.slack.render import home_view, payload
from adapters.slack.surface import Nowhere
from adapters.teams.render import card, form_card
from bot.speech import Say
from bot.views import Message
from tests.golden.moments import Moment

Json = dict[str, Any]
SAME = "the same as Action.Submit"
Draw = Callable[[Moment, Say], Iterator[Json]]
WORDS = ("text", "title", "value", "label", "fallbackText", "speak", "tooltip", "url", "placeholder", "hint")
"""Keys under which a payload holds words for people; a `url` may be a part of them."""
UNSEEN = ("moment", "block_id", "action_id", "private_metadata", "id", "data", "verb")
"""Keys under which it holds what nobody sees."""


def slack(moment: Moment, say: Say) -> Iterator[Json]:
    """The message or App Home tab of this moment, then its modals."""
    if isinstance(moment.view, Message):
        yield payload(moment.view, say, moment.ref)
    else:
        yield home_view(moment.view, say, moment.ref)
    yield from (form_view(form, say, moment.ref, Nowhere()) for form in moment.forms)


def teams(moment: Moment, say: Say) -> Iterator[Json]:
    """The card of this moment, then those of its forms. A page has none: Teams has no place for one."""
    if isinstance(moment.view, Message):
        yield card(moment.view, say, moment.ref)
    yield from (form_card(form, say, moment.ref) for form in moment.forms)


DRAWN: Mapping[str, Draw] = {"slack": slack, "teams": teams}


def lines(moments: Iterable[Moment], say: Say, draw: Draw) -> str:
    """The payloads of these moments, as JSON lines; none of a moment that shows nothing new."""
    seen: set[str] = set()
    kept: list[Json] = []
    for moment in moments:
        drawn = [*_moment(moment, say, draw)]
        shapes = {repr(shape(line)) for line in drawn}
        if not shapes <= seen:
            seen |= shapes
            kept += drawn
    return "".join(f"{json.dumps(shortened(line), ensure_ascii=False)}\n" for line in kept)


def shape(value: object) -> object:
    """How a block looks, whatever it says and however much of it there is."""
    match value:
        case dict():
            shown = {name: item for name, item in value.items() if name not in UNSEEN}
            return {
                name: "…" if name in WORDS and isinstance(item, str) else shape(item) for name, item in shown.items()
            }
        case list():
            return [*{repr(of_item): of_item for of_item in map(shape, value)}.values()]
        case _:
            return value


def shortened(value: object) -> object:
    """A payload in which an action's fallback that only says the same again is told in a word."""
    match value:
        case dict():
            again = {
                "type": "Action.Submit",
                **{name: value[name] for name in value.keys() - {"type", "verb", "fallback"}},
            }
            kept = {**value, "fallback": SAME} if value.get("fallback") == again else value
            return {name: shortened(item) for name, item in kept.items()}
        case list():
            return [shortened(item) for item in value]
        case _:
            return value


def _moment(moment: Moment, say: Say, draw: Draw) -> Iterator[Json]:
    for drawn in draw(moment, say):
        held = next(name for name in ("blocks", "body") if name in drawn)
        yield {"moment": moment.where} | {name: value for name, value in drawn.items() if name != held}
        yield from drawn[held]


def skeleton(value: object) -> object:
    """A payload without its words: what a translation leaves as it is."""
    match value:
        case dict():
            return {name: _bare(name, item) for name, item in value.items()}
        case list():
            return [skeleton(item) for item in value]
        case _:
            return value


def _bare(name: str, item: object) -> object:
    return "…" if name in WORDS and isinstance(item, str) else skeleton(item)
