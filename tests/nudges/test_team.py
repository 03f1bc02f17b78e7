"""The calendar around team meetings: rows 14, 15 and 16."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.meetings import ByWeekday, Rhythm, Single, Weekly, meetings_between
from bot.nudges.circle import Party
from bot.nudges.nudge import Nudge
from bot.nudges.replan import Difference, Kept, difference, status_of
from bot.nudges.rows import RowChange
from bot.nudges.rules import Drop, Go, Recipient, judge
from bot.nudges.team import Team, of_team
from bot.nudges.wishes import Away, Wishes
from bot.people import Channel, Place
from tests.nudges.plans import BRUSSELS, free_in, lines, wall
from tests.nudges.strategies import zones

APRIL, MAY = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
TUESDAYS = Rhythm(date(2026, 3, 3), time(9), 60, BRUSSELS, ByWeekday((1,), (1, 3)))
CHANNEL = Channel("zorg", "o", Place("web", "linde", "c-zorg"), "#zorg", "team")
TEAM = Team(CHANNEL, TUESDAYS, (Party("bo", BRUSSELS, "BE"), Party("liu", "Asia/Tokyo", "JP")), "BE")


def plan(team: Team, after: datetime = APRIL, before: datetime = MAY) -> tuple[Nudge, ...]:
    return of_team(team, after, before, free_in)


@pytest.mark.row("M2.3")
def test_the_agenda_comes_on_the_working_day_before_at_two() -> None:
    """Easter Monday is no working day in Belgium; in Japan it is. On Mondays nobody is asked anything before ten."""
    assert wall(plan(TEAM), {"liu": "Asia/Tokyo"}) == lines(
        """
        Fri 03 Apr 09:30 bo bring
        Fri 03 Apr 14:00 zorg agenda
        Mon 06 Apr 10:00 liu bring
        Tue 07 Apr 11:00 zorg discussed (waits)
        Mon 20 Apr 10:00 liu bring
        Mon 20 Apr 10:00 bo bring
        Mon 20 Apr 14:00 zorg agenda
        Tue 21 Apr 11:00 zorg discussed (waits)
        """
    )


def test_what_a_teams_nudges_are() -> None:
    agenda = next(nudge for nudge in plan(TEAM) if nudge.kind == "agenda")
    bring = next(nudge for nudge in plan(TEAM) if nudge.kind == "bring")
    nine = datetime(2026, 4, 7, 7, tzinfo=UTC)
    assert (agenda.key, agenda.recipient, agenda.to_channel) == ("zorg/agenda/2026-04-07", "zorg", True)
    assert (agenda.klass, agenda.priority, agenda.flow, agenda.expires) == ("channel", "meeting", "agenda", nine)
    assert (bring.key, bring.recipient, bring.to_channel) == ("bo/bring/zorg/2026-04-07", "bo", False)
    assert (bring.klass, bring.priority, bring.flow) == ("ask", "meeting", "bringing")
    assert bring.expires == datetime(2026, 4, 6, 22, tzinfo=UTC), "midnight: the agenda was made the day before"
    assert {nudge.subject for nudge in plan(TEAM)} == {"zorg:2026-04-07", "zorg:2026-04-21"}
    assert {nudge.scope for nudge in plan(TEAM)} == {"team:zorg"}
    assert (agenda.party, bring.party) == ("", "bo")


def test_nobody_is_asked_to_bring_something_on_the_day_itself() -> None:
    """Away until the morning of the meeting, somebody would hear of it when the agenda is there already."""
    monday = date(2026, 4, 20)
    bring = next(nudge for nudge in plan(TEAM) if nudge.key == "bo/bring/zorg/2026-04-21")
    away = Recipient(BRUSSELS, wishes=Wishes(away=(Away(monday, monday),)))
    assert judge(bring, away, bring.due) == Drop("why-away")
    assert judge(bring, Recipient(BRUSSELS), bring.due) == Go()
    assert judge(bring, Recipient(BRUSSELS), datetime(2026, 4, 21, 6, 45, tzinfo=UTC)) == Drop("why-expired")


def test_a_meeting_that_is_moved_or_called_off_takes_its_nudges_with_it() -> None:
    moved = replace(
        TUESDAYS, cancelled=(date(2026, 4, 7), date(2026, 4, 21)), extra=(Single(date(2026, 4, 23), time(11), 30),)
    )
    assert wall(nudge for nudge in plan(replace(TEAM, rhythm=moved)) if nudge.to_channel and nudge.flow) == lines(
        "Wed 22 Apr 14:00 zorg agenda"
    )


def test_an_organisation_changes_the_rows_or_switches_them_off() -> None:
    changes = (RowChange(14, days=2, at=time(10)), RowChange(15, off=True), RowChange(16, off=True))
    assert wall(plan(replace(TEAM, changes=changes))) == lines(
        """
        Fri 03 Apr 10:00 zorg agenda
        Fri 17 Apr 10:00 zorg agenda
        """
    )


def test_a_team_that_meets_twice_a_day_is_told_once() -> None:
    twice = replace(TUESDAYS, extra=(Single(date(2026, 4, 7), time(16), 30),))
    assert [nudge for nudge in plan(replace(TEAM, rhythm=twice)) if nudge.flow] == [
        nudge for nudge in plan(TEAM) if nudge.flow
    ]


@given(zones, zones, st.datetimes(datetime(2024, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 — bounds
def test_in_any_zones_each_nudge_comes_before_its_meeting_and_once(meets: str, lives: str, after: datetime) -> None:
    rhythm = replace(TUESDAYS, repeat=Weekly((0, 3)), timezone=meets, first=date(2023, 1, 2))
    team = replace(TEAM, rhythm=rhythm, members=(Party("bo", lives, "BE"),))
    nudges = plan(team, after, after + timedelta(days=42))
    assert len({nudge.key for nudge in nudges}) == len(nudges)
    for nudge in nudges:
        assert nudge.expires is not None
        assert nudge.due < nudge.expires
    meetings = meetings_between(rhythm, after, after + timedelta(days=42))
    assert {nudge.expires for nudge in nudges if nudge.kind == "agenda"} == {meeting.start for meeting in meetings}


@given(st.integers(0, 41))
def test_planning_twice_changes_nothing_and_a_later_look_only_adds(days: int) -> None:
    kept = [
        Kept(str(n), nudge.key, status_of(nudge), "", nudge.moment, nudge.expires, nudge.flow)
        for n, nudge in enumerate(plan(TEAM, APRIL, APRIL + timedelta(days=42)))
    ]
    now = APRIL - timedelta(days=1)
    assert difference(kept, plan(TEAM, APRIL, APRIL + timedelta(days=42)), now) == Difference()
    later = difference(kept, plan(TEAM, APRIL, APRIL + timedelta(days=42 + days)), now)
    assert (later.move, later.drop) == ((), ())
