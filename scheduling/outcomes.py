"""How a nudge ends: from what was decided or answered to what is kept. Pure, but for the jitter that is handed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.nudges.hindrance import MENDABLE, OF_TENANT
from bot.nudges.nudge import Klass, Nudge
from bot.nudges.rules import Decision, Drop, Go, Merge, Wait
from bot.ports import Claimed, Refused, Sent, Settlement

MOST_ATTEMPTS = 8
MOST_HELD_BACK = 50
"""Attempts of what the platform itself put off each time: that is its pace, and no failure of the nudge."""
MOST_UNTIL_MENDED = 3000
"""Likewise of what waits until an administrator mends something: at ten minutes each, some three weeks."""
MOST_BREAKDOWNS = 3
SHORTEST, LONGEST = 2.0, 600.0
"""Seconds between attempts: doubling from the one to the other."""
WORTH_A_DOUBLE: frozenset[Klass] = frozenset({"logistics", "change"})
"""Missing one of these is worse than reading it twice."""


def backoff(attempts: int, chance: float) -> timedelta:
    """How long to wait after so many attempts: between half of the doubled time and the whole of it, by `chance`."""
    whole = min(LONGEST, SHORTEST * 2.0 ** min(attempts, MOST_HELD_BACK))
    return timedelta(seconds=whole * (0.5 + chance / 2))


def decided(decision: Decision) -> Settlement | None:
    """What the rules said, as it is kept; None: go."""
    match decision:
        case Go():
            return None
        case Wait(until, reason):
            return Settlement("planned", reason, due=until)
        case Drop(reason):
            return Settlement("dropped", reason)
        case Merge(into, reason):
            return Settlement("dropped", reason, plans=(into,))


def sent(nudge: Nudge, answer: Sent) -> Settlement:
    return Settlement("sent", nudge.because, message_id=answer.message_id)


def refused(answer: Refused, attempts: int, now: datetime, chance: float) -> Settlement:
    """Definitely not delivered: again later, or never. `attempts` counts this one.

    Where somebody must mend something first, the reason says what, while it waits too.
    """
    if answer.blocked:
        return Settlement("dropped", "why-blocked", unreachable=True)
    most = MOST_UNTIL_MENDED if answer.why in OF_TENANT else MOST_HELD_BACK if answer.retry_after else MOST_ATTEMPTS
    asked = timedelta(seconds=answer.retry_after or 0)
    closes = now + asked if answer.retry_after and answer.closes == "lane" else None
    if answer.retry_after is None or attempts >= most:
        return Settlement("failed", answer.why, closes_until=closes)
    reason = answer.why if answer.why in MENDABLE else "why-retry"
    return Settlement("planned", reason, due=now + max(asked, backoff(attempts, chance)), closes_until=closes)


def absent(attempts: int, now: datetime, chance: float) -> Settlement:
    """Surely not delivered, though it was tried."""
    return refused(Refused("absent", retry_after=0), attempts, now, chance)


def uncertain(claimed: Claimed, now: datetime, chance: float) -> Settlement:
    """Nobody can tell. What is worth a double is sent once more, if this is the first doubt; nothing else ever is."""
    if claimed.nudge.klass in WORTH_A_DOUBLE and claimed.doubts == 0:
        return Settlement("planned", "why-retry", due=now + backoff(1, chance), doubt=True)
    return Settlement("unknown", "why-unknown", doubt=True)


def broken(attempts: int, now: datetime, chance: float) -> Settlement:
    """A bug of ours, before anything left: perhaps only with the facts of this moment. `attempts` counts this one."""
    if attempts >= MOST_BREAKDOWNS:
        return Settlement("failed", "why-failed", tried=True)
    return Settlement("planned", "why-retry", due=now + backoff(attempts, chance), tried=True)


def unsent(now: datetime, chance: float) -> Settlement:
    """Surely nothing left, for the database was away or we stood still, though `sending` may have been written."""
    return Settlement("planned", "why-retry", due=now + backoff(0, chance))
