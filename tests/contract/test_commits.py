"""One event, one transaction: written whole, once, or not at all. On every kind of store."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    EvaluationAnswered,
    MemberEnrolled,
    MemberLeft,
    NetworkCancelled,
    NetworkPublished,
    PlanMade,
    ReadinessAnswered,
)
from bot.network.anonymity import Answer
from bot.ports import Commit, Conversation, Outcome
from bot.queries import MeetingBy, MyDeliveries, MyReadiness, TallyOf
from tests.contract.people import (
    READY,
    enter,
    event,
    join,
    look,
    member,
    network,
    nudge,
    publish,
    record,
    say,
)
from tests.fakes.world import MONDAY
from tests.stores import AnyStore


async def test_a_conversation_is_kept_as_it_was_said(store: AnyStore) -> None:
    an = await enter(store, "an")
    state = {"is": "Asking", "answers": [1, None, 3], "text": "é, 日本, \u0000, \ud83d, 🎉, '; DROP TABLE persons"}
    assert await say(store, an, state) is Outcome.DONE
    assert await store.conversation(an, READY) == Conversation(READY, state, 1, 1, active=True)


async def test_each_change_raises_the_revision(store: AnyStore) -> None:
    an = await enter(store, "an")
    await say(store, an, {"is": "One"})
    await say(store, an, {"is": "Two"}, 1)
    assert await store.conversation(an, READY) == Conversation(READY, {"is": "Two"}, 1, 2, active=True)


async def test_an_event_has_its_effect_once(store: AnyStore) -> None:
    an = await enter(store, "an")
    first = Commit("slack/linde/1", an, MONDAY, Conversation(READY, {"is": "One"}))
    assert await store.commit(first) is Outcome.DONE
    assert await store.commit(first) is Outcome.DUPLICATE
    again = replace(first, conversation=Conversation(READY, {"is": "Two"}, 1, 1))
    assert await store.commit(again) is Outcome.DUPLICATE
    kept = await store.conversation(an, READY)
    assert kept is not None
    assert kept.state == {"is": "One"}


async def test_the_same_event_at_the_same_moment_has_its_effect_once(store: AnyStore) -> None:
    an = await enter(store, "an")
    fact = ReadinessAnswered((1,) * 10, "yes")
    same = Commit("slack/linde/1", an, MONDAY, None, (fact,))
    outcomes = await asyncio.gather(*(store.commit(same) for _ in range(8)))
    assert sorted(outcome.value for outcome in outcomes) == ["done", *["duplicate"] * 7]
    assert len((await store.ask(an, [MyReadiness()]))[MyReadiness()]) == 1


async def test_two_first_messages_of_a_conversation_at_once_make_one(store: AnyStore) -> None:
    an = await enter(store, "an")
    outcomes = await asyncio.gather(*(say(store, an, {"is": f"From {tab}"}) for tab in range(8)))
    assert sorted(outcome.value for outcome in outcomes) == [*["conflict"] * 7, "done"]


async def test_of_two_changes_of_one_conversation_one_must_look_again(store: AnyStore) -> None:
    an = await enter(store, "an")
    await say(store, an, {"is": "One"})
    outcomes = await asyncio.gather(*(say(store, an, {"is": f"From {tab}"}, 1) for tab in range(8)))
    assert sorted(outcome.value for outcome in outcomes) == [*["conflict"] * 7, "done"]


async def test_a_refused_event_leaves_nothing(store: AnyStore) -> None:
    """A stale conversation takes facts, nudges and the event's id with it: the same event may be tried again."""
    an = await enter(store, "an")
    await say(store, an, {"is": "One"})
    stale = Commit(
        event(), an, MONDAY, Conversation(READY, {"is": "Two"}), (PlanMade("nu", "dan"),), (nudge(an, "left-behind"),)
    )
    assert await store.commit(stale) is Outcome.CONFLICT
    assert await store.next_due() is None
    fresh = replace(stale, conversation=Conversation(READY, {"is": "Two"}, 1, 1))
    assert await store.commit(fresh) is Outcome.DONE
    assert await store.next_due() == MONDAY


