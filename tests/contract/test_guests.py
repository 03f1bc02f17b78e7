"""A guest of a workspace is none of its organisation's people, on every kind of store."""

import asyncio

import pytest

from bot.facts import ChannelLinked, InsightShared, InvitationMade, MemberEnrolled
from bot.life.across import Grounds, Invited, InvitedBy, MyGrounds
from bot.people import Account, Person, Profile
from bot.ports import Outcome
from bot.queries import InsightBy, MyChannels, MyNetworks, MyOrganisation, NetworkBy, OpenNetworks
from tests.contract.people import PLACE, account, ask, enter, insight, join, look, member, publish, record
from tests.contract.test_across import UNTIL, allow
from tests.stores import AnyStore

GUEST, COLLEAGUE = Profile("gita", "fr", guest=True), Profile("gita", "fr", guest=False)


async def greet(store: AnyStore, profile: Profile = GUEST, name: str = "gita") -> Person:
    return await store.welcome(account(name), profile)


async def seen(store: AnyStore, name: str = "gita") -> Person:
    found = await store.recall(account(name), None)
    assert found is not None
    return found.person


async def test_a_guest_finds_nothing_of_the_organisation(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, InsightShared(insight(an, "organisation")))
    gita, other = await greet(store), await greet(store, Profile("greg", guest=True), "greg")
    assert len({an.organisation, gita.organisation, other.organisation}) == 3, "nor of each other"
    for query in (OpenNetworks(), MyNetworks(), MyChannels()):
        assert await ask(store, gita, query) == ()
    assert await ask(store, gita, NetworkBy(made.id)) is None
    assert await ask(store, gita, InsightBy("insight-1")) is None
    assert await ask(store, gita, MyGrounds()) == Grounds()


async def test_a_guest_never_becomes_administrator_of_the_organisation(store: AnyStore) -> None:
    gita = await greet(store)
    assert not await store.appoint_first(gita.id, "slack", "linde")
    an = await enter(store, "an")
    assert await store.appoint_first(an.id, "slack", "linde")
    told = (await store.ask(gita, [MyOrganisation()]))[MyOrganisation()]
    assert told.administrators == ()


@pytest.mark.parametrize("outside", [True, False])
async def test_an_invitation_is_a_guests_way_in_where_the_organisation_lets_others_in(
    store: AnyStore, *, outside: bool
) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    await record(store, an, InvitationMade(made, "CODE", UNTIL))
    await allow(store, an, outside=outside)
    gita = await greet(store)
    found = await ask(store, gita, InvitedBy("CODE"))
    assert isinstance(found, Invited)
    assert found.obstacle == (None if outside else "away")
    if found.network:
        assert await record(store, gita, MemberEnrolled(found.network, member(gita))) is Outcome.DONE
        assert [one.name for one in (await look(store, gita, made.id)).members] == ["gita"]


async def test_who_turns_out_to_be_a_guest_leaves_the_organisation_and_keeps_what_they_are_in(
    store: AnyStore,
) -> None:
    """Slack may tell so only after their first words."""
    an, gita = await enter(store, "an"), await greet(store, Profile("gita"))
    made = await join(store, gita, await publish(store, an))
    await publish(store, an, "Anders")
    await record(store, gita, ChannelLinked("channel-1", PLACE, "Zorg", "team"))
    await store.appoint(gita.id, {"administrator"})
    assert gita.organisation == an.organisation
    now = await greet(store)
    assert now.id == gita.id
    assert now.organisation != an.organisation
    assert (now.team, now.roles) == (None, frozenset())
    assert await seen(store) == now
    assert [one.name for one in (await store.ask(now, [MyNetworks()]))[MyNetworks()]] == ["Onthaal"]
    assert await ask(store, now, OpenNetworks()) == ()
    assert (await look(store, now, made.id)).standing(now.id) == "member"


async def test_who_becomes_a_colleague_is_one_from_then_on(store: AnyStore) -> None:
    an, gita = await enter(store, "an"), await greet(store)
    assert (await greet(store, COLLEAGUE)).organisation == an.organisation
    assert (await seen(store)).id == gita.id
    assert (await greet(store)).organisation != an.organisation, "and back"


async def test_telling_it_again_changes_nothing(store: AnyStore) -> None:
    gita = await greet(store)
    assert [await greet(store) for _ in range(2)] == [gita, gita]
    assert await greet(store, Profile("gita")) == gita, "who says nothing of it says no other thing"
    found = await store.recall(account("gita"), None)
    assert found is not None
    assert found.profile.guest is True


async def test_a_guest_is_called_as_their_account_says(store: AnyStore) -> None:
    await greet(store)
    assert (await greet(store, Profile("Gita Devi", "en"))).name == "Gita Devi"
    assert (await seen(store)).reader.locale == "en"


async def test_who_is_an_employee_by_another_account_stays_one(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.attach(Account("teams", "linde-teams", "an"), an.id)
    told = await store.welcome(Account("teams", "linde-teams", "an"), Profile("an", guest=True))
    assert told.organisation == an.organisation


async def test_many_who_hear_it_at_once_make_one_guest(store: AnyStore) -> None:
    an, gita = await enter(store, "an"), await greet(store, Profile("gita"))
    told = await asyncio.gather(*(greet(store) for _ in range(8)))
    assert {one.id for one in told} == {gita.id}
    assert len({one.organisation for one in told}) == 1
    assert told[0].organisation != an.organisation
