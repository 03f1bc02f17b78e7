"""A nudge: one message that goes out by itself, once, at its moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.speech import T

Klass = Literal["reply", "logistics", "ask", "post"]
Status = Literal["planned", "claimed", "sending", "sent", "dropped", "unknown", "failed"]


@dataclass(frozen=True)
class Nudge:
    """A row of the outbox before it is sent.

    `key` is unique for ever (organisation, recipient, kind, occurrence): planning the same one twice leaves one.
    `recipient` is the id of a person, or of a channel when `to_channel`. `flow` and `subject` say what to show; the
    text is made when it goes out, never earlier, so it never tells old facts. `due` and `expires` are UTC; past
    `expires` it is dropped.
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


@dataclass(frozen=True)
class Delivery:
    """A line of the delivery log. `reason` is a text key saying why it came, waited or was dropped. `at` is UTC."""

    kind: str
    status: Status
    at: datetime
    reason: str = ""
    about: str = ""
