"""A few nudges, and moments in Brussels, in the weeks from Monday, March 2, 2026."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.nudges.nudge import Nudge, Past, Status
from bot.nudges.rules import Recipient
from bot.nudges.wishes import NO_WISHES, Wishes

ASK = Nudge("k", "o", "p", "share", "sharing", "s1", datetime(2026, 3, 2, tzinfo=UTC), klass="ask", session="s1")
REMINDER = replace(ASK, kind="reminder", flow="attending", klass="logistics")
CHANGE = replace(ASK, kind="change", flow="announcing", klass="change")
AGENDA = replace(ASK, kind="agenda", flow="agenda", klass="channel", recipient="c", to_channel=True, session="")
REPLY = replace(ASK, kind="reply", klass="reply")
POST = replace(ASK, kind="insight", klass="post", to_channel=True)
DAY = timedelta(days=1)


def brussels(day: int, hour: int, minute: int = 0) -> datetime:
    """Local time on that day, the first of which is Monday, March 2. In winter time: until the 28th."""
    return datetime(2026, 3, 1, hour - 1, minute, tzinfo=UTC) + timedelta(days=day)


def march(day: int) -> date:
    """The date of the same day."""
    return brussels(day, 12).date()


def past(nudge: Nudge, at: datetime, status: Status = "sent", *, answered: bool = False, reason: str = "") -> Past:
    return Past(
        nudge.kind, nudge.klass, nudge.flow, nudge.subject, nudge.session, status, at, answered=answered, reason=reason
    )


def an(log: Sequence[Past] = (), free: Sequence[date] = (), wishes: Wishes = NO_WISHES) -> Recipient:
    """An, of Brussels, who got this."""
    return Recipient("Europe/Brussels", frozenset(free), wishes, log)
