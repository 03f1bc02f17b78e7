"""What the contract tests say again and again, said once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count

from bot.events import Ref
from bot.facts import Fact, MemberEnrolled, NetworkPublished
from bot.network.model import Member, Network, Session, Standing
from bot.nudges.calendar import plan
from bot.nudges.nudge import Klass, Nudge
from bot.people import Account, Person, Profile
from bot.ports import Commit, Conversation, Outcome
from bot.queries import NetworkBy
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

NUMBERS = count(1)
LEASE = timedelta(seconds=60)
READY = Ref("readiness")


def account(name: str, tenant: str = "linde") -> Account:
    return Account("slack", tenant, name)


async def enter(store: AnyStore, name: str, tenant: str = "linde", locale: str = "nl") -> Person:
    """A person with one account; every tenant is an organisation."""
    return await store.welcome(account(name, tenant), Profile(name, locale, "Europe/Brussels", f"D-{name}"))


def event() -> str:
    return f"slack/linde/{next(NUMBERS)}"


async def record(
    store: AnyStore, person: Person, *facts: Fact, nudges: tuple[Nudge, ...] = (), at: datetime = MONDAY
) -> Outcome:
    """Commits facts of one event, with these nudges."""
    return await store.commit(Commit(event(), person, at, None, facts, nudges))


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


async def look(store: AnyStore, person: Person, network_id: str) -> Network:
    found = (await store.ask(person, [NetworkBy(network_id)]))[NetworkBy(network_id)]
    assert isinstance(found, Network)
    return found


async def join(store: AnyStore, person: Person, made: Network, standing: Standing = "member") -> Network:
    """Joins the network as it is now, with the nudges of the calendar."""
    now = await look(store, person, made.id)
    fact = MemberEnrolled(now, member(person, standing))
    assert await record(store, person, fact, nudges=plan(fact, MONDAY, no_holidays)) is Outcome.DONE
    return await look(store, person, made.id)


def no_holidays(country: str) -> frozenset[date]:
    return frozenset()


def nudge(
    person: Person,
    key: str = "",
    *,
    due: datetime = MONDAY,
    expires: datetime | None = None,
    klass: Klass = "logistics",
    kind: str = "reminder",
) -> Nudge:
    """A nudge that is about nothing stored."""
    key = key or f"nudge-{next(NUMBERS)}"
    return Nudge(key, person.organisation, person.id, kind, "attending", "", due, expires, klass)
