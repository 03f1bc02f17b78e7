"""The script of each flow: every view that walking through it shows, with the forms that open from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.events import Commanded, Event, Opened, Pressed, Ref
from bot.speech import Say
from bot.views import Button, Choice, CommandButton, Control, Form, Home, LinkButton, Message, OpenButton
from tests.diagrams.walk import moves, walks
from tests.golden.moments import controls, moment_of
from tests.same.screen import Item, Link, Menu, Press, one, short


@dataclass(frozen=True)
class Told:
    """A view as somebody has it in front of them."""

    where: str
    ref: Ref
    view: Message | Home
    forms: tuple[Form, ...] = ()


@cache
def script(flow: str) -> tuple[Told, ...]:
    """Each view once: those of all states, and those with something said above them."""
    states = (moment_of(walk, state) for walk in walks() if walk.scene.ref.flow == flow for state in walk.seen.values())
    found = [Told(moment.where, moment.ref, moment.view, moment.forms) for moment in states]
    said = (move for move in moves() if move.scene.ref.flow == flow and move.step.notice)
    found += [Told(f"{move.scene.name}, {move.event}", move.scene.ref, move.message) for move in said]
    return tuple(
        {repr((told.where.rpartition(": ")[2], told.ref, told.view, told.forms)): told for told in found}.values()
    )


def meant(told: Told, say: Say) -> Iterator[Item]:
    """What the controls of a view stand for, in the core's own terms."""
    return (_meant(control, told.ref, say) for control in controls(told.view))


def _meant(control: Control, ref: Ref, say: Say) -> Item:
    label = one(say(control.label))
    match control:
        case Button(_, action, value, style):
            return Press(label, Pressed(action, value), ref, style if style in ("primary", "danger") else "")
        case OpenButton(_, form, style):
            return Press(label, Opened(form), ref, style if style in ("primary", "danger") else "")
        case CommandButton(_, word, rest, style):
            return Press(label, Commanded(word, rest), None, style if style in ("primary", "danger") else "")
        case LinkButton(_, url):
            return Link(label, url)
        case Choice(_, action, options, initial):
            labels = tuple((short(one(say(option.label))), option.value) for option in options)
            events: tuple[Event, ...] = tuple(Pressed(action, value) for _, value in labels)
            return Menu(label, labels, events, ref, initial)
