"""Several accounts of one human become one person, on every kind of store: once, wholly, and never by accident."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.across import Claim, ClaimBy, Clash, MyLoginCode, MyLogins
from bot.events import Ref
from bot.facts import (
    AccountPreferred,
    AccountsJoined,
    AttendanceSaid,
    InsightShared,
    LoginCodeMade,
    MemberEnrolled,
    OrganisationArranged,
    ReadinessAnswered,
    WishesChanged,
)
from bot.network.model import Insight
from bot.nudges.wishes import NO_WISHES, Away
from bot.organisation import Arrangements
from bot.people import Account, Person, Profile
from bot.ports import Outcome, Settlement
from bot.queries import MeetingBy, MyDeliveries, MyNetworks, MyReadiness, MyWishes
from tests.contract.people import LEASE, ask, enter, join, look, member, nudge, publish, record, say
from tests.contract.plans import EARLY, due, started
from tests.fakes.world import MONDAY, Clock
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


@pytest.mark.parametrize("closed", [0, 1])
async def test_nobody_is_carried_over_a_border_that_one_side_keeps_closed(store: AnyStore, closed: int) -> None:
    """Else an account elsewhere would take somebody's seats and answers along, or get into their organisation."""
    here, there = await twice(store)
    await allow(store, (here, there)[closed], outside=False)
    claim = await ask(store, there, ClaimBy("CODE"))
    assert isinstance(claim, Claim)
    assert claim.clash == "outside"
    assert await become(store, here, there) is Outcome.CONFLICT


async def become(store: AnyStore, here: Person, there: Person) -> Outcome:
    return await record(store, there, AccountsJoined("CODE", here.id))


async def test_whoever_types_the_code_sees_whose_it_is(store: AnyStore, clock: Clock) -> None:
    here, there = await twice(store)
    assert await ask(store, there, ClaimBy("CODE")) == Claim(here.id, "fien")
    assert await ask(store, there, ClaimBy("NONE")) is None
    assert await ask(store, here, MyLoginCode()) == "CODE"
    assert await ask(store, there, MyLoginCode()) == ""
    await record(store, here, LoginCodeMade("NEWER", UNTIL))
    assert await ask(store, there, ClaimBy("CODE")) is None
    clock.at = UNTIL
    assert await ask(store, there, ClaimBy("NEWER")) is None
    assert await ask(store, here, MyLoginCode()) == ""


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
    assert found == Claim(here.id, "fien", clash)
    assert await become(store, here, typing) is Outcome.CONFLICT
    assert await store.person(there.id) is not None


async def test_nudges_go_to_the_account_that_was_chosen(store: AnyStore) -> None:
    here, there = await twice(store)
    await become(store, here, there)
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


async def test_of_several_who_type_a_code_at_once_one_is_who_made_it(store: AnyStore) -> None:
    here, there = await twice(store)
    others = [there, *[await enter(store, f"guesser-{number}", "oost") for number in range(5)]]
    done = await asyncio.gather(*(become(store, here, one) for one in others))
    assert sorted(outcome.value for outcome in done) == ["conflict"] * 5 + ["done"]
    left = [one for one in others if await store.person(one.id) is not None]
    assert len(left) == 5


async def test_the_log_of_both_is_one(store: AnyStore) -> None:
    here, there = await twice(store)
    await record(store, there, nudges=(nudge(there),))
    await become(store, here, there)
    assert len((await store.ask(here, [MyDeliveries()]))[MyDeliveries()]) == 1
