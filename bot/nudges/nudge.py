"""A nudge: one message that goes out by itself, once, at its moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.speech import T

Klass = Literal["reply", "post", "change", "logistics", "ask", "channel"]
"""What the rules go by. "reply" and "post" are somebody's own act: the first knows no rules, the second no caps; nor
does "change". "channel" is what Kring itself says in a team's channel."""

Priority = Literal["reply", "change", "post", "logistics", "evaluation", "meeting", "share", "follow-up", "informal"]
PRIORITIES: tuple[Priority, ...] = (
    "reply", "change", "post", "logistics", "evaluation", "meeting", "share", "follow-up", "informal"
)  # fmt: skip
"""What goes first where not all can go."""

Status = Literal["waiting", "planned", "claimed", "sending", "sent", "dropped", "unknown", "failed"]
"""A nudge of which the conversation doesn't exist yet is "waiting": it is on the calendar, and nobody claims it."""

TO_COME: tuple[Status, ...] = ("waiting", "planned", "claimed", "sending")
OUT: tuple[Status, ...] = ("sending", "sent", "unknown")
"""What the recipient has got, as far as anybody can tell: the caps count it."""


ASKED = "asked:"


def asked_in(platform: str, tenant: str) -> str:
    """The scope of a reply to what was said there."""
    return f"{ASKED}{platform}/{tenant}"


def answered_in(scope: str) -> str:
    """The lane by which a nudge of this scope goes, where that can be; empty: the one that its recipient prefers."""
    return scope.removeprefix(ASKED) if scope.startswith(ASKED) else ""


@dataclass(frozen=True)
class Nudge:
    """A row of the outbox before it is sent.

    `key` is unique for ever (organisation, recipient, kind, occurrence): planning it twice leaves one. Its part before
    "@" is the nudge's `slot`: a session that is moved may need a reminder again, which is another key in the same slot.
    `recipient` is the id of a person, or of a channel when `to_channel`. `flow` and `subject` say what to show; the
    text is made when it goes out, never earlier, so it never tells old facts. An empty `flow`: that conversation
    doesn't exist yet.

    `due` and `expires` are UTC; past `expires` it is dropped. `foreseen` (UTC) is the calendar's own moment, however
    often `due` is put off; None: the same as `due`. `late` says what becomes of it when that moment is over before it
    was planned: sent all the same, or left out.

    `scope` ("network:…", "team:…") and `party` (the person because of whom it exists) say which plan it belongs to;
    `session` which session it counts for. `chosen`: the recipient chose this moment, so no cap holds it back. `by`
    (UTC): from a day before on, not even quiet hours do. A reply's `scope` says where it was asked (`asked_in`).
    """

    key: str
    organisation: str
    recipient: str
    kind: str
    flow: str
    subject: str
    due: datetime
    expires: datetime | None = None
    klass: Klass = "ask"
    to_channel: bool = False
    notice: T | None = None
    priority: Priority = "logistics"
    scope: str = ""
    party: str = ""
    session: str = ""
    foreseen: datetime | None = None
    late: bool = True
    chosen: bool = False
    by: datetime | None = None

    @property
    def slot(self) -> str:
        """The key without what tells one round from the next."""
        return self.key.partition("@")[0]

    @property
    def again(self) -> bool:
        """Whether it is the one repeat of its row, as its key says (`bot/nudges/calendar.py`)."""
        return self.slot.endswith(":2")

    @property
    def because(self) -> str:
        """Why its recipient gets it: a text key. What they put off may have had to wait, for a pause of theirs say."""
        if LATER not in self.key:
            return f"why-{self.kind}"
        return "why-later" if self.key.endswith(chosen_mark(self.due)) else "why-later-waited"

    @property
    def moment(self) -> datetime:
        """The calendar's own moment (UTC)."""
        return self.foreseen or self.due


LATER = "@later-"


def chosen_mark(until: datetime) -> str:
    """What ends the key of a nudge that its recipient wants at this moment (UTC) instead."""
    return f"{LATER}{until:%Y%m%d%H%M}"


@dataclass(frozen=True)
class Past:
    """A line of a recipient's log, as the rules see it. `at` (UTC) is when it was settled, or began to be sent.

    `answered`: its recipient did something with the conversation that it opened. `reason` is the text key of why it was
    dropped, if it was.
    """

    kind: str
    klass: Klass
    flow: str
    subject: str
    session: str
    status: Status
    at: datetime
    answered: bool = False
    chosen: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Delivery:
    """A line of the delivery log. `reason` is a text key saying why it came, waited or was dropped. `at` is UTC."""

    kind: str
    status: Status
    at: datetime
    reason: str = ""
    about: str = ""
