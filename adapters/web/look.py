"""Everything that one page shows, gathered before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from adapters.web.demo import Demo, DemoPerson
from adapters.web.entries import Entry
from adapters.web.forms import Filled
from adapters.web.wire import Spot
from adapters.words import speak_to
from bot.events import Ref
from bot.network.model import Network
from bot.people import Person, Reader
from bot.ports import Planned
from bot.speech import Say
from bot.views import Home, Message

Preview = Callable[[Message, Say, Ref], Any]
"""What another platform would be sent for a message: JSON."""


@dataclass(frozen=True)
class Move:
    """The clock's last move, and the nudges that went out meanwhile: by whom they were got, or in which channel."""

    start: datetime
    end: datetime
    sent: tuple[Planned, ...] = ()


@dataclass(frozen=True)
class Look:
    """One person's view at one moment. `id` makes the forms of this page recognisable when they are sent twice.

    `hint` is the key of a text said once on top. `names` are the demo people by their id in the store. Of the page with
    the weeks, `network`, `who` (a recipient's id) and `week` (its Monday) are what was picked.
    """

    demo: Demo
    spot: Spot
    me: Person
    now: datetime
    id: str
    entries: Sequence[Entry] = ()
    home: Home | None = None
    anchor: str = ""
    form: Filled | None = None
    instead: tuple[Message, Ref] | None = None
    rows: Sequence[Planned] = ()
    next_moment: datetime | None = None
    move: Move | None = None
    names: Mapping[str, DemoPerson] = field(default_factory=dict)
    previews: Mapping[str, Preview] = field(default_factory=dict)
    hint: str = ""
    draft: str = ""
    networks: Sequence[Network] = ()
    network: Network | None = None
    who: str = ""
    week: date | None = None

    @property
    def reader(self) -> Reader:
        return self.me.reader

    @property
    def say(self) -> Say:
        return speak_to(self.me.reader)

    def telling(self, hint: str) -> Look:
        """The same, with something said on top."""
        return replace(self, hint=hint)

    def news_for(self, person: DemoPerson) -> int:
        """How many nudges the clock's last move brought this person."""
        sent = self.move.sent if self.move else ()
        return sum(self.names.get(row.nudge.recipient) == person for row in sent)
