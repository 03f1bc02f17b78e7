"""After each fact the outbox holds what the calendar wants, and nothing else: on every kind of store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import (
    EvaluationOpened,
    MemberLeft,
    NetworkCancelled,
    NetworkPublished,
    SessionMoved,
)
from bot.nudges.circle import Circle, Party
from bot.ports import Outcome, Settlement
from tests.contract.people import LEASE, PLANNER, enter, join, look, network, record, send_all
from tests.contract.plans import DAY, EARLY, due, lines, moved, outlook, reminder, started
from tests.stores import AnyStore


async def test_joining_plans_what_the_calendar_has_for_each_session(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    first, last = made.sessions
    mine = {key.removeprefix(f"{bo.id}/") for key in await outlook(store, an) if key.startswith(bo.id)}
    every = {f"{kind}/{session.id}" for kind in ("rsvp", "evaluation", "share") for session in (first, last)}
    every |= {f"reminder/{session.id}@{session.start:%Y%m%dT%H%M}" for session in made.sessions}
    assert every | {f"ready/{first.id}", f"ready/{first.id}:2", f"tried/{last.id}"} <= mine
    assert f"ready/{last.id}" not in mine
    assert f"still/{last.id}" not in mine, "only who chose it after the network is asked again weeks later"
    facilitators = {key for key in await outlook(store, an) if key.startswith(an.id)}
    assert f"{an.id}/results/{first.id}" in facilitators


async def test_what_has_no_conversation_yet_waits_and_nobody_claims_it(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    kept = await lines(store, an)
    tried = kept[f"{bo.id}/tried/{made.sessions[-1].id}"]
    assert (tried.status, tried.nudge.flow) == ("waiting", "")
    claims = await store.claim(tried.nudge.due, "worker", 99, LEASE)
    assert claims
    assert "tried" not in {claim.nudge.kind for claim in claims}


async def test_every_nudge_comes_back_as_the_calendar_made_it(store: AnyStore) -> None:
    made, an, _ = await started(store, "bo")
    wanted = PLANNER.network(Circle(made, Party(an.id, an.reader.timezone, an.country)))
    kept = await lines(store, an)
    assert {key: line.nudge for key, line in kept.items()} == {
        nudge.key: replace(nudge, foreseen=nudge.moment) for nudge in wanted
    }
    assert all(line.at == line.nudge.due for line in kept.values())


@pytest.mark.parametrize("network_changes", [False, True])
async def test_planning_again_changes_nothing(store: AnyStore, *, network_changes: bool) -> None:
    made, an, _ = await started(store, "bo", "cis")
    if network_changes:
        await record(store, an, moved(made, 1, days=2), at=EARLY)
    before = await lines(store, an)
    assert await store.replan(PLANNER, EARLY) == 0
    assert await store.replan(PLANNER, EARLY + DAY) == 0
    assert await lines(store, an) == before


async def test_a_lost_plan_is_made_again(store: AnyStore) -> None:
    """A network that was planned by nobody (an older program, another calendar) gets its plan, once."""
    an = await enter(store, "an")
    made = network(an)
    await record(store, an, NetworkPublished(made), at=EARLY, planner=None)
    assert await outlook(store, an) == {}
    assert await store.replan(PLANNER, EARLY) == 1
    assert await outlook(store, an) != {}
    assert await store.replan(PLANNER, EARLY) == 0


async def test_networks_that_are_long_over_are_left_alone(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = network(an)
    await record(store, an, NetworkPublished(made), at=EARLY, planner=None)
    assert await store.replan(PLANNER, made.sessions[-1].end + timedelta(weeks=8)) == 0
    assert await outlook(store, an) == {}


async def test_only_the_leavers_nudges_are_taken_back(store: AnyStore) -> None:
    made, an, (bo, cis) = await started(store, "bo", "cis")
    await record(store, bo, MemberLeft(made, bo.id), at=EARLY)
    found = await outlook(store, an)
    assert {value for key, value in found.items() if key.startswith(bo.id)} == {("dropped", "why-left")}
    assert {value[0] for key, value in found.items() if key.startswith((cis.id, an.id))} == {"planned", "waiting"}
    gone = next(line for key, line in (await lines(store, an)).items() if key.startswith(bo.id))
    assert gone.at == EARLY


async def test_who_comes_back_gets_the_nudges_again(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    before = await due(store, an)
    await record(store, bo, MemberLeft(made, bo.id), at=EARLY)
    await join(store, bo, made, at=EARLY + DAY)
    assert await due(store, an) == before
    assert {status for status, _ in (await outlook(store, an)).values()} == {"planned", "waiting"}


async def test_what_was_before_somebody_joined_is_not_asked_of_them(store: AnyStore) -> None:
    made, an, _ = await started(store, "bo")
    late = await enter(store, "late")
    now = await join(store, late, made, at=made.sessions[0].end + DAY)
    assert now.members[-1].since == made.sessions[0].end + DAY
    about = {line.nudge.session for key, line in (await lines(store, an)).items() if key.startswith(late.id)}
    assert about == {made.sessions[1].id}


async def test_who_takes_the_seat_that_came_free_gets_the_plan_of_a_member(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    cis = await enter(store, "cis")
    now = await join(store, cis, made, "waiting", at=EARLY)
    mine = {key.split("/")[1] for key in await outlook(store, an) if key.startswith(cis.id)}
    assert mine == {"offer"}, "there is a seat, and nothing else for who waits"
    assert now.waiting[0].since is None
    await record(store, bo, MemberLeft(now, bo.id), at=EARLY)
    await join(store, cis, now, at=EARLY + DAY)
    after = await look(store, an, made.id)
    assert [(one.person, one.since) for one in after.seated] == [(cis.id, EARLY + DAY)]
    assert f"{cis.id}/rsvp/{made.sessions[0].id}" in await due(store, an)


async def test_a_cancelled_network_takes_its_nudges_back_and_tells_everybody(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    await record(store, an, NetworkCancelled(made), at=EARLY)
    found = await outlook(store, an)
    told = found.pop(f"{bo.id}/cancelled/{made.id}/{made.revision}")
    assert told == ("planned", "why-change")
    assert set(found.values()) == {("dropped", "why-cancelled")}
    assert (await look(store, an, made.id)).status == "cancelled"


async def test_a_moved_session_moves_its_own_nudges_and_no_others(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    before = await lines(store, an)
    fact = moved(made, 2, days=7)
    assert await record(store, an, fact, at=EARLY) is Outcome.DONE
    now = await look(store, an, made.id)
    assert (now.sessions, now.revision) == ((made.sessions[0], fact.session), made.revision + 1)
    after = await lines(store, an)
    first = {key for key, line in before.items() if line.nudge.session == made.sessions[0].id}
    between = f"{bo.id}/tried/{made.sessions[0].id}"
    assert {key: after[key] for key in first - {between}} == {key: before[key] for key in first - {between}}
    assert after[f"{bo.id}/rsvp/{made.sessions[1].id}"].nudge.due == before[
        f"{bo.id}/rsvp/{made.sessions[1].id}"
    ].nudge.due + timedelta(days=7)
    assert reminder(bo, made.sessions[1]) not in after, "the same row, under its new key"
    assert reminder(bo, fact.session) in after
    assert after[f"{bo.id}/moved/{made.sessions[1].id}/1"].status == "planned"
    assert len(after) == len(before) + 1


async def test_a_session_that_changed_meanwhile_is_not_moved(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    before = await due(store, an)
    await record(store, bo, MemberLeft(made, bo.id), at=EARLY)
    assert await record(store, an, moved(made, 1, days=1), at=EARLY) is Outcome.CONFLICT
    assert (await look(store, an, made.id)).sessions == made.sessions
    assert set(await due(store, an)) < set(before)


async def test_a_reminder_that_went_out_comes_again_after_a_move(store: AnyStore) -> None:
    made, an, (bo,) = await started(store, "bo")
    key = reminder(bo, made.sessions[0])
    when = (await due(store, an))[key]
    assert key in await send_all(store, when)
    fact = moved(made, 1, days=7)
    await record(store, an, fact, at=when)
    after = await lines(store, an)
    again = after[reminder(bo, fact.session)]
    assert after[key].status == "sent"
    assert (again.status, again.nudge.due) == ("planned", when + timedelta(days=7))


async def test_a_session_that_moves_back_is_not_reminded_of_twice(store: AnyStore) -> None:
    """The reminder of its first moment went out then; the one of its second is taken back."""
    made, an, (bo,) = await started(store, "bo")
    when = (await due(store, an))[reminder(bo, made.sessions[0])]
    await send_all(store, when)
    there = moved(made, 1, days=7)
    await record(store, an, there, at=when)
    back = replace(made.sessions[0], sequence=2)
    await record(store, an, SessionMoved(await look(store, an, made.id), back), at=when)
    found = await outlook(store, an)
    assert found[reminder(bo, made.sessions[0])][0] == "sent"
    assert found[reminder(bo, there.session)] == ("dropped", "why-moved")
    assert await store.replan(PLANNER, when) == 0


async def test_what_a_worker_holds_is_taken_from_it(store: AnyStore) -> None:
    """Nothing of it has left: who holds it can send nothing and write nothing any more."""
    made, an, _ = await started(store, "bo")
    when = made.sessions[0].start - DAY * 7
    claims = await store.claim(when, "worker", 99, LEASE)
    assert claims
    await record(store, an, NetworkCancelled(made), at=when)
    found = await outlook(store, an)
    assert {found[claimed.nudge.key] for claimed in claims} == {("dropped", "why-cancelled")}
    for claimed in claims:
        assert not await store.begin(claimed, None, when, LEASE)
        assert not await store.settle(claimed, Settlement("planned", "why-cap", due=when + DAY), when)


async def test_what_is_being_sent_is_left_to_its_sender(store: AnyStore) -> None:
    made, an, _ = await started(store, "bo")
    when = made.sessions[0].start - DAY * 7
    claims = await store.claim(when, "worker", 99, LEASE)
    for claimed in claims:
        assert await store.begin(claimed, None, when, LEASE)
    await record(store, an, NetworkCancelled(made), at=when)
    for claimed in claims:
        assert await store.settle(claimed, Settlement("sent", "why-rsvp"), when)


async def test_an_evaluation_opened_by_hand_comes_sooner_and_once(store: AnyStore) -> None:
    made, an, _ = await started(store, "bo")
    session = made.sessions[0]
    at = session.end + timedelta(minutes=5)
    for _ in range(2):
        assert await record(store, an, EvaluationOpened(made, session, made.seated), at=at) is Outcome.DONE
    rows = [line for line in (await lines(store, an)).values() if line.nudge.kind == "evaluation"]
    found = {line.nudge.session: line.nudge for line in rows}
    assert len(rows) == 2
    assert found[session.id].due == at
    assert found[session.id].expires == at + timedelta(days=5)
    assert found[made.sessions[1].id].due > made.sessions[1].end
