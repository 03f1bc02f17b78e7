"""The calendar, for any network, zone and holidays; and what facts say at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import Fact, InsightShared, MemberLeft, NetworkCancelled, PlanMade, PutOff, SessionMoved, WishesChanged
from bot.flows import FLOWS
from bot.network.model import Insight, Network, Session
from bot.nudges.calendar import of_network
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge, Past
from bot.nudges.rows import ROWS, Row
from bot.nudges.rules import Go, Recipient, judge
from bot.nudges.window import is_open, local_day
from bot.nudges.wishes import NO_WISHES, Away, Wishes
from bot.people import Person
from bot.planning import told
from tests.nudges.plans import MONDAY, circle, free_in, network, plan
from tests.nudges.strategies import holidays, networks

PEOPLES = [
    row for row in ROWS if row.to in ("member", "facilitator", "manager") and row.turns and row.around != "meeting"
]


def planned(made: Network, free: frozenset[date]) -> Iterator[tuple[Nudge, Session | None, str]]:
    """Each nudge with its session, and its recipient's zone."""
    boss = Party("boss", "Asia/Tokyo", "BE")
    teams = {member.team for member in made.members if member.team}
    whole = Circle(made, Party(made.facilitator, made.timezone, "BE"), tuple((team, boss) for team in teams))
    zones = {member.person: member.reader.timezone for member in made.members}
    zones |= {made.facilitator: made.timezone, "boss": boss.timezone}
    for nudge in of_network(whole, lambda country: free):
        yield nudge, made.session(nudge.session), zones[nudge.recipient]


@given(st.data(), networks())
def test_every_nudge_falls_in_the_window_of_its_reader(data: st.DataObject, made: Network) -> None:
    """But for the link an hour before: a session at nine has it wait until the window opens."""
    free = data.draw(holidays(made.sessions[0].start.date()))
    for nudge, _, zone in planned(made, free):
        if nudge.kind != "link":
            assert is_open(nudge.due, nudge.klass, zone, free), nudge


@given(st.data(), networks())
def test_each_comes_on_its_own_side_of_its_session(data: st.DataObject, made: Network) -> None:
    """What prepares comes on an earlier day; what looks back on a later one, evaluation and notes after an hour."""
    free = data.draw(holidays(made.sessions[0].start.date()))
    for nudge, session, zone in planned(made, free):
        if session is None:
            continue
        offset = next(row for row in ROWS if row.kind == nudge.kind).turns[0]
        assert nudge.expires is not None
        assert nudge.due < nudge.expires
        if nudge.kind in ("evaluation", "notes"):
            assert nudge.due >= session.end + timedelta(hours=1)
        elif offset.anchor == "end":
            assert local_day(nudge.due, zone) > local_day(session.end, zone)
        elif offset.at is not None:
            assert local_day(nudge.due, zone) < local_day(session.start, zone)
        else:
            assert nudge.due < session.start


@given(st.data(), networks())
def test_a_repeat_leaves_two_days_to_answer_whatever_weekends_and_holidays(data: st.DataObject, made: Network) -> None:
    free = data.draw(holidays(made.sessions[0].start.date()))
    found = {nudge.key: (nudge, zone) for nudge, _, zone in planned(made, free)}
    for key, (again, zone) in found.items():
        first, _ = found.get(key.removesuffix(":2"), (again, zone))
        if first is not again:
            assert local_day(again.due, zone) >= local_day(first.due, zone) + timedelta(days=2)


@given(st.data(), networks())
def test_the_same_network_has_the_same_nudges_each_once(data: st.DataObject, made: Network) -> None:
    free = data.draw(holidays(made.sessions[0].start.date()))
    once, again = list(planned(made, free)), list(planned(made, free))
    assert once == again
    assert len({nudge.key for nudge, _, _ in once}) == len({nudge.slot for nudge, _, _ in once}) == len(once)


@given(networks())
def test_a_part_of_a_plan_is_that_part_of_the_whole(made: Network) -> None:
    """Whoever joins has their own plan made alone: it is what the whole plan has for them."""
    whole = plan(made)
    for party in ("", *(member.person for member in made.seated)):
        part = of_network(circle(made), free_in, [party])
        assert {nudge.key for nudge in part} == {nudge.key for nudge in whole if nudge.party == party}


@given(networks())
def test_who_waits_gets_nothing(made: Network) -> None:
    waiting = replace(made, members=tuple(replace(member, standing="waiting") for member in made.members))
    assert {nudge.recipient for nudge in plan(waiting)} <= {made.facilitator}


def test_the_table_has_all_its_rows_in_order() -> None:
    assert {row.flow for row in ROWS} - {""} <= FLOWS.keys(), "each conversation that a row names is there"
    numbers = [row.number for row in ROWS]
    assert numbers == sorted(set(numbers))
    assert set(range(1, 26)) <= set(numbers)
    assert len({row.kind for row in ROWS}) == len(ROWS)
    assert all(row.flow or row.carried_by or row.waits_for for row in ROWS), "or it says what it waits for"


@pytest.mark.parametrize("row", PEOPLES, ids=lambda row: row.kind)
def test_each_row_is_on_the_plan_of_a_network_of_its_own_recipient(row: Row) -> None:
    made = network(5, place="https://video.example.org/zorg")
    asks_again = replace(circle(made), later=frozenset({"an"}))
    mine = [nudge for nudge in of_network(asks_again, free_in) if nudge.kind == row.kind]
    assert {nudge.recipient for nudge in mine} == {{"member": "an", "facilitator": "fee", "manager": "boss"}[row.to]}
    assert {(nudge.flow, nudge.klass, nudge.priority) for nudge in mine} == {(row.flow, row.klass, row.priority)}


