"""Scenes around a network's beginning: cards, expectations, agreements, goals, rhythm, what people bring."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event, Submitted
from bot.people import Person, Place
from tests.fakes.world import Somebody
from tests.flows.beginnings import its_channel, options
from tests.flows.networks import Circle, a_circle

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]
WORDS = {
    "introducing": "intro",
    "committing": "commit",
    "agreeing": "agreements",
    "aiming": "goals",
    "pacing": "rhythm",
}
NAMES = ("Bo", "Cas", "Dee", "Els", "Fien", "Gus")


async def beginnings() -> list[Played]:
    """Weeks before session 1, with nothing said and with much; after it; halfway; and when all is over."""
    empty, before, after, halfway, over = [await a_circle(*NAMES) for _ in range(5)]
    for circle in (before, after, halfway, over):
        await _said(circle)
    for circle, number, hours in ((after, 1, 20), (halfway, 2, 20), (over, 3, 20)):
        await circle.until_after(1, hours=1)
        await _chosen(circle)
        await circle.until_after(number, hours=hours)
    await before.an.command(f"expect {before.session()}")
    await before.an.press("read")
    played: list[Played] = []
    for when, circle in {"empty": empty, "said": before, "after": after, "halfway": halfway, "over": over}.items():
        played += await _told(when, circle)
    return [*played, await _posted(before), await _posted(empty)]


async def _told(when: str, circle: Circle) -> list[Played]:
    stranger, late = [await circle.world.somebody(name) for name in ("Zoë", "Late")]
    await late.command(f"network {circle.id}")
    await late.press("join")
    people: dict[str, Somebody] = {
        "who leads": circle.an,
        "member": circle.members[0],
        "latecomer": late,
        "stranger": stranger,
    }
    session = circle.session()
    begun: list[Begun] = [(flow, circle.id, Commanded(word, circle.id), None) for flow, word in WORDS.items()]
    begun += [(flow, "", Commanded(word), None) for flow, word in WORDS.items()]
    begun += [
        ("expecting", session, Commanded("expect", session), None),
        ("expecting", "", Commanded("expect"), None),
        ("expecting", session, Elapsed("expectations"), None),
        ("expecting", session, Elapsed("expected"), None),
        ("introducing", circle.id, Elapsed("intro"), None),
        ("aiming", circle.id, Elapsed("goals"), None),
    ]
    return [(f"beginning, {when}, {who}", circle, await one.known(), begun) for who, one in people.items()]


async def _said(circle: Circle) -> None:
    """Bo has a card, and brings something; the others expect things without a name; Cas proposed an agreement."""
    bo, cas, *_ = circle.members
    await bo.command(f"intro {circle.id}")
    await bo.do(Submitted("card", {"does": "Ik las"}), bo.last[-1].ref)
    await bo.press("keep")
    await bo.command(f"commit {circle.id}")
    await bo.do(Submitted("commitment", {"bring": "Geduld", "shown": "yes"}), bo.last[-1].ref)
    for number, somebody in enumerate(circle.members):
        await somebody.command(f"expect {circle.session()}")
        await somebody.press("name", "no" if number else "yes")
        await somebody.submit("answer", text="Beter luisteren")
    await cas.command(f"agreements {circle.id}")
    (one,) = options(await cas.submit("agreement", text="Telefoons weg"), "for").values()
    await cas.press("for", one)
    await cas.press("accept")


async def _chosen(circle: Circle) -> None:
    """Two goals, with votes; and a choice about the place."""
    bo, cas, *_ = circle.members
    for somebody, text in ((bo, "Luisteren"), (cas, "Doorvragen")):
        await somebody.command(f"goals {circle.id}")
        await somebody.press("for", options(await somebody.submit("goal", text=text), "for")[text])
    await bo.command(f"rhythm {circle.id}")
    await bo.press("place", "both")


async def _posted(circle: Circle) -> Played:
    """What the network's channel gets."""
    channel = await its_channel(circle, circle.members[0])
    reader = Person(channel.id, channel.organisation, channel.name, channel.reader)
    begun: list[Begun] = [("introductions", one, Elapsed("introductions"), None) for one in (circle.id, "nergens")]
    return "beginning, channel", circle, reader, begun
