"""Zones, teams, and a calendar of one's own: each makes the plan anew. On every kind of store."""

from collections import Counter
from datetime import datetime, time, timedelta

from bot.facts import (
    CalendarChanged,
    ChannelLinked,
    MemberLeft,
    NetworkPublished,
    PutOff,
    SettingsChanged,
    TeamChosen,
)
from bot.network.model import Network
from bot.nudges.rows import RowChange
from bot.people import Person, Place
from bot.ports import Outcome
from bot.queries import RowChangesOf
from tests.contract.people import PLANNER, enter, join, network, record, send_all
from tests.contract.plans import DAY, EARLY, due, lines, outlook, started
from tests.stores import AnyStore


async def test_another_time_zone_moves_ones_own_nudges(store: AnyStore) -> None:
    made, an, (bo, _) = await started(store, "bo", "cis")
    before = await due(store, an)
    await record(store, bo, SettingsChanged("nl", "America/New_York"), at=EARLY)
    after = await due(store, an)
    shifted = Counter(key.partition("/")[0] for key in before if after[key] != before[key])
    assert set(shifted) == {bo.id}
    rsvp = f"{bo.id}/rsvp/{made.sessions[0].id}"
    assert after[rsvp] == before[rsvp] + timedelta(hours=6)


async def test_a_facilitators_time_zone_moves_what_the_facilitator_gets(store: AnyStore) -> None:
    _, an, _ = await started(store, "bo")
    before = await due(store, an)
    await record(store, an, SettingsChanged("nl", "America/New_York"), at=EARLY)
    after = await due(store, an)
    assert {key.partition("/")[0] for key in before if after[key] != before[key]} == {an.id}


async def with_manager(store: AnyStore) -> tuple[Network, Person, Person, Person]:
    """A network with one member, who is in a team with a manager."""
    made, an, (bo,) = await started(store, "bo")
    boss = await enter(store, "boss")
    await store.appoint(boss.id, {"manager"})
    await link(store, an)
    for person in (bo, boss):
        assert await record(store, person, TeamChosen("team-1"), at=EARLY) is Outcome.DONE
    return made, an, bo, boss


async def link(store: AnyStore, person: Person) -> None:
    fact = ChannelLinked("team-1", Place("slack", "linde", "C1"), "Team", "organisation")
    assert await record(store, person, fact, at=EARLY) is Outcome.DONE


async def test_a_manager_hears_of_those_of_their_own_team(store: AnyStore) -> None:
    """Who is in a team brings its manager into the network's calendar; who leaves the team takes them out."""
    made, an, bo, boss = await with_manager(store)
    support = f"{boss.id}/support/{made.id}/{bo.id}"
    await store.replan(PLANNER, EARLY)
    found = await lines(store, an)
    assert found[support].status == "planned"
    assert found[support].nudge.party == bo.id
    await record(store, bo, MemberLeft(made, bo.id), at=EARLY)
    assert (await outlook(store, an))[support] == ("dropped", "why-left")


async def test_a_row_that_is_switched_off_goes_and_comes_back(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    before = await due(store, an)
    share = f"{bo.id}/share/{made.sessions[0].id}"
    await record(store, an, CalendarChanged(11, RowChange(11, off=True), made), at=EARLY)
    assert (await outlook(store, an))[share] == ("dropped", "why-switched-off")
    assert (await store.ask(an, [RowChangesOf(made.id)]))[RowChangesOf(made.id)] == (RowChange(11, off=True),)
    await record(store, an, CalendarChanged(11, None, made), at=EARLY)
    assert await due(store, an) == before
    assert (await store.ask(an, [RowChangesOf(made.id)]))[RowChangesOf(made.id)] == ()


async def test_a_network_has_the_last_word_over_its_organisation(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    other = network(an, "Ander")
    await record(store, an, NetworkPublished(other), at=EARLY)
    await join(store, bo, other, at=EARLY)
    theirs, own = RowChange(7, days=14), RowChange(7, days=3, at=time(15, 30))
    await record(store, an, CalendarChanged(7, theirs), at=EARLY)
    await record(store, an, CalendarChanged(7, own, made), at=EARLY)
    found = await due(store, an)
    start = made.sessions[0].start
    assert found[f"{bo.id}/rsvp/{other.sessions[0].id}"] == start - 14 * DAY
    assert found[f"{bo.id}/rsvp/{made.sessions[0].id}"] == datetime.combine(
        (start - 3 * DAY).date(), time(14, 30), tzinfo=start.tzinfo
    )
    assert (await store.ask(an, [RowChangesOf()]))[RowChangesOf()] == (theirs,)


async def test_another_organisation_keeps_its_own_calendar(store: AnyStore) -> None:
    made, an, _ = await started(store, "bo")
    before = await due(store, an)
    eva = await enter(store, "eva", "nord")
    await record(store, eva, CalendarChanged(7, RowChange(7, off=True)), at=EARLY)
    assert await due(store, an) == before
    assert (await store.ask(an, [RowChangesOf()]))[RowChangesOf()] == ()
    await record(store, an, CalendarChanged(7, RowChange(7, off=True), made), at=EARLY)
    assert (await store.ask(eva, [RowChangesOf(made.id)]))[RowChangesOf(made.id)] == ()


async def test_what_was_put_off_keeps_its_moment_whatever_is_planned(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    key = f"{bo.id}/ready/{made.sessions[0].id}"
    when = (await due(store, an))[key]
    await send_all(store, when)
    nudge = (await lines(store, an))[key].nudge
    until = when + 2 * DAY
    await record(store, bo, PutOff(nudge, until), at=when)
    await store.replan(PLANNER, when)
    (again,) = [line for key, line in (await lines(store, an)).items() if "@later" in key]
    assert (again.status, again.nudge.due, again.nudge.chosen) == ("planned", until, True)
    assert again.nudge.foreseen == nudge.foreseen
    await record(store, bo, MemberLeft(made, bo.id), at=when)
    assert (await outlook(store, an))[again.nudge.key] == ("dropped", "why-left")


async def test_who_keeps_the_catalogue_has_it_on_the_calendar_each_quarter(store: AnyStore) -> None:
    """Row 23: HR and managers, as they are when plans are compared; nobody else, and nothing twice."""
    claire, boss, _ = [await enter(store, name) for name in ("claire", "boss", "bo")]
    await store.appoint(claire.id, {"hr"})
    await store.appoint(boss.id, {"manager"})
    assert await store.replan(PLANNER, EARLY) == 1
    assert await store.replan(PLANNER, EARLY) == 0
    rows = [row for row in await store.timeline(claire.organisation, 99) if row.nudge.kind == "catalogue"]
    assert {row.nudge.recipient for row in rows} == {claire.id, boss.id}
    assert {row.status for row in rows} == {"planned"}
    await store.appoint(boss.id, set())
    await store.replan(PLANNER, EARLY)
    kept = [row for row in await store.timeline(claire.organisation, 99) if row.nudge.kind == "catalogue"]
    assert {row.nudge.recipient for row in kept if row.status == "planned"} == {claire.id}
