"""The playground's world: made by real facts through the real calendar, so that its nudges are the real ones.

Making it twice makes it once: every id is fixed, so a start that was cut short is simply done again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol, cast
from zoneinfo import ZoneInfo

from adapters.web import Demo, keep_note, notes
from bot.facts import (
    CalendarChanged,
    ChannelLinked,
    EvaluationAnswered,
    EvaluationOpened,
    Fact,
    InsightShared,
    MeetingSet,
    MemberEnrolled,
    NetworkPublished,
    OrganisationArranged,
    TeamChosen,
)
from bot.network.cadence import Days, instant, session_days, session_type
from bot.network.meetings import Rhythm, Weekly
from bot.network.model import Insight, Member, Network, Session
from bot.network.seats import seat_for_newcomer
from bot.nudges.window import local_day
from bot.people import Person
from bot.planning import CalendarPlanner, told
from bot.ports import Commit, Holidays, Outbox, Registry, Store, Timeline, Transcript
from bot.queries import NetworkBy
from kring.cast import (
    ARRANGED,
    CHANNELS,
    HOUSES,
    INSIGHT,
    MEETINGS,
    NETWORKS,
    PEOPLE,
    ROLES,
    LinkedChannel,
    Planned,
    TeamMeets,
)
from kring.playtime import ZONE, DemoClock, TimeMachine, first_morning

FURNISHED = "furnished"
LASTING = timedelta(hours=2)
REMINDER = 8
"""A row of the calendar: leaving it as it is has a network's nudges planned anew."""


class DemoStore(Store, Outbox, Registry, Transcript, Timeline, Protocol):
    """What the playground stands on."""


async def is_strange(store: DemoStore) -> bool:
    """Whether somebody else's data is here: people, but none of the playground's notes."""
    return not await notes(store) and not await store.is_empty()


@dataclass(frozen=True)
class Stage:
    """Sets the playground up, and puts it back as it was on the first day."""

    store: DemoStore
    clock: DemoClock
    holidays: Holidays
    machine: TimeMachine
    drain: Callable[[], Awaitable[int]]

    @property
    def demo(self) -> Demo:
        return Demo(PEOPLE, tuple(linked.channel for linked in CHANNELS), self.machine, self.start_over)

    async def open(self) -> None:
        """Ready to play: furnished at the first start, and at the hour where it was left at any later one."""
        known = await notes(self.store)
        if not await self.machine.recall():
            now = self.clock.now()
            self.clock.put(first_morning(now, self.holidays.between("BE", now.year, now.year + 1)))
            await self.machine.remember()
        if FURNISHED not in known:
            await Furnishing(self.store, self.clock.now(), self.holidays).furnish()
            await self.drain()
            await keep_note(self.store, {"key": FURNISHED}, self.clock.now())

    async def start_over(self) -> None:
        """Everything goes, also what people did meanwhile; then it is the first morning again."""
        async with self.machine.standing_still():
            await self.store.erase_everything()
            await self.store.forget_all()
            self.clock.offset = timedelta()
            await self.open()


