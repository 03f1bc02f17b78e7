"""Given a network, the exact list of its nudges."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.network.model import Network
from bot.nudges.calendar import of_network
from bot.nudges.replan import difference
from bot.nudges.rows import ROWS, RowChange, calendar_of
from tests.nudges.plans import AN, circle, free_in, lines, network, plan, seat, wall

FIVE = """
    Mon 02 Mar 10:00 boss support
    Tue 24 Mar 10:00 an ready S1
    Fri 27 Mar 10:00 an intro S1
    Fri 27 Mar 10:00 an ready S1, again
    Tue 31 Mar 10:00 an rsvp S1
    Thu 02 Apr 10:00 an expectations S1
    Fri 03 Apr 09:30 fee expected S1
    Fri 03 Apr 10:00 an reminder S1
    Fri 03 Apr 16:00 fee turnout S1
    Tue 07 Apr 17:00 an evaluation S1
    Tue 07 Apr 17:00 fee notes S1
    Wed 08 Apr 10:00 an goals S1
    Wed 08 Apr 10:00 fee preparation S2
    Thu 09 Apr 10:00 an share S1
    Fri 10 Apr 10:00 an goals S1, again
    Mon 13 Apr 10:00 fee results S1
    Fri 17 Apr 10:00 an tried S1 (waits)
    Tue 21 Apr 10:00 fee preparation S2, again
    Tue 28 Apr 10:00 an rsvp S2
    Mon 04 May 10:00 an reminder S2
    Mon 04 May 16:00 fee turnout S2
    Tue 05 May 17:00 an evaluation S2
    Tue 05 May 17:00 fee notes S2
    Wed 06 May 10:00 fee preparation S3
    Thu 07 May 10:00 an share S2
    Fri 08 May 10:00 boss interest S2
    Mon 11 May 10:00 fee results S2
    Fri 15 May 10:00 an tried S2 (waits)
    Tue 19 May 10:00 fee preparation S3, again
    Tue 26 May 10:00 an rsvp S3
    Mon 01 Jun 10:00 an reminder S3
    Mon 01 Jun 16:00 fee turnout S3
    Tue 02 Jun 17:00 an evaluation S3
    Tue 02 Jun 17:00 fee notes S3
    Wed 03 Jun 10:00 an goals S3
    Wed 03 Jun 10:00 fee exchange S3
    Wed 03 Jun 10:00 fee preparation S4
    Thu 04 Jun 10:00 an share S3
    Fri 05 Jun 10:00 an goals S3, again
    Fri 05 Jun 10:00 boss interest S3
    Mon 08 Jun 10:00 fee results S3
    Fri 12 Jun 10:00 an tried S3 (waits)
    Tue 16 Jun 10:00 fee preparation S4, again
    Tue 23 Jun 10:00 an rsvp S4
    Mon 29 Jun 10:00 an reminder S4
    Mon 29 Jun 16:00 fee turnout S4
    Tue 30 Jun 17:00 an evaluation S4
    Tue 30 Jun 17:00 fee notes S4
    Wed 01 Jul 10:00 fee preparation S5
    Thu 02 Jul 10:00 an share S4
    Mon 06 Jul 10:00 fee results S4
    Fri 10 Jul 10:00 an tried S4 (waits)
    Tue 14 Jul 10:00 fee preparation S5, again
    Mon 20 Jul 10:00 an harvest S5
    Mon 20 Jul 10:00 an rsvp S5
    Mon 27 Jul 10:00 an reminder S5
    Mon 27 Jul 16:00 fee turnout S5
    Tue 28 Jul 17:00 an evaluation S5
    Tue 28 Jul 17:00 fee notes S5
    Thu 30 Jul 10:00 an aftercare S5
    Thu 30 Jul 10:00 an share S5
    Fri 31 Jul 10:00 an tried S5 (waits)
    Fri 31 Jul 10:00 fee decide S5
    Mon 03 Aug 10:00 an aftercare S5, again
    Mon 03 Aug 10:00 fee decide S5, again
    Mon 03 Aug 10:00 fee results S5
"""
ONE = """
    Mon 02 Mar 10:00 boss support
    Tue 24 Mar 10:00 an ready S1
    Fri 27 Mar 10:00 an intro S1
    Fri 27 Mar 10:00 an ready S1, again
    Tue 31 Mar 10:00 an harvest S1
    Tue 31 Mar 10:00 an rsvp S1
    Thu 02 Apr 10:00 an expectations S1
    Fri 03 Apr 09:30 fee expected S1
    Fri 03 Apr 10:00 an reminder S1
    Fri 03 Apr 16:00 fee turnout S1
    Tue 07 Apr 17:00 an evaluation S1
    Tue 07 Apr 17:00 fee notes S1
    Thu 09 Apr 10:00 an aftercare S1
    Thu 09 Apr 10:00 an share S1
    Fri 10 Apr 10:00 an tried S1 (waits)
    Fri 10 Apr 10:00 fee decide S1
    Mon 13 Apr 10:00 an aftercare S1, again
    Mon 13 Apr 10:00 fee decide S1, again
    Mon 13 Apr 10:00 fee results S1
