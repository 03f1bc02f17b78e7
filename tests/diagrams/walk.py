"""Walks through a conversation: from its start, presses every button and sends in every form that its views offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from typing import Any

from bot.events import Commanded, Event, Pressed, Said, Submitted
from bot.flow import Step, Unheard
from bot.forms import PICKED
from bot.people import Person, Place
from bot.turn.conversing import Turn, advance, show
from bot.views import Button, Choice, Control, Field, Form, Message, OpenButton
from tests.diagrams.scenes import Scene, scenes
from tests.fakes.store import MemoryStore

MOST_OPTIONS = 3
"""Options of a menu that are tried."""


@dataclass(frozen=True)
class Move:
    """What one event did. `before` is None at the start; `control` is what was pressed, None for other events."""

    scene: Scene
    before: Any
    event: Event
    step: Step[Any]
    message: Message
    control: Control | None = None


@dataclass
class Walk:
    """Every state that can be reached in a scene, one for each way it looks, and every move between them."""

    scene: Scene
    moves: list[Move] = field(default_factory=list)
    seen: dict[str, Any] = field(default_factory=dict)

    def begin(self) -> None:
        step = self._step(None, self.scene.begin)
        if not isinstance(step, Unheard) and not step.silent:
            self._note(Move(self.scene, None, self.scene.begin, step, self._shown(self.scene.begin, None, step)))

    def _note(self, move: Move) -> None:
        self.moves.append(move)
        looks = repr((type(move.step.state).__name__, self.drawn(move.step.state)))
        if looks not in self.seen:
            self.seen[looks] = move.step.state
            self._explore(move.step.state)

    def _explore(self, state: Any) -> None:  # noqa: ANN401 — the state of any flow
        for control, event in (*self._offered(state), *((None, event) for event in unasked(state, self.scene))):
            step = self._step(state, event)
            if not isinstance(step, Unheard):
                self._note(Move(self.scene, state, event, step, self._shown(event, state, step), control))

    def _offered(self, state: Any) -> Iterator[tuple[Control, Event]]:  # noqa: ANN401 — the state of any flow
        controls = (control for section in self.drawn(state).sections for control in section.controls)
        for control in controls:
            yield from ((control, event) for event in events_of(control, self._form(state, control), self.scene))

    def _form(self, state: Any, control: Control) -> Form | None:  # noqa: ANN401 — the state of any flow
        if not isinstance(control, OpenButton):
            return None
        known = self.scene.known(state, Said(""))
        return self.scene.flow.form(control.form, state, self.scene.ref.subject, known)

    def drawn(self, state: Any) -> Message:  # noqa: ANN401 — the state of any flow
        return self.scene.flow.show(state, self.scene.ref.subject, self.scene.known(state, Said("")))

    def _turn(self, state: Any, event: Event) -> Turn:  # noqa: ANN401 — the state of any flow
        known = self.scene.known(state, event)
        return Turn(self.scene.flow, self.scene.ref, event, state, known, 0)

    def _step(self, state: Any, event: Event) -> Step[Any] | Unheard:  # noqa: ANN401 — the state of any flow
        return advance(self._turn(state, event))

    def _shown(self, event: Event, state: Any, step: Step[Any]) -> Message:  # noqa: ANN401 — the state of any flow
        """What the runtime shows: after facts with what is known then, otherwise with what the event asked for."""
        asked = step.state if step.facts else state
        return show(self._turn(asked, event), step)


def events_of(control: Control, form: Form | None, scene: Scene) -> Iterator[Event]:
    """What somebody does with a control of this conversation."""
    match control:
        case Button(_, action, value):
            yield Pressed(action, value)
        case Choice(_, action, options, initial):
            others = [option.value for option in options if option.value != initial]
            yield from (Pressed(action, value) for value in others[:MOST_OPTIONS])
        case OpenButton(_, name) if form is not None:
            values = {field.name: sample(field, scene) for field in form.fields}
            found = {field.name: picked(field, scene) for field in form.fields if field.kind in PICKED}
            yield Submitted(name, values, found)


def picked(field: Field, scene: Scene) -> Person | Place:
    """A colleague, or a channel that nobody linked. To ask into a network, one in none; to hand one over, a member."""
    if field.kind != "person":
        return Place("web", "linde", "c-new", "#nieuw")
    if scene.ref.flow in ("hosting", "founding", "inviting"):
        return replace(scene.person, id="person-elsewhere", name="Noor")
    return seated_beside(scene) if scene.ref.flow == "handing" else scene.person


def seated_beside(scene: Scene) -> Person:
    """Another who has a seat in the network."""
    store = scene.circle.world.store
    assert isinstance(store, MemoryStore)
    people = (one.person for one in store.tables.networks[scene.circle.id].seated if one.person != scene.person.id)
    return next((store.tables.persons[one] for one in people), scene.person)


def sample(field: Field, scene: Scene) -> str:
    """Something that fits a field, from its own description; of a number not what stands there already."""
    match field.kind:
        case "date" if not field.required:
            return field.initial
        case "date":
            return field.initial or (scene.circle.world.clock.at + timedelta(days=40)).date().isoformat()
        case "time":
            return field.initial or "14:00"
        case "number":
            return str(field.least or 1)
        case "select":
            return field.options[0].value
        case _ if field.name == "link":
            return field.initial or "https://voorbeeld.be"
        case _ if field.name == "words":
            return field.initial or "Lassen"
        case _:
            return field.initial or "Iets"


def unasked(state: Any, scene: Scene) -> Iterator[Event]:  # noqa: ANN401 — the state of any flow
    """What also happens in the middle: words, and the command again."""
    if not isinstance(state, scene.flow.ends):
        yield Said("3")
    if isinstance(scene.begin, Commanded):
        yield scene.begin


@cache
def walks() -> tuple[Walk, ...]:
    """A walk through every scene."""
    found = tuple(Walk(scene) for scene in scenes())
    for walk in found:
        walk.begin()
    return found


def moves() -> Iterable[Move]:
    return (move for walk in walks() for move in walk.moves)
