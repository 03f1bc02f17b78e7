"""Whose channels may be linked, and how that ends, on every kind of store."""

from dataclasses import replace

import pytest

from bot.facts import (
    ChannelLinked,
    ChannelUnlinked,
    InsightShared,
    InvitationMade,
    MemberEnrolled,
    MemberLeft,
    NetworkChannelLinked,
)
from bot.life.across import Ground, Grounds, MyGrounds, Outlet, OutletsAround
from bot.network.model import Insight, Network
from bot.people import Channel, Person, Place
from bot.queries import ChannelAt, MyChannels
from tests.contract.people import LEASE, PLACE, ask, enter, insight, look, member, publish, record
from tests.contract.test_across import ELSEWHERE, UNTIL
from tests.fakes.world import MONDAY
from tests.stores import AnyStore


async def shared(store: AnyStore) -> tuple[Person, Person, Network]:
    """An's network, in which Eva of another organisation has a seat."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, an, InvitationMade(made, "CODE", UNTIL))
    await record(store, eva, MemberEnrolled(made, member(eva)))
    return an, eva, made


async def linked(store: AnyStore, person: Person, place: Place) -> str:
    """What the organisation's channel here is called; empty when there is none."""
    found = (await store.ask(person, [ChannelAt(place)]))[ChannelAt(place)]
    return found.name if found else ""


@pytest.mark.parametrize("scope", ["team", "organisation"])
async def test_a_channel_of_another_organisation_never_becomes_ones_own(store: AnyStore, scope: str) -> None:
    """As somebody of Nord may type the command in a channel that Linde shares with them."""
    await enter(store, "an")
    eva = await enter(store, "eva", "nord")
    await record(store, eva, ChannelLinked("channel-1", PLACE, "Van Linde", scope))
    assert await linked(store, eva, PLACE) == ""
    now = await store.person(eva.id)
    assert now is not None
    assert now.team is None
    await record(store, eva, ChannelLinked("channel-2", ELSEWHERE, "Van ons", scope))
    assert await linked(store, eva, ELSEWHERE) == "Van ons"


async def test_a_place_that_nobody_knows_is_nobodys(store: AnyStore) -> None:
    an = await enter(store, "an")
    for place in (replace(PLACE, tenant="unknown"), replace(PLACE, platform="teams")):
        await record(store, an, ChannelLinked("channel-1", place, "Ergens", "organisation"))
        assert await linked(store, an, place) == ""


async def test_a_networks_channel_is_of_an_organisation_that_has_somebody_in_it(store: AnyStore) -> None:
    an, eva, made = await shared(store)
    await enter(store, "otto", "oost")
    abroad = replace(PLACE, tenant="oost")
    await record(store, an, NetworkChannelLinked("room", abroad, "Van Oost", made.id))
    assert await linked(store, an, abroad) == ""
    assert await ask(store, an, OutletsAround(made.sessions[0].id)) == ()
    await record(store, eva, NetworkChannelLinked("room", PLACE, "Van Linde", made.id))
    assert await ask(store, eva, OutletsAround(made.sessions[0].id)) == (Outlet("room", eva.organisation, "Van Linde"),)


async def test_who_only_waits_for_a_seat_brings_no_place_with_them(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva, "waiting")))
    await record(store, an, NetworkChannelLinked("room", ELSEWHERE, "Van Nord", made.id))
    assert await linked(store, an, ELSEWHERE) == ""
    assert await ask(store, eva, MyGrounds()) == Grounds(frozenset({("slack", "nord")}))


async def test_everybody_knows_their_own_grounds_and_those_of_their_networks(store: AnyStore) -> None:
    an, eva, made = await shared(store)
    ours: Ground = ("slack", "linde")
    theirs: Ground = ("slack", "nord")
    whose = ((made.id, frozenset({ours, theirs})),)
    assert await ask(store, an, MyGrounds()) == Grounds(frozenset({ours}), whose)
    await record(store, eva, NetworkChannelLinked("salle", ELSEWHERE, "Salle", made.id))
    assert await ask(store, eva, MyGrounds()) == Grounds(frozenset({theirs}), whose, ((made.id, ELSEWHERE),))
    assert await ask(store, an, MyGrounds()) == Grounds(frozenset({ours}), whose), "whose posts go where is their own"
    await record(store, eva, MemberLeft(await look(store, eva, made.id), eva.id))
    assert await ask(store, eva, MyGrounds()) == Grounds(frozenset({theirs}))


# --- unlinking


async def posts(store: AnyStore) -> set[str]:
    """What is sent to channels now."""
    return {one.nudge.key for one in await store.claim(MONDAY, "worker", 99, LEASE) if one.nudge.to_channel}


@pytest.mark.parametrize("role", ["administrator", "hr"])
async def test_an_organisations_channel_is_unlinked_and_gets_nothing_any_more(store: AnyStore, role: str) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, InsightShared(insight(an, "team", channel="channel-1")))
    await record(store, bo, ChannelUnlinked(PLACE))
    assert await linked(store, an, PLACE) == "Algemeen", "somebody else linked it, and Bo looks after nothing"
    await store.appoint(bo.id, {role})
    bo = await store.person(bo.id) or bo
    await record(store, bo, ChannelUnlinked(PLACE))
    assert await linked(store, an, PLACE) == ""
    assert await ask(store, an, MyChannels()) == ()
    assert await posts(store) == set()
    await record(store, bo, ChannelLinked("channel-2", PLACE, "Algemeen", "organisation"))
    assert await ask(store, an, ChannelAt(PLACE)) == Channel(
        "channel-1", an.organisation, PLACE, "Algemeen", "organisation", linked_by=bo.id
    )
    assert await posts(store) == set(), "what was taken back stays so"


