"""What people do in a story, each deed an event that is told again until it is heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from random import Random

from bot.events import Ref
from bot.facts import Fact, MemberEnrolled, MemberLeft, NetworkCancelled, PutOff, SessionMoved, WishesChanged
from bot.life.steering import SeatPassed
from bot.network.model import Member, Network
from bot.network.seats import may_take, offered_at, seat_for_newcomer
from bot.nudges.nudge import Nudge
from bot.nudges.wishes import Away, Hours, Muted, Wishes
from bot.people import Account, Person
from bot.planning import CalendarPlanner, told
from bot.ports import Commit, Conversation, NotSaved, Outcome
from tests.simulation.database import Link, at_once
from tests.simulation.world import World

Deed = Callable[[], tuple[Fact, ...]]
"""What somebody does, as things are when it is done."""


def no_holidays(country: str) -> frozenset[date]:
    return frozenset()


PLANNER = CalendarPlanner(no_holidays)


@dataclass
class People:
    """Those who live in a world, at the front door of the store."""

    world: World
    chance: Random
    front: Link
    all: list[Person] = field(default_factory=list)
    events: int = 0

    def does(self, person: Person, deed: Deed, nudges: tuple[Nudge, ...] = ()) -> None:
        """Writes it, sooner or later."""
        self.world.busy += 1
        task = self.world.loop.create_task(self._written(person, deed, nudges), context=self.world.loop.nobody)
        task.add_done_callback(lambda done: done.cancelled() or done.result(), context=self.world.loop.nobody)

    async def _written(self, person: Person, deed: Deed, nudges: tuple[Nudge, ...]) -> None:
        """As a platform does that sends its event again until it is heard, and Kring that tries again after a race."""
        self.events += 1
        event, outcome = f"event-{self.events}", Outcome.CONFLICT
        while outcome is Outcome.CONFLICT:
            try:
                outcome = await self.front.commit(self._commit(event, person, deed(), nudges))
            except NotSaved:
                await asyncio.sleep(1)
        self.world.history.say("front", f"{event} is {outcome.value}")
        self.world.busy -= 1

    def _commit(self, event: str, person: Person, facts: tuple[Fact, ...], nudges: tuple[Nudge, ...]) -> Commit:
        now = self.world.wall.now()
        said = tuple(nudge for fact in facts for nudge in told(fact, now, person))
        return Commit(event, person, now, None, facts, (*nudges, *said), PLANNER)

    # --- in a network

    def network(self, network: str) -> Network:
        """As it is now."""
        return self.world.store.tables.networks[network]

    def joins(self, person: Person, network: str) -> None:
        def deed() -> Iterable[Fact]:
            if self.network(network).standing(person.id) is None and self.network(network).status == "open":
                place = seat_for_newcomer(self.network(network))
                me = Member(person.id, person.name, person.reader, person.country, person.team, place)
                yield MemberEnrolled(self.network(network), me)

        self.does(person, lambda: tuple(deed()))

    def leaves(self, person: Person, network: str) -> None:
        def deed() -> Iterable[Fact]:
            if self.network(network).standing(person.id) is not None:
                yield MemberLeft(self.network(network), person.id)

        self.does(person, lambda: tuple(deed()))

    def takes(self, person: Person, network: str) -> None:
        """The seat that is free, if it is theirs for the asking."""

        def deed() -> Iterable[Fact]:
            made = self.network(network)
            if made.status == "open" and may_take(made, person.id, self.world.wall.now()):
                mine = next(member for member in made.waiting if member.person == person.id)
                yield MemberEnrolled(made, replace(mine, standing="member", passed=None))

        self.does(person, lambda: tuple(deed()))

    def passes(self, person: Person, network: str) -> None:
        """Lets the seat go by that is offered to them."""

        def deed() -> Iterable[Fact]:
            made = self.network(network)
            if made.status == "open" and offered_at(made, person.id) is not None:
                yield SeatPassed(made)

        self.does(person, lambda: tuple(deed()))

    def moves(self, person: Person, network: str, days: float) -> None:
        """The first session, to another day."""

        def deed() -> Iterable[Fact]:
            first = self.network(network).sessions[0]
            by = timedelta(days=days)
            moved = replace(first, start=first.start + by, end=first.end + by, sequence=first.sequence + 1)
            if self.network(network).status == "open":
                yield SessionMoved(self.network(network), moved)

        self.does(person, lambda: tuple(deed()))

    def cancels(self, person: Person, network: str) -> None:
        def deed() -> Iterable[Fact]:
            if self.network(network).status == "open":
                yield NetworkCancelled(self.network(network))

        self.does(person, lambda: tuple(deed()))

    # --- with their nudges

    def wishes(self, person: Person) -> None:
        """Stops a kind, halves one, goes away for some days, or wants nothing in the afternoon."""
        now = self.world.wall.now()
        kind, today = self.chance.choice(("share", "reminder", "evaluation", "rsvp")), now.date()
        wish = self.chance.choice(
            (
                Wishes(muted=(Muted(kind, now),)),
                Wishes(halved=frozenset((kind,))),
                Wishes(away=(Away(today, today + timedelta(days=self.chance.randint(0, 6))),)),
                Wishes(hours=Hours(time(8), time(13))),
            )
        )
        self.does(person, lambda: (WishesChanged(wish),))

    def later(self, nudge: Nudge) -> None:
        """Wants it again in a few hours, if it came."""
        row = self.world.store.tables.outbox.get(nudge.key)
        if row is not None and row.status == "sent":
            until = self.world.wall.now() + timedelta(hours=self.chance.randint(1, 30))
            person = self.world.store.tables.persons[nudge.recipient]
            self.does(person, lambda: (PutOff(nudge, until),))

    def answers(self, nudge: Nudge) -> None:
        """Before it comes: it has nothing to say any more."""
        self.world.history.say("people", f"answer {nudge.key}")
        self.world.history.answered[nudge.key] = self.world.loop.time()
        self.world.around.silent[nudge.key] = "why-answered"

    def goes_on(self, nudge: Nudge) -> None:
        """Takes a step in the conversation that the nudge opens."""
        person, ref = self.world.store.tables.persons[nudge.recipient], Ref(nudge.flow, nudge.subject)
        kept = self.world.store.tables.conversations.get((person.id, ref))
        self.events += 1
        step = Conversation(ref, {"is": "Went on"}, 1, kept.revision if kept else 0)
        at_once(self.world.store.commit(Commit(f"event-{self.events}", person, self.world.wall.now(), step)))

    def writes(self, account: Account) -> None:
        """Sends Kring a message: who does that hasn't blocked it any more."""
        spot = account.platform, account.tenant, account.user
        self.world.service.blocked.discard(spot)
        self.world.history.say("people", f"{account.user} writes")
        self.world.history.wrote[spot].append(self.world.loop.time())
        at_once(self.world.store.recall(account, None))
