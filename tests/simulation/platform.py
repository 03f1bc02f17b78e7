"""A platform that can't lie about what arrived, at the end of a network that loses and delays."""

from __future__ import annotations

import asyncio
from asyncio import Future
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.ports import Absent, Answer, Clock, Lane, Pace, Parcel, Refused, Sent, Uncertain
from tests.simulation.faults import Faults, Kind
from tests.simulation.history import Attempt, Closed, History, Spot, spot_of
from tests.simulation.loop import Process, VirtualLoop

T = TypeVar("T")
Found = Sent | Absent | Uncertain
ARRIVES_WITHIN, ANSWERS_WITHIN = 2.0, 35.0
"""Seconds that a message takes to the platform, and an answer back, at most; what takes longer never comes."""
REACHES_BACK = timedelta(minutes=5)
"""So much before the given moment is read back too, as the adapters do: clocks differ."""
AFTER_ARRIVAL: tuple[Kind, ...] = (
    "5xx after arrival",
    "no answer after arrival",
    "dropped after arrival",
    "slow answer",
)


def settle(future: Future[T], result: T) -> None:
    """What nobody waits for any more is for nobody."""
    if not future.done():
        future.set_result(result)


@dataclass
class Service:
    """The platform's own side. `readable`: the lanes whose history can be read back."""

    loop: VirtualLoop
    faults: Faults
    history: History
    begins: datetime
    readable: frozenset[Lane]
    arrived: dict[str, list[tuple[float, Spot]]] = field(default_factory=dict)
    blocked: set[Spot] = field(default_factory=set)
    shut: dict[Lane, float] = field(default_factory=dict)

    def receive(self, parcel: Parcel, attempt: Attempt, fault: Kind | None) -> Answer | None:
        """What becomes of a message that reached it; None: there will be no answer."""
        if attempt.spot in self.blocked:
            return Refused("user_disabled", blocked=True)
        if self.shut.get(attempt.lane, 0) > self.loop.time():
            return Refused("ratelimited", self.shut[attempt.lane] - self.loop.time())
        if fault is not None and fault not in AFTER_ARRIVAL:
            return self._refuse(attempt, fault)
        self.arrived.setdefault(parcel.key, []).append((self.loop.time(), attempt.spot))
        attempt.arrived = True
        self.history.say("platform", f"has {parcel.key}")
        if fault == "no answer after arrival":
            return None
        unclear = fault is not None and fault != "slow answer"
        return Uncertain(str(fault)) if unclear else Sent(f"message-{parcel.key}")

    def _refuse(self, attempt: Attempt, fault: Kind) -> Answer | None:
        match fault:
            case "429":
                wait = float(self.faults.chance.choice((1, 5, 30, 120)))
                self.shut[attempt.lane] = self.loop.time() + wait
                return Refused("ratelimited", wait)
            case "refused connection":
                return Refused("connection refused", 0)
            case "blocked" if attempt.to_person:
                self.blocked.add(attempt.spot)
                return Refused("user_disabled", blocked=True)
            case "4xx" | "blocked":
                return Refused("channel_not_found")
            case "no answer":
                return None
            case _:
                return Uncertain(fault)

    def look(self, parcel: Parcel, since: datetime) -> Found:
        """What its history says of a parcel."""
        if parcel.to.lane not in self.readable or self.faults.strike("unreadable"):
            return Uncertain("can't be read back")
        floor = (since.astimezone(UTC) - REACHES_BACK - self.begins).total_seconds()
        there = any(at >= floor for at, _ in self.arrived.get(parcel.key, ()))
        return Sent(f"message-{parcel.key}") if there else Absent()


@dataclass
class Wire:
    """Fulfils `Platform` for one worker: between it and the service lies the network."""

    service: Service
    process: Process
    clock: Clock
    pace: Pace

    async def deliver(self, parcel: Parcel) -> Answer:
        service, faults = self.service, self.service.faults
        attempt = self._attempt(parcel)
        fault = faults.of_platform()
        there = faults.chance.random() * ARRIVES_WITHIN
        back = faults.chance.random() * (ANSWERS_WITHIN if fault == "slow answer" else 1.0)
        future: Future[Answer] = service.loop.create_future()

        def arrives() -> None:
            answer = service.receive(parcel, attempt, fault)
            if answer is not None:
                self._later(back, lambda: settle(future, answer))

        self._later(there, arrives)
        return await self._heard(attempt, future)

    def _attempt(self, parcel: Parcel) -> Attempt:
        history = self.service.history
        begun = [one for one in history.begun[parcel.key] if one.claim.worker == self.process.name]
        attempt = Attempt(
            key=parcel.key,
            klass=history.claims[parcel.key][-1].nudge.klass,
            worker=self.process.name,
            spot=spot_of(parcel.to),
            lane=parcel.to.lane,
            to_person=bool(parcel.to.user),
            at=history.time(),
            wall=self.clock.now(),
            begun=begun[-1] if begun else None,
        )
        history.attempts[parcel.key].append(attempt)
        history.say(self.process.name, f"delivers {parcel.key}")
        return attempt

    async def _heard(self, attempt: Attempt, future: Future[Answer]) -> Answer:
        history = self.service.history
        try:
            answer = await future
        except asyncio.CancelledError:
            attempt.ended = attempt.ended or history.time()
            raise
        attempt.ended, attempt.answer = history.time(), type(answer).__name__.lower()
        history.say(self.process.name, f"hears of {attempt.key}: {answer}")
        if isinstance(answer, Refused) and answer.retry_after:
            until = self.clock.now() + timedelta(seconds=answer.retry_after)
            history.closed.append(Closed(attempt.lane, self.process.name, history.time(), until))
        return answer

    async def find(self, parcel: Parcel, since: datetime) -> Found:
        history = self.service.history
        future: Future[Found] = self.service.loop.create_future()

        def asks() -> None:
            found = self.service.look(parcel, since)
            history.looks[parcel.key].append(type(found).__name__.lower())
            settle(future, found)

        self._later(self.service.faults.chance.random(), asks)
        found = await future
        history.say(self.process.name, f"finds {parcel.key}: {found}")
        return found

    def _later(self, delay: float, what: Callable[[], object]) -> None:
        self.service.loop.call_later(delay, what, context=self.service.loop.nobody)
