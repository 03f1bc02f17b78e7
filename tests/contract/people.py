"""What the contract tests say again and again, said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.events import Ref
from bot.facts import Fact, MemberEnrolled, NetworkPublished
from bot.network.model import Audience, Insight, Member, Network, Session, Standing
from bot.nudges.nudge import Klass, Nudge, Priority
from bot.people import Account, Person, Place, Profile
from bot.planning import CalendarPlanner, Planner, told
from bot.ports import Commit, Conversation, Outcome, Settlement
from bot.queries import NetworkBy, Query
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

NUMBERS = count(1)
LEASE = timedelta(seconds=60)
READY = Ref("readiness")
PLACE = Place("slack", "linde", "C1", "algemeen")
PLANNER = CalendarPlanner(lambda _country: frozenset())
"""The calendar, in a year without public holidays."""
PRIORITY: dict[Klass, Priority] = {"reply": "reply", "post": "post", "change": "change", "ask": "share"}


def account(name: str, tenant: str = "linde") -> Account:
    return Account("slack", tenant, name)


async def enter(store: AnyStore, name: str, tenant: str = "linde", locale: str = "nl") -> Person:
    """A person with one account; every tenant is an organisation."""
    return await store.welcome(account(name, tenant), Profile(name, locale, "Europe/Brussels", f"D-{name}"))


def event() -> str:
    return f"slack/linde/{next(NUMBERS)}"


async def record(
    store: AnyStore,
    person: Person,
    *facts: Fact,
    nudges: tuple[Nudge, ...] = (),
    at: datetime = MONDAY,
    planner: Planner | None = PLANNER,
) -> Outcome:
    """Commits facts of one event, with what they tell, what the calendar makes of them, and these nudges."""
    said = tuple(nudge for fact in facts for nudge in told(fact, at, person))
    return await store.commit(Commit(event(), person, at, None, facts, (*said, *nudges), planner))


async def say(store: AnyStore, person: Person, state: object, revision: int = 0, ref: Ref = READY) -> Outcome:
    """Commits a conversation."""
    return await store.commit(Commit(event(), person, MONDAY, Conversation(ref, state, 1, revision)))


def network(facilitator: Person, name: str = "Onthaal", *, capacity: int = 12, first: int = 7) -> Network:
    """A network of two sessions, four weeks apart; the first one is `first` days after `MONDAY`."""
    id_ = f"network-{next(NUMBERS)}"
    start = MONDAY + timedelta(days=first)
    sessions = (
        Session(f"{id_}-1", id_, 1, "kickoff", start, start + timedelta(hours=2), "Zaal 1"),
        Session(
            f"{id_}-2", id_, 2, "closing", start + timedelta(weeks=4), start + timedelta(weeks=4, hours=2), "Zaal 2"
        ),
    )
    own = (facilitator.id, facilitator.name, "Europe/Brussels")
    return Network(id_, facilitator.organisation, name, "Elkaar ontmoeten", capacity, *own, sessions)


def member(person: Person, standing: Standing = "member") -> Member:
    return Member(person.id, person.name, person.reader, person.country, person.team, standing)


async def publish(store: AnyStore, facilitator: Person, name: str = "Onthaal", capacity: int = 12) -> Network:
    made = network(facilitator, name, capacity=capacity)
    assert await record(store, facilitator, NetworkPublished(made)) is Outcome.DONE
    return made


async def publish_with(store: AnyStore, facilitator: Person, *names: str) -> Network:
    """A network in which they have seats from the start."""
    people = [await enter(store, name) for name in names]
    seats = tuple(member(person) for person in people)
    made = replace(network(facilitator, capacity=len(seats)), members=seats)
    assert await record(store, facilitator, NetworkPublished(made)) is Outcome.DONE
    return made


async def ask(store: AnyStore, person: Person, query: Query[object]) -> object:
    return (await store.ask(person, [query]))[query]


async def look(store: AnyStore, person: Person, network_id: str) -> Network:
    found = (await store.ask(person, [NetworkBy(network_id)]))[NetworkBy(network_id)]
    assert isinstance(found, Network)
    return found


async def join(
    store: AnyStore, person: Person, made: Network, standing: Standing = "member", at: datetime = MONDAY
) -> Network:
    """Joins the network as it is now, with the nudges of the calendar."""
    now = await look(store, person, made.id)
    fact = MemberEnrolled(now, member(person, standing))
    assert await record(store, person, fact, at=at) is Outcome.DONE
    return await look(store, person, made.id)


async def send_all(store: AnyStore, when: datetime) -> set[str]:
    """Sends everything that is due, and gives the keys."""
    sent: set[str] = set()
    while claims := await store.claim(when, "sender", 99, LEASE):
        for claimed in claims:
            assert await store.begin(claimed, None, when, LEASE)
            assert await store.settle(claimed, Settlement("sent", ""), when)
            sent.add(claimed.nudge.key)
    return sent


def nudge(
    person: Person,
    key: str = "",
    *,
    due: datetime = MONDAY,
    expires: datetime | None = None,
    klass: Klass = "logistics",
    kind: str = "reminder",
) -> Nudge:
    """A nudge that is about nothing stored, and about something else than any other."""
    key = key or f"nudge-{next(NUMBERS)}"
    own = (key, person.organisation, person.id, kind, "attending", key, due, expires, klass)
    return Nudge(*own, priority=PRIORITY.get(klass, "logistics"))


def insight(author: Person, audience: Audience, session: str | None = None, channel: str | None = None) -> Insight:
    return Insight("insight-1", author.organisation, author.id, author.name, "Vraag eerst", audience, session, channel)
