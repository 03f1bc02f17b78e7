"""What a browser sends → `Incoming`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from adapters.web.demo import DemoChannel, DemoPerson
from adapters.web.entries import room_of
from adapters.web.forms import FIELD
from bot.events import Commanded, Event, Incoming, Ref, Said, Submitted

SLASH = "/kring"
CHAT: Final = "chat"
HOME: Final = "home"
WEEKS: Final = "weeks"


@dataclass(frozen=True)
class Spot:
    """Who looks, and where: a channel, or one of their own pages."""

    person: DemoPerson
    channel: DemoChannel | None = None
    page: Literal["chat", "home", "weeks"] = CHAT

    @property
    def view(self) -> str:
        return self.channel.slug if self.channel else self.page

    @property
    def path(self) -> str:
        return f"/as/{self.person.slug}/{self.view}"

    @property
    def room(self) -> str:
        account = self.person.account
        return self.channel.place.address if self.channel else room_of(account.tenant, account.user)

    def incoming(self, once: str, event: Event, ref: Ref | None = None) -> Incoming:
        """The event, as this person causes it here. Typed words are answered by the outbox, all else at once."""
        place = self.channel.place if self.channel else None
        inline = not isinstance(event, Said)
        own = (self.person.account, event, ref, self.person.profile, place, inline)
        return Incoming(once, *own, overheard=place is not None)


def typed(text: str) -> Commanded | Said:
    """What typed words are: a command after "/kring", else a message."""
    head, _, rest = text.strip().partition(" ")
    if head.casefold() != SLASH:
        return Said(text)
    word, _, after = rest.strip().partition(" ")
    return Commanded(word, after.strip())


def submitted(form: str, fields: Mapping[str, str]) -> Submitted:
    """A form as it was sent in."""
    values = {name.removeprefix(FIELD): value for name, value in fields.items() if name.startswith(FIELD)}
    return Submitted(form, values)


def ref_of(fields: Mapping[str, str]) -> Ref | None:
    """The conversation that the pressed control belongs to."""
    flow = fields.get("flow", "")
    return Ref(flow, fields.get("subject", "")) if flow else None
