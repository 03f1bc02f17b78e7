"""What the core asks of the world around it: what time it is, and which days are free."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, in UTC."""
        ...


class Holidays(Protocol):
    def between(self, country: str, first: int, last: int) -> Set[date]:
        """Public holidays in the years `first` to `last`; empty for a country nobody knows."""
        ...
