"""A worker: a dispatcher in a process that may die at any await and come back, or stand still and go on."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import Context
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, cast

from bot.events import Ref
from bot.nudges.nudge import Nudge
from bot.people import Person, PlatformName
from bot.ports import Claimed, Conversation, Outbox, Pace, Platform
from bot.runtime import Prepared, Silent
from bot.speech import Raw
from bot.views import Message
from scheduling import Dispatcher
from tests.fakes.world import Holidays
from tests.simulation.database import Database, Link
from tests.simulation.faults import Faults
from tests.simulation.history import History
from tests.simulation.loop import OWNER, Process, VirtualLoop
from tests.simulation.platform import Service, Wire

STEPS = (6, 12, 30, 90)
"""Before which step a worker dies or freezes at the latest: a nudge takes about fifteen."""
AWAY, STILL = 90.0, 240.0
"""Seconds for which a worker is dead, or stands still, at the longest: the lease is 60."""
SOON_AFTER = 3.0


@dataclass
class Wall:
    """What a machine's clock says: the true time, moved for everybody by `shift[0]` and here by `skew` (seconds)."""

    loop: VirtualLoop
    begins: datetime
    shift: list[float]
    skew: float = 0.0

    def now(self) -> datetime:
        return self.begins + timedelta(seconds=self.loop.time() + self.shift[0] + self.skew)


@dataclass
class Surroundings:
    """What all workers share. `silent`: for which nudges there is nothing to say any more, and why."""

    loop: VirtualLoop
    faults: Faults
    history: History
    database: Database
    service: Service
    holidays: Holidays
    pace: Pace
    silent: dict[str, str] = field(default_factory=dict)


@dataclass
class Worker:
    """One of those who share the outbox."""

    name: str
    around: Surroundings
    wall: Wall
    chance: Random
    lives: int = 0
    stops: bool = False

    def start(self) -> None:
        """A new process: nothing of an earlier one is left."""
        self.lives += 1
        self.process = Process(f"{self.name}.{self.lives}")
        self.link = Link(self.around.database, self.process, self.wall)
        self._draw_fate()
        wire: Platform = Wire(self.around.service, self.process, self.wall, self.around.pace)
        platforms: dict[PlatformName, Platform] = {"slack": wire, "teams": wire}
        self.context = Context()
        self.context.run(OWNER.set, self.process)
        self.dispatcher = Dispatcher(
            cast("Outbox", self.link),
            self.prepare,
            platforms,
            self.wall,
            self.around.holidays,
            self.process.name,
            chance=self.chance.random,
        )
        self.stops = False
        self.context.run(self.dispatcher.start)
        self.around.history.say(self.process.name, "starts")

    def poke(self) -> None:
        if self.process.is_ == "running" and not self.stops:
            self.dispatcher.poke()

    async def prepare(self, claimed: Claimed) -> Prepared | Silent:
        """What a conversation would say: with a look at the facts as they are, and a step that must win its race."""
        nudge = claimed.nudge
        ref, message = Ref(nudge.flow, nudge.subject), Message(Raw(nudge.key), ())
        if not isinstance(claimed.to, Person):
            return Prepared(message, ref)
        kept: Conversation | None = await cast("Any", self.link).conversation(claimed.to, ref)
        silent = self._silent(nudge)
        if silent is not None:
            self.around.history.silences[nudge.key].append(silent)
            return Silent(silent)
        return Prepared(message, ref, Conversation(ref, {"is": "Opened"}, 1, kept.revision if kept else 0))

    def _silent(self, nudge: Nudge) -> str | None:
        """Why there is nothing to say any more, as the real conversations find it."""
        network = self.around.database.store.tables.networks.get("net")
        over = network is not None and network.status == "cancelled"
        if over and nudge.scope == "network:net" and nudge.klass != "change":
            return "why-cancelled"
        return self.around.silent.get(nudge.key)

    # --- what befalls it

    def _draw_fate(self) -> None:
        faults = self.around.faults
        if faults.strike("crash"):
            self._fated(self.die)
        elif faults.strike("freeze"):
            self._fated(self.freeze)

    def _fated(self, fate: Callable[[], None]) -> None:
        """At any step; or, where it hurts most, within a few steps from writing that it begins to send."""
        process, soon = self.process, self.chance.randint(0, 4)
        process.fate = fate
        if self.chance.random() < 0.5:
            process.fated = self.chance.randint(1, self.chance.choice(STEPS))
            return

        def ambush() -> None:
            process.fated, self.link.ambush = process.steps + soon, None

        self.link.ambush = ambush

    def die(self) -> None:
        """Nothing that it would still do counts; what it sent off is on its way."""
        self._count("died")
        self.around.history.say(self.process.name, "dies")
        self.process.is_, self.link.over = "dead", True
        self._leave()
        self._later(self.chance.random() * AWAY, self.start)

    def _count(self, what: str) -> None:
        """What it was doing when that befell it."""
        history, name = self.around.history, self.process.name
        mine = [one for some in history.attempts.values() for one in some if one.worker == name]
        if any(one.ended is None for one in mine):
            history.sights[f"{what} while a message was on its way"] += 1
        elif history.holds(name):
            history.sights[f"{what} between writing `sending` and sending"] += 1

    def _leave(self) -> None:
        for attempts in self.around.history.attempts.values():
            for attempt in attempts:
                if attempt.worker == self.process.name and attempt.ended is None:
                    attempt.ended = self.around.loop.time()

    def freeze(self) -> None:
        """As by SIGSTOP; SIGCONT comes at any time, or when another worker has just taken what this one holds."""
        self._count("froze")
        self.around.history.say(self.process.name, "freezes")
        process = self.process
        process.is_, process.fate = "frozen", None
        if self.chance.random() < 0.5:
            soon = self.chance.random() * SOON_AFTER
            self.around.database.robbed[process.name] = lambda: self._later(soon, lambda: self._thaw(process))
        self._later(self.chance.random() * STILL, lambda: self._thaw(process))

    def _thaw(self, process: Process) -> None:
        if process.is_ != "frozen":
            return
        self.around.history.say(process.name, "goes on")
        self.around.loop.thaw(process)

    def stop(self) -> None:
        """As by SIGTERM: it finishes what it began, and another one starts later."""
        if self.process.is_ != "running" or self.stops:
            return
        self.stops = True
        self.around.history.say(self.process.name, "stops")
        self.stopping = self.around.loop.create_task(self._stop(self.process), context=self.context)

    def stop_amid(self) -> None:
        """The same, just after it next begins to send something."""

        def ambush() -> None:
            self.link.ambush = None
            self._later(self.chance.random(), self.stop)

        if self.link.ambush is None:
            self.link.ambush = ambush

    async def _stop(self, process: Process) -> None:
        await self.dispatcher.stop()
        history = self.around.history
        open_ = [
            one.key
            for some in history.attempts.values()
            for one in some
            if one.worker == process.name and one.ended is None
        ]
        if open_:
            history.blame(f"{process.name} stopped while {open_} was under way")
        history.say(process.name, "stopped")
        process.is_ = "dead"
        self._later(self.chance.random() * AWAY, self.start)

    def _later(self, delay: float, what: Callable[[], None]) -> None:
        self.around.loop.call_later(delay, what, context=self.around.loop.nobody)
