"""A dispatcher over a store in memory, with one platform that does as it is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest

from bot.events import Ref
from bot.nudges.nudge import Klass, Nudge
from bot.people import Person, PlatformName
from bot.ports import Claimed, Commit, Conversation, Outcome, Planned, Platform
from bot.runtime import Prepared, Silent
from bot.speech import Raw
from bot.views import Message
from scheduling import Dispatcher
from tests.contract.people import enter, event, nudge
from tests.fakes.platform import ScriptedPlatform
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock, Holidays
from tests.stores import clock, postgres_address

__all__ = ["clock", "post", "postgres_address"]


@dataclass
class Post:
    """The whole post office: an outbox, a dispatcher, and the platform where messages arrive."""

    clock: Clock = field(default_factory=Clock)
    platform: ScriptedPlatform = field(default_factory=ScriptedPlatform)
    silent: str = ""
    broken: set[str] = field(default_factory=set)
    meanwhile: Callable[[Claimed, Prepared], Awaitable[None]] | None = None
    """What happens between preparing and beginning, once."""

    def __post_init__(self) -> None:
        self.store = MemoryStore(self.clock)
        self.dispatcher = self.worker("one")

    def worker(
        self,
        name: str,
        platform: ScriptedPlatform | None = None,
        platforms: Mapping[PlatformName, Platform] | None = None,
    ) -> Dispatcher:
        known = platforms or {"slack": platform or self.platform}
        return Dispatcher(self.store, self.prepare, known, self.clock, Holidays(), name, chance=lambda: 0.5)

    async def prepare(self, claimed: Claimed) -> Prepared | Silent:
        if claimed.nudge.key in self.broken:
            raise ZeroDivisionError
        if self.silent:
            return Silent(self.silent)
        message = Message(Raw(f"for {claimed.to.name}"), ())
        ref = Ref(claimed.nudge.flow, claimed.nudge.subject)
        prepared = Prepared(message, ref, Conversation(ref, {"is": "Opened"}, 1, await self._revision(claimed, ref)))
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile(claimed, prepared)
        return prepared

    async def _revision(self, claimed: Claimed, ref: Ref) -> int:
        kept = await self.store.conversation(claimed.to, ref) if isinstance(claimed.to, Person) else None
        return kept.revision if kept else 0

    async def person(self, name: str, tenant: str = "linde") -> Person:
        return await enter(self.store, name, tenant)

    async def crowd(self, number: int, tenant: str = "linde") -> list[Nudge]:
        """Reminders for so many people of one tenant, due now."""
        people = [await self.person(f"{tenant}-{one}", tenant) for one in range(number)]
        due = [nudge(person, due=self.clock.now()) for person in people]
        await self.plan(*due)
        return due

    async def plan(self, *nudges: Nudge) -> None:
        nobody = replace(await self.person("planner"), id="planner")
        assert await self.store.commit(Commit(event(), nobody, self.clock.now(), None, (), nudges)) is Outcome.DONE

    async def planned(self, name: str = "an", klass: Klass = "logistics", kind: str = "reminder") -> Nudge:
        """A nudge for somebody, due now."""
        due = nudge(await self.person(name), due=self.clock.now(), klass=klass, kind=kind)
        await self.plan(due)
        return due

    async def row(self, one: Nudge) -> Planned:
        """The nudge as the time line shows it."""
        rows = await self.store.timeline(one.organisation, 999)
        return next(row for row in rows if row.nudge.key == one.key)

    async def outcome(self, one: Nudge) -> tuple[str, str]:
        """Its status and reason."""
        row = self.store.tables.outbox[one.key]
        return row.status, row.reason

    def now(self) -> datetime:
        return self.clock.now()


@pytest.fixture
def post() -> Post:
    return Post()
