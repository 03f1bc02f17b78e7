"""Cadence, seats and anonymity: the rules of networks, whatever happens."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.network.anonymity import ENOUGH, Answer, shown_by_looking, tally
from bot.network.cadence import MOST_SESSIONS, instant, session_days, session_type, working_day, working_day_before
from bot.network.model import Member, Network, Standing
from bot.network.seats import free_seats, freed_after, offered_at, open_seats, position, seat_for_newcomer, without
from bot.people import Reader
from tests.fakes.world import MONDAY
from tests.nudges.strategies import days, holidays, zones

EMPTY = Network("n", "o", "Onthaal", "", 3, "f", "F", "Europe/Brussels", ())
counts = st.integers(1, MOST_SESSIONS)


@pytest.mark.row("O3.4")
@given(st.data(), days, counts, st.integers(1, 26))
def test_as_many_days_as_asked_each_a_working_day_in_order(
    data: st.DataObject, first: date, count: int, weeks: int
) -> None:
    """No two on one day, even where two weeks of holidays push them together."""
    free = data.draw(holidays(first))
    found = session_days(first, count, weeks, free)
    assert len(found) == count
    assert all(day.weekday() < 5 and day not in free for day in found)
    assert list(found) == sorted(set(found))


@given(days, counts, st.integers(1, 26))
def test_without_holidays_the_rhythm_is_kept(first: date, count: int, weeks: int) -> None:
    assume(first.weekday() < 5)
    found = session_days(first, count, weeks, frozenset())
    assert found == tuple(first + timedelta(weeks=weeks * turn) for turn in range(count))


@given(st.data(), days, st.integers(2, MOST_SESSIONS), st.integers(3, 26))
def test_a_moved_day_moves_no_other(data: st.DataObject, first: date, count: int, weeks: int) -> None:
    """The days after it keep the rhythm of the first."""
    free = data.draw(holidays(first))
    found = session_days(first, count, weeks, free)
    assert found == tuple(working_day(first + timedelta(weeks=weeks * turn), free) for turn in range(count))


@given(st.data(), days)
def test_working_days_before_and_after(data: st.DataObject, day: date) -> None:
    free = data.draw(holidays(day))
    assert working_day_before(day, free) <= day <= working_day(day, free)


@given(counts)
def test_the_last_session_always_closes(count: int) -> None:
    types = [session_type(number, count) for number in range(1, count + 1)]
    assert types[-1] == "closing"
    assert types.count("closing") == 1
    assert types.count("kickoff") == (1 if count > 1 else 0)


@given(days, st.times(), zones)
def test_a_wall_clock_time_is_that_time_there(day: date, hour: time, zone: str) -> None:
    """But for the times that the clocks skip: those count as if they had not changed yet."""
    moment = instant(day, hour, zone)
    there = moment.astimezone(ZoneInfo(zone))
    assert moment.tzinfo is UTC
    assert there.replace(tzinfo=None) >= datetime.combine(day, hour)
    assert there.replace(tzinfo=None) - datetime.combine(day, hour) <= timedelta(hours=24)


def member(number: int, network: Network) -> Member:
    return Member(f"p{number}", "Naam", Reader(), "BE", None, seat_for_newcomer(network))


def join(network: Network, number: int) -> Network:
    return replace(network, members=(*network.members, member(number, network)))


def leave(network: Network, person: str) -> Network:
    now = without(network, person)
    return replace(now, freed=freed_after(network, now, MONDAY))


def lives(capacity: int, moves: list[int]) -> Iterator[Network]:
    """A network in which people come and go: a move of nobody there joins, of somebody there leaves."""
    network = replace(EMPTY, capacity=capacity)
    for number in moves:
        here = network.standing(f"p{number}") is not None
        network = leave(network, f"p{number}") if here else join(network, number)
        yield network


@pytest.mark.row("O3.6")
@given(st.integers(1, 4), st.lists(st.integers(0, 8), max_size=40))
def test_no_seat_too_many_and_a_free_one_is_offered_to_who_waits(capacity: int, moves: list[int]) -> None:
    for network in lives(capacity, moves):
        assert len(network.seated) <= capacity
        offered = [one.person for one in network.waiting if offered_at(network, one.person) == MONDAY]
        assert offered == [one.person for one in network.waiting[: open_seats(network)]]


@given(st.integers(1, 4), st.lists(st.integers(0, 8), max_size=40))
def test_the_waiting_list_is_a_queue(capacity: int, moves: list[int]) -> None:
    for network in lives(capacity, moves):
        places = [position(network, one.person) for one in network.waiting]
        assert places == list(range(1, len(places) + 1))
        assert all(position(network, one.person) == 0 for one in network.seated)
        if network.waiting and network.seated:
            first = leave(network, network.seated[0].person).waiting[0]
            assert first == network.waiting[0]
            assert offered_at(leave(network, network.seated[0].person), first.person) == MONDAY


def crowd(capacity: int, *standings: Standing) -> Network:
    members = (
        Member(f"p{number}", "Naam", Reader(), "BE", None, standing) for number, standing in enumerate(standings)
    )
    return replace(EMPTY, capacity=capacity, members=tuple(members))


def test_a_seat_that_is_added_is_for_who_waits_and_not_for_a_newcomer() -> None:
    network = crowd(2, "member", "waiting")
    assert seat_for_newcomer(network) == "waiting"
    assert free_seats(network) == 0


def test_where_seats_were_taken_away_nobody_is_asked_when_somebody_leaves() -> None:
    network = crowd(1, "member", "member", "waiting")
    assert leave(network, "p0").freed is None
    assert free_seats(network) == 0


def test_who_had_no_seat_frees_none() -> None:
    assert leave(crowd(1, "member", "waiting", "waiting"), "p1").freed is None


ratings = st.none() | st.integers(1, 5)
answers = st.lists(
    st.builds(Answer, st.tuples(ratings, ratings, ratings), st.tuples(st.text(max_size=5), st.text(max_size=5))),
    max_size=12,
)


@given(answers, st.integers(0, 20))
def test_below_five_answers_only_their_number_is_shown(given_: list[Answer], invited: int) -> None:
    shown = tally(given_, len(given_), invited)
    assert shown.answered == len(given_)
    if len(given_) < ENOUGH:
        assert (shown.means, shown.remarks, shown.open) == ((), (), False)
    else:
        assert shown.open


@given(answers)
def test_no_mean_over_fewer_than_five_ratings(given_: list[Answer]) -> None:
    for column, mean in enumerate(tally(given_, len(given_), 20).means):
        rated = [rating for answer in given_ if (rating := answer.ratings[column]) is not None]
        assert (mean is None) == (len(rated) < ENOUGH)
        assert mean is None or min(rated) <= mean <= max(rated)


@given(answers.flatmap(lambda given_: st.tuples(st.just(given_), st.permutations(given_))))
def test_the_order_of_answering_leaves_no_trace(orders: tuple[list[Answer], list[Answer]]) -> None:
    one, other = orders
    assert tally(one, len(one), 20) == tally(other, len(other), 20)


@given(answers, answers.filter(bool))
def test_answers_to_fewer_questions_count_along(given_: list[Answer], older: list[Answer]) -> None:
    """A question added later leaves older answers readable."""
    short = [Answer(answer.ratings[:2], answer.remarks[:1]) for answer in older]
    both = [*given_, *short]
    assert tally(both, len(both), 20).answered == len(both)


@given(st.lists(st.sampled_from(("answer", "look")), max_size=60))
def test_whatever_the_order_of_answers_and_looks_no_two_disclosures_differ_by_fewer_than_five(
    course: list[str],
) -> None:
    """Each answer has a remark of its own, so that what is disclosed tells which answers it is about."""
    given_: list[Answer] = []
    disclosed, shown = [frozenset[str]()], 0
    for happening in course:
        if happening == "answer":
            given_.append(Answer((len(given_) % 5 + 1,), (f"remark {len(given_)}",)))
        else:
            shown = shown_by_looking(shown, len(given_))
        seen = tally(given_[:shown], len(given_), 60)
        assert seen.open or (seen.means, seen.remarks) == ((), ())
        assert len(given_) - seen.waiting == sum(map(len, seen.remarks))
        disclosed.append(frozenset(remark for said in seen.remarks for remark in said))
    assert all(len(one ^ other) >= ENOUGH for one, other in combinations(set(disclosed), 2))
    assert course[-1:] != ["look"] or len(given_) - shown < ENOUGH, "a look leaves no five waiting"
