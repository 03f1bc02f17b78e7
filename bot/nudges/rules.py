"""May this nudge go out now? Judged again at the claim, as a pure function; the decision is kept with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.network.cadence import Days, instant
from bot.nudges.backoff import (
    AWAITED,
    DIGEST,
    TELLING,
    asked_before,
    asked_elsewhere,
    digest_of,
    is_ignored,
    is_no_news,
    needs_no_digest,
    skips_its_turn,
    told_lately,
)
from bot.nudges.caps import has_room, received, session_is_full
from bot.nudges.nudge import Nudge, Past
from bot.nudges.window import is_open, local_day, next_opening, opening_after
from bot.nudges.wishes import NO_WISHES, Wishes


@dataclass(frozen=True)
class Go:
    """Send it."""


@dataclass(frozen=True)
class Wait:
    """Not now: again at `until` (UTC)."""

    until: datetime
    reason: str


@dataclass(frozen=True)
class Drop:
    """Never."""

    reason: str


@dataclass(frozen=True)
class Merge:
    """Not by itself: `into` is planned in its stead, unless it is already."""

    into: Nudge
    reason: str


Decision = Go | Wait | Drop | Merge


@dataclass(frozen=True)
class Recipient:
    """Whom the rules protect: a person or a channel, with their clock, their free days (public holidays), their wishes.

    The wishes hold the hours of their organisation where they chose none; a channel has no others.
    `log` is what they got in the last three months, and what was kept from them, in any order.
    """

    timezone: str
    free: Days = field(default_factory=frozenset)
    wishes: Wishes = NO_WISHES
    log: Sequence[Past] = ()


OWN_ACT = ("reply", "post")
"""Somebody did something, and this is the effect of it: no cap holds it back. In a channel it is as if they had typed
it there; another person gets it in their own hours, unless they stopped it."""

AT_ANY_HOUR = timedelta(days=1)
"""So long before it matters, a change doesn't wait for the morning."""

DIGEST_AT = time(10)


def judge(nudge: Nudge, to: Recipient, now: datetime) -> Decision:
    """Whether this nudge goes now (UTC), waits, is dropped, or is merged into a digest.

    It goes only in its recipient's window and within every cap. It never waits past its expiry: what would come too
    late is dropped or merged at once. Of several that are due, the caller hands over the one of the highest priority
    first, and each with a log that holds whatever went out before, and not the nudge itself.
    """
    if nudge.expires is not None and now >= nudge.expires:
        return Drop("why-expired")
    if nudge.klass == "reply" or (nudge.klass == "post" and nudge.to_channel):
        return Go()
    if to.wishes.stops(nudge.kind):
        return Drop("why-stopped")
    if nudge.klass == "post":
        return _closed(nudge, to, now) or Go()
    # What the log says comes after the window: by the morning somebody may have answered.
    return _closed(nudge, to, now) or _unwanted(nudge, to, now) or _too_many(nudge, to, now) or Go()


def _closed(nudge: Nudge, to: Recipient, now: datetime) -> Wait | Drop | None:
    """Not outside the window."""
    until = _opening(nudge, to, now)
    if until == now:
        return None
    reason = _what_holds(nudge, to, now, until)
    if _is_late(nudge, until):
        return Drop("why-expired" if reason == "why-quiet-hours" else reason)
    return Wait(until, reason)


def _unwanted(nudge: Nudge, to: Recipient, now: datetime) -> Drop | Merge | None:
    """Not what the recipient's log speaks against at any hour, unless they chose it."""
    if nudge.chosen:
        return None
    if is_no_news(nudge, to.log):
        return Drop("why-nothing")
    if told_lately(nudge, to.log, now):
        return Drop("why-merged")
    if asked_elsewhere(nudge, to.log):
        return Drop("why-asked")
    if nudge.klass != "change" and nudge.kind in to.wishes.halved and skips_its_turn(nudge.kind, to.log):
        return Drop("why-halved")
    if session_is_full(nudge, to.log):
        return Drop("why-cap")
    if nudge.klass == "ask" and nudge.kind not in (DIGEST, *TELLING, *AWAITED) and is_ignored(to.log):
        return _merged(nudge, to, now, "why-backoff") or Drop("why-backoff")
    return None


def _too_many(nudge: Nudge, to: Recipient, now: datetime) -> Wait | Drop | Merge | None:
    """Not more than the caps allow today and this week, unless they chose it.

    Of what was asked already, no digest reminds: one message too many would only come later.
    """
    until = now if nudge.chosen or not to.log else _with_room(nudge, to, now)
    if until == now:
        return None
    if _is_late(nudge, until):
        merged = None if asked_before(nudge, to.log) else _merged(nudge, to, now, "why-merged-digest")
        return merged or Drop("why-cap")
    return Wait(until, "why-cap")


def _opening(nudge: Nudge, to: Recipient, moment: datetime) -> datetime:
    """When the window opens, `moment` if it is open. A change waits no longer than until a day before it matters."""
    opens = next_opening(moment, nudge.klass, to.timezone, _days_off(nudge, to), to.wishes.hours)
    if nudge.klass == "change" and nudge.by is not None:
        return min(opens, max(moment, nudge.by - AT_ANY_HOUR))
    return opens


def _with_room(nudge: Nudge, to: Recipient, now: datetime) -> datetime:
    """`now` if the caps allow one more today, else the first opening on a day on which they do."""
    got = received(to.log, to.timezone, now)
    while not has_room(nudge.klass, day := local_day(now, to.timezone), got):
        now = opening_after(day, nudge.klass, to.timezone, _days_off(nudge, to), to.wishes.hours)
    return now


def _what_holds(nudge: Nudge, to: Recipient, now: datetime, opens: datetime) -> str:
    """Without what it would have been sooner: their absence, a public holiday, or nothing but the hour."""
    hours = to.wishes.hours
    if opens <= next_opening(now, nudge.klass, to.timezone, frozenset(), hours):
        return "why-quiet-hours"
    return "why-holiday" if opens <= next_opening(now, nudge.klass, to.timezone, to.free, hours) else "why-away"


def _merged(nudge: Nudge, to: Recipient, now: datetime, reason: str) -> Merge | None:
    """An ask about a session can come in that session's digest, from the next day on; a digest itself can't."""
    if nudge.klass != "ask" or nudge.kind == DIGEST or not nudge.session or needs_no_digest(nudge, to.log, now):
        return None
    off, hours = _days_off(nudge, to), to.wishes.hours
    opens = opening_after(local_day(now, to.timezone), "ask", to.timezone, off, hours)
    ten = instant(local_day(opens, to.timezone), DIGEST_AT, to.timezone)
    due = ten if is_open(ten, "ask", to.timezone, off, hours) else opens
    return Merge(digest_of(nudge, due), reason)


def _is_late(nudge: Nudge, moment: datetime) -> bool:
    return nudge.expires is not None and moment >= nudge.expires


def _days_off(nudge: Nudge, to: Recipient) -> Days:
    """A team's channel has public holidays, and nobody's absence."""
    return to.free if nudge.klass == "channel" or not to.wishes.away else to.free | to.wishes.days_away()
