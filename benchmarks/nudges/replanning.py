"""A session moves, and with it its nudges, in the same transaction: in one large network, and in a thousand at once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import psycopg

from benchmarks.nudges.crowd import MORNING, Crowd, populate, settle_down
from benchmarks.nudges.networks import Recorder, moves, network, people, recorder
from benchmarks.nudges.shift import Instant, from_morning, on_shift
from benchmarks.report import Bound, Chapter, Promise
from bot.facts import NetworkPublished, SessionMoved
from bot.network.model import Network
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge
from bot.nudges.replan import Kept, difference, status_of
from bot.people import Person
from bot.planning import Planner
from storage import migrate
from tests.postgres import running

LONGEST = 100.0
"""Milliseconds, for one network."""
PLANNED = b"SELECT count(*) FROM outbox"


@dataclass(frozen=True)
class Plan:
    """One network of so many members and sessions, moved so often; and so many of the usual size."""

    members: int = 15
    sessions: int = 10
    moves: int = 40
    networks: int = 1_000
    usual_members: int = 12
    usual_sessions: int = 5
    at_once: int = 32


QUICK = Plan(moves=6, networks=50)


@dataclass(frozen=True)
class Once:
    """Milliseconds of the median replanning: the calendar alone, and as a commit on each database."""

    nudges: int
    pure: float
    sqlite: float
    postgres: float


@dataclass(frozen=True)
class Many:
    """Seconds for publishing all networks, and for a session moved in each; and the nudges that there are."""

    published: float
    moved: float
    nudges: int


def measure(plan: Plan) -> Chapter:
    """The chapter about replanning. About a minute."""
    with running(durable=True) as server, TemporaryDirectory(prefix="kring-bench-") as name:
        nudges, pure, on_sqlite = asyncio.run(_on(f"sqlite:///{Path(name) / 'kring.db'}", plan))
        _, _, on_postgres = asyncio.run(_on(server.create(), plan))
        many = asyncio.run(_many(server.create(), plan))
    once = Once(nudges, pure, on_sqlite, on_postgres)
    return Chapter("Replanning", _what(plan, once), _table(plan, once, many), list(_promises(once)))


def _table(plan: Plan, once: Once, many: Many) -> list[tuple[str, ...]]:
    a_move = many.moved / plan.networks * 1000
    return [
        ("medians", ""),
        ("the calendar alone", f"{once.pure:.1f} ms"),
        ("committed on SQLite", f"{once.sqlite:.1f} ms"),
        ("committed on PostgreSQL", f"{once.postgres:.1f} ms"),
        (f"{plan.networks:,} networks published, {many.nudges:,} nudges planned", f"{many.published:.1f} s"),
        (f"a session moved in each of {plan.networks:,} at once", f"{many.moved:.1f} s"),
        ("… for each network", f"{a_move:.1f} ms"),
    ]


def _promises(once: Once) -> Iterable[Promise]:
    for name, took in (("the calendar alone", once.pure), ("SQLite", once.sqlite), ("PostgreSQL", once.postgres)):
        yield Promise(f"a session moved, {name}", took, Bound.UNDER, LONGEST, " ms")


async def _on(address: str, plan: Plan) -> tuple[int, float, float]:
    """How many nudges one network has; milliseconds of its replanning, purely and as a commit on this database."""
    migrate(address)
    async with on_shift(address, Instant(), from_morning()) as shift:
        facilitator, *members = await people(shift.store, plan.members + 1)
        made = network("one", facilitator, members, plan.sessions)
        writes = recorder(shift.store, shift.runtime.planner)
        await writes.record(facilitator, NetworkPublished(made))
        facts = list(islice(moves(made, plan.sessions // 2), plan.moves))
        nudges, pure = _purely(shift.runtime.planner, made, facilitator, facts)
        return nudges, pure, await _committed(writes, facilitator, facts)


def _purely(planner: Planner, made: Network, facilitator: Person, facts: Iterable[SessionMoved]) -> tuple[int, float]:
    leads = Party(facilitator.id, facilitator.reader.timezone, facilitator.country)
    took, wanted = [], planner.network(Circle(made, leads))
    for fact in facts:
        kept = [_kept(number, nudge) for number, nudge in enumerate(wanted)]
        sessions = tuple(fact.session if one.id == fact.session.id else one for one in fact.network.sessions)
        now = Circle(Network(**(vars(fact.network) | {"sessions": sessions})), leads)
        begun = perf_counter()
        wanted = planner.network(now)
        changes = difference(kept, wanted, MORNING)
        took.append((perf_counter() - begun) * 1000)
        assert changes.move
    return len(wanted), median(took)


def _kept(number: int, nudge: Nudge) -> Kept:
    """The nudge as a row that nobody touched since."""
    moment = nudge.moment, nudge.expires, nudge.flow, nudge.chosen
    return Kept(f"{number}", nudge.key, status_of(nudge), f"why-{nudge.kind}", *moment)


async def _committed(writes: Recorder, facilitator: Person, facts: Iterable[SessionMoved]) -> float:
    """Milliseconds of the median commit."""
    took = []
    for fact in facts:
        begun = perf_counter()
        await writes.record(facilitator, fact)
        took.append((perf_counter() - begun) * 1000)
    return median(took)


async def _many(address: str, plan: Plan) -> Many:
    crowd = Crowd(persons=plan.networks * (plan.usual_members + 1))
    populate(address, crowd)
    clock = from_morning()
    async with on_shift(address, Instant(), clock) as shift:
        writes = recorder(shift.store, shift.runtime.planner)
        made = [_usual(crowd, plan, number) for number in range(plan.networks)]
        published = [(person, NetworkPublished(one)) for person, one in made]
        took = await _all(writes, published, plan.at_once)
        await asyncio.to_thread(settle_down, address)
        moved = [(person, next(moves(one, 2))) for person, one in made]
        took_again = await _all(writes, moved, plan.at_once)
    return Many(took, took_again, await _counted(address))


def _usual(crowd: Crowd, plan: Plan, number: int) -> tuple[Person, Network]:
    """A network of its own people, from as many organisations."""
    first = number * (plan.usual_members + 1)
    facilitator, *members = (crowd.person(one) for one in range(first, first + plan.usual_members + 1))
    return facilitator, network(f"network{number}", facilitator, members, plan.usual_sessions)


async def _all(
    writes: Recorder, facts: Iterable[tuple[Person, NetworkPublished | SessionMoved]], at_once: int
) -> float:
    """Seconds until all are committed, so many under way at any moment."""
    queue = iter(facts)

    async def some() -> None:
        for person, fact in queue:
            await writes.record(person, fact)

    begun = perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(some())
    return perf_counter() - begun


async def _counted(address: str) -> int:
    async with await psycopg.AsyncConnection.connect(address) as connection:
        row = await (await connection.execute(PLANNED)).fetchone()
    assert row is not None
    return int(row[0])


def _what(plan: Plan, once: Once) -> str:
    return (
        f"A network of {plan.members} people and {plan.sessions} sessions, {once.nudges:,} nudges in all; its fifth "
        f"session is moved by a week and back, {plan.moves} times. Pure: everything that the calendar wants, compared "
        f"with what is planned. Committed: the fact, the session, the nudges that move and those that tell everybody, "
        f"on the disk. Then {plan.networks:,} networks of {plan.usual_members} people and {plan.usual_sessions} "
        f"sessions on PostgreSQL: the second session of each is moved, {plan.at_once} at once."
    )
