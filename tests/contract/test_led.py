"""What whoever leads a network asks, decides and hands on, on every kind of store."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.facts import AttendanceSaid, MemberEnrolled, MemberLeft, NetworkCancelled, SessionMoved
from bot.life.adrift import Adrift
from bot.life.guests import Guest, GuestAnswered, GuestDropped, GuestInvited, GuestsAt, Visit, VisitTo, to_be_told
from bot.life.progress import ProgressOf
from bot.life.steering import HandedOver, InvitedBefore, NetworkChanged, PeopleInvited
from bot.life.voices import Voted
from bot.network.model import Frame, Network
from bot.network.steps import Progress
from bot.people import HR, Person
from bot.ports import Outcome, Settlement
from bot.queries import MyNetworks, NetworkBy
from bot.turn.withdrawing import withdraw
from tests.contract.people import PLANNER, account, ask, enter, join, look, member, publish, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def a_guest(store: AnyStore, name: str = "gus") -> tuple[Network, Person, Person, Guest]:
    """An's network with Bo in it; somebody is asked to its second session."""
    an, gus = await enter(store, "an"), await enter(store, name)
    made = await join(store, await enter(store, "bo"), await publish(store, an))
    guest = Guest(made.sessions[1].id, gus.id, gus.name, "Rouw")
    assert await record(store, an, GuestInvited(made, guest)) is Outcome.DONE
    return made, an, gus, guest


async def answered(store: AnyStore, made: Network, gus: Person, status: str = "yes") -> None:
    fact = GuestAnswered(made.id, made.sessions[1].id, "yes" if status == "yes" else "no")
    assert await record(store, gus, fact, at=MONDAY + HOUR) is Outcome.DONE


async def plans(store: AnyStore, an: Person, gus: Person) -> dict[str, tuple[str, datetime]]:
    rows = [row for row in await store.timeline(an.organisation, 999) if row.nudge.recipient == gus.id]
    return {row.nudge.key: (row.status, row.nudge.due) for row in rows}


@pytest.mark.row("O4.2")
async def test_a_guest_finds_that_session_and_who_leads_it_and_nothing_else(store: AnyStore) -> None:
    made, an, gus, guest = await a_guest(store)
    session = made.sessions[1]
    visit = await ask(store, gus, VisitTo(session.id))
    assert visit == Visit("Onthaal", session, "an", "Rouw", "asked")
    assert await ask(store, gus, VisitTo(made.sessions[0].id)) is None
    assert await ask(store, gus, MyNetworks()) == ()
    assert await ask(store, gus, GuestsAt(session.id)) == ()
    assert await ask(store, an, GuestsAt(session.id)) == (guest,)
    assert await ask(store, an, GuestsAt(made.id)) == (guest,)


@pytest.mark.row("O4.2")
async def test_those_with_a_seat_know_of_the_guests_who_come(store: AnyStore) -> None:
    made, _, gus, guest = await a_guest(store)
    bo = await enter(store, "bo")
    assert await ask(store, bo, GuestsAt(made.id)) == ()
    await answered(store, made, gus)
    assert await ask(store, bo, GuestsAt(made.id)) == (replace(guest, status="yes"),)


@pytest.mark.row("O4.2")
async def test_who_comes_is_told_the_day_before_what_is_practical(store: AnyStore) -> None:
    made, an, gus, _ = await a_guest(store)
    invited = set(await plans(store, an, gus))
    await answered(store, made, gus)
    (reminder,) = [due for key, (_, due) in (await plans(store, an, gus)).items() if key not in invited]
    assert made.sessions[1].start - 4 * DAY < reminder < made.sessions[1].start
    await answered(store, made, gus, "no")
    visit = await ask(store, gus, VisitTo(made.sessions[1].id))
    assert isinstance(visit, Visit)
    assert visit.session.place == "", "nor where it is, any more"
    assert "planned" not in {status for key, (status, _) in (await plans(store, an, gus)).items() if key not in invited}


@pytest.mark.row("O4.2")
async def test_a_guest_hears_of_a_move_and_that_it_is_off(store: AnyStore) -> None:
    made, an, gus, guest = await a_guest(store)
    await answered(store, made, gus)
    await send_all(store, MONDAY + HOUR)
    session = made.sessions[1]
    later = replace(session, start=session.start + DAY, end=session.end + DAY, sequence=1)
    now = await look(store, an, made.id)
    await record(store, an, SessionMoved(now, later, guests=(gus.id,)), at=MONDAY + 2 * HOUR)
    assert f"{gus.id}/moved/{session.id}/1" in await plans(store, an, gus)
    assert any(f"@{later.start:%Y%m%dT%H%M}" in key for key in await plans(store, an, gus)), "the reminder moved along"
    now = await look(store, an, made.id)
    told = to_be_told([replace(guest, status="yes")])
    await record(store, an, NetworkCancelled(now, told), at=MONDAY + 3 * HOUR)
    waiting = {key for key, (status, _) in (await plans(store, an, gus)).items() if status == "planned"}
    assert f"{gus.id}/cancelled/{session.id}" in waiting
    visit = await ask(store, gus, VisitTo(session.id))
    assert isinstance(visit, Visit)
    assert visit.cancelled


