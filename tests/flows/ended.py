"""A network that is over: what its people want to come next, and what is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bot.events import Submitted
from bot.network.model import Network
from bot.queries import NetworkBy
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered
from tests.flows.telling import told

SIX = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")
DATE = {"date": "2026-09-10", "time": "14:00", "minutes": "90", "place": "Zaal 3"}


async def over(locale: str = "nl") -> Circle:
    """Just after the last session."""
    circle = await a_circle(*SIX, locale=locale)
    await delivered(circle.world)
    await circle.until_after(3, minutes=5)
    return circle


async def network_of(circle: Circle) -> Network:
    query = NetworkBy(circle.id)
    found: Network = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    return found


async def person(somebody: Somebody) -> str:
    return (await somebody.known()).id


async def decides(circle: Circle, choice: str, owner: Somebody, **rest: str) -> str:
    await circle.an.command(f"decide {circle.id}")
    values = {"owner": await person(owner), **rest}
    return told(await circle.an.do(Submitted(choice, values), circle.an.last[-1].ref))


async def planned(circle: Circle, session: str = "") -> Mapping[str, int]:
    """What is still to come, of each kind how much; because of one session, if it is named."""
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    rows = [row.nudge for row in store.tables.outbox.values() if row.status == "planned"]
    return Counter(nudge.kind for nudge in rows if session in ("", nudge.session))
