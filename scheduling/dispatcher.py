"""The way of a nudge: claim, judge, prepare, commit `sending`, deliver, settle. Each outcome is committed by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from random import random

import structlog

from bot.people import PlatformName
from bot.ports import Claimed, Clock, Holidays, NotSaved, Outbox, Paced, Platform, Settlement
from bot.ports.away import Away, failed, worked
from scheduling.judging import Bench
from scheduling.outcomes import broken
from scheduling.pacing import Pacing
from scheduling.sender import Prepare, Sender, Terms, tell

LEASE = timedelta(seconds=60)
ANSWER_WITHIN = 40.0
"""Seconds that a platform gets for one message: shorter than the lease, so that nobody else takes it meanwhile."""
LONGEST_NAP = 1.0
"""Seconds without a poke after which it looks all the same: the tick goes by a clock that may be set back."""
BATCH, IN_HAND = 512, 2048
"""Claimed at once, and in hand altogether: the second is far more than what one slow lane may hold (see `Pacing`)."""
AGAIN_AFTER = 0.1
"""Seconds until the outbox is asked again that was away."""
GATHER = 0.02
"""Seconds for more to be finished before the next claim: a claim costs nearly the same for one as for many."""

log = structlog.get_logger(__name__)


class Dispatcher:
    """Sends what is due. Any number of them, in any number of processes, may work on one outbox.

    `worker` names this one in the outbox. `chance` gives numbers from 0 to 1, for jitter. How fast each platform may be
    written to it says itself (`bot.ports.Paced`).
    """

    def __init__(
        self,
        outbox: Outbox,
        prepare: Prepare,
        platforms: Mapping[PlatformName, Platform],
        clock: Clock,
        holidays: Holidays,
        worker: str,
        *,
        chance: Callable[[], float] = random,
    ) -> None:
        self._outbox = outbox
        self._platforms = platforms
        self._paces = {name: platform.pace for name, platform in platforms.items() if isinstance(platform, Paced)}
        self._clock = clock
        self._worker = worker
        self._pacing, self._bench = Pacing(self._paces), Bench(holidays)
        self._closing, self._news, self._free = asyncio.Event(), asyncio.Event(), asyncio.Event()
        terms = Terms(LEASE, ANSWER_WITHIN)
        self._lease = terms.lease
        self._sender = Sender(
            outbox, prepare, platforms, clock, self._bench, self._pacing, self._closing, chance, terms
        )
        self._one_drain = asyncio.Lock()
        self._in_hand: dict[asyncio.Task[None], Claimed] = {}
        self._unsent: list[Claimed] = []
        self._in_doubt = False  # whether the outbox may have given us what we don't know of
        self._running: asyncio.Task[None] | None = None
        self._away: Away | None = None

    # --- when

    def start(self) -> None:
        """From now on every poke sends what is due. Call it inside the running loop."""
        self._closing.clear()
        self._running = asyncio.create_task(self._run())
        self.poke()

    def poke(self) -> None:
        """Something may be due: look at once."""
        self._news.set()

    async def stop(self) -> None:
        """Claims nothing more, gives back what it didn't begin, and returns when the rest has its outcome."""
        self._closing.set()
        self.poke()
        if self._running is not None:
            await self._running
            self._running = None
        await self._finish()

    async def _run(self) -> None:
        while not self._closing.is_set():
            await self._nap()
            try:
                await self.drain()
                self._reached()
            except NotSaved as error:
                self._unreached(error)
                await asyncio.sleep(AGAIN_AFTER)
            except Exception:
                log.exception("drain failed")

    def _unreached(self, error: NotSaved) -> None:
        """In the log at once, and then each minute."""
        now = asyncio.get_running_loop().time()
        self._away, say = failed(self._away, now)
        if say:
            log.warning("outbox unreachable", reason=str(error), seconds=round(now - self._away.since))

    def _reached(self) -> None:
        self._away, seconds = worked(self._away, asyncio.get_running_loop().time())
        if seconds is not None:
            log.info("outbox reached again", seconds=round(seconds))

    async def _nap(self) -> None:
        """Until there is news: a poke, or something in hand that is done."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_NAP):
                await self._news.wait()

    async def drain(self) -> int:
        """Handles all that is due now, and what falls due meanwhile; says how many nudges.

        Raises `NotSaved` as soon as the outbox is away; what is in hand goes on meanwhile.
        """
        async with self._one_drain:
            try:
                return await self._drain()
            except NotSaved:
                self._in_doubt = True
                raise
            except BaseException:
                await self._finish()
                raise

    async def _drain(self) -> int:
        handled = 0
        while True:
            self._news.clear()
            was_idle = not (self._in_hand or self._unsent)  # else a lane was full, or a recipient busy
            claims = await self._claim()
            handled += len(claims)
            await self._take_on(claims)
            if was_idle and not claims:
                return handled
            if len(claims) < BATCH:
                await self._wait()

    async def _finish(self) -> None:
        """Until what is in hand has its outcome, or is given back."""
        await asyncio.gather(*self._in_hand)
        await self._give_back()

    async def _wait(self) -> None:
        """Until something is done, and then a moment for more to be."""
        if self._in_hand:
            await self._nap()
            with suppress(TimeoutError):
                async with asyncio.timeout(GATHER):
                    await self._free.wait()
        await self._give_back()

    async def _claim(self) -> list[Claimed]:
        room = min(BATCH, IN_HAND - len(self._in_hand))
        if self._closing.is_set() or room <= 0:
            return []
        if self._in_doubt:
            await self._outbox.recover(self._worker, (*self._in_hand.values(), *self._unsent))
            self._in_doubt = False
        now = self._clock.now()
        return await self._outbox.claim(now, self._worker, room, self._lease, self._pacing.shut(now), self._paces)

    async def _give_back(self) -> None:
        back, self._unsent = self._unsent, []
        try:
            await self._outbox.release(back, self._clock.now())
        except NotSaved as error:
            self._in_doubt = True
            log.warning("not given back yet", nudges=len(back), reason=str(error))

    # --- what

    async def _take_on(self, claims: Iterable[Claimed]) -> None:
        """Sends what goes, and writes what was decided about the others, all of it together."""
        now = self._clock.now()
        decisions: list[tuple[Claimed, Settlement]] = []
        for claimed in map(self._reachable, claims):
            settlement = self._at_once(claimed, now)
            if settlement is None:
                self._start(claimed, now)
            else:
                decisions.append((claimed, settlement))
        if decisions:
            await self._outbox.decide(decisions, now)
            for claimed, settlement in decisions:
                tell(claimed, settlement)

    def _reachable(self, claimed: Claimed) -> Claimed:
        """With only the addresses that we have a platform for."""
        known = tuple(one for one in claimed.addresses if one.platform in self._platforms)
        return claimed if len(known) == len(claimed.addresses) else replace(claimed, addresses=known)

    def _at_once(self, claimed: Claimed, now: datetime) -> Settlement | None:
        """What is decided without looking any further; None: it is to be sent, or looked up.

        One that can't be judged holds up no other.
        """
        try:
            return self._judged(claimed, now)
        except Exception:
            log.exception("judging broke off", nudge=claimed.id, kind=claimed.nudge.kind)
            return broken(claimed.attempts + 1, now, 1)

    def _judged(self, claimed: Claimed, now: datetime) -> Settlement | None:
        if claimed.addresses:
            return self._bench.judge(claimed, now) if claimed.was == "planned" else None
        if claimed.was == "sending":
            return Settlement("unknown", "why-unknown", doubt=True)
        return Settlement("dropped", "why-unreachable")

    def _start(self, claimed: Claimed, judged: datetime) -> None:
        lane = claimed.addresses[0].lane
        self._pacing.hold(lane, claimed.not_before if claimed.nudge.klass != "reply" else None)
        task = asyncio.create_task(self._handle(claimed, judged))
        self._in_hand[task] = claimed
        self._free.clear()

        def done(finished: asyncio.Task[None]) -> None:
            del self._in_hand[finished]
            self._pacing.let_go(lane)
            self._news.set()
            if not self._in_hand:
                self._free.set()

        task.add_done_callback(done)

    async def _handle(self, claimed: Claimed, judged: datetime) -> None:
        """Whatever goes wrong with one nudge stays with it."""
        try:
            if not await self._sender.handle(claimed, judged):
                self._unsent.append(claimed)
        except Exception:
            log.exception("nudge failed; its lease runs out", nudge=claimed.id, kind=claimed.nudge.kind)
