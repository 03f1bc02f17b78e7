"""The way of a nudge: claim, judge, prepare, commit `sending`, deliver, settle. Each outcome is committed by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from random import random

import structlog

from bot.events import Ref
from bot.nudges.rules import Drop, Go, Wait, judge
from bot.people import Person, PlatformName
from bot.ports import (
    Absent,
    Address,
    Answer,
    Claimed,
    Clock,
    Holidays,
    NotSaved,
    Outbox,
    Parcel,
    Platform,
    Refused,
    Sent,
    Settlement,
    Uncertain,
)
from bot.runtime import Prepared, Silent
from bot.speech import Raw
from bot.views import Message
from scheduling.outcomes import absent, reason_of, refused, sent, uncertain
from scheduling.pacing import Pacing

LEASE = timedelta(seconds=60)
ANSWER_WITHIN = 40.0
"""Seconds that a platform gets for one message: shorter than the lease, so that nobody else takes it meanwhile."""
LONGEST_NAP = 1.0
"""Seconds without a poke after which it looks all the same: the tick goes by a clock that may be set back."""
BATCH, UNDER_WAY = 32, 128
"""Claimed at once, and in hand altogether."""

log = structlog.get_logger(__name__)


class Dispatcher:
    """Sends what is due. Any number of them, in any number of processes, may work on one outbox.

    `worker` names this one in the outbox. `chance` gives numbers from 0 to 1, for jitter.
    """

    def __init__(
        self,
        outbox: Outbox,
        prepare: Callable[[Claimed], Awaitable[Prepared | Silent]],
        platforms: Mapping[PlatformName, Platform],
        clock: Clock,
        holidays: Holidays,
        worker: str,
        *,
        chance: Callable[[], float] = random,
    ) -> None:
        self._outbox = outbox
        self._prepare = prepare
        self._platforms = platforms
        self._clock = clock
        self._holidays = holidays
        self._worker = worker
        self._chance = chance
        self._pacing = Pacing()
        self._wanted = asyncio.Event()
        self._one_drain = asyncio.Lock()
        self._stopping = False
        self._running: asyncio.Task[None] | None = None

    # --- when

    def start(self) -> None:
        """From now on every poke sends what is due. Call it inside the running loop."""
        self._stopping = False
        self._running = asyncio.create_task(self._run())
        self.poke()

    def poke(self) -> None:
        """Something may be due: look at once."""
        self._wanted.set()

    async def stop(self) -> None:
        """Claims nothing more, and returns when all that is under way has its outcome."""
        self._stopping = True
        self.poke()
        if self._running is not None:
            await self._running
            self._running = None

    async def _run(self) -> None:
        while not self._stopping:
            with suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_NAP):
                    await self._wanted.wait()
            self._wanted.clear()
            try:
                await self.drain()
            except NotSaved as error:
                log.warning("outbox unreachable", reason=str(error))
            except Exception:
                log.exception("drain failed")

    async def drain(self) -> int:
        """Handles all that is due now, and what falls due meanwhile; says how many nudges. Raises `NotSaved`."""
        async with self._one_drain:
            handled, under_way = 0, set[asyncio.Task[None]]()
            try:
                while True:
                    claims = await self._claim(len(under_way))
                    handled += len(claims)
                    under_way |= {asyncio.create_task(self._handle(claimed)) for claimed in claims}
                    if not under_way:
                        return handled
                    # After a claim look again at once: the next ones may be in other lanes.
                    patience = 0 if claims else None
                    _, under_way = await asyncio.wait(under_way, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            finally:
                await asyncio.gather(*under_way)

    async def _claim(self, under_way: int) -> list[Claimed]:
        room = min(BATCH, UNDER_WAY - under_way)
        if self._stopping or room <= 0:
            return []
        now = self._clock.now()
        return await self._outbox.claim(now, self._worker, room, LEASE, self._pacing.shut(now))

    # --- what

    async def _handle(self, claimed: Claimed) -> None:
        """One nudge from claim to outcome. Whatever goes wrong with it stays with it."""
        try:
            await self._settle(claimed, await self._outcome(self._reachable(claimed)))
        except NotSaved as error:
            log.warning("not settled; its lease runs out", nudge=claimed.id, reason=str(error))
        except Exception:
            log.exception("nudge failed", nudge=claimed.id, kind=claimed.nudge.kind)
            await self._give_up(claimed)

    async def _give_up(self, claimed: Claimed) -> None:
        """A bug of ours: nothing was sent, for what goes wrong while sending is an answer of the platform's."""
        try:
            await self._settle(claimed, Settlement("failed", "why-failed"))
        except NotSaved:
            log.warning("not settled; its lease runs out", nudge=claimed.id)

    async def _settle(self, claimed: Claimed, settlement: Settlement) -> None:
        held = await self._outbox.settle(self._reachable(claimed), settlement, self._clock.now())
        log.info(
            "nudge",
            nudge=claimed.id,
            kind=claimed.nudge.kind,
            status=settlement.status if held else "claim lost",
            reason=settlement.reason,
        )

    def _reachable(self, claimed: Claimed) -> Claimed:
        """With only the addresses that we have a platform for."""
        return replace(claimed, addresses=tuple(a for a in claimed.addresses if a.platform in self._platforms))

    async def _outcome(self, claimed: Claimed) -> Settlement:
        if not claimed.addresses:
            return Settlement("dropped", "why-unreachable")
        async with self._pacing.turn(claimed.addresses[0].lane):
            return await self._in_turn(claimed, claimed.addresses[0])

    async def _in_turn(self, claimed: Claimed, address: Address) -> Settlement:
        if claimed.was == "sending":
            known = await self._reconcile(claimed, address)
            if known is not None:
                return known
        return self._judge(claimed) or await self._send(claimed, address)

    async def _reconcile(self, claimed: Claimed, address: Address) -> Settlement | None:
        """What became of a message whose sender died; None when it must be sent (again)."""
        nothing = Message(Raw(""), ())
        match await self._find(self._parcel(claimed, address, nothing), claimed):
            case Sent() as found:
                return sent(claimed.nudge, found)
            case Absent():
                return None
            case Uncertain():
                lost = uncertain(claimed.nudge, claimed.attempts, self._clock.now(), self._chance())
                return None if lost.status == "planned" else lost

    def _judge(self, claimed: Claimed) -> Settlement | None:
        """The rules of the calendar; None: go."""
        now, reader = self._clock.now(), claimed.to.reader
        country = claimed.to.country if isinstance(claimed.to, Person) else ""
        free = self._holidays.between(country, now.year, now.year + 1)
        match judge(claimed.nudge, now, reader.timezone, free):
            case Wait(until, reason):
                return Settlement("planned", reason, due=until)
            case Drop(reason):
                return Settlement("dropped", reason)
            case Go():
                return None

    async def _send(self, claimed: Claimed, address: Address) -> Settlement:
        closed_until = self._pacing.opens(address.lane, self._clock.now())
        if closed_until is not None:
            return Settlement("planned", "why-retry", due=closed_until)
        prepared = await self._prepare(claimed)
        if isinstance(prepared, Silent):
            return Settlement("dropped", prepared.reason)
        if not await self._outbox.begin(claimed, prepared.conversation, self._clock.now(), LEASE):
            # Either the claim is lost, and this changes nothing; or the person went on meanwhile: prepare it anew.
            return Settlement("planned", reason_of(claimed.nudge), due=self._clock.now())
        parcel = self._parcel(claimed, address, prepared.message)
        return await self._settlement(claimed, parcel, await self._deliver(parcel))

    def _parcel(self, claimed: Claimed, address: Address, message: Message) -> Parcel:
        nudge = claimed.nudge
        return Parcel(nudge.key, address, claimed.to, message, Ref(nudge.flow, nudge.subject))

    async def _deliver(self, parcel: Parcel) -> Answer:
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                return await self._platforms[parcel.to.platform].deliver(parcel)
        except Exception as error:
            log.exception("delivery broke off", nudge=parcel.key)
            return Uncertain(type(error).__name__)

    async def _find(self, parcel: Parcel, claimed: Claimed) -> Sent | Absent | Uncertain:
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                return await self._platforms[parcel.to.platform].find(parcel, claimed.nudge.due)
        except Exception as error:
            log.exception("looking back broke off", nudge=parcel.key)
            return Uncertain(type(error).__name__)

    async def _settlement(self, claimed: Claimed, parcel: Parcel, answer: Answer) -> Settlement:
        attempts, chance = claimed.attempts + 1, self._chance()
        if isinstance(answer, Refused):
            now = self._clock.now()
            if answer.retry_after:
                self._pacing.close(parcel.to.lane, now + timedelta(seconds=answer.retry_after))
            return refused(answer, attempts, now, chance)
        found = answer if isinstance(answer, Sent) else await self._find(parcel, claimed)
        match found:
            case Sent():
                return sent(claimed.nudge, found)
            case Absent():
                return absent(attempts, self._clock.now(), chance)
            case Uncertain():
                return uncertain(claimed.nudge, attempts, self._clock.now(), chance)
