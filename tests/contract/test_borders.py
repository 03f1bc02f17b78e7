"""What a closed border keeps out, on every kind of store: whoever came over it before it was closed, or as a guest."""

import asyncio

import pytest

from bot.facts import OrganisationArranged
from bot.organisation import Arrangements
from bot.people import ROLES, Account, Person, Profile
from bot.ports import Seen
from bot.queries import MyOrganisation, OpenNetworks
from tests.contract.people import account, ask, enter, join, look, publish, record
from tests.contract.twins import SLACK, TEAMS, allow, become, twice
from tests.stores import AnyStore

GUEST, COLLEAGUE = Profile("fien", guest=True), Profile("fien", guest=False)
FOREIGN = account("fien", "nord")


async def seen(store: AnyStore, of: Account) -> Person:
    found = await store.recall(of, None)
    assert isinstance(found, Seen)
    return found.person


async def linked(store: AnyStore, *, open_: bool) -> Person:
    """Fien, a guest of Linde's, with an account in another organisation; gives one of Linde's people."""
    an = await enter(store, "an")
    await allow(store, an, outside=open_)
    fien = await store.welcome(account("fien"), GUEST)
    await store.welcome(FOREIGN, Profile("fien", "nl"))
    await store.attach(FOREIGN, fien.id)
    return an


async def test_a_guest_who_is_hired_takes_no_foreign_account_over_a_closed_border(store: AnyStore) -> None:
    an = await linked(store, open_=False)
    await publish(store, an)
    before = await seen(store, FOREIGN)
    hired = await store.welcome(account("fien"), COLLEAGUE)
    assert (hired.organisation, hired.name, hired.roles) == (an.organisation, "fien", frozenset())
    assert await seen(store, account("fien")) == hired
    foreign = await seen(store, FOREIGN)
    assert (foreign.id, foreign.organisation) == (before.id, before.organisation)
    assert foreign.organisation != an.organisation
    assert await ask(store, foreign, OpenNetworks()) == ()
    assert len(await ask(store, hired, OpenNetworks()) or ()) == 1  # type: ignore[arg-type]  # a tuple of networks


async def test_what_they_had_before_stays_with_the_account_elsewhere(store: AnyStore) -> None:
    an = await linked(store, open_=False)
    fien = await seen(store, account("fien"))
    made = await join(store, fien, await publish(store, fien))
    hired = await store.welcome(account("fien"), COLLEAGUE)
    assert (await look(store, fien, made.id)).standing(fien.id) == "member"
    assert made.standing(hired.id) is None
    assert hired.organisation == an.organisation


async def test_over_an_open_border_they_come_with_all_they_have(store: AnyStore) -> None:
    an = await linked(store, open_=True)
    fien = await seen(store, account("fien"))
    hired = await store.welcome(account("fien"), COLLEAGUE)
    assert (hired.id, hired.organisation) == (fien.id, an.organisation)
    assert await seen(store, FOREIGN) == hired


async def test_of_many_who_hear_that_they_are_hired_one_makes_the_person(store: AnyStore) -> None:
    an = await linked(store, open_=False)
    told = await asyncio.gather(*(store.welcome(account("fien"), COLLEAGUE) for _ in range(6)))
    assert {one.organisation for one in told} == {an.organisation}
    assert len({one.id for one in told}) == 1
    assert (await seen(store, FOREIGN)).organisation != an.organisation


@pytest.mark.parametrize("role", ROLES)
async def test_a_role_is_theirs_by_an_account_in_their_own_organisation_alone(store: AnyStore, role: str) -> None:
    """Linked while both were open; then the one whose role it is closes the border."""
    here, there = await twice(store)
    await become(store, here, there)
    await store.appoint(here.id, {role, "administrator"})
    await record(store, await seen(store, SLACK), OrganisationArranged(Arrangements(outside=False)))
    assert (await seen(store, SLACK)).roles == {role, "administrator"}
    abroad = await seen(store, TEAMS)
    assert (abroad.id, abroad.roles) == (here.id, frozenset())
    assert (await store.welcome(TEAMS, Profile("Fien", "nl", "Europe/Brussels", "elsewhere"))).roles == frozenset()
    assert await ask(store, abroad, MyOrganisation()) == await ask(store, here, MyOrganisation())


async def test_by_an_account_that_was_added_to_the_organisation_it_is(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.attach(Account("teams", "linde-teams", "an"), an.id)
    await store.appoint(an.id, {"administrator"})
    assert (await seen(store, Account("teams", "linde-teams", "an"))).roles == {"administrator"}
