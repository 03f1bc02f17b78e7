"""Parts and controls of a view as Adaptive Card elements. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, assert_never

from adapters.teams import controls
from adapters.teams.markdown import cut, escape, one_line, plain, storable
from adapters.words import whole
from bot.events import Ref
from bot.speech import Say, Words, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    LinkButton,
    Listing,
    Meter,
    Note,
    Notice,
    OpenButton,
    Option,
    Para,
    Part,
    Quote,
    Section,
    Style,
    Title,
)

Element = dict[str, Any]
ACTIONS = 6
"""What Teams shows of one ActionSet."""
TITLE, TOKEN, CHOICES = 75, 2000, 100
FEW = 9
"""Choices of a menu that one looks through; more are typed for (`"style": "filtered"`)."""
PEOPLE = {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}
"""Everybody of the organisation (Teams' documentation, "People Picker in Adaptive Cards")."""
LINK = re.compile(r"https://[!-~]{1,2000}")
STYLES: dict[Style, str] = {"default": "default", "primary": "positive", "danger": "destructive", "quiet": "default"}


@dataclass(frozen=True)
class Dialog:
    """The card is for a dialog, which knows no `Action.Execute`. `card`: the activity that it was opened from."""

    card: str = ""


@dataclass(frozen=True)
class Pen:
    """Says words to one reader, for one conversation, no text longer than `limit` characters."""

    say: Say
    ref: Ref
    limit: int = 4000
    dialog: Dialog | None = None

    def text(self, words: Words) -> str:
        """For a TextBlock: cut, then escaped, so that no escape is cut in two."""
        return escape(cut(plain(self.say(words)), self.limit))

    def button(self, title: str, data: controls.Data, style: Style = "default", *, inputs: bool = False) -> Element:
        """A control as it must be where the card goes."""
        return button(title, data, style, inputs=inputs, dialog=self.dialog)

    def label(self, words: Words, limit: int = TITLE) -> str:
        """For a title or label, which Teams shows as it is. Never empty: an unnamed button can't be read aloud."""
        return cut(one_line(self.say(words)), min(limit, self.limit)) or "–"


def block(text: str, **how: object) -> Element:
    return {"type": "TextBlock", "text": text, "wrap": True, **how}


def section(made: Section, pen: Pen, first_menu: int) -> list[Element]:
    """The elements of a section, kept together by the spacing of the first."""
    elements = [element for part in made.parts for element in draw_part(part, pen)]
    elements += draw_controls(made.controls, pen, first_menu)
    if elements:
        elements[0] = {"spacing": "medium"} | elements[0]
    return elements


def draw_part(part: Part, pen: Pen) -> Iterator[Element]:
    match part:
        case Title(words):
            yield block(pen.text(words), style="heading", size="large", weight="bolder")
        case Para(words):
            yield block(pen.text(words))
        case Note(words):
            yield block(pen.text(words), isSubtle=True, size="small")
        case Notice(words):
            yield {"type": "Container", "style": "accent", "items": [block(pen.text(words), weight="bolder")]}
        case Quote(words, by):
            said = [block(pen.text(words))]
            said += [block(pen.text(by), isSubtle=True, size="small")] if by else []
            yield {"type": "Container", "style": "emphasis", "items": said}
        case Listing(items):
            yield from _listing(items, pen)
        case Facts(rows):
            facts = [{"title": pen.text(name), "value": pen.text(value)} for name, value in rows]
            yield from ([{"type": "FactSet", "facts": facts}] if facts else [])
        case Meter():
            yield from _meter(part, pen)
        case _:
            assert_never(part)


def _listing(items: Sequence[Words], pen: Pen) -> Iterator[Element]:
    """A Markdown list, which Teams tells to screen readers as a list. An item stays on its line."""
    lines = [f"- {one_line(pen.text(item))}" for item in items]
    if lines:
        yield block("\r".join(lines))


def _meter(meter: Meter, pen: Pen) -> Iterator[Element]:
    """The figure in words, and a bar for who sees it: the bar has no text, so nothing is read twice."""
    value, top = _figure(meter.value), _figure(meter.top)
    figure = t("teams-meter", value=whole(value), top=whole(top))
    yield {"type": "FactSet", "facts": [{"title": pen.text(meter.label), "value": pen.text(figure)}]}
    share = round(100 * min(1.0, max(0.0, value / top))) if top > 0 else 0
    widths = [(share, "accent"), (100 - share, "emphasis")]
    columns = [
        {"type": "Column", "width": width, "style": style, "minHeight": "8px", "items": []}
        for width, style in widths
        if width
    ]
    yield {"type": "ColumnSet", "spacing": "small", "columns": columns}


def _figure(value: float) -> float:
    """The value, kept within what can be written out."""
    return min(1e9, max(-1e9, float(value))) if isfinite(value) else 0.0


def draw_controls(made: Sequence[Control], pen: Pen, first_menu: int) -> Iterator[Element]:
    """Buttons side by side, each menu with its own button below; in the order in which they came."""
    actions: list[Element] = []
    for control in made:
        if isinstance(control, Choice):
            yield from action_sets(actions)
            actions = []
            yield from _menu(control, pen, f"{controls.PICK}.{first_menu}")
            first_menu += 1
        elif (action := _action(control, pen)) is not None:
            actions.append(action)
    yield from action_sets(actions)


def action_sets(actions: Sequence[Element]) -> Iterator[Element]:
    for first in range(0, len(actions), ACTIONS):
        yield {"type": "ActionSet", "actions": list(actions[first : first + ACTIONS])}


def _action(control: Button | OpenButton | CommandButton | LinkButton, pen: Pen) -> Element | None:
    title = pen.label(control.label)
    match control:
        case Button(_, action, value, style):
            return pen.button(title, controls.press(pen.ref, action, value), style)
        case OpenButton(_, form, style, long):
            return _open(title, controls.open_form(pen.ref, form), style, pen, long=long)
        case CommandButton(_, word, rest, style):
            return pen.button(title, controls.command(word, rest), style)
        case LinkButton(_, url):
            return {"type": "Action.OpenUrl", "title": title, "url": url} if LINK.fullmatch(url) else None
        case _:
            assert_never(control)


def _open(title: str, data: controls.Data, style: Style, pen: Pen, *, long: bool) -> Element:
    """A long form opens in a dialog. A client that has none sends the same data, and gets the form on the card."""
    if pen.dialog is not None or not long:
        return pen.button(title, data, style)
    asking = _common(title, {"msteams": {"type": "task/fetch"}, **data}, style, inputs=False)
    return {"type": "Action.Submit", **asking}


def button(
    title: str,
    data: controls.Data,
    style: Style = "default",
    *,
    inputs: bool = False,
    dialog: Dialog | None = None,
) -> Element:
    """A button. A client without Action.Execute sends the same data as a message."""
    if dialog is not None:
        return {"type": "Action.Submit", **_common(title, controls.from_card(data, dialog.card), style, inputs=inputs)}
    common = _common(title, data, style, inputs=inputs)
    return {"type": "Action.Execute", "verb": controls.KEY, **common, "fallback": {"type": "Action.Submit", **common}}


def _common(title: str, data: controls.Data, style: Style, *, inputs: bool) -> Element:
    drawn = {"title": title, "data": data, "associatedInputs": "auto" if inputs else "none"}
    return drawn | ({"style": STYLES[style]} if style != "default" else {})


def _menu(choice: Choice, pen: Pen, key: str) -> Iterator[Element]:
    label = pen.label(choice.label)
    menu = choice_set(key, choice.options, choice.initial, pen)
    if not menu["choices"]:
        return
    yield called(menu, label)
    go = pen.label(choice.go or t("teams-choose"))
    chosen = pen.button(go, controls.pick(pen.ref, choice.action, key), inputs=True)
    yield {"type": "ActionSet", "actions": [chosen | {"tooltip": label}]}


def choice_set(key: str, options: Sequence[Option], initial: str | None, pen: Pen) -> Element:
    """A menu of at most 100 options, opened on the one that holds now. One without a value can't be sent, and is left
    out.
    """
    values = [(option, storable(option.value)[:TOKEN]) for option in options]
    choices = [{"title": pen.label(option.label), "value": value} for option, value in values if value][:CHOICES]
    held = {"value": initial} if initial and initial in {choice["value"] for choice in choices} else {}
    # Opened on a choice, a filtered menu shows its bare value, under no name (adaptivecards 3.0.6).
    style = "filtered" if len(choices) > FEW and not held else "compact"
    return {"type": "Input.ChoiceSet", "id": key, "style": style, "choices": choices, **held}


def called(element: Element, label: str) -> Element:
    """An input with its name. Where one types to choose, a screen reader is told the placeholder alone (adaptivecards
    3.0.6), so the name stands there too.
    """
    typed = element.get("style") == "filtered" or "choices.data" in element
    return element | {"label": label} | ({"placeholder": label} if typed else {})


def people_picker(key: str, value: str) -> Element:
    """What comes back is the id in the directory of whoever was picked: what people are known by here, too."""
    held = {"value": storable(value)[:TOKEN]} if value else {}
    return {"type": "Input.ChoiceSet", "id": key, "choices": [], "choices.data": PEOPLE, "isMultiSelect": False, **held}
