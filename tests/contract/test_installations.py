"""Where the app is installed, on every kind of store: tokens are kept secret, renewed by one, and gone at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from secrets import token_urlsafe

import pytest
from sqlalchemy import select

from adapters.slack.tickets import LASTS
from bot.organisation import Organisation
from bot.people import Account, Profile
from bot.ports import Installation, NoKeys, Settlement
from bot.queries import MyOrganisation
from scheduling.tick import EVENTS_KEPT
from storage import open_store
from storage.schema import engine_for
from storage.tables import installations
from tests.contract.people import LEASE, account, ask, enter, nudge, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

HOUR = timedelta(hours=1)


def installation(tenant: str = "linde") -> Installation:
    """The app in a workspace, with a token that lasts twelve hours."""
    return Installation(
        "slack",
        tenant,
        MONDAY,
        name="De Linde",
        installer="U-an",
        bot="U-kring",
        scopes=("chat:write", "commands"),
        token=token_urlsafe(16),
        refresh=token_urlsafe(16),
        expires=MONDAY + 12 * HOUR,
    )


async def test_what_was_installed_is_found_with_its_token(store: AnyStore) -> None:
    made = installation()
    await store.install(made)
    assert await store.installation("slack", "linde") == made
    assert await store.installation("teams", "linde") is None


async def test_a_list_of_all_of_them_holds_no_secret(store: AnyStore) -> None:
    first, second = installation(), replace(installation("nord"), at=MONDAY + HOUR)
    for made in (second, first):
        await store.install(made)
    bare = [replace(made, token="", refresh="") for made in (first, second)]
    assert list(await store.installations("slack")) == bare
    assert await store.installations("teams") == ()


async def test_installing_again_replaces_the_token(store: AnyStore) -> None:
    await store.install(installation())
    again = replace(installation(), at=MONDAY + HOUR, scopes=("chat:write",), expires=None, refresh="")
    await store.install(again)
    assert await store.installation("slack", "linde") == again
    assert len(await store.installations("slack")) == 1


async def test_uninstalling_takes_the_token_and_reaches_nobody_there(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.install(installation())
    await record(store, an, nudges=(nudge(an),))
    assert await store.uninstall("slack", "linde")
    assert await store.installation("slack", "linde") is None
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert claimed.addresses == ()
    assert not await store.uninstall("slack", "linde"), "it is gone already"


async def test_a_removal_takes_nothing_that_was_installed_since(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.install(installation())
    again = replace(installation(), at=MONDAY + HOUR)
    await store.install(again)
    await record(store, an, nudges=(nudge(an),))
    assert not await store.uninstall("slack", "linde", MONDAY + HOUR - timedelta(microseconds=1))
    assert await store.installation("slack", "linde") == again
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.tenant for address in claimed.addresses] == ["linde"]
    assert await store.uninstall("slack", "linde", MONDAY + HOUR)
    assert await store.installation("slack", "linde") is None


@pytest.mark.parametrize("removed_first", [True, False])
async def test_whoever_installs_it_during_a_removal_keeps_the_new_token(
    store: AnyStore, *, removed_first: bool
) -> None:
    """In whichever order the two are written; and its people are reached there."""
    an = await enter(store, "an")
    for number in range(8):
        old = replace(installation(), at=MONDAY + number * HOUR)
        new = replace(old, at=old.at + timedelta(microseconds=1), token=token_urlsafe(16))
        await store.install(old)
        both = [store.uninstall("slack", "linde", old.at), store.install(new)]
        await asyncio.gather(*(both if removed_first else both[::-1]))
        assert await store.installation("slack", "linde") == new
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.tenant for address in claimed.addresses] == ["linde"]


async def test_whoever_has_another_account_is_reached_by_that_one(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.install(installation())
    await store.attach(Account("teams", "linde-be", "an"), an.id)
    await record(store, an, nudges=(nudge(an),))
    await store.uninstall("slack", "linde")
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.platform for address in claimed.addresses] == ["teams"]


async def test_installed_anew_everybody_is_reached_again_but_who_blocked_the_bot(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await store.install(installation())
    await record(store, an, nudges=(nudge(bo, "before"),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    await store.settle(claimed, settlement_of_a_block(), MONDAY)
    await store.uninstall("slack", "linde")
    await store.install(installation())
    await record(store, an, nudges=(nudge(an, "hers"), nudge(bo, "his")))
    reached = {one.to.name: bool(one.addresses) for one in await store.claim(MONDAY, "worker", 9, LEASE)}
    assert reached == {"an": True, "bo": False}


def settlement_of_a_block() -> Settlement:
    return Settlement("dropped", "why-blocked", unreachable=True)


async def test_who_writes_after_all_is_reached_there(store: AnyStore) -> None:
    """However the app came back: it must be there."""
    an = await enter(store, "an")
    await store.install(installation())
    await store.uninstall("slack", "linde")
    await store.recall(account("an"), None)
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.tenant for address in claimed.addresses] == ["linde"]


async def test_of_all_workers_one_renews_a_token(store: AnyStore) -> None:
    made = installation()
    await store.install(made)
    ways = [await store.may_renew("slack", "linde", MONDAY, HOUR) for _ in range(3)]
    assert ways == [True, False, False]
    new = replace(made, token=token_urlsafe(16), refresh=token_urlsafe(16), expires=MONDAY + 24 * HOUR)
    assert await store.renew(new, made.refresh)
    assert await store.installation("slack", "linde") == new
    assert not await store.renew(replace(new, token=token_urlsafe(16)), made.refresh), "that one was used already"
    assert await store.may_renew("slack", "linde", MONDAY, HOUR), "and the next time anybody may"


async def test_a_worker_that_died_while_renewing_keeps_nobody_from_it_for_long(store: AnyStore) -> None:
    await store.install(installation())
    assert await store.may_renew("slack", "linde", MONDAY, HOUR)
    assert not await store.may_renew("slack", "linde", MONDAY + HOUR - timedelta(seconds=1), HOUR)
    assert await store.may_renew("slack", "linde", MONDAY + HOUR, HOUR)


async def test_a_ticket_is_used_once_by_whomever(store: AnyStore) -> None:
    """And what was used stays so for longer than any ticket is good."""
    assert EVENTS_KEPT > LASTS
    ways = await asyncio.gather(*(store.redeem("slack", "1.a", MONDAY) for _ in range(8)))
    assert sorted(ways) == [*[False] * 7, True]
    assert await store.redeem("slack", "1.b", MONDAY)
    await store.forget_events(MONDAY + HOUR - EVENTS_KEPT)
    assert not await store.redeem("slack", "1.a", MONDAY + HOUR)


async def test_a_ticket_that_was_used_elsewhere_is_refused_here(address: str, clock: Clock) -> None:
    """Each web process has a store of its own on the one database."""
    stores = [open_store(address, clock, (token_urlsafe(32),)) for _ in range(4)]
    ways = await asyncio.gather(*(store.redeem("slack", "1.a", MONDAY) for store in stores))
    assert sorted(ways) == [False, False, False, True]
    for store in stores:
        await store.close()


async def test_nothing_is_renewed_where_nothing_is_installed(store: AnyStore) -> None:
    assert not await store.may_renew("slack", "linde", MONDAY, HOUR)
    assert not await store.renew(installation(), "anything")


async def test_a_newcomers_organisation_is_that_of_the_installation(store: AnyStore) -> None:
    """The administrator and the first person of a workspace belong together, whoever comes first."""
    await store.install(installation())
    an = await store.welcome(Account("slack", "linde", "an"), Profile("An"))
    bo = await store.welcome(Account("slack", "linde", "bo"), Profile("Bo"))
    assert an.organisation == bo.organisation


async def test_an_organisation_is_called_as_its_workspace_until_it_says_otherwise(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.install(installation())
    assert (await ask(store, an, MyOrganisation())) == Organisation("De Linde")
    await store.name_organisation(an.organisation, "Woonzorgcentrum De Linde")
    await store.install(installation())
    assert (await ask(store, an, MyOrganisation())) == Organisation("Woonzorgcentrum De Linde")


async def test_the_first_to_install_administers_their_own_organisation_and_nobody_elses(store: AnyStore) -> None:
    """Removing the app and installing it again makes nobody administrator; nor does a workspace of one's own."""
    an, bo, eva = await enter(store, "an"), await enter(store, "bo"), await enter(store, "eva", "nord")
    assert not await store.appoint_first(eva.id, "slack", "linde"), "she is of another organisation"
    assert not await store.appoint_first(an.id, "slack", "nord")
    assert await store.appoint_first(an.id, "slack", "linde")
    assert not await store.appoint_first(bo.id, "slack", "linde"), "there is one"
    people = [await store.person(one.id) for one in (an, bo, eva)]
    assert [sorted(person.roles) for person in people if person] == [["administrator"], [], []]


