"""Before the team meeting: openers for the agenda item, in turn."""

from __future__ import annotations

OPENERS = 8
"""Texts `agenda-opener-1` and on. As there are eight, none comes back within six meetings."""


def opener(number: int) -> int:
    """Which opener goes with the agenda that comes after so many others: 1 to 8."""
    return number % OPENERS + 1
