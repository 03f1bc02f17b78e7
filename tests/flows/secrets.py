"""An organisation with something to keep to itself, and a stranger with every role in another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from bot.events import Submitted
from bot.facts import CalendarChanged
from bot.flows import FLOWS, STATES
from bot.nudges.nudge import Nudge
from bot.nudges.rows import RowChange
from bot.people import Person, Place
from bot.ports import Commit, Outcome
from bot.queries import NetworkBy
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock, Somebody, World, world
from tests.flows.abroad import coded
from tests.flows.networks import channels_of, published
from tests.stores import AnyStore

WORDS = (
    *(
        "Zeepaard",
        "Bramentaart",
        "Kelderdeur",
        "Ansjovis",
        "Bobslee",
        "Gloeilamp",
        "Citroenpers",
        "koraal",
        "Wilgenrijs",
    ),
    *("Regenjas", "Zonnebril", "Lantaarn", "Pannenkoek", "Kastanje", "Hazelaar"),
)
"""Nobody of another organisation may ever read one of these."""
TEAM, ROOM = Place("web", "linde", "c-koraal", "#koraal"), Place("web", "linde", "c-wilg", "#Wilgenrijs")
HALL = Place("web", "linde", "c-licht", "#Lantaarn")
ROW = 13
NETWORK = {"name": "Zeepaard", "goal": "Regenjas vouwen", "place": "Kelderdeur 9", "capacity": "2"}


@dataclass(frozen=True)
class House:
    """What there is to find out, by id, and the stranger who tries."""

    world: World
    stranger: Somebody
    network: str
    code: str
    people: tuple[Person, ...]
    channels: tuple[str, ...]
    nudges: tuple[Nudge, ...]

    @property
    def sessions(self) -> tuple[str, ...]:
        return tuple(f"{self.network}-{number}" for number in (1, 2, 3))

    @property
    def insight(self) -> str:
        """One for the network, that went to its channel."""
        return self.insights[0]

    @property
    def insights(self) -> tuple[str, ...]:
        """Those that went to a channel: of the network, of the team, of the organisation."""
        return tuple(nudge.subject for nudge in self.nudges if nudge.kind == "insight")

    def one_of_each(self) -> Iterator[str]:
        """An id of every kind: of a nudge, each kind's subject and key."""
        yield from (self.network, self.sessions[0], self.channels[0], self.code, self.insight, self.people[0].id)
        kinds = {nudge.kind: nudge for nudge in self.nudges}.values()
        yield from (one for nudge in kinds for one in (nudge.subject, nudge.key) if one)
        yield from ("1", "9")

    def ids(self) -> Iterator[str]:
        """Everything that has one, and what conversations are about."""
        yield from (self.network, *self.sessions, *self.channels, self.code, *self.insights)
        yield from (person.id for person in self.people)
        yield from {nudge.subject for nudge in self.nudges if nudge.subject} | {nudge.key for nudge in self.nudges}
        yield from map(str, range(1, 40))  # rows of the outbox, in a database


async def a_house(store: AnyStore | None = None, clock: Clock | None = None) -> House:
    """A network after its first session: with answers, things brought and shared, channels, a code, and who waits."""
    clock = clock or Clock()
    kept = store or MemoryStore(clock)
    around = world(FLOWS, STATES, store=kept, clock=clock)
    numbers = count(1)
    around = replace(around, runtime=replace(around.runtime, fresh=lambda: f"secret-{next(numbers)}-{'z' * 8}"))
    an, bo, cas, dee = [await around.somebody(name) for name in ("Ansjovis", "Bobslee", "Zonnebril", "Dee")]
    network = await published(an, **NETWORK)
    code = await coded(an, network)
    for somebody in (bo, cas, dee):
        await somebody.command(f"network {network}")
        await somebody.press("join")
    await _linked(bo, network)
    await bo.command(f"attend {network}-1")
    await bo.submit("brings", brings="Bramentaart")
    await _asked(bo, an, network)
    around.clock.move(days=37)
    await _shared(bo, f"{network}-1")
    await _told_to_all(cas)
    await _rearranged(an, network)
    await bo.command(f"answer {network}-1")
    for number in (1, 2, 3):
        await bo.press("rate", f"{number}:4")
    stranger = await _stranger(around)
    nudges = [line.nudge for line in await kept.timeline((await an.known()).organisation, 999)]
    people = tuple([await somebody.known() for somebody in (an, bo, cas, dee)])
    channels = tuple({nudge.recipient for nudge in nudges if nudge.to_channel})
    return House(around, stranger, network, code, people, channels, tuple(nudges))


async def _asked(bo: Somebody, an: Somebody, network: str) -> None:
    """A question on the agenda of the first session, and the theme of the second."""
    await bo.submit("question", text="Kastanje", label="now", named="yes")
    await an.command(f"prepare {network}-2")
    await an.submit("theme", theme="Hazelaar")


async def _linked(bo: Somebody, network: str) -> None:
    await bo.command("channel", place=TEAM)
    await bo.press("link", "team")
    await bo.command("meeting")
    rhythm = {"often": "weekly", "date": "2026-04-14", "time": "09:00", "minutes": "60"}
    await bo.do(Submitted("rhythm", rhythm), bo.last[-1].ref)
    await bo.command("channel", place=ROOM)
    await bo.press("link", "network")
    await bo.press("network", network)
    await bo.command("channel", place=HALL)
    await bo.press("link", "organisation")


async def _shared(bo: Somebody, session: str) -> None:
    """With the network, and with the team."""
    for to in ("network", (await bo.known()).team or ""):
        await bo.command(f"learned {session}")
        await bo.submit("insight", text="Gloeilamp")
        await bo.press("to", to)
        await bo.press("confirm", to)


async def _told_to_all(cas: Somebody) -> None:
    """To the whole organisation."""
    await cas.command("share Pannenkoek")
    hall = next(one for one in await channels_of(cas) if one.scope == "organisation")
    await cas.press("to", hall.id)
    await cas.press("confirm", hall.id)


async def _rearranged(an: Somebody, network: str) -> None:
    """The network has no reminder the week before."""
    person, store = await an.known(), an.world.store
    found = (await store.ask(person, [NetworkBy(network)]))[NetworkBy(network)]
    fact = CalendarChanged(ROW, RowChange(ROW, off=True), found)
    done = await store.commit(
        Commit("rearranged", person, an.world.clock.now(), None, (fact,), (), an.world.runtime.planner)
    )
    assert done is Outcome.DONE


async def _stranger(around: World) -> Somebody:
    """With every role, a network and a team of their own."""
    roles = ("manager", "hr", "administrator")
    eva = await around.somebody("Eva", tenant="noord", roles=roles)
    await published(eva, date="2026-06-02")
    await eva.command("channel", place=Place("web", "noord", "c-1", "#noord"))
    await eva.press("link", "team")
    return eva
