"""Scenes around nudges themselves: what somebody asked of them, and what they can still ask."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event
from bot.people import Place
from bot.ports import Settlement
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle
from tests.flows.nudges import LEASE

Begun = tuple[str, str, Event, Place | None]

EASED = ("before, member", "over, member", "evaluated, member")
"""Where the nudges of one person are looked at: before they come, after they are of use, and with wishes made."""

AWAY = "2026-04-07:2026-04-20"


async def wished(circle: Circle) -> None:
    """Bo and Cas stopped being asked to share; Bo wants half of the reminders, is away, and has hours of his own."""
    bo, cas, *_ = circle.members
    for somebody, word, kind in ((bo, "stop", "share"), (cas, "stop", "share"), (bo, "less", "reminder")):
        await somebody.command(f"{word} {await row_of(circle, somebody, kind)}")
    await bo.command("pause")
    await bo.press("weeks", "2")
    await bo.submit("away", first="2026-07-06", last="2026-07-24")
    await bo.submit("hours", opens="9:30", closes="16:00")
    await _left_out(circle, bo)


async def _left_out(circle: Circle, bo: Somebody) -> None:
    """What is due to Bo now is dropped, because he is away; the others' is left as it is."""
    me, store, now = (await bo.known()).id, circle.world.store, circle.world.clock.at
    for claimed in await store.claim(now, "worker", 100, LEASE):
        mine = claimed.nudge.recipient == me
        ends = Settlement("dropped", "why-away") if mine else Settlement("planned", "", due=claimed.nudge.due)
        await store.settle(claimed, ends, now)


async def row_of(circle: Circle, somebody: Somebody, kind: str) -> str:
    """The row of this person's first nudge of a kind; "nowhere" when they have none."""
    assert isinstance(circle.world.store, MemoryStore)
    me = (await somebody.known()).id
    rows = sorted(circle.world.store.tables.outbox.values(), key=lambda row: row.nudge.due)
    return next((row.nudge.key for row in rows if (row.nudge.recipient, row.nudge.kind) == (me, kind)), "nowhere")


async def about_nudges(name: str, circle: Circle, somebody: Somebody) -> list[Begun]:
    """The conversations about nudges, and the nudges that are about nudges."""
    found: list[Begun] = [
        ("digest", circle.session(), Elapsed("digest"), None),
        ("muted", f"{circle.id}:share", Elapsed("muted"), None),
        ("timetable", circle.id, Commanded("calendar", circle.id), None),
    ]
    if name in EASED:
        for kind in ("share", "reminder", "ready"):
            row = await row_of(circle, somebody, kind)
            found += [("easing", row, Commanded(word, row), None) for word in ("later", "less", "stop")]
        found.append(("returning", AWAY, Elapsed("back"), None))
        found += BY_ONESELF
    return found


BY_ONESELF: tuple[Begun, ...] = (
    ("easing", "", Commanded("stop"), None),
    ("easing", "nowhere", Commanded("later", "nowhere"), None),
    ("pausing", "", Commanded("pause"), None),
    ("timetable", "", Commanded("calendar"), None),
    ("settings", "", Commanded("settings"), None),
    ("why", "", Commanded("why"), None),
)
