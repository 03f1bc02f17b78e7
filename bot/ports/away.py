"""How often it is said that something is away: at once, then each minute, and once when it is back."""

from __future__ import annotations

from dataclasses import dataclass, replace

EACH = 60.0
"""Seconds between two times that it is said."""
QUIET = 2.0
"""Seconds without a failure after which it is over: while it comes and goes, it is away."""


@dataclass(frozen=True)
class Away:
    """Since when it has been away, when it last failed, and when that was last said: seconds of any steady clock."""

    since: float
    failed: float
    said: float


def failed(known: Away | None, now: float) -> tuple[Away, bool]:
    """One more failure, after what was known; and whether to say so now."""
    if known is None:
        return Away(now, now, now), True
    if now - known.said >= EACH:
        return replace(known, failed=now, said=now), True
    return replace(known, failed=now), False


def worked(known: Away | None, now: float) -> tuple[Away | None, float | None]:
    """It worked, after what was known; and after how many seconds it is back, if that is to be said now."""
    if known is None or now - known.failed < QUIET:
        return known, None
    return None, now - known.since
