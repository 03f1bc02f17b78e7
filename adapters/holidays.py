"""Public holidays, from the `holidays` library."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from functools import cache

from holidays import country_holidays


class PublicHolidays:
    """Fulfils `bot.ports.Holidays`."""

    def between(self, country: str, first: int, last: int) -> Set[date]:
        """Public holidays in the years `first` to `last` (inclusive); empty for a country nobody knows."""
        return _between(country, first, last)


@cache
def _between(country: str, first: int, last: int) -> frozenset[date]:
    try:
        return frozenset(country_holidays(country, years=range(first, last + 1)))
    except NotImplementedError:
        return frozenset()
