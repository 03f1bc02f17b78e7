"""How an event becomes a reply: look, step, commit, show. The one straight way through Kring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from bot.codec import Codec
from bot.commands import yielding
from bot.drawing.cards import with_ways_out
from bot.events import Elapsed, Event, Incoming, Opened, Ref, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.home import HOME_ASKS, asks_of, home, still_asking
from bot.network.cadence import Days
from bot.nudges.nudge import Nudge
from bot.nudges.rules import OWN_ACT
from bot.people import Account, Channel, Person, Profile
from bot.planning import CalendarPlanner, told
from bot.ports import (
    Calendars,
    Claimed,
    Clock,
    Commit,
    Conversation,
    Holidays,
    NoCalendars,
    NotSaved,
    Outcome,
    Reply,
    Seen,
    Store,
)
from bot.queries import IsNudged, Known, Query
from bot.turn.conversing import Turn, advance, begin, reply_of, show, stored
from bot.turn.knowing import NOWHERE, Sources, Spot
from bot.turn.narrowing import narrowed
from bot.turn.picking import asks_to_pick, with_picked
from bot.turn.routing import FALLBACK, Route, gone, latest, route, unknown
from bot.turn.withdrawing import withdraw
from bot.views import Form, Home, Message

S = TypeVar("S")
HORIZON = 13
"""Years: so far ahead can a network reach, whose first session is within two, with nineteen half a year apart."""
TRIES = 32
"""Each lost race means that somebody else's event was written; this many in a row is an overload, not bad luck."""


@dataclass(frozen=True)
class Prepared:
    """A nudge ready to leave. `conversation` is what it opens; None where it shows one as it stands, or a post."""

    message: Message
    ref: Ref
    conversation: Conversation | None = None


@dataclass(frozen=True)
class Silent:
    """A nudge that has nothing to say any more, and why (a text key)."""

    reason: str


