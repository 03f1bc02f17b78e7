"""A form drawn on a card: inputs with labels, what is wrong under each, and a way back. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from adapters.teams import controls
from adapters.teams.markdown import cut, plain, storable
from adapters.teams.parts import Element, Pen, block, called, choice_set, people_picker
from bot.forms import parse_date, parse_number, parse_time
from bot.speech import Words, t
from bot.views import Field, FieldError, Form


def form_head(form: Form, errors: Sequence[FieldError], pen: Pen) -> list[Element]:
    """Its name and introduction; with errors, that there are some: a screen reader starts here."""
    head = [block(pen.text(form.title), style="heading", size="large", weight="bolder")]
    if form.intro:
        head.append(block(pen.text(form.intro)))
    if errors:
        head.append(_alarm(t("teams-form-errors", count=len(errors)), pen))
    return head


def form_fields(
    form: Form, values: Mapping[str, str], errors: Sequence[FieldError], pen: Pen
) -> Iterator[list[Element]]:
    """Each question with what belongs to it; `values` are what was typed, over what the form begins with.

    Teams has no picker for channels: such a question isn't drawn.
    """
    wrong = {error.field: error.text for error in errors}
    unique = {storable(field.name): field for field in reversed(form.fields) if field.kind != "channel"}
    for field in reversed(unique.values()):
        value = values.get(field.name, field.initial)
        question = [called(_input(field, value, pen), _label(field, pen)) | {"spacing": "medium"}]
        if field.hint:
            question.append(block(pen.text(field.hint), isSubtle=True, size="small", spacing="small"))
        if field.name in wrong:
            question.append(_alarm(wrong[field.name], pen) | {"spacing": "small"})
        yield question


def form_buttons(form: Form, pen: Pen) -> Element:
    """To send it, and on a card to leave it; a dialog has its own cross for that."""
    actions = [pen.button(pen.label(form.submit), controls.submit(pen.ref, form.name), "primary", inputs=True)]
    if pen.dialog is None:
        actions.append(pen.button(pen.label(t("teams-cancel")), controls.cancel(pen.ref, form.name)))
    return {"type": "ActionSet", "spacing": "medium", "actions": actions}


def _alarm(words: Words, pen: Pen) -> Element:
    return block(pen.text(words), color="attention", weight="bolder")


def _label(field: Field, pen: Pen) -> str:
    """Not `isRequired`: a client that enforces it would keep what was typed from our own, kinder check."""
    label = pen.label(field.label, 150)
    return label if field.required else pen.say(t("teams-optional", label=label))


def _input(field: Field, value: str, pen: Pen) -> Element:
    """The input for this kind. A value that the input can't hold is left out: a date input holds only dates."""
    key = controls.FIELD + storable(field.name)
    match field.kind:
        case "date":
            return {"type": "Input.Date", "id": key} | _held(value, valid=parse_date(value) is not None)
        case "time":
            return {"type": "Input.Time", "id": key} | _time(value)
        case "number":
            number = parse_number(value)
            return {"type": "Input.Number", "id": key} | ({} if number is None else {"value": number}) | _bounds(field)
        case "select" if any(storable(option.value) for option in field.options):
            return choice_set(key, field.options, value, pen)
        case "person":
            return people_picker(key, value)
        case _:
            typed = _held(cut(plain(value), pen.limit), valid=bool(value))
            many = {"isMultiline": True} if field.kind == "text" else {}
            return {"type": "Input.Text", "id": key, "maxLength": max(1, field.limit)} | many | typed


def _held(value: str, *, valid: bool) -> Element:
    return {"value": value} if valid else {}


def _time(value: str) -> Element:
    at = parse_time(value)
    return {"value": at.strftime("%H:%M")} if at else {}


def _bounds(field: Field) -> Element:
    bounds = {"min": field.least, "max": field.most}
    return {name: bound for name, bound in bounds.items() if bound is not None}
