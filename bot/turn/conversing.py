"""One turn of a conversation, purely: which step follows from an event, and how it is shown."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from bot.codec import Codec
from bot.events import Commanded, Elapsed, Event, Incoming, Opened, Ref, Submitted
from bot.flow import Flow, Step, Unheard
from bot.forms import filled_in, is_long, problems
from bot.nudges.nudge import Nudge, asked_in
from bot.ports import Conversation
from bot.queries import Known
from bot.speech import t
from bot.views import Control, Message, Notice, OpenButton, Section


@dataclass(frozen=True)
class Turn:
    """A conversation at one event, with all that is known for it. `state` is None when there is none yet."""

    flow: Flow[Any]
    ref: Ref
    event: Event
    state: Any
    known: Known
    revision: int

    @property
    def active(self) -> bool:
        return self.state is not None and not isinstance(self.state, self.flow.ends)


def advance(turn: Turn) -> Step[Any] | Unheard:
    """The step that this event makes. `Unheard` when the conversation doesn't exist, or has no use for the event."""
    if isinstance(turn.event, Commanded | Elapsed) and not turn.active:
        return begin(turn)
    if turn.state is None:
        return Unheard()
    match turn.event:
        case Opened(form):
            return _opened(turn, form)
        case Submitted():
            return _submitted(turn, turn.event)
        case _:
            return turn.flow.step(turn.state, turn.ref.subject, turn.event, turn.known)


def begin(turn: Turn) -> Step[Any]:
    """The first step of a conversation, or of its next round."""
    return turn.flow.start(turn.ref.subject, turn.event, turn.known)


def _opened(turn: Turn, name: str) -> Step[Any]:
    form = turn.flow.form(name, turn.state, turn.ref.subject, turn.known)
    return Step(turn.state, form=name) if form else Step(turn.state, notice=t("button-old"))


def _submitted(turn: Turn, event: Submitted) -> Step[Any] | Unheard:
    form = turn.flow.form(event.form, turn.state, turn.ref.subject, turn.known)
    if form is None:
        return Step(turn.state, notice=t("form-old"))
    given = replace(event, values=filled_in(form, event.values))
    errors = problems(form, event.values, event.picked)
    refused = {one.field for one in errors}
    more = tuple(one for one in turn.flow.checks(turn.state, given, turn.known) if one.field not in refused)
    if errors or more:
        order = [field.name for field in form.fields]
        return Step(turn.state, errors=tuple(sorted((*errors, *more), key=lambda one: order.index(one.field))))
    return turn.flow.step(turn.state, turn.ref.subject, given, turn.known)


def show(turn: Turn, step: Step[Any]) -> Message:
    """How the conversation looks after this step, with what just happened on top."""
    message = _measured(turn.flow.show(step.state, turn.ref.subject, turn.known), turn, step)
    if step.notice is None:
        return message
    first = Section((Notice(step.notice),))
    return Message(message.summary, (first, *message.sections))


def _measured(message: Message, turn: Turn, step: Step[Any]) -> Message:
    """The message with its buttons knowing which form is long."""

    def measured(control: Control) -> Control:
        if not isinstance(control, OpenButton):
            return control
        form = None
        # What the form of a new state asks is sometimes known only once it is opened; then it counts as short.
        with suppress(KeyError):
            form = turn.flow.form(control.form, step.state, turn.ref.subject, turn.known)
        return replace(control, long=form is not None and is_long(form))

    sections = (replace(section, controls=tuple(map(measured, section.controls))) for section in message.sections)
    return replace(message, sections=tuple(sections))


def stored(turn: Turn, step: Step[Any], codec: Codec) -> Conversation:
    """The conversation as it is to be kept; `revision` is still the one that was read."""
    active = not isinstance(step.state, (*turn.flow.ends, *turn.flow.aside))
    return Conversation(turn.ref, codec.dump(step.state), turn.flow.version, turn.revision, active)


def reply_of(turn: Turn, step: Step[Any], incoming: Incoming) -> Nudge:
    """The reply as a row of the outbox, for platforms on which answering means sending."""
    me, account = turn.known.me, incoming.account
    return Nudge(
        key=f"reply/{account.platform}/{account.tenant}/{incoming.id}",
        organisation=me.organisation,
        recipient=me.id,
        kind="reply",
        flow=turn.ref.flow,
        subject=turn.ref.subject,
        due=turn.known.now,
        klass="reply",
        priority="reply",
        notice=step.notice,
        scope=asked_in(account.platform, account.tenant),
    )
