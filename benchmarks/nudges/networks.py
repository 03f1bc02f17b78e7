"""Networks to plan: everybody of them is known to the store, and their sessions are months ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count

from benchmarks.nudges.crowd import MORNING
from bot.facts import NetworkPublished, SessionMoved
from bot.network.cadence import session_type
from bot.network.model import Member, Network, Session
from bot.people import Account, Person, Profile
from bot.planning import Planner, told
from bot.ports import Commit, Outcome
from storage import SqlStore

FIRST, EVERY, LASTS = timedelta(weeks=6), timedelta(weeks=4), timedelta(hours=2)


async def people(store: SqlStore, number: int) -> list[Person]:
    """So many people who come from one workspace."""
    profiles = (Profile(f"Iemand {one}", "nl", "Europe/Brussels") for one in range(number))
    return [await store.welcome(Account("slack", "T0", f"U{one}"), profile) for one, profile in enumerate(profiles)]


def network(name: str, facilitator: Person, members: Sequence[Person], sessions: int) -> Network:
    """A network of these people that begins in six weeks."""
    meetings = tuple(_session(name, number, sessions) for number in range(1, sessions + 1))
    seats = tuple(_seat(member) for member in members)
    who = facilitator.id, facilitator.name, facilitator.reader.timezone
    return Network(name, facilitator.organisation, "Onthaal", "Leren van elkaar", len(seats), *who, meetings, seats)


def _session(network_id: str, number: int, of: int) -> Session:
    start = MORNING + FIRST + EVERY * (number - 1)
    kind = session_type(number, of)
    return Session(
        f"{network_id}-{number}", network_id, number, kind, start, start + LASTS, "https://meet.example/kring"
    )


def _seat(person: Person) -> Member:
    return Member(person.id, person.name, person.reader, person.country, person.team, "member", MORNING)


def moves(made: Network, number: int) -> Iterator[SessionMoved]:
    """The session with this number put off for a week, and back again, without end; each as of the revision before."""
    for turn in count(1):
        before = made.sessions[number - 1]
        by = timedelta(weeks=1 if turn % 2 else -1)
        after = replace(before, start=before.start + by, end=before.end + by, sequence=before.sequence + 1)
        yield SessionMoved(made, after)
        others = tuple(after if one.id == after.id else one for one in made.sessions)
        made = replace(made, sessions=others, revision=made.revision + 1)


@dataclass(frozen=True)
class Recorder:
    """Commits facts as the core does: with what they tell, and with the planner."""

    store: SqlStore
    planner: Planner
    _numbers: Iterator[int]

    async def record(self, person: Person, fact: NetworkPublished | SessionMoved) -> None:
        nudges = told(fact, MORNING, person)
        event = f"bench-{next(self._numbers)}"
        outcome = await self.store.commit(Commit(event, person, MORNING, None, (fact,), nudges, self.planner))
        assert outcome is Outcome.DONE


def recorder(store: SqlStore, planner: Planner) -> Recorder:
    return Recorder(store, planner, count())