async def test_a_guest_by_name_is_gone_with_the_invitation(store: AnyStore) -> None:
    made, an, _, _ = await a_guest(store)
    maes = Guest(made.sessions[1].id, "maes", "Prof. Maes", "Slaap", "yes", added=True)
    await record(store, an, GuestInvited(made, maes))
    assert maes in (await store.ask(an, [GuestsAt(made.id)]))[GuestsAt(made.id)]
    assert "maes" not in {row.nudge.recipient for row in await store.timeline(an.organisation, 999)}
    await record(store, an, GuestDropped(made, maes))
    assert await store.person("maes") is None


async def test_only_who_leads_it_asks_or_drops_a_guest(store: AnyStore) -> None:
    made, an, _, guest = await a_guest(store)
    for person in (await enter(store, "bo"), await enter(store, "eva", "nord")):
        await record(store, person, GuestInvited(made, replace(guest, topic="Gekaapt")))
        await record(store, person, GuestDropped(made, guest))
    assert await ask(store, an, GuestsAt(made.id)) == (guest,)
    other = await publish(store, await enter(store, "oda", "eik"))
    await record(store, an, GuestInvited(made, replace(guest, session=other.sessions[0].id)))
    assert await ask(store, an, GuestsAt(made.id)) == (guest,), "nor to a session of another network"


async def test_progress_is_counts_for_who_leads_it_alone(store: AnyStore) -> None:
    made, an, gus, _ = await a_guest(store)
    bo, fee = await enter(store, "bo"), await enter(store, "fee")
    await record(store, bo, AttendanceSaid(made.sessions[0], "yes", "taart"))
    await record(store, an, MemberEnrolled(await look(store, an, made.id), member(fee, "leading")))
    one, two = made.sessions
    await record(store, bo, Voted(made, "agreements", ("agree-base-1", "agree-base-2")))
    await record(store, bo, Voted(made, "rhythm:place", ("online",)))
    await record(store, an, Voted(made, "agreements", ("agree-base-1",)))
    expected = tuple(
        replace(how, agreed=1, paced=1) for how in (Progress(one.id, coming=1), Progress(two.id, guests=1))
    )
    for person in (an, fee):
        assert await ask(store, person, ProgressOf()) == expected
        assert await ask(store, person, ProgressOf(made.id)) == expected
    for person in (bo, gus, await enter(store, "eva", "nord")):
        assert await ask(store, person, ProgressOf(made.id)) == ()
    await record(store, an, NetworkCancelled(await look(store, an, made.id)))
    assert await ask(store, an, ProgressOf()) == ()


async def test_a_network_is_adrift_once_its_facilitator_is_nowhere_to_be_reached(store: AnyStore) -> None:
    made, an, _, _ = await a_guest(store)
    fee, ruth = await enter(store, "fee"), await enter(store, "ruth")
    await record(store, an, MemberEnrolled(await look(store, an, made.id), member(fee, "leading")))
    await store.appoint(ruth.id, frozenset({HR}))
    ruth = await enter(store, "ruth")
    stranger = await enter(store, "hr", "nord")
    await store.appoint(stranger.id, frozenset({HR}))
    stranger = await enter(store, "hr", "nord")
    assert await ask(store, ruth, Adrift()) == ()
    await unreachable(store, an)
    for person in (fee, ruth):
        found = (await store.ask(person, [Adrift()]))[Adrift()]
        assert [one.id for one in found] == [made.id]
    told = {row.nudge.recipient for row in await store.timeline(an.organisation, 999) if "/adrift/" in row.nudge.key}
    assert told == {fee.id, ruth.id}
    for person in (await enter(store, "bo"), stranger, an):
        assert await ask(store, person, Adrift()) == ()


