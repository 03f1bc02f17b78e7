"""What happens in a story: who there is, what is to be sent, and what people do meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.facts import ChannelLinked, NetworkPublished
from bot.network.model import Network, Session
from bot.nudges.nudge import Klass, Nudge, Priority
from bot.people import Account, Person, Place, Profile
from bot.ports import Commit, Outcome
from tests.simulation.database import Link, at_once
from tests.simulation.loop import Process
from tests.simulation.people import PLANNER, People
from tests.simulation.world import LANES, World

ZONES = ("Europe/Brussels", "Europe/Brussels", "Europe/London", "America/New_York")
SORTS: tuple[tuple[str, Klass, Priority, str], ...] = (
    ("reply", "reply", "reply", "menu"),
    ("reminder", "logistics", "logistics", "attending"),
    ("reminder", "logistics", "logistics", "attending"),
    ("link", "logistics", "logistics", "joining"),
    ("evaluation", "ask", "evaluation", "evaluating"),
    ("share", "ask", "share", "sharing"),
    ("share", "ask", "share", "sharing"),
    ("change", "change", "change", "announcing"),
)
CHANNEL_CLASSES: tuple[Klass, ...] = ("post", "channel")
SOON, LATER = 200.0, 40000.0
DAY = 86400.0
LINE = 4
"""Where a network is crowded: so many people want its seat."""
FURTHEST_AHEAD = 280.0
"""Seconds that our clocks may be ahead of a platform's: reading back begins five minutes early."""


def write(world: World) -> None:
    """Writes the story of this world's seed."""
    Author(world).write()


