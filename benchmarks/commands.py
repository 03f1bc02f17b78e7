"""A signed slash command, answered after its durable write: Kring beside the bare handler, on the same database."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, func, select, table

from benchmarks import bare, servers
from benchmarks.figures import Pair, Round, Summary, p99_ratio, rate_ratio, summary
from benchmarks.payloads import Request, command, signed
from benchmarks.report import Bound, Chapter, Promise
from benchmarks.volley import WrongAnswer, volley
from benchmarks.workspace import Workspace, open_workspace
from storage.engine import url_of
from tests.postgres import running as running_postgres

SHARE, SLOWER = 0.6, 3.0
GENTLY = 10
"""People at once where nothing is measured."""


@dataclass(frozen=True)
class Plan:
    """How much is measured: so many pairs of rounds, each of so many requests, by so many people."""

    pairs: int = 9
    requests: int = 1000
    at_once: int = 50
    people: int = 200


QUICK = Plan(pairs=3, requests=500)


@dataclass(frozen=True)
class Database:
    """Where both servers write, each into a database of its own on the same disk."""

    name: str
    kring: str
    bare: str


@dataclass(frozen=True)
class Compared:
    """What was measured on one database. `strangers` is a round of people whom Kring met for the first time."""

    database: str
    pairs: tuple[Pair, ...]
    strangers: Round

    @property
    def promises(self) -> tuple[Promise, ...]:
        rate, p99 = rate_ratio(self.pairs), p99_ratio(self.pairs)
        return (
            Promise(f"{self.database}, requests per second, Kring / bare", rate, Bound.AT_LEAST, SHARE),
            Promise(f"{self.database}, p99, Kring / bare", p99, Bound.UNDER, SLOWER),
        )

    @property
    def rows(self) -> Iterator[tuple[str, ...]]:
        yield _row(f"{self.database}, bare", summary([pair.bare for pair in self.pairs]))
        yield _row(f"{self.database}, Kring", summary([pair.kring for pair in self.pairs]))
        yield _row(f"{self.database}, Kring, strangers", summary([self.strangers]))


@dataclass
class Target:
    """A server that takes slash commands. `sent` counts what it was asked: each must be in `table` of `database`."""

    url: str
    database: str
    table: str
    answers_with: bytes
    sent: int = 0

    def good(self, body: bytes) -> bool:
        return self.answers_with in body


@dataclass(frozen=True)
class Caller:
    """Sends `/kring ready` in the name of people, each time with a trigger that nobody used before."""

    workspace: Workspace
    secret: str

    async def call(self, target: Target, people: Sequence[str], requests: int, at_once: int) -> Round:
        """A round of requests by these people in turn. Raises `WrongAnswer`, `TimeoutError`."""
        made = [self._request(user) for user in islice(cycle(people), requests)]
        target.sent += requests
        return await volley(f"{target.url}/slack/events", made, at_once, target.good)

    def _request(self, user: str) -> Request:
        trigger = secrets.token_hex(12)
        return signed(self.secret, command("ready", user, trigger, self.workspace.respond(trigger)))


def measure(plan: Plan) -> Chapter:
    """The chapter about slash commands. About a minute and a half."""
    compared = []
    for place in (on_sqlite, on_postgres):
        with place() as (database, directory):
            compared.append(asyncio.run(_compare(plan, database, directory)))
    header = ("medians of the rounds", "requests/s", "p50 ms", "p99 ms")
    rows = [row for one in compared for row in one.rows]
    promises = [promise for one in compared for promise in one.promises]
    return Chapter("A signed /kring ready, answered after its durable write", _what(plan), [header, *rows], promises)


@contextmanager
def on_sqlite() -> Iterator[tuple[Database, Path]]:
    with TemporaryDirectory(prefix="kring-bench-") as name:
        yield Database("SQLite", f"sqlite:///{name}/kring.db", f"sqlite:///{name}/bare.db"), Path(name)


@contextmanager
def on_postgres() -> Iterator[tuple[Database, Path]]:
    with TemporaryDirectory(prefix="kring-bench-") as name, running_postgres(durable=True) as server:
        yield Database("PostgreSQL", server.create(), server.create()), Path(name)


async def _compare(plan: Plan, database: Database, directory: Path) -> Compared:
    known, strangers = _people("U0KNOWN", plan.people), _people("U0NEW", plan.people)
    async with open_workspace() as workspace:
        caller = Caller(workspace, secrets.token_hex(16))
        async with _both(database, caller, directory) as (other, kring):
            for target in (other, kring):
                await caller.call(target, known, plan.people, GENTLY)
                await caller.call(target, known, plan.requests, plan.at_once)
            pairs = [await _pair(caller, plan, known, other, kring) for _ in range(plan.pairs)]
            met = await caller.call(kring, strangers, plan.people, plan.at_once)
    for target in (other, kring):
        _all_written(target)
    return Compared(database.name, tuple(pairs), met)


async def _pair(caller: Caller, plan: Plan, people: Sequence[str], other: Target, kring: Target) -> Pair:
    first = await caller.call(other, people, plan.requests, plan.at_once)
    return Pair(first, await caller.call(kring, people, plan.requests, plan.at_once))


@asynccontextmanager
async def _both(database: Database, caller: Caller, directory: Path) -> AsyncIterator[tuple[Target, Target]]:
    slack = slack_settings(caller.workspace, caller.secret)
    kring = kring_settings(database.kring) | slack
    servers.run([servers.KRING, "migrate"], kring, directory)
    bare_command = [sys.executable, "-m", "benchmarks.bare"]
    bare_settings = slack | {"BARE_DATABASE_URL": database.bare}
    async with (
        servers.running(bare_command, bare_settings, directory, "/healthz") as one,
        servers.running([servers.KRING, "serve"], kring, directory, "/readyz") as two,
    ):
        yield (
            Target(one.url, database.bare, bare.noted.name, bare.ANSWER.encode()),
            Target(two.url, database.kring, "events", b'"action_id"'),
        )


def slack_settings(workspace: Workspace, secret: str) -> dict[str, str]:
    """One workspace, reached on loopback; its token is made up here."""
    token = f"xoxb-{secrets.token_hex(8)}"
    return {"SLACK_SIGNING_SECRET": secret, "SLACK_BOT_TOKEN": token, "SLACK_API_URL": workspace.api}


def kring_settings(database: str) -> dict[str, str]:
    """The program as it comes, on a free port."""
    return {"KRING_DATABASE_URL": database, "KRING_PORT": "0"}


def _people(prefix: str, number: int) -> list[str]:
    return [f"{prefix}{index}" for index in range(number)]


def _all_written(target: Target) -> None:
    """Raises `WrongAnswer` when a command that was answered isn't in the database."""
    written = rows_in(target.database, target.table)
    if written != target.sent:
        raise WrongAnswer(f"{target.sent} commands were answered, {written} written")


