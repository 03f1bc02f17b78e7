"""Two small conversations with every kind of control, and a house in which Teams talks with them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from starlette.applications import Starlette

from adapters.teams import TeamsAdapter, TeamsSettings, build
from bot.codec import Codec
from bot.events import Commanded, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.ports import Answer, Claimed, Parcel, Settlement
from bot.queries import Known
from bot.runtime import Prepared
from bot.speech import Raw
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Field,
    Form,
    Message,
    OpenButton,
    Option,
    Para,
    message,
    section,
)
from tests.fakes.http import Served, serve
from tests.fakes.store import MemoryStore
from tests.fakes.teams import Microsoft
from tests.fakes.teams_user import TeamsUser
from tests.fakes.world import World, world


@dataclass(frozen=True)
class Counting:
    """So many times pressed, with what was noted last."""

    times: int = 0
    noted: str = ""


@dataclass(frozen=True)
class Menu:
    heard: str = ""


def count_step(state: Counting, subject: str, event: Event, known: Known) -> Step[Counting] | Unheard:
    match event:
        case Pressed("more"):
            return Step(Counting(state.times + 1, state.noted))
        case Pressed("pick", value) if value:
            return Step(Counting(state.times, value))
        case Submitted("note", values):
            return Step(Counting(state.times, values["what"]))
        case Submitted("story", values, picked):
            who = picked.get("who")
            return Step(Counting(state.times, values["what"] + (f", with {who.name}" if who else "")))
        case Said(text) if text == "more":
            return Step(Counting(state.times + 1, state.noted))
        case Said():
            return Unheard()
        case _:
            return Step(state)


def count_show(state: Counting, subject: str, known: Known) -> Message:
    fruit = (Option(Raw("Apple"), "apple"), Option(Raw("Pear"), "pear"))
    return message(
        Raw(f"Pressed {state.times}"),
        section(Para(Raw(f"Pressed {state.times} times, noted “{state.noted}”"))),
        section(Button(Raw("More"), "more"), OpenButton(Raw("Note"), "note"), OpenButton(Raw("Story"), "story")),
        section(Choice(Raw("Fruit"), "pick", fruit), CommandButton(Raw("Menu"), "help")),
    )


def count_form(name: str, state: Counting, subject: str, known: Known) -> Form | None:
    fields = (
        Field("what", Raw("What"), limit=40),
        Field("size", Raw("Size"), "number", required=False, least=1, most=9),
        Field("day", Raw("Day"), "date", required=False),
    )
    story = (Field("what", Raw("What"), "text", limit=200), Field("who", Raw("Who"), "person", required=False))
    match name:
        case "note":
            return Form("note", Raw("A note"), fields, Raw("Keep"), Raw("Say what"))
        case "story":
            return Form("story", Raw("A story"), story, Raw("Tell"), Raw("Say all"))
        case _:
            return None


def menu_show(state: Menu, subject: str, known: Known) -> Message:
    return message(Raw("Menu"), section(Para(Raw(f"Menu: {state.heard}")), CommandButton(Raw("Count"), "ready")))


def menu_start(subject: str, event: Event, known: Known) -> Step[Menu]:
    return Step(Menu(f"{event.word} {event.rest}".strip() if isinstance(event, Commanded) else ""))


FLOWS: dict[str, Flow[Any]] = {
    "readiness": Flow(
        "readiness",
        (Counting,),
        lambda subject, event, known: Step(Counting()),
        count_step,
        count_show,
        form=count_form,
    ),
    "menu": Flow("menu", (Menu,), menu_start, lambda state, subject, event, known: Unheard(), menu_show, ends=(Menu,)),
    "linking": Flow(
        "linking",
        (Menu,),
        lambda subject, event, known: Step(Menu(f"link {known.place.name if known.place else 'nothing'}")),
        lambda state, subject, event, known: Unheard(),
        menu_show,
        ends=(Menu,),
    ),
}


STATES = Codec((Counting, Menu))


@dataclass
class House:
    """Everything between a person at Teams and the store. `pump` does what a dispatcher does, at each poke."""

    microsoft: Microsoft
    world: World
    store: MemoryStore
    adapter: TeamsAdapter
    served: Served
    settlements: list[Answer] = field(default_factory=list)

    def user(self, name: str = "Anna") -> TeamsUser:
        return TeamsUser(self.microsoft, self.served.session, f"{self.served.url}/api/messages", name)

    async def pump(self) -> None:
        """Sends what is due."""
        now, lease = self.world.clock.now(), timedelta(minutes=1)
        for claimed in await self.store.claim(now, "pump", 50, lease):
            answer = await self._send(claimed)
            self.settlements.append(answer)

    async def _send(self, claimed: Claimed) -> Answer:
        prepared = await self.world.runtime.prepare(claimed)
        assert isinstance(prepared, Prepared)
        now = self.world.clock.now()
        assert await self.store.begin(claimed, prepared.conversation, now, timedelta(minutes=1))
        parcel = Parcel(claimed.nudge.key, claimed.addresses[0], claimed.to, prepared.message, prepared.ref)
        answer = await self.adapter.platform.deliver(parcel)
        blocked = bool(getattr(answer, "blocked", False))
        assert await self.store.settle(claimed, Settlement("sent", "", unreachable=blocked), now)
        return answer


@asynccontextmanager
async def house(
    microsoft: Microsoft,
    *,
    open_loopback: bool = False,
    settings: TeamsSettings | None = None,
    flows: Mapping[str, Flow[Any]] = FLOWS,
    codec: Codec = STATES,
) -> AsyncIterator[House]:
    """A served Teams adapter over a store in memory."""
    around = world(flows, codec)
    assert isinstance(around.store, MemoryStore)
    pumping: list[asyncio.Task[None]] = []

    def poke() -> None:
        pumping.append(asyncio.get_running_loop().create_task(made.pump()))

    settings = settings or microsoft.settings()
    adapter = build(settings, around.runtime, poke, store=around.store, open_loopback=open_loopback)
    await adapter.start()
    try:
        async with serve(Starlette(routes=list(adapter.routes))) as served:
            made = House(microsoft, around, around.store, adapter, served)
            yield made
            await asyncio.gather(*pumping)
    finally:
        await adapter.close()
