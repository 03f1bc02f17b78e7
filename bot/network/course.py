"""Which questions a session's evaluation asks, by its place in the network."""

from __future__ import annotations

from bot.network.model import Network, Session
from bot.network.questions import MOST_GOALS, Asked


def course(sessions: tuple[Session, ...]) -> tuple[Session, ...]:
    """Those up to the closing one. What was added after it makes neither it nor the middle another one."""
    closing = next((place for place, one in enumerate(sessions, 1) if one.type == "closing"), len(sessions))
    return sessions[:closing]


def middle(sessions: tuple[Session, ...]) -> Session | None:
    """Of three or more: the one after which half is over, never the first or the last."""
    return sessions[len(sessions) // 2] if sessions[2:] else None


def halves(sessions: tuple[Session, ...]) -> tuple[Session, ...]:
    """The first one and the middle one: none of them is the last, so there is time for what follows from it."""
    along = course(sessions)
    return (*along[:-1][:1], *filter(None, (middle(along),)))


def usually_asked(network: Network, session: Session, goals: tuple[str, ...] = ()) -> Asked:
    """The closing set at a closing session; whether people feel safe at the second one and the middle one.

    By number and not by date, which nobody changes. The closing set asks whether people feel safe as well.
    """
    if session.type == "closing":
        return Asked("closing", goals[:MOST_GOALS])
    sessions = course(network.sessions)
    safe = {one.id for one in (*sessions[1:2], middle(sessions)) if one}
    return Asked("safety") if session.id in safe else Asked()
