"""Reads everything that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from adapters.web.demo import Demo, DemoPerson
from adapters.web.desk import Desk, Shown
from adapters.web.forms import Filled
from adapters.web.look import Look, Move, Preview
from adapters.web.strip import went_out
from adapters.web.wire import HOME, Spot
from bot.network.model import Network
from bot.people import Person
from bot.ports import Planned, Timeline, Transcript
from bot.queries import NetworkBy

NOTES, MOVE = "demo", "move"
"""The room that remembers the playground's own facts, and the one about the clock's last move."""
NOTED = 20
ROWS, EVERY_ROW = 400, 5000
"""Nudges of one organisation on a page: the next and latest, or those of half a year."""


@dataclass(frozen=True)
class Pick:
    """What was picked on the page with the weeks, as the address has it: anything may stand there."""

    network: str = ""
    who: str = ""
    week: str = ""

    @property
    def monday(self) -> date | None:
        """The Monday of the week that was picked; None for none."""
        try:
            day = date.fromisoformat(self.week)
        except ValueError:
            return None
        return day - timedelta(days=day.weekday())


@dataclass(frozen=True)
class Gatherer:
    """Makes `Look`s. What it remembers (who is who) never changes until the playground starts over."""

    demo: Demo
    desk: Desk
    timeline: Timeline
    previews: Mapping[str, Preview]
    _people: dict[str, Person] = field(default_factory=dict)

    async def look(self, spot: Spot, shown: Shown | None = None) -> Look:
        """One person's view as it stands. Raises `NotSaved` when the store is away."""
        return await self._filled(await self._around(spot, ROWS), shown or Shown())

    async def _around(self, spot: Spot, most: int) -> Look:
        """What every page shows."""
        me, people, machine = await self.person(spot.person), await self._everybody(), self.demo.machine
        houses = {person.organisation for person in people.values()}
        rows = [row for house in houses for row in await self.timeline.timeline(house, most)]
        look = Look(self.demo, spot, me, machine.now(), self.desk.runtime.fresh())
        return replace(
            look,
            rows=concerning(me, rows),
            next_moment=await machine.next_moment(),
            move=await self._last_move(rows),
            names={people[person.slug].id: person for person in self.demo.people},
            previews=self.previews,
        )

    async def weeks(self, spot: Spot, pick: Pick) -> Look:
        """The page with everybody's weeks. Raises `NotSaved` when the store is away."""
        look = await self._around(spot, EVERY_ROW)
        networks = await self._networks(look)
        chosen = next((network for network in networks if network.id == pick.network), None)
        return replace(look, networks=networks, network=chosen, who=pick.who, week=pick.monday)

    async def _networks(self, look: Look) -> list[Network]:
        """Those that have rows on the page, soonest first."""
        scopes = dict.fromkeys(row.nudge.scope.removeprefix("network:") for row in look.rows if row.nudge.scope)
        queries = [NetworkBy(scope) for scope in scopes]
        answers = await self.desk.runtime.store.ask(look.me, queries)
        found = [network for query in queries if (network := answers[query]) is not None]
        return sorted(found, key=lambda network: network.sessions[0].start)

    async def _filled(self, look: Look, shown: Shown) -> Look:
        if look.spot.page == HOME:
            _, home = await self.desk.runtime.home(look.spot.person.account, look.spot.person.profile)
            return replace(look, home=home)
        look = replace(look, entries=await self.desk.entries(look.spot), anchor=shown.anchor, form=shown.wrong)
        return await self._with_form(look, shown) if shown.form and shown.wrong is None else look

    async def _with_form(self, look: Look, shown: Shown) -> Look:
        """The page with a form open in its message, or with the reason why it can't be opened any more."""
        entry = next((entry for entry in look.entries if entry.anchor == shown.anchor), None)
        if entry is None or entry.ref is None:
            return look
        opening = await self.desk.open(look.spot, shown.form, entry.ref)
        if opening.form is not None:
            return replace(look, form=Filled(opening.form))
        return replace(look, instead=(opening.message, opening.ref)) if opening.message else look

    async def person(self, person: DemoPerson) -> Person:
        """The person as they are now: their language may have changed."""
        store = self.desk.runtime.store
        seen = await store.recall(person.account, None)
        return seen.person if seen else await store.welcome(person.account, person.profile)

    async def _everybody(self) -> Mapping[str, Person]:
        for person in self.demo.people:
            if person.slug not in self._people:
                self._people[person.slug] = await self.person(person)
        return self._people

    def forget(self) -> None:
        """The playground starts over: everybody will be somebody new."""
        self._people.clear()

    async def _last_move(self, rows: list[Planned]) -> Move | None:
        kept = (await notes(self.desk.transcript)).get(MOVE)
        if kept is None:
            return None
        start, end = datetime.fromisoformat(kept["start"]), datetime.fromisoformat(kept["end"])
        return Move(start, end, tuple(went_out(rows, start, end)))

    async def remember_move(self, start: datetime, end: datetime) -> None:
        """Keeps the clock's last move, so that the page can tell what it brought."""
        note = {"key": MOVE, "start": start.isoformat(), "end": end.isoformat()}
        await keep_note(self.desk.transcript, note, end)


def concerning(me: Person, rows: Iterable[Planned]) -> list[Planned]:
    """The nudges of this person's organisation, and their own from networks elsewhere, by time."""
    mine = (row for row in rows if row.nudge.organisation == me.organisation or row.nudge.recipient == me.id)
    return sorted(mine, key=lambda row: row.at)


async def keep_note(transcript: Transcript, note: Mapping[str, Any], at: datetime) -> None:
    """Writes a note of the playground in the place of the one with the same key."""
    await transcript.add(NOTES, note["key"], dict(note), at)
    await transcript.replace(NOTES, note["key"], dict(note))


async def notes(transcript: Transcript) -> Mapping[str, Mapping[str, Any]]:
    """The playground's notes by their key."""
    return {note["key"]: note for note in await transcript.read(NOTES, NOTED)}
