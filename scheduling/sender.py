"""One nudge from its turn to its outcome: prepare, commit `sending`, deliver, settle."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.events import Ref
from bot.people import PlatformName
from bot.ports import (
    Absent,
    Address,
    Answer,
    Claimed,
    Clock,
    Lane,
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
from scheduling import figures
from scheduling.judging import Bench
from scheduling.outcomes import absent, broken, refused, sent, uncertain, unsent
from scheduling.pacing import Pacing

FRESH = timedelta(seconds=2)
"""So long does a judgement hold; later it is made again."""
AGAIN_AFTER = (0.1, 0.3, *[1.0] * 30)
"""Seconds between the tries to keep an outcome while the database is away: together, less than a lease; each of them
short, for the lane's place is held until then, and the tries of all travel together."""
AHEAD = 0.1
"""Seconds before its turn in which `sending` is committed, so that it leaves on time."""
MISSED = 2
"""So often what comes too late for any turn is put off; then it goes all the same."""
PREPARING = 64
"""Nudges that are prepared at the same time: more would only keep each other, and what is to be written, waiting."""
NOTHING = Message(Raw(""), ())

log = structlog.get_logger(__name__)
Prepare = Callable[[Claimed], Awaitable[Prepared | Silent]]


@dataclass(frozen=True)
class Terms:
    """How long a claim is ours, and how long (in seconds) a platform may take to answer: less than that."""

    lease: timedelta
    answer_within: float

    @property
    def latest_start(self) -> timedelta:
        """So long after `sending` was committed a request may still begin, and end before the lease does."""
        return self.lease - timedelta(seconds=self.answer_within)


