"""The moments that are kept as golden files: of each conversation every view that says something of its own.

They are found by walking (`tests.diagrams.walk`), so a new flow, a new state or another sentence is among them by
itself. Two views that say the same sentences about other people or dates are one moment; the first walked is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from bot.events import Ref, Said
from bot.flows import ALL
from bot.home import HOME_ASKS, home
from bot.people import Locale, Person
from bot.speech import T
from bot.views import Button, Choice, Control, Form, Home, Message, OpenButton, Option, Section
from tests.diagrams.scenes import ENOUGH, at_once, scenes
from tests.diagrams.walk import Walk, moves, walks

HOMES = (*ENOUGH, "before, administrator", "over, administrator")
"""Scenes in which people have different things to do."""


@dataclass(frozen=True)
class Moment:
    """What somebody has in front of them: `where` names the world, the person and the state, for who reads the file."""

    where: str
    ref: Ref
    view: Message | Home
    forms: tuple[Form, ...] = ()


@cache
def moments(locale: Locale = "nl") -> dict[str, tuple[Moment, ...]]:
    """By flow, in the order of `ALL`, then the pages of people; all for somebody who reads this language."""
    found = {flow: tuple(moment_of(walk, state, locale) for walk, state in kept) for flow, kept in _kept().items()}
    return found | {"home": tuple(_homes(locale))}


@cache
def notices() -> dict[str, tuple[T, ...]]:
    """What each conversation says once, above its view, when something was done."""
    found: dict[str, dict[str, T]] = {flow.name: {} for flow in ALL}
    for move in moves():
        if move.step.notice is not None:
            found[move.scene.ref.flow].setdefault(move.step.notice.key, move.step.notice)
    return {flow: tuple(said.values()) for flow, said in found.items()}


@cache
def _kept() -> dict[str, list[tuple[Walk, Any]]]:
    """The states that say something of their own, with the walk that came by. The same in all languages."""
    found: dict[str, dict[frozenset[str], tuple[Walk, Any]]] = {flow.name: {} for flow in ALL}
    for walk in walks():
        for state in walk.seen.values():
            moment = moment_of(walk, state)
            says = (type(state).__name__, *keys(moment.view), *keys(moment.forms))
            found[moment.ref.flow].setdefault(frozenset(says), (walk, state))
    return {flow: list(kept.values()) for flow, kept in found.items()}


def moment_of(walk: Walk, state: Any, locale: Locale = "nl") -> Moment:  # noqa: ANN401 — any flow's state
    """How this state looks in its scene to somebody of this language, with the forms that open from it."""
    scene = replace(walk.scene, person=reading(walk.scene.person, locale))
    known = scene.known(state, Said(""))
    message = scene.flow.show(state, scene.ref.subject, known)
    names = dict.fromkeys(control.form for control in controls(message) if isinstance(control, OpenButton))
    opened = (scene.flow.form(name, state, scene.ref.subject, known) for name in names)
    forms = tuple(form for form in opened if form is not None)
    return Moment(f"{scene.name}: {type(state).__name__}", scene.ref, message, forms)


def reading(person: Person, locale: Locale) -> Person:
    return replace(person, reader=replace(person.reader, locale=locale))


def _homes(locale: Locale) -> Iterator[Moment]:
    """The pages of those who see different things on them."""
    seen: set[frozenset[str]] = set()
    for scene in scenes():
        if scene.name in HOMES and scene.ref.flow in ("menu", "arranging"):
            known = at_once(scene.circle.world.runtime._known(reading(scene.person, locale), HOME_ASKS))
            view = home(known)
            if (says := frozenset(keys(view))) not in seen:
                seen.add(says)
                yield Moment(f"{scene.name}: Home", Ref("home"), view)


def controls(view: Message | Home) -> Iterator[Control]:
    return (control for section in view.sections for control in section.controls)


def keys(value: object) -> Iterator[str]:
    """The names of all texts in a view or form. Of a menu's options only those of the first: people and dates vary."""
    match value:
        case T(key, args):
            yield key
            for _, arg in args:
                yield from keys(arg)
        case Choice(label, action, options):
            yield from (action, *keys(label), *keys(options[:1]))
        case Button(label, action):
            yield from (action, *keys(label))
        case Message(summary, sections):
            yield from (*keys(summary), *keys(sections))
        case tuple():
            for item in value:
                yield from keys(item)
        case Section() | Home() | Option() | _ if hasattr(value, "__dataclass_fields__"):
            for name in value.__dataclass_fields__:
                yield from keys(getattr(value, name))
        case _:
            return
