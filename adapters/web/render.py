"""Views → HTML, purely. Whatever anybody typed is escaped by `html`; links are https or our own, or no links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite
from urllib.parse import urlsplit

from adapters.web.controls import CHOSEN, token
from adapters.web.html import NOTHING, Safe, Value, hidden, join, tag
from adapters.words import whole
from bot.speech import Raw, Say, Words, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Home,
    LinkButton,
    Listing,
    Message,
    Meter,
    Note,
    Notice,
    OpenButton,
    Para,
    Part,
    Quote,
    Section,
    Style,
    Title,
)

SCALE = 5
"""Answers on a scale."""
MOST = 1e9
OWN = re.compile(r"/calendar/[\w-]+(/[\w-]+)?\.ics", re.ASCII)
"""Somebody's calendar, here: the only address of ours that a message leads to."""
LONGEST = 4000
"""Characters of one text on the page; nobody reads more in a chat, and a page has to stay light."""


@dataclass(frozen=True)
class Target:
    """Where a press goes: the address, and what travels with it. `id` makes the ids of its elements unique."""

    action: str
    id: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def hidden(self) -> Safe:
        return join(hidden(name, value) for name, value in self.fields)


def draw_message(message: Message, say: Say, target: Target) -> Safe:
    """The message as it stands in a conversation."""
    return _pressable(_sections(message.sections, say, target), message.sections, target)


def draw_home(home: Home, say: Say, target: Target) -> Safe:
    """A person's own page."""
    return _pressable(_sections(home.sections, say, target), home.sections, target)


def words(name: str, text: Words, say: Say, /, **attributes: Value) -> Safe:
    """An element with a text; somebody's own words decide themselves in which direction they run."""
    direction = "auto" if isinstance(text, Raw) else None
    return tag(name, shown(say(text)), dir=direction, **attributes)


def shown(text: str) -> str:
    """The text, cut where a page would choke on it."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _pressable(inside: Safe, sections: tuple[Section, ...], target: Target) -> Safe:
    if not any(section.controls for section in sections):
        return inside
    return tag("form", target.hidden, inside, method="post", action=target.action, class_="pressable")


def _sections(sections: Iterable[Section], say: Say, target: Target) -> Safe:
    return join(_section(section, f"{target.id}-{index}", say) for index, section in enumerate(sections))


def _section(section: Section, base: str, say: Say) -> Safe:
    controls = [_control(control, f"{base}-{index}", say) for index, control in enumerate(section.controls)]
    row = tag("div", controls, class_=_row_class(section)) if controls else NOTHING
    return tag("div", [_part(part, say) for part in section.parts], row, class_="part")


def _row_class(section: Section) -> str:
    """Five equal answers stand as a scale; any other controls as a row of buttons."""
    actions = {control.action for control in section.controls if isinstance(control, Button)}
    same = len(section.controls) == SCALE and len(actions) == 1 and all(isinstance(c, Button) for c in section.controls)
    return "controls scale" if same else "controls"


def _part(part: Part, say: Say) -> Safe:
    match part:
        case Title(text):
            return words("h2", text, say)
        case Para(text):
            return tag("div", list(_paragraphs(text, say)), class_="para")
        case Note(text):
            return words("p", text, say, class_="note")
        case Notice(text):
            return words("p", text, say, class_="notice")
        case Quote(text, by):
            return _quote(text, by, say)
        case Listing(items):
            return tag("ul", [words("li", item, say) for item in items])
        case Facts(rows):
            return tag("dl", [_fact(label, value, say) for label, value in rows])
        case Meter(label, value, top):
            return _meter(say(label), value, top, say)


def _paragraphs(text: Words, say: Say) -> Iterator[Safe]:
    direction = "auto" if isinstance(text, Raw) else None
    for lines in shown(say(text)).split("\n\n"):
        yield tag("p", lines, dir=direction)


def _quote(text: Words, by: Words | None, say: Say) -> Safe:
    source = words("figcaption", by, say) if by is not None else NOTHING
    return tag("figure", tag("blockquote", words("p", text, say)), source, class_="quote")


def _fact(label: Words, value: Words, say: Say) -> Safe:
    return tag("div", words("dt", label, say), words("dd", value, say))


def _meter(label: str, value: float, top: float, say: Say) -> Safe:
    """A bar with its figure. The width is an attribute of SVG, for the page allows no style of its own."""
    value, top = _figure(value), _figure(top)
    share = min(max(value / top, 0.0), 1.0) if top else 0.0
    figure = say(t("web-out-of", value=whole(value), top=whole(top)))
    bar = tag(
        "svg",
        tag("rect", class_="track", width="100%", height="100%", rx="5"),
        tag("rect", class_="fill", width=f"{share:.1%}", height="100%", rx="5"),
        class_="bar",
        aria_hidden="true",
    )
    reading: dict[str, Value] = {"aria_label": label, "aria_valuemin": 0, "aria_valuenow": value, "aria_valuemax": top}
    inside = (tag("span", label, class_="of"), tag("span", figure, class_="figure"), bar)
    return tag("div", *inside, class_="meter", role="meter", aria_valuetext=figure, **reading)


def _figure(number: float) -> float:
    """A figure that can be drawn, whatever came in: no scale of ours comes near `MOST`."""
    return float(number) if isfinite(number) and abs(number) < MOST else 0.0


def _control(control: Control, base: str, say: Say) -> Safe:
    match control:
        case LinkButton(label, url):
            return _link(say(label), url)
        case Choice():
            return _choice(control, base, say)
        case Button(style=style) | OpenButton(style=style) | CommandButton(style=style):
            return _button(control, style, base, say)


def _button(control: Button | OpenButton | CommandButton, style: Style, base: str, say: Say) -> Safe:
    return words("button", control.label, say, id=base, name="control", value=token(control), class_=style)


def _link(label: str, url: str) -> Safe:
    if not (_is_https(url) or OWN.fullmatch(url)):
        return tag("span", label)
    return tag("a", label, href=url, target="_blank", rel="noopener noreferrer", class_="button")


def _is_https(url: str) -> bool:
    try:
        return urlsplit(url).scheme == "https"
    except ValueError:
        return False


def _choice(control: Choice, base: str, say: Say) -> Safe:
    options = [
        words("option", option.label, say, value=option.value, selected=option.value == control.initial)
        for option in control.options
    ]
    return tag(
        "div",
        words("label", control.label, say, for_=base),
        tag("select", options, id=base, name=CHOSEN + control.action),
        tag("button", say(control.go or t("web-choose")), name="control", value=token(control)),
        class_="choice",
    )