async def test_a_fact_about_an_older_network_undoes_its_whole_commit(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    stale = await publish(store, an)
    await join(store, bo, stale)
    commit = Commit(
        event(), an, MONDAY, Conversation(READY, {"is": "One"}), (NetworkCancelled(stale),), (nudge(an, "left-behind"),)
    )
    assert await store.commit(commit) is Outcome.CONFLICT
    assert await store.conversation(an, READY) is None
    assert (await look(store, bo, stale.id)).status == "open"
    assert "left-behind" not in {planned.nudge.key for planned in await store.timeline(an.organisation, 99)}


async def test_a_network_cannot_be_published_twice(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = network(an)
    assert await record(store, an, NetworkPublished(made)) is Outcome.DONE
    assert await record(store, an, NetworkPublished(made)) is Outcome.CONFLICT


async def test_the_last_seat_goes_to_one(store: AnyStore) -> None:
    """Six see the last free seat and take it at once: one has it, the others must look again."""
    an = await enter(store, "an")
    made = await publish(store, an, capacity=1)
    people = [await enter(store, f"person-{number}") for number in range(6)]
    outcomes = await asyncio.gather(*(record(store, person, MemberEnrolled(made, member(person))) for person in people))
    assert sorted(outcome.value for outcome in outcomes) == [*["conflict"] * 5, "done"]
    now = await look(store, an, made.id)
    assert (len(now.seated), now.revision) == (1, 1)


async def test_members_stand_in_the_order_of_joining(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an, capacity=2)
    bo, cis, dirk = [await enter(store, name) for name in ("bo", "cis", "dirk")]
    await join(store, bo, made)
    await join(store, cis, made)
    await join(store, dirk, made, "waiting")
    now = await look(store, an, made.id)
    assert [(m.name, m.standing) for m in now.members] == [("bo", "member"), ("cis", "member"), ("dirk", "waiting")]
    assert await record(store, bo, MemberLeft(now, bo.id)) is Outcome.DONE
    await join(store, dirk, now)
    await join(store, bo, now, "waiting")
    after = await look(store, an, made.id)
    assert [(m.name, m.standing) for m in after.members] == [("cis", "member"), ("dirk", "member"), ("bo", "waiting")]


async def test_planning_twice_leaves_one(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, "once"),))
    later = nudge(an, "once", due=MONDAY + timedelta(days=1))
    await record(store, an, nudges=(later, later))
    assert [planned.at for planned in await store.timeline(an.organisation, 9)] == [MONDAY]


async def test_an_evaluation_is_answered_once_by_each(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    session = made.sessions[0]
    answer = EvaluationAnswered(session, Answer((4, None, 5), ("goed", "")))
    assert await record(store, bo, answer) is Outcome.DONE
    assert await record(store, bo, answer) is Outcome.DONE
    asked = await store.ask(bo, [TallyOf(session.id), MeetingBy(session.id)])
    assert asked[TallyOf(session.id)].answered == 1
    assert asked[MeetingBy(session.id)].evaluated


async def test_attendance_can_be_said_again(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    session = made.sessions[0]
    await record(store, bo, AttendanceSaid(session, "yes", "taart"))
    await record(store, bo, AttendanceSaid(session, "no"))
    (said,) = (await store.ask(an, [MeetingBy(session.id)]))[MeetingBy(session.id)].attendance
    assert (said.person, said.name, said.coming, said.brings) == (bo.id, "bo", "no", "")


async def test_subjects_tell_conversations_apart(store: AnyStore) -> None:
    an = await enter(store, "an")
    await say(store, an, {"is": "One"}, ref=Ref("network", "a"))
    await say(store, an, {"is": "Two"}, ref=Ref("network", "b"))
    kept = await store.conversation(an, Ref("network", "a"))
    assert kept is not None
    assert kept.state == {"is": "One"}


async def test_my_delivery_log_names_the_network(store: AnyStore) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    await join(store, bo, await publish(store, an, name="Werkvloer"))
    log = (await store.ask(bo, [MyDeliveries(limit=12)]))[MyDeliveries(limit=12)]
    assert {line.about for line in log} == {"Werkvloer"}
    assert len(log) == 3, "the soonest few of what is still to come"
    assert (await store.ask(cis, [MyDeliveries()]))[MyDeliveries()] == ()


async def test_an_event_that_is_given_up_halfway_is_whole_or_not_there(store: AnyStore) -> None:
    """Whoever waits may go away at any moment: a cancelled commit took effect wholly, or not at all."""
    an = await enter(store, "an")
    for turn in range(20):
        ref = Ref("network", f"n{turn}")
        commit = Commit(
            event(), an, MONDAY, Conversation(ref, {"is": "One"}), (), (nudge(an, f"n{turn}"),) * (turn % 2)
        )
        task = asyncio.create_task(store.commit(commit))
        for _ in range(turn % 5):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        again = await store.commit(replace(commit, conversation=None))
        kept = await store.conversation(an, ref)
        assert (kept is not None) == (again is Outcome.DUPLICATE)
