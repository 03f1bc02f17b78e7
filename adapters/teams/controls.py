"""What a control on a card carries, and how it is read when it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from adapters.teams.markdown import storable
from bot.events import Commanded, Event, Opened, Pressed, Ref, Submitted

KEY = "kring"
FIELD = "field."
"""Before the name of a form's field; its other inputs are a message's menus."""
PICK = "pick"
LONGEST = {"do": 10, "flow": 60, "subject": 80, "name": 100, "value": 2000}
"""Characters. Flows stay far below; a card must fit whatever comes."""
CARD = "card"
"""In what comes from a dialog: the activity of the card that it was opened from."""
LONGEST_ID = 200
Doing = Literal["press", "open", "cancel", "submit", "command", "look"]

Data = dict[str, Any]


def press(ref: Ref, action: str, value: str = "") -> Data:
    return _data(ref, "press", action, value)


def pick(ref: Ref, action: str, input_id: str) -> Data:
    """A press whose value is what a menu on the card shows."""
    return {KEY: _data(ref, "press", action, "")[KEY] | {PICK: input_id}}


def open_form(ref: Ref, form: str) -> Data:
    return _data(ref, "open", form)


def cancel(ref: Ref, form: str) -> Data:
    """Leads from a form back to its message: nothing is written."""
    return _data(ref, "cancel", form)


def submit(ref: Ref, form: str) -> Data:
    return _data(ref, "submit", form)


def look(name: str) -> Data:
    """Shows the public card `name` to whoever sees it, in their own language."""
    return _made({"do": "look", "name": name})


def from_card(data: Mapping[str, Any], card: str) -> Data:
    """The same, remembering which card it belongs to."""
    ours = data.get(KEY)
    return {**data, KEY: {**ours, CARD: card[:LONGEST_ID]}} if card and isinstance(ours, Mapping) else dict(data)


def command(word: str, rest: str) -> Data:
    return _made({"do": "command", "name": word, "value": rest})


def _data(ref: Ref, do: Doing, name: str, value: str = "") -> Data:
    return _made({"flow": ref.flow, "subject": ref.subject, "do": do, "name": name, "value": value})


def _made(made: dict[str, str]) -> Data:
    return {KEY: {key: storable(text)[: LONGEST[key]] for key, text in made.items() if text}}


def read(data: object) -> tuple[Event, Ref | None]:
    """What a pressed control asks. One that isn't ours, or that nobody can read, belongs to no conversation."""
    if not isinstance(data, Mapping) or not isinstance(ours := data.get(KEY), Mapping):
        return Pressed(""), None
    name, value = _text(ours.get("name")), _text(ours.get("value"))
    ref = Ref(_text(ours["flow"]), _text(ours.get("subject"))) if "flow" in ours else None
    match ours.get("do"):
        case "command":
            return Commanded(name, value), None
        case "press" if PICK in ours:
            return Pressed(name, _text(data.get(_text(ours[PICK])))), ref
        case "press":
            return Pressed(name, value), ref
        case "open" | "cancel":
            return Opened(name), ref
        case "submit":
            return Submitted(name, _fields(data)), ref
        case _:
            return Pressed(""), None


def is_cancel(data: object) -> bool:
    """Whether the way back from a form was pressed."""
    return _ours(data).get("do") == "cancel"


def looked_at(data: object) -> str:
    """Which public card is to be shown; empty: it asks something else."""
    ours = _ours(data)
    return _text(ours.get("name")) if ours.get("do") == "look" else ""


def card_of(data: object) -> str:
    """The card that a dialog was opened from; empty when it was opened from none."""
    return _text(_ours(data).get(CARD))[:LONGEST_ID]


def _ours(data: object) -> Mapping[str, Any]:
    ours = data.get(KEY) if isinstance(data, Mapping) else None
    return ours if isinstance(ours, Mapping) else {}


def _fields(data: Mapping[str, Any]) -> dict[str, str]:
    return {str(key)[len(FIELD) :]: _text(value) for key, value in data.items() if str(key).startswith(FIELD)}


def _text(value: object) -> str:
    """Inputs come back as text, and now and then as a number or a toggle's truth."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return ""