@dataclass(frozen=True)
class Runtime:
    """Handles events. It holds no state of its own: any number of processes may share a store.

    `fresh` gives an id that nobody used before. `public_url`: where Kring is reached; empty: nobody knows.
    """

    store: Store
    clock: Clock
    holidays: Holidays
    flows: Mapping[str, Flow[Any]]
    codec: Codec
    fresh: Callable[[], str]
    calendars: Calendars = field(default_factory=NoCalendars)
    install_at: str = ""
    public_url: str = ""

    async def handle(self, incoming: Incoming) -> Reply:
        """Does what the event asks, durably, and gives what to show. Raises `NotSaved`: then nothing took effect."""
        reply = await self._attempt(incoming)
        return reply if reply is not None else await self._again(incoming)

    async def _again(self, incoming: Incoming) -> Reply:
        """A crowd at one network would have all but one of them lose each time; so they queue."""
        async with self.store.one_by_one():
            for _ in range(TRIES - 1):
                reply = await self._attempt(incoming)
                if reply is not None:
                    return reply
        raise NotSaved("too many events at once for one conversation or network")

    async def home(self, account: Account, profile: Profile | None = None) -> tuple[Person, Home]:
        """The person's own page. It changes nothing but making a stranger known."""
        seen, _ = await self._meet(account, FALLBACK, profile)
        known = await self._known(seen.person, HOME_ASKS)
        asked = await self._known(seen.person, asks_of(known, self.flows))
        return seen.person, home(known, still_asking(known, asked, self.flows))

    async def introduce(self, account: Account, profile: Profile) -> Person:
        """Makes an account known, or better known: for what an adapter learns outside any event."""
        return await self.store.welcome(account, profile)

    async def withdraw(self) -> None:
        """Kring was taken away from somewhere: its people leave the networks of others. Raises `NotSaved`."""
        await withdraw(self.store, self.planner, self.clock.now())

    async def prepare(self, claimed: Claimed) -> Prepared | Silent:
        """What a claimed nudge says now, from facts as they are now. Raises `NotSaved`."""
        nudge, person = claimed.nudge, _reader_of(claimed.to)
        ref = Ref(nudge.flow, nudge.subject)
        kept = None if nudge.to_channel else await self.store.conversation(person, ref)
        spot = Spot(claimed.addresses[0].platform if claimed.addresses else None)
        turn = await self._turn(ref, Elapsed(nudge.kind, nudge.again), person, kept, spot)
        if turn.state is not None and nudge.klass == "reply":
            return Prepared(show(turn, Step(turn.state, notice=nudge.notice)), ref)
        step = advance(turn)
        if isinstance(step, Unheard):
            return Silent("why-gone")
        if step.silent:
            return Silent(step.silent)
        as_it_was = nudge.to_channel or (turn.active and step.state == turn.state)
        message = with_ways_out(show(turn, step), claimed.id) if _is_nudge(nudge) else show(turn, step)
        return Prepared(message, ref, None if as_it_was else stored(turn, step, self.codec))

    async def _attempt(self, incoming: Incoming) -> Reply | None:
        way, seen, newcomer = await self._locate(incoming)
        turn, step = await self._step(way, seen, incoming)
        if incoming.inline and (step.errors or isinstance(way.event, Opened)):
            return self._reply(turn, step, newcomer=newcomer)
        outcome = await self.store.commit(self._commit(turn, step, incoming))
        if outcome is Outcome.CONFLICT:
            return None
        if outcome is Outcome.DUPLICATE:
            return await self._shown_again(turn, incoming)
        if not incoming.inline:
            return Reply(seen.person, turn.ref, newcomer=newcomer)
        return self._reply(await self._refreshed(turn, step), step, newcomer=newcomer)

    async def _locate(self, incoming: Incoming) -> tuple[Route, Seen, bool]:
        way = route(incoming, self.flows)
        seen, newcomer = await self._meet(incoming.account, way.ref, incoming.profile)
        if way.ref is not None:
            return way, seen, newcomer
        way = latest(way, None if await self._means_a_nudge(way, seen.person) else seen.conversation)
        if seen.conversation is None or seen.conversation.ref != _ref(way):
            seen = replace(seen, conversation=await self.store.conversation(seen.person, _ref(way)))
        return way, seen, newcomer

    async def _means_a_nudge(self, way: Route, person: Person) -> bool:
        """Whether "stop" and its like are said of what just came, and not in a conversation from before."""
        if not isinstance(way.event, Said) or not yielding(way.event.text):
            return False
        return bool((await self.store.ask(person, [IsNudged()]))[IsNudged()])

    async def _meet(self, account: Account, ref: Ref | None, profile: Profile | None) -> tuple[Seen, bool]:
        seen = await self.store.recall(account, ref)
        if seen is None:
            return Seen(await self.store.welcome(account, profile or Profile()), None), True
        if profile is not None and profile.adds_to(seen.profile):
            return replace(seen, person=await self.store.welcome(account, profile)), False
        return seen, False

    async def _step(self, way: Route, seen: Seen, incoming: Incoming) -> tuple[Turn, Step[Any]]:
        spot = _spot(incoming)
        turn = await self._turn(_ref(way), way.event, seen.person, seen.conversation, spot)
        turn = await self._picked(turn, seen, incoming)
        step = advance(turn)
        if not isinstance(step, Unheard):
            return await self._narrowed(turn, step, spot)
        way = unknown(getattr(way.event, "text", "")) if turn.state is not None else gone()
        kept = await self.store.conversation(seen.person, _ref(way))
        turn = await self._turn(_ref(way), way.event, seen.person, kept, spot)
        step = advance(turn)
        return turn, begin(turn) if isinstance(step, Unheard) else step

    async def _narrowed(self, turn: Turn, step: Step[Any], spot: Spot) -> tuple[Turn, Step[Any]]:
        """A word that came alone goes straight to the only thing that it can be about."""
        way = narrowed(turn, step)
        if way is None:
            return turn, step
        kept = await self.store.conversation(turn.known.me, _ref(way))
        turn = await self._turn(_ref(way), way.event, turn.known.me, kept, spot)
        further = advance(turn)
        return turn, begin(turn) if isinstance(further, Unheard) else further

    async def _picked(self, turn: Turn, seen: Seen, incoming: Incoming) -> Turn:
        """The turn with whoever and whatever was picked in its form."""
        if turn.state is None or not isinstance(turn.event, Submitted):
            return turn
        form = turn.flow.form(turn.event.form, turn.state, turn.ref.subject, turn.known)
        if form is None or not asks_to_pick(form):
            return turn
        event = await with_picked(self.store, incoming, seen.person, turn.event, form)
        return await self._turn(turn.ref, event, seen.person, seen.conversation, _spot(incoming))

    async def _turn(self, ref: Ref, event: Event, person: Person, kept: Conversation | None, spot: Spot) -> Turn:
        flow = self.flows[ref.flow]
        kept = kept if kept is not None and kept.ref == ref else None
        state = self._state(flow, kept)
        known = await self._known(person, flow.asks(state, ref.subject, event), spot)
        return Turn(flow, ref, event, state, known, kept.revision if kept else 0)

    def _state(self, flow: Flow[S], kept: Conversation | None) -> S | None:
        """The stored state; None when there is none, or one of a version that this program can't read."""
        if kept is None or kept.version != flow.version:
            return None
        return cast("S | None", self.codec.load_or_none(kept.state))

    async def _known(self, person: Person, queries: tuple[Query[Any], ...], spot: Spot = NOWHERE) -> Known:
        own = (self.store, self.clock, self.holidays, self.calendars, self.fresh, self.install_at, self.public_url)
        return await Sources(*own).known(person, queries, spot)

    def _commit(self, turn: Turn, step: Step[Any], incoming: Incoming) -> Commit:
        now = turn.known.now
        planned = [nudge for fact in step.facts for nudge in told(fact, now, turn.known.me)]
        if not incoming.inline:
            planned.append(reply_of(turn, step, incoming))
        kept = stored(turn, step, self.codec)
        event = f"{incoming.account.platform}/{incoming.account.tenant}/{incoming.id}"
        return Commit(event, turn.known.me, now, kept, step.facts, tuple(planned), self.planner)

    @property
    def planner(self) -> CalendarPlanner:
        """The calendar, with the public holidays that it needs."""
        return CalendarPlanner(self._free_days)

    def _free_days(self, country: str) -> Days:
        year = self.clock.now().year
        return self.holidays.between(country, year - 1, year + HORIZON)

    async def _refreshed(self, turn: Turn, step: Step[Any]) -> Turn:
        """The turn with what is known after the facts: what people see is what was stored."""
        if not step.facts:
            return turn
        seen = await self.store.conversation(turn.known.me, turn.ref)
        now = await self.store.person(turn.known.me.id) or turn.known.me
        person = replace(now, roles=now.roles & turn.known.me.roles)  # none, by an account in another organisation
        asks = turn.flow.asks(step.state, turn.ref.subject, turn.event)
        spot = Spot(turn.known.platform, turn.known.place, turn.known.overheard)
        known = replace(turn.known, me=person, answers=(await self._known(person, asks, spot)).answers)
        return replace(turn, known=known, revision=seen.revision if seen else 0)

    async def _shown_again(self, turn: Turn, incoming: Incoming) -> Reply:
        """The answer to an event that was handled before: where the conversation stands now."""
        person = turn.known.me
        kept = await self.store.conversation(person, turn.ref)
        if not incoming.inline or kept is None:
            return Reply(person, turn.ref, again=True)
        spot = _spot(incoming)
        now = await self._turn(turn.ref, turn.event, person, kept, spot)
        step = Step(now.state) if now.state is not None else begin(now)
        return replace(self._reply(now, step, newcomer=False), again=True)

    def _reply(self, turn: Turn, step: Step[Any], *, newcomer: bool) -> Reply:
        form = _form(turn, step)
        message = None if step.errors else show(turn, step)
        return Reply(turn.known.me, turn.ref, message, form, step.errors, newcomer)


def _form(turn: Turn, step: Step[Any]) -> Form | None:
    """The form to open, or the one that stays open with its errors."""
    name = turn.event.form if step.errors and isinstance(turn.event, Submitted) else step.form
    return turn.flow.form(name, step.state, turn.ref.subject, turn.known) if name else None


def _is_nudge(nudge: Nudge) -> bool:
    """Whether it comes to a person by itself, so that they can have it later, less often, or no more."""
    return not nudge.to_channel and nudge.klass not in OWN_ACT


def _spot(incoming: Incoming) -> Spot:
    return Spot(incoming.account.platform, incoming.place, incoming.overheard)


def _ref(way: Route) -> Ref:
    return way.ref or FALLBACK


def _reader_of(to: Person | Channel) -> Person:
    """A channel reads in its organisation's language; to a flow it looks like a person without roles."""
    return to if isinstance(to, Person) else Person(to.id, to.organisation, to.name, to.reader)
