"""Networks across organisations, on every kind of store: who comes in, who learns what, and who leaves."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import (
    ChannelLinked,
    InsightShared,
    InvitationMade,
    InvitationWithdrawn,
    MemberEnrolled,
    MemberLeft,
    NameAdded,
    NetworkCancelled,
    NetworkChannelLinked,
    NetworkPublished,
    OrganisationArranged,
    TeamChosen,
)
from bot.life.across import GlimpseOf, Invitation, Invited, InvitedBy, MyInvitations, Outlet, OutletsAround
from bot.network.model import Insight, Network
from bot.organisation import Arrangements
from bot.people import Account, Person, Place
from bot.ports import Installation, Outcome
from bot.queries import InsightBy, NetworkBy
from bot.turn.withdrawing import withdraw
from tests.contract.people import PLACE, PLANNER, ask, enter, join, look, member, network, publish, record
from tests.contract.plans import EARLY, due, started
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

UNTIL = MONDAY + timedelta(days=30)
ELSEWHERE = Place("slack", "nord", "C9", "noord")


async def allow(store: AnyStore, person: Person, *, outside: bool = True) -> None:
    """The organisation of this person takes part in networks across organisations, or no longer does."""
    await store.appoint(person.id, {"administrator"})
    assert await record(store, person, OrganisationArranged(Arrangements(outside=outside))) is Outcome.DONE
    await store.appoint(person.id, set())


async def invited(store: AnyStore) -> tuple[Person, Person, Network]:
    """An's network with Bo, and a code for it; Eva of another organisation. Both sides allow it."""
    an, bo, eva = await enter(store, "an"), await enter(store, "bo"), await enter(store, "eva", "nord")
    await store.name_organisation(an.organisation, "Linde")
    await store.name_organisation(eva.organisation, "Noord")
    made = await join(store, bo, await publish(store, an))
    await record(store, an, InvitationMade(made, "CODE", UNTIL))
    for person in (an, eva):
        await allow(store, person)
    return an, eva, made


async def come_in(store: AnyStore, person: Person) -> Network:
    """By the code."""
    found = await ask(store, person, InvitedBy("CODE"))
    assert isinstance(found, Invited)
    assert found.network is not None
    assert await record(store, person, MemberEnrolled(found.network, member(person))) is Outcome.DONE
    return await look(store, person, found.network.id)


async def test_a_code_shows_the_network_but_nobodys_name(store: AnyStore) -> None:
    an, eva, made = await invited(store)
    found = await ask(store, eva, InvitedBy("CODE"))
    hidden = tuple(replace(one, name="") for one in made.members)
    nowhere = tuple(replace(one, place="") for one in made.sessions)
    assert found == Invited(replace(made, members=hidden, sessions=nowhere, house="Linde"))
    assert await ask(store, eva, NetworkBy(made.id)) is None, "a code is no membership"
    assert await ask(store, an, MyInvitations()) == (Invitation("CODE", made.id, UNTIL),)
    assert await ask(store, eva, MyInvitations()) == ()


async def test_both_organisations_have_to_allow_it(store: AnyStore) -> None:
    an, eva, _ = await invited(store)
    await allow(store, eva, outside=False)
    assert await ask(store, eva, InvitedBy("CODE")) == Invited(None, "home", until=UNTIL)
    await allow(store, eva)
    await allow(store, an, outside=False)
    assert await ask(store, eva, InvitedBy("CODE")) == Invited(None, "away", until=UNTIL)
    mate = await enter(store, "mate")
    found = await ask(store, mate, InvitedBy("CODE"))
    assert isinstance(found, Invited)
    assert found.network is not None, "for colleagues there is nothing to allow"


async def test_who_came_in_sees_what_they_are_in_whatever_is_allowed_later(store: AnyStore) -> None:
    an, eva, _ = await invited(store)
    made = await come_in(store, eva)
    await allow(store, eva, outside=False)
    await allow(store, an, outside=False)
    found = await ask(store, eva, InvitedBy("CODE"))
    assert isinstance(found, Invited)
    assert found.network is not None
    assert await look(store, eva, made.id) == made
    assert [(one.name, one.house) for one in made.members] == [("bo", ""), ("eva", "Noord")]
    assert made.house == "Linde"


@pytest.mark.parametrize("way", ["unknown", "over", "replaced", "withdrawn", "cancelled", "made by another"])
async def test_a_code_that_is_not_good_is_none(store: AnyStore, clock: Clock, way: str) -> None:
    an, eva, made = await invited(store)
    code = "NOTHING" if way == "unknown" else "CODE"
    if way == "over":
        clock.at = UNTIL
    if way == "replaced":
        await record(store, an, InvitationMade(made, "OTHER", UNTIL))
    if way == "withdrawn":
        assert await record(store, an, InvitationWithdrawn(made)) is Outcome.DONE
    if way == "cancelled":
        await record(store, an, NetworkCancelled(made))
    if way == "made by another":
        await record(store, eva, InvitationMade(made, "MINE", UNTIL))
        code = "MINE"
    assert await ask(store, eva, InvitedBy(code)) is None


