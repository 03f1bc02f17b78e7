"""Adaptive Cards as Teams takes them and as a person reads them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
LARGEST = 28 * 1024
MOST_READERS = 60
EASILY_SEEN = 9
NESTED = {"Container": "items", "ColumnSet": "columns", "Column": "items"}
ELEMENTS = {"TextBlock", "FactSet", "ActionSet", *NESTED}
INPUTS = {"Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Time", "Input.Number"}
STYLES = {"default", "positive", "destructive"}


def faults(card: Json, *, in_dialog: bool = False) -> list[str]:
    """What is wrong with a card; empty when Teams would take it and a screen reader could read it."""
    found = [f"{name} is {card.get(name)!r}" for name, value in _ENVELOPE.items() if card.get(name) != value]
    found += [f"no {name}" for name in ("fallbackText", "speak") if not card.get(name)]
    found += ["too large"] if len(json.dumps(card).encode()) > LARGEST else []
    inputs = Counter(element["id"] for element in elements(card) if element["type"] in INPUTS)
    found += [f"input {name!r} twice" for name, times in inputs.items() if times > 1]
    found += _refresh(card)
    return found + [fault for element in elements(card) for fault in _element(element, in_dialog=in_dialog)]


_ENVELOPE = {"type": "AdaptiveCard", "version": "1.5"}


def elements(card: Json) -> Iterator[Json]:
    """All elements, from top to bottom."""
    todo = list(card.get("body", []))
    while todo:
        element = todo.pop(0)
        yield element
        todo[:0] = element.get(NESTED.get(element["type"], ""), [])


def actions(card: Json) -> Iterator[Json]:
    """All buttons, from top to bottom."""
    for element in elements(card):
        yield from element.get("actions", [])


def _refresh(card: Json) -> Iterator[str]:
    """What is shown to each reader anew: by an Execute, and by itself to sixty people at most."""
    refresh = card.get("refresh", {})
    if refresh and refresh["action"]["type"] != "Action.Execute":
        yield "a card that can't be refreshed"
    if len(refresh.get("userIds", ())) > MOST_READERS:
        yield "a card that is refreshed for too many"


def _element(element: Json, *, in_dialog: bool) -> Iterator[str]:
    kind = element["type"]
    if kind not in ELEMENTS | INPUTS:
        yield f"unknown element {kind}"
    if kind == "TextBlock" and not (isinstance(element.get("text"), str) and element.get("wrap")):
        yield "a text that doesn't wrap"
    if kind in INPUTS and not (element.get("id") and element.get("label")):
        yield f"an input without id or label: {element}"
    if kind == "Input.ChoiceSet":
        yield from _choices(element)
    if kind == "ActionSet":
        yield from _actions(element, in_dialog=in_dialog)


def _choices(menu: Json) -> Iterator[str]:
    choices = menu["choices"]
    if "choices.data" in menu:
        if menu["choices.data"] != {"type": "Data.Query", "dataset": "graph.microsoft.com/users"} or choices:
            yield "a people picker that Teams doesn't know"
        return
    if (menu["style"] == "filtered") != (len(choices) > EASILY_SEEN and "value" not in menu):
        yield "a long menu that can't be searched, or a short one that asks for typing"
    if len(choices) > 100 or any(not choice["title"] for choice in choices):
        yield "too many choices, or one without a title"
    if "value" in menu and menu["value"] not in {choice["value"] for choice in choices}:
        yield "a menu that begins with what it doesn't have"


def opens_dialog(action: Json) -> bool:
    """Whether Teams asks for a dialog when this is pressed."""
    return (action.get("data") or {}).get("msteams") == {"type": "task/fetch"}


def _actions(element: Json, *, in_dialog: bool) -> Iterator[str]:
    if not 1 <= len(element["actions"]) <= 6:
        yield f"{len(element['actions'])} actions in a set"
    for action in element["actions"]:
        if not action.get("title") or action.get("style", "default") not in STYLES:
            yield f"an action without a title, or of a strange style: {action}"
        if action["type"] == "Action.OpenUrl" and not action["url"].startswith("https://"):
            yield "a link that isn't https"
        if action["type"] == "Action.Submit" and not (in_dialog or opens_dialog(action)):
            yield "a button that only old clients know"
        if action["type"] == "Action.Execute" and in_dialog:
            yield "a button that a dialog doesn't know"
        if action["type"] == "Action.Execute":
            fallback = action.get("fallback", {})
            if fallback.get("type") != "Action.Submit" or fallback.get("data") != action["data"]:
                yield "no fallback with the same data"


def read(card: Json) -> str:
    """What somebody reads on it: texts, facts, and what inputs are called and hold."""
    return "\n".join(line for element in elements(card) for line in _lines(element))


def _lines(element: Json) -> Iterator[str]:
    match element["type"]:
        case "TextBlock":
            yield shown(element["text"])
        case "FactSet":
            yield from (f"{shown(fact['title'])}: {shown(fact['value'])}" for fact in element["facts"])
        case "Input.ChoiceSet":
            titles = {choice["value"]: choice["title"] for choice in element["choices"]}
            yield f"{element['label']}: {titles.get(element.get('value'), '')}"
        case str(kind) if kind in INPUTS:
            yield f"{element['label']}: {element.get('value', '')}"
        case _:
            pass  # what holds others, and buttons


def shown(markdown: str) -> str:
    """How Teams shows a text that has no live Markdown in it but the list marks of our own."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).replace("\r", "\n")


def alive(markdown: str) -> list[str]:
    """The Markdown in a text that is not escaped, and so would be obeyed."""
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "x", markdown)
    patterns = (r"[*_`~<>\[\]{}]", r"(?m)^\s*#", r"(?m)^\s*[+-](?=\s)", r"(?m)^\s*\d+[.)](?=\s)", r"&#?\w{1,32};")
    return [match.group() for pattern in patterns for match in re.finditer(pattern, bare)]