@pytest.mark.parametrize(
    "kind", ["invitation", "agenda", "bring", "discussed", "coffee", "safety", "catalogue", "change"]
)
def test_what_is_planned_elsewhere_or_for_nobody_yet_is_on_no_network_s_plan(kind: str) -> None:
    """There are no invitees yet, nor people who opted in; meetings, quarters and changes have plans of their own."""
    assert kind not in {nudge.kind for nudge in plan(network())}


# --- what facts say at once

MADE = network(2)
SOON = MADE.sessions[0].start - timedelta(hours=30)


def at(fact: Fact, now: datetime = MONDAY) -> tuple[Nudge, ...]:
    return told(fact, now, Person("an", "o", "An"))


def test_a_moved_session_is_told_to_everybody_with_a_seat() -> None:
    """By the earlier of the two moments: then people would set out. Once for each move, after a second thought."""
    later = replace(MADE.sessions[0], start=MADE.sessions[0].start + timedelta(days=7), sequence=1)
    (nudge,) = at(SessionMoved(MADE, later), SOON)
    was = MADE.sessions[0].start
    assert (nudge.recipient, nudge.key, nudge.subject) == ("an", "an/moved/S1/1", f"moved:{was:%Y%m%d%H%M%S}:S1")
    assert (nudge.due, nudge.by, nudge.expires) == (SOON + timedelta(minutes=2), MADE.sessions[0].start, later.start)
    assert (nudge.klass, nudge.priority, nudge.session) == ("change", "change", "S1")


def test_of_a_later_move_the_news_does_not_say_when_it_was() -> None:
    """Some may have heard of that moment, and some not."""
    before = replace(MADE, sessions=(replace(MADE.sessions[0], sequence=1), *MADE.sessions[1:]))
    later = replace(MADE.sessions[0], start=MADE.sessions[0].start + timedelta(days=7), sequence=2)
    (nudge,) = at(SessionMoved(before, later), SOON)
    assert nudge.subject == "moved:S1"


def test_on_the_last_day_a_move_is_told_at_once() -> None:
    later = replace(MADE.sessions[0], start=MADE.sessions[0].start + timedelta(days=7), sequence=1)
    soon = MADE.sessions[0].start - timedelta(hours=24)
    (nudge,) = at(SessionMoved(MADE, later), soon)
    assert nudge.due == soon


def test_who_puts_a_session_back_tells_it_under_another_name() -> None:
    (nudge,) = at(SessionMoved(MADE, MADE.sessions[0], back=True), SOON)
    assert nudge.subject == "unmoved:S1"


def test_a_cancelled_network_is_told_to_its_members() -> None:
    (nudge,) = at(NetworkCancelled(MADE))
    assert (nudge.key, nudge.subject, nudge.by) == ("an/cancelled/n/0", "cancelled:n", MADE.sessions[0].start)


def test_who_leaves_says_nothing_to_others() -> None:
    assert at(MemberLeft(MADE, "an")) == ()


def test_an_insight_is_posted_where_its_author_chose() -> None:
    (nudge,) = at(InsightShared(Insight("i", "o", "p", "P", "Tekst", "team", None, "c")))
    assert (nudge.recipient, nudge.to_channel, nudge.klass) == ("c", True, "post")
    assert at(InsightShared(Insight("i", "o", "p", "P", "Tekst", "private", None, None))) == ()


def test_what_is_put_off_comes_when_its_reader_chose() -> None:
    """In the same slot, so that what takes back the one takes back the other; a question stays open a day at least."""
    (share,) = (nudge for nudge in plan(MADE) if nudge.key == "an/share/S1")
    until = datetime(2026, 4, 20, 8, tzinfo=UTC)
    (again,) = at(PutOff(share, until))
    assert (again.slot, again.key, again.due) == (share.slot, "an/share/S1@later-202604200800", until)
    assert (again.chosen, again.moment) == (True, share.due)
    assert again.expires == until + timedelta(days=1)


def test_a_reminder_that_is_put_off_still_ends_when_the_session_starts() -> None:
    (reminder,) = (nudge for nudge in plan(MADE) if nudge.slot == "an/reminder/S1")
    (again,) = at(PutOff(reminder, MADE.sessions[0].start - timedelta(hours=2)))
    assert again.expires == MADE.sessions[0].start


def test_when_many_stop_a_kind_the_facilitator_hears_it_once_a_month() -> None:
    first, second = (at(WishesChanged(NO_WISHES, "share", (MADE,)), MONDAY + timedelta(days=day)) for day in (0, 20))
    assert first[0].key == second[0].key == "fee/muted/n/share/2026-03"
    assert first[0].recipient == "fee"


def test_what_concerns_nobody_else_says_nothing() -> None:
    assert at(PlanMade("nu", "dan")) == ()


def test_a_welcome_back_comes_whatever_else_was_asked_on_that_day() -> None:
    """It was promised, and it tells what is coming: no question may take its place."""
    monday, friday = MONDAY.date() + timedelta(days=7), MONDAY.date() + timedelta(days=11)
    (nudge,) = at(WishesChanged(Wishes(away=(Away(monday, friday),))), MONDAY)
    asked = Past("share", "ask", "sharing", "S0", "S0", "sent", nudge.due)
    assert judge(nudge, Recipient("Europe/Brussels", log=(asked,)), nudge.due) == Go()
