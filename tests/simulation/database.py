"""The store as each worker has it: at the end of a line that may be slow, or break before the write, or after it."""

from __future__ import annotations

import asyncio
from asyncio import Future
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.facts import Fact, NetworkCancelled, SessionMoved, WishesChanged
from bot.network.model import Network
from bot.ports import Claimed, Clock, Commit, NotSaved, Outcome, Settlement
from tests.fakes.store import MemoryStore
from tests.simulation.faults import Faults, Kind
from tests.simulation.history import Begun, Closed, History, Settled, Taken, spot_of
from tests.simulation.loop import Process, VirtualLoop

QUICK, SLOW = 0.01, 20.0
"""Seconds that a statement takes at most, there or back."""
HELD = ("claimed", "sending")
CHANGES = ("begin", "settle", "decide", "release")
"""What only the holder of a claim may do."""
A_LONG_WEEKEND = timedelta(days=4)
"""Within so long anybody can be reached."""
Before = dict[str, tuple[str, int]]


def wait_for_a_free_seat(network: Network) -> frozenset[str]:
    """To whom one might be offered."""
    seated, since = sum(one.standing == "member" for one in network.members), network.freed
    if since is None or seated >= network.capacity:
        return frozenset()
    line = (one for one in network.members if one.standing == "waiting")
    return frozenset(one.person for one in line if one.passed is None or one.passed < since)


