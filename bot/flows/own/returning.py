"""Back after a pause: what was left out meanwhile, told once. The subject is "first:last", the days of the absence."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.content.reasons import kind_key
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.forms import parse_date
from bot.nudges.folding import Folded, folded
from bot.queries import Known, LeftOut, MyNetworks, MyWishes, Query
from bot.speech import Raw, T, t
from bot.views import CommandButton, Listing, Message, Note, Para, Part, Title, message, section

SHOWN = 3
"""Lines; of more, their number is told."""
SOON = timedelta(days=14)
EASTERNMOST = timedelta(hours=14)
"""A day begins so long before it does in UTC, at the earliest."""


def _days(subject: str) -> tuple[date | None, date | None]:
    first, _, last = subject.partition(":")
    return parse_date(first), parse_date(last)


def _query(subject: str) -> LeftOut | None:
    first, _ = _days(subject)
    if first is None or first <= date.min + EASTERNMOST:
        return None
    return LeftOut(datetime.combine(first, time.min, UTC) - EASTERNMOST)


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    query = _query(subject)
    return (MyWishes(), MyNetworks(), query) if query else (MyWishes(), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to tell, or None. Whoever changed their absence hears of the one that it became."""
    if _days(subject)[1] not in [one.last for one in known[MyWishes()].away]:
        return "why-replanned"
    return None if _missed(subject, known) or _ahead(known) else "why-nothing"


def _missed(subject: str, known: Known) -> tuple[Folded, ...]:
    query = _query(subject)
    return folded(known[query]) if query else ()


def show(state: Shown, subject: str, known: Known) -> Message:
    missed = _missed(subject, known)
    lines = tuple(_line(group) for group in missed[:SHOWN])
    more = (t("returning-more", count=len(missed) - SHOWN),) if len(missed) > SHOWN else ()
    what = (Para(t("returning-what")), Listing((*lines, *more))) if lines else (Para(t("returning-nothing")),)
    return message(
        t("returning-title"),
        section(
            Title(t("returning-title")),
            *what,
            *_ahead(known),
            Note(t("returning-why")),
            CommandButton(t("do-mine"), "mine", style="primary"),
            CommandButton(t("do-why"), "why"),
        ),
    )


def _ahead(known: Known) -> tuple[Part, ...]:
    """The sessions of the next days, which nobody should miss for having been away."""
    coming = sorted(
        (session.start, network.name)
        for network in known[MyNetworks()]
        if network.standing(known.me.id) == "member"
        for session in network.sessions
        if known.now < session.start <= known.now + SOON
    )
    lines = tuple(t("returning-session", network=Raw(name), at=start) for start, name in coming[:SHOWN])
    return (Para(t("returning-ahead")), Listing(lines)) if lines else ()


def _line(group: Folded) -> T:
    what = t(kind_key(group.line.kind))
    return t("log-about", what=what, about=Raw(group.line.about)) if group.line.about else what


FLOW: Flow[Shown] = Flow("returning", (Shown,), start, look_again, show, asks, ends=(Shown,))
