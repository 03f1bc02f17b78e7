"""What goes back to whoever did something."""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Ref
from bot.people import Person
from bot.views import FieldError, Form, Message


@dataclass(frozen=True)
class Reply:
    """The answer to an interaction. `message` shows the conversation `ref` as it stands, for this `person`.

    `form` is to be opened at once where the surface can. With `errors` it stays open and shows them. A reply
    without a message and without errors says nothing (it goes by the outbox, or was a duplicate). `again`: the event
    was handled before, so what goes to others than this person must not be said a second time.
    """

    person: Person
    ref: Ref
    message: Message | None = None
    form: Form | None = None
    errors: tuple[FieldError, ...] = ()
    newcomer: bool = False
    again: bool = False