@pytest.mark.parametrize("how", ["uninstalled", "departed"])
async def test_where_kring_was_taken_away_who_is_left_hears_once_which_network_nobody_leads(
    store: AnyStore, how: str
) -> None:
    """Whether one account is gone, or all of a workspace; the sweep of each day says it no second time."""
    an, fee = await enter(store, "an"), await enter(store, "fee", "nord")
    made = await publish(store, an)
    await record(store, an, MemberEnrolled(await look(store, an, made.id), member(fee, "leading")))
    await withdraw(store, PLANNER, MONDAY)
    assert await told_adrift(store, an) == []
    if how == "departed":
        await store.depart(account("an", "linde"))
    else:
        await store.uninstall("slack", "linde")
    for day in range(2):
        await withdraw(store, PLANNER, MONDAY + day * DAY)
    assert await told_adrift(store, an) == [(fee.id, "handing", made.id)]


async def told_adrift(store: AnyStore, an: Person) -> list[tuple[str, str, str]]:
    rows = [row.nudge for row in await store.timeline(an.organisation, 999) if "/adrift/" in row.nudge.key]
    return sorted((one.recipient, one.flow, one.subject) for one in rows)


@pytest.mark.row("O3.15")
async def test_a_guests_no_is_told_to_each_who_leads_it_once(store: AnyStore) -> None:
    made, an, gus, _ = await a_guest(store)
    fee = await enter(store, "fee")
    await record(store, an, MemberEnrolled(await look(store, an, made.id), member(fee, "leading")))
    for status in ("yes", "no", "no", "yes", "no"):
        await answered(store, made, gus, status)
    await answered(store, made, await enter(store, "eva"), "no")
    rows = [row.nudge for row in await store.timeline(an.organisation, 999) if "/guest-no/" in row.nudge.key]
    assert sorted((one.recipient, one.flow, one.subject) for one in rows) == sorted(
        (one.id, "hosting", made.sessions[1].id) for one in (an, fee)
    )


async def unreachable(store: AnyStore, person: Person) -> None:
    """They blocked the bot."""
    due = await store.claim(MONDAY + 60 * DAY, "worker", 999, HOUR)
    mine = next(one for one in due if one.nudge.recipient == person.id)
    await store.settle(mine, Settlement("dropped", "why-blocked", unreachable=True), MONDAY)


async def test_two_who_change_a_network_at_once_the_second_looks_again(store: AnyStore) -> None:
    made, an, _, _ = await a_guest(store)
    changes = [replace(made, frame=Frame(course=f"Van {number}")) for number in range(6)]
    outcomes = await asyncio.gather(*(record(store, an, NetworkChanged(made, one)) for one in changes))
    assert sorted(outcome.value for outcome in outcomes) == [*["conflict"] * 5, "done"]


async def test_two_to_whom_it_is_handed_at_once_one_has_it(store: AnyStore) -> None:
    made, an, gus, _ = await a_guest(store)
    bo = await enter(store, "bo")
    outcomes = await asyncio.gather(*(record(store, an, HandedOver(made, one.id)) for one in (bo, gus)))
    assert sorted(outcome.value for outcome in outcomes) == ["conflict", "done"]
    now = (await store.ask(an, [NetworkBy(made.id)]))[NetworkBy(made.id)]
    assert now is not None
    assert now.standing(now.facilitator) is None


@pytest.mark.row("O4.2")
async def test_a_guest_is_asked_once_and_a_no_stays(store: AnyStore) -> None:
    made, an, gus, guest = await a_guest(store)
    assert await record(store, an, GuestInvited(made, guest), at=MONDAY + HOUR) is Outcome.CONFLICT
    await answered(store, made, gus, "no")
    refused = replace(guest, status="no")
    assert await record(store, an, GuestDropped(made, refused)) is Outcome.DONE
    assert await ask(store, an, GuestsAt(made.id)) == (refused,)
    assert await record(store, an, GuestInvited(made, guest), at=MONDAY + 2 * HOUR) is Outcome.CONFLICT


@pytest.mark.row("O3.6")
async def test_who_leads_a_network_knows_who_was_invited_before_and_nobody_gets_two_invitations(
    store: AnyStore,
) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await publish(store, an)
    asked = replace(member(bo), standing="invited")
    await record(store, an, PeopleInvited(made, (asked,)))
    assert await ask(store, an, InvitedBefore()) == frozenset(), "it is still to come"
    await send_all(store, MONDAY + DAY)
    assert await ask(store, an, InvitedBefore()) == {(made.id, bo.id)}
    assert await ask(store, bo, InvitedBefore()) == frozenset()
    await record(store, bo, MemberLeft(await look(store, an, made.id), bo.id), at=MONDAY + DAY)
    await record(store, an, PeopleInvited(await look(store, an, made.id), (asked,)), at=MONDAY + 2 * DAY)
    rows = [row for row in await store.timeline(an.organisation, 999) if row.nudge.kind == "invitation"]
    first = [row.status for row in rows if not row.nudge.again]
    assert first == ["sent"]
