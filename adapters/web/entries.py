"""What stands in a room of the playground: an entry for each thing said, kept as values and drawn when it is read.

A room is what one demo person or one channel sees. Entries keep neutral views, so that their language, and what Slack
and Teams would make of them, are decided when somebody looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot import speech, views
from bot.codec import Codec
from bot.events import Ref
from bot.people import Reader
from bot.views import Message


@dataclass(frozen=True)
class Entry:
    """Something said. `by` is a demo person's user id, or empty for Kring. `at` is UTC.

    `pressed` is what was chosen last on this message. `only_for`: the one person who sees it in a channel.
    `reader` is set where everybody reads the same language: in a channel.
    """

    key: str
    at: datetime
    by: str = ""
    text: str = ""
    message: Message | None = None
    ref: Ref | None = None
    pressed: speech.T | speech.Raw | None = None
    only_for: str = ""
    reader: Reader | None = None
    nudge: bool = False

    @property
    def anchor(self) -> str:
        """Where it stands on the page: an id that any key may have."""
        return f"m-{sha256(self.key.encode()).hexdigest()[:12]}"


ENTRIES = Codec(
    (
        Entry,
        Ref,
        Reader,
        speech.T,
        speech.Raw,
        views.Message,
        views.Section,
        views.Title,
        views.Para,
        views.Note,
        views.Notice,
        views.Quote,
        views.Listing,
        views.Facts,
        views.Meter,
        views.Button,
        views.Choice,
        views.Option,
        views.OpenButton,
        views.CommandButton,
        views.LinkButton,
    )
)
"""Reads and writes the entries of a room."""


def room_of(tenant: str, user: str) -> str:
    """The room of a person; a channel's is that of its address."""
    return f"{tenant}/{user}"
