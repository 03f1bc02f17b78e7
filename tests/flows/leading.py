"""How people come to facilitate a network in mid-course: they are asked, and say yes."""

from __future__ import annotations

from bot.events import Ref
from bot.ports import Reply
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle
from tests.flows.nudges import delivered


async def request(somebody: Somebody) -> Ref:
    """What they were asked last about facilitating, once it was delivered."""
    store, me = somebody.world.store, (await somebody.known()).id
    assert isinstance(store, MemoryStore)
    rows = (row for row in store.tables.outbox.values() if row.nudge.recipient == me)
    last = [row for row in rows if row.nudge.flow == "accepting"][-1]
    if last.status == "planned":
        await delivered(somebody.world)
    return Ref("accepting", last.nudge.subject)


async def says(somebody: Somebody, answer: str = "yes") -> Reply:
    """They answer what they were asked."""
    return await somebody.press(answer, ref=await request(somebody))


async def leads_too(circle: Circle, somebody: Somebody) -> Reply:
    """An asks somebody to facilitate it too, and they do."""
    await circle.an.command(f"handover {circle.id}")
    await circle.an.submit("beside", who=somebody.account.user)
    return await says(somebody)
