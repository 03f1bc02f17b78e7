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
    TeamChosen,
)
from bot.network.anonymity import Answer
from bot.network.model import Meeting
from bot.own import AHEAD, BACK, MyInsights, MySessions, MyTalks, MyTeam, OwnInsight, TeamCount
from bot.people import Person
from bot.ports import Commit, Conversation
from tests.contract.people import PLACE, ask, enter, event, insight, join, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore


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
    await record(store, cis, MemberLeft(now, cis.id, None))
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
    assert await ask(store, an, MyTalks("sharing")) == {Ref("sharing", "s1"): True, Ref("sharing", "s2"): False}


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
