"""What a network begins with besides itself: whom it asks, and whom it is told to.

Only people of the asker's own organisation are asked by name; whoever is elsewhere comes in by a code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.consequences import Telling
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.queries import Query


@dataclass(frozen=True)
class Colleagues(Query[tuple[Person, ...]]):
    """Of these ids, the people of the asker's own organisation who have an account, in this order."""

    people: tuple[str, ...]


@dataclass(frozen=True)
class ManagersHere(Query[tuple[str, ...]]):
    """The ids of the managers of the asker's own organisation, the asker left out."""


@dataclass(frozen=True)
class Launched(Telling):
    """A network was published: these managers are told of it, once, and who is to lead it too.

    So is who waits for what it is about (`bot.catalogue.awaited`): of those the store alone knows who they are.
    """

    network: Network
    managers: tuple[str, ...] = ()

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        leading = [one.person for one in self.network.leading]
        yield from (_nudge("leading", self.network, one, now) for one in leading)
        yield from (_nudge("launch", self.network, one, now) for one in self.managers if one not in leading)


def _nudge(kind: str, network: Network, person: str, now: datetime) -> Nudge:
    return Nudge(
        key=f"{person}/{kind}/{network.id}",
        organisation=network.organisation,
        recipient=person,
        kind=kind,
        flow="launched" if kind == "launch" else "leading",
        subject=network.id,
        due=now,
        expires=network.sessions[0].start,
        klass="ask",
        priority="follow-up",
    )