@dataclass
class Furnishing:
    """The facts of the first morning."""

    store: DemoStore
    now: datetime
    holidays: Holidays
    people: dict[str, Person] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    async def furnish(self) -> None:
        await self._people()
        for slug, arranged in ARRANGED.items():
            await self._happen(slug, OrganisationArranged(replace(arranged, at=self.now)))
        for linked in CHANNELS:
            if linked.scope:
                await self._channel(linked)
        for planned in NETWORKS:
            await self._network(planned)
        await self._insight(*INSIGHT)
        for meets in MEETINGS:
            await self._meeting(meets)

    async def _people(self) -> None:
        for one in PEOPLE:
            person = await self.store.welcome(one.account, one.profile)
            self.people[one.slug] = person
            await self.store.name_organisation(person.organisation, HOUSES[one.account.tenant])
            if one.slug in ROLES:
                await self.store.appoint(person.id, {ROLES[one.slug]})

    async def _channel(self, linked: LinkedChannel) -> None:
        place, slug = linked.channel.place, linked.channel.slug
        await self._happen(linked.linker, ChannelLinked(f"demo-{slug}", place, place.name, linked.scope))
        for one in linked.team:
            await self._happen(one, TeamChosen(f"demo-{slug}"))

    async def _meeting(self, meets: TeamMeets) -> None:
        """From its first day after today on."""
        today = local_day(self.now, ZONE)
        first = today + timedelta(days=(meets.weekday - today.weekday() - 1) % 7 + 1)
        rhythm = Rhythm(first, meets.at, 60, ZONE, Weekly((meets.weekday,), meets.every))
        await self._happen(meets.by, MeetingSet(f"demo-{meets.channel}", rhythm))

    async def _network(self, planned: Planned) -> None:
        """One that began already was joined before that; what it still has to say is planned this morning."""
        facilitator = self.people[planned.facilitator]
        network = network_of(planned, facilitator, self.now, self._free("BE"))
        eve = network.sessions[0].start - timedelta(days=1)
        at = eve if eve < self.now else None
        await self._happen(planned.facilitator, NetworkPublished(network), at)
        for one in planned.members:
            await self._enrol(one, planned, at)
        if at is not None:
            await self._happen(planned.facilitator, CalendarChanged(REMINDER, None, await self._known(planned)))
        if planned.answers:
            await self._evaluation(planned, network.sessions[0])

    async def _enrol(self, slug: str, planned: Planned, at: datetime | None) -> None:
        network = await self._known(planned)
        me = await self.store.person(self.people[slug].id) or self.people[slug]
        member = Member(me.id, me.name, me.reader, me.country, me.team, seat_for_newcomer(network))
        await self._happen(slug, MemberEnrolled(network, member), at)

    async def _known(self, planned: Planned) -> Network:
        query = NetworkBy(planned.id)
        answers = await self.store.ask(self.people[planned.facilitator], (query,))
        return cast("Network", answers[query])

    async def _evaluation(self, planned: Planned, session: Session) -> None:
        """The first session's evaluation, as it was answered in its own week: nobody is asked again."""
        network, then = await self._known(planned), session.end + timedelta(hours=1)
        await self._happen(planned.facilitator, EvaluationOpened(network, session, ()), at=then)
        for slug, answer in zip(planned.members, planned.answers, strict=True):
            await self._happen(slug, EvaluationAnswered(session, answer), at=then)

    async def _insight(self, slug: str, channel: str, session: str, text: str) -> None:
        me = self.people[slug]
        insight = Insight("demo-insight", me.organisation, me.id, me.name, text, "team", session, f"demo-{channel}")
        await self._happen(slug, InsightShared(insight))

    async def _happen(self, slug: str, fact: Fact, at: datetime | None = None) -> None:
        """One fact, with the nudges that the calendar gives it; of what was before this morning, none.

        A second time it changes nothing.
        """
        me, event, calendar = self.people[slug], f"demo/{next(self._numbers)}", CalendarPlanner(self._free)
        if at is not None:
            await self.store.commit(Commit(event, me, at, None, (fact,)))
            return
        said = told(fact, self.now, me)
        await self.store.commit(Commit(event, me, self.now, None, (fact,), said, calendar))

    def _free(self, country: str) -> Days:
        return self.holidays.between(country, self.now.year - 1, self.now.year + 2)


def network_of(planned: Planned, facilitator: Person, now: datetime, free: Days) -> Network:
    """The network as it is on that morning."""
    first = now.astimezone(ZoneInfo(ZONE)).date() + timedelta(days=planned.first)
    zone = facilitator.reader.timezone
    starts = (instant(day, planned.hour, zone) for day in session_days(first, planned.sessions, planned.weeks, free))
    sessions = tuple(_session(planned, number, start) for number, start in enumerate(starts, 1))
    return Network(
        planned.id,
        facilitator.organisation,
        planned.name,
        planned.goal,
        planned.capacity,
        facilitator.id,
        facilitator.name,
        zone,
        sessions,
    )


def _session(planned: Planned, number: int, start: datetime) -> Session:
    kind = session_type(number, planned.sessions)
    return Session(f"{planned.id}-{number}", planned.id, number, kind, start, start + LASTING, planned.place)
