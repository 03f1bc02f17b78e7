"""Around every change of every clock from 2000 to 2040: nothing skipped, doubled, early, or outside its window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.nudges.nudge import Klass, Nudge, Past
from bot.nudges.rules import Drop, Go, Recipient, Wait, judge
from tests.nudges.clocks import changes

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
AROUND = [timedelta(seconds=seconds) for seconds in (-1, 0, 1)]
AROUND += [timedelta(hours=hours) for hours in (-63, -39, -13, -7, 1, 7, 9, 13, 33)]


def moments(every: int = 1) -> Iterator[tuple[str, datetime]]:
    """Moments before, at and after each change; of only one in `every` changes of a zone."""
    for zone, found in changes().items():
        yield from ((zone, change + offset) for change in found[::every] for offset in AROUND)


def nudge_of(klass: Klass, due: datetime, expires: datetime | None = None) -> Nudge:
    return Nudge("k", "o", "p", "kind", "flow", "about", due, expires, klass, session="s")


def opening_by_the_wall_clock(local: datetime, klass: Klass) -> datetime:
    """The rule once more, over wall-clock times that know of no change. `local` is naive."""
    opens, closes = time(8, 30), time(17, 30)
    if klass == "ask" and local.weekday() == 0:
        opens = time(10)
    if klass == "ask" and local.weekday() == 4:
        closes = time(15)
    if local.weekday() < 5 and opens <= local.time() < closes:
        return local
    if local.weekday() < 5 and local.time() < opens:
        return datetime.combine(local.date(), max(opens, time(9, 30)))
    return opening_by_the_wall_clock(datetime.combine(local.date() + DAY, time.min), klass)


def opening_there(now: datetime, klass: Klass, zone: ZoneInfo) -> datetime:
    """The same in UTC. A Friday that a zone left out (Apia, 2011) is passed over."""
    local = opening_by_the_wall_clock(now.astimezone(zone).replace(tzinfo=None), klass)
    while True:
        opening = local.replace(tzinfo=zone).astimezone(UTC)
        if opening.astimezone(zone).replace(tzinfo=None) == local:
            return opening
        local = opening_by_the_wall_clock(datetime.combine(local.date() + DAY, time.min), klass)


def test_the_clocks_of_the_whole_world_are_looked_at() -> None:
    assert datetime(2026, 3, 29, 1, tzinfo=UTC) in changes()["Africa/Ceuta"]
    assert datetime(2011, 12, 30, 10, tzinfo=UTC) in changes()["Pacific/Apia"]
    assert sum(map(len, changes().values())) > 6000


@pytest.mark.parametrize("klass", ["ask", "logistics"])
def test_it_goes_when_the_window_is_open_there_and_else_waits_until_it_opens(klass: Klass) -> None:
    for zone, now in moments():
        opening = opening_there(now, klass, ZoneInfo(zone))
        expected = Go() if opening == now else Wait(opening, "why-quiet-hours")
        assert judge(nudge_of(klass, now), Recipient(zone), now) == expected, (zone, now)


def test_what_waited_goes_at_that_moment_not_sooner_and_not_twice() -> None:
    """Also where that hour comes twice, or never."""
    for zone, now in moments(every=3):
        nudge = nudge_of("ask", now)
        decision = judge(nudge, Recipient(zone), now)
        until = decision.until if isinstance(decision, Wait) else now
        assert judge(nudge, Recipient(zone), until) == Go(), (zone, now)
        shut = until - HOUR - SECOND  # before half past eight, that is: what waited comes an hour later
        if shut > now:
            assert judge(nudge, Recipient(zone), shut) == Wait(until, "why-quiet-hours"), (zone, now)
        sent = Past("kind", "ask", "flow", "about", "s", "sent", until)
        for later in (until + HOUR, until + 2 * HOUR):
            assert judge(nudge, Recipient(zone, log=[sent]), later) != Go(), (zone, now)


def test_what_would_expire_while_waiting_is_dropped_at_once() -> None:
    for zone, now in moments(every=3):
        until = opening_there(now, "logistics", ZoneInfo(zone))
        if until > now:
            dropped = judge(nudge_of("logistics", now, expires=until), Recipient(zone), now)
            waiting = judge(nudge_of("logistics", now, expires=until + SECOND), Recipient(zone), now)
            assert (dropped, waiting) == (Drop("why-expired"), Wait(until, "why-quiet-hours")), (zone, now)


def test_a_change_a_day_ahead_waits_for_no_clock() -> None:
    """Twenty-four hours are twenty-four hours, on the days of 23 and of 25 too."""
    for zone, now in moments(every=3):
        told = nudge_of("change", now)
        assert judge(replace(told, by=now + DAY), Recipient(zone), now) == Go(), (zone, now)
        until = min(now + HOUR, opening_there(now, "logistics", ZoneInfo(zone)))
        expected = Go() if until == now else Wait(until, "why-quiet-hours")
        assert judge(replace(told, by=now + DAY + HOUR), Recipient(zone), now) == expected, (zone, now)