"""
THREE_WEEKLY = """
    Mon 02 Mar 10:00 boss support
    Tue 17 Mar 10:00 fee preparation S2
    Tue 24 Mar 10:00 an ready S1
    Tue 24 Mar 10:00 fee preparation S3
    Fri 27 Mar 10:00 an intro S1
    Fri 27 Mar 10:00 an ready S1, again
    Tue 31 Mar 10:00 an rsvp S1
    Tue 31 Mar 10:00 fee preparation S2, again
    Thu 02 Apr 10:00 an expectations S1
    Fri 03 Apr 09:30 fee expected S1
    Fri 03 Apr 10:00 an reminder S1
    Fri 03 Apr 16:00 fee turnout S1
    Tue 07 Apr 10:00 an rsvp S2
    Tue 07 Apr 17:00 an evaluation S1
    Tue 07 Apr 17:00 fee notes S1
    Wed 08 Apr 10:00 an goals S1
    Wed 08 Apr 10:00 fee preparation S3, again
    Thu 09 Apr 10:00 an share S1
    Fri 10 Apr 10:00 an goals S1, again
    Mon 13 Apr 10:00 an reminder S2
    Mon 13 Apr 10:00 fee results S1
    Mon 13 Apr 16:00 fee turnout S2
    Tue 14 Apr 10:00 an harvest S3
    Tue 14 Apr 10:00 an rsvp S3
    Tue 14 Apr 17:00 an evaluation S2
    Tue 14 Apr 17:00 fee notes S2
    Wed 15 Apr 10:00 an goals S2
    Wed 15 Apr 10:00 fee exchange S2
    Thu 16 Apr 10:00 an share S2
    Fri 17 Apr 10:00 an goals S2, again
    Fri 17 Apr 10:00 boss interest S2
    Mon 20 Apr 10:00 an reminder S3
    Mon 20 Apr 10:00 fee results S2
    Mon 20 Apr 16:00 fee turnout S3
    Tue 21 Apr 17:00 an evaluation S3
    Tue 21 Apr 17:00 fee notes S3
    Thu 23 Apr 10:00 an aftercare S3
    Thu 23 Apr 10:00 an share S3
    Fri 24 Apr 10:00 an tried S3 (waits)
    Fri 24 Apr 10:00 fee decide S3
    Mon 27 Apr 10:00 an aftercare S3, again
    Mon 27 Apr 10:00 fee decide S3, again
    Mon 27 Apr 10:00 fee results S3
"""


@pytest.mark.parametrize(
    ("made", "expected"),
    [(network(5), FIVE), (network(1), ONE), (network(3, 1), THREE_WEEKLY)],
    ids=["five sessions, every four weeks", "a single session", "three sessions, weekly"],
)
def test_the_plan_of_a_network(made: Network, expected: str) -> None:
    assert wall(plan(made)) == lines(expected)


def test_everybody_gets_theirs_by_their_own_clock() -> None:
    """Two o'clock in Brussels is eight in New York and midnight in Auckland; each at ten, each in their own window."""
    ann, kai = seat("ann", "America/New_York", "US"), seat("kai", "Pacific/Auckland", "NZ")
    mine = [nudge for nudge in plan(network(1, members=(ann, kai))) if nudge.flow and nudge.recipient in ("ann", "kai")]
    assert wall(mine, {"ann": "America/New_York", "kai": "Pacific/Auckland"}) == lines(
        """
        Tue 24 Mar 10:00 ann ready S1
        Wed 25 Mar 10:00 kai ready S1
        Fri 27 Mar 10:00 kai intro S1
        Fri 27 Mar 10:00 ann intro S1
        Fri 27 Mar 10:00 ann ready S1, again
        Mon 30 Mar 10:00 kai ready S1, again
        Tue 31 Mar 10:00 ann harvest S1
        Tue 31 Mar 10:00 ann rsvp S1
        Wed 01 Apr 10:00 kai harvest S1
        Wed 01 Apr 10:00 kai rsvp S1
        Thu 02 Apr 10:00 ann expectations S1
        Fri 03 Apr 10:00 kai expectations S1
        Mon 06 Apr 10:00 ann reminder S1
        Tue 07 Apr 10:00 kai reminder S1
        Tue 07 Apr 11:00 ann evaluation S1
        Wed 08 Apr 09:30 kai evaluation S1
        Thu 09 Apr 10:00 ann aftercare S1
        Thu 09 Apr 10:00 ann share S1
        Fri 10 Apr 10:00 kai aftercare S1
        Fri 10 Apr 10:00 kai share S1
        Mon 13 Apr 10:00 ann aftercare S1, again
        Tue 14 Apr 10:00 kai aftercare S1, again
        """
    )


