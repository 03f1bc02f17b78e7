"""Around which sessions a row of the calendar is planned, in a network of any length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from bot.network.cadence import Days
from bot.network.course import course, halves, middle
from bot.network.model import Network, Session
from bot.nudges.rows import Row
from bot.nudges.window import day_after, local_day


def sessions_of(row: Row, network: Network) -> tuple[Session, ...]:
    """Half of it is over where it was from the start, whatever session was added after the closing one."""
    sessions = network.sessions
    match row.around:
        case "first":
            return sessions[:1]
        case "last":
            return sessions[-1:]
        case "every":
            return sessions
        case "second on":
            return course(sessions)[1:]
        case "halfway":
            return tuple(filter(None, (middle(course(sessions)),)))
        case "halves":
            return halves(sessions)
        case "along":
            return tuple(_along(course(sessions)))
        case _:
            return ()


EVE = timedelta(days=1)


def clear_of_others(
    session: Session, network: Network, moment: datetime, at: time, timezone: str, free: Days
) -> datetime:
    """`moment` (UTC), for what comes before a session; or `at` on the working day after an earlier one of the network
    that is on that local day or the next, if that is before the session's own day.
    """
    later = moment
    for other in sorted((one for one in network.sessions if one.start < session.start), key=lambda one: one.start):
        if timedelta(0) <= local_day(other.start, timezone) - local_day(later, timezone) <= EVE:
            later = day_after(other.end, 1, at, timezone, free)
    return later if local_day(later, timezone) < local_day(session.start, timezone) else moment


def _along(sessions: tuple[Session, ...]) -> Iterator[Session]:
    """The second one and the middle one, while the network still goes on after them."""
    numbers: Iterable[int] = sorted({2, (len(sessions) + 1) // 2})
    return (sessions[number - 1] for number in numbers if 1 <= number < len(sessions))
