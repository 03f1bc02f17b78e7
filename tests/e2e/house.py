"""The whole program for one platform: wired as `kring` wires it, over a real database, with a clock that tests move."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.people import PlatformName
from bot.ports import Absent, Answer, Parcel, Platform, Sent, Uncertain
from bot.runtime import Runtime
from kring.host import Served as Part
from kring.host import application
from kring.wiring import Bell, Chat, Sending, closing, dispatcher_of, runtime_of
from scheduling import Dispatcher, Ticker
from storage import SqlStore, open_store
from tests.e2e.players import Player, Role
from tests.fakes.http import Served, serve
from tests.fakes.slack import SlackUser
from tests.fakes.teams_user import TeamsUser
from tests.fakes.web import Visitor
from tests.fakes.world import Clock

A_MOMENT = timedelta(seconds=5)
"""What missed its turn in the lane, on a busy machine, goes so soon after."""


@dataclass(frozen=True)
class Unhurried:
    """A platform that keeps no pace: in a story the clock stands while turns would go by. Pacing has its own tests."""

    platform: Platform

    async def deliver(self, parcel: Parcel) -> Answer:
        return await self.platform.deliver(parcel)

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        return await self.platform.find(parcel, since)


class House(ABC):
    """A platform, people on it, and one run of the program after another on the same database."""

    platform: PlatformName
    opens_forms = True

    def __init__(self, address: str, clock: Clock, cast: Iterable[Role]) -> None:
        self.address = address
        self.clock = clock
        self.cast = tuple(cast)
        self.players: dict[str, Player] = {}
        self.served: Served
        self.store: SqlStore
        self.dispatcher: Dispatcher
        self._run = AsyncExitStack()

    async def start(self) -> None:
        self.store = open_store(self.address, self.clock)
        runtime, bell = runtime_of(self.store, self.clock), Bell()
        chat = self.chat(runtime, bell, self._drain)
        self.dispatcher = dispatcher_of(runtime, self.store, {self.platform: Unhurried(chat.platform)})
        bell.ring = self.dispatcher.poke
        parts: list[Part] = [chat, Sending(Ticker(self.dispatcher, self.store, self.clock))]
        program = application(parts, self.store.ready, closing(self.store))
        self._run = AsyncExitStack()
        self.served = await self._run.enter_async_context(serve(program))
        for role in self.cast:
            self._seat(role)

    def _seat(self, role: Role) -> None:
        """At the program that runs now; a person who played before keeps what they read."""
        if role.name not in self.players:
            self.players[role.name] = Player(role, self.driver(role), self.settled, self.look, self.opens_forms)
        self.reconnect(self.players[role.name])

    async def stop(self) -> None:
        await self._run.aclose()

    async def restart(self) -> None:
        """Stops the program and starts it again on the same database."""
        await self.stop()
        await self.start()

    async def _drain(self) -> int:
        return await self.dispatcher.drain()

    async def settled(self) -> None:
        """Until all that is due has gone out."""
        await self._drain()

    async def go_to(self, moment: datetime) -> None:
        """It is this moment (UTC). What fell due on the way went out at its own time, and no earlier or later."""
        assert moment >= self.clock.at
        while (due := await self.store.next_due()) is not None and due <= moment + A_MOMENT:
            self.put_clock(max(due, self.clock.at))
            await self.settled()
            assert await self.store.next_due() != due, f"what is due at {due} doesn't leave"
        self.put_clock(max(moment, self.clock.at))
        await self.settled()

    def put_clock(self, moment: datetime) -> None:
        """It is this moment (UTC), and nothing happened meanwhile."""
        self.clock.at = moment

    @abstractmethod
    def look(self, player: Player) -> None:
        """Makes the player look up from what they were reading."""

    @abstractmethod
    def chat(self, runtime: Runtime, bell: Bell, drain: Callable[[], Awaitable[int]]) -> Chat: ...

    @abstractmethod
    def driver(self, role: Role) -> SlackUser | TeamsUser | Visitor: ...

    @abstractmethod
    def reconnect(self, player: Player) -> None: ...

    @abstractmethod
    async def link(self, player: Player, channel: str, scope: str) -> None:
        """The player links this channel as their team's, or the organisation's."""

    @abstractmethod
    async def posts(self, channel: str, text: str) -> int:
        """How many posts that everybody there can read have this text."""


class ServedHouse(House):
    """A house whose program can also be a process of its own: `kring serve`."""

    def look(self, player: Player) -> None:
        """These screens show by themselves what is new."""

    @abstractmethod
    def settings(self) -> Mapping[str, str]:
        """What `kring serve` needs to know of this platform."""

    @abstractmethod
    def keep_silent(self, *, accepted: bool) -> None:
        """The next message that is sent gets no answer, ever, whether the platform accepted it or not."""

    @abstractmethod
    def sent(self) -> int:
        """How many times the program tried to send a message."""

    @abstractmethod
    async def types(self, player: Player, text: str) -> None:
        """The player sends a message: returns when it was taken, not when it is answered."""

    async def leave_to_processes(self) -> None:
        """From now on nobody here answers or sends anything: processes of their own do, in their own time."""
        await self.stop()
        for player in self.players.values():
            player.settled = _unheard_of

    def reached_at(self, served: Served) -> None:
        """Everybody talks with the program at this address."""
        self.served = served
        for player in self.players.values():
            self.reconnect(player)


async def _unheard_of() -> None:
    """Nobody here knows when another process has done what follows from something."""
