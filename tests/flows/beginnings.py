"""What the stories about a network's beginning have in common."""

from __future__ import annotations

from bot.people import Channel, Place
from bot.ports import Reply
from bot.views import Choice
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle

ROOM = Place("web", "linde", "c-kring", "#kring")
LONG = "x" * 2000


async def its_channel(circle: Circle, somebody: Somebody) -> Channel:
    """The channel of the network's posts, linked by somebody who is in it."""
    await somebody.command("channel", place=ROOM)
    await somebody.press("link", "network")
    await somebody.press("network", circle.id)
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    return next(one for one in store.tables.channels.values() if one.place == ROOM)


async def leave(circle: Circle, somebody: Somebody) -> None:
    await somebody.command(f"network {circle.id}")
    await somebody.press("leave")
    await somebody.press("leave-surely")


def options(reply: Reply, action: str) -> dict[str, str]:
    """What a menu offers: label, value."""
    sections = reply.message.sections if reply.message else ()
    menus = [one for part in sections for one in part.controls if isinstance(one, Choice) and one.action == action]
    return {getattr(option.label, "text", ""): option.value for menu in menus for option in menu.options}