FRIDAY = datetime(2026, 4, 3, 9, tzinfo=UTC)


def test_a_network_that_starts_in_three_days() -> None:
    """What is too late to be of use is left out; what still helps comes at once, no invitation beside its reminder."""
    late = network(1, members=(seat("an", since=FRIDAY),))
    found = difference((), plan(late), FRIDAY)
    assert (found.move, found.drop) == ((), ())
    assert wall(found.add) == lines(
        """
        Fri 03 Apr 11:00 an expectations S1
        Fri 03 Apr 11:00 an harvest S1
        Fri 03 Apr 11:00 an intro S1
        Fri 03 Apr 11:00 an ready S1
        Fri 03 Apr 11:00 an reminder S1
        Fri 03 Apr 11:00 boss support
        Fri 03 Apr 11:00 fee expected S1
        Fri 03 Apr 16:00 fee turnout S1
        Tue 07 Apr 17:00 an evaluation S1
        Tue 07 Apr 17:00 fee notes S1
        Thu 09 Apr 10:00 an aftercare S1
        Thu 09 Apr 10:00 an share S1
        Fri 10 Apr 10:00 an tried S1 (waits)
        Fri 10 Apr 10:00 fee decide S1
        Mon 13 Apr 10:00 an aftercare S1, again
        Mon 13 Apr 10:00 fee decide S1, again
        Mon 13 Apr 10:00 fee results S1
        """
    )


def test_an_evening_online_is_linked_to_while_the_window_is_open() -> None:
    """One hour before seven in the evening nobody may be nudged any more; and the evaluation waits for the morning."""
    evening = plan(network(1, hour=time(19), place="https://video.example.org/zorg"))
    assert wall(nudge for nudge in evening if nudge.kind in ("link", "evaluation")) == lines(
        """
        Tue 07 Apr 17:00 an link S1
        Wed 08 Apr 09:30 an evaluation S1
        """
    )


def test_who_joins_late_is_asked_nothing_about_what_was_before() -> None:
    later = datetime(2026, 5, 6, 9, tzinfo=UTC)
    mine = [nudge for nudge in plan(network(3, members=(seat("an", since=later),))) if nudge.recipient == "an"]
    assert {nudge.session for nudge in mine} == {"S3"}


def test_a_manager_hears_of_each_of_their_people_and_twice_on_the_way() -> None:
    crowd = network(8, 2, members=(AN, seat("bo")))
    boss = [nudge for nudge in plan(crowd) if nudge.recipient == "boss"]
    assert [(nudge.kind, nudge.session, nudge.party) for nudge in boss] == [
        ("support", "", "an"),
        ("support", "", "bo"),
        ("interest", "S2", ""),
        ("interest", "S4", ""),
    ]


def test_without_a_manager_nobody_is_told_of_anybody() -> None:
    assert all(nudge.recipient != "boss" for nudge in of_network(circle(network(), managers=False), free_in))


def test_a_row_that_is_switched_off_is_on_no_plan() -> None:
    assert "share" not in {nudge.kind for nudge in plan(network(), RowChange(11, off=True))}
    assert len(calendar_of(RowChange(11, off=True))) == len(ROWS) - 1


def test_a_row_can_be_changed_by_the_organisation_and_again_by_the_network() -> None:
    """The later change holds; what nobody named stays as it was."""
    moved = plan(network(1), RowChange(8, days=3), RowChange(8, days=2, at=time(16, 30)))
    assert wall(nudge for nudge in moved if nudge.kind == "reminder") == ["Fri 03 Apr 16:30 an reminder S1"]
    back = plan(network(1), RowChange(8, off=True), RowChange(8))
    assert wall(nudge for nudge in back if nudge.kind == "reminder") == ["Fri 03 Apr 10:00 an reminder S1"]


def test_a_cancelled_network_has_no_plan() -> None:
    assert plan(replace(network(), status="cancelled")) == ()


def test_an_evaluation_by_hand_is_the_calendars_own_sooner() -> None:
    """The same key, at once in the window, with five days to answer."""
    made = network(1)
    ended = made.sessions[0].end
    by_hand = of_network(replace(circle(made), opened=(("S1", ended - timedelta(minutes=5)),)), free_in)
    (nudge,) = (nudge for nudge in by_hand if nudge.kind == "evaluation")
    assert (nudge.key, nudge.due, nudge.expires) == ("an/evaluation/S1", ended, ended + timedelta(days=5))
