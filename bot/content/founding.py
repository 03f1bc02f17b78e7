"""What founding a network starts from: the usual answers, and the bounds within which others make sense."""

from __future__ import annotations

from datetime import timedelta

LONGEST_AHEAD = timedelta(days=730)
"""A first session may be planned at most so long beforehand."""

YEARS = range(2000, 2200)
"""Years for which public holidays are looked up at all."""

LIMITS = {"name": 80, "goal": 300, "place": 300}
"""The most characters."""

Values = tuple[tuple[str, str], ...]
"""The form as it was filled in: name of the field, text."""

DEFAULTS: Values = (
    ("name", ""),
    ("goal", ""),
    ("date", ""),
    ("time", "14:00"),
    ("sessions", "5"),
    ("weeks", "4"),
    ("minutes", "120"),
    ("place", ""),
    ("capacity", "12"),
)

MINUTES, CAPACITY = (15, 480), (2, 200)
"""The least and the most."""
