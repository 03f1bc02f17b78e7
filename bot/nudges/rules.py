"""May this nudge go out now? Judged again at the claim, as a pure function; the decision is kept with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.network.cadence import Days
from bot.nudges.nudge import Nudge
from bot.nudges.window import is_open, next_opening


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


Decision = Go | Wait | Drop


def judge(nudge: Nudge, now: datetime, timezone: str, free: Days) -> Decision:
    """Sends, waits for the recipient's window, or drops what is too late. Replies and posts are somebody's own act."""
    if nudge.expires is not None and now >= nudge.expires:
        return Drop("why-expired")
    if nudge.klass in ("reply", "post") or nudge.kind == "change":
        return Go()
    if is_open(now, nudge.klass, timezone, free):
        return Go()
    until = next_opening(now, nudge.klass, timezone, free)
    too_late = nudge.expires is not None and until >= nudge.expires
    return Drop("why-expired") if too_late else Wait(until, "why-quiet-hours")
