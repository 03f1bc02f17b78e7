"""The addresses of people's own calendars: nobody guesses one, and what stands there is what its owner may see now."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import MemberEnrolled, MemberLeft, NetworkCancelled, SessionMoved
from bot.life.feeds import Fed, Feed, FeedEnded, FeedRenewed, MyFeed, MyManagers, Talk, TalkWanted, TalkWith
from bot.life.guests import Guest, GuestAnswered, GuestInvited
from bot.network.model import Network
from bot.people import Person
from bot.ports import Outcome
from bot.queries import MyDeliveries
from storage import SqlStore, open_store
from tests.contract.people import PLANNER, ask, enter, join, look, member, publish, record, send_all
from tests.contract.test_outlook import in_team, known
from tests.contract.test_sources import everything
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


async def fed(store: AnyStore, token: str) -> Fed:
    assert isinstance(store, SqlStore | MemoryStore)
    found = await store.fed(token)
    assert found is not None
    return found


async def gone(store: AnyStore, token: str) -> bool:
    assert isinstance(store, SqlStore | MemoryStore)
    return await store.fed(token) is None


async def networks_at(store: AnyStore, token: str) -> list[str]:
    return [network.name for network in (await fed(store, token)).networks]


async def test_an_address_is_made_once_and_can_be_looked_up(store: AnyStore) -> None:
    an = await enter(store, "an", locale="fr")
    made = await publish(store, an)
    assert await ask(store, an, MyFeed()) == Feed()
    token = await store.make_feed(an, "")
    assert TOKEN.fullmatch(token)
    assert await store.make_feed(an, "") == token
    assert await ask(store, an, MyFeed()) == Feed(token)
    assert (await fed(store, token)).reader == an.reader
    assert await networks_at(store, token) == [made.name]


async def test_each_person_and_network_has_one_of_its_own(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    other = await publish(store, an, name="Elders")
    tokens = [await store.make_feed(person, of) for person, of in ((an, ""), (an, made.id), (bo, ""), (bo, made.id))]
    assert len({*tokens}) == 4
    assert await store.make_feed(bo, made.sessions[0].id) == tokens[3], "that of its network"
    assert await ask(store, bo, MyFeed(made.sessions[1].id)) == Feed(tokens[3])
    assert await networks_at(store, tokens[1]) == [made.name]
    assert sorted(await networks_at(store, tokens[0])) == sorted([made.name, other.name])
    assert (await fed(store, tokens[1])).of == made.id


async def test_whoever_asks_at_once_gets_addresses_that_all_work(store: AnyStore) -> None:
    an = await enter(store, "an")
    await publish(store, an)
    tokens = await asyncio.gather(*(store.make_feed(an, "") for _ in range(5)))
    for token in tokens:
        assert await networks_at(store, token) == ["Onthaal"]


@pytest.mark.parametrize("token", ["", "x", "x" * 43, "é" * 43, "' or 1=1 --"])
async def test_what_is_no_address_leads_nowhere(store: AnyStore, token: str) -> None:
    an = await enter(store, "an")
    await store.make_feed(an, "")
    await record(store, an, FeedEnded(""))
    assert await gone(store, token)


async def test_a_new_address_stops_the_old_one(store: AnyStore) -> None:
    an = await enter(store, "an")
    old = await store.make_feed(an, "")
    await record(store, an, FeedRenewed(""))
    assert await gone(store, old)
    new = await store.make_feed(an, "")
    assert new != old
    assert not await gone(store, new)


async def test_one_that_was_ended_stays_so_until_another_is_asked_for(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    mine, whole = await store.make_feed(an, made.id), await store.make_feed(an, "")
    await record(store, an, FeedEnded(made.id))
    assert await gone(store, mine)
    assert await store.make_feed(an, made.id) == ""
    assert await ask(store, an, MyFeed(made.id)) == Feed(ended=True)
    assert not await gone(store, whole), "the other one goes on"
    await record(store, an, FeedRenewed(made.id))
    assert TOKEN.fullmatch(await store.make_feed(an, made.id))


async def test_a_session_that_moved_is_read_where_it_is_now(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    token = await store.make_feed(an, "")
    first = made.sessions[0]
    moved = replace(first, start=first.start + timedelta(days=1), end=first.end + timedelta(days=1), sequence=1)
    await record(store, an, SessionMoved(made, moved))
    (network,) = (await fed(store, token)).networks
    assert network.sessions[0] == moved


async def test_who_leaves_reads_nothing_of_it_any_more(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    mine, all_ = await store.make_feed(bo, made.id), await store.make_feed(bo, "")
    assert await networks_at(store, mine) == await networks_at(store, all_) == ["Onthaal"]
    await record(store, bo, MemberLeft(made, bo.id))
    assert await networks_at(store, mine) == await networks_at(store, all_) == []
    assert await ask(store, bo, MyFeed(made.id)) is None


async def test_who_waits_or_was_never_in_it_reads_nothing(store: AnyStore) -> None:
    an, waits, no = [await enter(store, name) for name in ("an", "waits", "no")]
    made = await join(store, waits, await publish(store, an), "waiting")
    for person in (waits, no):
        assert await ask(store, person, MyFeed(made.id)) is None
        assert await networks_at(store, await store.make_feed(person, "")) == []
        assert await networks_at(store, await store.make_feed(person, made.id)) == []


async def test_what_is_called_off_still_stands_there(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    token = await store.make_feed(an, "")
    await record(store, an, NetworkCancelled(made))
    (network,) = (await fed(store, token)).networks
    assert network.status == "cancelled"


async def test_a_member_of_another_organisation_has_one_too(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva)))
    assert await networks_at(store, await store.make_feed(eva, made.id)) == ["Onthaal"]


@pytest.mark.row("O4.2")
async def test_a_guest_who_comes_reads_that_session_and_no_other(store: AnyStore) -> None:
    an, gus = await enter(store, "an"), await enter(store, "gus")
    made = await publish(store, an)
    second = made.sessions[1]
    await record(store, an, GuestInvited(made, Guest(second.id, gus.id, gus.name, "Dementie")))
    assert await ask(store, gus, MyFeed(second.id)) is None, "not while they haven't said that they come"
    await record(store, gus, GuestAnswered(made.id, second.id, "yes"))
    tokens = [await store.make_feed(gus, of) for of in ("", second.id)]
    assert await ask(store, gus, MyFeed(second.id)) == Feed(tokens[1])
    for token in tokens:
        (network,) = (await fed(store, token)).networks
        assert (network.goal, network.sessions) == ("", (second,))
    await record(store, gus, GuestAnswered(made.id, second.id, "no"))
    for token in tokens:
        assert await networks_at(store, token) == []


async def a_team(store: AnyStore) -> tuple[Person, Person, Network]:
    """Boss manages the team of Bo, who has a seat in a network of An's."""
    boss, bo = await in_team(store, "boss", "bo")
    await store.appoint(boss.id, {"manager"})
    an = await enter(store, "an")
    made = await join(store, await known(store, bo), await publish(store, an))
    return await known(store, boss), await known(store, bo), made


