"""The app comes and goes in a tenant's teams, and with its people: however many do so at once, none is lost."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace

from bot.people import Account, Profile
from bot.ports import Installation
from storage import SqlStore
from tests.contract.people import LEASE, account, enter, nudge, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

ANNA = Account("teams", "linde", "anna")
NOBODY = replace(ANNA, user="")
MANY = tuple(sorted(f"19:team-{number}" for number in range(15)))


def added(*teams: str) -> Installation:
    return Installation("teams", "linde", MONDAY, installer="anna", bot="28:kring", teams=teams)


async def teams_of(store: AnyStore) -> tuple[str, ...] | None:
    kept = await store.installation("teams", "linde")
    return kept.teams if kept else None


async def reached(store: AnyStore) -> list[str]:
    """The tenants by which the one nudge that waits reaches whom it is for."""
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    return [address.tenant for address in claimed.addresses]


async def test_the_first_who_adds_it_stays_who_did_whatever_comes_after(store: AnyStore) -> None:
    await store.arrive(added())
    await store.arrive(replace(added("b"), installer="bert"))
    await store.arrive(replace(added("a"), installer="cis"))
    await store.arrive(replace(added("a"), installer="cis"))
    assert await store.installation("teams", "linde") == added("a", "b")


async def test_what_arrives_again_is_reached_again(store: AnyStore) -> None:
    anna = await store.welcome(ANNA, Profile("Anna"))
    await record(store, anna, nudges=(nudge(anna),))
    await store.uninstall("teams", "linde")
    await store.arrive(added("a"))
    assert await reached(store) == ["linde"]


async def test_of_several_who_add_it_to_a_team_at_once_none_is_lost(store: AnyStore) -> None:
    await asyncio.gather(*(store.arrive(added(team)) for team in MANY))
    assert await teams_of(store) == MANY
    await asyncio.gather(*(store.depart(NOBODY, team) for team in MANY[1:]))
    assert await teams_of(store) == MANY[:1]


async def test_nor_where_several_processes_hear_of_it(address: str, clock: Clock) -> None:
    async with AsyncExitStack() as stack, asyncio.timeout(60):
        stores: list[SqlStore] = [await stack.enter_async_context(opened(address, clock)) for _ in range(3)]
        await asyncio.gather(*(stores[number % 3].arrive(added(team)) for number, team in enumerate(MANY)))
        assert await teams_of(stores[0]) == MANY
        coming_and_going = [
            stores[number % 3].depart(NOBODY, team) if number % 2 else stores[number % 3].arrive(added(f"{team}-new"))
            for number, team in enumerate(MANY)
        ]
        assert set(await asyncio.gather(*coming_and_going)) <= {None, False}, "there is always a team left"
        new = [f"{team}-new" for team in MANY[::2]]
        assert await teams_of(stores[1]) == tuple(sorted([*MANY[::2], *new]))


async def test_with_the_last_team_and_the_last_person_the_tenant_goes_whoever_is_last(store: AnyStore) -> None:
    anna = await store.welcome(ANNA, Profile("Anna"))
    await record(store, anna, nudges=(nudge(anna),))
    for first, last in (((ANNA, ""), (NOBODY, "a")), ((NOBODY, "a"), (ANNA, ""))):
        await store.arrive(added("a"))
        await store.recall(ANNA, None)
        assert not await store.depart(*first)
        assert not await store.depart(*first), "told twice, it counts once"
        assert await store.installation("teams", "linde") is not None
        assert await store.depart(*last)
        assert await store.installation("teams", "linde") is None
        assert not await store.depart(*last), "it is gone already"
    assert await reached(store) == []


async def test_of_those_who_leave_at_once_one_is_the_last(address: str, clock: Clock) -> None:
    users = [Account("teams", "linde", f"user-{number}") for number in range(6)]
    async with opened(address, clock) as one, opened(address, clock) as other, asyncio.timeout(60):
        for user in users:
            await one.welcome(user, Profile(user.user))
        await one.arrive(added("a"))
        leaving = [store.depart(user) for store, user in zip((one, other) * 3, users, strict=True)]
        ends = await asyncio.gather(*leaving, other.depart(NOBODY, "a"))
        assert sorted(ends) == [*[False] * len(users), True]
        assert await one.installation("teams", "linde") is None


async def test_a_team_that_was_added_while_the_last_person_left_keeps_the_app(address: str, clock: Clock) -> None:
    """Whichever of both comes first."""
    async with opened(address, clock) as one, opened(address, clock) as other, asyncio.timeout(60):
        await one.welcome(ANNA, Profile("Anna"))
        for team in MANY:
            await one.uninstall("teams", "linde")
            await one.arrive(added())
            await one.recall(ANNA, None)
            await asyncio.gather(one.depart(ANNA), other.arrive(added(team)))
            assert await teams_of(one) == (team,)


async def test_who_takes_the_app_away_is_reached_no_more_until_they_write_again(store: AnyStore) -> None:
    anna, bert = await enter(store, "Anna"), await enter(store, "Bert")
    await store.install(Installation("slack", "linde", MONDAY))
    assert not await store.depart(account("Anna"))
    await record(store, anna, nudges=(nudge(anna, "a"), nudge(bert, "b")))
    claimed = await store.claim(MONDAY, "worker", 10, LEASE)
    assert {one.nudge.key: bool(one.addresses) for one in claimed} == {"a": False, "b": True}
    await store.recall(account("Anna"), None)
    assert not await store.depart(account("Bert"))
    assert await store.depart(account("Anna")), "by then she was the last one"


async def test_a_stranger_who_takes_the_app_away_stays_one(store: AnyStore) -> None:
    await enter(store, "Anna")
    assert not await store.depart(account("Nobody"))
    assert await store.recall(account("Nobody"), None) is None


async def test_where_nothing_was_kept_uninstalling_reaches_nobody_all_the_same(store: AnyStore) -> None:
    """They came before installations were kept, or by the one token that was set."""
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    assert not await store.uninstall("slack", "linde", MONDAY)
    assert await reached(store) == []


async def test_what_was_installed_later_stays_and_so_do_its_people(store: AnyStore) -> None:
    anna = await store.welcome(ANNA, Profile("Anna"))
    await record(store, anna, nudges=(nudge(anna),))
    await store.install(added("a"))
    assert not await store.uninstall("teams", "linde", MONDAY.replace(year=MONDAY.year - 1))
    assert await reached(store) == ["linde"]
