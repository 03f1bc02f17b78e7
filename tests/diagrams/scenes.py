"""Scenes: a person in front of a conversation, with everything around it as it may be in real life."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, TypeVar

from bot.events import Commanded, Elapsed, Event, Ref, Submitted
from bot.flow import Flow
from bot.flows import FLOWS
from bot.network.meetings import next_meetings
from bot.nudges.team import subject_of
from bot.people import Channel, Person, Place
from bot.queries import Known, TeamMeeting
from bot.turn.knowing import Spot
from tests.diagrams.abroad import abroad
from tests.diagrams.asked import asked
from tests.diagrams.beginning import beginnings
from tests.diagrams.calendar import ONLINE, a_manager, going_online, of_rows
from tests.diagrams.catalogued import catalogued
from tests.diagrams.dated import dated
from tests.diagrams.ended import endings
from tests.diagrams.hindered import hindered
from tests.diagrams.launching import launching
from tests.diagrams.led import led
from tests.diagrams.sessions import around_sessions
from tests.diagrams.wishes import about_nudges, wished
from tests.fakes.world import Somebody
from tests.flows.networks import HOUSE, TEAM, Circle, a_circle, channels_of

NAMES = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus", "Hal")
"""Six seats: Hal waits."""


@dataclass(frozen=True, repr=False)
class Scene:
    """`begin` opens the conversation `ref` for this person. Its name is also a line in the diagrams' sources."""

    name: str
    circle: Circle
    person: Person
    ref: Ref
    begin: Event
    place: Place | None = None

    def __repr__(self) -> str:
        return f"<{self.name}: {self.ref}, {self.begin}>"

    @property
    def flow(self) -> Flow[Any]:
        return FLOWS[self.ref.flow]

    def known(self, state: Any, event: Event) -> Known:  # noqa: ANN401 — the state of any flow
        """What the flow gets to know at this event."""
        queries = self.flow.asks(state, self.ref.subject, event)
        return at_once(self.circle.world.runtime._known(self.person, queries, Spot("web", self.place)))


A = TypeVar("A")


def at_once(question: Coroutine[Any, Any, A]) -> A:
    """The answer of a store in memory, which never waits: many times faster than a loop for each question."""
    try:
        question.send(None)
    except StopIteration as done:
        answer: A = done.value
        return answer
    raise AssertionError("a store in memory does not wait")


async def _before(**changes: str) -> Circle:
    """Two weeks before session 1; Dee can't come, Els brings something; both kinds of channels are linked.

    Bo and Cas are of another team, which said when it meets.
    """
    circle = await a_circle(*NAMES, capacity="6", **changes)
    bo, cas, dee, els, *_ = circle.members
    for somebody in (bo, cas):
        await somebody.command("channel", place=NIGHT)
        await somebody.press("link", "team")
    await cas.command("meeting")
    await cas.do(Submitted("rhythm", TUESDAYS), cas.last[-1].ref)
    for somebody, place, scope in ((dee, TEAM, "team"), (dee, HOUSE, "organisation")):
        await somebody.command("channel", place=place)
        await somebody.press("link", scope)
    await dee.command(f"attend {circle.session()}")
    await dee.press("coming", "no")
    await els.command(f"attend {circle.session()}")
    await els.submit("brings", brings="soep")
    return circle


async def _online() -> Circle:
    circle = await _before(place=ONLINE)
    await going_online(circle)
    return circle


async def _after() -> Circle:
    """Two hours after session 1."""
    circle = await _before()
    await circle.until_after(1, hours=2)
    return circle


async def _evaluated() -> Circle:
    """After five answers to the evaluation of session 1, and a readiness check by Bo."""
    circle = await _after()
    for somebody in (circle.members[number] for number in (0, 1, 3, 4, 5)):
        await somebody.command(f"answer {circle.session()}")
        for number in (1, 2, 3):
            await somebody.press("rate", f"{number}:4")
        await somebody.press("skip")
    for word in ("ready", "redo"):
        await (circle.members[0].press(word) if word == "redo" else circle.members[0].command(word))
        for number in range(1, 11):
            await circle.members[0].press("answer", f"{number}:5")
        await circle.members[0].press("time", "yes")
    await wished(circle)
    return circle


async def _over() -> Circle:
    """Long after the last session."""
    circle = await _after()
    await circle.until_after(3, days=30)
    return circle


async def _cancelled() -> Circle:
    """After session 1 the facilitator called it off."""
    circle = await _after()
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    return circle


WORLDS: dict[str, Callable[[], Awaitable[Circle]]] = {
    "before": _before,
    "online": _online,
    "after": _after,
    "evaluated": _evaluated,
    "over": _over,
    "cancelled": _cancelled,
}
PEOPLE = {"facilitator": None, "member": 0, "another member": 1, "absentee": 2, "waiting": 6}
UNNAMED = Place("web", "linde", "19:abc", "")
FOREIGN = Place("web", "elders", "C4VERDER", "#verder")
NIGHT = Place("web", "linde", "c-nacht", "#nacht")
TUESDAYS = {"often": "weekly", "date": "2026-03-10", "time": "09:00", "minutes": "60"}
NEW = Place("web", "linde", "c-new", "#nieuw")


@cache
def scenes() -> tuple[Scene, ...]:
    """Every flow, in every world, for every kind of person. Made once: exploring changes nothing in it."""
    return asyncio.run(_scenes())