@pytest.mark.row("M1.4")
async def test_a_manager_reads_when_it_is_and_nothing_else(store: AnyStore) -> None:
    boss, bo, made = await a_team(store)
    token = await store.make_feed(boss, made.id)
    assert await ask(store, boss, MyFeed(made.id)) == Feed(token)
    (network,) = (await fed(store, token)).networks
    assert (network.name, network.goal, network.facilitator_name, network.members) == (made.name, "", "", ())
    assert [(one.start, one.place) for one in network.sessions] == [(one.start, "") for one in made.sessions]
    assert await networks_at(store, await store.make_feed(boss, "")) == [], "it isn't in their own"
    await record(store, bo, MemberLeft(await look(store, bo, made.id), bo.id))
    assert await networks_at(store, token) == []
    assert await ask(store, boss, MyFeed(made.id)) is None


@pytest.mark.row("M1.4")
async def test_who_manages_ones_team(store: AnyStore) -> None:
    boss, bo, made = await a_team(store)
    assert await ask(store, bo, MyManagers()) == ((boss.id, "boss"),)
    assert await ask(store, boss, MyManagers()) == (), "not themselves"
    assert await ask(store, await enter(store, "an"), MyManagers()) == (), "of no team"
    start = made.sessions[0].start
    assert await ask(store, boss, TalkWith(made.id, bo.id)) == Talk("bo", made.name, start)
    assert await ask(store, bo, TalkWith(made.id, boss.id)) is None, "for managers alone"
    assert await ask(store, boss, TalkWith(made.id, boss.id)) is None


@pytest.mark.row("M1.4")
async def test_a_manager_is_told_once_that_somebody_wants_to_talk(store: AnyStore) -> None:
    boss, bo, made = await a_team(store)
    wanted = TalkWanted(made, (boss.id,))
    for _ in range(2):
        assert await record(store, bo, wanted) is Outcome.DONE
    assert f"{boss.id}/talk/{made.id}/{bo.id}" in await send_all(store, MONDAY)
    log = await ask(store, boss, MyDeliveries())
    assert isinstance(log, tuple)
    assert [line.kind for line in log].count("talk") == 1


@pytest.mark.parametrize("keys", [(), ("k" * 40,)])
async def test_no_address_can_be_read_in_the_database(address: str, clock: Clock, keys: tuple[str, ...]) -> None:
    """With a key of ours it isn't there at all; without one it is, and opens no more than the same database holds."""
    store = open_store(address, clock, keys)
    an = await enter(store, "an")
    token = await store.make_feed(an, "")
    assert await store.make_feed(an, "") == token
    await store.close()
    assert (token in everything(address)) is not bool(keys)


async def test_one_that_no_key_opens_goes_on_beside_a_new_one(address: str, clock: Clock) -> None:
    before = open_store(address, clock, ("a" * 40,))
    an = await enter(before, "an")
    old = await before.make_feed(an, "")
    await before.close()
    clock.move(minutes=1)
    after = open_store(address, clock, ("b" * 40,))
    new = await after.make_feed(an, "")
    assert new != old
    assert await after.make_feed(an, "") == new
    assert not await gone(after, old)
    await record(after, an, FeedRenewed(""))
    assert await gone(after, old), "both stop when it is renewed"
    await after.close()


async def test_it_is_put_under_another_key_with_all_other_secrets(address: str, clock: Clock) -> None:
    old, new = "a" * 40, "b" * 40
    before = open_store(address, clock, (old,))
    an = await enter(before, "an")
    token = await before.make_feed(an, "")
    await before.close()
    for keys in ((new, old), (new,)):
        store = open_store(address, clock, keys)
        if old in keys:
            await store.reseal()
        assert await ask(store, an, MyFeed()) == Feed(token)
        await store.close()


async def test_it_goes_with_the_person_and_with_the_organisation(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        an, bo, eva = await enter(store, "an"), await enter(store, "bo"), await enter(store, "eva", "nord")
        tokens = [await store.make_feed(person, "") for person in (an, bo, eva)]
        await store.forget_person(bo.id, None, PLANNER, MONDAY)
        assert [await gone(store, token) for token in tokens] == [False, True, False]
        await store.forget_organisation(eva.organisation, PLANNER, MONDAY)
        assert [await gone(store, token) for token in tokens] == [False, True, True]
