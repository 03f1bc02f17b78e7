"""Who got a seat once a session was over has no say in its evaluation, on every kind of store.

Averages appear from five answers on: a facilitator who has people join afterwards would read what one person answered.
"""

from dataclasses import replace
from datetime import timedelta
from itertools import product

from bot.events import Commanded
from bot.facts import (
    AttendanceSaid,
    EvaluationAnswered,
    EvaluationOpened,
    InvitationMade,
    MemberEnrolled,
    MemberLeft,
    NameAdded,
    ResultsLooked,
)
from bot.flows.sessions import evaluating
from bot.logins import SeatTaken
from bot.network.anonymity import Answer, Tally
from bot.network.model import Member, Network, Standing
from bot.people import Person, Reader
from bot.ports import Outcome, Settlement
from bot.queries import Known, MeetingBy, TallyOf
from tests.contract.people import LEASE, ask, enter, join, look, member, publish, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

GIVEN = Answer((1, 1, 1), ("", ""))
WHEN = (timedelta(days=-7), timedelta(seconds=-1), timedelta(), timedelta(hours=3))
"""When somebody got their seat, after the end of the session."""
STANDINGS: tuple[Standing, ...] = ("member", "waiting")


async def tally_for(store: AnyStore, an: Person, made: Network) -> Tally:
    found = await ask(store, an, TallyOf(made.sessions[0].id))
    assert isinstance(found, Tally)
    return found


async def is_asked(store: AnyStore, person: Person, made: Network) -> bool:
    """Whether the conversation lets them answer."""
    session = made.sessions[0]
    query = MeetingBy(session.id)
    now = session.end + timedelta(hours=4)
    known = Known(person, now, "fresh", {query: await ask(store, person, query)})
    return isinstance(evaluating.start(session.id, Commanded("answer"), known).state, evaluating.Rating)


async def test_whoever_may_answer_is_exactly_who_is_counted(store: AnyStore) -> None:
    """Of every way to be in a network: the conversation, the transaction and the count agree."""
    an, allowed = await enter(store, "an"), 0
    for number, (after, standing, declined) in enumerate(product(WHEN, STANDINGS, (False, True))):
        made, person = await publish(store, an), await enter(store, f"p{number}")
        session = made.sessions[0]
        await record(store, person, MemberEnrolled(made, member(person, standing)), at=session.end + after)
        if declined:
            await record(store, person, AttendanceSaid(session, "no"))
        await record(store, an, EvaluationOpened(made, session, ()), at=session.end)
        counted = (await tally_for(store, an, made)).invited == 1
        assert await is_asked(store, person, made) is counted
        done = await record(store, person, EvaluationAnswered(session, GIVEN), at=session.end + timedelta(hours=4))
        assert (done is Outcome.DONE) is counted
        assert (await tally_for(store, an, made)).answered == counted
        allowed += counted
    assert allowed == 2


async def test_those_who_join_afterwards_do_not_make_up_the_five(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await publish(store, an)
    session = made.sessions[0]
    await record(store, bo, MemberEnrolled(made, member(bo)))
    await record(store, bo, EvaluationAnswered(session, GIVEN), at=session.end)
    for number in range(4):
        late = await enter(store, f"late{number}")
        now = await look(store, an, made.id)
        await record(store, late, MemberEnrolled(now, member(late)), at=session.end)
        assert await record(store, late, EvaluationAnswered(session, GIVEN), at=session.end) is Outcome.CONFLICT
    await record(store, an, ResultsLooked(session), at=session.end)
    assert await tally_for(store, an, made) == Tally(1, 1, waiting=1)


async def test_nor_does_who_takes_over_the_seat_of_a_name_afterwards(store: AnyStore) -> None:
    """The seat was there in time; they weren't."""
    an, eva = await enter(store, "an"), await enter(store, "eva")
    made = await publish(store, an)
    session = made.sessions[0]
    await record(store, an, NameAdded(made, Member("jan", "Jan", Reader(), "BE", None, "member", added=True)))
    made = await look(store, an, made.id)
    late = session.end + timedelta(hours=1)
    await record(store, an, InvitationMade(made, "SEAT", late + timedelta(days=1), "jan"), at=late)
    assert await record(store, eva, SeatTaken(made, "jan", "SEAT"), at=late) is Outcome.DONE
    now = await look(store, an, made.id)
    assert now.members == (replace(member(eva), since=late),)
    assert not await is_asked(store, eva, now)
    assert await record(store, eva, EvaluationAnswered(session, GIVEN), at=late) is Outcome.CONFLICT


async def test_they_are_asked_of_the_next_one(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva")
    made = await publish(store, an)
    first, second = made.sessions
    await record(store, eva, MemberEnrolled(made, member(eva)), at=first.end)
    assert MONDAY < first.end < second.end
    assert await record(store, eva, EvaluationAnswered(second, GIVEN), at=second.end) is Outcome.DONE


async def test_who_was_asked_and_left_since_counts_whether_they_answered_or_not(store: AnyStore) -> None:
    """Else how many there are would tell, when somebody leaves, whether they had answered."""
    an = await enter(store, "an")
    made = await publish(store, an)
    people = [await enter(store, name) for name in ("bo", "cas", "dee", "els")]
    for person in people:
        made = await join(store, person, made)
    bo, _, dee, els = people
    session = made.sessions[0]
    later = session.end + timedelta(hours=2)
    await record(store, els, AttendanceSaid(session, "no"))
    await send_all(store, session.end + timedelta(hours=1))
    await record(store, bo, EvaluationAnswered(session, GIVEN), at=later)
    await record(store, dee, AttendanceSaid(session, "no"), at=later)
    assert await tally_for(store, an, made) == Tally(1, 2, waiting=1)
    for person in people:
        now = await look(store, an, made.id)
        assert await record(store, person, MemberLeft(now, person.id), at=later) is Outcome.DONE
        assert await tally_for(store, an, made) == Tally(1, 2, waiting=1)


async def test_nor_does_it_tell_who_had_answered_before_they_were_asked(store: AnyStore) -> None:
    an, bo, cas = [await enter(store, name) for name in ("an", "bo", "cas")]
    made = await publish(store, an)
    for person in (bo, cas):
        made = await join(store, person, made)
    session = made.sessions[0]
    await record(store, bo, EvaluationAnswered(session, GIVEN), at=session.end)
    now = session.end + timedelta(hours=1)
    while claims := await store.claim(now, "worker", 99, LEASE):
        for claimed in claims:
            done = claimed.nudge.kind == "evaluation" and claimed.nudge.recipient == bo.id
            assert done or await store.begin(claimed, None, now, LEASE)
            settled = Settlement("dropped", "why-answered") if done else Settlement("sent", "")
            assert await store.settle(claimed, settled, now)
    before = await tally_for(store, an, made)
    made = await look(store, an, made.id)
    assert await record(store, bo, MemberLeft(made, bo.id), at=now) is Outcome.DONE
    assert await tally_for(store, an, made) == before
