"""Scenes of a network that ends: looking back, evaluating all of it, voting, deciding, and being asked once more."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event, Submitted
from bot.life.ending import DecisionOn
from bot.people import Person, Place
from bot.queries import MeetingBy
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]
SIX = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")
WORDS = {"harvesting": "harvest", "aftercare": "after", "deciding": "decide", "still": "still"}
KINDS = {"harvesting": "harvest", "aftercare": "aftercare", "deciding": "decide", "still": "still"}


async def endings() -> list[Played]:
    """From before the last session until long after it."""
    second, before, open_, voted, decided, more = [await a_circle(*SIX) for _ in range(6)]
    await before.until_after(2, days=1)
    await _harvested(before)
    await second.until_after(2, minutes=5)
    for one in (open_, voted, decided, more):
        await one.until_after(3, minutes=5)
    await _answered(second, 2)
    await _answered(voted, 3)
    for one in (voted, decided, more):
        await _voted(one)
    await _decided(decided, "series", decided.members[2])
    await _decided(more, "extra", more.an)
    return [
        *await _told("before", before),
        *await _told("open", open_, 3),
        *await _told("voted", voted, 3),
        *await _told("decided", decided),
        *await _told("one more", more),
        *await _evaluations("second", second, 2),
    ]


async def _told(when: str, circle: Circle, session: int = 0) -> list[Played]:
    stranger = await circle.world.somebody("Zoë")
    people: dict[str, Somebody] = {
        "who leads": circle.an, "member": circle.members[0], "owner": circle.members[2], "stranger": stranger,
    }  # fmt: skip
    begun = [*_everything(circle), ("decided", await _decision(circle), Elapsed("change"), None)]
    played = [(f"ending, {when}, {who}", circle, await one.known(), begun) for who, one in people.items()]
    return [*played, *(await _evaluations(when, circle, session) if session else [])]


def _everything(circle: Circle) -> list[Begun]:
    typed: list[Begun] = [(flow, circle.id, Commanded(word, circle.id), None) for flow, word in WORDS.items()]
    nowhere: list[Begun] = [(flow, "", Commanded(word), None) for flow, word in WORDS.items()]
    sent: list[Begun] = [(flow, circle.id, Elapsed(kind), None) for flow, kind in KINDS.items()]
    return [*typed, *nowhere, *sent]


async def _decision(circle: Circle) -> str:
    """What the message about the decision is about; of none, where none was made."""
    query = DecisionOn(circle.id)
    found = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    return f"{circle.id}:{found.mark if found else ''}"


async def _evaluations(when: str, circle: Circle, number: int) -> list[Played]:
    """Who has still to answer, and who sees the results."""
    session = circle.session(number)
    answering: list[Begun] = [("evaluating", session, Elapsed("evaluation"), None)]
    seeing: list[Begun] = [
        ("evaluation", "", Commanded("evaluate", session), None), ("results", session, Elapsed("results"), None),
    ]  # fmt: skip
    return [
        (f"ending, {when}, answering", circle, await circle.members[5].known(), answering),
        (f"ending, {when}, seeing", circle, await circle.an.known(), seeing),
    ]


async def _harvested(circle: Circle) -> None:
    """Cas wrote down what he takes along, and learned something at session 1."""
    cas, dee = circle.members[1:3]
    for somebody in (cas, dee):
        await somebody.command(f"learned {circle.session()}")
        await somebody.submit("insight", text="Eerst luisteren")
        await somebody.press("to", "private")
        await somebody.press("confirm", "private")
    await dee.command(f"harvest {circle.id}")
    await dee.submit("take", text="Altijd samenvatten")
    await dee.submit("letter", text="Lieve ik")


async def _answered(circle: Circle, number: int) -> None:
    """By five of them, alike."""
    query = MeetingBy(circle.session(number))
    for somebody in circle.members[:5]:
        await somebody.command(f"answer {circle.session(number)}")
        meeting = (await circle.world.store.ask(await somebody.known(), [query]))[query]
        for key in meeting.asked.rated if meeting else ():
            await somebody.press("rate", f"{key}:4")
        closing = meeting is not None and meeting.asked.kind == "closing"
        await (somebody.submit("remarks", contacts="2") if closing else somebody.press("skip"))


async def _voted(circle: Circle) -> None:
    cas, dee, els = circle.members[1:4]
    for somebody, choice in ((cas, "extra"), (dee, "series")):
        await somebody.command(f"after {circle.id}")
        await somebody.press("vote", choice)
    await dee.press("pulls", "yes")
    await dee.press("still", "yes")
    await els.command(f"after {circle.id}")
    await els.submit("other", words="Samen lunchen")


async def _decided(circle: Circle, choice: str, owner: Somebody) -> None:
    when = {"date": "2026-09-10", "time": "14:00", "minutes": "60", "place": "Zaal 2"} if choice == "extra" else {}
    await circle.an.command(f"decide {circle.id}")
    values = {"owner": (await owner.known()).id, "words": "Tot dan", **when}
    await circle.an.do(Submitted(choice, values), circle.an.last[-1].ref)
