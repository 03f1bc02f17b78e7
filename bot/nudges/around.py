"""Around which sessions a row of the calendar is planned, in a network of any length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.network.course import course, halves, middle
from bot.network.model import Network, Session
from bot.nudges.rows import Row


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
            return sessions[1:]
        case "halfway":
            return tuple(filter(None, (middle(course(sessions)),)))
        case "halves":
            return halves(sessions)
        case "along":
            return tuple(_along(course(sessions)))
        case _:
            return ()


def _along(sessions: tuple[Session, ...]) -> Iterator[Session]:
    """The second one and the middle one, while the network still goes on after them."""
    numbers: Iterable[int] = sorted({2, (len(sessions) + 1) // 2})
    return (sessions[number - 1] for number in numbers if 1 <= number < len(sessions))
