"""What happens: everything that a person or the clock can do to Kring, the same on every platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.people import Account, Person, Place, Profile


@dataclass(frozen=True)
class Commanded:
    """`/kring word rest`, or a control that stands for a command. Empty word: the bare command."""

    word: str
    rest: str = ""


@dataclass(frozen=True)
class Said:
    """A message typed to the bot."""

    text: str


@dataclass(frozen=True)
class Pressed:
    """A button or an option chosen."""

    action: str
    value: str = ""


@dataclass(frozen=True)
class Opened:
    """Somebody asks for a form."""

    form: str


@dataclass(frozen=True)
class Submitted:
    """A form sent in: a value for each field, as text; an absent field was left empty.

    `picked`: who or what stands behind the fields of kind "person" and "channel". An adapter leaves it empty and gives
    the platform's own id as the value; the runtime fills it in, and the value a flow sees is the Person's id, or the
    channel's address. Nobody of another organisation is ever in it.
    """

    form: str
    values: Mapping[str, str] = field(default_factory=dict)
    picked: Mapping[str, Person | Place] = field(default_factory=dict)


@dataclass(frozen=True)
class Elapsed:
    """The moment of a nudge came. `kind` is its row in the calendar; `again`: it is the row's one repeat."""

    kind: str
    again: bool = False


Event = Commanded | Said | Pressed | Opened | Submitted | Elapsed


SUBJECT_LIMIT = 80
"""Characters; ids are shorter. It keeps a control's token within every platform's limit."""


@dataclass(frozen=True)
class Ref:
    """Which conversation: its flow, and what it is about (a network, a session; empty: nothing in particular).

    Always read together with the person who acts: a reference never gives access to somebody else's conversation.
    """

    flow: str
    subject: str = ""


@dataclass(frozen=True)
class Picked:
    """What a platform tells of a user or channel that was picked in a form.

    `tenant` is where it belongs; empty: where whoever picked it belongs. `name`: as people know it, if it says.
    """

    tenant: str = ""
    name: str = ""


@dataclass(frozen=True)
class Incoming:
    """One event as it arrived.

    `id` is the platform's own, unique per platform: a second event with the same id has no effect.
    `inline` tells that the answer travels in the response to this event; otherwise it goes by the outbox.
    `picked`: by their ids, the users and channels picked in a form that the platform knows; any other is refused. None:
    the platform offers only those of the person's own tenant, so none needs to be looked up.
    `overheard`: others could read what was typed.
    """

    id: str
    account: Account
    event: Event
    ref: Ref | None = None
    profile: Profile | None = None
    place: Place | None = None
    inline: bool = True
    picked: Mapping[str, Picked] | None = None
    overheard: bool = False
