"""What a person reads: a view as plain lines, in their own language and time zone."""

from __future__ import annotations

from collections.abc import Iterator

from adapters.words import speak_to
from bot.people import Reader
from bot.ports import Reply
from bot.speech import Say
from bot.views import (
    Choice,
    Control,
    Facts,
    Form,
    Home,
    Listing,
    Message,
    Meter,
    Note,
    Notice,
    Para,
    Part,
    Quote,
    Title,
)


def told(reply: Reply) -> str:
    """Everything that a reply says; the errors, when it keeps a form open."""
    say = speak_to(reply.person.reader)
    lines = [say(error.text) for error in reply.errors]
    return "\n".join([*lines, *(lines_of(reply.message, say) if reply.message else ())])


def told_to(view: Message | Home, reader: Reader) -> str:
    return "\n".join(lines_of(view, speak_to(reader)))


def lines_of(view: Message | Home, say: Say) -> Iterator[str]:
    """Parts as they are read, controls in square brackets."""
    if isinstance(view, Message):
        say(view.summary)
    for section in view.sections:
        for part in section.parts:
            yield from words_of(part, say)
        for control in section.controls:
            yield f"[{say(control.label)}]"
            yield from options_of(control, say)


def options_of(control: Control, say: Say) -> Iterator[str]:
    if isinstance(control, Choice):
        yield from (f"[{say(control.label)}: {say(option.label)}]" for option in control.options)


def words_of(part: Part, say: Say) -> Iterator[str]:
    match part:
        case Title(text) | Para(text) | Note(text) | Notice(text):
            yield say(text)
        case Quote(text, by):
            yield say(text)
            yield from (say(by),) if by else ()
        case Listing(items):
            yield from map(say, items)
        case Facts(rows):
            yield from (f"{say(label)}: {say(value)}" for label, value in rows)
        case Meter(label, value, top):
            yield f"{say(label)}: {value} / {top}"


def form_words(form: Form, say: Say) -> Iterator[str]:
    """Everything that a form says."""
    yield from (say(text) for text in (form.title, form.submit, form.intro) if text)
    for field in form.fields:
        yield say(field.label)
        yield from (say(field.hint),) if field.hint else ()
        yield from (say(option.label) for option in field.options)
