"""How a nudge ends: from what the platform answered to what is kept. Pure, but for the jitter that is handed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.nudges.nudge import Nudge
from bot.ports import Refused, Sent, Settlement

MOST_ATTEMPTS = 8
SHORTEST, LONGEST = 2.0, 600.0
"""Seconds between attempts: doubling from the one to the other."""


def reason_of(nudge: Nudge) -> str:
    """The text key that says why somebody got this."""
    return f"why-{nudge.kind}"


def backoff(attempts: int, chance: float) -> timedelta:
    """How long to wait after so many attempts: between half of the doubled time and the whole of it, by `chance`."""
    whole = min(LONGEST, SHORTEST * 2.0**attempts)
    return timedelta(seconds=whole * (0.5 + chance / 2))


def sent(nudge: Nudge, answer: Sent) -> Settlement:
    return Settlement("sent", reason_of(nudge), message_id=answer.message_id)


def refused(answer: Refused, attempts: int, now: datetime, chance: float) -> Settlement:
    """Definitely not delivered: again later, or never. `attempts` counts this one."""
    if answer.blocked:
        return Settlement("dropped", "why-blocked", unreachable=True)
    if answer.retry_after is None or attempts >= MOST_ATTEMPTS:
        return Settlement("failed", "why-failed")
    wait = max(timedelta(seconds=answer.retry_after), backoff(attempts, chance))
    return Settlement("planned", "why-retry", due=now + wait)


def absent(attempts: int, now: datetime, chance: float) -> Settlement:
    """Surely not delivered, though it was tried."""
    return refused(Refused("absent", retry_after=0), attempts, now, chance)


def uncertain(nudge: Nudge, attempts: int, now: datetime, chance: float) -> Settlement:
    """Nobody can tell. Missing a reminder is worse than reading it twice: those are sent once more; nothing else is."""
    if nudge.klass == "logistics" and attempts <= 1:
        return Settlement("planned", "why-retry", due=now + backoff(attempts, chance))
    return Settlement("unknown", "why-unknown")
