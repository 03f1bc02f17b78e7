"""What needs doing next for a network, and why: for whoever leads it, the soonest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.network.model import Network, Session
from bot.network.seats import ADVISED, may_be_given, open_seats

SOON = timedelta(days=8)
"""So long before a session it is time to look who comes."""
AHEAD = timedelta(days=14)
"""So long before it its theme and its methods are to be settled (row 6)."""
WELL_AHEAD = timedelta(days=28)
"""So long before it a guest is to be asked."""
LATELY = timedelta(days=14)
"""So long after a session its results and its notes are of use."""

What = Literal[
    "seat", "theme", "method", "guest", "coming", "results", "notes", "invite", "decide", "agreements", "rhythm"
]


@dataclass(frozen=True)
class Progress:
    """How far a session is: who of those with a seat said that they come or don't, how many evaluated it, its guests.

    `questions`: open ones, brought for it. `decided`: what comes after its network was decided. So many of those with
    a seat `agreed` to its network's working agreements, and `paced` it: said which rhythm and place suit them.
    """

    session: str
    coming: int = 0
    declined: int = 0
    evaluated: int = 0
    questions: int = 0
    guests: int = 0
    decided: bool = False
    agreed: int = 0
    paced: int = 0


@dataclass(frozen=True)
class Todo:
    """Something to do: `count` of `of` where it is about numbers, in `days` where it is about a date.

    `session` None: it is about the network as a whole.
    """

    what: What
    session: Session | None = None
    count: int = 0
    of: int = 0
    days: int = 0


def next_steps(network: Network, progress: Mapping[str, Progress], now: datetime) -> tuple[Todo, ...]:
    """What its facilitator can do now (UTC), what comes first first. () once it is cancelled, or all of it was done."""
    if network.status != "open":
        return ()
    coming, last = network.next_session(now), _last(network, now)
    found: list[Todo] = [*_seats(network, coming)]
    if coming is not None:
        found += _before(network, coming, progress, now)
    if last is not None:
        found += _after(last, progress, now)
    found += _together(network, progress, now)
    if coming is not None and last is None:
        found += _invite(network, now)
    return (*found, *_decide(network, progress, now))


def _last(network: Network, now: datetime) -> Session | None:
    return next((session for session in reversed(network.sessions) if session.end <= now), None)


def _of(progress: Mapping[str, Progress], session: Session) -> Progress:
    return progress.get(session.id, Progress(session.id))


def _days(session: Session, now: datetime) -> int:
    return max(0, (session.start - now).days)


def _seats(network: Network, coming: Session | None) -> Iterator[Todo]:
    """Who has no account can't be offered a seat: somebody must give it to them."""
    waiting = sum(may_be_given(network, one.person) for one in network.waiting)
    if coming and waiting:
        yield Todo("seat", count=waiting, of=open_seats(network))


def _before(network: Network, session: Session, progress: Mapping[str, Progress], now: datetime) -> Iterator[Todo]:
    """The next session's preparation; who comes; and whom to ask for the one after it, for that takes time."""
    prepared, days, how = session.prepared, _days(session, now), _of(progress, session)
    if session.type == "deepening" and now < session.start < now + AHEAD:
        if not prepared.theme:
            yield Todo("theme", session, count=how.questions, days=days)
        elif not prepared.methods:
            yield Todo("method", session, days=days)
    if session.start < now + SOON:
        yield Todo("coming", session, count=how.coming, of=len(network.seated), days=days)
    for one in network.sessions:
        wanted = one.prepared.guest == "yes" and not _of(progress, one).guests
        if wanted and now < one.start < now + WELL_AHEAD:
            yield Todo("guest", one, days=_days(one, now))


def _together(network: Network, progress: Mapping[str, Progress], now: datetime) -> Iterator[Todo]:
    """Around the first session what is agreed on there (fiche, line 90); after it how all want to go on (line 93)."""
    first, asked = network.sessions[0], len(network.reached)
    how = _of(progress, first)
    if first.start - SOON < now < first.end + LATELY and how.agreed < asked:
        yield Todo("agreements", first, count=how.agreed, of=asked, days=_days(first, now))
    if len(network.sessions) > 1 and first.end <= now < first.end + LATELY and 2 * how.paced < asked:
        yield Todo("rhythm", first, count=how.paced, of=asked)


def _after(session: Session, progress: Mapping[str, Progress], now: datetime) -> Iterator[Todo]:
    how = _of(progress, session)
    if now >= session.end + LATELY:
        return
    yield Todo("results", session, count=how.evaluated)
    if not (session.prepared.notes or session.prepared.output):
        yield Todo("notes", session)


def _invite(network: Network, now: datetime) -> Iterator[Todo]:
    """Ten to fifteen is a guideline, and a smaller room is filled by fewer. Who waits goes first."""
    wanted = min(ADVISED.start, network.capacity)
    if len(network.seated) < wanted and not network.waiting:
        yield Todo("invite", count=len(network.seated), of=wanted, days=_days(network.sessions[0], now))


def _decide(network: Network, progress: Mapping[str, Progress], now: datetime) -> Iterator[Todo]:
    """What comes after is decided around the last session, and announced soon (fiche, lines 101-102)."""
    closing = network.sessions[-1]
    near = closing.start - SOON < now < closing.end + AHEAD
    if near and len(network.sessions) > 1 and not _of(progress, closing).decided:
        yield Todo("decide", closing, days=_days(closing, now))
