"""The nudge calendar: which fact plans which nudge, and when. A new nudge is a row of `SESSION_ROWS`.

Numbers are those of the product's calendar. Times are the recipient's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Protocol

from bot.content.evaluation import STAYS_OPEN
from bot.facts import (
    EvaluationOpened,
    Fact,
    InsightShared,
    MemberEnrolled,
    MemberLeft,
    NetworkCancelled,
)
from bot.network.cadence import Days
from bot.network.model import Member, Network, Session
from bot.nudges.nudge import Klass, Nudge
from bot.nudges.window import day_after, day_before, next_opening


class Moment(Protocol):
    def __call__(self, session: Session, timezone: str, free: Days) -> datetime:
        """A UTC moment around a session, for a recipient with this time zone and these public holidays."""
        ...


def before(days: int, at: time) -> Moment:
    """`days` before the session's day, on a working day at that local hour."""
    return lambda session, timezone, free: day_before(session.start, days, at, timezone, free)


def after(days: int, at: time) -> Moment:
    """`days` after the session's day, on a working day at that local hour."""
    return lambda session, timezone, free: day_after(session.end, days, at, timezone, free)


def soon_after_end(hours: int) -> Moment:
    """`hours` after the end if the recipient's window is open then, else when it next opens."""
    return lambda session, timezone, free: next_opening(session.end + timedelta(hours=hours), "ask", timezone, free)


def at_start(session: Session, timezone: str, free: Days) -> datetime:
    """When the session starts."""
    return session.start


def after_end(by: timedelta) -> Moment:
    """Exactly so long after the end."""
    return lambda session, timezone, free: session.end + by


@dataclass(frozen=True)
class Row:
    """A line of the calendar that every member gets once per session. `flow` is the conversation it opens."""

    number: int
    kind: str
    flow: str
    due: Moment
    expires: Moment
    klass: Klass


SESSION_ROWS = (
    Row(8, "reminder", "attending", before(1, time(10)), at_start, "logistics"),
    Row(10, "evaluation", "evaluating", soon_after_end(1), after_end(STAYS_OPEN), "ask"),
    Row(11, "share", "sharing", after(2, time(10)), after_end(timedelta(days=7)), "ask"),
)

HolidaysOf = Callable[[str], Days]
"""Public holidays of a country, for the years that matter."""


def plan(fact: Fact, now: datetime, holidays_of: HolidaysOf) -> tuple[Nudge, ...]:
    """Every nudge that this fact causes. Deterministic: planning twice gives the same keys. `now` is UTC."""
    match fact:
        case MemberEnrolled(network, member) if member.standing == "member":
            return tuple(_session_nudges(network, member, now, holidays_of))
        case MemberLeft(network, _, Member() as promoted):
            told = change("promoted", network, promoted, now)
            return (told, *_session_nudges(network, promoted, now, holidays_of))
        case NetworkCancelled(network):
            return tuple(change("cancelled", network, member, now) for member in network.members)
        case EvaluationOpened(network, session, invited):
            return tuple(_evaluation_now(network, session, invited, now, holidays_of))
        case InsightShared(insight) if insight.channel:
            return (_post(insight.organisation, insight.channel, insight.id, now),)
    return ()


def _session_nudges(network: Network, member: Member, now: datetime, holidays_of: HolidaysOf) -> Iterator[Nudge]:
    free = holidays_of(member.country)
    for session in network.sessions:
        for row in SESSION_ROWS:
            nudge = session_nudge(row, network, session, member, free)
            if nudge.due > now:
                yield nudge


def session_nudge(row: Row, network: Network, session: Session, member: Member, free: Days) -> Nudge:
    """The one nudge of this row, for this member and session."""
    return Nudge(
        key=f"{member.person}/{row.kind}/{session.id}",
        organisation=network.organisation,
        recipient=member.person,
        kind=row.kind,
        flow=row.flow,
        subject=session.id,
        due=row.due(session, member.reader.timezone, free),
        expires=row.expires(session, member.reader.timezone, free),
        klass=row.klass,
    )


def _evaluation_now(
    network: Network, session: Session, invited: Iterable[Member], now: datetime, holidays_of: HolidaysOf
) -> Iterator[Nudge]:
    """The evaluation by hand: the very nudge of the calendar, sooner. Its key makes sure that there is one."""
    row = next(row for row in SESSION_ROWS if row.kind == "evaluation")
    for member in invited:
        free = holidays_of(member.country)
        nudge = session_nudge(row, network, session, member, free)
        soon = next_opening(now, "ask", member.reader.timezone, free)
        yield replace(nudge, due=soon, expires=max(soon, session.end) + STAYS_OPEN)


def change(kind: str, network: Network, member: Member, now: datetime) -> Nudge:
    """Row 24: tells a member at once what changed (`kind`: "promoted", "cancelled")."""
    return Nudge(
        key=f"{member.person}/{kind}/{network.id}/{network.revision}",
        organisation=network.organisation,
        recipient=member.person,
        kind="change",
        flow="announcing",
        subject=f"{kind}:{network.id}",
        due=now,
        klass="logistics",
    )


def _post(organisation: str, channel: str, insight: str, now: datetime) -> Nudge:
    return Nudge(
        key=f"{channel}/insight/{insight}",
        organisation=organisation,
        recipient=channel,
        kind="insight",
        flow="posting",
        subject=insight,
        due=now,
        klass="post",
        to_channel=True,
    )
