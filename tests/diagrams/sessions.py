"""Scenes around one session: its agenda, preparing it, a method for it, notes of it, a moment to prepare it."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event, Submitted
from bot.people import Person, Place
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]
WORDS = {"program": "program", "preparing": "prepare", "noting": "notes", "timing": "time"}


async def around_sessions() -> list[Played]:
    """Weeks before session 1, and just after it; with questions, notes and choices made, and without any."""
    before, after, empty, over = await _asked(), await _asked(), await a_circle("Bo"), await a_circle("Bo")
    await _noted(after)
    await over.until_after(1, hours=2)
    return [
        *await _told("before", before, 1),
        *await _told("noted", after, 1),
        *await _told("afterwards", after, 2),
        *await _told("nothing asked", empty, 1),
        *await _told("nothing noted", over, 1),
        *await _choosing(before),
    ]


async def _choosing(circle: Circle) -> list[Played]:
    """Who leads, for a session that has a method already and for none; a member, for theirs."""
    session, (bo, *_) = circle.session(2), circle.members
    here: list[Begun] = [("methods", session, Commanded("method", session), None)]
    anywhere: list[Begun] = [("methods", "", Commanded("method"), None)]
    return [
        ("sessions, choosing, who leads", circle, await circle.an.known(), [*here, *anywhere]),
        ("sessions, choosing, member", circle, await bo.known(), here),
    ]


async def _told(when: str, circle: Circle, number: int) -> list[Played]:
    """Everything that each of them can begin around this session."""
    stranger = await circle.world.somebody("Zoë")
    people: dict[str, Somebody] = {"who leads": circle.an, "member": circle.members[0], "stranger": stranger}
    session = circle.session(number)
    begun: list[Begun] = [(flow, session, Commanded(word, session), None) for flow, word in WORDS.items()]
    begun += [(flow, "", Commanded(word), None) for flow, word in WORDS.items()]
    begun += [
        ("preparing", session, Elapsed("preparation"), None),
        ("preparing", session, Elapsed("preparation", again=True), None),
        ("noting", session, Elapsed("notes"), None),
        ("timing", session, Elapsed("prepare"), None),
        ("attending", session, Elapsed("rsvp"), None),
        ("attending", session, Elapsed("reminder"), None),
        ("attending", session, Commanded("attend", session), None),
    ]
    return [(f"sessions, {when}, {who}", circle, await one.known(), begun) for who, one in people.items()]


async def _asked() -> Circle:
    """Bo and Cas asked something, Cas without a name; Bo has a vote, comes, and has a moment to prepare."""
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, cas, _ = circle.members
    for somebody, text, named in ((bo, "Hoe begin ik een lastig gesprek?", "yes"), (cas, "Mag ik twijfelen?", "no")):
        await somebody.command(f"program {circle.session()}")
        await somebody.submit("question", text=text, label="now", named=named)
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "yes")
    await bo.command(f"time {circle.session()}")
    await bo.press("at", "2")
    await circle.an.command(f"method {circle.session(2)}")
    await circle.an.press("use", "lean-coffee")
    return circle


async def _noted(circle: Circle) -> None:
    """The day after session 1 it has a theme and notes, and Bo wasn't there; the next one has a guest."""
    await circle.an.command(f"prepare {circle.session()}")
    await circle.an.submit("theme", theme="Lastige gesprekken")
    await circle.an.command(f"prepare {circle.session(2)}")
    await circle.an.press("guest", "yes")
    await circle.until_after(1, days=1)
    await circle.an.command(f"notes {circle.session()}")
    came = {(await one.known()).id: said for one, said in zip(circle.members, ("no", "yes", "unknown"), strict=True)}
    words = {"notes": "Kleine stappen.", "output": "https://linde.example/draaiboek"}
    await circle.an.do(Submitted("notes", came | words), circle.an.last[-1].ref)
