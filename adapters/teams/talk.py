"""What Kring does with an activity: let the runtime handle it, then answer where and how it came.

The event is committed before anything is shown. What can't be shown then is not lost: it stands in the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.teams import controls
from adapters.teams.answering import OK, as_card, put_in_place, reopened, say_line, stranger
from adapters.teams.cloud import Turn
from adapters.teams.comings import Comings
from adapters.teams.dialogs import Dialogs
from adapters.teams.public import InPublic
from adapters.teams.render import activity, card, form_card, line_card, not_saved_card
from adapters.teams.wire import COMING, Arrived
from adapters.words import speak_to
from bot.events import Submitted
from bot.ports import Installations, NotSaved, Reply
from bot.runtime import Runtime
from bot.speech import t
from bot.views import FieldError, Form


@dataclass(frozen=True)
class Talk:
    """Answers activities. `poke` tells the dispatcher that something waits in the outbox."""

    runtime: Runtime
    poke: Callable[[], None]
    app_id: str
    installations: Installations | None = None

    async def answer(self, came: Arrived, turn: Turn) -> None:
        """Handles the activity, and answers it once it is durable."""
        match came.way:
            case way if way in COMING:
                await self._comings.take(came)
            case _ if came.public:
                await InPublic(self.runtime, self.poke, self.app_id).answer(came, turn)
            case "typed":
                await self._typed(came, turn)
            case "execute":
                await turn.respond(OK, as_card(await self._pressed(came)))
            case "submit":
                drawn = await self._pressed(came)
                await put_in_place(turn, came.card, activity(drawn, drawn["speak"]))
            case _:
                await Dialogs(self.runtime).answer(came, turn)

    @property
    def _comings(self) -> Comings:
        return Comings(self.runtime, self.poke, self.installations)

    async def _typed(self, came: Arrived, turn: Turn) -> None:
        """Answered by the outbox; the loss of a message is told at once."""
        try:
            reply = await self.runtime.handle(came.incoming)
            if reply.newcomer:
                await self._comings.added(came)
        except NotSaved:
            await say_line(turn, t("not-saved"), stranger(came))
        else:
            self.poke()

    async def _pressed(self, came: Arrived) -> dict[str, Any]:
        """The card in its new shape."""
        try:
            reply = await self.runtime.handle(came.incoming)
            match came.incoming.event:
                case Submitted(form, values) if reply.errors:
                    opened = await reopened(self.runtime, came.incoming, form)
                    return _drawn(opened, opened.form, values, reply.errors)
        except NotSaved:
            return not_saved_card(stranger(came), came.data)
        return _drawn(reply, None if controls.is_cancel(came.data) else reply.form)


def _drawn(
    reply: Reply, form: Form | None, typed: Mapping[str, str] | None = None, errors: Sequence[FieldError] = ()
) -> dict[str, Any]:
    """The form, with what was typed and what is wrong with it; without one, the message."""
    say = speak_to(reply.person.reader)
    if form:
        return form_card(form, say, reply.ref, typed, errors)
    return card(reply.message, say, reply.ref) if reply.message else line_card(t("teams-done"), say)
