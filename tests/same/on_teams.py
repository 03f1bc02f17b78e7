"""An Adaptive Card as a screen is read from it: every control by way of the data that Teams would send for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from adapters.teams import controls
from adapters.words import speak_to
from bot.events import Commanded, Event, Ref, Submitted
from bot.people import LOCALES, Reader
from bot.speech import Raw, t
from bot.views import FieldKind
from tests.fakes.teams_cards import actions, elements, shown
from tests.same.screen import Input, Item, Line, Link, Menu, Options, Press, Sheet, figure, lines, one

Json = dict[str, Any]
KINDS: dict[str, FieldKind] = {"Input.Date": "date", "Input.Time": "time", "Input.Number": "number"}
STRESS = {"positive": "primary", "destructive": "danger", "default": ""}
EMPTY = tuple(speak_to(Reader(locale))(t("teams-optional", label=Raw(""))) for locale in LOCALES)
"""What stands after the label of a field that may stay empty."""


def screen(card: Json) -> tuple[Item, ...]:
    """What a card shows and offers."""
    return tuple(_items(card))


def sheet(card: Json) -> Sheet:
    """What a card with a form asks."""
    send = next(actions(card))
    event, ref = controls.read(send["data"])
    assert isinstance(event, Submitted)
    assert ref is not None
    title, *intro = _before_inputs(card)
    return Sheet(title, tuple(intro), tuple(_inputs(card)), one(send["title"]), event.form, ref)


def _items(card: Json) -> Iterator[Item]:
    menu: Json | None = None
    found = list(elements(card))
    for element, below in zip(found, [*found[1:], {}], strict=True):
        match element["type"]:
            case "FactSet" if below.get("type") == "ColumnSet":
                (fact,) = element["facts"]
                yield figure(shown(fact["title"]), shown(fact["value"]))
            case "Input.ChoiceSet":
                menu = element
            case "ActionSet" if menu is not None:
                yield _menu(menu, element["actions"])
                menu = None
            case "ActionSet":
                yield from map(_button, element["actions"])
            case _:
                yield from _lines(element)


def _lines(element: Json) -> Iterator[Line]:
    match element["type"]:
        case "TextBlock":
            parts = shown(element["text"]).split("\n")
            marked = element["text"].startswith("- ")
            yield from (line for part in parts for line in lines(part.removeprefix("- ") if marked else part))
        case "FactSet":
            for fact in element["facts"]:
                yield from lines(f"{shown(fact['title'])}: {shown(fact['value'])}")
        case _:
            pass  # what holds others


def _button(action: Json) -> Press | Link:
    label = one(action["title"])
    if action["type"] == "Action.OpenUrl":
        return Link(label, action["url"])
    event, ref = controls.read(action["data"])
    stress = STRESS[action.get("style", "default")]
    return Press(label, event, None if isinstance(event, Commanded) else ref, stress)


def _menu(element: Json, beside: list[Json]) -> Menu:
    (button,) = beside
    assert button["tooltip"] == element["label"], "the button says of which menu it is"
    assert button["associatedInputs"] == "auto", "or what was chosen stays behind"
    sent = [controls.read(button["data"] | {element["id"]: value}) for _, value in _options(element)]
    events: tuple[Event, ...] = tuple(event for event, _ in sent)
    ref: Ref | None = sent[0][1]
    return Menu(one(element["label"]), _options(element), events, ref, element.get("value"))


def _options(element: Json) -> Options:
    return tuple((one(choice["title"]), choice["value"]) for choice in element.get("choices", ()))


def _before_inputs(card: Json) -> Iterator[str]:
    for element in elements(card):
        if element["type"].startswith("Input.") or element["type"] == "ActionSet":
            return
        yield from (line.text for line in _lines(element))


def _inputs(card: Json) -> Iterator[Input]:
    found = list(elements(card))
    for element, below in zip(found, [*found[1:], {}], strict=True):
        if element["type"].startswith("Input."):
            hint = shown(below["text"]) if below.get("type") == "TextBlock" else ""
            yield _input(element, hint)


def _input(element: Json, hint: str) -> Input:
    mark = next((mark for mark in EMPTY if mark and element["label"].endswith(mark)), "")
    return Input(
        element["id"].removeprefix(controls.FIELD),
        one(element["label"].removesuffix(mark)),
        _kind(element),
        required=not mark,
        hint=one(hint),
        value=str(element.get("value", "")),
        options=_options(element) if _kind(element) == "select" else (),
    )


def _kind(element: Json) -> FieldKind:
    if element["type"] == "Input.ChoiceSet":
        return "person" if "choices.data" in element else "select"
    return KINDS.get(element["type"], "text" if element.get("isMultiline") else "line")
