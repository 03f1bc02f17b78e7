"""A world for stories: a clock that stands until it is moved, holidays by hand, and people over any store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, Protocol

from bot.codec import Codec
from bot.events import Commanded, Event, Incoming, Opened, Pressed, Ref, Said, Submitted
from bot.flow import Flow
from bot.people import Account, Person, Place, PlatformName, Profile
from bot.ports import Calendars, Outbox, Registry, Reply, Store
from bot.runtime import Runtime
from bot.views import Button
from tests.fakes.calendars import Shelf
from tests.fakes.store import MemoryStore

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""10:00 in Brussels, on a working day: the window is open, for asks too."""
PUBLIC_URL = "https://kring.example"


class AnyStore(Store, Outbox, Registry, Protocol):
    """What a world is built over: `MemoryStore`, or a database."""


@dataclass
class Clock:
    """Stands still until it is moved."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """Forward by so much, in the words of `timedelta`: `clock.move(days=1)`."""
        self.at += timedelta(**by)


@dataclass(frozen=True)
class Holidays:
    """Public holidays, per country, as given."""

    days: Mapping[str, Set[date]] = field(default_factory=dict)

    def between(self, country: str, first: int, last: int) -> Set[date]:
        return {day for day in self.days.get(country, ()) if first <= day.year <= last}


@dataclass(frozen=True)
class Somebody:
    """A person who does things. Each method is one event and gives the reply.

    Controls belong to a conversation: the one of the last reply, unless `ref` names another.
    """

    world: World
    account: Account
    profile: Profile
    last: list[Reply] = field(default_factory=list)

    async def command(self, text: str = "", place: Place | None = None, *, overheard: bool = False) -> Reply:
        """`/kring text`; in a channel when `place` is given; `overheard`: where others could read it."""
        word, _, rest = text.partition(" ")
        return await self.do(Commanded(word, rest), place=place, overheard=overheard)

    async def say(self, text: str, *, inline: bool = True) -> Reply:
        return await self.do(Said(text), inline=inline)

    async def press(self, action: str, value: str | None = None, ref: Ref | None = None) -> Reply:
        """Without a value, with the one that the button has where it was drawn last."""
        return await self.do(Pressed(action, self._drawn(action) if value is None else value), ref or self.last[-1].ref)

    def _drawn(self, action: str) -> str:
        message = self.last[-1].message if self.last else None
        controls = [one for section in (message.sections if message else ()) for one in section.controls]
        values = {one.value for one in controls if isinstance(one, Button) and one.action == action}
        return values.pop() if len(values) == 1 else ""

    async def open(self, form: str, ref: Ref | None = None) -> Reply:
        return await self.do(Opened(form), ref or self.last[-1].ref)

    async def submit(self, form: str, ref: Ref | None = None, /, **values: str) -> Reply:
        return await self.do(Submitted(form, values), ref or self.last[-1].ref)

    async def do(
        self,
        event: Event,
        ref: Ref | None = None,
        *,
        inline: bool = True,
        place: Place | None = None,
        overheard: bool = False,
    ) -> Reply:
        own = (self.account, event, ref, self.profile, place, inline)
        incoming = Incoming(self.world.fresh_event(), *own, overheard=overheard)
        reply = await self.world.runtime.handle(incoming)
        self.last.append(reply)
        return reply

    async def known(self) -> Person:
        """The person behind this account, as the store knows them now."""
        return await self.world.store.welcome(self.account, self.profile)


@dataclass(frozen=True)
class World:
    """A runtime with everything around it."""

    store: AnyStore
    clock: Clock
    runtime: Runtime
    numbers: Any = field(default_factory=lambda: count(1))

    def fresh_event(self) -> str:
        return f"event-{next(self.numbers)}"

    def account(self, name: str, tenant: str = "linde", platform: PlatformName = "web") -> Account:
        return Account(platform, tenant, name.lower())

    async def somebody(
        self,
        name: str,
        *,
        tenant: str = "linde",
        platform: PlatformName = "web",
        locale: str = "nl",
        timezone: str = "Europe/Brussels",
        roles: Iterable[str] = (),
    ) -> Somebody:
        """A person with one account, known to the store. One tenant is one organisation."""
        profile = Profile(name, locale, timezone, address=f"to-{name.lower()}")
        somebody = Somebody(self, self.account(name, tenant, platform), profile)
        person = await somebody.known()
        if roles:
            await self.store.appoint(person.id, frozenset(roles))
        return somebody


def world(
    flows: Mapping[str, Flow[Any]],
    codec: Codec,
    store: AnyStore | None = None,
    clock: Clock | None = None,
    holidays: Holidays | None = None,
    calendars: Calendars | None = None,
) -> World:
    """A world over this store (a new one in memory by default); its ids are "id-1", "id-2" and so on."""
    clock = clock or Clock()
    numbers = count(1)
    kept = store or MemoryStore(clock)
    fresh, shelf = (lambda: f"id-{next(numbers)}"), calendars or Shelf()
    runtime = Runtime(kept, clock, holidays or Holidays(), flows, codec, fresh, shelf, public_url=PUBLIC_URL)
    return World(kept, clock, runtime)
