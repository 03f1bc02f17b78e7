"""Several accounts of one human become one person, on every kind of store: once, wholly, and never by accident."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    InsightShared,
    MemberEnrolled,
    OrganisationArranged,
    ReadinessAnswered,
    WishesChanged,
)
from bot.life.across import Claim, ClaimBy, Clash, MyLogins
from bot.logins import AccountClaimed, AccountPreferred, AccountsJoined, ClaimAnswered, LoginCodeMade
from bot.network.model import Insight
from bot.nudges.wishes import NO_WISHES, Away
from bot.organisation import Arrangements, Organisation
from bot.people import Account, Profile, Reader
from bot.ports import Outcome, Settlement
from bot.queries import MeetingBy, MyDeliveries, MyNetworks, MyOrganisation, MyReadiness, MyWishes
from tests.contract.people import LEASE, ask, enter, join, look, member, nudge, publish, record, say, send_all
from tests.contract.plans import EARLY, due, started
from tests.contract.twins import SLACK, TEAMS, agreed, allow, become, twice
from tests.fakes.world import MONDAY
from tests.stores import AnyStore


@pytest.mark.parametrize("closed", [0, 1])
async def test_nobody_is_carried_over_a_border_that_one_side_keeps_closed(store: AnyStore, closed: int) -> None:
    """Else an account elsewhere would take somebody's seats and answers along, or get into their organisation."""
    here, there = await twice(store)
    await allow(store, (here, there)[closed], outside=False)
    claim = await ask(store, there, ClaimBy("CODE"))
    assert isinstance(claim, Claim)
    assert claim.clash == "outside"
    assert await become(store, here, there) is Outcome.CONFLICT


async def test_both_accounts_are_one_person_from_then_on_and_the_code_is_used(store: AnyStore) -> None:
    here, there = await twice(store)
    assert await become(store, here, there) is Outcome.DONE
    for account in (SLACK, TEAMS):
        seen = await store.recall(account, None)
        assert seen is not None
        assert seen.person.id == here.id
    assert await store.person(there.id) is None
    third = await enter(store, "third")
    assert await become(store, here, third) is Outcome.CONFLICT
    assert await ask(store, third, ClaimBy("CODE")) is None


async def test_the_second_ones_seat_answers_and_wishes_come_along(store: AnyStore) -> None:
    here, there = await twice(store)
    an = await enter(store, "an")
    made = await publish(store, an)
    await record(store, there, MemberEnrolled(made, member(there)))
    session = made.sessions[0]
    wish = replace(NO_WISHES, away=(Away(MONDAY.date(), MONDAY.date()),))
    kept = Insight("i", there.organisation, there.id, there.name, "Tip", "private", session.id, None)
    check = ReadinessAnswered((5,) * 10, "yes")
    await record(store, there, AttendanceSaid(session, "yes", "taart"), WishesChanged(wish), InsightShared(kept), check)
    assert await say(store, there, {"is": "x"}, ref=Ref("sharing", session.id)) is Outcome.DONE
    assert await become(store, here, there) is Outcome.DONE
    now = await store.person(here.id)
    assert now is not None
    (network,) = (await store.ask(now, [MyNetworks()]))[MyNetworks()]
    assert [one.person for one in network.seated] == [here.id]
    meeting = (await store.ask(now, [MeetingBy(session.id)]))[MeetingBy(session.id)]
    assert meeting is not None
    assert [(row.person, row.brings) for row in meeting.attendance] == [(here.id, "taart")]
    assert meeting.shared
    assert await ask(store, now, MyWishes()) == wish
    assert len((await store.ask(now, [MyReadiness()]))[MyReadiness()]) == 1
    assert await store.conversation(now, Ref("sharing", session.id)) is not None


async def test_what_the_first_one_has_once_stays_as_it_is(store: AnyStore) -> None:
    here, there = await twice(store)
    mine, other = (replace(NO_WISHES, away=(Away(MONDAY.date(), MONDAY.date() + timedelta(days=n)),)) for n in (1, 2))
    for person, wish, state in ((here, mine, "mine"), (there, other, "other")):
        await record(store, person, WishesChanged(wish))
        await say(store, person, {"is": state})
    assert await become(store, here, there) is Outcome.DONE
    assert await ask(store, here, MyWishes()) == mine
    kept = await store.conversation(here, Ref("readiness"))
    assert kept is not None
    assert kept.state == {"is": "mine"}


async def test_each_nudge_comes_once(store: AnyStore) -> None:
    """What was planned goes on under the first one's name; what went out already doesn't come again."""
    made, an, _ = await started(store, "bo")
    here, there = await twice(store)
    await record(store, there, MemberEnrolled(await look(store, an, made.id), member(there)), at=EARLY)
    before = {key: at for key, at in (await due(store, an)).items() if key.startswith(there.id)}
    assert before
    await agreed(store, here, there)
    assert await record(store, there, AccountsJoined("CODE", here.id), at=EARLY) is Outcome.DONE
    after = await due(store, an)
    mine = {key.partition("/")[2] for key in after if key.startswith(here.id)}
    assert mine == {key.partition("/")[2] for key in before}
    assert not any(key.startswith(there.id) for key in after)


