"""Somebody who got a nudge: which one, what they were offered, and what they ask for since."""

from __future__ import annotations

from bot.nudges.wishes import Wishes
from bot.ports import Reply
from bot.queries import MyWishes
from bot.views import Button
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered


async def got(circle: Circle, somebody: Somebody, kind: str = "rsvp") -> str:
    """Delivers what is due; the row of the nudge of this kind that this person got."""
    me = (await somebody.known()).id
    done = await delivered(circle.world)
    return next(key for key in done if key.startswith(f"{me}/{kind}/"))


async def a_week_before(*names: str) -> Circle:
    """Everybody has just been asked whether they come to session 1: Tuesday March 31, 14:00, a week before it."""
    circle = await a_circle(*names)
    await circle.until_after(1, days=-7, hours=-2)
    return circle


async def wishes_of(somebody: Somebody) -> Wishes:
    answers = await somebody.world.store.ask(await somebody.known(), [MyWishes()])
    wishes: Wishes = answers[MyWishes()]
    return wishes


def rows(circle: Circle) -> dict[str, Row]:
    assert isinstance(circle.world.store, MemoryStore)
    return circle.world.store.tables.outbox


def offered(reply: Reply) -> list[str]:
    """The moments among the buttons."""
    sections = reply.message.sections if reply.message else ()
    controls = [control for section in sections for control in section.controls]
    return [control.value for control in controls if isinstance(control, Button) and control.action == "at"]
