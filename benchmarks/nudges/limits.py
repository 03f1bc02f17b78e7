"""Fan-out at the limits that Slack and Teams set: how much of what is allowed is used, and how often it is too much."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

from benchmarks.nudges.crowd import Crowd, plan_due, plan_posts, populate, settle_down
from benchmarks.nudges.gate import ON_THE_WAY, USED, Gate, Limit, Limits
from benchmarks.nudges.platform import Reception, reception
from benchmarks.nudges.shift import from_morning
from benchmarks.nudges.workers import at_work
from benchmarks.report import Bound, Chapter, Promise
from bot.people import PlatformName
from tests.postgres import Postgres, running

SHARE, TOO_MANY = USED * 100, 0.1
"""Per cent of the allowed rate, at least; per cent of the messages refused, at most."""
SLACK = Limits(lane=(Limit(300, 60),), place=(Limit(1, 1),))
"""docs.slack.dev, "Rate limits": one message per second in a channel, and "several hundred" a minute in a workspace: we
take three hundred."""
TEAMS = Limits(lane=(Limit(50, 1),), place=(Limit(7, 1), Limit(8, 2), Limit(60, 30), Limit(1800, 3600)))
"""learn.microsoft.com, "Optimize your bot with rate limiting": per app and tenant, and per bot and conversation."""
LANE = "T0"
CHANNELS, POSTS = 5, 20
"""Channels for which something lies ready all the time, and how many messages each."""


@dataclass(frozen=True)
class Plan:
    """Seconds before the measurement, of it, and of the `Retry-After` that the platform then gives without reason."""

    settling: float = 3.0
    slack: float = 30.0
    teams: float = 20.0
    struck: float = 3.0
    workers: tuple[int, ...] = (1, 4)


QUICK = Plan(settling=2.0, slack=10.0, teams=5.0, workers=(4,))


@dataclass(frozen=True)
class Case:
    name: str
    platform: PlatformName
    limits: Limits
    seconds: float
    workers: int

    @property
    def lane(self) -> str:
        return f"{self.platform}/{LANE}"

    def __str__(self) -> str:
        return f"{self.name}, {self.workers} worker{'s' if self.workers > 1 else ''}"


@dataclass(frozen=True)
class Measured:
    """Messages per second; per cent refused; how often by a channel; how many came although told not to, or twice."""

    case: Case
    rate: float
    refused: float
    crowded: int
    early: int
    on_the_way: int
    doubled: int

    @property
    def share(self) -> float:
        return self.rate / self.case.limits.rate * 100

    @property
    def row(self) -> tuple[str, ...]:
        told = (f"{self.rate:.2f}", f"{self.case.limits.rate:.2f}", f"{self.share:.1f} %", f"{self.refused:.2f} %")
        return str(self.case), *told, f"{self.crowded}", f"{self.early}", f"{self.on_the_way}"

    @property
    def promises(self) -> Iterator[Promise]:
        yield Promise(f"{self.case}, of the allowed rate", self.share, Bound.AT_LEAST, SHARE, " %")
        yield Promise(f"{self.case}, refused for being too many", self.refused, Bound.AT_MOST, TOO_MANY, " %")
        yield Promise(f"{self.case}, sent before Retry-After", self.early, Bound.AT_MOST, 0)
        yield Promise(f"{self.case}, sent twice", self.doubled, Bound.AT_MOST, 0)


def measure(plan: Plan) -> Chapter:
    """The chapter about limits. About a minute and a half, which is how long the limits take."""
    with running(durable=True) as server:
        measured = [one for workers in plan.workers for one in _side_by_side(plan, workers, server)]
    header = ("", "sent/s", "allowed/s", "share", "refused", "by a channel", "too early", "on the way")
    promises = [promise for one in measured for promise in one.promises]
    return Chapter("Fan-out at the platforms' limits", _what(plan), [header, *(one.row for one in measured)], promises)


def _side_by_side(plan: Plan, workers: int, server: Postgres) -> list[Measured]:
    """Both platforms at once: each with workers and a database of its own, and Slack has little to do."""
    slack = Case("Slack", "slack", SLACK, plan.slack, workers)
    teams = Case("Teams", "teams", TEAMS, plan.teams, workers)
    filled = [(case, _filled(plan, case, server)) for case in (slack, teams)]
    return asyncio.run(_together(plan, filled))


async def _together(plan: Plan, filled: Sequence[tuple[Case, str]]) -> list[Measured]:
    return await asyncio.gather(*(_measured(plan, case, address) for case, address in filled))


async def _measured(plan: Plan, case: Case, address: str) -> Measured:
    gate, clock = Gate(case.limits), from_morning()
    async with reception(gate) as behind, at_work(case.workers, address, behind.url, case.platform, clock):
        rate, refused = await _steadily(plan, case, behind)
        gate.strike(case.lane, monotonic() + plan.struck)
        await asyncio.sleep(plan.struck * 2)
    doubled = sum(number - 1 for number in behind.keys.values())
    return Measured(case, rate, refused, gate.crowded, gate.early, gate.on_the_way, doubled)


def _filled(plan: Plan, case: Case, server: Postgres) -> str:
    """More than can be sent falls due at once: the platform is what is waited for."""
    enough = int(case.limits.rate * (plan.settling + case.seconds + plan.struck * 2) * 1.5)
    crowd = Crowd(persons=enough, tenants=1, platforms=(case.platform,))
    address = server.create()
    populate(address, crowd)
    plan_due(address, crowd, range(enough))
    plan_posts(address, crowd, CHANNELS, POSTS)
    settle_down(address)
    return address


async def _steadily(plan: Plan, case: Case, behind: Reception) -> tuple[float, float]:
    """Messages per second, and per cent refused, from when all is running."""
    async with asyncio.timeout(plan.settling * 10):
        await behind.arrived.wait()
    await asyncio.sleep(plan.settling)
    begun = monotonic()
    await asyncio.sleep(case.seconds)
    took = monotonic() - begun
    taken, refused = _since(behind.gate.taken, begun), _since(behind.gate.refused, begun)
    return taken / took, refused / max(taken + refused, 1) * 100


def _since(moments: Sequence[float], begun: float) -> int:
    return sum(moment >= begun for moment in moments)


def _what(plan: Plan) -> str:
    return (
        f"A server that holds an app to the documented limits, in any stretch of time, and to Retry-After. Slack: 300 "
        f"a minute in a workspace, 1 a second in a channel; Teams: 50 a second in a tenant, 7 in 1 s, 8 in 2 s, 60 in "
        f"30 s and 1,800 an hour in a conversation. More nudges are due at once than may be sent, for as many people "
        f"of one workspace or tenant, and {POSTS} posts for each of {CHANNELS} channels. 1 or 4 worker processes on "
        f"one PostgreSQL; the rate of {plan.slack:.0f} s (Teams: {plan.teams:.0f} s) counts. "
        f"At the end the platform refuses everything for {plan.struck:.0f} s. Too early: what arrived before the end "
        f"of a Retry-After, more than {ON_THE_WAY} s after it was told; on the way: within those."
    )
