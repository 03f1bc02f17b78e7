"""What a nudge says when its moment comes, through the very door that the dispatcher uses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.nudges.nudge import Nudge
from bot.people import Channel, Person
from bot.ports import Claimed, Settlement
from bot.runtime import Prepared, Silent
from scheduling.judging import Bench
from tests.fakes.world import Holidays, World
from tests.flows.telling import told_to


async def prepared(world: World, to: Person | Channel, kind: str, flow: str, subject: str) -> Prepared | Silent:
    nudge = Nudge(
        key=f"{to.id}/{kind}/{subject}",
        organisation=to.organisation,
        recipient=to.id,
        kind=kind,
        flow=flow,
        subject=subject,
        due=world.clock.at,
        to_channel=isinstance(to, Channel),
    )
    return await world.runtime.prepare(Claimed("claim", nudge, 1, 1, to, ()))


async def said(world: World, to: Person | Channel, kind: str, flow: str, subject: str) -> str:
    """The words of a nudge, or the reason for its silence."""
    ready = await prepared(world, to, kind, flow, subject)
    return ready.reason if isinstance(ready, Silent) else told_to(ready.message, to.reader)


LEASE = timedelta(minutes=1)


async def delivered(world: World) -> Mapping[str, Prepared | Silent]:
    """Delivers all that is due as the dispatcher does, but for the rules, and gives it by the keys of the nudges.

    Each recipient gets one at a time, so this takes as many rounds as somebody has nudges.
    """
    done: dict[str, Prepared | Silent] = {}
    while claimed := await world.store.claim(world.clock.at, "worker", 100, LEASE):
        for one in claimed:
            done[one.nudge.key] = await _delivered(world, one)
    return done


async def _delivered(world: World, claimed: Claimed) -> Prepared | Silent:
    now, ready = world.clock.at, await world.runtime.prepare(claimed)
    if isinstance(ready, Silent):
        await world.store.settle(claimed, Settlement("dropped", ready.reason), now)
    else:
        assert await world.store.begin(claimed, ready.conversation, now, LEASE)
        await world.store.settle(claimed, Settlement("sent", claimed.nudge.because), now)
    return ready


async def judged(world: World) -> Mapping[str, Prepared | Silent | Settlement]:
    """Delivers all that is due as the dispatcher does, the rules included; by the keys of the nudges."""
    done: dict[str, Prepared | Silent | Settlement] = {}
    bench = Bench(Holidays())
    while claimed := await world.store.claim(world.clock.at, "worker", 100, LEASE):
        for one in claimed:
            settled = bench.judge(one, world.clock.at)
            if settled is None:
                done[one.nudge.key] = await _delivered(world, one)
            else:
                done[one.nudge.key] = settled
                await world.store.settle(one, settled, world.clock.at)
    return done


async def arrived(world: World, kind: str) -> list[str]:
    """The recipients of what the rules let through of this kind, by the part of its key that says what it is."""
    return [
        key.split("/")[0]
        for key, one in (await judged(world)).items()
        if key.split("/")[1] == kind and isinstance(one, Prepared)
    ]