async def test_a_teams_channel_is_unlinked_by_the_team_alone(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Zorg", "team"))
    await record(store, bo, ChannelUnlinked(PLACE))
    assert await linked(store, an, PLACE) == "Zorg"
    mate = await store.person(an.id)
    assert mate is not None
    await record(store, mate, ChannelUnlinked(PLACE))
    assert await linked(store, an, PLACE) == ""
    assert await ask(store, mate, MyChannels()) == ()


async def test_nobody_unlinks_another_organisations_channel(store: AnyStore) -> None:
    an, eva, made = await shared(store)
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, NetworkChannelLinked("channel-2", PLACE, "Algemeen", made.id))
    for fact in (ChannelUnlinked(PLACE), ChannelUnlinked(PLACE, made.id)):
        await record(store, eva, fact)
    assert await linked(store, an, PLACE) == "Algemeen"
    assert await ask(store, an, OutletsAround(made.sessions[0].id)) == (
        Outlet("channel-1", an.organisation, "Algemeen"),
    )


async def test_a_network_goes_from_a_channel_and_the_rest_stays(store: AnyStore) -> None:
    an, _, made = await shared(store)
    session = made.sessions[0].id
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, NetworkChannelLinked("channel-2", PLACE, "Algemeen", made.id))
    given = Insight("i", an.organisation, an.id, "an", "Tip", "network", session, None, "Onthaal", made.id)
    own = replace(insight(an, "organisation", channel="channel-1"), id="own")
    await record(store, an, InsightShared(given, (("channel-1", an.organisation),)), InsightShared(own))
    await record(store, an, ChannelUnlinked(PLACE, made.id))
    assert await ask(store, an, OutletsAround(session)) == ()
    assert await linked(store, an, PLACE) == "Algemeen"
    assert await posts(store) == {"channel-1/insight/own"}


async def test_the_organisation_goes_from_a_channel_and_the_network_stays(store: AnyStore) -> None:
    an, _, made = await shared(store)
    session = made.sessions[0].id
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, NetworkChannelLinked("channel-2", PLACE, "Algemeen", made.id))
    await record(store, an, ChannelUnlinked(PLACE))
    assert await ask(store, an, MyChannels()) == ()
    assert await ask(store, an, OutletsAround(session)) == (Outlet("channel-1", an.organisation, "Algemeen"),)
    await record(store, an, ChannelUnlinked(PLACE, made.id))
    assert await linked(store, an, PLACE) == ""


async def test_only_who_is_in_a_network_takes_it_from_a_channel(store: AnyStore) -> None:
    an, _, made = await shared(store)
    bo = await enter(store, "bo")
    await record(store, an, NetworkChannelLinked("room", PLACE, "Zaal", made.id))
    await record(store, bo, ChannelUnlinked(PLACE, made.id))
    assert await linked(store, an, PLACE) == "Zaal"


# --- what a platform tells


async def test_a_channel_that_is_closed_is_nobodys_until_it_is_open_again(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Zorg", "team"))
    await record(store, an, InsightShared(insight(an, "team", channel="channel-1")))
    await store.close_place(PLACE)
    now = await store.person(an.id)
    assert now is not None
    assert await ask(store, now, MyChannels()) == ()
    assert await posts(store) == set()
    await store.reopen_place(PLACE)
    assert [one.id for one in (await store.ask(now, [MyChannels()]))[MyChannels()]] == ["channel-1"]


async def test_what_people_unlinked_is_not_linked_by_opening_it(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Zorg", "organisation"))
    await record(store, an, ChannelUnlinked(PLACE))
    await store.close_place(PLACE)
    await store.reopen_place(PLACE)
    assert await linked(store, an, PLACE) == ""


async def test_a_channel_that_kring_was_put_out_of_is_unlinked_with_its_networks(store: AnyStore) -> None:
    an, _, made = await shared(store)
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    await record(store, an, NetworkChannelLinked("channel-2", PLACE, "Algemeen", made.id))
    await store.leave_place(PLACE)
    await store.reopen_place(PLACE)
    assert await linked(store, an, PLACE) == ""
    await record(store, an, ChannelLinked("channel-3", PLACE, "Algemeen", "organisation"))
    assert await ask(store, an, OutletsAround(made.sessions[0].id)) == ()


async def test_a_channel_is_called_as_its_platform_calls_it_unless_somebody_gave_it_a_name(store: AnyStore) -> None:
    an = await enter(store, "an")
    other = replace(PLACE, address="C2")
    await record(store, an, ChannelLinked("channel-1", PLACE, PLACE.name, "organisation"))
    await record(store, an, ChannelLinked("channel-2", other, "Van ons", "organisation"))
    for place in (PLACE, other):
        await store.rename_place(replace(place, name="anders"))
    assert await linked(store, an, PLACE) == "anders"
    assert await linked(store, an, other) == "Van ons"


async def test_what_happens_to_a_channel_concerns_no_other(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    for place in (replace(PLACE, tenant="nord"), replace(PLACE, platform="teams"), replace(PLACE, address="C2")):
        await store.close_place(place)
        await store.leave_place(place)
        await store.rename_place(replace(place, name="anders"))
    assert await linked(store, an, PLACE) == "Algemeen"
