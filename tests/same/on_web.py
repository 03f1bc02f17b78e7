"""A page of the playground as a screen is read from it: every control by way of what a browser would post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from adapters.web.controls import CHOSEN, event_of
from adapters.web.forms import FIELD, Filled, draw_form
from adapters.web.render import Target, draw_home, draw_message
from adapters.web.wire import ref_of
from bot.events import Commanded, Event, Ref
from bot.speech import Say
from bot.views import FieldKind, Form, Home, Message
from tests.fakes.pages import Node, read_page
from tests.same.screen import Input, Item, Link, Menu, Options, Press, Sheet, figure, lines, one, short

READ = ("h2", "p", "li", "figcaption", "h3")
KINDS: Mapping[str, FieldKind] = {"date": "date", "time": "time"}


def drawn(view: Message | Home, say: Say, ref: Ref) -> Node:
    """The message as the page holds it."""
    html = draw_message(view, say, target(ref)) if isinstance(view, Message) else draw_home(view, say, target(ref))
    return read_page(html)


def form_drawn(form: Form, say: Say, ref: Ref) -> Node:
    return read_page(draw_form(Filled(form), say, target(ref), "/as/bo/chat"))


def target(ref: Ref) -> Target:
    return Target("/as/bo/press", "e1", (("flow", ref.flow), ("subject", ref.subject)))


def screen(page: Node) -> tuple[Item, ...]:
    """What the message shows and offers."""
    return tuple(_items(page, _hidden(page)))


def sheet(page: Node, picked: Mapping[str, FieldKind]) -> Sheet:
    """What the form asks; `picked` are the fields whose menu is a list of people or channels."""
    form = page.first("form")
    ref = ref_of(_hidden(page))
    assert ref is not None
    title = form.first("h3")
    assert form.attrs["aria-labelledby"] == title.attrs["id"], "the form is called by its title"
    rows = form.all("div", class_="row")
    intro = [
        line.text for node in form.children if isinstance(node, Node) and node.tag == "p" for line in lines(node.text)
    ]
    submit = form.first("button", name="submit")
    return Sheet(
        one(title.text),
        tuple(intro),
        tuple(_input(row, picked) for row in rows),
        one(submit.text),
        submit.attrs["value"],
        ref,
    )


def _hidden(page: Node) -> dict[str, str]:
    return {node.attrs["name"]: node.attrs["value"] for node in page.all("input", type="hidden")}


def _items(node: Node, posted: Mapping[str, str]) -> Iterator[Item]:
    for child in node.children:
        if isinstance(child, str):
            continue
        match child.tag:
            case "button":
                yield _button(child, posted)
            case "a":
                yield Link(one(child.text), child.attrs["href"])
            case "div" if "choice" in child.attrs.get("class", ""):
                yield _menu(child, posted)
            case "div" if child.attrs.get("role") == "meter":
                yield figure(*(span.text for span in child.all("span")))
            case "div" if child.all("dt") and not child.all("dl"):
                yield from lines(f"{one(child.first('dt').text)}: {one(child.first('dd').text)}")
            case tag if tag in READ:
                yield from lines(child.text)
            case _:
                yield from _items(child, posted)


def _button(node: Node, posted: Mapping[str, str]) -> Press:
    event = _event(node, posted)
    stress = node.attrs.get("class", "")
    ref = None if isinstance(event, Commanded) else ref_of(posted)
    return Press(one(node.text), event, ref, stress if stress in ("primary", "danger") else "")


def _menu(node: Node, posted: Mapping[str, str]) -> Menu:
    select, button = node.first("select"), node.first("button")
    assert node.first("label").attrs["for"] == select.attrs["id"], "the label is the menu's"
    options = _options(select)
    name = select.attrs["name"]
    assert name.startswith(CHOSEN)
    events = tuple(_event(button, {**posted, name: value}) for _, value in options)
    return Menu(one(node.first("label").text), options, events, ref_of(posted), _chosen(select))


def _event(button: Node, posted: Mapping[str, str]) -> Event:
    event = event_of(button.attrs["value"], posted)
    assert event is not None
    return event


def _options(select: Node) -> Options:
    found = ((short(one(option.text)), option.attrs["value"]) for option in select.all("option"))
    return tuple((label, value) for label, value in found if label or value)


def _chosen(select: Node) -> str | None:
    return next((option.attrs["value"] for option in select.all("option") if "selected" in option.attrs), None)


def _input(row: Node, picked: Mapping[str, FieldKind]) -> Input:
    field = row.first("input", "textarea", "select")
    label = row.first("label")
    assert label.attrs["for"] == field.attrs["id"], "the label is the field's"
    words = one("".join(child for child in label.children if isinstance(child, str)))
    hints = row.all(class_="hint")
    assert all(hint.attrs["id"] in field.attrs["aria-describedby"].split() for hint in hints)
    name = field.attrs["name"].removeprefix(FIELD)
    kind = picked.get(name, _kind(field))
    return Input(
        name,
        words,
        kind,
        required="required" in field.attrs,
        hint=one(hints[0].text) if hints else "",
        value=_value(field),
        options=_options(field) if kind == "select" else (),
    )


def _kind(field: Node) -> FieldKind:
    match field.tag:
        case "textarea":
            return "text"
        case "select":
            return "select"
        case _ if field.attrs.get("inputmode") == "numeric":
            return "number"
        case _:
            return KINDS.get(field.attrs["type"], "line")


def _value(field: Node) -> str:
    match field.tag:
        case "textarea":
            return "".join(child for child in field.children if isinstance(child, str))
        case "select":
            return _chosen(field) or ""
        case _:
            return field.attrs.get("value", "")
