"""What the playground is a playground of: people to be, channels to look into, and a clock to move."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.people import Account, Place, Profile
from bot.speech import T


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to be. `slug` is their name in addresses; `work` is what they do, in the looker's language."""

    slug: str
    account: Account
    profile: Profile
    organisation: str
    work: T
    facilitates: bool = False

    @property
    def locale(self) -> str:
        return self.profile.locale

    def same_house(self, other: DemoPerson) -> bool:
        """Whether both work for the same organisation."""
        return self.account.tenant == other.account.tenant


@dataclass(frozen=True)
class DemoChannel:
    """A channel of an organisation, seen by its people. Its room is `place.address`."""

    slug: str
    place: Place
    organisation: str

    @property
    def name(self) -> str:
        return self.place.name


class Machine(Protocol):
    """The movable clock."""

    def now(self) -> datetime:
        """The demo's present moment, in UTC."""
        ...

    async def next_moment(self) -> datetime | None:
        """When the next nudge is due (UTC); None when nothing is planned."""
        ...

    async def move(self, to: datetime) -> None:
        """Moves to a later moment (UTC), stopping at each due moment on the way, so that nothing comes late.

        An earlier one changes nothing. Raises `NotSaved`: the clock then stands at the last moment that it reached.
        """
        ...


@dataclass(frozen=True)
class Demo:
    """Everybody and everything. `start_over` puts it all back as on the first day."""

    people: tuple[DemoPerson, ...]
    channels: tuple[DemoChannel, ...]
    machine: Machine
    start_over: Callable[[], Awaitable[None]]

    def person(self, slug: str) -> DemoPerson | None:
        return next((person for person in self.people if person.slug == slug), None)

    def channel(self, slug: str, tenant: str) -> DemoChannel | None:
        """The channel by that name, for people of that tenant."""
        return next((channel for channel in self.channels_of(tenant) if channel.slug == slug), None)

    def colleagues(self, tenant: str) -> tuple[DemoPerson, ...]:
        """The people of that tenant."""
        return tuple(person for person in self.people if person.account.tenant == tenant)

    def channels_of(self, tenant: str) -> tuple[DemoChannel, ...]:
        return tuple(channel for channel in self.channels if channel.place.tenant == tenant)
