"""What a person's own page shows of them, on every kind of store; and nothing of anybody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    ChannelLinked,
    EvaluationAnswered,
    InsightShared,
    MemberLeft,
    NetworkCancelled,
    ResultsLooked,
    TeamChosen,
)
from bot.network.anonymity import Answer
from bot.network.model import Meeting
from bot.nudges.nudge import Nudge
from bot.own import (
    AHEAD,
    BACK,
    LATELY,
    MyInsights,
    MySessions,
    MyTalks,
    MyTeam,
    MyUnanswered,
    OwnInsight,
    Talk,
    TeamCount,
)
from bot.people import Person
from bot.ports import Commit, Conversation, Settlement
from tests.contract.people import PLACE, ask, enter, event, insight, join, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

LEASE = timedelta(minutes=1)


async def sessions_of(store: AnyStore, person: Person) -> list[str]:
    found = await ask(store, person, MySessions())
    assert isinstance(found, tuple)
    return [meeting.session.id for meeting in found]


async def test_my_sessions_are_those_around_now_in_which_i_have_a_seat(store: AnyStore, clock: Clock) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made = await join(store, bo, await publish(store, an))
    await join(store, cis, made, "waiting")
    first, last = made.sessions
    for at, there in (
        (first.start - AHEAD, False),
        (first.start - AHEAD + timedelta(minutes=1), True),
        (first.end + BACK - timedelta(minutes=1), True),
        (first.end + BACK, False),
    ):
        clock.at = at
        assert (first.id in await sessions_of(store, bo)) == there
    clock.at = last.start
    assert await sessions_of(store, bo) == [last.id]
    assert await sessions_of(store, cis) == await sessions_of(store, an) == []


async def test_my_sessions_tell_what_i_answered(store: AnyStore, clock: Clock) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    session = made.sessions[0]
    clock.at = session.end
    await record(store, bo, AttendanceSaid(session, "yes", "taart"))
    await record(
        store, bo, EvaluationAnswered(session, Answer((5,), ("",))), InsightShared(insight(bo, "private", session.id))
    )
    (found,) = (await store.ask(bo, [MySessions()]))[MySessions()]
    assert isinstance(found, Meeting)
    assert (found.session, found.coming(bo.id), found.evaluated, found.shared) == (session, "yes", True, True)


async def test_what_was_over_before_i_joined_or_is_cancelled_or_left_is_not_mine(store: AnyStore, clock: Clock) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made = await publish(store, an)
    clock.at = made.sessions[0].end + timedelta(days=1)
    await join(store, bo, made, at=clock.at)
    assert await sessions_of(store, bo) == []
    clock.at = MONDAY + timedelta(days=1)
    now = await join(store, cis, made)
    assert await sessions_of(store, cis) == [made.sessions[0].id]
    await record(store, cis, MemberLeft(now, cis.id))
    assert await sessions_of(store, cis) == []
    other = await join(store, cis, await publish(store, an))
    assert await sessions_of(store, cis) == [other.sessions[0].id]
    await record(store, an, NetworkCancelled(other))
    assert await sessions_of(store, cis) == []


async def test_my_talks_are_my_conversations_of_one_flow(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    for person, ref, active in (
        (an, Ref("sharing", "s1"), True),
        (an, Ref("sharing", "s2"), False),
        (an, Ref("readiness"), True),
        (bo, Ref("sharing", "s3"), True),
    ):
        await store.commit(Commit(event(), person, MONDAY, Conversation(ref, {}, active=active)))
    talks = {Ref("sharing", "s1"): Talk(active=True, begun=True), Ref("sharing", "s2"): Talk(active=False, begun=True)}
    assert await ask(store, an, MyTalks("sharing")) == talks


def a_nudge(person: Person, kind: str, flow: str, subject: str, session: str = "", days: float = 3) -> Nudge:
    """Due at once, and past after so many days."""
    return Nudge(
        key=f"by hand/{person.id}/{kind}/{subject}",
        organisation=person.organisation,
        recipient=person.id,
        kind=kind,
        flow=flow,
        subject=subject,
        due=MONDAY,
        expires=MONDAY + timedelta(days=days),
        session=session,
    )


async def send(store: AnyStore, person: Person, nudge: Nudge, opens: Conversation) -> None:
    """Plans the nudge and has it go out, as a worker does; of what else is due, nothing goes out."""
    await store.commit(Commit(event(), person, MONDAY, nudges=(nudge,)))
    while due := await store.claim(MONDAY, "worker", 100, LEASE):
        for claimed in due:
            if claimed.nudge.key == nudge.key:
                assert await store.begin(claimed, opens, MONDAY, LEASE)
            ours = claimed.nudge.key == nudge.key
            await store.settle(claimed, Settlement("sent" if ours else "dropped", "why-test"), MONDAY)


async def unanswered(store: AnyStore, person: Person) -> list[str]:
    found = await ask(store, person, MyUnanswered())
    assert isinstance(found, tuple)
    return [one.nudge.kind for one in found]


async def test_a_nudge_waits_until_its_conversation_was_touched_or_has_nothing_more_to_ask(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    told, asked = Ref("supporting", "n1"), Ref("bringing", "m1")
    await send(store, an, a_nudge(an, "support", *ref_parts(told)), Conversation(told, {}, active=False))
    await send(store, an, a_nudge(an, "bring", *ref_parts(asked)), Conversation(asked, {}, active=True))
    assert await unanswered(store, an) == ["bring", "support"]
    assert await unanswered(store, bo) == []
    await store.commit(Commit(event(), an, MONDAY, Conversation(told, {}, revision=1, active=False)))
    await store.commit(Commit(event(), an, MONDAY, Conversation(asked, {}, revision=1, active=True)))
    assert await unanswered(store, an) == ["bring"]
    await store.commit(Commit(event(), an, MONDAY, Conversation(asked, {}, revision=2, active=False)))
    assert await unanswered(store, an) == []


def ref_parts(ref: Ref) -> tuple[str, str]:
    return ref.flow, ref.subject


async def test_nothing_waits_past_its_end_or_for_ever(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    ref, lasting = Ref("supporting", "n1"), Ref("supporting", "n2")
    await send(store, an, a_nudge(an, "support", *ref_parts(ref)), Conversation(ref, {}, active=False))
    endless = replace(a_nudge(an, "interest", *ref_parts(lasting)), expires=None)
    await send(store, an, endless, Conversation(lasting, {}, active=False))
    clock.at = MONDAY + timedelta(days=3)
    assert await unanswered(store, an) == ["interest"]
    clock.at = MONDAY + LATELY
    assert await unanswered(store, an) == []


async def test_what_a_nudge_opened_was_not_begun_by_its_owner(store: AnyStore) -> None:
    an, ref = await enter(store, "an"), Ref("readiness")
    await send(store, an, a_nudge(an, "ready", "readiness", ""), Conversation(ref, {}))
    assert await ask(store, an, MyTalks("readiness")) == {ref: Talk(active=True, begun=False)}
    await store.commit(Commit(event(), an, MONDAY, Conversation(ref, {}, revision=1)))
    assert await ask(store, an, MyTalks("readiness")) == {ref: Talk(active=True, begun=True)}


async def test_looking_at_the_results_answers_what_told_of_them(store: AnyStore) -> None:
    an = await enter(store, "an")
    session = (await publish(store, an)).sessions[0]
    ref = Ref("results", session.id)
    await send(store, an, a_nudge(an, "results", *ref_parts(ref)), Conversation(ref, {}, active=False))
    assert await unanswered(store, an) == ["results"]
    await record(store, an, ResultsLooked(session))
    assert await unanswered(store, an) == []


async def test_a_session_that_was_asked_about_is_mine_however_far_it_is(store: AnyStore, clock: Clock) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    session = (await join(store, bo, await publish(store, an))).sessions[-1]
    assert session.start > MONDAY + AHEAD
    assert await sessions_of(store, bo) == []
    moved = Ref("announcing", f"moved:{session.id}")
    await send(store, bo, a_nudge(bo, "change", *ref_parts(moved), session.id), Conversation(moved, {}, active=False))
    assert await sessions_of(store, bo) == [session.id]


async def test_my_insights_newest_first_with_where_they_went(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await record(store, an, ChannelLinked("team-1", PLACE, "#zorg", "team"))
    kept = replace(insight(an, "private"), id="insight-kept")
    shared = replace(insight(an, "team", channel="team-1"), id="insight-shared")
    other = replace(insight(bo, "organisation"), id="insight-other")
    for days, (author, one) in enumerate(((an, kept), (an, shared), (bo, other))):
        await record(store, author, InsightShared(one), at=MONDAY + timedelta(days=days))
    mine = (OwnInsight(shared, MONDAY + timedelta(days=1), "#zorg"), OwnInsight(kept, MONDAY))
    assert await ask(store, an, MyInsights()) == mine
    assert await ask(store, an, MyInsights(1)) == mine[:1]


async def test_a_manager_gets_figures_of_their_own_team_and_nobody_else_does(store: AnyStore, clock: Clock) -> None:
    boss, an, bo, cis = [await enter(store, name) for name in ("boss", "an", "bo", "cis")]
    await record(store, boss, ChannelLinked("team-1", PLACE, "#zorg", "team"))
    for person in (an, bo):
        await record(store, person, TeamChosen("team-1"))
    await store.appoint(boss.id, {"manager"})
    boss, an = [await store.person(person.id) or person for person in (boss, an)]
    assert await ask(store, boss, MyTeam()) == TeamCount(0, 0)
    one, two = await publish(store, cis), await publish(store, cis)
    for person, made in ((boss, one), (an, one), (an, two), (bo, two), (cis, two)):
        await join(store, person, made)
    assert await ask(store, boss, MyTeam()) == TeamCount(2, 2)
    assert await ask(store, an, MyTeam()) is None
    clock.at = one.sessions[-1].end
    assert await ask(store, boss, MyTeam()) == TeamCount(0, 0)