async def _scenes() -> tuple[Scene, ...]:
    found: list[Scene] = []
    for when, make in WORLDS.items():
        circle = await make()
        stranger = await circle.world.somebody("Zoë")
        for who, index in PEOPLE.items():
            somebody = circle.an if index is None else circle.members[index]
            found += await _of(f"{when}, {who}", circle, somebody)
        found += await _of(f"{when}, stranger", circle, stranger)
        found += await _of(f"{when}, organisation", circle, await circle.world.somebody("Ida", roles=["hr"]))
        found += await _of(f"{when}, manager", circle, await a_manager(circle))
        found += await _posts(when, circle)
        found.append(await _administrator(when, circle))
    for name, circle, person, begun in [
        *await abroad(),
        *await launching(),
        *await asked(),
        *await catalogued(),
        *await hindered(),
        *await led(),
        *await dated(),
        *await around_sessions(),
        *await beginnings(),
        *await endings(),
    ]:
        found += [
            Scene(name, circle, person, Ref(flow, subject), event, place) for flow, subject, event, place in begun
        ]
    return tuple(found)


async def _of(name: str, circle: Circle, somebody: Somebody) -> list[Scene]:
    person, session = await somebody.known(), circle.session()
    begun: list[tuple[str, str, Event, Place | None]] = [
        ("network", circle.id, Commanded("network", circle.id), None),
        ("attending", session, Commanded("attend", session), None),
        ("attending", session, Elapsed("reminder"), None),
        ("evaluating", session, Commanded("answer", session), None),
        ("evaluating", session, Elapsed("evaluation"), None),
        ("evaluation", "", Commanded("evaluate"), None),
        ("evaluation", "", Commanded("evaluate", session), None),
        ("sharing", session, Elapsed("share"), None),
        ("bringing", await _next_meeting(circle), Elapsed("bring"), None),
        *(("announcing", f"{what}:{circle.id}", Elapsed("change"), None) for what in ("changed", "handed")),
        ("announcing", f"cancelled:{circle.id}", Elapsed("change"), None),
        *of_rows(circle),
        *await about_nudges(name, circle, somebody),
        *(BY_ONESELF if name in ENOUGH else ()),
    ]
    return [Scene(name, circle, person, Ref(flow, subject), event, place) for flow, subject, event, place in begun]


ENOUGH = ("before, absentee", "evaluated, member", "evaluated, facilitator", "over, stranger")
"""What one does by oneself is the same in every other world."""

BY_ONESELF: tuple[tuple[str, str, Event, Place | None], ...] = (
    ("menu", "", Commanded("help"), None),
    ("menu", "", Commanded("unknown", "zoke lassen"), None),
    ("menu", "", Commanded("gone"), None),
    ("readiness", "", Commanded("ready"), None),
    ("founding", "", Commanded("new", "Lassen"), None),
    ("finding", "", Commanded("find"), None),
    ("finding", "", Commanded("find", "nergens"), None),
    ("network", "nergens", Commanded("network", "nergens"), None),
    ("mine", "", Commanded("mine"), None),
    ("sharing", "", Commanded("share"), None),
    ("sharing", "", Commanded("share", "Eerst luisteren"), None),
    ("meeting", "", Commanded("meeting"), None),
    ("linking", "", Commanded("channel"), None),
    ("linking", "", Commanded("channel"), TEAM),
    ("linking", "", Commanded("channel"), HOUSE),
    ("linking", "", Commanded("channel"), NEW),
    ("linking", "", Commanded("channel"), UNNAMED),
    ("linking", "", Commanded("channel"), FOREIGN),
    ("settings", "", Commanded("settings"), None),
    ("arranging", "", Commanded("setup"), None),
    ("why", "", Commanded("why"), None),
    ("privacy", "", Commanded("privacy"), None),
    ("coming", "", Commanded("coming"), None),
)


async def _administrator(when: str, circle: Circle) -> Scene:
    """Ruth sees to it that Kring works here; in the end she has arranged it."""
    ruth = await circle.world.somebody("Ruth", roles=["administrator"])
    if when == "over":
        await ruth.command("setup")
        await ruth.press("as-is")
    return Scene(f"{when}, administrator", circle, await ruth.known(), Ref("arranging"), Commanded("setup"))


async def _posts(when: str, circle: Circle) -> list[Scene]:
    """What a channel gets."""
    dee = circle.members[2]
    team: Channel = next(channel for channel in await channels_of(dee) if channel.scope == "team")
    await dee.command("share Vraag eerst door")
    await dee.press("to", team.id)
    await dee.press("confirm", team.id)
    reader = Person(team.id, team.organisation, team.name, team.reader)
    due = await circle.world.store.claim(circle.world.clock.at, "worker", 100, timedelta(minutes=1))
    agendas = [
        *await _agendas(when, circle),
        Scene("nowhere", circle, reader, Ref("agenda", "nergens"), Elapsed("agenda")),
    ]
    subjects = [*(claimed.nudge.subject for claimed in due if claimed.nudge.flow == "posting"), "nergens"]
    return [
        Scene(f"{when}, channel", circle, reader, Ref("posting", s), Elapsed("insight")) for s in subjects
    ] + agendas


async def _next_meeting(circle: Circle) -> str:
    """What a conversation around the next meeting of Bo's and Cas's team is about."""
    cas = await circle.members[1].known()
    rhythm = (await circle.world.store.ask(cas, [TeamMeeting()]))[TeamMeeting()]
    (meeting,) = next_meetings(rhythm, circle.world.clock.at, 1)
    return subject_of(cas.team or "", meeting, rhythm.timezone)


async def _agendas(when: str, circle: Circle) -> list[Scene]:
    """What Bo shares with that team is on its agenda."""
    bo = circle.members[0]
    team: Channel = next(channel for channel in await channels_of(bo) if channel.scope == "team")
    await bo.command("share Eerst luisteren")
    await bo.press("to", team.id)
    await bo.press("confirm", team.id)
    reader = Person(team.id, team.organisation, team.name, team.reader)
    return [Scene(f"{when}, team", circle, reader, Ref("agenda", await _next_meeting(circle)), Elapsed("agenda"))]