@dataclass(frozen=True)
class Sender:
    """Sends what was claimed. Once `closing` is set nothing begins any more; what began is finished."""

    outbox: Outbox
    prepare: Prepare
    platforms: Mapping[PlatformName, Platform]
    clock: Clock
    bench: Bench
    pacing: Pacing
    closing: asyncio.Event
    chance: Callable[[], float]
    terms: Terms
    preparing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(PREPARING))

    async def handle(self, claimed: Claimed, judged: datetime) -> bool:
        """Whether it has its outcome, of this nudge that was judged then (UTC). False: it is to be given back.

        It holds its place in the lane until the outcome is kept: no more than that can be in doubt after a crash.
        """
        await self._turn(claimed)
        async with self.pacing.place(claimed.addresses[0].lane):
            settlement = await self._outcome(claimed, judged)
            if settlement is not None:
                await self._keep(claimed, settlement)
            return settlement is not None

    async def _outcome(self, claimed: Claimed, judged: datetime) -> Settlement | None:
        address = claimed.addresses[0]
        if self.closing.is_set() or self.pacing.opens(address.lane, self.clock.now()):
            return None
        if claimed.was == "sending":
            return await self._reconcile(claimed, address) or await self._send(claimed, address)
        stale = self.clock.now() - judged >= FRESH
        return (self._judge(claimed) if stale else None) or await self._send(claimed, address)

    async def _turn(self, claimed: Claimed) -> None:
        """Until shortly before its turn, by the loop's clock: a pace is about time that passes, whatever a clock is set
        to.
        """
        wait = (claimed.not_before - self.clock.now()).total_seconds() - AHEAD if claimed.not_before else 0
        if wait > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self.closing.wait()

    def _judge(self, claimed: Claimed) -> Settlement | None:
        return self.bench.judge(claimed, self.clock.now())

    async def _reconcile(self, claimed: Claimed, address: Address) -> Settlement | None:
        """What became of a message whose sender died; None when it is to be sent."""
        match await self._find(self._parcel(claimed, address, NOTHING), claimed):
            case Sent() as found:
                return sent(claimed.nudge, found)
            case Absent():
                return self._judge(claimed)
            case Uncertain():
                return uncertain(claimed, self.clock.now(), self.chance())

    async def _send(self, claimed: Claimed, address: Address) -> Settlement | None:
        try:
            async with self.preparing:
                if self.closing.is_set():
                    return None
                prepared = await self.prepare(claimed)
        except NotSaved:
            return unsent(self.clock.now(), self.chance())
        except Exception:
            log.exception("nudge broke down", nudge=claimed.id, kind=claimed.nudge.kind)
            return broken(claimed.attempts + 1, self.clock.now(), self.chance())
        if isinstance(prepared, Silent):
            return Settlement("dropped", prepared.reason)
        return await self._begin(claimed, prepared, self._parcel(claimed, address, prepared.message))

    async def _begin(self, claimed: Claimed, prepared: Prepared, parcel: Parcel) -> Settlement | None:
        begun, asked = self.clock.now(), asyncio.get_running_loop().time()
        try:
            if not await self.outbox.begin(claimed, prepared.conversation, begun, self.terms.lease):
                return None
        except NotSaved:
            return unsent(self.clock.now(), self.chance())
        if not await self._departs(claimed, parcel.to.lane):
            return unsent(self.clock.now(), self.chance())
        # By both clocks: the one may be set back meanwhile, the other doesn't count a machine's sleep.
        spent = max(self.clock.now() - begun, timedelta(seconds=asyncio.get_running_loop().time() - asked))
        if spent > self.terms.latest_start:
            # This process stood still: by now somebody else may be about to send it.
            return unsent(self.clock.now(), self.chance())
        return await self._settlement(claimed, parcel, await self._deliver(parcel))

    async def _departs(self, claimed: Claimed, lane: Lane) -> bool:
        """Whether it may leave now: its lane is still open, and there was a turn to wait for."""
        paced = claimed.not_before is not None and claimed.nudge.klass != "reply"
        on_time = not paced or await self._in_turn(lane, claimed.not_before or self.clock.now())
        return (on_time or claimed.attempts >= MISSED) and self.pacing.opens(lane, self.clock.now()) is None

    async def _in_turn(self, lane: Lane, own: datetime) -> bool:
        """Waits for a turn until it is on time for one. False: there is none soon."""
        now = self.clock.now()
        while turn := self.pacing.turn(lane, own, now):
            if turn > now:
                await asyncio.sleep((turn - now).total_seconds())
            now = self.clock.now()
            if not self.pacing.is_late(lane, turn, now):
                return True
        return False

    def _parcel(self, claimed: Claimed, address: Address, message: Message) -> Parcel:
        nudge = claimed.nudge
        return Parcel(nudge.key, address, claimed.to, message, Ref(nudge.flow, nudge.subject))

    async def _deliver(self, parcel: Parcel) -> Answer:
        try:
            async with asyncio.timeout(self.terms.answer_within):
                return await self.platforms[parcel.to.platform].deliver(parcel)
        except Exception as error:
            log.exception("delivery broke off", nudge=parcel.key)
            return Uncertain(type(error).__name__)

    async def _find(self, parcel: Parcel, claimed: Claimed) -> Sent | Absent | Uncertain:
        try:
            async with asyncio.timeout(self.terms.answer_within):
                return await self.platforms[parcel.to.platform].find(parcel, claimed.nudge.due)
        except Exception as error:
            log.exception("looking back broke off", nudge=parcel.key)
            return Uncertain(type(error).__name__)

    async def _settlement(self, claimed: Claimed, parcel: Parcel, answer: Answer) -> Settlement:
        attempts, chance = claimed.attempts + 1, self.chance()
        if isinstance(answer, Refused):
            settlement = refused(answer, attempts, self.clock.now(), chance)
            if settlement.closes_until is not None:
                self.pacing.close(parcel.to.lane, settlement.closes_until)
            return settlement
        match answer if isinstance(answer, Sent) else await self._find(parcel, claimed):
            case Sent() as found:
                return sent(claimed.nudge, found)
            case Absent():
                return absent(attempts, self.clock.now(), chance)
            case Uncertain():
                return uncertain(claimed, self.clock.now(), chance)

    async def _keep(self, claimed: Claimed, settlement: Settlement) -> None:
        """Writes the outcome, and doesn't give up at once: what isn't kept would be a doubt for ever."""
        now = self.clock.now()
        for pause in AGAIN_AFTER:
            try:
                tell(claimed, settlement, held=await self.outbox.settle(claimed, settlement, now))
            except NotSaved:
                await asyncio.sleep(pause)
            else:
                return
        log.error("outcome not kept; its lease runs out", nudge=claimed.id, status=settlement.status)


def tell(claimed: Claimed, settlement: Settlement, *, held: bool = True) -> None:
    """One nudge's outcome in the log and the figures. No names, and nothing that anybody typed."""
    if held:
        figures.count(settlement)
    status = settlement.status if held else "claim lost"
    lane = claimed.addresses[0].lane.name if claimed.addresses else ""
    log.info("nudge", nudge=claimed.id, kind=claimed.nudge.kind, lane=lane, status=status, reason=settlement.reason)