class Author:
    """Draws everything from the world's chance before the story begins, but for what depends on how it goes."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.chance: Random = world.chance
        front = Link(world.around.database, Process("front"), world.wall)
        self.people = People(world, Random(self.chance.getrandbits(64)), front)

    def write(self) -> None:
        for number in range(self.chance.randint(1, 3)):
            self._enters(f"p{number}")
        self.channel = self._link_channel()
        for number in range(self.chance.randint(2, 7)):
            self._plans(number)
        if self.chance.random() < 0.12:
            self._network(crowded=self.chance.random() < 0.25)
        if self.chance.random() < 0.25:
            person = self.chance.choice(self.people.all)
            self._at(self._when(), lambda: self.people.wishes(person))
        for deed in (self._clock_back, self._clock_ahead, self._somebody_stops):
            self._at(self.chance.random() * SOON * 2, deed)

    # --- who there is

    def _enters(self, name: str) -> None:
        lane = self.chance.choice(LANES)
        account = Account(lane.platform, lane.tenant, name)
        profile = Profile(name, "nl", self.chance.choice(ZONES), f"to-{name}")
        person: Person = at_once(self.world.store.welcome(account, profile))
        if self.chance.random() < 0.2:
            other = LANES[1 - LANES.index(lane)]
            at_once(self.world.store.attach(Account(other.platform, other.tenant, name), person.id))
        if self.chance.random() < 0.3:
            self._at(self._when(), lambda: self.people.writes(account))
        self.people.all.append(person)

    def _link_channel(self) -> str:
        linker = self.people.all[0]
        grounds = self.world.store.tables.tenants.items()
        place = next(Place(*ground, "C1", "team") for ground, home in grounds if home == linker.organisation)
        fact = ChannelLinked("channel-1", place, "team", "team")
        commit = Commit("link", linker, self.world.begins, None, (fact,))
        assert at_once(self.world.store.commit(commit)) is Outcome.DONE
        return "channel-1"

    # --- what is to be sent

    def _when(self) -> float:
        return self.chance.random() * self.chance.choice((1.0, SOON, SOON, LATER))

    def _plans(self, number: int) -> None:
        """A nudge, and perhaps what its recipient does with it."""
        nudge, at = self._nudge(number), self._when()
        self._at(at, lambda: self.people.does(self.people.all[0], tuple, (nudge,)))
        if nudge.to_channel:
            return
        if self.chance.random() < 0.1:
            self._at(at + self.chance.random() * SOON, lambda: self.people.answers(nudge))
        if self.chance.random() < 0.2:
            self._at(at + self.chance.random() * SOON, lambda: self.people.goes_on(nudge))
        if self.chance.random() < 0.1 and nudge.klass in ("ask", "logistics"):
            self._at(at + self.chance.random() * LATER, lambda: self.people.later(nudge))

    def _nudge(self, number: int) -> Nudge:
        due = self.world.begins + timedelta(seconds=self._when())
        expires = due + timedelta(seconds=self.chance.random() * 300000) if self.chance.random() < 0.5 else None
        organisation = self.people.all[0].organisation
        if self.chance.random() < 0.1:
            subject, klass = f"s{number}", self.chance.choice(CHANNEL_CLASSES)
            channel = Nudge(
                f"n{number}", organisation, self.channel, "insight", "posting", subject, due, expires, klass
            )
            return replace(channel, to_channel=True, priority="post" if klass == "post" else "meeting")
        person = self.chance.choice(self.people.all)
        kind, klass, priority, flow = self.chance.choice(SORTS)
        subject = f"s{number if self.chance.random() < 0.8 else 0}"
        nudge = Nudge(f"n{number}", organisation, person.id, kind, flow, subject, due, expires, klass)
        session = self.chance.choice(("", "t1", "t1", "t2"))
        return replace(nudge, priority=priority, session=session if klass != "reply" else "")

    # --- a network, with its calendar

    def _network(self, *, crowded: bool) -> None:
        """`crowded`: a single seat, which comes free while several wait for it."""
        for number in range(len(self.people.all), LINE if crowded else 0):
            self._enters(f"p{number}")
        host = self.people.all[0]
        start = self.world.begins + timedelta(seconds=self.chance.uniform(4 if crowded else 0.1, 9) * DAY)
        number = self.chance.randint(1, 2)
        sessions = tuple(
            Session(f"t{n}", "net", n, "deepening", start + timedelta(days=7 * n - 7), ends(start, n), "Zaal 1")
            for n in range(1, number + 1)
        )
        own = (host.id, host.name, "Europe/Brussels")
        capacity = 1 if crowded else self.chance.choice((1, 1, 2, 9))
        net = Network("net", host.organisation, "Onthaal", "", capacity, *own, sessions)
        for session in sessions:
            self.world.history.starts[session.id].append((-1.0, session.start))
        published = Commit("net", host, self.world.begins, None, (NetworkPublished(net),), (), PLANNER)
        assert at_once(self.world.store.commit(published)) is Outcome.DONE
        for person in self.people.all:
            self._at(5 + self._when(), partial(self.people.joins, person, "net"))
        if crowded:
            self._at(SOON + self.chance.random() * DAY, self._somebody_leaves)
        self._changes(host)

    def _in_days(self) -> float:
        """Some time after people joined: soon, or in the days after."""
        return 5 + self.chance.random() * self.chance.choice((SOON, 4 * DAY))

    def _changes(self, host: Person) -> None:
        days = self.chance.uniform(-2, 5)
        at = self._in_days()
        for likely, deed in (
            (0.3, lambda: self.people.moves(host, "net", days)),
            (0.5, self._somebody_leaves),
            (0.15, lambda: self.people.cancels(host, "net")),
        ):
            if self.chance.random() < likely:
                self._at(at, deed)

    def _somebody_leaves(self) -> None:
        """And what others do with the seat, before and after it is offered to them."""
        seated = [one.person for one in self.people.network("net").seated]
        leaver = self.chance.choice([one for one in self.people.all if one.id in seated] or self.people.all)
        self.people.leaves(leaver, "net")
        for person in self.people.all:
            for likely, deed in ((0.4, self.people.takes), (0.3, self.people.passes)):
                if self.chance.random() < likely:
                    after = self.world.loop.time() + self.chance.random() * self.chance.choice((SOON, LATER))
                    self._at(after, partial(deed, person, "net"))

    # --- what befalls everybody

    def _clock_back(self) -> None:
        if self.world.faults.strike("clock back"):
            self._shift(-self.chance.uniform(60, 600))

    def _clock_ahead(self) -> None:
        """Not while a message is under way: a leap of more than a lease just then is beyond what any lease can bear."""
        under_way = any(one.ended is None for one in self.world.history.tries())
        if not under_way and self.world.faults.strike("clock ahead"):
            self._shift(self.chance.uniform(5, FURTHEST_AHEAD - max(0.0, self.world.shift[0])))

    def _shift(self, by: float) -> None:
        self.world.shift[0] += by
        self.world.history.say("world", f"clocks moved by {by:.3f} s")

    def _somebody_stops(self) -> None:
        if self.chance.random() < 0.3:
            worker = self.chance.choice(self.world.workers)
            self.chance.choice((worker.stop, worker.stop_amid))()

    def _at(self, at: float, what: Callable[[], None]) -> None:
        self.world.happens(at, what)


def ends(start: datetime, number: int) -> datetime:
    return start + timedelta(days=7 * number - 7, hours=2)