def at_once(coroutine: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - whatever the store answers
    """The result of a coroutine that waits for nothing: a statement is atomic."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("the store waited for something")


def nothing() -> None:
    """Nobody cares."""


@dataclass(frozen=True)
class Call:
    """What one process asks of the store."""

    who: str
    name: str
    args: tuple[Any, ...]
    named: dict[str, Any]


@dataclass
class Database:
    """The one store, and a witness of all that takes effect in it."""

    loop: VirtualLoop
    store: MemoryStore
    faults: Faults
    history: History
    robbed: dict[str, Callable[[], None]] = field(default_factory=dict)
    """By process: called when somebody else claims what it held."""

    def write(self, call: Call) -> Any:  # noqa: ANN401 - whatever the store answers
        """Lets it take effect, and looks at what changed."""
        saw = getattr(self, f"_saw_{call.name}", None)
        if saw is None:
            return at_once(getattr(self.store, call.name)(*call.args, **call.named))
        rows = self.store.tables.outbox.items() if call.name in CHANGES else ()
        before = {key: (row.status, row.fence) for key, row in rows}
        result = at_once(getattr(self.store, call.name)(*call.args, **call.named))
        saw(call, result, before)
        return result

    def _saw_commit(self, call: Call, outcome: Outcome, before: Before) -> None:
        commit: Commit = call.args[0]
        if outcome is not Outcome.DONE:
            return
        self.history.wanted.update((nudge.key, nudge) for nudge in commit.nudges)
        for fact in commit.facts:
            self.history.say(call.who, type(fact).__name__)
            self._saw_fact(fact, commit)
        for network in self.store.tables.networks.values():
            people = wait_for_a_free_seat(network)
            self.history.offers.append((self.loop.time(), people))
            if people and not self._is_offered(network, people):
                self.history.blame(f"a free seat of {network.id} is offered to nobody")

    def _is_offered(self, network: Network, people: frozenset[str]) -> bool:
        """Whether one of these is to hear of the seat, has heard of it, or would hear of it after the end."""
        rows = (row.nudge for row in self.store.tables.outbox.values() if row.nudge.kind == "offer")
        heard = any(one.recipient in people and f"@{network.freed:%Y%m%dT%H%M%S}" in one.key for one in rows)
        late = network.freed is not None and network.sessions[-1].start - network.freed < A_LONG_WEEKEND
        return heard or late or network.status != "open"

    def _saw_fact(self, fact: Fact, commit: Commit) -> None:
        match fact:
            case WishesChanged(wishes):
                self.history.wishes[commit.person.id].append((self.loop.time(), wishes))
            case SessionMoved(_, session):
                self.history.starts[session.id].append((self.loop.time(), session.start))
            case NetworkCancelled():
                self.history.cancelled = self.loop.time()
            case _:
                pass

    def _saw_claim(self, call: Call, claims: list[Claimed], before: Before) -> None:
        now: datetime = call.args[0]
        for claimed in claims:
            for before_it in self.history.claims[claimed.id][-1:]:
                self.robbed.pop(before_it.worker, nothing)()
            self.history.claims[claimed.id].append(Taken(claimed, call.who, self.loop.time(), now))
            if claimed.nudge.due > now and claimed.was == "planned":
                self.history.blame(f"{claimed.id} was claimed before it was due")
        if claims:
            names = " ".join(f"{claimed.id}/{claimed.fence}/{claimed.was}" for claimed in claims)
            self.history.say(call.who, f"claimed {names}")

    def _saw_begin(self, call: Call, begun: bool, before: Before) -> None:
        claimed: Claimed = call.args[0]
        self.history.say(call.who, f"begins {claimed.id}/{claimed.fence}: {begun}")
        self._check(call, [claimed] if begun else [], before)
        if begun:
            asked = self.history.asked[call.who, claimed.id]
            one = Begun(self.history.claim_of(claimed), asked, self.loop.time(), call.args[2])
            self.history.begun[claimed.id].append(one)

    def _saw_settle(self, call: Call, held: bool, before: Before) -> None:
        self._end(call, [call.args[:2]] if held else [], before, call.args[2])
        if not held:
            self.history.sights["settled in vain, the claim was lost"] += 1
            self.history.say(call.who, f"settles {call.args[0].id}/{call.args[0].fence} in vain")

    def _saw_decide(self, call: Call, result: None, before: Before) -> None:
        decisions: Iterable[tuple[Claimed, Settlement]] = call.args[0]
        held = [(claimed, what) for claimed, what in decisions if self._held(claimed, before)]
        self._end(call, held, before, call.args[1])

    def _saw_release(self, call: Call, result: None, before: Before) -> None:
        claims: Iterable[Claimed] = call.args[0]
        held = [claimed for claimed in claims if self._held(claimed, before)]
        if held:
            self.history.say(call.who, f"releases {' '.join(claimed.id for claimed in held)}")
        self._check(call, held, before)

    def _held(self, claimed: Claimed, before: Before) -> bool:
        status, fence = before.get(claimed.id, ("", 0))
        return status in HELD and fence == claimed.fence

    def _end(self, call: Call, ended: Iterable[tuple[Claimed, Settlement]], before: Before, now: datetime) -> None:
        ended = list(ended)
        self._check(call, [claimed for claimed, _ in ended], before)
        for claimed, what in ended:
            due = f" due {what.due}" if what.due else ""
            self.history.say(call.who, f"settles {claimed.id}/{claimed.fence} {what.status} {what.reason}{due}")
            claim = self.history.claim_of(claimed)
            self.history.settled[claimed.id].append(Settled(claim, what, call.who, self.loop.time(), now))
            self._effects(claim, what)

    def _effects(self, claim: Taken, what: Settlement) -> None:
        at, claimed = self.loop.time(), claim.claimed
        self.history.wanted.update((nudge.key, nudge) for nudge in what.plans)
        for attempt in self.history.attempts[claimed.nudge.key]:
            if attempt.begun is not None and attempt.begun.claim is claim:
                attempt.settled = True
        if what.unreachable and claimed.addresses:
            self.history.cut[spot_of(claimed.addresses[0])].append(at)
        if what.closes_until is not None and claimed.addresses:
            self.history.closed.append(Closed(claimed.addresses[0].lane, "", at, what.closes_until))

    def _check(self, call: Call, claims: Iterable[Claimed], before: Before) -> None:
        """Only who holds a claim changes its row, and nobody one that has its outcome."""
        fences = {claimed.id: claimed.fence for claimed in claims}
        for key, (status, fence) in before.items():
            row = self.store.tables.outbox.get(key)
            if row is None or row.status == status:
                continue
            if fences.get(key) != fence or status not in HELD:
                self.history.blame(f"{call.who} made {key} {row.status}, which was {status} and not its own")


@dataclass
class Link:
    """One process's connection: any method of the store, as that process meets it."""

    database: Database
    process: Process
    clock: Clock
    over: bool = False
    ambush: Callable[[], None] | None = None
    """Called when the process asks to write that it begins to send."""

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def call(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the store takes
            if self.over:
                raise asyncio.CancelledError
            if name == "begin":
                self._begins(args[0])
            if name == "release" and not args[0]:
                return None  # as the store itself: that takes no statement
            return await self._call(Call(self.process.name, name, args, named))

        return call

    def _begins(self, claimed: Claimed) -> None:
        history = self.database.history
        history.asked[self.process.name, claimed.id] = history.time()
        if self.ambush is not None:
            self.ambush()

    def _call(self, call: Call) -> Future[Any]:
        loop, faults = self.database.loop, self.database.faults
        future: Future[Any] = loop.create_future()
        fault = faults.of_database()
        longest = SLOW if fault == "slow database" else QUICK
        there, back = faults.chance.random() * longest, faults.chance.random() * longest

        def arrives() -> None:
            loop.call_later(back, self._answer, future, self._result(call, fault), context=loop.nobody)

        loop.call_later(there, arrives, context=loop.nobody)
        return future

    def _answer(self, future: Future[Any], result: object) -> None:
        if future.done() or self.process.is_ == "dead":
            return
        if isinstance(result, Exception):
            future.set_exception(result)
        else:
            future.set_result(result)

    def _result(self, call: Call, fault: Kind | None) -> object:
        if fault in ("not saved", "saved but not told"):
            self.database.history.say(call.who, f"{fault}: {call.name}")
        if fault == "not saved":
            return NotSaved("the connection broke")
        result = self.database.write(call)
        return NotSaved("the connection broke") if fault == "saved but not told" else result
