"""Fien, whom Kring takes for two: on Slack, where she made a code, and on Teams in another organisation."""

from datetime import timedelta

from bot.facts import OrganisationArranged
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, LoginCodeMade
from bot.organisation import Arrangements
from bot.people import Account, Person, Profile
from bot.ports import Outcome
from tests.contract.people import enter, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

UNTIL = MONDAY + timedelta(minutes=10)
TEAMS = Account("teams", "nord", "fien")
SLACK = Account("slack", "linde", "fien")


async def twice(store: AnyStore) -> tuple[Person, Person]:
    """Fien on Slack, who made a code; and on Teams, where Kring doesn't know it's her."""
    here = await enter(store, "fien")
    there = await store.welcome(TEAMS, Profile("Fien V.", "fr", "Europe/Paris", "conversation"))
    for one in (here, there):
        await allow(store, one)
    await record(store, here, LoginCodeMade("CODE", UNTIL))
    return here, there


async def allow(store: AnyStore, person: Person, *, outside: bool = True) -> None:
    """Their organisation is open to others, or closed."""
    await store.appoint(person.id, {"administrator"})
    assert await record(store, person, OrganisationArranged(Arrangements(outside=outside))) is Outcome.DONE
    await store.appoint(person.id, set())


async def become(store: AnyStore, here: Person, there: Person) -> Outcome:
    """What came of it, once both sides said all that they had to say."""
    await agreed(store, here, there)
    return await record(store, there, AccountsJoined("CODE", here.id))


async def agreed(store: AnyStore, here: Person, there: Person) -> None:
    """The one typed the code, and the other says that this is they."""
    await record(store, there, AccountClaimed("CODE", here.id))
    await record(store, here, ClaimAnswered("CODE", there.id, agreed=True))