# --- under lock and key


async def test_no_secret_can_be_read_in_the_database(address: str, clock: Clock) -> None:
    made, keys = installation(), (token_urlsafe(32),)
    store = open_store(address, clock, keys)
    await store.install(made)
    assert await store.installation("slack", "linde") == made
    await store.close()
    engine = engine_for(address)
    with engine.connect() as connection:
        row = connection.execute(select(installations)).one()
    engine.dispose()
    assert not [value for value in row if value in (made.token, made.refresh)]


async def test_without_a_key_no_token_is_kept(address: str, clock: Clock) -> None:
    store = open_store(address, clock)
    with pytest.raises(NoKeys):
        await store.install(installation())
    assert await store.installations("slack") == ()
    await store.install(replace(installation(), token="", refresh=""))
    await store.close()


async def test_a_new_key_reads_what_the_old_one_wrote_and_then_takes_its_place(address: str, clock: Clock) -> None:
    made, old, new = installation(), token_urlsafe(32), token_urlsafe(32)
    for keys in ((old,), (new, old)):
        store = open_store(address, clock, keys)
        if keys == (old,):
            await store.install(made)
        assert await store.installation("slack", "linde") == made
        assert (await store.reseal()).installations == 1
        await store.close()
    store = open_store(address, clock, (new,))
    assert await store.installation("slack", "linde") == made
    await store.close()


async def test_a_wrong_key_is_told_as_such(address: str, clock: Clock) -> None:
    right, wrong = (open_store(address, clock, (token_urlsafe(32),)) for _ in range(2))
    await right.install(installation())
    with pytest.raises(NoKeys):
        await wrong.installation("slack", "linde")
    for store in (right, wrong):
        await store.close()


def test_a_secret_is_in_no_text_that_an_installation_is_printed_as() -> None:
    made = installation()
    assert made.token not in repr(made)
    assert made.refresh not in f"{made}"