async def test_only_the_facilitator_withdraws_a_code(store: AnyStore) -> None:
    _, eva, made = await invited(store)
    await record(store, eva, InvitationWithdrawn(made))
    assert await ask(store, eva, InvitedBy("CODE")) is not None


async def test_nobody_slips_in_while_a_code_is_withdrawn(store: AnyStore) -> None:
    an, eva, made = await invited(store)
    found = await ask(store, eva, InvitedBy("CODE"))
    assert isinstance(found, Invited)
    assert found.network is not None
    await record(store, an, InvitationWithdrawn(made))
    assert await record(store, eva, MemberEnrolled(found.network, member(eva))) is Outcome.CONFLICT


@pytest.mark.row("W2")
async def test_a_guest_has_the_whole_calendar_and_their_own_manager_hears_of_their_start(store: AnyStore) -> None:
    """In their own organisation, of their own team; nobody else's manager."""
    made, an, _ = await started(store, "bo")
    guest, boss, other = [await enter(store, name, "nord") for name in ("guest", "boss", "other")]
    for person in (boss, other):
        await store.appoint(person.id, {"manager"})
    await record(store, guest, ChannelLinked("team-2", ELSEWHERE, "Noord", "team"))
    await record(store, boss, TeamChosen("team-2"))
    now = await store.person(guest.id)
    assert now is not None
    await record(store, now, MemberEnrolled(await look(store, an, made.id), member(now)), at=EARLY)
    kinds = {key.split("/")[1] for key in await due(store, an) if key.startswith(guest.id)}
    assert {"rsvp", "reminder", "evaluation", "share", "ready"} <= kinds
    managers = [key for key in await due(store, an) if key.startswith((boss.id, other.id))]
    assert f"{boss.id}/support/{made.id}/{guest.id}" in managers
    assert not any(key.startswith(other.id) for key in managers)


async def test_a_guests_manager_may_know_its_name_and_its_dates(store: AnyStore) -> None:
    made, _, (bo,) = await started(store, "bo")
    guest, boss = await enter(store, "guest", "nord"), await enter(store, "boss", "nord")
    await store.appoint(boss.id, {"manager"})
    await record(store, guest, ChannelLinked("team-2", ELSEWHERE, "Noord", "team"))
    await record(store, boss, TeamChosen("team-2"))
    manager = await store.person(boss.id)
    assert manager is not None
    assert await ask(store, manager, GlimpseOf(made.id)) is None, "nobody of the team is in it yet"
    now = await look(store, bo, made.id)
    await record(store, guest, MemberEnrolled(now, member(guest, "waiting")), at=EARLY)
    assert await ask(store, manager, GlimpseOf(made.id)) is None, "who waits has no seat"
    left = await look(store, bo, made.id)
    await record(store, guest, MemberEnrolled(left, member(guest)), at=EARLY)
    found = await ask(store, manager, GlimpseOf(made.id))
    assert found is not None
    assert vars(found) == {"name": "Onthaal", "sessions": tuple(replace(one, place="") for one in made.sessions)}
    assert await ask(store, guest, GlimpseOf(made.id)) is None, "for managers alone"


