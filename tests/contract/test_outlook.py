"""What is still to come, for whoever may know it, on every kind of store: oneself, a facilitator, a manager."""

from collections import Counter

import pytest

from bot.facts import ChannelLinked, PutOff, TeamChosen
from bot.people import Person
from bot.queries import MyDeliveries, NudgeBy, PlanOf, TeamOf
from bot.told import Forecast
from tests.contract.people import LEASE, PLACE, PLANNER, ask, enter, join, record, send_all
from tests.contract.plans import DAY, EARLY, due, lines, started
from tests.fakes.world import MONDAY
from tests.stores import AnyStore


async def test_ones_own_nudge_is_seen_by_its_number(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    when = (await due(store, an))[f"{bo.id}/rsvp/{made.sessions[0].id}"]
    claimed = next(claim for claim in await store.claim(when, "worker", 99, LEASE) if claim.nudge.recipient == bo.id)
    seen = (await store.ask(bo, [NudgeBy(claimed.id)]))[NudgeBy(claimed.id)]
    assert seen is not None
    assert (seen.nudge, seen.status, seen.at) == (claimed.nudge, "claimed", claimed.nudge.due)
    assert await ask(store, an, NudgeBy(claimed.id)) is None


@pytest.mark.parametrize("number", ["", "x", "-1", "1.0", "٣", "0", "9" * 18, "9" * 40])
async def test_a_number_that_is_none_finds_nothing(store: AnyStore, number: str) -> None:
    an = await enter(store, "an")
    assert await ask(store, an, NudgeBy(number)) is None


async def test_a_facilitator_sees_how_many_of_what_come_when(store: AnyStore) -> None:
    made, an, people = await started(store, "bo", "cis")
    plan = (await store.ask(an, [PlanOf(made.id)]))[PlanOf(made.id)]
    rows = Counter((row.nudge.due, row.nudge.kind, row.status) for row in (await lines(store, an)).values())
    assert list(plan) == [Forecast(kind, at, status, rows[at, kind, status]) for at, kind, status in sorted(rows)]
    assert {one.count for one in plan if one.kind == "rsvp"} == {2}
    assert await ask(store, people[0], PlanOf(made.id)) == ()


async def test_what_is_over_or_was_put_off_is_not_in_the_facilitators_plan(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    key = f"{bo.id}/ready/{made.sessions[0].id}"
    when = (await due(store, an))[key]
    assert key in await send_all(store, when)
    await record(store, bo, PutOff((await lines(store, an))[key].nudge, when + DAY), at=when)
    plan = (await store.ask(an, [PlanOf(made.id)]))[PlanOf(made.id)]
    assert not [one for one in plan if one.kind == "ready"]


async def test_who_chose_another_moment_is_not_asked_at_that_of_the_repeat_as_well(store: AnyStore) -> None:
    """Nor by a later plan; what they chose stays."""
    made, an, (bo,) = await started(store, "bo")
    first = f"{bo.id}/ready/{made.sessions[0].id}"
    when = (await due(store, an))[first]
    await send_all(store, when)
    await record(store, bo, PutOff((await lines(store, an))[first].nudge, when + 2 * DAY), at=when)
    await store.replan(PLANNER, when)
    kept = {key: line for key, line in (await lines(store, an)).items() if key.startswith(first)}
    assert (kept[f"{first}:2"].status, kept[f"{first}:2"].reason) == ("dropped", "why-later")
    assert [line.at for line in kept.values() if line.status == "planned"] == [when + 2 * DAY]


async def test_what_waits_for_its_conversation_is_in_nobodys_log_but_on_the_time_line(store: AnyStore) -> None:
    _, an, (bo,) = await started(store, "bo")
    log = (await store.ask(bo, [MyDeliveries(99)]))[MyDeliveries(99)]
    assert log
    assert {line.status for line in log} == {"planned"}
    timeline = await store.timeline(an.organisation, 999)
    assert "waiting" in {line.status for line in timeline}
    moments = [line.at for line in timeline]
    assert moments == sorted(moments)


async def in_team(store: AnyStore, *names: str) -> list[Person]:
    """These people, all of one team."""
    people = [await enter(store, name) for name in names]
    await record(store, people[0], ChannelLinked("team-1", PLACE, "Team", "team"), at=EARLY)
    for person in people[1:]:
        await record(store, person, TeamChosen("team-1"), at=EARLY)
    return people


async def known(store: AnyStore, person: Person) -> Person:
    found = await store.person(person.id)
    assert found is not None
    return found


async def test_a_manager_sees_who_of_their_team_takes_part(store: AnyStore) -> None:
    """Those with a seat, not who waits for one, nor anybody of another team; nobody but their manager sees it."""
    boss, bo, cis, waits = await in_team(store, "boss", "bo", "cis", "waits")
    await store.appoint(boss.id, {"manager"})
    made, an, _ = await started(store, "other")
    for person in (cis, bo, boss):
        made = await join(store, person, made, at=EARLY)
    await join(store, waits, made, "waiting", at=EARLY)
    assert await ask(store, await known(store, boss), TeamOf(made.id)) == ("cis", "bo")
    assert await ask(store, await known(store, bo), TeamOf(made.id)) == ()
    await store.appoint(an.id, {"manager"})
    assert await ask(store, await known(store, an), TeamOf(made.id)) == (), "of no team"


async def test_a_moment_on_the_time_line_is_when_it_is_due(store: AnyStore) -> None:
    _, an, _ = await started(store, "bo")
    assert all(line.at == line.nudge.due for line in (await lines(store, an)).values())
    assert min(line.at for line in (await lines(store, an)).values()) < MONDAY
