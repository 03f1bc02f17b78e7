"""Many stop a kind of nudge: the facilitator hears how many, never who."""

from bot.ports import Reply
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered
from tests.flows.telling import told

WAYS = ("later", "less", "stop")


async def a_week_before(*names: str) -> Circle:
    """Everybody has just been asked whether they come to session 1: Tuesday March 31, 14:00, a week before it."""
    circle = await a_circle(*names)
    await circle.until_after(1, days=-7, hours=-2)
    return circle


def rows(circle: Circle) -> dict[str, Row]:
    assert isinstance(circle.world.store, MemoryStore)
    return circle.world.store.tables.outbox


async def test_when_more_than_a_fifth_stopped_a_kind_the_facilitator_hears_the_number() -> None:
    """One of six isn't more than a fifth; two of six are, and only in four weeks."""
    circle = await a_week_before("Bo", "Cas", "Dee", "Els", "Fien", "Gus")
    bo, cas, dee, *_ = circle.members
    done = await delivered(circle.world)
    people = [(await who.known()).id for who in (bo, cas, dee)]
    bos, cass, dees = (next(key for key in done if key.startswith(f"{person}/rsvp/")) for person in people)
    await bo.command(f"stop {bos}")
    assert not [row for row in rows(circle).values() if row.nudge.kind == "muted"]
    await cas.command(f"stop {cass}")
    (alarm,) = [row.nudge for row in rows(circle).values() if row.nudge.kind == "muted"]
    assert (alarm.recipient, alarm.subject) == ((await circle.an.known()).id, f"{circle.id}:rsvp")
    await dee.command(f"stop {dees}")
    assert len([row for row in rows(circle).values() if row.nudge.kind == "muted"]) == 1, "once a month"
    circle.world.clock.move(days=1)
    (ready,) = [ready for key, ready in (await delivered(circle.world)).items() if "/muted/" in key]
    assert isinstance(ready, Prepared)
    said = told(Reply(await circle.an.known(), ready.ref, ready.message))
    assert "stopten 3 van de 6 deelnemers een soort bericht" in said
    assert not [name for name in ("Bo", "Cas") if name in said]


async def test_in_a_small_circle_nobody_hears_that_somebody_stopped() -> None:
    """Of four, or of one alone, one could guess who it was."""
    circle = await a_week_before("Bo", "Cas", "Dee", "Els")
    done = await delivered(circle.world)
    for who in circle.members[:3]:
        person = (await who.known()).id
        await who.command(f"stop {next(key for key in done if key.startswith(f'{person}/rsvp/'))}")
    assert not [row for row in rows(circle).values() if row.nudge.kind == "muted"]


async def test_the_facilitator_hears_nothing_when_it_is_no_longer_so() -> None:
    circle = await a_week_before("Bo", "Cas", "Dee", "Els", "Fien")
    bo, cas, *_ = circle.members
    done = await delivered(circle.world)
    for who in (bo, cas):
        person = (await who.known()).id
        await who.command(f"stop {next(key for key in done if key.startswith(f'{person}/rsvp/'))}")
    await cas.press("undo")
    circle.world.clock.move(days=1)
    (reason,) = [ready for key, ready in (await delivered(circle.world)).items() if "/muted/" in key]
    assert reason == Silent("why-nothing")
