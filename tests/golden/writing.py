"""Views as they are written into the golden files: each text on its line, each control with what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.speech import Say, T
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Field,
    Form,
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
    Style,
    Title,
)
from tests.golden.moments import Moment

MARKS: dict[Style, str] = {"default": "", "primary": "primary ", "danger": "danger ", "quiet": "quiet "}
MOST_OPTIONS = 6
"""Options of a menu that are written out: a hundred dates tell a reader no more than a few."""


def written(moments: Iterable[Moment], notices: Iterable[T], say: Say) -> str:
    """What people read and can do in these moments, and what is said once when something was done."""
    chapters = ["\n".join(_moment(moment, say)) for moment in moments]
    said = [f"! {_flat(say(notice))}" for notice in notices]
    return "\n\n".join([*chapters, "\n".join(["=== said once, above the view", *said])] if said else chapters) + "\n"


def _moment(moment: Moment, say: Say) -> Iterator[str]:
    yield f"=== {moment.where}"
    yield from view_lines(moment.view, say)
    for form in moment.forms:
        yield from form_lines(form, say)


def view_lines(view: Message | Home, say: Say) -> Iterator[str]:
    if isinstance(view, Message):
        yield f"({_flat(say(view.summary))})"
    for section in view.sections:
        for part in section.parts:
            yield from _part(part, say)
        for control in section.controls:
            yield from _control(control, say)


def form_lines(form: Form, say: Say) -> Iterator[str]:
    yield f"--- form {form.name}: {say(form.title)}"
    yield from [f"  {_flat(say(form.intro))}"] if form.intro else []
    for field in form.fields:
        yield from _field(field, say)
    yield f"  [{say(form.submit)}]"


def _part(part: Part, say: Say) -> Iterator[str]:
    match part:
        case Title(text):
            yield f"# {_flat(say(text))}"
        case Para(text):
            yield from (line for line in say(text).split("\n") if line.strip())
        case Note(text):
            yield f"~ {_flat(say(text))}"
        case Notice(text):
            yield f"! {_flat(say(text))}"
        case Quote(text, by):
            yield f"> {_flat(say(text))}" + (f" ({_flat(say(by))})" if by else "")
        case Listing(items):
            yield from (f"- {_flat(say(item))}" for item in items)
        case Facts(rows):
            yield from (f"{_flat(say(label))}: {_flat(say(value))}" for label, value in rows)
        case Meter(label, value, top):
            yield f"{_flat(say(label))}: {value:g} of {top:g}"


def _control(control: Control, say: Say) -> Iterator[str]:
    label = _flat(say(control.label))
    match control:
        case Button(_, action, value, style):
            yield f"  [{label}] {MARKS[style]}press {action} {value}".rstrip()
        case OpenButton(_, form, style):
            yield f"  [{label}] {MARKS[style]}open {form}"
        case CommandButton(_, word, rest, style):
            yield f"  [{label}] {MARKS[style]}command {word} {rest}".rstrip()
        case LinkButton(_, url):
            yield f"  [{label}] {url}"
        case Choice(_, action, options, initial):
            yield f"  [{label}] choose {action}"
            yield from (f"    ({_flat(say(o.label))}){'*' * (o.value == initial)}" for o in options[:MOST_OPTIONS])
            yield from [f"    … {len(options)} in all"] if len(options) > MOST_OPTIONS else []


def _field(field: Field, say: Say) -> Iterator[str]:
    needed = "required" if field.required else "optional"
    begins = f" = {field.initial}" if field.initial else ""
    yield f"  {_flat(say(field.label))}: {field.kind}, {needed}{begins}"
    yield from [f"    {_flat(say(field.hint))}"] if field.hint else []
    yield from (f"    ({_flat(say(option.label))})" for option in field.options[:MOST_OPTIONS])
    yield from [f"    … {len(field.options)} in all"] if len(field.options) > MOST_OPTIONS else []


def _flat(text: str) -> str:
    return " ".join(text.split())
