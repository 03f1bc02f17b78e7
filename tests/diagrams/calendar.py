"""Scenes of the calendar's own rows: what members, their manager and the facilitator get, and a session that moves."""

from __future__ import annotations

from bot.events import Commanded, Elapsed
from tests.diagrams.wishes import Begun
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle

ONLINE = "https://video.example.org/zorg"
SINCE = "20260407000000"
"""On the morning of the first session, when there was somebody more."""


async def going_online(circle: Circle) -> None:
    """Half an hour before session 1; Bo said that he comes."""
    bo = circle.members[0]
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "yes")
    await circle.until_after(1, hours=-2.5)


async def a_manager(circle: Circle) -> Somebody:
    """Mia leads Dee's team."""
    mia = await circle.world.somebody("Mia", roles=["manager"])
    await mia.command("channel", place=TEAM)
    await mia.press("link", "team")
    return mia


def of_rows(circle: Circle) -> list[Begun]:
    session = circle.session()
    return [
        ("attending", session, Elapsed("rsvp"), None),
        ("attending", session, Elapsed("turnout"), None),
        ("readiness", "", Elapsed("ready"), None),
        ("joining", session, Elapsed("link"), None),
        ("results", session, Elapsed("results"), None),
        ("supporting", circle.id, Elapsed("support"), None),
        ("supporting", circle.id, Elapsed("interest"), None),
        ("announcing", f"moved:{session}", Elapsed("change"), None),
        ("announcing", f"people:{circle.id}:{SINCE}:7:nobody:Tom", Elapsed("change"), None),
        ("moving", circle.session(2), Commanded("move", circle.session(2)), None),
    ]
