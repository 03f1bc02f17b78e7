"""What a conversation is: a state, what each event makes of it, and how it looks.

A flow is pure. `step` gives the next state and the facts that became true; `show` draws any state. So a restart is
nothing special (load the state, show it), a stale button is answered by showing where the conversation stands, and an
answer is corrected in place by showing the new state on the message that was pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.events import Commanded, Elapsed, Event, Said, Submitted
from bot.facts import Fact
from bot.queries import Known, Query
from bot.speech import T, t
from bot.views import FieldError, Form, Message

S = TypeVar("S")


@dataclass(frozen=True)
class Step(Generic[S]):
    """Where a conversation goes: the next state, what became true, and how to tell it.

    `notice` is said once, above the view. `errors` is legal only in answer to `Submitted`, and goes with an unchanged
    state and no facts. `form` is a form to open at once where the surface can. `silent` (a text key) declines to speak:
    legal only in answer to `Elapsed`; it becomes the reason in the delivery log.
    """

    state: S
    facts: tuple[Fact, ...] = ()
    notice: T | None = None
    errors: tuple[FieldError, ...] = ()
    form: str | None = None
    silent: str | None = None


@dataclass(frozen=True)
class Shown:
    """The state of a conversation that only shows how things stand: whatever it says, it reads from facts.

    It is among the `ends` of its flow, so that a nudge or a command always looks afresh.
    """


@dataclass(frozen=True)
class Unheard:
    """The flow has no use for this message: it is answered like any unknown words."""


def look(subject: str, event: Event, known: Known) -> Step[Shown]:
    """The start of a conversation that only shows."""
    return Step(Shown())


def look_again(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    """The step of a conversation that only shows, and has nothing of its own to press."""
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


Asks = Callable[[Any, str, Event], tuple[Query[Any], ...]]
"""(state or None, subject, event) → what the flow needs to know for `start`, `step`, `show` and `form`."""


@dataclass(frozen=True)
class Flow(Generic[S]):
    """One conversation. `states` are all its state classes; `ends` those in which nothing more is expected.

    `aside` are those that a command goes on from, and nothing else: what the person says next isn't meant for them.

    `checks` says what else is wrong with what came back in a form: told at once with what the form itself refuses.

    `version` rises when a stored state of an older version can't be read any more; such a conversation starts anew.
    """

    name: str
    states: tuple[type, ...]
    start: Callable[[str, Event, Known], Step[S]]
    step: Callable[[S, str, Event, Known], Step[S] | Unheard]
    show: Callable[[S, str, Known], Message]
    asks: Asks = lambda state, subject, event: ()
    form: Callable[[str, S, str, Known], Form | None] = lambda name, state, subject, known: None
    checks: Callable[[S, Submitted, Known], tuple[FieldError, ...]] = lambda state, event, known: ()
    ends: tuple[type, ...] = ()
    aside: tuple[type, ...] = ()
    version: int = 1
