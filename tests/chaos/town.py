"""Thousands of people in networks of a dozen, each with one nudge that falls due when the town says so."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from adapters.teams.address import Reference
from bot.facts import NetworkPublished
from bot.network.model import Member, Network, Session
from bot.nudges.nudge import Klass, Nudge, Priority
from bot.people import Account, Person, Profile
from bot.ports import Clock, Commit, NotSaved, Outcome
from storage import SqlStore
from tests.chaos.platform import Platform

TABLE = 12
"""People in one network."""
WORKSPACES = 60
"""Slack is written to at an even pace in each of them, all workers together: what a worker takes with it is lost."""
WAVE = 100
"""Nudges written in one transaction."""
BUILDERS = 6
AGAIN = 0.1
"""Seconds."""


@dataclass(frozen=True)
class Kind:
    """A kind of nudge. What it shows needs no calendar: no worker plans more of its own for these people."""

    name: str
    flow: str
    klass: Klass
    priority: Priority

    def subject(self, network: Network) -> str:
        return f"cancelled:{network.id}" if self.flow == "announcing" else ""


KINDS = (
    Kind("ready", "readiness", "ask", "follow-up"),
    Kind("reminder", "announcing", "logistics", "logistics"),
    Kind("change", "announcing", "change", "change"),
)


@dataclass
class Town:
    """Fills the store. Of every `share` networks one is on Teams; the others are spread over Slack's workspaces.

    `share` 0: nobody is on Teams. `planned` counts the nudges that fell due so far.
    """

    store: SqlStore
    clock: Clock
    platform: Platform
    share: int = 4
    planned: int = 0
    _waiting: deque[tuple[Person, Nudge]] = field(default_factory=deque)
    _numbers: Iterator[int] = field(default_factory=count)
    _events: Iterator[int] = field(default_factory=count)

    async def grow(self, people: int) -> None:
        """So many more people, in networks. Nothing falls due yet."""
        wanted = -(-people // TABLE)
        await asyncio.gather(*(self._build(wanted // BUILDERS + (n < wanted % BUILDERS)) for n in range(BUILDERS)))

    async def fall_due(self, number: int) -> None:
        """So many nudges are due now. The town grows when it has no more people."""
        if len(self._waiting) < number:
            await self.grow(number)
        now = self.clock.now()
        for size in (min(WAVE, number - start) for start in range(0, number, WAVE)):
            wave = [self._waiting.popleft() for _ in range(size)]
            await self._write(wave[0][0], nudges=tuple(replace(nudge, due=now) for _, nudge in wave))
            self.planned += size

    async def _build(self, networks: int) -> None:
        for _ in range(networks):
            await self._network(next(self._numbers))

    async def _network(self, number: int) -> None:
        kind = KINDS[number % len(KINDS)]
        on_teams = self.share > 0 and number // len(KINDS) % self.share == 0
        people = [await self._person(f"{number}-{seat}", number, on_teams=on_teams) for seat in range(TABLE)]
        made = network(f"network-{number}", people, self.clock.now())
        await self._write(people[0], (NetworkPublished(made),))
        for person in people:
            self._waiting.append((person, nudge(kind, made, person)))
            self.platform.ledger.keys[conversation_of(person.name)] = nudge(kind, made, person).key

    async def _person(self, name: str, number: int, *, on_teams: bool) -> Person:
        account, address = self._on_teams(name) if on_teams else self._on_slack(name, number % WORKSPACES)
        return await self.store.welcome(account, Profile(name, "nl", "Europe/Brussels", address))

    def _on_slack(self, name: str, workspace: int) -> tuple[Account, str]:
        human = self.platform.slack.workspace.human(name)
        return Account("slack", f"T{workspace}", human.id), self.platform.slack.workspace.direct(human.id)

    def _on_teams(self, name: str) -> tuple[Account, str]:
        teams = self.platform.teams
        reference = Reference(teams.url, teams.tenant, f"28:{teams.app_id}", conversation_of(name), name)
        return Account("teams", teams.tenant, name), str(reference)

    async def _write(
        self, by: Person, facts: tuple[NetworkPublished, ...] = (), nudges: tuple[Nudge, ...] = ()
    ) -> None:
        commit = Commit(f"town/{next(self._events)}", by, self.clock.now(), None, facts, nudges)
        await self._insist(commit)

    async def _insist(self, commit: Commit) -> None:
        """Until it is written, once, however often the database goes away meanwhile."""
        while True:
            with suppress(NotSaved):
                assert await self.store.commit(commit) is not Outcome.CONFLICT
                return
            await asyncio.sleep(AGAIN)


def conversation_of(name: str) -> str:
    return f"a:personal-{name}"


def network(id_: str, people: list[Person], now: datetime) -> Network:
    """One that was cancelled, a day before its only session."""
    start = now + timedelta(days=1)
    session = Session(f"{id_}-1", id_, 1, "kickoff", start, start + timedelta(hours=2), "Zaal 1")
    leads = people[0]
    members = tuple(Member(one.id, one.name, one.reader, one.country, one.team, "member") for one in people)
    named = (leads.organisation, f"Netwerk {id_}", "Samen leren", TABLE, leads.id, leads.name, "Europe/Brussels")
    return Network(id_, *named, (session,), members, "cancelled")


def nudge(kind: Kind, made: Network, person: Person) -> Nudge:
    """The one nudge of this person; when it is due is said later."""
    subject = kind.subject(made)
    return Nudge(
        key=f"{person.id}/{kind.name}/{made.id}",
        organisation=made.organisation,
        recipient=person.id,
        kind=kind.name,
        flow=kind.flow,
        subject=subject,
        due=made.sessions[0].start,
        klass=kind.klass,
        priority=kind.priority,
    )
