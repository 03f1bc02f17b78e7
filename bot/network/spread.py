"""How a group is spread over teams: a learning network reaches beyond departments (fiche, line 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

FEWEST = 4
"""Of fewer people nothing can be said about their spread."""


def lopsided(teams: Iterable[str | None]) -> tuple[int, int] | None:
    """How many come from one team, out of how many, where that is over half; else None. None: of no team known."""
    everybody = list(teams)
    (_, most), *_ = Counter(team for team in everybody if team).most_common(1) or [("", 0)]
    return (most, len(everybody)) if len(everybody) >= FEWEST and most * 2 > len(everybody) else None
