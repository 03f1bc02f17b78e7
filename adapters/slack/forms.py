"""Forms as Slack's modals, and back: what was typed, and where to show what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.slack.controls import METADATA_LIMIT, OPTION_LIMIT, Unreadable, pack, unpack
from adapters.slack.parts import part_blocks, plain
from adapters.slack.render import VIEW_BLOCKS, blocks, fitted, options
from adapters.slack.surface import Surface, origin_from, stored_origin
from adapters.slack.text import clean, clipped, literal, size
from bot.events import Ref
from bot.forms import parse_date, parse_number, parse_time
from bot.speech import Say, Words, t
from bot.views import Field, FieldError, Form, Message, Para

Json = dict[str, Any]
TITLE_LIMIT = 24
LABEL_LIMIT = 2000
TYPED_LIMIT = 3000
BLOCK_ID_LIMIT = 255
FORM, MESSAGE = "form", "message"
PICKED = {"users_select": "selected_user", "conversations_select": "selected_conversation"}
GIVEN = ("selected_date", "selected_time", *PICKED.values(), "value")
"""Where the kinds of elements keep what was given."""


def form_view(form: Form, say: Say, ref: Ref, origin: Surface) -> Json:
    """The form as a modal that remembers, in its metadata, whose it is and which message to redraw afterwards."""
    intro = part_blocks(Para(form.intro), say) if form.intro else ()
    inputs = [_input(number, field, say) for number, field in enumerate(form.fields)][:VIEW_BLOCKS]
    texts = fitted(intro, say, VIEW_BLOCKS - len(inputs)) if form.intro and len(inputs) < VIEW_BLOCKS else []
    return _modal(FORM, form.title, say) | {
        "submit": plain(say(form.submit), TITLE_LIMIT),
        "private_metadata": pack(METADATA_LIMIT, ref.flow, ref.subject, form.name, *stored_origin(origin)),
        "blocks": [*texts, *inputs] or fitted((), say, VIEW_BLOCKS),
    }


def message_view(message: Message, say: Say, ref: Ref) -> Json:
    """A message as a modal, for where there is no conversation to show it in."""
    return _modal(MESSAGE, t("slack-app"), say) | {"blocks": blocks(message, say, ref, VIEW_BLOCKS)}


def notice_view(words: Words, say: Say) -> Json:
    """A modal that only tells something."""
    return _modal("notice", t("slack-app"), say) | {"blocks": fitted(part_blocks(Para(words), say), say, VIEW_BLOCKS)}


def opened_form(view: Json) -> tuple[Ref, str, Surface]:
    """Whose form was sent in, its name, and the message it came from. Raises `Unreadable`."""
    flow, subject, name, *origin = unpack(str(view.get("private_metadata", "")), 6)
    return Ref(flow, subject), name, origin_from(*origin)


def typed_values(view: Json) -> dict[str, str]:
    """A value for each field that was filled in. Raises `Unreadable`."""
    return {_name(block): value for block, element in _state(view) if (value := _value(element))}


def picked_ids(view: Json) -> tuple[set[str], set[str]]:
    """The users and the conversations that were picked in the form. Raises `Unreadable`."""
    elements = [element for _, element in _state(view)]
    users, conversations = (
        {str(element[key]) for element in elements if element.get("type") == kind and element.get(key)}
        for kind, key in PICKED.items()
    )
    return users, conversations


def field_errors(view: Json, errors: tuple[FieldError, ...], say: Say) -> dict[str, str]:
    """The errors by block. One for a field that isn't in the form is shown at the first."""
    shown = {_name(block): block for block, _ in _state(view)}
    first = next(iter(shown.values()), "")
    found = {shown.get(error.field, first): clipped(say(error.text), LABEL_LIMIT, literal) for error in errors}
    return {block: text for block, text in found.items() if block}


def form_error(view: Json, text: Words, say: Say) -> dict[str, str]:
    """An error about the whole form, shown at its first field."""
    return field_errors(view, (FieldError("", text),), say)


def _modal(callback: str, title: Words, say: Say) -> Json:
    close = plain(say(t("slack-close")), TITLE_LIMIT)
    return {"type": "modal", "callback_id": callback, "title": plain(say(title), TITLE_LIMIT), "close": close}


def _input(number: int, field: Field, say: Say) -> Json:
    hint = {"hint": plain(say(field.hint), LABEL_LIMIT)} if field.hint else {}
    return {
        "type": "input",
        "block_id": _block_id(number, field.name),
        "label": plain(say(field.label), LABEL_LIMIT),
        "optional": not field.required,
        "element": {**_element(field, say), "action_id": "value"},
    } | hint


def _block_id(number: int, name: str) -> str:
    return clipped(f"{number}:{name}", BLOCK_ID_LIMIT, literal)


def _name(block_id: str) -> str:
    return block_id.partition(":")[2]


def _element(field: Field, say: Say) -> Json:
    match field.kind:
        case "date":
            day = parse_date(field.initial)
            return {"type": "datepicker"} | ({"initial_date": day.isoformat()} if day else {})
        case "time":
            hour = parse_time(field.initial)
            return {"type": "timepicker"} | ({"initial_time": hour.isoformat("minutes")} if hour else {})
        case "number":
            return _number(field)
        case "person":
            return {"type": "users_select"}
        case "channel":
            within = {"include": ["public", "private"], "exclude_bot_users": True}
            return {"type": "conversations_select", "filter": within}
        case "select" if any(size(option.value) <= OPTION_LIMIT and option.value for option in field.options):
            return {"type": "static_select"} | options(field.options, field.initial, say)
        case _:
            return _text(field)


def _number(field: Field) -> Json:
    initial, least, most = parse_number(field.initial), field.least, field.most
    if least is not None and most is not None and least > most:
        least = most = None
    fits = initial is not None and (least is None or initial >= least) and (most is None or initial <= most)
    bounds = {"min_value": least, "max_value": most, "initial_value": initial if fits else None}
    texts = {key: str(value) for key, value in bounds.items() if value is not None}
    return {"type": "number_input", "is_decimal_allowed": False, **texts}


def _text(field: Field) -> Json:
    most = min(max(field.limit, 1), TYPED_LIMIT)
    initial = clipped(field.initial, most, literal)
    text = {"type": "plain_text_input", "multiline": field.kind == "text", "max_length": most}
    return text | ({"initial_value": initial} if initial else {})


def _state(view: Json) -> Iterator[tuple[str, Mapping[str, Any]]]:
    state = view.get("state")
    values = state.get("values") if isinstance(state, Mapping) else None
    if not isinstance(values, Mapping):
        raise Unreadable("a view without its values")
    for block, elements in values.items():
        if not isinstance(elements, Mapping):
            raise Unreadable("a view without its values")
        yield from ((block, element) for element in elements.values() if isinstance(element, Mapping))


def _value(element: Mapping[str, Any]) -> str:
    option = element.get("selected_option")
    chosen = option.get("value") if isinstance(option, Mapping) else None
    return clean(str(chosen or next((element[key] for key in GIVEN if element.get(key)), "")))
