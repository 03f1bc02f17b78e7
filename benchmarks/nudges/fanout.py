"""How fast due nudges go out to a platform without limits: Kring beside two job queues on the same PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.nudges import rivals
from benchmarks.nudges.crowd import MORNING, Crowd, plan_due, populate, remember, settle_down
from benchmarks.nudges.rivals import Work
from benchmarks.nudges.shift import SAID, Instant, alike, from_morning, on_shift, really
from benchmarks.report import Bound, Chapter, Promise
from bot.events import Ref
from bot.nudges.nudge import Nudge
from bot.ports import Claimed, Commit, Outcome, Parcel
from bot.runtime import Prepared, Runtime
from storage import SqlStore
from tests.postgres import Postgres, database_of, running

AHEAD = 1.0
PEOPLE = Crowd(persons=20_000)
"""More than nudges in all rounds: nobody gets two on one day."""


@dataclass(frozen=True)
class Plan:
    """So many rounds; in each so many nudges through each queue, with `prepare` fewer ones."""

    rounds: int = 3
    alone: int = 4_000
    whole: int = 2_000
    procrastinate: int = 1_000

    @property
    def each(self) -> int:
        """Nudges of one round."""
        return self.alone + self.whole


QUICK = Plan(rounds=1, alone=1_000, whole=500, procrastinate=300)


@dataclass(frozen=True)
class Rates:
    """Nudges per second of each queue in one round."""

    kring: float
    pgqueuer: float
    procrastinate: float


@dataclass(frozen=True)
class Houses:
    """A database for each, full of the same people."""

    kring: str
    pgqueuer: str
    procrastinate: str


def measure(plan: Plan) -> Chapter:
    """The chapter about fan-out. About two minutes."""
    with running(durable=True) as server:
        houses = _houses(server)
        alone, whole = asyncio.run(_rounds(plan, houses))
    return Chapter(
        "Fan-out to a platform without limits",
        _what(plan),
        [
            ("nudges per second, medians of the rounds", "queue alone", "with prepare"),
            *_rows(alone, whole),
        ],
        [
            *_promises("queue alone", alone),
            *_promises("with prepare", whole),
        ],
    )


def _houses(server: Postgres) -> Houses:
    people = server.create()
    populate(people, PEOPLE)
    remember(people, PEOPLE)
    settle_down(people)
    return Houses(*(server.create(database_of(people)) for _ in range(3)))


async def _rounds(plan: Plan, houses: Houses) -> tuple[list[Rates], list[Rates]]:
    alone, whole = [], []
    for start in range(0, plan.rounds * plan.each, plan.each):
        alone.append(await _round(plan, houses, range(start, start + plan.alone), real=False))
        whole.append(await _round(plan, houses, range(start + plan.alone, start + plan.each), real=True))
    return alone, whole


async def _round(plan: Plan, houses: Houses, numbers: range, *, real: bool) -> Rates:
    """All three in turn, with nudges for the people who have these numbers."""
    kring = await _kring(houses.kring, numbers, real=real)
    pgqueuer = await _rival(rivals.pgqueuer, houses.pgqueuer, numbers, real=real)
    fewer = numbers[: plan.procrastinate]
    procrastinate = await _rival(rivals.procrastinated, houses.procrastinate, fewer, real=real)
    return Rates(kring, pgqueuer, procrastinate)


async def _kring(address: str, numbers: range, *, real: bool) -> float:
    await asyncio.to_thread(plan_due, address, PEOPLE, numbers)
    platform = Instant()
    async with on_shift(address, platform, from_morning(), really if real else alike) as shift:
        begun = perf_counter()
        handled = await shift.dispatcher.drain()
        took = perf_counter() - begun
    assert handled == platform.handed == len(numbers)
    return len(numbers) / took


async def _rival(
    run: Callable[[str, range, Work], Awaitable[float]], address: str, numbers: range, *, real: bool
) -> float:
    platform = Instant()
    async with on_shift(address, platform, from_morning()) as shift:
        work = Whole(shift.store, shift.runtime, platform) if real else Alone(platform)
        took = await run(address, numbers, work)
    assert platform.handed == len(numbers)
    return len(numbers) / took


@dataclass(frozen=True)
class Alone:
    """A job that hands over what Kring hands over, and nothing else."""

    platform: Instant

    async def __call__(self, number: int) -> None:
        await self.platform.deliver(Parcel(f"{number}", PEOPLE.address(number), PEOPLE.person(number), SAID, Ref("")))


@dataclass(frozen=True)
class Whole:
    """A job that does with one nudge what Kring does: prepares it, keeps the conversation it opens, hands it over.

    It is spared what Kring does besides: finding the person and their addresses, the rules, a lease that another worker
    would respect.
    """

    store: SqlStore
    runtime: Runtime
    platform: Instant

    async def __call__(self, number: int) -> None:
        claimed = self._claimed(number)
        prepared = await self.runtime.prepare(claimed)
        assert isinstance(prepared, Prepared)
        assert prepared.conversation is not None
        person = PEOPLE.person(number)
        kept = Commit(claimed.nudge.key, person, self.runtime.clock.now(), prepared.conversation)
        assert await self.store.commit(kept) is Outcome.DONE
        parcel = Parcel(claimed.nudge.key, claimed.addresses[0], person, prepared.message, prepared.ref)
        await self.platform.deliver(parcel)

    def _claimed(self, number: int) -> Claimed:
        person, subject = PEOPLE.person(number), f"due{number}"
        key = f"{person.organisation}/{person.id}/ready/{subject}"
        nudge = Nudge(key, person.organisation, person.id, "ready", "readiness", subject, MORNING)
        return Claimed(f"{number}", nudge, 1, 0, person, (PEOPLE.address(number),))


def _rows(alone: Sequence[Rates], whole: Sequence[Rates]) -> Iterator[tuple[str, ...]]:
    for name in ("kring", "pgqueuer", "procrastinate"):
        rates = (f"{median(getattr(one, name) for one in rounds):,.0f}" for rounds in (alone, whole))
        yield NAMES[name], *rates


NAMES = {"kring": "Kring", "pgqueuer": "PgQueuer", "procrastinate": "procrastinate"}


def _promises(what: str, rounds: Sequence[Rates]) -> Iterator[Promise]:
    for name in ("pgqueuer", "procrastinate"):
        ratio = median(one.kring / getattr(one, name) for one in rounds)
        yield Promise(f"{what}, nudges per second, Kring / {NAMES[name]}", ratio, Bound.AT_LEAST, AHEAD)


def _what(plan: Plan) -> str:
    return (
        f"Nudges that are due, until the last outcome is committed, by one process on a durable PostgreSQL: Kring's "
        f"dispatcher, PgQueuer (one consumer, batches of {rivals.BATCH}, no limit on tasks) and "
        f"procrastinate (concurrency {rivals.CONCURRENCY}, a connection for each), in turn, {plan.rounds} rounds of "
        f"{plan.alone:,} nudges ({plan.procrastinate:,} for procrastinate). Queue alone: the same message for "
        f"everybody, handed to the same platform, which takes all at once. With prepare ({plan.whole:,} nudges): the "
        f"real flow's message from facts as they are now, and the conversation that it opens is stored. Kring also "
        f"judges each nudge, finds its reader's addresses, and commits `sending` before handing it over; PgQueuer "
        f"commits outcomes in batches. Ratios are medians over the rounds."
    )
