"""What the tests of plans say again and again, said once."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.facts import (
    NetworkPublished,
    SessionMoved,
)
from bot.network.model import Network, Session
from bot.people import Person
from bot.ports import Planned
from tests.contract.people import enter, join, network, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

EARLY = MONDAY - timedelta(weeks=6)
"""Before every moment of a network that begins a week after `MONDAY`."""
DAY = timedelta(days=1)


async def lines(store: AnyStore, person: Person) -> dict[str, Planned]:
    """Every nudge of the person's organisation, by key."""
    return {line.nudge.key: line for line in await store.timeline(person.organisation, 999)}


async def outlook(store: AnyStore, person: Person) -> dict[str, tuple[str, str]]:
    return {key: (line.status, line.reason) for key, line in (await lines(store, person)).items()}


async def due(store: AnyStore, person: Person) -> dict[str, datetime]:
    """When what is to come is due, by key."""
    found = await lines(store, person)
    return {key: line.nudge.due for key, line in found.items() if line.status in ("planned", "waiting")}


async def started(store: AnyStore, *names: str) -> tuple[Network, Person, list[Person]]:
    """A network published long before its start, its facilitator, and its members."""
    an = await enter(store, "an")
    made = network(an)
    await record(store, an, NetworkPublished(made), at=EARLY)
    people = [await enter(store, name) for name in names]
    for person in people:
        made = await join(store, person, made, at=EARLY)
    return made, an, people


def reminder(person: Person, session: Session) -> str:
    """The key of a reminder: for each moment of the session another one."""
    return f"{person.id}/reminder/{session.id}@{session.start:%Y%m%dT%H%M}"


def moved(made: Network, number: int, **by: float) -> SessionMoved:
    """A session at another moment."""
    before, shift = made.sessions[number - 1], timedelta(**by)
    now = replace(before, start=before.start + shift, end=before.end + shift, sequence=before.sequence + 1)
    return SessionMoved(made, now)