@pytest.mark.row("W2")
async def test_somebody_added_by_name_has_a_seat_and_no_nudge_and_goes_with_it(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    before = await due(store, an)
    gerda = replace(member(an), person="gerda", name="Gerda")
    assert await record(store, bo, NameAdded(await look(store, an, made.id), gerda), at=EARLY) is Outcome.DONE
    assert await store.person("gerda") is None, "only the facilitator adds names"
    assert await record(store, an, NameAdded(await look(store, an, made.id), gerda), at=EARLY) is Outcome.DONE
    now = await look(store, an, made.id)
    assert [(one.name, one.added) for one in now.seated] == [("bo", False), ("Gerda", True)]
    await store.replan(PLANNER, EARLY)
    assert await due(store, an) == before
    assert await record(store, an, NameAdded(made, gerda), at=EARLY) is Outcome.CONFLICT
    await record(store, an, MemberLeft(now, "gerda"), at=EARLY)
    assert await store.person("gerda") is None
    await record(store, bo, MemberLeft(await look(store, an, made.id), bo.id), at=EARLY)
    assert await store.person(bo.id) is not None, "whoever has an account stays"


async def test_each_organisation_has_one_channel_for_a_network(store: AnyStore) -> None:
    an, eva, _ = await invited(store)
    made = await come_in(store, eva)
    session = made.sessions[0].id
    await record(store, an, NetworkChannelLinked("room", PLACE, "Zaal", made.id))
    await record(store, eva, NetworkChannelLinked("first", replace(ELSEWHERE, address="C8"), "Eerst", made.id))
    await record(store, eva, NetworkChannelLinked("salle", ELSEWHERE, "Salle", made.id))
    ours, theirs = Outlet("room", an.organisation, "Zaal"), Outlet("salle", eva.organisation, "Salle")
    assert await ask(store, an, OutletsAround(session)) == (ours, replace(theirs, name=""))
    assert await ask(store, eva, OutletsAround(session)) == (theirs, replace(ours, name=""))
    mate = await enter(store, "mate", "nord")
    assert await ask(store, mate, OutletsAround(session)) == ()
    await record(store, mate, NetworkChannelLinked("mine", replace(ELSEWHERE, address="C7"), "Van mij", made.id))
    assert await ask(store, eva, OutletsAround(session)) == (theirs, replace(ours, name="")), "for who is in it alone"
    await record(store, eva, MemberLeft(made, eva.id))
    assert await ask(store, an, OutletsAround(session)) == (ours,), "with the last of theirs, their channel goes"


async def test_what_is_shared_with_a_network_is_for_those_in_it_and_its_channels(store: AnyStore) -> None:
    an, eva, _ = await invited(store)
    made = await come_in(store, eva)
    await record(store, an, NetworkChannelLinked("room", PLACE, "Zaal", made.id))
    await record(store, eva, ChannelLinked("other", ELSEWHERE, "Iets anders", "organisation"))
    given = Insight(
        "i", eva.organisation, eva.id, "eva", "Tip", "network", made.sessions[0].id, None, "Onthaal", made.id
    )
    await record(store, eva, InsightShared(given, (("room", an.organisation),)))
    bo, mate, colleague = await enter(store, "bo"), await enter(store, "mate"), await enter(store, "col", "nord")
    room, other = Person("room", an.organisation, "Zaal"), Person("other", eva.organisation, "Iets anders")
    for reader, house in ((an, "Noord"), (bo, "Noord"), (eva, ""), (room, "Noord")):
        assert await ask(store, reader, InsightBy("i")) == replace(given, house=house)
    for stranger in (mate, colleague, other):
        assert await ask(store, stranger, InsightBy("i")) is None
    assert "room/insight/i" in {line.nudge.key for line in await store.timeline(an.organisation, 99)}
    await record(store, eva, MemberLeft(await look(store, eva, made.id), eva.id))
    for reader in (an, bo, room):
        assert await ask(store, reader, InsightBy("i")) is None
    assert await ask(store, eva, InsightBy("i")) is not None, "it stays its author's own"


async def installed(store: AnyStore, tenant: str) -> None:
    await store.install(Installation("slack", tenant, MONDAY))


async def test_an_uninstall_takes_its_people_out_of_networks_of_others(store: AnyStore) -> None:
    """Once, and whoever waits is offered the seat; their own networks stay theirs."""
    an, eva, bo = await enter(store, "an"), await enter(store, "eva", "nord"), await enter(store, "bo")
    await installed(store, "nord")
    made, own = network(an, capacity=1), await publish(store, eva, "Van Eva")
    await record(store, an, MemberEnrolled(await _published(store, an, made), member(eva)), at=EARLY)
    await join(store, bo, made, "waiting", at=EARLY)
    mate = await enter(store, "mate", "nord")
    await join(store, mate, own)
    assert await withdraw(store, PLANNER, EARLY) == 0, "who is there stays"
    await store.uninstall("slack", "nord")
    assert await withdraw(store, PLANNER, EARLY) == 1
    now = await look(store, an, made.id)
    assert [(one.name, one.standing) for one in now.members] == [("bo", "waiting")]
    assert not any(key.startswith(eva.id) for key in await due(store, an))
    assert any(key.startswith(f"{bo.id}/offer/{made.id}@") for key in await due(store, an))
    assert [one.name for one in (await look(store, mate, own.id)).members] == ["mate"]
    assert await withdraw(store, PLANNER, EARLY) == 0


async def _published(store: AnyStore, an: Person, made: Network) -> Network:
    await record(store, an, NetworkPublished(made), at=EARLY)
    return await look(store, an, made.id)


async def test_many_who_withdraw_people_at_once_withdraw_each_of_them_once(store: AnyStore) -> None:
    """As when each worker does it after an uninstall."""
    an = await enter(store, "an")
    await installed(store, "nord")
    made = await publish(store, an)
    for number in range(4):
        guest = await enter(store, f"guest-{number}", "nord")
        await record(store, guest, MemberEnrolled(await look(store, an, made.id), member(guest)))
    await store.uninstall("slack", "nord")
    left = await asyncio.gather(*(withdraw(store, PLANNER, MONDAY) for _ in range(4)))
    assert sum(left) == 4
    assert (await look(store, an, made.id)).members == ()


async def test_who_can_be_reached_elsewhere_stays(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await installed(store, "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva)))
    await store.attach(Account("teams", "nord-teams", "eva"), eva.id)
    await store.uninstall("slack", "nord")
    assert await withdraw(store, PLANNER, MONDAY) == 0
