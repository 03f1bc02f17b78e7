"""How a network ends, on every kind of store: one decision, taken back or not, and questions that never mix."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import AttendanceSaid, EvaluationAnswered, PlanMade, ResultsLooked
from bot.life.ending import (
    BALLOT,
    STILL,
    Decided,
    Decision,
    DecisionOn,
    MyPlans,
    OwnPlan,
    QuestionsFixed,
    SafetyTrend,
    StillWished,
    Undecided,
)
from bot.life.voices import Ballot, BallotIn, Contributed, Voice, VoicesIn, Voted
from bot.network.anonymity import Answer, Tally, Typical
from bot.network.model import Meeting, Network, Session
from bot.network.questions import Asked
from bot.people import Person
from bot.ports import Outcome
from bot.queries import MeetingBy, TallyOf
from tests.contract.people import ask, enter, look, publish_with, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

NAMES = ("bo", "cas", "dee", "els", "fien")
SAFE = Asked("safety")
ALIKE = (4, 4, 4, 2, 3, 4, 5)


async def a_network(store: AnyStore, clock: Clock) -> tuple[Person, Network]:
    """By An, with five members, after all of its sessions."""
    an = await enter(store, "an")
    made = await publish_with(store, an, *NAMES)
    clock.at = made.sessions[-1].end + timedelta(hours=1)
    return an, await look(store, an, made.id)


def one_more(made: Network) -> Session:
    last = made.sessions[-1]
    begins = last.end + timedelta(days=30)
    return Session(
        f"{made.id}-more", made.id, last.number + 1, "comeback", begins, begins + timedelta(hours=1), "Zaal 3"
    )


async def decision(store: AnyStore, person: Person, made: Network) -> Decision | None:
    found = await ask(store, person, DecisionOn(made.id))
    assert found is None or isinstance(found, Decision)
    return found


async def meeting(store: AnyStore, person: Person, session: str) -> Meeting:
    found = await ask(store, person, MeetingBy(session))
    assert isinstance(found, Meeting)
    return found


@pytest.mark.row("O3.18")
async def test_a_decision_is_kept_with_who_sees_to_it_and_told_to_who_is_inside(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    bo = await enter(store, "bo")
    assert await record(store, an, Decided(made, "other", bo.id, "Samen lunchen")) is Outcome.DONE
    found = await decision(store, bo, made)
    assert found is not None
    assert (found.choice, found.owner, found.owner_name, found.words) == ("other", bo.id, "bo", "Samen lunchen")
    assert await decision(store, await enter(store, "zoe"), made) is None


@pytest.mark.row("O3.18")
async def test_of_two_decisions_the_second_is_refused(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    await record(store, an, Decided(made, "stop", an.id))
    assert await record(store, an, Decided(made, "series", an.id)) is Outcome.CONFLICT
    now = await look(store, an, made.id)
    assert await record(store, an, Decided(now, "series", an.id)) is Outcome.CONFLICT
    found = await decision(store, an, made)
    assert found is not None
    assert found.choice == "stop"


@pytest.mark.row("O3.18")
async def test_taken_back_it_is_open_again_and_the_session_that_it_added_is_gone(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    bo, more = await enter(store, "bo"), one_more(made)
    await record(store, an, Decided(made, "extra", an.id, "", more))
    now = await look(store, an, made.id)
    assert now.sessions[-1] == more
    await record(store, bo, AttendanceSaid(more, "yes", "soep"))
    assert await record(store, an, Undecided(now, more)) is Outcome.DONE
    again = await look(store, an, made.id)
    assert again.sessions == made.sessions
    assert await decision(store, an, made) is None
    assert await record(store, an, Decided(again, "extra", an.id, "", more)) is Outcome.DONE


async def test_what_a_member_wants_asked_again_is_theirs_to_change(store: AnyStore, clock: Clock) -> None:
    _, made = await a_network(store, clock)
    bo, zoe = await enter(store, "bo"), await enter(store, "zoe")
    await record(store, bo, StillWished(made, wanted=True))
    assert await ask(store, bo, BallotIn(made.id, STILL)) == Ballot((("yes", 1),), ("yes",), 1)
    await record(store, bo, StillWished(made, wanted=False))
    assert await ask(store, bo, BallotIn(made.id, STILL)) == Ballot()
    assert await record(store, zoe, StillWished(made, wanted=True)) is Outcome.CONFLICT


async def test_what_one_takes_along_is_told_to_nobody_else(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    bo, cas = await enter(store, "bo"), await enter(store, "cas")
    mine = Voice("take", made.id, bo.id, "harvest", "Altijd samenvatten", label="take", named=False)
    await record(store, bo, Contributed(mine))
    heard = await ask(store, bo, VoicesIn(made.id, ("harvest",)))
    assert heard == (replace(mine, name="bo", at=MONDAY),)
    for other in (cas, an):
        assert await ask(store, other, VoicesIn(made.id, ("harvest",))) == ()


@pytest.mark.row("O3.9")
async def test_what_is_asked_is_fixed_by_who_begins_first(store: AnyStore, clock: Clock) -> None:
    _, made = await a_network(store, clock)
    bo, cas, session = await enter(store, "bo"), await enter(store, "cas"), made.sessions[0]
    assert (await meeting(store, bo, session.id)).asked == Asked()
    await record(store, bo, QuestionsFixed(session, SAFE))
    await record(store, cas, QuestionsFixed(session, Asked("closing", ("Beter luisteren",))))
    assert (await meeting(store, cas, session.id)).asked == SAFE


async def test_who_is_not_asked_fixes_nothing(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    zoe, session = await enter(store, "zoe"), made.sessions[0]
    for somebody in (an, zoe):
        await record(store, somebody, QuestionsFixed(session, SAFE))
    assert (await meeting(store, an, session.id)).asked == Asked()


async def test_what_was_answered_before_there_were_sets_is_read_as_it_was_asked(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    bo, last = await enter(store, "bo"), made.sessions[-1]
    closing = replace(last, type="closing")
    assert (await meeting(store, an, last.id)).asked.kind in ("usual", "closing")
    await record(store, bo, EvaluationAnswered(closing, Answer((5, 5, 5), ("", ""))))
    assert (await meeting(store, an, last.id)).asked == Asked()


@pytest.mark.row("O3.9", "O3.17")
async def test_the_goals_with_the_most_votes_are_asked_after(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    made = await publish_with(store, an, *NAMES)
    clock.at = made.sessions[-1].end
    people = [await enter(store, name) for name in NAMES]
    for number, text in enumerate(("Luisteren", "Kiezen", "Zwijgen", "Durven")):
        await record(store, people[0], Contributed(Voice(f"g{number}", made.id, people[0].id, "goal", text)))
    for person, choices in zip(people, (("g3", "g1"), ("g3", "g1"), ("g3", "g2"), ("g2", "g0")), strict=False):
        await record(store, person, Voted(made, "goals:1", choices))
    found = await meeting(store, an, made.sessions[-1].id)
    assert found.session.type == "closing"
    assert found.asked == Asked("closing", ("Durven", "Kiezen", "Zwijgen"))
    await record(store, people[0], Voted(made, "goals:2", ("g0",)))
    assert (await meeting(store, an, made.sessions[-1].id)).asked.goals == ("Luisteren",)


@pytest.mark.row("O3.9", "B6")
async def test_figures_of_each_set_are_read_by_its_own_questions(store: AnyStore, clock: Clock) -> None:
    an, made = await a_network(store, clock)
    session, last = made.sessions[0], made.sessions[-1]
    closing = Asked("closing", ("Luisteren",))
    for number, name in enumerate(NAMES):
        person = await enter(store, name)
        await record(store, person, QuestionsFixed(session, SAFE), EvaluationAnswered(session, Answer(ALIKE, ())))
        answer = Answer((*((5,) * len(closing.rated)), number), ("",) * 4)
        await record(store, person, QuestionsFixed(last, closing), EvaluationAnswered(last, answer))
    await record(store, an, ResultsLooked(session))
    await record(store, an, ResultsLooked(last))
    found = await ask(store, an, TallyOf(session.id))
    assert isinstance(found, Tally)
    assert (found.asked, found.safety, found.contacts) == (SAFE, 3.5, None)
    at_the_end = await ask(store, an, TallyOf(last.id))
    assert isinstance(at_the_end, Tally)
    assert at_the_end.contacts == Typical(2, 5)
    assert at_the_end.means == (5.0,) * len(closing.rated)
    trend = await ask(store, an, SafetyTrend(last.id))
    assert trend == ((session.number, 3.5), (last.number, 5.0))
    assert await ask(store, await enter(store, "bo"), SafetyTrend(last.id)) == ()


async def test_ones_own_plans_are_ones_own(store: AnyStore, clock: Clock) -> None:
    bo, cas = await enter(store, "bo"), await enter(store, "cas")
    await record(store, bo, PlanMade("het druk is", "vraag ik hulp"))
    clock.at += timedelta(days=1)
    await record(store, bo, PlanMade("ik twijfel", "zeg ik het"), at=clock.at)
    first, second = OwnPlan("het druk is", "vraag ik hulp", MONDAY), OwnPlan("ik twijfel", "zeg ik het", clock.at)
    assert await ask(store, bo, MyPlans()) == (second, first)
    assert await ask(store, bo, MyPlans(1)) == (second,)
    assert await ask(store, cas, MyPlans()) == ()


async def test_a_vote_of_who_is_outside_is_refused(store: AnyStore, clock: Clock) -> None:
    _, made = await a_network(store, clock)
    assert await record(store, await enter(store, "zoe"), Voted(made, BALLOT, ("stop",))) is Outcome.CONFLICT
