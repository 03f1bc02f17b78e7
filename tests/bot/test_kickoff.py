"""The rules of a network's beginning, for any network and whatever its members do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.kickoff import GOAL_VOTES
from bot.drawing.opening import turned
from bot.life.kickoff import ballot_of, is_agreed, ranking, round_at, rounds
from bot.life.voices import Voice, ballot
from bot.network.model import Network
from tests.nudges.plans import plan as planned
from tests.nudges.strategies import networks

PEOPLE = ("an", "bo", "cas", "dee")
GOALS = tuple("abcde")


def goal(id_: str) -> Voice:
    return Voice(id_, "n", "an", "goal", id_)


@pytest.mark.row("O3.12")
@given(networks(), st.timedeltas(timedelta(days=-20), timedelta(days=60)))
def test_a_round_is_open_for_five_days_from_the_end_of_its_session(made: Network, later: timedelta) -> None:
    now = made.sessions[0].end + later
    ends = {one.end for one in made.sessions[:-1]}
    running = [one for one in rounds(made) if one.is_open(now)]
    assert {one.opens for one in rounds(made)} <= ends, "none after the last session"
    assert all(one.opens <= now < one.opens + timedelta(days=5) for one in running)
    last = round_at(made, now)
    assert (last is None) == (len(made.sessions) == 1 or later < timedelta(0))
    assert not running or last == running[-1], "of two at a time it is the later one"


@given(networks())
def test_nobody_is_asked_for_goals_outside_a_round(made: Network) -> None:
    asked = [nudge for nudge in planned(made) if nudge.kind == "goals"]
    for nudge in asked:
        (mine,) = (one for one, ended in zip(rounds(made), _halves(made), strict=True) if ended == nudge.session)
        assert mine.opens < nudge.due
        assert nudge.expires == mine.closes
        assert nudge.due < mine.closes


def _halves(made: Network) -> list[str]:
    ends = {session.end: session.id for session in made.sessions}
    return [ends[one.opens] for one in rounds(made)]


acts = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(GOALS), st.booleans())


@pytest.mark.row("O3.12")
@given(st.lists(acts, max_size=60), st.frozensets(st.sampled_from(GOALS)))
def test_whatever_people_choose_each_has_one_set_of_at_most_three(
    chosen: list[tuple[str, str, bool]], withdrawn: frozenset[str]
) -> None:
    """As the conversation does it: a vote more only while there is one left; and of what was withdrawn none counts."""
    cast: dict[str, tuple[str, ...]] = {}
    voices = [goal(one) for one in GOALS]
    for who, one, on in chosen:
        mine = ranking(voices, ballot(cast, who))
        if not on or one in mine.mine or len(mine.mine) < GOAL_VOTES:
            cast[who] = turned(mine, one, on=on)
    left = [voice for voice in voices if voice.id not in withdrawn]
    for who in PEOPLE:
        mine = ranking(left, ballot(cast, who))
        assert len(mine.mine) == len(set(mine.mine)) <= GOAL_VOTES
        assert not withdrawn & set(mine.mine)
        assert not withdrawn & {one.id for one in (*mine.options, *mine.winners)}
        assert sum(mine.votes.count(one) for one in GOALS) <= GOAL_VOTES * len(PEOPLE)
        counts = [mine.votes.count(one.id) for one in mine.options]
        assert counts == sorted(counts, reverse=True)


def test_the_two_rounds_are_two_votes() -> None:
    assert ballot_of(1) != ballot_of(2)


@pytest.mark.row("O3.9")
@pytest.mark.parametrize(("chose", "voters", "agreed"), [(0, 0, False), (1, 1, True), (1, 2, False), (2, 3, True)])
def test_more_than_half_of_those_who_voted_make_an_agreement(chose: int, voters: int, *, agreed: bool) -> None:
    cast = {str(number): ("a",) if number < chose else ("=iets",) for number in range(voters)}
    assert is_agreed(goal("a"), ballot(cast, "0")) is agreed