def rows_in(database: str, name: str) -> int:
    """How many rows a table has now."""
    engine = create_engine(url_of(database))
    with engine.connect() as connection:
        found = connection.scalar(select(func.count()).select_from(table(name)))
    engine.dispose()
    return found or 0


def _row(name: str, figures: Summary) -> tuple[str, ...]:
    return name, f"{figures.rate:,.0f}", f"{figures.p50 * 1000:.1f}", f"{figures.p99 * 1000:.1f}"


def _what(plan: Plan) -> str:
    return (
        f"`kring serve` beside a bare handler: slack-bolt's AsyncApp (signature check, process_before_response) under "
        f"the same Starlette and uvicorn, doing one INSERT and one COMMIT through SQLAlchemy's async Core. Each server "
        f"is a process of its own with a database of its own on the same disk, every commit synced: PostgreSQL with "
        f"fsync through psycopg, a pool of {bare.CONNECTIONS} connections on both sides; SQLite in WAL mode "
        f"with synchronous=FULL, the bare one through aiosqlite on one connection, which is its fastest. "
        f"{plan.people} known people in turn, {plan.at_once} at once, a fresh trigger_id each; {plan.pairs} pairs of "
        f"rounds of {plan.requests:,} requests, bare and Kring in turn, after a warm-up. Ratios are medians over the "
        f"pairs. Afterwards every answered command was found in the database. 'Strangers': {plan.people} people whom "
        f"Kring never met before, in one round; nothing is promised about them."
    )