@pytest.mark.parametrize("clash", get_args(Clash))
async def test_what_cant_be_brought_together_is_refused_and_stays(store: AnyStore, clash: Clash) -> None:
    here, there = await twice(store)
    an = await enter(store, "an")
    typing = here if clash == "self" else there
    if clash == "outside":
        await allow(store, there, outside=False)
    if clash == "roles":
        await store.appoint(there.id, {"manager"})
    if clash == "facilitator":
        await publish(store, there)
    if clash == "network":
        made = await join(store, here, await publish(store, an))
        await record(store, there, MemberEnrolled(made, member(there)))
    typing = await store.person(typing.id) or typing
    found = await ask(store, typing, ClaimBy("CODE"))
    assert found == Claim(here.id, "fien", clash, code="CODE")
    assert await become(store, here, typing) is Outcome.CONFLICT
    assert await store.person(there.id) is not None


async def test_nudges_go_to_the_account_that_was_chosen(store: AnyStore) -> None:
    here, there = await twice(store)
    await become(store, here, there)
    await send_all(store, MONDAY)
    await store.recall(SLACK, None)
    logins = (await store.ask(here, [MyLogins()]))[MyLogins()]
    assert [(login.account, login.preferred) for login in logins] == [(SLACK, True), (TEAMS, False)]
    await record(store, here, AccountPreferred(TEAMS), nudges=(nudge(here),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.platform for address in claimed.addresses] == ["teams", "slack"]
    await store.recall(SLACK, None)
    logins = (await store.ask(here, [MyLogins()]))[MyLogins()]
    assert [login.preferred for login in logins] == [False, True], "also when they write from another"
    await store.settle(claimed, Settlement("dropped", "why-blocked", unreachable=True), MONDAY)
    logins = (await store.ask(here, [MyLogins()]))[MyLogins()]
    assert [(login.account, login.preferred) for login in logins] == [(SLACK, True)], "but where it can't be"
    stranger = await enter(store, "stranger")
    await record(store, stranger, AccountPreferred(TEAMS))
    logins = (await store.ask(stranger, [MyLogins()]))[MyLogins()]
    assert [login.account for login in logins] == [Account("slack", "linde", "stranger")], "of one's own alone"


async def test_of_several_who_type_a_code_at_once_one_can_become_who_made_it(store: AnyStore) -> None:
    here, there = await twice(store)
    others = [there, *[await enter(store, f"guesser-{number}", "oost") for number in range(5)]]
    await allow(store, others[-1])
    typed = AccountClaimed("CODE", here.id)
    done = await asyncio.gather(*(record(store, one, typed) for one in others))
    assert sorted(outcome.value for outcome in done) == ["conflict"] * 5 + ["done"]
    first = others[done.index(Outcome.DONE)]
    await record(store, here, ClaimAnswered("CODE", first.id, agreed=True))
    done = await asyncio.gather(*(record(store, one, AccountsJoined("CODE", here.id)) for one in others for _ in "ab"))
    assert sorted(outcome.value for outcome in done) == ["conflict"] * 11 + ["done"]
    assert [one for one in others if await store.person(one.id) is None] == [first]


async def test_the_log_of_both_is_one(store: AnyStore) -> None:
    here, there = await twice(store)
    await record(store, there, nudges=(nudge(there),))
    await become(store, here, there)
    assert len((await store.ask(here, [MyDeliveries()]))[MyDeliveries()]) == 1


async def test_another_organisations_account_sets_no_name_language_or_zone(store: AnyStore) -> None:
    """What somebody is called, their own organisation tells; a guest's account tells where to write, and no more."""
    here, there = await twice(store)
    await become(store, here, there)
    for _ in "ab":
        seen = await store.welcome(TEAMS, Profile("Directrice", "fr", "Europe/Lisbon", "elsewhere"))
        assert (seen.id, seen.name, seen.reader, seen.country) == (here.id, here.name, here.reader, here.country)
    found = await store.recall(TEAMS, None)
    assert found is not None
    assert found.profile.address == "elsewhere"
    renamed = await store.welcome(SLACK, Profile("Fien De Wit", "en", "Europe/Lisbon"))
    assert (renamed.name, renamed.reader) == ("Fien De Wit", Reader("en", "Europe/Lisbon"))
    assert await store.person(here.id) == renamed


async def test_an_own_account_on_another_platform_tells_as_well(store: AnyStore) -> None:
    here = await enter(store, "fien")
    second = Account("teams", "linde-tenant", "fien-on-teams")
    await store.attach(second, here.id)
    assert (await store.welcome(second, Profile("Fien V."))).name == "Fien V."


@pytest.mark.parametrize("tenant", ["linde", "nord"])
async def test_the_contact_for_questions_stays_so(store: AnyStore, tenant: str) -> None:
    """Also when they are another organisation's from then on: people are sent to them by name."""
    an, here, there = await enter(store, "an"), await enter(store, "hr", tenant), await enter(store, "hr-2")
    await allow(store, here)
    await record(store, here, LoginCodeMade("CODE", MONDAY + timedelta(minutes=10)))
    await store.appoint(an.id, {"administrator"})
    await record(store, an, OrganisationArranged(Arrangements(contact_person=there.id, outside=True)))
    await become(store, here, there)
    own = await ask(store, an, MyOrganisation())
    assert isinstance(own, Organisation)
    assert own.contact == "hr"
    assert own.arrangements is not None
    assert own.arrangements.contact_person == here.id
